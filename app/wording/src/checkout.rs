//! Texts of the one-page checkout.

use domain::basics::{Day, Language, Money};

use crate::numbers::{money, rate};
use crate::{Text, code, dates, isolated, text};

/// The page.
pub static CHECK_OUT: Text = text("إتمام الطلب", "Check out");
/// Who orders.
pub static CONTACT: Text = text("بيانات التواصل", "Contact");
/// Where it goes.
pub static DELIVERY: Text = text("التوصيل", "Delivery");
/// How it is paid.
pub static PAYMENT: Text = text("الدفع", "Payment");
/// The customer's phone.
pub static PHONE: Text = text("رقم الجوال", "Phone number");
/// The customer's name.
pub static NAME: Text = text("الاسم", "Name");
/// The prompt of the region.
pub static CHOOSE_A_REGION: Text = text("اختر…", "Choose…");
/// What may stay empty.
pub static OPTIONAL: Text = text("اختياري", "optional");
/// What the customer tells the shop.
pub static NOTE: Text = text("ملاحظة للمتجر أو المندوب", "A note for us or the courier");
/// What is bought.
pub static YOUR_ORDER: Text = text("طلبك", "Your order");
/// Changes what is bought.
pub static CHANGE_BASKET: Text = text("تعديل السلة", "Change the basket");
/// What the goods cost.
pub static GOODS: Text = text("القطع", "Goods");
/// What delivery costs.
pub static DELIVERY_FEE: Text = text("التوصيل", "Delivery");
/// What paying at the door costs.
pub static CASH_FEE: Text = text("رسوم الدفع عند الاستلام", "Cash on delivery fee");
/// Everything together.
pub static TOTAL: Text = text("الإجمالي", "Total");
/// Before a region is chosen.
pub static AFTER_REGION: Text = text("بعد اختيار المنطقة", "After you choose a region");
/// Paying at the door.
pub static CASH_ON_DELIVERY: Text = text("نقدًا عند الاستلام", "Cash on delivery");
/// Places the order.
pub static PLACE_ORDER: Text = text("أكّد الطلب", "Place order");
/// Until the total is known.
pub static TOTAL_SO_FAR: Text = text("الإجمالي قبل التوصيل", "Total before delivery");
/// Leads to the errors.
pub static PUT_RIGHT: Text = text("تحقق مما يلي", "Please check the following");
/// A line that can't be filled must be changed in the basket.
pub static TO_THE_BASKET: Text = text("إلى السلة لتعديلها", "To the basket, to change it");
/// The order was not placed.
pub static NOT_PLACED: Text = text("لم نسجّل الطلب", "The order was not placed");
/// Before the link to the policy.
pub static CONSENT: Text = text("بتأكيد الطلب تسري عليه", "Your order is governed by our");
/// Where delivery is priced.
pub static BY_REGION: Text = text("الرسوم والموعد حسب المنطقة", "Fee and day by region");

/// A region with its fee and day, as the list of regions shows it.
pub fn region(language: Language, name: &str, fee: Money, arrives: Day) -> String {
    let (fee, day) = (isolated(&money(language, fee)), dates::day(language, arrives));
    match language {
        Language::Arabic => format!("{name} · {fee} · يصل {day}"),
        Language::English => format!("{name} · {fee} · arrives {day}"),
    }
}

/// The promise for the region chosen.
pub fn promised(language: Language, arrives: Day) -> String {
    let day = dates::day(language, arrives);
    match language {
        Language::Arabic => format!("يصلك {day}"),
        Language::English => format!("Arrives {day}"),
    }
}

/// "Of which SAR 8.87 VAT (15%)".
pub fn vat_included(language: Language, vat: Money, basis_points: i64) -> String {
    let (vat, rate) = (isolated(&money(language, vat)), rate(language, basis_points));
    match language {
        Language::Arabic => format!("منها ضريبة القيمة المضافة {vat} ({rate})"),
        Language::English => format!("Of which {vat} VAT ({rate})"),
    }
}

/// That every amount contains VAT at this rate.
pub fn vat_contained(language: Language, basis_points: i64) -> String {
    let rate = rate(language, basis_points);
    match language {
        Language::Arabic => format!("كل المبالغ شاملة ضريبة القيمة المضافة {rate}"),
        Language::English => format!("All amounts include {rate} VAT"),
    }
}

/// How to type a phone.
pub fn phone_hint(language: Language, example: &str) -> String {
    let example = code(example);
    match language {
        Language::Arabic => format!("مثل {example}. نتصل به لتأكيد الطلب، ويستعمله المندوب."),
        Language::English => format!("Like {example}. We call it to confirm, and the courier uses it."),
    }
}

/// How paying at the door goes, and up to which amount.
pub fn cash_note(language: Language, limit: Money) -> String {
    let limit = isolated(&money(language, limit));
    match language {
        Language::Arabic => format!("تدفع للمندوب عند الباب حين يصلك الطلب. حتى {limit} للطلب الواحد."),
        Language::English => {
            format!("You pay the courier at the door when the order arrives. Up to {limit} an order.")
        }
    }
}

/// What a way to pay costs: "+ SAR 15.00", or that it costs nothing.
pub fn plus_fee(language: Language, fee: Money) -> String {
    match (fee.minor, language) {
        (0, Language::Arabic) => "بلا رسوم".to_owned(),
        (0, Language::English) => "No fee".to_owned(),
        _ => isolated(&format!("+ {}", money(language, fee))),
    }
}

/// What was filled in about who orders.
pub fn filled_in(name: &str, phone: &str) -> String {
    format!("{} · {}", isolated(name.trim()), code(phone.trim()))
}

/// So many of a line: "2 times".
pub fn times(language: Language, units: i64) -> String {
    format!("{} ×", crate::numbers::integer(language, units))
}

/// The return policy that was shown is long replaced.
pub static POLICY_REPLACED: Text = text(
    "تغيّرت سياسة الاسترجاع منذ فتحت هذه الصفحة. اقرأ الإصدار الجديد بجانب طريقة الدفع ثم أكّد طلبك.",
    "The return policy has changed since you opened this page. Read the new one beside the payment, then order again.",
);
