//! The repository as the rules see it: every Rust file as a syntax tree, once whole and once without what is
//! only compiled for tests, and every SQL file. It holds no rule and never runs or changes anything.

use std::path::Path;

use ignore::WalkBuilder;

use crate::finding::Finding;
use crate::read::testing;

/// Folders with sources of ours.
const FOLDERS: [&str; 4] = ["app", "frontend", "server", "migrations"];

/// One Rust source file.
pub struct RustFile {
    /// From the top of the repository, with forward slashes.
    pub path: String,
    /// Everything in the file.
    pub whole: syn::File,
    /// What ends in a binary we ship; empty for a file that only tests compile.
    pub shipped: syn::File,
}

/// One SQL file.
pub struct SqlFile {
    /// From the top of the repository, with forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// All sources.
#[derive(Default)]
pub struct Tree {
    /// The Rust files.
    pub rust: Vec<RustFile>,
    /// The SQL files.
    pub sql: Vec<SqlFile>,
    /// Files no rule could look into, because they could not be read or parsed.
    pub unread: Vec<Finding>,
}

impl Tree {
    /// Reads the sources below the top of a repository, leaving out what git ignores.
    pub fn read(top: &Path) -> Self {
        let mut tree = Self::default();
        for folder in FOLDERS {
            for entry in walk(&top.join(folder)).build() {
                match entry {
                    Ok(entry) if entry.path().is_file() => tree.read_file(top, entry.path()),
                    Ok(_) => {}
                    Err(error) => tree.unread.push(Finding::at(folder, 0, error.to_string())),
                }
            }
        }
        tree.sort_out_tests();
        tree
    }

    /// A small tree written in one text, for the examples of the rules: `//- path` begins a file.
    pub fn from_text(text: &str) -> Self {
        let mut tree = Self::default();
        for section in text.split("//- ").skip(1) {
            let (path, text) = section.split_once('\n').unwrap_or((section, ""));
            tree.add(path.trim(), text);
        }
        tree.sort_out_tests();
        tree
    }

    fn read_file(&mut self, top: &Path, file: &Path) {
        let path = file
            .strip_prefix(top)
            .unwrap_or(file)
            .to_string_lossy()
            .replace('\\', "/");
        if !(path.ends_with(".rs") || path.ends_with(".sql")) {
            return;
        }
        match std::fs::read_to_string(file) {
            Ok(text) => self.add(&path, &text),
            Err(error) => self.unread.push(Finding::at(&path, 0, error.to_string())),
        }
    }

    fn add(&mut self, path: &str, text: &str) {
        if path.ends_with(".sql") {
            self.sql.push(SqlFile {
                path: path.to_owned(),
                text: text.to_owned(),
            });
            return;
        }
        match syn::parse_file(text) {
            Ok(whole) => {
                let shipped = testing::without_tests(&whole);
                self.rust.push(RustFile {
                    path: path.to_owned(),
                    whole,
                    shipped,
                });
            }
            Err(error) => {
                let line = error.span().start().line;
                self.unread
                    .push(Finding::at(path, line, format!("does not parse: {error}")));
            }
        }
    }

    /// A module that is declared for tests only takes its files with it.
    fn sort_out_tests(&mut self) {
        let modules: Vec<String> = self
            .rust
            .iter()
            .flat_map(|file| testing::test_modules(&file.path, &file.whole))
            .collect();
        for file in &mut self.rust {
            if testing::is_test_file(&file.path, &modules) {
                file.shipped.items.clear();
            }
        }
    }
}

/// A walk that sees what git would track, dot-files included, whether or not git is there.
pub fn walk(folder: &Path) -> WalkBuilder {
    let mut builder = WalkBuilder::new(folder);
    builder
        .hidden(false)
        .require_git(false)
        .git_global(false)
        .git_exclude(false);
    builder.filter_entry(|entry| entry.file_name() != ".git");
    builder.sort_by_file_name(Ord::cmp);
    builder
}
