//! The demo's promotions: one that gives itself and one that is asked for by its code.

use domain::pricing::{CodesForm, PromotionForm};
use operations::{Actor, Ops, pricing};

use crate::cli::Failure;

/// What newcomers type for a tenth off their first order.
const WELCOME: &str = "AHLAN10";
/// From how many whole units of the currency on delivery is free.
const FREE_DELIVERY_FROM: &str = "400";

/// Makes them, as the manager would.
pub async fn add(ops: &Ops, manager: &Actor) -> Result<(), Failure> {
    let free_delivery = PromotionForm {
        name_ar: "توصيل مجاني للطلبات الكبيرة".to_owned(),
        name_en: "Free delivery on large orders".to_owned(),
        given: "automatic".to_owned(),
        effect: "free_delivery".to_owned(),
        minimum: FREE_DELIVERY_FROM.to_owned(),
        ..for_all()
    };
    pricing::add_promotion(ops, manager, &free_delivery).await?;
    let welcome = PromotionForm {
        name_ar: "أهلًا بك: عُشر الطلب الأول".to_owned(),
        name_en: "Welcome: a tenth off your first order".to_owned(),
        given: "code".to_owned(),
        effect: "percent".to_owned(),
        percent: "10".to_owned(),
        first_order: "on".to_owned(),
        ..for_all()
    };
    let promotion = pricing::add_promotion(ops, manager, &welcome).await?;
    let code = CodesForm {
        code: WELCOME.to_owned(),
        ..CodesForm::default()
    };
    pricing::add_codes(ops, manager, promotion, &code).await?;
    Ok(())
}

/// On everything, beside others, without end.
fn for_all() -> PromotionForm {
    PromotionForm {
        goods: "all".to_owned(),
        priority: "10".to_owned(),
        stacking: "stacks".to_owned(),
        ..PromotionForm::default()
    }
}
