//! Formatted text as people write it and as it is kept: [CommonMark](https://commonmark.org) with tables in the editor's
//! field, sanitised HTML in the database and on the page. HTML that was imported becomes CommonMark where that can say it
//! and stays HTML where it can't, so nothing is lost by editing.

use std::sync::LazyLock;

use domain::basics::Translated;
use htmd::HtmlToMarkdown;
use htmd::options::{BrStyle, BulletListMarker, Options, TranslationMode};
use pulldown_cmark::{Options as Syntax, Parser, html};

use super::sanitise;

/// How [`sanitise`] marks links.
const LINK_REL: &str = " rel=\"noopener noreferrer nofollow\"";

static TO_WRITTEN: LazyLock<HtmlToMarkdown> = LazyLock::new(|| {
    let options = Options {
        bullet_list_marker: BulletListMarker::Dash,
        ul_bullet_spacing: 1,
        ol_number_spacing: 1,
        br_style: BrStyle::Backslash,
        translation_mode: TranslationMode::Faithful,
        ..Options::default()
    };
    HtmlToMarkdown::builder().options(options).build()
});

/// Kept HTML as somebody edits it.
pub fn written(kept: &Translated) -> Translated {
    Translated {
        ar: to_written(&kept.ar),
        en: to_written(&kept.en),
    }
}

/// What is kept of what was typed. A language in which nothing was changed since `before` keeps its HTML to the letter.
pub fn kept(before: &Translated, typed: &Translated) -> Translated {
    let keep = |before: &str, typed: &str| {
        let typed = typed.replace("\r\n", "\n");
        if to_written(before) == typed.trim() {
            before.to_owned()
        } else {
            to_kept(&typed)
        }
    };
    Translated {
        ar: keep(&before.ar, &typed.ar),
        en: keep(&before.en, &typed.en),
    }
}

fn to_written(kept: &str) -> String {
    // What every link is given when it is kept is nobody's to write.
    let kept = kept.replace(LINK_REL, "");
    // HTML that can't be read is edited as it is.
    let written = TO_WRITTEN.convert(&kept).unwrap_or(kept);
    written.trim().to_owned()
}

fn to_kept(written: &str) -> String {
    let mut page = String::with_capacity(written.len() * 2);
    html::push_html(&mut page, Parser::new_ext(written, Syntax::ENABLE_TABLES));
    // The line after a break would be read back as a space.
    sanitise(&page).replace("<br>\n", "<br>")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(text: &str) -> Translated {
        Translated {
            ar: text.to_owned(),
            en: text.to_owned(),
        }
    }

    #[test]
    fn what_people_write_becomes_html() {
        let typed = "## العناية\r\n\r\nيُغسل **باليد**.\r\n\r\n- ماء فاتر\r\n- بلا مبيّض";
        let html = kept(&Translated::default(), &both(typed)).ar;
        assert_eq!(
            html.replace('\n', ""),
            "<h2>العناية</h2><p>يُغسل <strong>باليد</strong>.</p><ul><li>ماء فاتر</li><li>بلا مبيّض</li></ul>"
        );
    }

    #[test]
    fn html_is_edited_as_text_and_comes_back_the_same() {
        let pages = [
            "<p>One <strong>two</strong> and <em>three</em>.</p><h2>Care</h2><ul><li>By hand</li><li>Cold</li></ul>",
            "<p>A<br>B</p><ol><li>First</li><li>Second</li></ol>",
            "<p><a href=\"https://example.com/a\">Here</a> &amp; there</p>",
            "<table><thead><tr><th>S</th><th>M</th></tr></thead><tbody><tr><td>90</td><td>94</td></tr></tbody></table>",
        ];
        for page in pages {
            let page = sanitise(page);
            let text = to_written(&page);
            // Whatever can be said without tags is.
            if !page.contains("<table") {
                assert!(!text.contains('<'), "{text}");
            }
            let again = to_written(&to_kept(&text));
            assert_eq!(again, text, "{page}");
        }
    }

    #[test]
    fn a_text_that_was_not_touched_stays_to_the_letter() {
        let before = both("<div><p>Odd   spaces</p><dl><dt>A</dt></dl></div>");
        let mut typed = written(&before);
        typed.en.push_str("\n\nAnd more.");
        let after = kept(&before, &typed);
        assert_eq!(after.ar, before.ar);
        assert!(after.en.contains("<p>And more.</p>"), "{}", after.en);
        assert!(after.en.contains("<dt>A</dt>"), "{}", after.en);
    }

    #[test]
    fn nothing_typed_can_run() {
        let typed = "<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n<img src=x onerror=alert(1)>";
        let html = kept(&Translated::default(), &both(typed)).en;
        for bad in ["<script", "javascript:", "onerror", "<img"] {
            assert!(!html.contains(bad), "{html}");
        }
    }
}
