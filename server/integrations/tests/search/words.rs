//! What words find: however they are spelt, begun or meant.

use domain::basics::Language;
use domain::catalog::read::Suggestions;
use operations::catalog::search::{add_synonym, catch_up, suggest};

use crate::goods::{Goods, PLAIN, add, find, found, shop, titled, titles};

#[tokio::test(flavor = "multi_thread")]
async fn every_spelling_finds_in_one_box() {
    let shop = shop().await;
    titled(
        &shop,
        &[
            ("إضاءة فخّارية", "Clay lamp"),
            ("حذاء للأطفال", "Shoes for children"),
            ("ايفون ١٥ برو", "iPhone 15 Pro"),
            ("سجادة وكرسي", "Rug and chair"),
        ],
    )
    .await;
    for (words, title) in [
        ("اضاءه", "Clay lamp"),
        ("الإضاءة", "Clay lamp"),
        ("إِضَاءَة", "Clay lamp"),
        ("والحذاء", "Shoes for children"),
        ("الأطفال", "Shoes for children"),
        ("اطفال حذاء", "Shoes for children"),
        ("shoe", "Shoes for children"),
        ("ايفون 15 pro", "iPhone 15 Pro"),
        ("آيفون ١٥", "iPhone 15 Pro"),
        ("كرسي", "Rug and chair"),
        ("RUG كرسى", "Rug and chair"),
    ] {
        assert_eq!(found(&shop, words).await, [title], "{words}");
    }
    assert_eq!(find(&shop, "").await.total, 4);
    assert_eq!(
        find(&shop, "حذاء lamp").await.total,
        0,
        "every word must be there"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_exact_spelling_comes_first_then_the_folded_then_the_stem() {
    let shop = shop().await;
    titled(
        &shop,
        &[
            ("قهوة", "exact"),
            ("قهوه طويلة الاسم جدا", "folded"),
            ("بالقهوة", "stem"),
            ("قهوتنا", "other"),
        ],
    )
    .await;
    assert_eq!(found(&shop, "قهوة").await, ["exact", "folded", "stem"]);
    assert_eq!(found(&shop, "قهوه").await, ["folded", "exact", "stem"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_too_many_or_too_few_is_tolerated_by_length_and_said() {
    let shop = shop().await;
    titled(
        &shop,
        &[("مزهرية", "Ceramic vase"), ("قطن", "Cotton"), ("قطر", "Ring")],
    )
    .await;
    for (words, title, meant) in [
        ("ceramc", "Ceramic vase", "ceramic"),
        ("vsae", "Ceramic vase", "vase"),
        ("المزهريه", "Ceramic vase", ""),
        ("مزهرة", "Ceramic vase", "مزهرية"),
        ("coton", "Cotton", "cotton"),
        ("ceramc vase", "Ceramic vase", "ceramic vase"),
    ] {
        let page = find(&shop, words).await;
        assert_eq!(titles(&page), [title], "{words}");
        assert_eq!(page.did_you_mean.as_deref().unwrap_or_default(), meant, "{words}");
    }
    for words in ["قطل", "xyz", "15", "zzzzzzzz"] {
        let page = find(&shop, words).await;
        assert_eq!((page.total, page.did_you_mean), (0, None), "{words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_known_word_is_never_taken_for_another() {
    let shop = shop().await;
    titled(
        &shop,
        &[("", "Blue bowl"), ("", "Blue bowls set"), ("", "Blow dryer")],
    )
    .await;
    let mut seen = found(&shop, "bowl").await;
    seen.sort();
    assert_eq!(seen, ["Blue bowl", "Blue bowls set"]);
    let page = find(&shop, "bowl").await;
    assert_eq!((page.did_you_mean.clone(), titles(&page)[0]), (None, "Blue bowl"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_word_may_be_only_begun() {
    let shop = shop().await;
    titled(&shop, &[("مزهرية زجاج", "Glass vase"), ("كوب", "Glass")]).await;
    assert_eq!(found(&shop, "مزه").await, ["Glass vase"]);
    assert_eq!(found(&shop, "glass va").await, ["Glass vase"]);
    assert!(found(&shop, "gla vase").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_are_found_whole_and_begun() {
    let shop = shop().await;
    add(
        &shop,
        &Goods {
            en: "Clay mug",
            code: ("WADI-CLY-200", "6281000000017"),
            ..PLAIN
        },
    )
    .await;
    add(
        &shop,
        &Goods {
            en: "Sand mug",
            code: ("WADI-SND-200", "6281000000024"),
            ..PLAIN
        },
    )
    .await;
    for words in [
        "WADI-CLY-200",
        "wadi cly 200",
        "wadicly200",
        "wadi-cly",
        "٦٢٨١٠٠٠٠٠٠٠١٧",
        "628100000001",
    ] {
        assert_eq!(found(&shop, words).await, ["Clay mug"], "{words}");
    }
    assert_eq!(find(&shop, "62810").await.total, 2);
    assert_eq!(
        find(&shop, "6281000000099").await.total,
        0,
        "a code is not guessed at"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn makers_categories_and_options_find_after_titles() {
    let shop = shop().await;
    let cups = Some(("cups", "أكواب", "Cups"));
    add(
        &shop,
        &Goods {
            en: "Blue plate",
            ..PLAIN
        },
    )
    .await;
    add(
        &shop,
        &Goods {
            en: "Mug",
            colours: &[("أزرق", "Blue", 1)],
            category: cups,
            ..PLAIN
        },
    )
    .await;
    assert_eq!(found(&shop, "blue").await, ["Blue plate", "Mug"]);
    assert_eq!(found(&shop, "ازرق").await, ["Mug"]);
    assert_eq!(found(&shop, "الأكواب").await, ["Mug"]);
    assert_eq!(find(&shop, "atelier").await.total, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn synonyms_and_the_other_keyboard_are_understood() {
    let shop = shop().await;
    titled(&shop, &[("كوب شاي", "Tea mug"), ("إبريق", "Tea pot")]).await;
    catch_up(&shop.ops).await.unwrap();
    add_synonym(&shop.ops, &shop.manager(), "براد", "tea pot")
        .await
        .unwrap();
    assert_eq!(found(&shop, "براد").await, ["Tea pot"]);
    assert_eq!(found(&shop, "البراد").await, ["Tea pot"]);
    // "كوب" typed on the Latin layout, "mug" on the Arabic one.
    for (typed, meant) in [(";,f", "كوب"), ("ةعل", "mug")] {
        assert_eq!(
            find(&shop, typed).await.did_you_mean.as_deref(),
            Some(meant),
            "{typed}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_is_met_with_words_and_goods() {
    let shop = shop().await;
    titled(
        &shop,
        &[("مزهرية", "Vase"), ("مزهرية زجاج", "Glass vase"), ("كوب", "Cup")],
    )
    .await;
    catch_up(&shop.ops).await.unwrap();
    let met = suggest(&shop.ops, Language::Arabic, "مزه").await.unwrap();
    assert_eq!((met.words, met.products.len()), (vec!["مزهرية".to_owned()], 2));
    let met = suggest(&shop.ops, Language::English, "glass va").await.unwrap();
    assert_eq!(
        (met.words, met.products[0].title.as_str()),
        (vec!["glass vase".to_owned()], "Glass vase")
    );
    for typed in ["", " ", "م", "%"] {
        assert_eq!(
            suggest(&shop.ops, Language::Arabic, typed).await.unwrap(),
            Suggestions::default()
        );
    }
    assert_eq!(
        suggest(&shop.ops, Language::English, "vaze")
            .await
            .unwrap()
            .did_you_mean
            .as_deref(),
        Some("vase")
    );
}
