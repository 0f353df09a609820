//! The real index on a real shop: what is found, in which order, and what becomes of a damaged one.

#![expect(clippy::unwrap_used, reason = "what can't be prepared is a failed test")]

use std::path::PathBuf;
use std::sync::Arc;

use domain::basics::{AttributeId, Language, ProductId, Translated, TypeId};
use domain::catalog::read::{ListingPage, Suggestions};
use domain::catalog::{
    AttributeForm, AttributeValueForm, CategoryForm, ListingQuery, NewCollectionForm, PickList, PriceBand,
    ProductStatus, Sort, ValueForm,
};
use integrations::TantivySearch;
use operations::catalog::search::{Follower, add_synonym, catch_up, category_page, search_page, suggest};
use operations::catalog::steps::{NewProduct, NewVariant, category};
use operations::ports::{Search, Standing};
use operations::testkit::Shop;
use operations::{Ops, catalog};

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("manzuma-search-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A product in words: titles, price, SKU, barcode, colours (with how many of each are on the shelf).
struct Goods<'a> {
    ar: &'a str,
    en: &'a str,
    price: i64,
    code: (&'a str, &'a str),
    colours: &'a [(&'a str, &'a str, i64)],
    category: Option<(&'a str, &'a str, &'a str)>,
}

const PLAIN: Goods<'static> = Goods {
    ar: "",
    en: "",
    price: 5_000,
    code: ("", ""),
    colours: &[],
    category: None,
};

/// A shop whose search is the real one.
async fn shop() -> Shop {
    let mut shop = Shop::open().await;
    shop.ops = shop.ops.searching(Arc::new(TantivySearch::in_memory()));
    shop
}

async fn add(shop: &Shop, goods: &Goods<'_>) -> domain::basics::ProductId {
    let in_category = match goods.category {
        Some((slug, ar, en)) => {
            let name = Translated::new(ar, en);
            Some(
                shop.ops
                    .write(async |tx| category(tx, slug, &name).await)
                    .await
                    .unwrap(),
            )
        }
        None => None,
    };
    let values: Vec<_> = goods
        .colours
        .iter()
        .map(|(ar, en, _)| Translated::new(*ar, *en))
        .collect();
    let variant = |value: i64| NewVariant {
        values: [value, 0, 0],
        sku: if value < 2 {
            goods.code.0.to_owned()
        } else {
            format!("{}-{value}", goods.code.0)
        },
        barcode: goods.code.1.to_owned(),
        price_minor: goods.price,
        compare_at_minor: None,
        weight_grams: 1,
    };
    let last = i64::try_from(goods.colours.len()).unwrap();
    let new = NewProduct {
        slug: format!("p-{}", shop.ops.new_id::<domain::basics::ProductId>()),
        status: ProductStatus::Published,
        title: Translated::new(goods.ar, goods.en),
        body: Translated::default(),
        vendor: "Wadi Atelier".to_owned(),
        category: in_category,
        options: if values.is_empty() {
            vec![]
        } else {
            vec![(Translated::new("اللون", "Colour"), values)]
        },
        variants: if last == 0 {
            vec![variant(0)]
        } else {
            (1..=last).map(variant).collect()
        },
        pictures: vec![],
    };
    let added = shop.add(&new).await;
    for (variant, (_, _, units)) in added.variants.iter().zip(goods.colours) {
        shop.stock(*variant, shop.location, *units).await;
    }
    added.product
}

async fn titled(shop: &Shop, titles: &[(&str, &str)]) {
    for (ar, en) in titles {
        add(shop, &Goods { ar, en, ..PLAIN }).await;
    }
}

fn titles(page: &ListingPage) -> Vec<&str> {
    page.products.iter().map(|card| card.title.as_str()).collect()
}

async fn find(shop: &Shop, words: &str) -> ListingPage {
    shop.search(words, |_| {}).await
}

async fn found(shop: &Shop, words: &str) -> Vec<String> {
    let page = find(shop, words).await;
    titles(&page).into_iter().map(str::to_owned).collect()
}

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
async fn counts_say_what_choosing_anew_would_give() {
    let shop = shop().await;
    let (cups, rugs) = (Some(("cups", "أكواب", "Cups")), Some(("rugs", "سجاد", "Rugs")));
    let clay = ("طيني", "Clay");
    let sand = ("رملي", "Sand");
    let all: [Goods<'_>; 4] = [
        Goods {
            en: "one",
            price: 2_000,
            colours: &[(clay.0, clay.1, 1), (sand.0, sand.1, 0)],
            category: cups,
            ..PLAIN
        },
        Goods {
            en: "two",
            price: 4_000,
            colours: &[(clay.0, clay.1, 0)],
            category: cups,
            ..PLAIN
        },
        Goods {
            en: "three",
            price: 60_000,
            colours: &[(sand.0, sand.1, 3)],
            category: rugs,
            ..PLAIN
        },
        Goods {
            en: "four",
            price: 90_000,
            category: rugs,
            ..PLAIN
        },
    ];
    for goods in &all {
        add(&shop, goods).await;
    }
    let page = find(&shop, "").await;
    let categories: Vec<_> = page
        .facets
        .categories
        .iter()
        .map(|v| (v.label.as_str(), v.count))
        .collect();
    assert_eq!(categories, [("Cups", 2), ("Rugs", 2)]);
    let colours: Vec<_> = page.facets.options[0]
        .values
        .iter()
        .map(|v| (v.key.as_str(), v.label.as_str(), v.count))
        .collect();
    assert_eq!(
        (page.facets.options[0].name.as_str(), colours),
        (
            "Colour",
            vec![("colour:clay", "Clay", 2), ("colour:sand", "Sand", 2)]
        )
    );
    assert_eq!((page.total, page.facets.in_stock), (4, 2));

    let narrowed = shop
        .search("", |query| query.options = vec!["colour:clay".to_owned()])
        .await;
    assert_eq!(titles(&narrowed), ["one", "two"]);
    let sand_count = narrowed.facets.options[0]
        .values
        .iter()
        .find(|v| v.key == "colour:sand")
        .unwrap()
        .count;
    assert_eq!(sand_count, 2, "the other colour says what choosing it would give");
    assert_eq!(narrowed.facets.categories.len(), 1, "but rugs have no clay");
    let both = shop
        .search("", |query| {
            query.options = vec!["colour:clay".to_owned(), "colour:sand".to_owned()]
        })
        .await;
    assert_eq!(both.total, 3, "values of one option widen");

    let in_stock = shop
        .search("", |query| {
            query.in_stock = true;
            query.options = vec!["colour:sand".to_owned()];
        })
        .await;
    assert_eq!(
        titles(&in_stock),
        ["three"],
        "the sand one of the first is sold out"
    );
    let cheap = shop
        .search("", |query| query.price = PriceBand::parse("-50"))
        .await;
    assert_eq!(cheap.total, 2);
    assert_eq!(
        cheap.facets.prices.iter().map(|facet| facet.count).sum::<i64>(),
        4 + 2,
        "the chosen band stays"
    );
    let none = shop
        .search("", |query| query.category = "nowhere".to_owned())
        .await;
    assert_eq!((none.total, none.facets.categories.len()), (0, 2));
    let page = category_page(&shop.ops, Language::Arabic, "rugs", &ListingQuery::default())
        .await
        .unwrap();
    assert_eq!((page.title.as_str(), page.total), ("سجاد", 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_follow_each_other_without_a_gap_in_every_order() {
    let shop = shop().await;
    for number in 0..53 {
        add(
            &shop,
            &Goods {
                en: "Mug",
                price: 1_000 + (number % 7) * 100,
                ..PLAIN
            },
        )
        .await;
    }
    for sort in Sort::ALL {
        let (mut seen, mut prices, mut after) = (Vec::new(), Vec::new(), String::new());
        loop {
            let from = after.clone();
            let page = shop
                .search("mug", |query| {
                    query.sort = *sort;
                    query.after = from;
                })
                .await;
            assert_eq!(page.total, 53);
            seen.extend(page.products.iter().map(|card| card.slug.clone()));
            prices.extend(page.products.iter().map(|card| card.price.minor));
            match page.next {
                Some(next) => after = next,
                None => break,
            }
        }
        match sort {
            Sort::PriceUp => assert!(prices.is_sorted()),
            Sort::PriceDown => assert!(prices.iter().rev().is_sorted()),
            Sort::Newest | Sort::Relevance => assert!(seen.iter().rev().is_sorted()),
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 53, "{sort:?}");
    }
    let odd = shop.search("mug", |query| query.after = "x-y".to_owned()).await;
    assert_eq!(odd.products.len(), 24, "a key that is none is the beginning");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_picked_goods_neither_skip_nor_repeat_while_others_come_and_go() {
    let shop = shop().await;
    let (ops, manager) = (&shop.ops, shop.manager());
    let form = NewCollectionForm {
        name_ar: String::new(),
        name_en: "Winter".to_owned(),
        mode: "picked".to_owned(),
    };
    let collection = catalog::add_collection(ops, &manager, &form).await.unwrap();
    catalog::publish_collection(ops, &manager, collection)
        .await
        .unwrap();
    let list = PickList::Collection(collection);
    let mut goods = Vec::new();
    for number in 0..27 {
        let en = format!("Mug {number}");
        let product = add(&shop, &Goods { en: &en, ..PLAIN }).await;
        catalog::pick(ops, &manager, list, product).await.unwrap();
        goods.push((product, en));
    }
    let names = |from: usize, to: usize| {
        let names = goods[from..to].iter().map(|(_, en)| en.clone());
        names.collect::<Vec<_>>()
    };
    let at = async |after: &str| {
        catch_up(ops).await.unwrap();
        let query = ListingQuery {
            after: after.to_owned(),
            ..ListingQuery::default()
        };
        let page = catalog::read::collection_page(ops, Language::English, "winter", &query).await;
        let listing = page.unwrap().listing;
        let shown = listing.products.into_iter().map(|card| card.title);
        (shown.collect::<Vec<_>>(), listing.next)
    };
    let (first, next) = at("").await;
    assert_eq!(first, names(0, 24));
    let next = next.unwrap();
    assert_eq!(at(&next).await, (names(24, 27), None));
    // One that was seen, then the last that was seen, is taken off the shop.
    for gone in [3, 23] {
        catalog::unpublish(ops, &manager, goods[gone].0).await.unwrap();
        assert_eq!(at(&next).await.0, names(24, 27), "without {gone}");
        catalog::publish(ops, &manager, goods[gone].0).await.unwrap();
    }
    // The very last is put in front.
    for _ in 1..goods.len() {
        catalog::move_pick(ops, &manager, list, (goods[26].0, true))
            .await
            .unwrap();
    }
    assert_eq!(at(&next).await.0, names(24, 26));
    assert_eq!(at("").await.0, [names(26, 27), names(0, 23)].concat());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_be_bought_comes_before_what_can_t() {
    let shop = shop().await;
    add(
        &shop,
        &Goods {
            en: "old mug",
            colours: &[("", "Red", 1)],
            ..PLAIN
        },
    )
    .await;
    add(
        &shop,
        &Goods {
            en: "new mug",
            colours: &[("", "Red", 0)],
            ..PLAIN
        },
    )
    .await;
    assert_eq!(found(&shop, "mug").await, ["old mug", "new mug"]);
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

/// Another server over the same database with its index in `folder`.
fn server(shop: &Shop, folder: &Folder) -> (Ops, Arc<TantivySearch>) {
    let search = Arc::new(TantivySearch::in_folder(folder.0.clone()));
    (
        shop.ops.clone().searching(Arc::clone(&search) as Arc<dyn Search>),
        search,
    )
}

async fn total(ops: &Ops, words: &str) -> i64 {
    let query = ListingQuery {
        words: words.to_owned(),
        ..ListingQuery::default()
    };
    search_page(ops, Language::English, &query).await.unwrap().total
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_that_is_current_is_used_and_one_that_is_not_is_built_anew() {
    let (shop, folder) = (shop().await, Folder::new("current"));
    let product = add(&shop, &Goods { en: "Mug", ..PLAIN }).await;
    // Every change and every time it is built anew leaves one row.
    let noted = async || shop.rows_in("changes_log").await;
    let before = noted().await;
    {
        let (ops, _) = server(&shop, &folder);
        catch_up(&ops).await.unwrap();
        assert_eq!((total(&ops, "mug").await, noted().await), (1, before + 1));
    }
    // It missed a change while it was away, and is not built anew for it.
    catalog::unpublish(&shop.ops, &shop.manager(), product)
        .await
        .unwrap();
    {
        let (ops, _) = server(&shop, &folder);
        catch_up(&ops).await.unwrap();
        assert_eq!((total(&ops, "mug").await, noted().await), (0, before + 2));
        catalog::publish(&shop.ops, &shop.manager(), product)
            .await
            .unwrap();
        catch_up(&ops).await.unwrap();
        assert_eq!(total(&ops, "mug").await, 1);
    }
    for damage in [b"not a list of files".to_vec(), Vec::new()] {
        std::fs::write(folder.0.join("meta.json"), &damage).unwrap();
        let (ops, _) = server(&shop, &folder);
        catch_up(&ops).await.unwrap();
        assert_eq!(total(&ops, "mug").await, 1);
    }
    assert_eq!(noted().await, before + 5, "published again, and built anew twice");
    let data = std::fs::read_dir(&folder.0)
        .unwrap()
        .map(|file| file.unwrap().path());
    for file in data.filter(|path| path.extension().is_some_and(|end| end == "fast" || end == "term")) {
        let mut bytes = std::fs::read(&file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 0xFF;
        std::fs::write(&file, bytes).unwrap();
    }
    let (ops, _) = server(&shop, &folder);
    catch_up(&ops).await.unwrap();
    assert_eq!((total(&ops, "mug").await, noted().await), (1, before + 6));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_process_keeps_a_folder_and_the_next_takes_over() {
    let (shop, folder) = (shop().await, Folder::new("kept"));
    add(&shop, &Goods { en: "Mug", ..PLAIN }).await;
    let (first, search) = server(&shop, &folder);
    let mut keeper = Follower::new(first.clone());
    keeper.catch_up().await.unwrap();
    let (second, other) = server(&shop, &folder);
    let mut reader = Follower::new(second.clone());
    reader.catch_up().await.unwrap();
    assert_eq!(other.standing().await.unwrap(), Standing::KeptElsewhere);
    add(
        &shop,
        &Goods {
            en: "Other mug",
            ..PLAIN
        },
    )
    .await;
    keeper.catch_up().await.unwrap();
    reader.catch_up().await.unwrap();
    assert_eq!((total(&first, "mug").await, total(&second, "mug").await), (2, 2));
    drop((keeper, first, search));
    add(
        &shop,
        &Goods {
            en: "Third mug",
            ..PLAIN
        },
    )
    .await;
    reader.catch_up().await.unwrap();
    assert_eq!(total(&second, "mug").await, 3);
}

/// A type of which something can be said, in English only.
struct Described {
    shop: Shop,
    kind: TypeId,
}

impl Described {
    async fn open() -> Self {
        let shop = shop().await;
        let form = CategoryForm {
            name_en: "Cup".to_owned(),
            ..CategoryForm::default()
        };
        let kind = catalog::add_type(&shop.ops, &shop.manager(), &form)
            .await
            .unwrap();
        Self { shop, kind }
    }

    async fn attribute(&self, name: &str, kind: &str, values: &str) -> AttributeId {
        let (ops, manager) = (&self.shop.ops, self.shop.manager());
        let opened = catalog::read::product_type(ops, &manager, self.kind)
            .await
            .unwrap();
        let form = AttributeForm {
            name_en: name.to_owned(),
            kind: kind.to_owned(),
            values: vec![ValueForm {
                en: values.to_owned(),
                ..ValueForm::default()
            }],
            ..AttributeForm::default()
        };
        catalog::add_attribute(ops, &manager, (self.kind, opened.version), &form)
            .await
            .unwrap()
    }

    async fn say(&self, product: ProductId, said: &[(AttributeId, &str, &str)]) {
        let (ops, manager) = (&self.shop.ops, self.shop.manager());
        let version = async || {
            let editor = catalog::read::product_editor(ops, &manager, product).await;
            editor.unwrap().version
        };
        let opened = (product, version().await);
        catalog::set_type(ops, &manager, opened, (&self.kind.to_string(), ""))
            .await
            .unwrap();
        let form = |(attribute, plain, choices): &(AttributeId, &str, &str)| AttributeValueForm {
            attribute: attribute.to_string(),
            plain: (*plain).to_owned(),
            choices: choices.split_terminator(',').map(str::to_owned).collect(),
            ..AttributeValueForm::default()
        };
        let forms: Vec<_> = said.iter().map(form).collect();
        let opened = (product, version().await);
        catalog::edit_attributes(ops, &manager, opened, &forms)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn what_is_said_narrows_after_what_is_chosen_and_counts_a_product_once() {
    let goods = Described::open().await;
    let good_for = goods.attribute("Good for", "several", "Coffee, Tea, Juice").await;
    let dishwasher = goods.attribute("Dishwasher safe", "yes_no", "").await;
    let mut more = Vec::new();
    for n in 1..=8 {
        more.push(goods.attribute(&format!("Mark {n}"), "yes_no", "").await);
    }
    let mug = Goods {
        en: "mug",
        colours: &[("طيني", "Clay", 1)],
        ..PLAIN
    };
    let mug = add(&goods.shop, &mug).await;
    let bowl = add(&goods.shop, &Goods { en: "bowl", ..PLAIN }).await;
    let mut said = vec![(good_for, "", "1,2,3"), (dishwasher, "yes", "")];
    said.extend(more.iter().map(|mark| (*mark, "yes", "")));
    goods.say(mug, &said).await;
    goods.say(bowl, &[(dishwasher, "no", "")]).await;

    let page = find(&goods.shop, "").await;
    let options = page.facets.options.iter();
    let options: Vec<_> = options.map(|option| option.name.as_str()).collect();
    assert_eq!(
        options,
        [
            "Colour",
            "Dishwasher safe",
            "Good for",
            "Mark 1",
            "Mark 2",
            "Mark 3",
            "Mark 4",
            "Mark 5"
        ]
    );
    let no = goods
        .shop
        .search("", |query| query.options = vec!["dishwasher-safe:no".to_owned()])
        .await;
    assert_eq!(titles(&no), ["bowl"]);
    // What is so is found by its name, and nobody looks for "yes".
    assert_eq!(titles(&find(&goods.shop, "dishwasher").await), ["mug"]);
    for words in ["yes", "no", "نعم"] {
        assert_eq!(find(&goods.shop, words).await.total, 0, "{words}");
    }
}
