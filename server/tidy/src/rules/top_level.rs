//! The top of the repository holds only what the map names, and dot-files. What git ignores is not looked at.

use std::path::Path;

use crate::finding::Finding;
use crate::tree;

/// Everything that may stand there.
const ENTRIES: [&str; 12] = [
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "Makefile",
    "README.md",
    "app",
    "end2end",
    "frontend",
    "migrations",
    "rust-toolchain.toml",
    "server",
    "style",
];

/// The names at the top of a repository that git does not ignore.
pub fn entries(top: &Path) -> Vec<String> {
    let below = tree::walk(top)
        .max_depth(Some(1))
        .build()
        .flatten()
        .filter(|entry| entry.depth() == 1);
    below
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

/// Finds entries that are not on the list.
pub fn check(entries: &[String]) -> Vec<Finding> {
    let listed = |entry: &&String| entry.starts_with('.') || ENTRIES.contains(&entry.as_str());
    let unlisted = entries.iter().filter(|entry| !listed(entry));
    unlisted
        .map(|entry| Finding::at(entry, 0, "does not belong at the top of the repository"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::check;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn an_unlisted_entry_is_red() {
        assert_eq!(check(&names(&["docs", "notes.txt", "app"])).len(), 2);
    }

    #[test]
    fn listed_entries_and_dot_files_are_green() {
        assert_eq!(
            check(&names(&[".gitignore", ".ci", "app", "Makefile", "README.md"])),
            []
        );
    }
}
