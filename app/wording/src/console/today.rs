//! The morning screen.

use domain::basics::{Language, LocalTime};

use crate::dates::short_time;
use crate::{PluralForms, Text, counted, text};

/// The page, before the day is known.
pub static TITLE: Text = text("اليوم", "Today");

/// How many things need a person.
pub fn need_a_person(language: Language, n: i64) -> String {
    counted(language, n, &NEED_A_PERSON)
}

static NEED_A_PERSON: PluralForms = PluralForms {
    ar: [
        "لا شيء يحتاج إلى أحد الآن",
        "أمر واحد يحتاج إلى شخص",
        "أمران يحتاجان إلى شخص",
        "{n} أمور تحتاج إلى شخص",
        "{n} أمرًا يحتاج إلى شخص",
        "{n} أمر يحتاج إلى شخص",
    ],
    en: ["{n} thing needs a person", "{n} things need a person"],
};

/// Tasks beyond those shown.
pub fn more_tasks(language: Language, n: i64) -> String {
    counted(language, n, &MORE_TASKS)
}

static MORE_TASKS: PluralForms = PluralForms {
    ar: [
        "لا مهام أخرى",
        "ومهمة واحدة بعدها",
        "ومهمتان بعدها",
        "و{n} مهام بعدها",
        "و{n} مهمة بعدها",
        "و{n} مهمة بعدها",
    ],
    en: ["and {n} more task after these", "and {n} more tasks after these"],
};

/// Orders that are late at some step.
pub static LATE: Text = text("متأخرة الآن", "Late now");
/// What late means.
pub static LATE_NOTE: Text = text(
    "فات وقت التأكيد أو التسليم أو الوعد",
    "past confirmation, cut-off or promise",
);
/// Orders to confirm.
pub static TO_CONFIRM: Text = text("بانتظار التأكيد", "To confirm");
/// What to confirm means.
pub static TO_CONFIRM_NOTE: Text = text("اتصال بالعميل قبل التجهيز", "a call before anything is packed");
/// Orders in the warehouse.
pub static TO_PREPARE: Text = text("بانتظار التجهيز", "To prepare");
/// What to prepare means.
pub static TO_PREPARE_NOTE: Text = text("جمع وفحص وتغليف وتسليم", "pick, inspect, pack, hand over");
/// Counters that differ from movements.
pub static MISMATCHED: Text = text("مخزون لا يطابق حركاته", "Stock that does not add up");
/// What a mismatch means, and when it was looked for, if that was not just now.
pub fn mismatched_note(language: Language, checked: Option<LocalTime>) -> String {
    let note = MISMATCHED_NOTE.in_(language);
    match (language, checked.map(|at| short_time(language, at))) {
        (_, None) => note.to_owned(),
        (Language::Arabic, Some(at)) => format!("{note}، وفُحص {at}"),
        (Language::English, Some(at)) => format!("{note}; checked {at}"),
    }
}

static MISMATCHED_NOTE: Text = text("يجب أن يكون صفرًا دائمًا", "has to be zero, always");
/// Cash with couriers.
pub static COURIER_CASH: Text = text("نقد لدى المناديب", "Cash with couriers");
/// What courier cash is.
pub static COURIER_CASH_NOTE: Text = text("من طلبات سُلّمت", "from delivered orders");

/// The task list.
pub static TASKS: Text = text(
    "ما يحتاج إلى شخص، الأقرب موعدًا أولًا",
    "What needs a person, soonest first",
);
/// No task is left.
pub static NOTHING_TO_DO: Text = text("لا شيء ينتظر", "Nothing is waiting");
/// Why that is so.
pub static NOTHING_TO_DO_WHY: Text = text(
    "كل الطلبات في وقتها. ما يحتاج إليك سيظهر هنا وحده.",
    "Every order is on time. What needs you will appear here by itself.",
);

/// The order of a row.
pub static ORDER: Text = text("الطلب", "Order");
/// Its customer.
pub static CUSTOMER: Text = text("العميل", "Customer");
/// Why it is in the list.
pub static WHY: Text = text("السبب", "Why");
/// What to do with it.
pub static NEXT_STEP: Text = text("الخطوة التالية", "Next step");
/// By when.
pub static DUE: Text = text("قبل", "Due");
/// The promised day.
pub static PROMISED: Text = text("الموعود", "Promised");
/// Who has taken it.
pub static OWNER: Text = text("المسؤول", "Owner");
/// What the customer pays.
pub static TOTAL: Text = text("الإجمالي", "Total");
/// Makes it one's own.
pub static TAKE: Text = text("أتولاه", "I take it");
/// It is one's own.
pub static MINE: Text = text("أنت", "You");
/// Gives it back.
pub static LEAVE: Text = text("أتركه لغيري", "Leave it");
