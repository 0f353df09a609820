//! The console's screen for the shop itself.

use crate::{Text, text};

/// The page's title.
pub static TITLE: Text = text("بيانات المتجر", "The shop");
/// What it decides.
pub static NOTE: Text = text("اسمه وضريبته ولغاته", "its name, its VAT, its languages");
/// The name.
pub static NAME: Text = text("اسم المتجر", "Its name");
/// Where it is shown.
pub static NAME_MEANS: Text = text(
    "أعلى كل صفحة وفي ما تقرؤه محركات البحث. يكفي اسم واحد: يظهر في اللغتين إلى أن تكتب الآخر.",
    "At the top of every page and in what search engines read. One name is enough: it stands in both languages until you write the other.",
);
/// The tax.
pub static VAT: Text = text("ضريبة القيمة المضافة", "VAT");
/// What follows from it.
pub static VAT_MEANS: Text = text(
    "الأسعار شاملة الضريبة وتبقى كما هي: ما يتغيّر هو جزء الضريبة منها، من الطلب التالي. الطلبات السابقة تبقى على نسبتها.",
    "Prices include VAT and stay what they are: only the part of it in them changes, from the next order on. Orders already placed keep their rate.",
);
/// Its rate.
pub static VAT_RATE: Text = text("النسبة المئوية", "Rate in percent");
/// What nothing means.
pub static VAT_HINT: Text = text(
    "صفر: المتجر غير مسجّل في الضريبة ولا يجوز له تحصيلها، فلا تُذكر للمتسوّق في أي صفحة",
    "0: the shop is not registered and must not charge VAT; then no page tells shoppers of it",
);
/// The languages.
pub static LANGUAGES: Text = text("اللغات", "Languages");
/// What follows from them.
pub static LANGUAGES_MEAN: Text = text(
    "ما لا تعرضه من اللغتين لا يبقى إليه رابط ولا تذكره خريطة الموقع، ومن يحفظ عنوانًا بها يفتحه كما كان.",
    "A language that is not offered has no link to it any more and is not in the site map; whoever kept one of its addresses still opens it.",
);
/// What order numbers look like.
pub static ORDERS: Text = text("أرقام الطلبات", "Order numbers");
/// What follows from it.
pub static ORDERS_MEAN: Text = text(
    "يستمر العدّ، والطلبات السابقة تبقى على أرقامها.",
    "Counting goes on, and orders already placed keep their numbers.",
);
/// What they begin with.
pub static PREFIX: Text = text("يبدأ الرقم بـ", "Numbers begin with");
/// How it is written.
pub static PREFIX_HINT: Text = text(
    "حتى خمسة حروف لاتينية، مثل SO في SO-10001",
    "Up to five Latin letters, such as SO in SO-10001",
);
/// Saves.
pub static SAVE: Text = text("احفظ", "Save");
/// What can't be changed.
pub static FIXED: Text = text("ما يبقى كما افتُتح المتجر", "What stays as the shop was opened");
/// Why that is so.
pub static FIXED_WHY: Text = text(
    "بالعملة كُتبت الأسعار والطلبات والدفاتر، وللبلد مناطق التوصيل وشكل العنوان، وبتوقيته حُسبت المواعيد التي وُعد بها. لو تغيّر أحدها لما صحّ ما سبق.",
    "Prices, orders and the books are written in the currency, regions and addresses are the country's, and the days that were promised were told on its clock. With another one, what is there already would be wrong.",
);
/// Where it is at home.
pub static COUNTRY: Text = text("البلد", "Country");
/// What it sells in.
pub static CURRENCY: Text = text("العملة", "Currency");
/// Its clock.
pub static TIME_ZONE: Text = text("المنطقة الزمنية", "Time zone");
/// Where the rest is changed.
pub static ELSEWHERE: Text = text(
    "ساعات العمل والإجازات ورسم الدفع عند الاستلام وحدّه:",
    "Hours, holidays, the fee for cash on delivery and its limit:",
);
