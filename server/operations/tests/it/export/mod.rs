//! Exporting products: what is read back changes nothing, and makes the same shop where there was none.

use domain::accounts::Permission;
use domain::basics::{Instant, Language, Schedule, Translated};
use domain::catalog::{GuideForm, ProductEdit, ProductStatus, SheetFormat, SheetRow};
use operations::catalog::steps::{NewPicture, NewProduct, NewVariant, PictureFile, StoredPicture};
use operations::catalog::upsert::{Piece, SaleRow, set_piece, set_sale, set_seo};
use operations::export::{ExportRequest, export_piece};
use operations::import::{ImportReport, ImportRequest, import_products};
use operations::testkit::{Shop, everybody, may};
use operations::{args, catalog};

use crate::catalog::types::Cups;

/// Texts that a file or a spreadsheet could trip over.
const AWKWARD: [&str; 13] = [
    "Cup",
    "=1+1",
    "-CUP",
    "'=x",
    "''quoted''",
    "a, \"b\"; c",
    "A > B & C",
    "x\\, y\\n",
    "@home | +966",
    "<b>no tag</b>",
    "1: one",
    "٣ أكواب",
    "title",
];

fn both(ar: &str, en: &str) -> Translated {
    Translated::new(ar, en)
}

fn variant(values: [i64; 3], sku: &str) -> NewVariant {
    NewVariant {
        values,
        sku: sku.to_owned(),
        barcode: String::new(),
        price_minor: 6_800,
        compare_at_minor: None,
        weight_grams: 350,
    }
}

fn plain(slug: &str) -> NewProduct {
    NewProduct {
        slug: slug.to_owned(),
        status: ProductStatus::Published,
        title: both("كوب", "Cup"),
        body: Translated::default(),
        vendor: String::new(),
        category: None,
        options: Vec::new(),
        variants: vec![variant([0, 0, 0], "")],
        pictures: Vec::new(),
    }
}

fn picture(variants: &[usize], file: PictureFile, alt: Translated) -> NewPicture {
    let variants = variants.to_vec();
    NewPicture { variants, file, alt }
}

/// A shop with everything a product can have.
async fn full() -> Shop {
    let shop = Shop::open().await;
    let named = async |slug: &'static str, name: Translated| {
        shop.ops
            .write(async |tx| catalog::steps::category(tx, slug, &name).await)
            .await
            .unwrap()
    };
    let cups = named("cups", both("أكواب وفناجين", "Cups & more, > all")).await;
    let arabic = named("bakhoor", both("بخور", "")).await;

    let recorded = |name: &str| PictureFile::Recorded(format!("https://pictures.example/{name},1.jpg?v=1"));
    let stored = |name: &str| {
        PictureFile::Stored(StoredPicture {
            key: format!("pictures/{name}.webp"),
            ..StoredPicture::default()
        })
    };
    // A SKU that is another product's address, and marks and tabs that are written as entities.
    shop.add(&NewProduct {
        body: both("<p>أ&rlm;ب&#9;ج</p>", "<p>a&lrm;b&#9;c</p><pre>\n\nd</pre>"),
        variants: vec![variant([0, 0, 0], "wadi-cup")],
        ..plain("first")
    })
    .await;
    let added = shop
        .add(&NewProduct {
            body: both("<p>فخّار</p>\n<p>سطر \\n آخر</p>", "<p>Clay,\n\"fired\" twice</p>"),
            vendor: "Wadi, Sons & Co".to_owned(),
            category: Some(cups),
            options: vec![
                (
                    both("اللون", "Colour"),
                    vec![both("طيني", "Clay"), both("رملي", "")],
                ),
                (both("", "Size, ml"), vec![both("", "200"), both("٣٥٠", "350")]),
            ],
            variants: vec![
                NewVariant {
                    compare_at_minor: Some(8_500),
                    barcode: "0628100000001".to_owned(),
                    ..variant([1, 1, 0], "=CUP-1")
                },
                variant([1, 2, 0], "CUP-2"),
                variant([2, 1, 0], ""),
            ],
            pictures: vec![
                picture(&[], stored("front"), both("كوب", "A cup")),
                picture(&[2], stored("sand"), both("", "Sand cup: side")),
                picture(&[0, 1], recorded("clay"), both("طين", "")),
                picture(&[], recorded("clay-top"), Translated::default()),
                picture(&[], recorded("all"), both("=كل", "-all")),
            ],
            ..plain("wadi-cup")
        })
        .await;
    shop.stock(added.variants[0], shop.location, 12).await;
    shop.stock(added.variants[2], shop.location, 3).await;
    let at = |at| Some(Instant(at));
    for (index, starts, ends) in [
        // Midnight and a quarter past four in Riyadh.
        (0, at(1_795_294_800_000), at(1_795_381_200_000)),
        (1, at(1_795_353_300_000), None),
        // Waits: the price was lowered since.
        (2, None, None),
    ] {
        let sale = SaleRow {
            price_minor: if index == 2 { 9_000 } else { 5_000 },
            schedule: Schedule { starts, ends },
        };
        let id = added.variants[index];
        shop.ops
            .write(async |tx| set_sale(tx, id, Some(sale)).await)
            .await
            .unwrap();
    }
    let piece = Piece {
        cost_minor: Some(3_137),
        size_mm: [125, 80, 1_005],
    };
    let (product, first, last) = (added.product, added.variants[0], added.variants[2]);
    let seo = [both("كوب من الطين", ""), both("", "=A cup, \"by hand\"")];
    shop.ops
        .write(async |tx| {
            set_seo(tx, product, &seo).await?;
            set_piece(tx, first, piece).await?;
            // Given away, and measured on one side only.
            let given = Piece {
                cost_minor: Some(0),
                size_mm: [0, 7, 0],
            };
            set_piece(tx, last, given).await
        })
        .await
        .unwrap();
    for (slug, status, title) in [
        ("draft", ProductStatus::Draft, both("مسودة", "")),
        ("archived", ProductStatus::Archived, both("", "Old lamp")),
        ("same", ProductStatus::Published, both("iPhone", "iPhone")),
        ("مبخرة", ProductStatus::Published, both("مبخرة", "")),
    ] {
        shop.add(&NewProduct {
            status,
            title,
            category: Some(arabic),
            ..plain(slug)
        })
        .await;
    }
    for (index, text) in AWKWARD.into_iter().enumerate() {
        shop.add(&NewProduct {
            title: both("", text),
            vendor: text.to_owned(),
            options: vec![(both("", text), vec![both(text, text), both("", "Other")])],
            variants: vec![variant([1, 0, 0], text), variant([2, 0, 0], "")],
            pictures: vec![picture(&[1], stored("awkward"), both("", text))],
            ..plain(&format!("awkward-{index}"))
        })
        .await;
    }
    // A brand that is known in both languages, and no longer by the name its address was made of.
    let brand =
        "UPDATE catalog_brands SET name_ar = 'وادي', name_en = 'Wadi & Sons' WHERE slug = 'wadi-sons-co'";
    assert_eq!(shop.raw(brand, args![]).await.unwrap(), 1);
    // And another one of the same name in one language.
    shop.add(&NewProduct {
        vendor: "Wadi Coffee".to_owned(),
        ..plain("coffee")
    })
    .await;
    let brand = "UPDATE catalog_brands SET name_ar = 'وادي' WHERE slug = 'wadi-coffee'";
    assert_eq!(shop.raw(brand, args![]).await.unwrap(), 1);
    // More than one piece of a file.
    for index in 0..60 {
        shop.add(&plain(&format!("plain-{index}"))).await;
    }
    shop
}

async fn exported(shop: &Shop, format: SheetFormat, language: Language) -> Vec<u8> {
    let request = ExportRequest {
        format,
        language,
        origin: "https://shop.example".to_owned(),
    };
    let (mut file, mut after) = (Vec::new(), None);
    loop {
        let (piece, next) = export_piece(&shop.ops, &shop.manager(), &request, after)
            .await
            .unwrap();
        file.extend(piece);
        match next {
            Some(_) => after = next,
            None => return file,
        }
    }
}

async fn import(shop: &Shop, format: SheetFormat, csv: &[u8]) -> ImportReport {
    let request = ImportRequest {
        csv: csv.to_vec(),
        format,
        dry_run: false,
        set_stock: true,
    };
    import_products(&shop.ops, &shop.manager(), &request)
        .await
        .unwrap()
}

/// Every product's fields in order, without ids and times.
async fn catalogue(shop: &Shop) -> Vec<String> {
    let mut all = Vec::new();
    for sql in [
        "SELECT p.slug || '|' || p.status || '|' || p.title_ar || '|' || p.title_en || '|' || p.body_ar || '|' || p.body_en
                || '|' || p.seo_title_ar || '|' || p.seo_title_en || '|' || p.seo_about_ar || '|' || p.seo_about_en
                || '|' || COALESCE(b.name_ar || '/' || b.name_en, '') || '|' || COALESCE(c.slug || c.name_ar || '/' || c.name_en, '')
         FROM catalog_products p LEFT JOIN catalog_categories c ON c.id = p.category_id
         LEFT JOIN catalog_brands b ON b.id = p.brand_id ORDER BY p.id",
        "SELECT p.slug || o.position || v.position || o.name_ar || '|' || o.name_en || '|' || v.value_ar || '|' || v.value_en
         FROM catalog_options o JOIN catalog_products p ON p.id = o.product_id
         JOIN catalog_option_values v ON v.product_id = p.id AND v.option_position = o.position
         ORDER BY p.id, o.position, v.position",
        "SELECT p.slug || v.position || '|' || v.value_1 || v.value_2 || v.value_3 || '|' || v.sku || '|' || v.barcode || '|'
                || v.price_minor || '|' || COALESCE(v.compare_at_minor, 0) || '|' || COALESCE(v.sale_minor, 0) || '|'
                || COALESCE(v.sale_from, 0) || '|' || COALESCE(v.sale_until, 0) || '|' || v.weight_grams || '|'
                || COALESCE(v.cost_minor, -1) || '|' || v.length_mm || '|' || v.width_mm || '|' || v.height_mm || '|'
                || COALESCE(l.on_hand, 0)
         FROM catalog_variants v JOIN catalog_products p ON p.id = v.product_id
         LEFT JOIN inventory_levels l ON l.variant_id = v.id
         ORDER BY p.id, v.position",
        "SELECT p.slug || i.position || '|' || COALESCE(v.position, 0) || '|' || i.alt_ar || '|' || i.alt_en
         FROM catalog_pictures i JOIN catalog_products p ON p.id = i.product_id
         LEFT JOIN catalog_variant_pictures s ON s.picture_id = i.id
         LEFT JOIN catalog_variants v ON v.id = s.variant_id
         ORDER BY p.id, i.position, v.position",
    ] {
        let rows = shop.ops.read(async |tx| tx.rows(sql, args![]).await).await.unwrap();
        all.extend(rows.iter().map(|row| row.get::<String>(0).unwrap()));
    }
    all
}

const VERSIONS: &str = "SELECT CAST(SUM(version) AS BIGINT) FROM catalog_products";

#[tokio::test]
async fn export_then_import_changes_nothing() {
    let shop = full().await;
    let before = (catalogue(&shop).await, shop.number(VERSIONS, args![]).await);
    let audited = shop.rows_in("audit_entries").await;
    for format in SheetFormat::ALL {
        for language in Language::ALL {
            let file = exported(&shop, *format, language).await;
            let report = import(&shop, *format, &file).await;
            assert_eq!((&report.errors, &report.warnings), (&vec![], &vec![]));
            let changed: Vec<_> = report
                .rows
                .iter()
                .filter(|row| row.becomes.code() != "unchanged")
                .collect();
            assert_eq!(changed, Vec::<&SheetRow>::new(), "{format:?} {language:?}");
            assert_eq!((report.products.unchanged, report.images.recorded), (80, 0));
            assert_eq!(
                shop.rows_in("audit_entries").await,
                audited,
                "{format:?} {language:?}"
            );
        }
    }
    assert_eq!(
        (catalogue(&shop).await, shop.number(VERSIONS, args![]).await),
        before
    );
}

#[tokio::test]
async fn imported_where_nothing_was_it_makes_the_same_shop_and_the_same_file() {
    let shop = full().await;
    let expected = catalogue(&shop).await;
    for format in SheetFormat::ALL {
        for language in Language::ALL {
            let file = exported(&shop, *format, language).await;
            let other = Shop::open().await;
            let report = import(&other, *format, &file).await;
            assert_eq!((&report.errors, &report.warnings), (&vec![], &vec![]));
            assert_eq!(report.products.created, 80);
            let made = catalogue(&other).await;
            for (made, expected) in made.iter().zip(&expected) {
                assert_eq!(made, expected, "{format:?} {language:?}");
            }
            assert_eq!(made.len(), expected.len());
            let again = exported(&other, *format, language).await;
            assert!(again == file, "{format:?} {language:?}");
        }
    }
}

#[tokio::test]
async fn a_file_is_utf_8_with_its_mark_and_lines_as_the_standard_says_and_runs_nothing() {
    let shop = full().await;
    for format in SheetFormat::ALL {
        let file = String::from_utf8(exported(&shop, *format, Language::Arabic).await).unwrap();
        let text = file.strip_prefix('\u{FEFF}').unwrap();
        assert!(text.ends_with("\r\n"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in &record.unwrap() {
                assert!(!cell.starts_with(['=', '+', '@', '\t']), "{cell}");
                assert!(!cell.starts_with('-') || cell.parse::<i64>().is_ok(), "{cell}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_changed_in_the_file_is_changed_in_the_shop_in_its_language() {
    let shop = Shop::open().await;
    shop.add(&NewProduct {
        title: both("كوب", ""),
        ..plain("cup")
    })
    .await;
    let file = String::from_utf8(exported(&shop, SheetFormat::Shopify, Language::English).await).unwrap();
    // The Arabic title stands in for the English one, until somebody writes that.
    let translated = file.replacen("\nكوب,", "\nCup,", 1);
    assert_ne!(translated, file);
    let report = import(&shop, SheetFormat::Shopify, translated.as_bytes()).await;
    assert_eq!(report.products.updated, 1);
    assert!(catalogue(&shop).await[0].starts_with("cup|published|كوب|Cup|"));
}

#[tokio::test]
async fn what_is_offered_no_longer_is_not_taken_out_and_stays_so_when_a_file_brings_it() {
    let shop = Shop::open().await;
    let added = shop
        .add(&NewProduct {
            options: vec![(both("", "Size"), vec![both("", "S"), both("", "L")])],
            variants: vec![variant([1, 0, 0], "CUP-S"), variant([2, 0, 0], "CUP-L")],
            ..plain("cup")
        })
        .await;
    let manager = shop.manager();
    for format in SheetFormat::ALL {
        let before = exported(&shop, *format, Language::English).await;
        let version = catalog::read::product_editor(&shop.ops, &manager, added.product)
            .await
            .unwrap()
            .version;
        catalog::remove_variant(&shop.ops, &manager, (added.product, version), added.variants[1])
            .await
            .unwrap();
        let after = String::from_utf8(exported(&shop, *format, Language::English).await).unwrap();
        assert!(after.contains("CUP-S") && !after.contains("CUP-L"), "{after}");
        assert!(!after.contains(",L,") && !after.contains("S, L"), "{after}");

        let known = catalogue(&shop).await;
        let report = import(&shop, *format, &before).await;
        let told: Vec<&str> = report.warnings.iter().map(|w| w.message.as_str()).collect();
        assert_eq!(
            told,
            ["The shop offers this variant no longer; it was left as it is."]
        );
        assert_eq!(report.variants.unchanged, 2);
        assert_eq!(catalogue(&shop).await, known);
        catalog::restore_variant(
            &shop.ops,
            &manager,
            (added.product, version + 1),
            added.variants[1],
        )
        .await
        .unwrap();
    }
}

#[tokio::test]
async fn a_picture_that_got_smaller_files_since_is_the_same_picture() {
    let shop = Shop::open().await;
    let stored = PictureFile::Stored(StoredPicture {
        key: "pictures/here/w/640x800.webp".to_owned(),
        ..StoredPicture::default()
    });
    shop.add(&NewProduct {
        pictures: vec![picture(&[0], stored, both("", "A cup"))],
        ..plain("cup")
    })
    .await;
    let webp = "UPDATE catalog_pictures SET file_key = 'pictures/' || id || '/w/640x800.webp'";
    let with_avif = "UPDATE catalog_pictures SET file_key = 'pictures/' || id || '/wa/640x800.webp'";
    shop.raw(webp, args![]).await.unwrap();
    let file = exported(&shop, SheetFormat::Shopify, Language::English).await;
    shop.raw(with_avif, args![]).await.unwrap();
    let report = import(&shop, SheetFormat::Shopify, &file).await;
    assert_eq!((report.products.unchanged, report.images.recorded), (1, 0));
}

#[tokio::test]
async fn only_who_may_edit_products_takes_them_out() {
    let shop = Shop::open().await;
    let request = ExportRequest {
        format: SheetFormat::Shopify,
        language: Language::Arabic,
        origin: String::new(),
    };
    for actor in everybody() {
        let outcome = export_piece(&shop.ops, &actor, &request, None).await;
        assert_eq!(
            outcome.is_ok(),
            may(&actor, Permission::EditProducts),
            "{actor:?}"
        );
    }
}

#[tokio::test]
async fn a_type_what_it_says_and_a_size_guide_stay_where_a_sheet_changes_their_product() {
    let cups = Cups::open().await;
    cups.describe().await;
    let (shop, manager) = (&cups.shop, cups.shop.manager());
    let opened = async || (cups.product, cups.editor().await.version);
    let guide = GuideForm {
        guide_en: "It runs small.".to_owned(),
        ..GuideForm::default()
    };
    catalog::edit_own_guide(&shop.ops, &manager, opened().await, &guide)
        .await
        .unwrap();
    for format in SheetFormat::ALL {
        for language in Language::ALL {
            let before = cups.editor().await;
            let file = exported(shop, *format, language).await;
            assert_eq!(import(shop, *format, &file).await.products.unchanged, 1);
            let retitled = ProductEdit {
                title_ar: before.title.ar.clone(),
                title_en: "Renamed".to_owned(),
                ..ProductEdit::default()
            };
            catalog::edit_texts(&shop.ops, &manager, opened().await, &retitled)
                .await
                .unwrap();
            import(shop, *format, &file).await;
            let after = cups.editor().await;
            assert_eq!(after.title, before.title, "the sheet was written");
            assert_eq!(
                (after.product_type, after.attributes, after.guide),
                (before.product_type, before.attributes, before.guide)
            );
        }
    }
}
