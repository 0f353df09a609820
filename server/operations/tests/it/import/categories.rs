//! Which category a file means, also when the shop has called it otherwise since.

use domain::basics::CategoryId;
use domain::catalog::CategoryForm;
use operations::testkit::Shop;
use operations::{args, catalog};

use super::{import, texts, unchanged};

const HEAD: &str =
    "Handle,Title,Type,Variant Price,Category's address (product.metafields.manzuma.category_address)\n";

/// A file with one cup in a category of this name and address.
fn file(name: &str, slug: &str) -> String {
    format!("{HEAD}cup,Cup,{name},5,{slug}\n")
}

async fn categories(shop: &Shop) -> Vec<String> {
    texts(
        shop,
        "SELECT slug || '|' || name_en FROM catalog_categories ORDER BY position, id",
    )
    .await
}

/// The address of the category the cup is in.
async fn place(shop: &Shop) -> Vec<String> {
    let sql = "SELECT c.slug
               FROM catalog_products p
               JOIN catalog_categories c ON c.id = p.category_id
               WHERE p.slug = 'cup'";
    texts(shop, sql).await
}

async fn only(shop: &Shop) -> CategoryId {
    let rows = catalog::read::shelves(&shop.ops, &shop.manager()).await.unwrap();
    rows.categories[0].id.parse().unwrap()
}

#[tokio::test]
async fn a_file_older_than_a_rename_finds_the_category_it_was_made_of() {
    let shop = Shop::open().await;
    import(&shop, file("Cups", "cups").as_bytes()).await;
    let cups = only(&shop).await;
    // Another address; then another name as well, and one more address.
    shop.edit_category(cups, |form| "drinkware".clone_into(&mut form.slug))
        .await
        .unwrap();
    for slug in ["cups", ""] {
        let report = import(&shop, file("Cups", slug).as_bytes()).await;
        assert_eq!((report.errors, report.products), (vec![], unchanged(1)), "{slug}");
    }
    shop.edit_category(cups, |form| {
        "beakers".clone_into(&mut form.slug);
        "Beakers".clone_into(&mut form.name_en);
    })
    .await
    .unwrap();
    for slug in ["cups", "drinkware", ""] {
        let report = import(&shop, file("Cups", slug).as_bytes()).await;
        assert_eq!((report.errors, report.products), (vec![], unchanged(1)), "{slug}");
    }
    assert_eq!(categories(&shop).await, ["beakers|Beakers"]);
    assert_eq!(place(&shop).await, ["beakers"]);
    // A product that is not there yet comes into it as well.
    let more = format!("{HEAD}mug,Mug,Cups,5,cups\n");
    import(&shop, more.as_bytes()).await;
    assert_eq!(categories(&shop).await, ["beakers|Beakers"]);
    let filed = "SELECT COUNT(*) FROM catalog_products WHERE category_id IS NOT NULL";
    assert_eq!(shop.number(filed, args![]).await, 2);
}

#[tokio::test]
async fn a_category_that_is_called_so_comes_before_one_that_had_the_address() {
    let shop = Shop::open().await;
    import(&shop, file("Cups", "cups").as_bytes()).await;
    shop.edit_category(only(&shop).await, |form| {
        "beakers".clone_into(&mut form.slug);
        "Beakers".clone_into(&mut form.name_en);
    })
    .await
    .unwrap();
    let form = CategoryForm {
        name_ar: "أكواب".to_owned(),
        name_en: "Cups".to_owned(),
    };
    catalog::add_category(&shop.ops, &shop.manager(), &form)
        .await
        .unwrap();
    assert_eq!(categories(&shop).await, ["beakers|Beakers", "cups-2|Cups"]);
    import(&shop, file("Cups", "").as_bytes()).await;
    assert_eq!(place(&shop).await, ["cups-2"]);
    // A name that no category has or had is a new one.
    import(&shop, file("Bowls", "beakers").as_bytes()).await;
    assert_eq!(
        (place(&shop).await, categories(&shop).await.len()),
        (vec!["bowls".to_owned()], 3)
    );
}

#[tokio::test]
async fn a_category_that_is_called_so_comes_before_one_that_has_the_address() {
    let shop = Shop::open().await;
    import(&shop, file("Cups", "cups").as_bytes()).await;
    shop.edit_category(only(&shop).await, |form| "Beakers".clone_into(&mut form.name_en))
        .await
        .unwrap();
    // As long as none is called so, the address is what the name was.
    import(&shop, file("Cups", "").as_bytes()).await;
    assert_eq!(
        (place(&shop).await, categories(&shop).await.len()),
        (vec!["cups".to_owned()], 1)
    );
    let form = CategoryForm {
        name_ar: "أكواب".to_owned(),
        name_en: "Cups".to_owned(),
    };
    catalog::add_category(&shop.ops, &shop.manager(), &form)
        .await
        .unwrap();
    assert_eq!(categories(&shop).await, ["cups|Beakers", "cups-2|Cups"]);
    for name in ["Cups", "أكواب"] {
        import(&shop, file(name, "").as_bytes()).await;
        assert_eq!(place(&shop).await, ["cups-2"], "{name}");
        import(&shop, file("Beakers", "").as_bytes()).await;
        assert_eq!(place(&shop).await, ["cups"], "{name}");
    }
    // Of two that are called so, it is the one with the address, wherever it stands.
    let twin =
        "UPDATE catalog_categories SET name_ar = 'كؤوس', name_en = 'Cups', position = 9 WHERE slug = 'cups'";
    shop.raw(twin, args![]).await.unwrap();
    import(&shop, file("Cups", "cups-2").as_bytes()).await;
    import(&shop, file("Cups", "").as_bytes()).await;
    assert_eq!(place(&shop).await, ["cups"]);
}
