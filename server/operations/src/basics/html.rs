//! HTML from outside: imported descriptions and what staff write.

use std::sync::LazyLock;

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

/// `html` without anything that could run, load or restyle; safe to show as it is.
pub fn sanitise(html: &str) -> String {
    CLEANER.clean(html).to_string().trim().to_owned()
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
    fn a_summary_is_plain_and_cut_at_a_word() {
        assert_eq!(
            plain_summary("<p>one two</p><p>three&nbsp;four &amp; five</p>", 15),
            "one two three…"
        );
    }
}
