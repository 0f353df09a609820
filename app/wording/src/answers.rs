//! What the server says when no page can: to what can't be read, is too large, or takes too long.

use domain::basics::Language;

use crate::{Text, isolated, text};

/// The heading above all of them.
pub static TITLE: Text = text("لم يتم ذلك", "That was not done");

/// An address or a form holds bytes that are no text, or what no page of the shop sends.
pub static UNREADABLE: Text = text(
    "لم نستطع قراءة ما أُرسل إلينا، فلم ننفذ شيئًا. عُد إلى الصفحة وأعد المحاولة منها.",
    "We could not read what was sent, so nothing was done. Go back to the page and try again from there.",
);

/// More was sent than a page of the shop ever sends.
pub static TOO_LARGE: Text = text(
    "ما أُرسل إلينا أكبر مما نقبله، فلم ننفذ شيئًا. اختصر النص ثم أعد المحاولة.",
    "What was sent is larger than we take, so nothing was done. Shorten the text and try again.",
);

/// It took longer than a person waits.
pub static TOO_SLOW: Text = text(
    "المتجر مزدحم الآن ولم يكتمل طلبك في وقته. انتظر لحظة ثم أعد المحاولة؛ الإعادة آمنة.",
    "The shop is very busy and this took too long. Wait a moment and try again; repeating is safe.",
);

/// The address is for something else.
pub static WRONG_METHOD: Text = text(
    "هذا العنوان لا يُستعمل بهذه الطريقة. عُد إلى المتجر وأعد المحاولة من صفحاته.",
    "This address is not used that way. Go back to the shop and try again from its pages.",
);

/// The way out.
pub static TO_THE_SHOP: Text = text("إلى المتجر", "To the shop");

/// A program asked for a kind of answer that there is none of.
pub static NOT_ACCEPTABLE: Text = text(
    "نجيب هنا بصيغة JSON فقط. اطلبها في ترويسة Accept أو احذفها.",
    "Answers here are JSON only. Ask for it in Accept, or leave that header out.",
);

/// A program sent something other than JSON.
pub static NOT_JSON: Text = text(
    "نقرأ هنا JSON فقط. أرسل الجسم بهذه الصيغة وصرّح بها في ترويسة Content-Type.",
    "Only JSON is read here. Send the body as JSON and say so in Content-Type.",
);

/// A parameter of an address can't be taken.
pub fn bad_parameter(language: Language, what: &str) -> String {
    let what = isolated(what);
    match language {
        Language::Arabic => format!("في العنوان معامل لا نستطيع قبوله، فلم ننفذ شيئًا: {what}"),
        Language::English => {
            format!("A parameter in the address cannot be taken, so nothing was done: {what}")
        }
    }
}

/// A body is not what the description of the API says.
pub fn bad_body(language: Language, what: &str) -> String {
    let what = isolated(what);
    match language {
        Language::Arabic => format!("ما أُرسل لا يطابق وصف الواجهة، فلم ننفذ شيئًا: {what}"),
        Language::English => {
            format!("What was sent is not as the API describes it, so nothing was done: {what}")
        }
    }
}

/// A cursor that is not of this list.
pub static NO_SUCH_PLACE: Text = text(
    "هذا المؤشر ليس من هذه القائمة. ابدأ القائمة من أولها من دونه.",
    "This cursor is not of this list. Begin the list anew without it.",
);

/// A change came without its key.
pub static KEY_MISSING: Text = text(
    "كل تغيير يحتاج إلى ترويسة Idempotency-Key حتى تكون إعادته آمنة: من ١ إلى ٢٥٥ محرفًا من ASCII بلا مسافات، والأنسب UUID جديد لكل تغيير.",
    "Every change needs an Idempotency-Key, so that repeating it is safe: 1 to 255 visible ASCII characters, best a new UUID for each change.",
);

/// The same change is just being made.
pub static KEY_IN_FLIGHT: Text = text(
    "ما زلنا ننفذ الطلب الأول بهذا المفتاح. أعد المحاولة بعد لحظة بالمفتاح نفسه.",
    "The first request with this key is still being worked on. Repeat it in a moment, with the same key.",
);

/// A key was used for something else before.
pub static KEY_REUSED: Text = text(
    "استُعمل هذا المفتاح من قبل لطلب آخر، فلم ننفذ شيئًا. اختر مفتاحًا جديدًا لكل تغيير.",
    "This key was used for another request before, so nothing was done. Choose a new key for each change.",
);

/// There is no shop yet.
pub static NOT_OPEN: Text = text("لم يُفتح هذا المتجر بعد.", "This shop is not open yet.");

/// A program needs a key and has none.
pub static NO_API_KEY: Text = text(
    "هذا لبرامج الشركاء: أرسل مفتاحًا ساريًا في ترويسة Authorization على صورة Bearer mz_….",
    "This is for partners' programs: send a key that is still good, as Authorization: Bearer mz_….",
);

/// A key is not good for this.
pub fn scope_missing(language: Language, scope: &str) -> String {
    let scope = isolated(scope);
    match language {
        Language::Arabic => format!("مفتاحك لا يشمل {scope}. اطلب من مدير المتجر مفتاحًا يشمله."),
        Language::English => {
            format!("Your key is not good for {scope}. Ask a manager of the shop for one that is.")
        }
    }
}
