//! The traps of the handbook's §1, each as a line of a table.

use super::*;

fn stems(text: &str) -> Vec<String> {
    search_words(text).into_iter().map(|word| word.stem).collect()
}

#[test]
fn spellings_of_the_same_words_meet() {
    let cases = [
        ("إضاءةٌ", "اضاءه"),
        ("فخّار", "فخار"),
        ("ســـجّاد", "سجاد"),
        ("مقهى", "مقهي"),
        ("WADI-CLY-200", "wadi cly 200"),
        ("كوب ٢٠٠ مل", "كوب 200 مل"),
        ("100% _x_", "100 x"),
        ("أزرق", "ازرق"),
        ("آنية", "انيه"),
        ("ٱلبيت", "البيت"),
        ("ک ی ۱۲", "ك ي 12"),
        ("ايفون 15 pro", "ايفون 15 pro"),
        ("آيفون١٥برو", "ايفون 15 برو"),
        ("iPhone 15Pro", "iphone 15pro"),
        ("Café Crème", "cafe creme"),
        ("STRASSE straße", "strasse strasse"),
        ("women's", "womens"),
        ("رحمٰن", "رحمن"),
        ("\u{200F}كوب\u{202C}", "كوب"),
        ("", ""),
        (" ،؛.", ""),
    ];
    for (text, form) in cases {
        assert_eq!(search_form(text), form, "{text}");
    }
}

#[test]
fn a_text_that_was_taken_apart_is_put_together_first() {
    // ا + hamza above, و + hamza above, e + acute.
    assert_eq!(search_form("\u{0627}\u{0654}زرق"), "ازرق");
    assert_eq!(search_form("مو\u{0654}من"), "مؤمن");
    assert_eq!(search_form("cafe\u{0301}"), "cafe");
}

#[test]
fn what_means_something_else_stays_apart() {
    for (one, other) in [("مؤمن", "مومن"), ("هدى", "هدا"), ("شئ", "شي"), ("سال", "سأل")]
    {
        let same = search_form(one) == search_form(other);
        assert_eq!(same, one == "سال", "{one} and {other}");
    }
}

#[test]
fn the_exact_form_keeps_what_was_written() {
    let words = search_words("إضاءةٌ Café ٢٠");
    let exact: Vec<_> = words.iter().map(|word| word.exact.as_str()).collect();
    assert_eq!(exact, ["إضاءة", "café", "20"]);
}

#[test]
fn what_is_written_together_with_the_article_comes_off() {
    let cases = [
        ("والحذاء", "حذاء"),
        ("للأطفال", "اطفال"),
        ("الأطفال", "اطفال"),
        ("أطفال", "اطفال"),
        ("بالحليب", "حليب"),
        ("كالحرير", "حرير"),
        ("فالكوب", "كوب"),
        ("وللأطفال", "اطفال"),
        ("وبالقهوة", "قهوه"),
        ("البن", "بن"),
        // The word's own letters.
        ("بالون", "بالون"),
        ("كتاب", "كتاب"),
        ("بيت", "بيت"),
        ("ألم", "الم"),
        ("ليل", "ليل"),
        ("وسادة", "وساده"),
        ("فستان", "فستان"),
        ("mugs", "mug"),
        ("dishes", "dish"),
        ("vases", "vase"),
        ("glasses", "glass"),
        ("glass", "glass"),
        ("gas", "gas"),
        ("a4s1", "a4s1"),
    ];
    for (text, stem) in cases {
        assert_eq!(stems(text), [stem], "{text}");
    }
}

#[test]
fn a_joined_and_is_taken_off_apart_from_the_rest() {
    let bare = |text: &str| search_words(text)[0].bare.clone();
    assert_eq!(bare("وكرسي").as_deref(), Some("كرسي"));
    assert_eq!(bare("وسادة").as_deref(), Some("ساده"));
    for text in ["والحذاء", "ورد", "كوب", "woodwork"] {
        assert_eq!(bare(text), None, "{text}");
    }
}

#[test]
fn what_was_typed_on_the_other_keyboard_is_found_again() {
    assert_eq!(other_keyboard(";,f").as_deref(), Some("كوب"));
    assert_eq!(other_keyboard("slht").as_deref(), Some("سماف"));
    assert_eq!(other_keyboard("ةعل").as_deref(), Some("mug"));
    assert_eq!(other_keyboard("لاخصم").as_deref(), Some("bowl"));
    assert_eq!(other_keyboard("200"), None);
}
