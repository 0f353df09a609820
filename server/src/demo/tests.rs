//! What must be true of the demo shop as a whole.

use std::collections::{HashMap, HashSet};

use super::draw::{self, Motif, Palette, View};
use super::{DemoProduct, Market, bundles, collections, filler, products, shop};

fn is_arabic(text: &str) -> bool {
    text.chars()
        .any(|letter| ('\u{621}'..='\u{64a}').contains(&letter))
}

fn all_texts(product: &DemoProduct) -> Vec<&super::Words> {
    let options = product
        .options
        .iter()
        .flat_map(|option| std::iter::once(&option.name).chain(&option.values));
    let pictures = product.pictures.iter().map(|picture| &picture.alt);
    [&product.title, &product.description_html]
        .into_iter()
        .chain(options)
        .chain(pictures)
        .collect()
}

#[test]
fn every_text_is_in_both_languages() {
    for product in products().into_iter().chain(filler(100)) {
        for text in all_texts(&product) {
            let digits_only = !text.ar.chars().any(char::is_alphabetic);
            assert!(
                is_arabic(&text.ar) || digits_only,
                "{}: {}",
                product.slug,
                text.ar
            );
            assert!(
                !text.en.is_empty() && !is_arabic(&text.en),
                "{}: {}",
                product.slug,
                text.en
            );
        }
        assert!(
            product.description_html.ar.matches("<p>").count() > 1,
            "{} is described too briefly",
            product.slug
        );
        assert_eq!(
            product.description_html.ar.matches("<li>").count(),
            product.description_html.en.matches("<li>").count(),
            "{} says more in one language",
            product.slug
        );
    }
}

#[test]
fn addresses_codes_and_barcodes_are_unique() {
    let mut seen = HashSet::new();
    let mut count = 0;
    for product in products().into_iter().chain(filler(10_000)) {
        count += 1;
        assert!(seen.insert(product.slug.clone()), "{} twice", product.slug);
        assert!(
            product
                .slug
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        );
        for variant in &product.variants {
            assert!(seen.insert(variant.sku.clone()), "{} twice", variant.sku);
            assert!(seen.insert(variant.barcode.clone()), "{} twice", variant.barcode);
        }
    }
    assert_eq!(count, 10_042);
}

#[test]
fn every_barcode_has_its_check_digit() {
    for product in products().into_iter().chain(filler(500)) {
        for variant in &product.variants {
            assert_eq!((variant.barcode.len(), &variant.barcode[..3]), (13, "628"));
            let sum: u32 = variant
                .barcode
                .bytes()
                .zip([1, 3].into_iter().cycle())
                .map(|(b, w)| u32::from(b - b'0') * w)
                .sum();
            assert_eq!(sum % 10, 0, "{}", variant.barcode);
        }
    }
}

#[test]
fn every_variant_is_one_choice_of_every_option() {
    for product in products().into_iter().chain(filler(300)) {
        let combinations: usize = product.options.iter().map(|option| option.values.len()).product();
        let distinct: HashSet<_> = product
            .variants
            .iter()
            .map(|variant| variant.choices.clone())
            .collect();
        assert_eq!(
            (product.variants.len(), distinct.len()),
            (combinations, combinations),
            "{}",
            product.slug
        );
        for variant in &product.variants {
            assert_eq!(variant.choices.len(), product.options.len());
            assert!(
                variant
                    .choices
                    .iter()
                    .zip(&product.options)
                    .all(|(&choice, option)| choice < option.values.len())
            );
            assert_eq!(product.pictures[variant.picture].view, View::Front);
            assert!(variant.weight_grams > 0 && variant.on_hand.iter().all(|&pieces| pieces >= 0));
        }
    }
}

#[test]
fn a_sale_is_cheaper_in_every_market() {
    for product in products().into_iter().chain(filler(300)) {
        for variant in &product.variants {
            for market in [Market::Sar, Market::Kwd, Market::Egp] {
                assert!(variant.price.minor(market) > 0);
                assert!(
                    variant
                        .compare_at
                        .is_none_or(|before| before.minor(market) > variant.price.minor(market)),
                    "{}",
                    variant.sku
                );
            }
        }
    }
}

#[test]
fn every_category_has_goods_and_every_product_a_category() {
    let mut counts: HashMap<&str, usize> = shop::CATEGORIES
        .iter()
        .map(|category| (category.slug, 0))
        .collect();
    for product in products().into_iter().chain(filler(300)) {
        *counts
            .get_mut(product.category)
            .unwrap_or_else(|| panic!("{} has no category", product.slug)) += 1;
    }
    assert!(counts.values().all(|&count| count > 3));
}

#[test]
fn collections_and_what_goes_well_together_name_goods_of_the_shop() {
    let known: HashSet<String> = products().into_iter().map(|product| product.slug).collect();
    for slug in collections::WINTER_GOODS {
        assert!(known.contains(*slug), "{slug}");
    }
    for (slug, beside) in collections::RELATED {
        assert!(known.contains(*slug) && !beside.contains(slug), "{slug}");
        assert!(beside.iter().all(|slug| known.contains(*slug)), "{slug}");
    }
}

#[test]
fn bundles_are_made_of_goods_that_are_there_and_stand_on_no_shelf() {
    let products = products();
    let variant = |slug: &str, sku: &str| {
        let product = products.iter().find(|product| product.slug == slug)?;
        product.variants.iter().find(|variant| variant.sku == sku)
    };
    for (slug, sku, parts) in bundles::BUNDLES {
        let bundle = variant(slug, sku).expect(sku);
        assert_eq!(bundle.on_hand.iter().sum::<i64>(), 0, "{sku}");
        assert!(parts.len() > 1);
        for (slug, sku, units) in *parts {
            assert!(variant(slug, sku).is_some(), "{sku}");
            assert!(units.parse::<i64>().is_ok_and(|units| units > 0));
        }
    }
}

#[test]
fn some_goods_are_sold_out_and_some_are_the_last_piece() {
    let pieces: Vec<i64> = products()
        .iter()
        .flat_map(|product| &product.variants)
        .map(|variant| variant.on_hand.iter().sum())
        .collect();
    assert!(pieces.iter().filter(|&&count| count == 0).count() >= 5);
    assert!(pieces.iter().filter(|&&count| count == 1).count() >= 5);
}

#[test]
fn every_drawing_is_well_formed_and_keeps_to_itself() {
    let mut wide = vec![draw::mark(), draw::placeholder()];
    for &motif in Motif::ALL {
        for palette in Palette::ALL {
            wide.extend(View::ALL.map(|view| draw::draw(motif, palette, view)));
        }
    }
    let mut ids = HashSet::new();
    for svg in wide {
        let document = roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
        assert!(svg.len() < 32_000);
        let mut own = HashSet::new();
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            assert!(!matches!(
                node.tag_name().name(),
                "script" | "text" | "image" | "foreignObject" | "style"
            ));
            for attribute in node.attributes() {
                match attribute.name() {
                    "id" => {
                        assert!(
                            ids.insert(attribute.value().to_owned()),
                            "id {} twice",
                            attribute.value()
                        );
                        own.insert(attribute.value());
                    }
                    "href" => assert!(
                        own.contains(&attribute.value()[1..]),
                        "{} leads out",
                        attribute.value()
                    ),
                    _ => {
                        if let Some(name) = attribute.value().strip_prefix("url(#") {
                            assert!(
                                svg.contains(&format!("id='{}'", name.trim_end_matches(')'))),
                                "{name} is missing"
                            );
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn a_close_look_stays_on_the_sheet() {
    for &motif in Motif::ALL {
        let [x, y, width, height] = motif.close_up();
        assert!(
            x >= 0 && y >= 0 && x + width <= 960 && y + height <= 1200,
            "{}",
            motif.name()
        );
    }
}

#[test]
fn what_is_said_of_a_product_is_said_by_its_type_in_both_languages() {
    let known = products();
    for of in &super::types::TYPES {
        for attribute in of.attributes {
            let values = |text: &str| text.split([',', '،']).count();
            assert_eq!(
                values(attribute.values.0),
                values(attribute.values.1),
                "{}",
                attribute.name.1
            );
            assert!(is_arabic(attribute.name.0) && !is_arabic(attribute.name.1));
        }
        for (slug, said) in of.products {
            assert!(known.iter().any(|product| product.slug == *slug), "{slug}");
            assert_eq!(said.len(), of.shared.len() + of.attributes.len(), "{slug}");
        }
        // A guide names the sizes that its products come in, so none of them is something else.
        let is_rug =
            |slug: &str| !slug.contains("prayer") && (slug.contains("rug") || slug.contains("kilim"));
        assert!(of.guide.1.is_empty() || of.products.iter().all(|(slug, _)| is_rug(slug)));
    }
}
