//! Sheets of products: taken out, sent in, looked through, carried out.

use domain::basics::Language;
use domain::catalog::{Becomes, SheetFormat, SheetState};

use crate::{PluralForms, Text, counted, isolated, text};

/// The page's title.
pub static TITLE: Text = text("استيراد وتصدير", "Import and export");
/// The way to it from the list.
pub static OPEN: Text = text("استيراد وتصدير", "Import and export");

/// Taking the products out.
pub static EXPORT: Text = text("تصدير كل المنتجات", "Export every product");
/// What that is.
pub static EXPORT_MEANS: Text = text(
    "ملف CSV يقرؤه نظام آخر أو جدول بيانات. إعادة استيراده هنا لا تغيّر شيئًا.",
    "A CSV file that another system or a spreadsheet reads. Importing it here again changes nothing.",
);
/// Whose columns.
pub static FORMAT: Text = text("بصيغة", "In the format of");
/// The file's language.
pub static LANGUAGE: Text = text("لغة الملف", "The file's language");
/// What becomes of the other one.
pub static LANGUAGE_HINT: Text = text(
    "اللغة الأخرى في أعمدة إضافية من عندنا.",
    "The other language stands in extra columns of ours.",
);
/// Downloads it.
pub static DOWNLOAD: Text = text("تنزيل الملف", "Download the file");

/// Sending a sheet in.
pub static IMPORT: Text = text("استيراد ملف", "Import a file");
/// What happens then.
pub static IMPORT_MEANS: Text = text(
    "نقرأ الملف أولًا ونعرض ما سيتغيّر صفًّا صفًّا. لا يُكتب شيء قبل أن تؤكّد.",
    "The file is read first, and you see row by row what would change. Nothing is written before you confirm.",
);
/// The file.
pub static FILE: Text = text("ملف CSV", "CSV file");
/// What it may be.
pub static FILE_HINT: Text = text(
    "من شوبيفاي أو ووكومرس أو من هنا، حتى ٨ ميغابايت.",
    "From Shopify, from WooCommerce or from here, up to 8 MB.",
);
/// Also sets stock.
pub static SET_STOCK: Text = text(
    "اضبط المخزون أيضًا حيث يختلف عن الملف",
    "Also set stock where it differs from the file",
);
/// Sends it.
pub static SEND: Text = text("قراءة الملف", "Look through the file");

/// The sheets that were sent in.
pub static SENT: Text = text("الملفات المرسلة", "Files sent in");
/// There is none yet.
pub static NONE_SENT: Text = text("لم يُرسل ملف بعد", "No file was sent in yet");
/// A file.
pub static FILE_NAME: Text = text("الملف", "File");
/// When.
pub static WHEN: Text = text("متى", "When");
/// Who.
pub static WHO: Text = text("من", "Who");
/// Where it stands.
pub static STATE: Text = text("الحالة", "State");
/// What it changes.
pub static RESULT: Text = text("النتيجة", "Result");

/// It is being read or written.
pub static WORKING: Text = text("يجري العمل على الملف…", "The file is being worked on…");
/// Where scripts do not look by themselves.
pub static LOOK_AGAIN: Text = text("انظر الآن", "Look again");
/// What would change.
pub static FORESEEN: Text = text("ما سيتغيّر", "What would change");
/// What has changed.
pub static DONE: Text = text("ما تغيّر", "What has changed");
/// Carries it out.
pub static CONFIRM: Text = text("تنفيذ الاستيراد", "Carry it out");
/// It was looked through too long ago to be carried out.
pub static EXPIRED: Text = text(
    "فُحص الملف قبل أكثر من يوم، وقد تغيّر المتجر منذ ذلك الحين. أرسله مرة أخرى لترى ما سيتغيّر الآن.",
    "The file was looked through more than a day ago, and the shop has gone on since. Send it again to see what would change now.",
);
/// There is nothing to carry out.
pub static NOTHING_TO_DO: Text = text(
    "لا شيء في الملف يغيّر المتجر.",
    "Nothing in the file would change the shop.",
);
/// Every row, as a file.
pub static REPORT: Text = text("تنزيل تقرير الصفوف", "Download the report of its rows");
/// Stock that differs and stays.
pub static STOCK_STAYS: Text = text(
    "يختلف المخزون في بعض الصفوف، ويبقى كما هو.",
    "Stock differs in some rows, and stays as it is.",
);

/// Products.
pub static PRODUCTS: Text = text("المنتجات", "Products");
/// Variants.
pub static VARIANTS: Text = text("الأصناف", "Variants");
/// Pictures.
pub static PICTURES: Text = text("صور جديدة", "New pictures");
/// Stock.
pub static STOCK: Text = text("مخزون يتغيّر", "Stock that changes");
/// A line of the file.
pub static LINE: Text = text("السطر", "Line");
/// A SKU.
pub static SKU: Text = text("رمز الصنف", "SKU");
/// What becomes of it.
pub static BECOMES: Text = text("ما يصير", "Becomes");
/// What differs.
pub static CHANGES: Text = text("قبل ← بعد", "Before → after");
/// What there is to say.
pub static FINDINGS: Text = text("ملاحظات", "Findings");
/// The rows that say something.
pub static ROWS: Text = text(
    "الصفوف التي تتغيّر أو فيها ملاحظة",
    "Rows that change or have a finding",
);

/// The way back to the list.
pub static BACK: Text = text("كل الملفات", "Every file");

/// A format.
pub fn format(language: Language, format: SheetFormat) -> &'static str {
    let name = match format {
        SheetFormat::Shopify => &SHOPIFY,
        SheetFormat::WooCommerce => &WOOCOMMERCE,
    };
    name.in_(language)
}

static SHOPIFY: Text = text("شوبيفاي", "Shopify");
static WOOCOMMERCE: Text = text("ووكومرس", "WooCommerce");

/// Where a sheet stands.
pub fn state(language: Language, state: SheetState) -> &'static str {
    let name = match state {
        SheetState::Sent => &STATE_SENT,
        SheetState::Foreseen => &STATE_FORESEEN,
        SheetState::Expired => &STATE_EXPIRED,
        SheetState::Confirmed => &STATE_CONFIRMED,
        SheetState::Done => &STATE_DONE,
    };
    name.in_(language)
}

static STATE_SENT: Text = text("يُقرأ", "being read");
static STATE_FORESEEN: Text = text("ينتظر تأكيدك", "waits for you to confirm");
static STATE_EXPIRED: Text = text("فات أوانه", "too old");
static STATE_CONFIRMED: Text = text("يُنفَّذ", "being carried out");
static STATE_DONE: Text = text("تم", "done");

/// What becomes of a row.
pub fn becomes(language: Language, becomes: Becomes) -> &'static str {
    let word = match becomes {
        Becomes::Created => &CREATED,
        Becomes::Updated => &UPDATED,
        Becomes::Unchanged => &UNCHANGED,
        Becomes::Failed => &FAILED,
    };
    word.in_(language)
}

static CREATED: Text = text("جديد", "new");
static UPDATED: Text = text("يتغيّر", "changes");
static UNCHANGED: Text = text("كما هو", "the same");
static FAILED: Text = text("لا يُستورد", "not imported");

/// Columns that are not imported.
pub fn left_out(language: Language, columns: &str) -> String {
    let columns = isolated(columns);
    match language {
        Language::Arabic => format!("أعمدة لا مكان لها في المتجر فتُركت: {columns}"),
        Language::English => format!("Columns the shop has no place for, left out: {columns}"),
    }
}

/// The alphabet a file was read in.
pub fn written_in(language: Language, alphabet: &str) -> String {
    let alphabet = isolated(alphabet);
    match language {
        Language::Arabic => format!("قُرئ الملف بترميز {alphabet}. تحقق من الأسماء قبل أن تؤكّد."),
        Language::English => format!("The file was read as {alphabet}. Check the names before you confirm."),
    }
}

/// That more rows say something than are shown.
pub fn more(language: Language, rows: i64) -> String {
    counted(language, rows, &MORE)
}

static MORE: PluralForms = PluralForms {
    ar: [
        "هذه كلها.",
        "وصف آخر في التقرير.",
        "وصفان آخران في التقرير.",
        "و{n} صفوف أخرى في التقرير.",
        "و{n} صفًّا آخر في التقرير.",
        "و{n} صف آخر في التقرير.",
    ],
    en: [
        "{n} more row is in the report.",
        "{n} more rows are in the report.",
    ],
};
