//! The return policy a shop begins with. What it writes itself is its data, not a text of the program.

use crate::{Text, text};

/// Days after delivery within which goods may be returned.
pub const USUAL_RETURN_DAYS: i64 = 14;

/// The title of the return policy.
pub static RETURNS_TITLE: Text = text("سياسة الاسترجاع", "Return policy");

/// Its text: simple HTML.
pub static USUAL_RETURNS: Text = text(
    "<p>يمكنك إرجاع أي قطعة خلال ١٤ يومًا من استلامها، ما دامت بحالتها الأصلية ومع تغليفها.</p>\
     <ul><li>تواصل معنا برقم طلبك لنرتّب استلام القطعة منك.</li>\
     <li>نفحص القطعة عند وصولها، ثم نعيد لك ثمنها.</li>\
     <li>إن وصلتك القطعة تالفة أو مختلفة عمّا طلبت، نتحمّل نحن تكلفة الإرجاع.</li></ul>",
    "<p>You may return any item within 14 days of receiving it, in its original condition and packaging.</p>\
     <ul><li>Contact us with your order number and we will arrange the collection.</li>\
     <li>We inspect the item when it arrives and then give its price back to you.</li>\
     <li>If the item arrived damaged or is not what you ordered, we pay for the return.</li></ul>",
);
