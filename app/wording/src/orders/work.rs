//! The work on an order, as colleagues call it: the steps, and why it needs a person.

use domain::basics::Language;
use domain::fulfilment::ReturnedAs;
use domain::orders::{Step, Why};

use crate::{Text, text};

/// The step, as the button that takes it says.
pub fn step(language: Language, step: Step) -> &'static str {
    let words = match step {
        Step::Confirm => &CONFIRM,
        Step::Pick => &PICK,
        Step::Pack => &PACK,
        Step::HandOver => &HAND_OVER,
        Step::Deliver => &DELIVER,
        Step::Refuse => &REFUSE,
        Step::ReceiveBack => &RECEIVE_BACK,
        Step::Cancel => &CANCEL,
    };
    words.in_(language)
}

static CONFIRM: Text = text("تأكيد الطلب", "Confirm order");
static PICK: Text = text("تم الجمع", "Mark as picked");
static PACK: Text = text("فُحص وغُلّف", "Inspected and packed");
static HAND_OVER: Text = text("تسليم للمندوب", "Hand over to courier");
static DELIVER: Text = text("تسجيل التسليم والتحصيل", "Record delivery and cash");
static REFUSE: Text = text("تسجيل رفض الاستلام", "Record refusal");
static RECEIVE_BACK: Text = text("استلام المرتجع", "Receive parcel back");
static CANCEL: Text = text("إلغاء الطلب", "Cancel order");

/// Why an order needs a person.
pub fn why(language: Language, why: Why) -> &'static str {
    let words = match why {
        Why::ToConfirm => &TO_CONFIRM,
        Why::UnconfirmedTooLong => &UNCONFIRMED_TOO_LONG,
        Why::ToPrepare => &TO_PREPARE,
        Why::PastCutoff => &PAST_CUTOFF,
        Why::OnTheWay => &WITH_COURIER,
        Why::PastPromise => &PAST_PROMISE,
        Why::ComingBack => &COMING_BACK,
        Why::NotBackYet => &NOT_BACK_YET,
    };
    words.in_(language)
}

static TO_CONFIRM: Text = text("جديد ينتظر التأكيد", "New, waits for confirmation");
static UNCONFIRMED_TOO_LONG: Text = text("لم يُؤكَّد في وقته", "Unconfirmed for too long");
static TO_PREPARE: Text = text("ينتظر التجهيز", "To be prepared");
static PAST_CUTOFF: Text = text("فات موعد تسليمه للمندوب", "Past its hand-over cut-off");
static WITH_COURIER: Text = text("في الطريق", "On its way");
static PAST_PROMISE: Text = text("فات موعده الموعود", "Past its promised day");
static NOT_BACK_YET: Text = text("مرفوض ولم يعد في وقته", "Refused, not back in time");
static COMING_BACK: Text = text("مرفوض، ينتظر الفحص", "Refused, waits for inspection");

/// What a refused parcel was found to be.
pub fn returned_as(language: Language, found: ReturnedAs) -> &'static str {
    let words = match found {
        ReturnedAs::Sellable => &SELLABLE,
        ReturnedAs::Damaged => &DAMAGED,
    };
    words.in_(language)
}

static SELLABLE: Text = text("سليم، يعود إلى الرف", "Fit for sale, back on the shelf");
static DAMAGED: Text = text("تالف، لا يعود إلى المخزون", "Damaged, not back in stock");
