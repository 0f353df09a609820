//! The console's screen for delivery and the working day.

use domain::basics::{Day, Language};

use crate::{Text, dates, isolated, text};

/// The page's title.
pub static TITLE: Text = text("التوصيل ومواعيد العمل", "Delivery and hours");
/// What it decides.
pub static NOTE: Text = text(
    "منها يُحسب الموعد الذي تعد به مشتريك",
    "what the day you promise is worked out from",
);
/// Hours and weekend.
pub static DAY: Text = text("يوم العمل", "The working day");
/// What they decide.
pub static DAY_MEANS: Text = text(
    "ما يُطلب قبل آخر وقت يُجهَّز في يومه، وما بعده في أول يوم عمل. الطلبات السابقة تبقى على موعدها.",
    "What is ordered before the cut-off is handled that day, the rest on the next working day. Earlier orders keep their day.",
);
/// The cut-off.
pub static CUTOFF: Text = text("آخر وقت للطلب", "Cut-off");
/// On which clock.
pub static CUTOFF_HINT: Text = text("بتوقيت المتجر", "On the shop's clock");
/// Days until hand-over.
pub static HANDLING: Text = text("أيام التجهيز", "Days to hand over");
/// What zero means.
pub static HANDLING_HINT: Text = text("صفر: يُسلَّم للمندوب في اليوم نفسه", "0: the same day");
/// Time to confirm.
pub static CONFIRM: Text = text("تأكيد الطلب خلال (دقيقة)", "Confirm an order within (minutes)");
/// What happens after it.
pub static CONFIRM_HINT: Text = text("بعدها تظهر المهمة متأخرة", "After that its task is late");
/// Days of the week without work.
pub static WEEKEND: Text = text("أيام الراحة الأسبوعية", "Days of the week without work");
/// Cash at the door.
pub static CASH: Text = text("الدفع عند الاستلام", "Cash on delivery");
/// What follows from it.
pub static CASH_MEANS: Text = text(
    "يراه المشتري قبل أن يطلب. السلال المفتوحة تُسأل عن الإجمالي الجديد.",
    "Buyers see it before they order. Open baskets are asked about the new total.",
);
/// The fee.
pub static CASH_FEE: Text = text("رسم الدفع عند الاستلام", "Fee for cash on delivery");
/// What nothing means.
pub static CASH_FEE_HINT: Text = text("شامل الضريبة؛ صفر بلا رسم", "VAT included; 0 for none");
/// The limit.
pub static CASH_LIMIT: Text = text("أعلى إجمالي يُحصَّل", "Highest total to collect");
/// Above it.
pub static CASH_LIMIT_HINT: Text = text("ما فوقه لا يُقبل نقدًا", "Nothing above it is taken in cash");
/// Saves.
pub static SAVE: Text = text("احفظ", "Save");
/// The regions.
pub static REGIONS: Text = text("أين توصّل وبكم", "Where you deliver, and for how much");
/// What they decide.
pub static REGIONS_MEAN: Text = text(
    "الأجرة شاملة الضريبة، والأيام أيام عمل في الطريق بعد التسليم للمندوب.",
    "Fees include VAT; days are working days on the road, after the courier has it.",
);
/// Whether the shop delivers there.
pub static OFFERED: Text = text("نوصّل إليها", "Delivered to");
/// For how much.
pub static FEE: Text = text("الأجرة", "Fee");
/// How fast.
pub static TRANSIT: Text = text("أيام الطريق", "Days on the road");
/// The shop's own.
pub static OWN: Text = text("منطقة المتجر", "The shop's own");
/// There is none.
pub static OWN_MISSING: Text = text(
    "اختر منطقة المتجر من المناطق التي توصّل إليها.",
    "Choose the shop's own region among those you deliver to.",
);
/// The holidays.
pub static HOLIDAYS: Text = text("الإجازات القادمة", "Holidays to come");
/// What they decide.
pub static HOLIDAYS_MEAN: Text = text(
    "أيام بلا عمل غير أيام الراحة، كالأعياد. يتأخر بها الموعد الذي تعد به.",
    "Days without work besides the weekend, such as Eid. They move the day you promise.",
);
/// There is none.
pub static NO_HOLIDAYS: Text = text("لا إجازات قادمة", "No holidays to come");
/// One of them.
pub static HOLIDAY: Text = text("الإجازة", "Holiday");
/// Its days.
pub static DAYS_OFF: Text = text("الأيام", "Days");
/// What can be done.
pub static ACTIONS: Text = text("إجراء", "Action");
/// Its first day.
pub static FIRST_DAY: Text = text("أول يوم", "First day");
/// Its last day.
pub static LAST_DAY: Text = text("آخر يوم", "Last day");
/// Adds one.
pub static ADD_HOLIDAY: Text = text("أضف إجازة", "Add a holiday");
/// Takes one away.
pub static REMOVE: Text = text("احذف", "Remove");

/// A column's word for one region.
pub fn of_region(language: Language, column: &Text, region: &str) -> String {
    format!("{}: {}", column.in_(language), isolated(region))
}

/// Takes a holiday away, for whoever hears it.
pub fn remove(language: Language, name: &str) -> String {
    let name = isolated(name);
    match language {
        Language::Arabic => format!("احذف إجازة {name}"),
        Language::English => format!("Remove the holiday {name}"),
    }
}

/// The days of a holiday.
pub fn days_off(language: Language, first: Day, last: Day) -> String {
    let (from, to) = (
        dates::full_date(language, first),
        dates::full_date(language, last),
    );
    if first == last {
        return from;
    }
    match language {
        Language::Arabic => format!("من {from} إلى {to}"),
        Language::English => format!("{from} to {to}"),
    }
}
