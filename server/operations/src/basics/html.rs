//! HTML from outside: imported descriptions and what staff write.

use std::sync::LazyLock;

use domain::basics::clean_text;

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::default();
    // A description is text: no pictures from elsewhere, no styling that fights the shop's own.
    cleaner
        .rm_tags(["img", "map", "area", "center", "font"])
        .rm_generic_attributes(["lang", "title"])
        .link_rel(Some("noopener noreferrer nofollow"))
        .url_schemes(["http", "https", "mailto", "tel"].into());
    cleaner
});

/// Passes after the first until a text is read back as itself. Nearly all are at once; those that are not after so
/// many are safe as well.
const PASSES_MAX: usize = 4;

/// `html` without anything that could run, load or restyle, and without marks and control characters; safe to show as
/// it is. What comes out goes in and comes out the same.
pub fn sanitise(html: &str) -> String {
    let mut clean = pass(html);
    for _ in 0..PASSES_MAX {
        // At least once more: an address may have been harmless only by a mark that is gone now.
        let again = pass(&clean);
        if again == clean {
            break;
        }
        clean = again;
    }
    clean
}

/// Marks may be written as entities, so they are looked for only where those are read.
fn pass(html: &str) -> String {
    let clean = CLEANER.clean(html).to_string();
    let spaced = clean.replace(['\t', '\r', '\u{c}'], " ");
    // Only nothing is refused.
    clean_text(&spaced, usize::MAX).unwrap_or_default()
}

/// The first `max` characters of `html`'s text, cut at a word.
pub fn plain_summary(html: &str, max: usize) -> String {
    let text = ammonia::Builder::empty()
        .clean(&html.replace('<', " <"))
        .to_string();
    let text = text
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut summary = String::new();
    for word in words {
        if summary.chars().count() + word.chars().count() + 1 > max {
            summary.push('…');
            break;
        }
        if !summary.is_empty() {
            summary.push(' ');
        }
        summary.push_str(word);
    }
    summary
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_runs_or_loads_survives() {
        let dirty = "<p onclick=x>a<script>alert(1)</script><img src=http://x/y><a href=\"javascript:x\">b</a>\
                     <span style=\"position:fixed\">c</span></p>";
        let clean = sanitise(dirty);
        for bad in ["script", "onclick", "img", "javascript", "style"] {
            assert!(!clean.contains(bad), "{clean}");
        }
        assert!(clean.contains("<p>a"));
    }

    #[test]
    fn marks_and_controls_are_gone_however_they_are_written() {
        for (html, kept) in [
            ("<p>a&rlm;b&#8235;c\u{200F}d&#0;e&#x7;</p>", "<p>abcd"),
            ("<p>one&#9;two\tthree&#13;four</p>", "<p>one two three four</p>"),
            ("<pre>\n\n\na</pre>", "<pre>"),
            (
                "<a href=\"https://x.example/?a=1&amp;b=2\">x</a>&nbsp;",
                "<a href=\"https://x.example/?a=1&amp;b=2\"",
            ),
            ("a &amp;rlm; b", "a &amp;rlm; b"),
            ("<table><p>x</p><tr><td>y</table>", "<p>x</p>"),
            (" &nbsp; ", ""),
        ] {
            let clean = sanitise(html);
            assert!(clean.contains(kept), "{clean}");
            assert!(!clean.chars().any(|c| c.is_control() && c != '\n'), "{clean:?}");
            assert!(!clean.contains(['\u{200F}', '\u{202B}']), "{clean:?}");
            assert_eq!(sanitise(&clean), clean, "{html}");
        }
        // Without the mark it would run.
        let clean = sanitise("<a href=\"java&rlm;script:alert(1)\">a</a>");
        assert!(!clean.contains("javascript"), "{clean}");
    }

    #[test]
    fn a_summary_is_plain_and_cut_at_a_word() {
        assert_eq!(
            plain_summary("<p>one two</p><p>three&nbsp;four &amp; five</p>", 15),
            "one two three…"
        );
    }
}
