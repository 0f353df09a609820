//! The order list and one order's page.

use domain::basics::Language;
use domain::fulfilment::ReturnedAs;
use domain::orders::{Stage, Step};

use crate::numbers::rate;
use crate::{Text, isolated, orders, text};

/// The list's title.
pub static TITLE: Text = text("الطلبات", "Orders");
/// The list without a filter.
pub static ALL_ORDERS: Text = text("كل الطلبات", "Every order");
/// The tab without a stage.
pub static ALL: Text = text("الكل", "All");
/// The name of the tabs.
pub static STAGES: Text = text("المراحل", "Stages");

/// The list of what was searched for.
pub fn found_for(language: Language, search: &str) -> String {
    match language {
        Language::Arabic => format!("نتائج «{}»", isolated(search)),
        Language::English => format!("Results for “{}”", isolated(search)),
    }
}

/// Nothing matches.
pub static NONE_FOUND: Text = text("لا طلب يطابق هذا", "No order matches");
/// What else to try.
pub static NONE_FOUND_WHY: Text = text(
    "جرّب رقم الطلب أو جزءًا من الاسم أو من رقم الجوال.",
    "Try its number, or a part of the name or the phone.",
);
/// Drops the filter.
pub static SHOW_ALL: Text = text("عرض الكل", "Show all");
/// There is no order yet.
pub static NO_ORDERS: Text = text("لا طلبات بعد", "No orders yet");
/// Why that is so.
pub static NO_ORDERS_WHY: Text = text(
    "أول طلب يصل إلى المتجر يظهر هنا في لحظته.",
    "The first order placed in the shop appears here at that moment.",
);
/// When it was placed.
pub static PLACED: Text = text("وقت الطلب", "Placed");
/// Where it stands.
pub static STAGE: Text = text("المرحلة", "Stage");

/// What comes next.
pub fn next(language: Language, step: Step) -> String {
    let step = orders::step(language, step);
    match language {
        Language::Arabic => format!("التالي: {step}"),
        Language::English => format!("Next: {}", lower_first(step)),
    }
}

/// What the order waits for, said to somebody who may not do it.
pub fn waits_for(language: Language, step: &str) -> String {
    match language {
        Language::Arabic => format!("ينتظر: {step}"),
        Language::English => format!("Waits for: {}", lower_first(step)),
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Who takes the step when the viewer may not.
pub static SOMEBODY_ELSE: Text = text(
    "هذه الخطوة ليست ضمن صلاحياتك، وهي ظاهرة لمن يملكها.",
    "This step is not yours to take; those who may take it see it.",
);

/// What taking a step means, before it is taken.
pub fn what_it_means(language: Language, step: Step) -> &'static str {
    let words = match step {
        Step::Confirm => &CONFIRM_MEANS,
        Step::Pick => &PICK_MEANS,
        Step::Pack => &PACK_MEANS,
        Step::HandOver => &HAND_OVER_MEANS,
        Step::Deliver => &DELIVER_MEANS,
        Step::Refuse => &REFUSE_MEANS,
        Step::ReceiveBack => &RECEIVE_BACK_MEANS,
        Step::Cancel => &CANCEL_MEANS,
    };
    words.in_(language)
}

static CONFIRM_MEANS: Text = text(
    "اتصل بالعميل وتأكد من القطع والعنوان والمبلغ.",
    "Call the customer: pieces, address, amount.",
);
static PICK_MEANS: Text = text(
    "خذ القطع من أماكنها المذكورة أدناه.",
    "Take the pieces from the places listed below.",
);
static PACK_MEANS: Text = text("افحص كل قطعة ثم غلّفها.", "Inspect every piece, then pack them.");
static HAND_OVER_MEANS: Text = text(
    "تخرج القطع من المخزون وتُقيَّد على العميل حتى يستلم.",
    "The pieces leave the stock, and the amount stands on the customer until it is delivered.",
);
static DELIVER_MEANS: Text = text(
    "عُدّ النقد الذي حصّله المندوب واكتبه.",
    "Count the cash the courier collected, and write it down.",
);
static REFUSE_MEANS: Text = text(
    "يُعكس قيد التسليم للمندوب، ويعود الطرد إلى المستودع للفحص.",
    "The hand-over is reversed in the books, and the parcel comes back to be inspected.",
);
static RECEIVE_BACK_MEANS: Text = text(
    "افحص الطرد: السليم يعود إلى الرف، والتالف لا يُحسب.",
    "Inspect the parcel: what is fit for sale goes back on the shelf, what is damaged is not counted.",
);
static CANCEL_MEANS: Text = text(
    "تعود القطع المحجوزة للبيع فورًا، ولا يمكن التراجع.",
    "The reserved pieces can be sold again at once. This can't be undone.",
);

/// Why it is ended.
pub static REASON: Text = text("السبب", "Reason");
/// Who reads the reason.
pub static REASON_HINT: Text = text(
    "يراه زملاؤك في تاريخ الطلب",
    "Your colleagues see it in the order's history",
);
/// What the courier brought.
pub static CASH_COUNTED: Text = text("النقد المعدود", "Cash counted");

/// What the courier should have brought.
pub fn cash_due(language: Language, due: &str) -> String {
    match language {
        Language::Arabic => format!("المطلوب تحصيله {}", isolated(due)),
        Language::English => format!("{} was to be collected", isolated(due)),
    }
}

/// Records the delivery.
pub static RECORD_DELIVERY: Text = text("سُلّم وعُدّ النقد", "Delivered, cash counted");
/// What the parcel was found to be.
pub static FOUND_TO_BE: Text = text("حال الطرد بعد الفحص", "What the inspection found");

/// What a refused parcel was found to be, in two words.
pub fn returned_as(language: Language, found: ReturnedAs) -> &'static str {
    let words = match found {
        ReturnedAs::Sellable => &SELLABLE,
        ReturnedAs::Damaged => &DAMAGED,
    };
    words.in_(language)
}

/// What follows from that.
pub fn returned_as_means(language: Language, found: ReturnedAs) -> &'static str {
    let words = match found {
        ReturnedAs::Sellable => &SELLABLE_MEANS,
        ReturnedAs::Damaged => &DAMAGED_MEANS,
    };
    words.in_(language)
}

static SELLABLE: Text = text("سليم وصالح للبيع", "Fit for sale");
static DAMAGED: Text = text("تالف", "Damaged");
static SELLABLE_MEANS: Text = text("يعود إلى المخزون الآن", "back in stock now");
static DAMAGED_MEANS: Text = text("لا يُحسب في المخزون", "not counted as stock");

/// What to remember.
pub static NOTE: Text = text("ملاحظة", "Note");
/// Beside a field that may stay empty.
pub static OPTIONAL: Text = text("(اختياري)", "(optional)");
/// Takes the parcel back in.
pub static TAKE_BACK_IN: Text = text("استلام المرتجع", "Receive it back");

/// The goods of a line.
pub static GOODS: Text = text("القطعة", "Goods");
/// Where the units come from.
pub static TAKEN_FROM: Text = text("تؤخذ من", "Taken from");
/// How many.
pub static UNITS: Text = text("العدد", "Units");
/// What one costs.
pub static UNIT_PRICE: Text = text("سعر القطعة", "Unit price");
/// How much.
pub static AMOUNT: Text = text("المبلغ", "Amount");
/// Goods before tax.
pub static GOODS_NET: Text = text("القطع قبل الضريبة", "Goods, net");
/// Delivery before tax.
pub static DELIVERY_NET: Text = text("التوصيل قبل الضريبة", "Delivery, net");
/// The fee for cash on delivery before tax.
pub static CASH_FEE_NET: Text = text("رسوم الدفع عند الاستلام قبل الضريبة", "Cash on delivery fee, net");
/// What the customer pays.
pub static TOTAL: Text = text("الإجمالي", "Total");
/// How it is paid.
pub static PAYMENT: Text = text("الدفع", "Payment");

/// The tax and its rate.
pub fn vat(language: Language, basis_points: i64) -> String {
    let rate = rate(language, basis_points);
    match language {
        Language::Arabic => format!("ضريبة القيمة المضافة {rate}"),
        Language::English => format!("VAT {rate}"),
    }
}

/// The customer.
pub static CUSTOMER: Text = text("العميل", "Customer");
/// Their name.
pub static NAME: Text = text("الاسم", "Name");
/// Their phone.
pub static PHONE: Text = text("الجوال", "Phone");
/// The language they ordered in.
pub static SPEAKS: Text = text("لغة الطلب", "Ordered in");
/// What they wrote.
pub static CUSTOMER_NOTE: Text = text("كتب العميل", "They wrote");
/// Their own page.
pub static CUSTOMER_LINK: Text = text(
    "صفحة الطلب كما يراها العميل",
    "The order's page as the customer sees it",
);
/// Who may have that link.
pub static CUSTOMER_LINK_MEANS: Text = text(
    "أرسل هذا الرابط للعميل وحده: من يملكه يرى الطلب كاملًا.",
    "Send this link to the customer only: whoever has it sees the whole order.",
);
/// Where it goes.
pub static ADDRESS: Text = text("العنوان", "Address");

/// What happened.
pub static HISTORY: Text = text("ما جرى", "What happened");
/// What happened to the order, as colleagues say it afterwards.
pub fn happened(language: Language, stage: Stage) -> &'static str {
    let words = match stage {
        Stage::Placed => &WAS_PLACED,
        Stage::Confirmed => &WAS_CONFIRMED,
        Stage::Picked => &WAS_PICKED,
        Stage::Packed => &WAS_PACKED,
        Stage::OnTheWay => &WAS_HANDED_OVER,
        Stage::Delivered => &WAS_DELIVERED,
        Stage::Refused => &WAS_REFUSED,
        Stage::Returned => &WAS_RETURNED,
        Stage::Cancelled => &WAS_CANCELLED,
    };
    words.in_(language)
}

static WAS_PLACED: Text = text("وصل الطلب", "Placed");
static WAS_CONFIRMED: Text = text("أُكّد مع العميل", "Confirmed");
static WAS_PICKED: Text = text("جُمعت القطع من الرف", "Picked");
static WAS_PACKED: Text = text("فُحص وغُلّف", "Inspected and packed");
static WAS_HANDED_OVER: Text = text("استلمه المندوب", "Handed to the courier");
static WAS_DELIVERED: Text = text("سُلّم وعُدّ نقده", "Delivered, cash counted");
static WAS_REFUSED: Text = text("رفضه العميل عند الباب", "Refused at the door");
static WAS_RETURNED: Text = text("عاد إلى المستودع وفُحص", "Back and inspected");
static WAS_CANCELLED: Text = text("أُلغي", "Cancelled");

/// Who did it, where it was the customer.
pub static THE_CUSTOMER: Text = text("العميل", "The customer");

/// The postings.
pub static BOOKS: Text = text("القيود", "In the books");
/// There are none yet.
pub static NO_POSTINGS: Text = text("لا قيود بعد", "No postings yet");
/// Why that is so.
pub static NO_POSTINGS_WHY: Text = text(
    "يبدأ القيد عند التسليم للمندوب، لا قبله.",
    "The books begin when the parcel is handed to the courier.",
);
/// The account that receives.
pub static DEBIT: Text = text("مدين", "Debit");
/// The account that gives.
pub static CREDIT: Text = text("دائن", "Credit");
