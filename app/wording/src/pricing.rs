//! Texts of promotions, as shoppers read them.

use domain::basics::Language;
use domain::pricing::Miss;
use domain::pricing::read::CodeProblem;

use crate::numbers::{integer, money};
use crate::{Text, code, isolated, text};

/// The field of a code.
pub static CODE: Text = text("رمز الخصم", "Discount code");
/// Adds it.
pub static USE_CODE: Text = text("استعمله", "Apply");
/// What promotions take off.
pub static DISCOUNTS: Text = text("الخصومات", "Discounts");
/// Beside a promotion that takes the delivery fee off, while nobody knows the fee.
pub static FREE_DELIVERY: Text = text("التوصيل مجانًا", "Free delivery");
/// While the page does not know what a change costs.
pub static BEING_WORKED_OUT: Text = text("نحسبه…", "Working it out…");
/// A code was not taken.
pub static CODE_NOT_TAKEN: Text = text("لم نطبّق الرمز", "The code was not applied");

/// The name of a discount with the code it was asked for by.
pub fn discount(name: &str, coupon: Option<&str>) -> String {
    match coupon {
        Some(coupon) => format!("{} · {}", isolated(name), code(coupon)),
        None => name.to_owned(),
    }
}

/// The name of the control that takes a code off.
pub fn remove_code(language: Language, coupon: &str) -> String {
    let coupon = code(coupon);
    match language {
        Language::Arabic => format!("أزل الرمز {coupon}"),
        Language::English => format!("Remove the code {coupon}"),
    }
}

/// Why a code gives nothing, and what to do about it.
pub fn code_problem(language: Language, coupon: &str, problem: CodeProblem) -> String {
    let coupon = code(coupon);
    match (problem, language) {
        (CodeProblem::Unknown, Language::Arabic) => {
            format!("لا نعرف الرمز {coupon}. تحقق من كتابته، أو أتمم طلبك من دونه.")
        }
        (CodeProblem::Unknown, Language::English) => {
            format!("We don't know the code {coupon}. Check how it is written, or order without it.")
        }
        (CodeProblem::NotYet, Language::Arabic) => {
            format!("لم يبدأ العمل بالرمز {coupon} بعد. جرّبه لاحقًا، أو أتمم طلبك من دونه.")
        }
        (CodeProblem::NotYet, Language::English) => {
            format!("The code {coupon} is not valid yet. Try it later, or order without it.")
        }
        (CodeProblem::Expired, Language::Arabic) => {
            format!("انتهت مدة الرمز {coupon}. المبالغ المعروضة من دونه، فأكّد إن ناسبتك.")
        }
        (CodeProblem::Expired, Language::English) => {
            format!(
                "The code {coupon} has expired. The amounts shown are without it; go on if they suit you."
            )
        }
        (CodeProblem::UsedUp, Language::Arabic) => {
            format!("استُعمل الرمز {coupon} بالكامل. المبالغ المعروضة من دونه، فأكّد إن ناسبتك.")
        }
        (CodeProblem::UsedUp, Language::English) => {
            format!(
                "The code {coupon} has been used up. The amounts shown are without it; go on if they suit you."
            )
        }
        (CodeProblem::NotForThis(miss), Language::Arabic) => {
            format!("الرمز {coupon} لا يسري على هذا الطلب: {}", why(language, miss))
        }
        (CodeProblem::NotForThis(miss), Language::English) => {
            format!(
                "The code {coupon} does not apply to this order: {}",
                why(language, miss)
            )
        }
    }
}

fn why(language: Language, miss: Miss) -> String {
    let fixed = match miss {
        Miss::Minimum { missing } => {
            let missing = isolated(&money(language, missing));
            return match language {
                Language::Arabic => format!("أضف ما قيمته {missing} ليسري."),
                Language::English => format!("add goods for {missing} and it will."),
            };
        }
        Miss::Goods => &GOODS,
        Miss::FirstOrder => &FIRST_ORDER,
        Miss::CustomerLimit => &CUSTOMER_LIMIT,
        Miss::Stacking => &STACKING,
        Miss::NothingLeft => &NOTHING_LEFT,
    };
    fixed.in_(language).to_owned()
}

static GOODS: Text = text(
    "ليس في السلة ما يكفي من القطع التي يشملها.",
    "the basket holds too little of what it is for.",
);
static FIRST_ORDER: Text = text("هو لأول طلب فقط.", "it is for a first order only.");
static CUSTOMER_LIMIT: Text = text(
    "استعملته بقدر ما يُسمح لكل عميل.",
    "you have used it as often as each customer may.",
);
static STACKING: Text = text(
    "لا يجتمع مع عرض آخر في السلة.",
    "it is not given together with another offer of this basket.",
);
static NOTHING_LEFT: Text = text("لم يبقَ مبلغ يُخصم منه.", "nothing is left that it could take off.");

/// That a basket takes no more codes.
pub fn too_many_codes(language: Language, max: usize) -> String {
    let max = integer(language, i64::try_from(max).unwrap_or(i64::MAX));
    match language {
        Language::Arabic => format!("تتسع السلة لـ{max} رموز. أزل رمزًا ثم أعد المحاولة."),
        Language::English => format!("A basket takes {max} codes. Remove one and try again."),
    }
}

/// That a code is there already.
pub fn code_taken(language: Language, coupon: &str) -> String {
    let coupon = code(coupon);
    match language {
        Language::Arabic => format!("الرمز {coupon} موجود من قبل. اختر رمزًا آخر."),
        Language::English => format!("There is a code {coupon} already. Choose another one."),
    }
}
