//! What the server says when no page can: to what can't be read, is too large, or takes too long.

use crate::{Text, text};

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
