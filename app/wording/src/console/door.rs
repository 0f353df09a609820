//! The sign-in page.

use crate::{Text, text};

/// The page's title.
pub static SIGN_IN: Text = text("تسجيل الدخول", "Sign in");
/// What is behind the door.
pub static COUNTER: Text = text("لوحة العمل", "The counter");
/// What the program promises.
pub static PROMISE: Text = text(
    "ما يعرضه المتجر صحيح على الرف وفي الدفاتر، في اللحظة نفسها.",
    "What the shop shows is true on the shelf and in the books, at the same moment.",
);
/// What the program is called.
pub static MAKER: Text = text(
    "منظومة، متجر يعمل كوحدة واحدة",
    "Manzuma, a shop that works as one",
);
/// The password field.
pub static PASSWORD: Text = text("كلمة المرور", "Password");
/// The button.
pub static ENTER: Text = text("دخول", "Sign in");
/// What to do without the password.
pub static FORGOTTEN: Text = text(
    "نسيت كلمة المرور؟ مدير المتجر يضيف لك حسابًا جديدًا.",
    "Forgotten your password? A manager of the shop can give you a new account.",
);
