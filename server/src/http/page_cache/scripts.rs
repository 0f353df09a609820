//! The program's own scripts on a page: told apart from all others by the nonce they were rendered with, and from then
//! on by their hashes.

use sha2::{Digest, Sha256};

/// The page without the nonce, and what a policy has to say to allow the scripts that carried it: `'sha256-…'` each.
pub fn without_nonce(html: &str, nonce: &str) -> (String, Vec<String>) {
    let mark = format!(" nonce=\"{nonce}\"");
    let mut plain = String::with_capacity(html.len());
    let mut hashes = Vec::new();
    let mut pieces = html.split(&mark);
    plain.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        if let Some(script) = inline_script(&plain, piece) {
            let hash = hash_of(script);
            if !hashes.contains(&hash) {
                hashes.push(hash);
            }
        }
        plain.push_str(piece);
    }
    // What is fetched ahead for a part of the program says the nonce as its `crossorigin`, where any word means the same.
    (
        plain.replace(&format!(" crossorigin=\"{nonce}\""), " crossorigin"),
        hashes,
    )
}

/// The text of the script whose start tag goes on from `before` to `after`, if it is one that runs.
fn inline_script<'a>(before: &str, after: &'a str) -> Option<&'a str> {
    let (_, begun) = before.rsplit_once('<')?;
    let (rest, behind) = after.split_once('>')?;
    let has = |word: &str| begun.contains(word) || rest.contains(word);
    let runs = begun.starts_with("script") && !has(" src=") && !has("application/ld+json");
    let (text, _) = behind.split_once("</script")?;
    runs.then_some(text)
}

fn hash_of(script: &str) -> String {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_allowed_by_its_hash_and_the_nonce_is_gone() {
        let html = r#"<link href="/a.js" nonce="N"><script type="module" nonce="N">start()</script>"#;
        let (plain, hashes) = without_nonce(html, "N");
        assert_eq!(
            plain,
            r#"<link href="/a.js"><script type="module">start()</script>"#
        );
        // `printf 'start()' | openssl dgst -sha256 -binary | base64`
        assert_eq!(hashes, ["'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='"]);
    }

    #[test]
    fn a_nonce_that_stands_elsewhere_is_gone_too() {
        let html = r#"<link as="fetch" crossorigin="N" href="/a.wasm" rel="preload"><p>N</p>"#;
        let (plain, hashes) = without_nonce(html, "N");
        assert_eq!(
            plain,
            r#"<link as="fetch" crossorigin href="/a.wasm" rel="preload"><p>N</p>"#
        );
        assert!(hashes.is_empty());
    }

    #[test]
    fn what_was_smuggled_in_gets_no_hash() {
        let html = r#"<script nonce="N">ours()</script><p><script>theirs()</script><script nonce="M">theirs()</script>"#;
        let (plain, hashes) = without_nonce(html, "N");
        assert_eq!(hashes, [hash_of("ours()")]);
        assert!(plain.contains("<script>theirs()") && plain.contains("nonce=\"M\""));
    }

    #[test]
    fn what_does_not_run_needs_no_hash() {
        let html = r#"<script type="application/ld+json" nonce="N">{}</script><script nonce="N" src="/a.js"></script>"#;
        assert_eq!(without_nonce(html, "N").1, Vec::<String>::new());
    }
}
