//! Names that change with the content, so that a browser may keep a file for ever, and the links between files that
//! follow the names.

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

/// Sixteen hexadecimal digits: 64 bits of SHA-256 are plenty to tell the builds of one shop apart.
pub fn fingerprint(contents: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for content in contents {
        // The length keeps "ab" + "c" apart from "a" + "bc".
        digest.update((content.len() as u64).to_le_bytes());
        digest.update(content);
    }
    digest
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// `stem.<fingerprint>.extension`
pub fn hashed(stem: &str, extension: &str, content: &[u8]) -> String {
    format!("{stem}.{}.{extension}", fingerprint(&[content]))
}

/// Replaces the quoted specifier of a link to a file beside (`"./old"` or `'./old'`) with the new name. Only where
/// `before` stands in front of it, with a space or without: the same text can be a key that the WASM knows.
///
/// # Errors
/// When there is no such link: whatever wrote the text writes links otherwise now.
pub fn relink(text: &str, before: &str, (old, new): (&str, &str)) -> Result<String> {
    let mut linked = text.to_owned();
    for before in [before.to_owned(), format!("{before} ")] {
        for quote in ['"', '\''] {
            let link = |name: &str| format!("{before}{quote}./{name}{quote}");
            linked = linked.replace(&link(old), &link(new));
        }
    }
    ensure!(linked != text, "no link to {old} was found");
    Ok(linked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_follows_the_content_and_nothing_else() {
        assert_eq!(hashed("shop", "css", b"a{}"), hashed("shop", "css", b"a{}"));
        assert_ne!(hashed("shop", "css", b"a{}"), hashed("shop", "css", b"b{}"));
    }

    #[test]
    fn a_name_is_stem_fingerprint_extension() {
        let name = hashed("shop", "css", b"a{}");
        let parts: Vec<&str> = name.split('.').collect();
        assert_eq!((parts[0], parts[1].len(), parts[2]), ("shop", 16, "css"));
        assert!(parts[1].chars().all(|c| c.is_ascii_hexdigit()));
    }

    #[test]
    fn a_fingerprint_keeps_its_parts_apart() {
        assert_ne!(fingerprint(&[b"ab", b"c"]), fingerprint(&[b"a", b"bc"]));
    }

    #[test]
    fn only_the_link_is_renamed_and_not_the_key() {
        let text = "import * as a from './split.js'\nreturn { './split.js': a }";
        assert_eq!(
            relink(text, "from", ("split.js", "split.0.js")).unwrap(),
            "import * as a from './split.0.js'\nreturn { './split.js': a }"
        );
    }
}
