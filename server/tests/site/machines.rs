//! What machines read: the head of pages, their JSON-LD, the feed, the site map. They must say what the page says.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::header::ACCEPT;
use axum::http::{Method, StatusCode};
use domain::basics::{Instant, Translated, VariantId};
use domain::catalog::{ProductStatus, SaleForm};
use operations::catalog::steps::{NewPicture, NewProduct, NewVariant, PictureFile, StoredPicture};
use serde_json::Value;

use super::kept_pages::FRIDAY;
use super::web::{Answer, HERE, Visitor, Web};

/// What is said of one variant: price and whether it can be bought.
type Said = (String, bool);

/// The documents a page holds for programs.
fn documents(page: &Answer) -> Vec<Value> {
    let text = page.text();
    let scripts = text.split("<script").skip(1);
    let data = scripts.filter_map(|script| {
        let (tag, rest) = script.split_once('>')?;
        let body = rest.split("</script>").next()?;
        tag.contains("application/ld+json").then_some(body)
    });
    data.map(|body| serde_json::from_str(body).unwrap()).collect()
}

/// The one of them that is of a type.
pub fn document(page: &Answer, of_type: &str) -> Value {
    let mut all = documents(page).into_iter();
    let found = all.find(|document| document["@type"] == of_type);
    assert!(found.is_some(), "no {of_type}: {}", page.text());
    found.unwrap()
}

/// The attribute `wanted` of the first element that has all `marks` in its tag.
fn attribute(page: &Answer, marks: &[&str], wanted: &str) -> Option<String> {
    let text = page.text();
    let tag = text
        .split('<')
        .map(|rest| rest.split('>').next().unwrap_or_default())
        .find(|tag| marks.iter().all(|mark| tag.contains(mark)))?;
    let (_, value) = tag.split_once(&format!("{wanted}=\""))?;
    value.split('"').next().map(|value| value.replace("&amp;", "&"))
}

fn canonical(page: &Answer) -> Option<String> {
    attribute(page, &["link ", "rel=\"canonical\""], "href")
}

fn property(page: &Answer, name: &str) -> Option<String> {
    attribute(page, &["meta ", &format!("property=\"{name}\"")], "content")
}

fn is_unlisted(page: &Answer) -> bool {
    attribute(page, &["meta ", "name=\"robots\""], "content").as_deref() == Some("noindex")
}

/// What the page of `slug` tells programs of each variant, by its address.
async fn told_by_page(visitor: &mut Visitor, lang: &str, slug: &str) -> BTreeMap<String, Said> {
    let page = visitor.get(&format!("/{lang}/p/{slug}")).await;
    assert_eq!(page.status, StatusCode::OK);
    let all = documents(&page);
    let product = all.iter().find(|document| document["url"].is_string()).unwrap();
    let made = product["hasVariant"].as_array().cloned();
    let offers = made
        .unwrap_or_else(|| vec![product.clone()])
        .into_iter()
        .map(|made| made["offers"].clone());
    let said = |offer: Value| {
        assert_eq!(offer["priceCurrency"], "SAR");
        assert_eq!(offer["priceSpecification"][0]["price"], offer["price"]);
        let is_there = offer["availability"] == "https://schema.org/InStock";
        assert!(
            is_there || offer["availability"] == "https://schema.org/OutOfStock",
            "{offer}"
        );
        let text = |name: &str| offer[name].as_str().unwrap().to_owned();
        (text("url"), (text("price"), is_there))
    };
    offers.map(said).collect()
}

/// What the feed tells of each of the product's variants, by its address.
async fn told_by_feed(visitor: &mut Visitor, lang: &str, slug: &str) -> BTreeMap<String, Said> {
    let feed = visitor.get(&format!("/feeds/google-{lang}.xml")).await;
    assert_eq!(feed.status, StatusCode::OK);
    let text = feed.text();
    let document = roxmltree::Document::parse(&text).unwrap();
    let items = document.descendants().filter(|node| node.has_tag_name("item"));
    let told = items.map(|item| {
        let leaf = |name: &str| {
            let google = ("http://base.google.com/ns/1.0", name);
            item.children()
                .find(|node| node.has_tag_name(google))
                .and_then(|node| node.text())
        };
        let paid = leaf("sale_price").or(leaf("price")).unwrap();
        let amount = paid.strip_suffix(" SAR").unwrap().to_owned();
        let availability = leaf("availability").unwrap();
        assert!(["in_stock", "out_of_stock"].contains(&availability));
        (
            leaf("link").unwrap().to_owned(),
            (amount, availability == "in_stock"),
        )
    });
    told.filter(|(link, _)| link.contains(&format!("/p/{slug}")))
        .collect()
}

/// What the API tells of each of the product's variants, in the order of their addresses.
async fn told_by_api(visitor: &mut Visitor, lang: &str, slug: &str) -> Vec<Said> {
    let path = format!("/api/v1/products/{slug}?lang={lang}");
    let answer = visitor
        .send(Method::GET, &path, Body::empty(), &[(ACCEPT, "application/json")])
        .await;
    let product: Value = serde_json::from_slice(&answer.body).unwrap();
    let mut variants = product["variants"].as_array().unwrap().clone();
    variants.sort_by_key(|variant| variant["id"].as_str().unwrap().to_owned());
    let said = |variant: &Value| {
        let price = variant["price"]["decimal"].as_str().unwrap();
        (price.to_owned(), variant["availability"]["status"] != "sold_out")
    };
    variants.iter().map(said).collect()
}

/// An amount as an Arabic page writes it.
fn in_arabic(amount: &str) -> String {
    let letter = |letter: char| match letter.to_digit(10) {
        Some(digit) => char::from_u32(0x660 + digit).unwrap(),
        None => '٫',
    };
    amount.chars().map(letter).collect()
}

/// Asserts that page, JSON-LD, shared link, feed and API say the same in both languages, and gives it back.
async fn agreed(web: &Web, slug: &str) -> Vec<Said> {
    let mut visitor = web.visitor();
    let mut all = Vec::new();
    for lang in ["ar", "en"] {
        let by_page = told_by_page(&mut visitor, lang, slug).await;
        assert_eq!(by_page, told_by_feed(&mut visitor, lang, slug).await, "{lang}");
        for (address, (price, is_there)) in &by_page {
            let page = visitor.get(address.strip_prefix(HERE).unwrap()).await;
            assert_eq!(
                property(&page, "product:price:amount").as_ref(),
                Some(price),
                "{address}"
            );
            let shared = if *is_there { "in stock" } else { "out of stock" };
            assert_eq!(property(&page, "product:availability").as_deref(), Some(shared));
            // What people see.
            let shown = match lang {
                "ar" => in_arabic(price),
                _ => format!("SAR\u{a0}{price}"),
            };
            assert!(page.text().contains(&shown), "{address} {shown}");
        }
        let by_page: Vec<Said> = by_page.into_values().collect();
        assert_eq!(by_page, told_by_api(&mut visitor, lang, slug).await, "{lang}");
        all.push(by_page);
    }
    assert_eq!(all[0], all[1]);
    all.swap_remove(0)
}

/// A tray in two colours, the second of them cheaper than it was.
async fn tray(web: &Web) -> Vec<VariantId> {
    tray_with(web, Vec::new()).await
}

async fn tray_with(web: &Web, pictures: Vec<NewPicture>) -> Vec<VariantId> {
    let variant = |value, price_minor, compare_at_minor| NewVariant {
        values: [value, 0, 0],
        sku: format!("TRAY-{value}"),
        barcode: String::new(),
        price_minor,
        compare_at_minor,
        weight_grams: 800,
    };
    let new = NewProduct {
        slug: "صينية-tray".to_owned(),
        status: ProductStatus::Published,
        title: Translated::new("صينية", "Tray </script>&"),
        body: Translated::new("<p>نحاس</p>", "<p>Brass</p>"),
        vendor: "Wadi".to_owned(),
        category: None,
        options: vec![(
            Translated::new("اللون", "Colour"),
            vec![Translated::new("أحمر", "Red"), Translated::new("أزرق", "Blue")],
        )],
        variants: vec![variant(1, 12_050, None), variant(2, 9_900, Some(12_050))],
        pictures,
    };
    let added = web.shop.add(&new).await;
    for variant in &added.variants {
        web.shop.stock(*variant, web.shop.location, 1).await;
    }
    added.variants
}

/// The first product of an English feed.
fn slug_in(feed: &str) -> String {
    let link = feed.split("/en/p/").nth(1).unwrap();
    link.split('<').next().unwrap().to_owned()
}

fn said(price: &str, is_there: bool) -> Said {
    (price.to_owned(), is_there)
}

#[tokio::test]
async fn price_and_availability_are_the_same_wherever_they_are_told() {
    let web = Web::open().await;
    let trays = tray(&web).await;
    let slug = "%D8%B5%D9%8A%D9%86%D9%8A%D8%A9-tray";
    assert_eq!(
        agreed(&web, slug).await,
        [said("120.50", true), said("99.00", true)]
    );

    let actor = web.shop.manager();
    operations::catalog::set_price(&web.shop.ops, &actor, trays[0], ("111.25", ""))
        .await
        .unwrap();
    assert_eq!(
        agreed(&web, slug).await,
        [said("111.25", true), said("99.00", true)]
    );

    web.shop.order(&[(trays[1], 1)]).await;
    assert_eq!(
        agreed(&web, slug).await,
        [said("111.25", true), said("99.00", false)]
    );

    // A sale by the clock, at its very boundaries: 27 November 2026, midnight in Riyadh, for a minute.
    let sale = SaleForm {
        sale_price: "88.50".to_owned(),
        sale_starts: "2026-11-27T00:00".to_owned(),
        sale_ends: "2026-11-27T00:01".to_owned(),
    };
    operations::catalog::set_sale(&web.shop.ops, &actor, trays[0], &sale)
        .await
        .unwrap();
    for (at, price) in [
        (-1, "111.25"),
        (0, "88.50"),
        (59_999, "88.50"),
        (60_000, "111.25"),
    ] {
        web.shop.clock.set(Instant(FRIDAY + at));
        let told = agreed(&web, slug).await;
        assert_eq!(told, [said(price, true), said("99.00", false)], "at {at}");
    }
}

#[tokio::test]
async fn a_product_without_choices_agrees_as_well() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 1).await;
    let feed = web.visitor().get("/feeds/google-en.xml").await.text();
    let slug = slug_in(&feed);
    assert_eq!(agreed(&web, &slug).await, [said("68.00", true)]);
    web.shop.order(&[(cup, 1)]).await;
    assert_eq!(agreed(&web, &slug).await, [said("68.00", false)]);
}

#[tokio::test]
async fn dinars_have_three_decimals_everywhere() {
    use domain::settings::Country;
    use operations::testkit::Shop;

    let shop = Shop::open_in(Country::Kuwait).await;
    shop.product(12_345, 2).await;
    let mut visitor = Visitor::of(super::web::site(&shop, |_| {}));
    let feed = visitor.get("/feeds/google-en.xml").await.text();
    assert!(feed.contains("<g:price>12.345 KWD</g:price>"), "{feed}");
    let slug = slug_in(&feed);
    let product = document(&visitor.get(&format!("/en/p/{slug}")).await, "Product");
    assert_eq!(product["offers"]["price"], "12.345");
}

#[tokio::test]
async fn nothing_is_said_of_vat_where_there_is_none() {
    use domain::settings::Country;
    use operations::testkit::Shop;

    for (country, said) in [(Country::Kuwait, false), (Country::SaudiArabia, true)] {
        let shop = Shop::open_in(country).await;
        shop.product(12_000, 2).await;
        let mut visitor = Visitor::of(super::web::site(&shop, |_| {}));
        let slug = slug_in(&visitor.get("/feeds/google-en.xml").await.text());
        let page = visitor.get(&format!("/en/p/{slug}")).await;
        for words in ["VAT included", "All prices include VAT"] {
            assert_eq!(page.text().contains(words), said, "{country:?} {words}");
        }
        let offer = &document(&page, "Product")["offers"];
        assert_eq!(
            offer["priceSpecification"][0]["valueAddedTaxIncluded"], said,
            "{offer}"
        );
    }
}

#[tokio::test]
async fn a_product_says_what_it_is_and_on_which_terms() {
    let web = Web::open().await;
    tray(&web).await;
    let page = web
        .visitor()
        .get("/en/p/%D8%B5%D9%8A%D9%86%D9%8A%D8%A9-tray")
        .await;
    let group = document(&page, "ProductGroup");
    // A title that would end the script is data in it, and comes out as it was written.
    assert_eq!(group["name"], "Tray </script>&");
    assert_eq!(group["variesBy"], serde_json::json!(["https://schema.org/color"]));
    assert_eq!(group["hasVariant"][1]["color"], "Blue");
    let first = &group["hasVariant"][0]["offers"];
    assert_eq!(first["shippingDetails"][0]["shippingRate"]["currency"], "SAR");
    let regions = first["shippingDetails"].as_array().unwrap().iter();
    let regions = regions.flat_map(|one| one["shippingDestination"]["addressRegion"].as_array().unwrap());
    assert_eq!(regions.count(), 13, "every region of the country");
    assert_eq!(first["hasMerchantReturnPolicy"]["merchantReturnDays"], 14);
    let later = &group["hasVariant"][1]["offers"];
    assert_eq!(
        later["shippingDetails"][0]["@id"],
        first["shippingDetails"][0]["@id"]
    );
    assert_eq!(
        later["hasMerchantReturnPolicy"]["@id"],
        first["hasMerchantReturnPolicy"]["@id"]
    );
    assert_eq!(later["priceSpecification"][1]["price"], "120.50");
    let way = document(&page, "BreadcrumbList");
    assert_eq!(way["itemListElement"][0]["item"], format!("{HERE}/en"));
    let home = web.visitor().get("/ar").await;
    assert_eq!(document(&home, "Organization")["name"], "دار سدرة");
}

#[tokio::test]
async fn a_page_has_one_address_and_names_its_languages() {
    let web = Web::open().await;
    tray(&web).await;
    let product = "/en/p/%D8%B5%D9%8A%D9%86%D9%8A%D8%A9-tray";
    for (path, address) in [
        ("/en", "/en"),
        ("/en?utm_source=x", "/en"),
        (product, product),
        (&format!("{product}?variant=0&utm_source=x"), product),
        ("/en/policies/returns", "/en/policies/returns"),
    ] {
        let page = web.visitor().get(path).await;
        assert_eq!(canonical(&page), Some(format!("{HERE}{address}")), "{path}");
        assert_eq!(property(&page, "og:url"), canonical(&page));
        assert!(!is_unlisted(&page), "{path}");
        let arabic = address.replacen("/en", "/ar", 1);
        for (language, address) in [("ar", arabic.as_str()), ("en", address), ("x-default", &arabic)] {
            let marks = ["link ", "rel=\"alternate\"", &format!("hreflang=\"{language}\"")];
            assert_eq!(
                attribute(&page, &marks, "href"),
                Some(format!("{HERE}{address}")),
                "{path}"
            );
        }
        assert!(
            property(&page, "og:title").is_some_and(|title| !title.is_empty()),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_picture_is_told_wherever_links_are_drawn_and_goods_are_listed() {
    let web = Web::open().await;
    let key = "pictures/tray/wa/640x800.webp";
    let shown = NewPicture {
        variants: Vec::new(),
        file: PictureFile::Stored(StoredPicture {
            key: key.to_owned(),
            ..StoredPicture::default()
        }),
        alt: Translated::new("صينية من نحاس", "A tray of brass"),
    };
    tray_with(&web, vec![shown]).await;
    let address = format!("{HERE}/media/{key}");
    let path = "/en/p/%D8%B5%D9%8A%D9%86%D9%8A%D8%A9-tray";
    let page = web.visitor().get(path).await;
    assert_eq!(property(&page, "og:image"), Some(address.clone()));
    assert_eq!(
        property(&page, "og:image:alt").as_deref(),
        Some("A tray of brass")
    );
    assert_eq!(document(&page, "ProductGroup")["image"][0], address);
    let home = web.visitor().get("/en").await;
    assert_eq!(
        property(&home, "og:image"),
        Some(address.clone()),
        "the newest goods"
    );
    let feed = web.visitor().get("/feeds/google-en.xml").await.text();
    assert!(
        feed.contains(&format!("<g:image_link>{address}</g:image_link>")),
        "{feed}"
    );
    let map = web.visitor().get("/sitemap.xml").await.text();
    let map = roxmltree::Document::parse(&map).unwrap();
    let images: Vec<_> = map
        .descendants()
        .filter(|node| {
            node.tag_name().name() == "loc"
                && node.parent().is_some_and(|image| {
                    image.has_tag_name(("http://www.google.com/schemas/sitemap-image/1.1", "image"))
                })
        })
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(
        images,
        [address.as_str(), address.as_str()],
        "of the page in each language"
    );
}

#[tokio::test]
async fn pages_of_one_person_and_lists_of_chance_are_not_listed() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 3).await;
    let mut visitor = web.visitor();
    let form = [("variant", cup.to_string()), ("quantity", "1".to_owned())];
    visitor
        .post(
            "/en",
            "cart/add",
            &form.each_ref().map(|(name, text)| (*name, text.as_str())),
        )
        .await;
    for path in [
        "/en/cart",
        "/en/checkout",
        "/en/track",
        "/en/search?q=cup",
        "/en/o/x",
        "/en/p/nothing",
    ] {
        let page = visitor.get(path).await;
        assert!(is_unlisted(&page), "{path}: {}", page.text());
        assert_eq!(canonical(&page), None, "{path}");
    }
}

#[tokio::test]
async fn the_address_told_is_the_configured_one() {
    let web = Web::with(|setup| setup.public_url = Some("https://sidra.example".parse().unwrap())).await;
    let page = web.visitor().get("/ar").await;
    assert_eq!(canonical(&page).as_deref(), Some("https://sidra.example/ar"));
    let robots = web.visitor().get("/robots.txt").await.text();
    assert!(
        robots.ends_with("Sitemap: https://sidra.example/sitemap.xml\n"),
        "{robots}"
    );
    let map = web.visitor().get("/sitemap.xml").await.text();
    assert!(map.contains("<loc>https://sidra.example/ar</loc>"), "{map}");
}

#[tokio::test]
async fn the_site_map_lists_every_page_once_with_its_languages() {
    let web = Web::open().await;
    tray(&web).await;
    let map = web.visitor().get("/sitemap.xml").await;
    let text = map.text();
    let document = roxmltree::Document::parse(&text).unwrap();
    let locations: Vec<_> = document
        .descendants()
        .filter(|node| node.tag_name().name() == "loc")
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(
        locations.len(),
        6,
        "home, policy and product in two languages: {locations:?}"
    );
    for location in locations {
        let page = web.visitor().get(location.strip_prefix(HERE).unwrap()).await;
        assert_eq!(page.status, StatusCode::OK, "{location}");
        assert_eq!(canonical(&page).as_deref(), Some(location));
    }
    let alternates = document
        .descendants()
        .filter(|node| node.attribute("hreflang").is_some());
    assert_eq!(alternates.count(), 6 * 3);
    for (part, status) in [
        ("pages.xml", StatusCode::OK),
        ("products-1.xml", StatusCode::OK),
        ("products-2.xml", StatusCode::NOT_FOUND),
        ("products-0.xml", StatusCode::NOT_FOUND),
        ("x", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(
            web.visitor().get(&format!("/sitemaps/{part}")).await.status,
            status,
            "{part}"
        );
    }
}

/// The addresses that a site map or an index of some tells, without the host.
async fn told_by_map(web: &Web, path: &str) -> Vec<String> {
    let answer = web.visitor().get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    let text = answer.text();
    let document = roxmltree::Document::parse(&text).unwrap();
    let told = document.descendants().filter(|node| {
        let namespace = Some("http://www.sitemaps.org/schemas/sitemap/0.9");
        node.tag_name().name() == "loc" && node.tag_name().namespace() == namespace
    });
    told.filter_map(|node| node.text()?.strip_prefix(HERE).map(ToOwned::to_owned))
        .collect()
}

#[tokio::test]
async fn a_site_map_of_more_products_than_a_file_holds_is_an_index_of_files() {
    let web = Web::open().await;
    for _ in 0..5 {
        web.shop.product(6_800, 1).await;
    }
    let whole = told_by_map(&web, "/sitemap.xml").await;
    let pages = told_by_map(&web, "/sitemaps/pages.xml").await;
    let products: Vec<_> = whole
        .iter()
        .filter(|path| path.contains("/p/"))
        .cloned()
        .collect();
    assert_eq!((products.len(), pages.len()), (10, whole.len() - 10), "{whole:?}");

    // All but one: as many files as it takes, the last one with what is left. Each page stands in one of them.
    let web = web.with_limits(|limits| limits.site_map_products_max = 4);
    let index = told_by_map(&web, "/sitemap.xml").await;
    let files = [
        "/sitemaps/pages.xml",
        "/sitemaps/products-1.xml",
        "/sitemaps/products-2.xml",
    ];
    assert_eq!(index, files);
    let mut told = Vec::new();
    for file in &index {
        told.push(told_by_map(&web, file).await);
    }
    assert_eq!((told[0].len(), told[2].len()), (pages.len(), 2));
    assert_eq!(told.concat(), whole);
    let behind = web.visitor().get("/sitemaps/products-3.xml").await;
    assert_eq!(behind.status, StatusCode::NOT_FOUND);

    // Just as many fit.
    let web = web.with_limits(|limits| limits.site_map_products_max = 5);
    assert_eq!(told_by_map(&web, "/sitemap.xml").await, whole);
}

#[tokio::test]
async fn a_later_page_of_a_list_is_a_page_of_its_own() {
    let web = Web::open().await;
    let name = Translated::new("أكواب", "Cups");
    let category = web
        .shop
        .ops
        .write(async |tx| operations::catalog::steps::category(tx, "cups", &name).await)
        .await
        .unwrap();
    for _ in 0..26 {
        let cup = web.shop.product(6_800, 1).await;
        web.shop.file_under(cup, category).await;
    }
    web.follow().await;
    let first = web.visitor().get("/en/c/cups?sort=price").await;
    assert_eq!(canonical(&first), Some(format!("{HERE}/en/c/cups")));
    assert_eq!(
        document(&first, "BreadcrumbList")["itemListElement"][1]["name"],
        "Cups"
    );
    let reordered = attribute(&first, &["a ", "rel=\"next\""], "href").unwrap();
    assert!(is_unlisted(&web.visitor().get(&reordered).await), "{reordered}");
    let first = web.visitor().get("/en/c/cups").await;
    let next = attribute(&first, &["a ", "rel=\"next\""], "href").unwrap();
    let second = web.visitor().get(&next).await;
    assert_eq!(canonical(&second), Some(format!("{HERE}{next}")));
    assert!(!is_unlisted(&second));
    let behind = format!("/en/c/cups?after=0-{:032}", 0);
    let behind = web.visitor().get(&behind).await;
    assert!(
        is_unlisted(&behind) && canonical(&behind).is_none(),
        "{}",
        behind.text()
    );
    let map = web.visitor().get("/sitemap.xml").await.text();
    assert!(map.contains(&format!("<loc>{HERE}/ar/c/cups</loc>")), "{map}");
}

#[tokio::test]
async fn a_shop_in_one_language_lists_only_that() {
    let web = Web::open().await;
    web.shop.product(6_800, 1).await;
    web.shop.speak_one_language().await;
    let mut visitor = web.visitor();
    assert!(is_unlisted(&visitor.get("/en").await));
    let home = visitor.get("/ar").await;
    assert_eq!(canonical(&home), Some(format!("{HERE}/ar")));
    assert!(!home.text().contains("rel=\"alternate\""));
    let map = visitor.get("/sitemap.xml").await.text();
    assert!(!map.contains("/en") && !map.contains("hreflang"), "{map}");
    assert_eq!(
        visitor.get("/feeds/google-en.xml").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(visitor.get("/feeds/google-ar.xml").await.status, StatusCode::OK);
}
