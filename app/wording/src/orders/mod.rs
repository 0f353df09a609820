//! Orders: where they stand, what comes next and why, and the pages a customer follows them on.

mod work;

pub use work::{returned_as, step, why};

use domain::basics::{Day, Language, LocalTime};
use domain::orders::Stage;
use domain::payments::PaymentStatus;

use crate::{Text, dates, text};

/// Where an order stands, in the fewest words: for lists and pills.
pub fn stage(language: Language, stage: Stage) -> &'static str {
    let name = match stage {
        Stage::Placed => &PLACED,
        Stage::Confirmed => &CONFIRMED,
        Stage::Picked => &PICKED,
        Stage::Packed => &PACKED,
        Stage::OnTheWay => &ON_THE_WAY,
        Stage::Delivered => &DELIVERED,
        Stage::Refused => &REFUSED,
        Stage::Returned => &RETURNED,
        Stage::Cancelled => &CANCELLED,
    };
    name.in_(language)
}

static PLACED: Text = text("بانتظار التأكيد", "Waits for confirmation");
static CONFIRMED: Text = text("مؤكد", "Confirmed");
static PICKED: Text = text("جُمعت قطعه", "Picked");
static PACKED: Text = text("مغلّف", "Packed");
static ON_THE_WAY: Text = text("مع المندوب", "With the courier");
static DELIVERED: Text = text("سُلّم", "Delivered");
static REFUSED: Text = text("رُفض عند الباب", "Refused at the door");
static RETURNED: Text = text("عاد إلى المستودع", "Back in the warehouse");
static CANCELLED: Text = text("ملغى", "Cancelled");

/// What happened to the order, as its customer is told: an item of the vertical line.
pub fn happened(language: Language, stage: Stage) -> &'static str {
    let words = match stage {
        Stage::Placed => &WE_HAVE_IT,
        Stage::Confirmed => &WE_CONFIRMED_IT,
        Stage::Picked => &WE_GATHERED_IT,
        Stage::Packed => &WE_PACKED_IT,
        Stage::OnTheWay => &COURIER_HAS_IT,
        Stage::Delivered => &YOU_HAVE_IT,
        Stage::Refused => &YOU_REFUSED_IT,
        Stage::Returned => &WE_HAVE_IT_BACK,
        Stage::Cancelled => &IT_WAS_CANCELLED,
    };
    words.in_(language)
}

static WE_HAVE_IT: Text = text("وصلنا طلبك", "We received your order");
static WE_CONFIRMED_IT: Text = text("أكّدنا الطلب", "Order confirmed");
static WE_GATHERED_IT: Text = text("جمعنا القطع من الرف", "Taken from the shelf");
static WE_PACKED_IT: Text = text("فحصناه وغلّفناه", "Inspected and packed");
static COURIER_HAS_IT: Text = text("في الطريق مع المندوب", "On its way with the courier");
static YOU_HAVE_IT: Text = text("وصلك ودُفع ثمنه", "Delivered and paid");
static YOU_REFUSED_IT: Text = text("لم يُستلم عند الباب", "Not accepted at the door");
static WE_HAVE_IT_BACK: Text = text("عاد إلى مستودعنا", "Back in our warehouse");
static IT_WAS_CANCELLED: Text = text("أُلغي الطلب", "Order cancelled");

/// What is still ahead of the order, as its customer is told: an item of the vertical line.
pub fn ahead(language: Language, stage: Stage) -> &'static str {
    let words = match stage {
        Stage::Confirmed => &TO_BE_CONFIRMED,
        Stage::Picked => &TO_BE_GATHERED,
        Stage::Packed => &TO_BE_PACKED,
        Stage::OnTheWay => &TO_BE_SENT,
        Stage::Delivered => &TO_BE_DELIVERED,
        Stage::Placed | Stage::Refused | Stage::Returned | Stage::Cancelled => {
            return happened(language, stage);
        }
    };
    words.in_(language)
}

static TO_BE_CONFIRMED: Text = text("نؤكد الطلب معك", "We confirm it with you");
static TO_BE_GATHERED: Text = text("نجمع القطع", "We gather the pieces");
static TO_BE_PACKED: Text = text("نفحصه ونغلّفه", "We inspect and pack it");
static TO_BE_SENT: Text = text("يستلمه المندوب", "The courier takes it");
static TO_BE_DELIVERED: Text = text("يصلك وتدفع عند الباب", "It arrives and you pay at the door");

/// What happens next, in a sentence to the customer.
pub fn what_next(language: Language, stage: Stage) -> &'static str {
    let words = match stage {
        Stage::Placed => &NEXT_PLACED,
        Stage::Confirmed | Stage::Picked => &NEXT_PREPARED,
        Stage::Packed => &NEXT_PACKED,
        Stage::OnTheWay => &NEXT_ON_THE_WAY,
        Stage::Delivered => &NEXT_DELIVERED,
        Stage::Refused | Stage::Returned => &NEXT_REFUSED,
        Stage::Cancelled => &NEXT_CANCELLED,
    };
    words.in_(language)
}

static NEXT_PLACED: Text = text(
    "سنتصل بك لتأكيد الطلب قبل تجهيزه.",
    "We will call you to confirm it before we prepare it.",
);
static NEXT_PREPARED: Text = text(
    "نجهّز قطعك في المستودع ونفحصها قبل التغليف.",
    "Your pieces are being gathered, and inspected before they are packed.",
);
static NEXT_PACKED: Text = text(
    "الطرد جاهز وينتظر المندوب.",
    "The parcel is ready and waits for the courier.",
);
static NEXT_ON_THE_WAY: Text = text(
    "المندوب في طريقه إليك. جهّز المبلغ نقدًا من فضلك.",
    "The courier is on the way. Please have the amount ready in cash.",
);
static NEXT_DELIVERED: Text = text("نتمنى أن يعجبك ما اخترت.", "We hope you enjoy what you chose.");
static NEXT_REFUSED: Text = text(
    "لا يلزمك دفع شيء لهذا الطلب.",
    "There is nothing to pay for this order.",
);
static NEXT_CANCELLED: Text = text(
    "لن يصلك شيء من هذا الطلب ولا يلزمك دفع شيء.",
    "Nothing of it will be delivered, and there is nothing to pay.",
);

/// Where a payment stands.
pub fn payment(language: Language, status: PaymentStatus) -> &'static str {
    let words = match status {
        PaymentStatus::Due => &DUE,
        PaymentStatus::WithCourier => &TO_COLLECT,
        PaymentStatus::Collected => &COLLECTED,
        PaymentStatus::Void => &VOID,
    };
    words.in_(language)
}

static DUE: Text = text("يُدفع نقدًا عند الاستلام", "To be paid in cash on delivery");
static TO_COLLECT: Text = text("يحصّله المندوب عند الباب", "The courier collects it at the door");
static COLLECTED: Text = text("دُفع نقدًا", "Paid in cash");
static VOID: Text = text("لا شيء للدفع", "Nothing to pay");

/// "Arrives Tuesday 24 November".
pub fn arrives(language: Language, on: Day) -> String {
    match language {
        Language::Arabic => format!("يصلك {}", dates::day(language, on)),
        Language::English => format!("Arrives {}", dates::day(language, on)),
    }
}

/// That the promised day has passed.
pub fn late(language: Language, promised: Day) -> String {
    let day = dates::day(language, promised);
    match language {
        Language::Arabic => {
            format!("وعدناك بالوصول {day} ولم نفِ بالموعد. نعتذر منك، وفريقنا يتابع طلبك الآن.")
        }
        Language::English => {
            format!(
                "We promised {day} and did not make it. We are sorry; our people are following it up now."
            )
        }
    }
}

/// An address in one sentence: its parts, then its region.
pub fn address(language: Language, parts: impl Iterator<Item = String>, region: &str) -> String {
    let comma = match language {
        Language::Arabic => "، ",
        Language::English => ", ",
    };
    let parts: Vec<String> = parts
        .chain([region.to_owned()])
        .map(|part| crate::isolated(&part))
        .collect();
    parts.join(comma)
}

/// "Placed Sunday 22 November, 4:30 pm".
pub fn placed(language: Language, at: LocalTime) -> String {
    match language {
        Language::Arabic => format!("طُلب {}", dates::time(language, at)),
        Language::English => format!("Placed {}", dates::time(language, at)),
    }
}

/// What the page thanks its customer with.
pub fn thanks(language: Language, name: &str) -> String {
    match language {
        Language::Arabic => format!("شكرًا {}، وصلنا طلبك", crate::isolated(name)),
        Language::English => format!("Thank you, {}: we have your order", crate::isolated(name)),
    }
}

/// The title of an order's page.
pub fn order(language: Language, number: &str) -> String {
    match language {
        Language::Arabic => format!("الطلب {}", crate::code(number)),
        Language::English => format!("Order {}", crate::code(number)),
    }
}

/// An order's number.
pub static NUMBER: Text = text("رقم الطلب", "Order number");
/// The promised day.
pub static PROMISED: Text = text("الموعد الموعود", "Promised for");
/// What there is to pay.
pub static TO_PAY: Text = text("المطلوب عند الاستلام", "To pay on delivery");
/// What was paid.
pub static PAID: Text = text("المدفوع", "Paid");
/// The heading of the vertical line.
pub static WHERE_IT_IS: Text = text("أين طلبك", "Where it is");
/// The heading of the lines.
pub static WHAT_YOU_ORDERED: Text = text("ما طلبته", "What you ordered");
/// The heading of the address.
pub static DELIVERED_TO: Text = text("يُوصَّل إلى", "Delivered to");
/// The heading of the payment.
pub static PAYMENT: Text = text("الدفع", "Payment");
/// The heading of the returns card.
pub static RETURNS: Text = text("الاسترجاع", "Returns");
/// Why it was cancelled.
pub static CANCEL_REASON: Text = text("سبب الإلغاء", "Why it was cancelled");
/// Keep the page's link.
pub static KEEP_THE_LINK: Text = text(
    "احفظ رابط هذه الصفحة: منه ترى طلبك كاملًا في أي وقت.",
    "Keep the link to this page: it always shows your whole order.",
);
/// Prints the page.
pub static PRINT: Text = text("طباعة", "Print");

/// The tracking page.
pub static TRACK: Text = text("تتبّع طلبك", "Track your order");
/// What the tracking page is for.
pub static TRACK_TEXT: Text = text(
    "اكتب رقم الطلب ورقم الجوال الذي طلبت به، ونخبرك أين هو ومتى يصل.",
    "Type the order number and the phone number you ordered with: we tell you where it is and when it arrives.",
);
/// Where the number is found.
pub static NUMBER_HINT: Text = text(
    "تجده في صفحة تأكيد الطلب، مثل \u{2066}DS-10482\u{2069}",
    "It stands on the confirmation page, like \u{2066}DS-10482\u{2069}",
);
/// The phone of the order.
pub static PHONE: Text = text("رقم الجوال", "Phone number");
/// Asks where the order is.
pub static SHOW_MY_ORDER: Text = text("أين طلبي؟", "Where is my order?");
/// What the tracking page leaves out.
pub static DATES_ONLY: Text = text(
    "هنا الحالة والتواريخ فقط حفاظًا على خصوصيتك. التفاصيل كلها في رابط صفحة الطلب.",
    "For your privacy this shows status and dates only. The link to your order's own page shows everything.",
);
/// Tracks another order.
pub static TRACK_ANOTHER: Text = text("تتبّع طلبًا آخر", "Track another order");
