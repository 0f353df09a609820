//! Quantities: the first count of what never moved, and told differences for everything else.

use domain::basics::VariantId;
use domain::catalog::SheetFormat;
use operations::args;
use operations::import::ImportRequest;
use operations::testkit::Shop;

use super::{import, import_as, simple};

const ON_HAND: &str = "SELECT CAST(COALESCE(SUM(on_hand), 0) AS BIGINT) FROM inventory_levels";

async fn variant(shop: &Shop) -> VariantId {
    let row = shop
        .ops
        .read(async |tx| tx.one("SELECT id FROM catalog_variants", args![]).await)
        .await;
    row.unwrap().parse(0).unwrap()
}

fn set(csv: Vec<u8>) -> ImportRequest {
    ImportRequest {
        csv,
        format: SheetFormat::Shopify,
        dry_run: false,
        set_stock: true,
    }
}

#[tokio::test]
async fn a_variant_is_opened_once_and_later_differences_are_only_told() {
    let shop = Shop::open().await;
    import(&shop, &simple(&[("cup", "Cup", "0", "5")])).await;
    assert_eq!(
        import(&shop, &simple(&[("cup", "Cup", "7", "5")]))
            .await
            .stock
            .opened,
        1
    );
    let report = import(&shop, &simple(&[("cup", "Cup", "9", "5")])).await;
    assert_eq!(
        (report.stock.opened, report.stock.differs, report.stock.set),
        (0, 1, 0)
    );
    assert_eq!(
        (report.warnings[0].line, report.warnings[0].column.as_str()),
        (2, "Variant Inventory Qty")
    );
    assert_eq!(report.products.unchanged, 1);
    assert_eq!(shop.number(ON_HAND, args![]).await, 7);
    let report = import(&shop, &simple(&[("cup", "Cup", "", "5")])).await;
    assert_eq!(report.stock.differs, 0);
}

#[tokio::test]
async fn a_difference_is_set_by_a_movement_when_that_is_asked() {
    let shop = Shop::open().await;
    import(&shop, &simple(&[("cup", "Cup", "7", "5")])).await;
    let report = import_as(&shop, set(simple(&[("cup", "Cup", "4", "5")]))).await;
    assert_eq!((report.stock.differs, report.stock.set), (1, 1));
    assert_eq!(shop.number(ON_HAND, args![]).await, 4);
    let by_import = "SELECT delta FROM inventory_movements WHERE reason = 'import'";
    assert_eq!(shop.number(by_import, args![]).await, -3);
    assert_eq!(
        import_as(&shop, set(simple(&[("cup", "Cup", "4", "5")])))
            .await
            .stock
            .differs,
        0
    );
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn what_orders_hold_is_not_imported_away() {
    let shop = Shop::open().await;
    import(&shop, &simple(&[("cup", "Cup", "7", "50")])).await;
    shop.order(&[(variant(&shop).await, 3)]).await;
    let report = import_as(&shop, set(simple(&[("cup", "Cup", "2", "50")]))).await;
    assert_eq!(
        (report.stock.differs, report.stock.set, report.warnings.len()),
        (1, 0, 1)
    );
    assert_eq!(
        import_as(&shop, set(simple(&[("cup", "Cup", "3", "50")])))
            .await
            .stock
            .set,
        1
    );
    assert!(shop.is_sound().await);
}
