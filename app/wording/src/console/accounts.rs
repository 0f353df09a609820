//! The staff page and one's own account.

use crate::{Text, text};

/// The page's title.
pub static TITLE: Text = text("الموظفون والحسابات", "Staff and accounts");
/// The list.
pub static PEOPLE: Text = text("من يعمل هنا", "Who works here");
/// A name.
pub static NAME: Text = text("الاسم", "Name");
/// An e-mail address.
pub static EMAIL: Text = text("البريد الإلكتروني", "E-mail");
/// A role.
pub static ROLE: Text = text("الدور", "Role");
/// Since when.
pub static SINCE: Text = text("منذ", "Since");
/// Whether they may sign in.
pub static ACCESS: Text = text("الدخول", "Access");
/// It is the viewer.
pub static YOU: Text = text("أنت", "You");
/// They may not sign in.
pub static DISABLED: Text = text("موقوف", "Disabled");
/// Gives another role.
pub static SET_ROLE: Text = text("تغيير", "Change");
/// Gives access again.
pub static ENABLE: Text = text("إعادة الدخول", "Give access again");
/// Ends the access.
pub static DISABLE: Text = text("إيقاف الدخول", "End access");
/// What that means.
pub static DISABLE_MEANS: Text = text(
    "يُخرَج فورًا ولا يدخل بعدها، ويبقى اسمه على ما فعله.",
    "They are signed out at once and can't come back in. Their name stays on what they did.",
);
/// Ends the access, now that its meaning was read.
pub static DISABLE_SURE: Text = text("نعم، أوقف دخوله", "Yes, end their access");
/// Only the viewer works here.
pub static ALONE: Text = text("أنت وحدك حتى الآن", "It is only you so far");
/// What to do about it.
pub static ALONE_WHY: Text = text(
    "أضف من يجهّز الطلبات معك في النموذج أدناه.",
    "Add whoever prepares orders with you in the form below.",
);

/// The form that adds somebody.
pub static ADD: Text = text("إضافة موظف", "Add somebody");
/// What the roles may do.
pub static ADD_MEANS: Text = text(
    "المدير يدير كل شيء. المستودع يجمع ويغلّف ويسلّم ويصحّح المخزون، ولا يرى الدفاتر.",
    "A manager runs everything. The warehouse picks, packs, hands over and corrects stock, and does not see the books.",
);
/// The prompt of the role.
pub static CHOOSE_ROLE: Text = text("اختر الدور", "Choose a role");
/// The password they begin with.
pub static FIRST_PASSWORD: Text = text("كلمة المرور الأولى", "First password");
/// What a password has to be.
pub static PASSWORD_HINT: Text = text(
    "عشرة أحرف على الأقل، والجملة أسهل حفظًا",
    "Ten characters or more; a sentence is easiest",
);
/// Adds them.
pub static ADD_NOW: Text = text("أضف", "Add");

/// One's own account.
pub static MINE: Text = text("حسابي", "My account");
/// The language one works in.
pub static LANGUAGE: Text = text("لغة العمل", "Language I work in");
/// Changes it.
pub static CHANGE_LANGUAGE: Text = text("تغيير اللغة", "Change language");
/// The password form.
pub static CHANGE_PASSWORD: Text = text("تغيير كلمة المرور", "Change my password");
/// The password now.
pub static OLD_PASSWORD: Text = text("كلمة المرور الحالية", "Password now");
/// The password from now on.
pub static NEW_PASSWORD: Text = text("كلمة المرور الجديدة", "New password");
/// Changes it.
pub static CHANGE_NOW: Text = text("تغيير كلمة المرور", "Change password");
