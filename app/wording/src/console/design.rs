//! The component page: the names of what it shows, and texts to fill components with.

use crate::{Text, text};

/// The page's title.
pub static TITLE: Text = text("المكوّنات", "Components");
/// What the page is for.
pub static NOTE: Text = text("كل مكوّن في الاتجاهين", "Each in both directions");
/// What is pressed.
pub static ACTION: Text = text("ما يُضغط", "Pressed");
/// What is filled in.
pub static FIELD: Text = text("ما يُملأ", "Filled in");
/// What is shown.
pub static SHOW: Text = text("ما يُعرض", "Shown");
/// What holds other things.
pub static FRAME: Text = text("ما يضم غيره", "Held");
/// What stands there until something comes.
pub static WAIT: Text = text("ما يُنتظر", "Waited for");

/// A look.
pub static PRIMARY: Text = text("أساسي", "Primary");
/// A look.
pub static PLAIN: Text = text("عادي", "Plain");
/// A look.
pub static OUTLINE: Text = text("محدّد", "Outline");
/// A look.
pub static QUIET: Text = text("هادئ", "Quiet");
/// A look.
pub static DANGER: Text = text("خطِر", "Danger");
/// Working.
pub static BUSY: Text = text("يعمل", "Working");
/// Not to be pressed.
pub static DISABLED: Text = text("معطّل", "Disabled");
/// A link.
pub static LINK: Text = text("رابط", "A link");
/// A tone.
pub static GOOD: Text = text("سليم", "Good");
/// A tone.
pub static WARN: Text = text("انتبه", "Take care");
/// A tone.
pub static BAD: Text = text("خطأ", "Wrong");
/// A tone.
pub static ACCENT: Text = text("مميّز", "Accent");
/// Help under a field.
pub static HINT: Text = text(
    "سطر يشرح ما يُكتب هنا، ولماذا.",
    "A line that says what to write here, and why.",
);
/// What is wrong with a field.
pub static WRONG: Text = text(
    "هذا ناقص: أكمله ثم أعد المحاولة.",
    "This is not all of it: add the rest and try again.",
);
/// A choice.
pub static CHOICE: Text = text("اختيار", "Choice");
/// A long text.
pub static LONG: Text = text("نص طويل", "Long text");
/// May be left out.
pub static OPTIONAL: Text = text("(اختياري)", "(optional)");
/// A tick.
pub static TICK: Text = text("أوافق على هذا", "I agree to this");
/// A sum.
pub static TOTAL: Text = text("المجموع", "Total");
/// A code, which is the same in every language.
pub const CODE: &str = "WADI-CLY-200";
/// A picture.
pub static PICTURE: Text = text("صورة", "A picture");
/// Opens what is under it.
pub static UNFOLD: Text = text("اعرض المزيد", "Show more");
/// Opens a dialog.
pub static DIALOG: Text = text("نافذة", "Dialog");
/// Closes it.
pub static CLOSE: Text = text("أغلق", "Close");
/// Nothing there.
pub static EMPTY: Text = text("لا شيء هنا بعد", "Nothing here yet");
