//! Hours, holidays and regions from the console's plain forms to what shoppers and search engines read.

use axum::http::StatusCode;

use super::web::{Visitor, Web};

const SCREEN: &str = "/console/delivery";

/// The fields of every region as the screen shows them.
async fn regions(manager: &mut Visitor) -> Vec<(String, String)> {
    let page = manager.get(SCREEN).await;
    let mut fields = vec![("version".to_owned(), page.field("version").unwrap())];
    for index in 0..100 {
        let Some(code) = page.field(&format!("regions[{index}][code]")) else {
            break;
        };
        let value = |name: &str| page.field(&format!("regions[{index}][{name}]")).unwrap();
        let row = [
            ("code", code),
            ("offered", "on".to_owned()),
            ("fee", value("fee")),
            ("days", value("days")),
        ];
        fields.extend(row.map(|(name, value)| (format!("regions[{index}][{name}]"), value)));
    }
    fields
}

fn of(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

#[tokio::test]
async fn a_fee_is_changed_by_a_plain_form_and_read_everywhere_in_the_next_request() {
    let web = Web::open().await;
    web.shop.product(6_800, 3).await;
    let mut manager = web.manager().await;
    let mut visitor = web.visitor();
    assert!(
        visitor
            .get("/en/delivery")
            .await
            .text()
            .contains("SAR\u{a0}22.00")
    );

    let mut fields = regions(&mut manager).await;
    assert!(fields.len() > 10, "{fields:?}");
    let fee = fields
        .iter_mut()
        .find(|(name, _)| name == "regions[0][fee]")
        .unwrap();
    fee.1 = "٣١٫٥٠".to_owned();
    fields.push(("own".to_owned(), "01".to_owned()));
    let done = manager.post(SCREEN, "carriers/set_regions", &of(&fields)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let delivery = visitor.get("/en/delivery").await.text();
    assert!(delivery.contains("SAR\u{a0}31.50"), "{delivery}");
    let again = regions(&mut manager).await;
    assert!(again.contains(&("regions[0][fee]".to_owned(), "31.50".to_owned())));

    let stale = manager.post(SCREEN, "carriers/set_regions", &of(&fields)).await;
    assert_eq!(
        (stale.status, stale.refusals()),
        (StatusCode::CONFLICT, vec!["ChangedMeanwhile".to_owned()])
    );
}

#[tokio::test]
async fn what_is_wrong_stands_in_its_row_and_what_was_typed_is_kept() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let mut fields = regions(&mut manager).await;
    for (name, value) in &mut fields {
        if name == "regions[1][fee]" {
            "much".clone_into(value);
        }
    }
    let answer = manager.post(SCREEN, "carriers/set_regions", &of(&fields)).await;
    assert_eq!(
        (answer.status, answer.refusals()),
        (StatusCode::UNPROCESSABLE_ENTITY, vec!["InvalidFields".to_owned()])
    );
    assert_eq!(answer.field("regions[1][fee]").as_deref(), Some("much"));
}

#[tokio::test]
async fn hours_and_holidays_move_the_day_that_shoppers_read() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let mut visitor = web.visitor();
    let before = visitor.get("/en/delivery").await.text();
    let version = manager.get(SCREEN).await.field("version").unwrap();
    let form = [
        ("version", version.as_str()),
        ("cutoff", "09:30"),
        ("handling_days", "2"),
        ("confirm_within", "60"),
        ("friday", "on"),
        ("cash_fee", "0"),
        ("cash_limit", "3000"),
    ];
    let done = manager.post(SCREEN, "carriers/set_work", &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_ne!(visitor.get("/en/delivery").await.text(), before);
    assert_eq!(
        manager.get(SCREEN).await.field("cutoff").as_deref(),
        Some("09:30")
    );

    let eid = [
        ("name_en", "Eid"),
        ("name_ar", ""),
        ("first", "2026-11-23"),
        ("last", "2026-11-25"),
    ];
    let done = manager.post(SCREEN, "carriers/add_holiday", &eid).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(manager.get(SCREEN).await.text().contains("Eid"));
    let back = [("from", "2026-11-23"), ("to", "2026-11-25")];
    let done = manager.post(SCREEN, "carriers/remove_holiday", &back).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(!manager.get(SCREEN).await.text().contains("Eid"));

    let backwards = [
        ("name_en", "Eid"),
        ("first", "2026-11-25"),
        ("last", "2026-11-23"),
    ];
    let refused = manager.post(SCREEN, "carriers/add_holiday", &backwards).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.field("last").as_deref(), Some("2026-11-23"));
}
