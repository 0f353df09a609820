//! The demo shop's return policy. It says only what the shop does, in the words a customer would use.

use super::shop::Said;

/// What is not taken back unless it is faulty, one thing a line.
pub const RETURN_EXCLUSIONS: Said = Said {
    ar: "البنّ والبهارات بعد فتح أكياسها، والشموع بعد إشعالها.
ما صُنع أو كُتب عليه باسمك.
أغطية الوسائد وسجّاد الصلاة بعد غسلها.",
    en: "Coffee and spices once opened, and candles once lit.
Anything made or lettered with your name.
Cushion covers and prayer rugs once washed.",
};

/// The policy as simple HTML.
pub const RETURN_POLICY: Said = Said {
    ar: "<p>اشترِ مطمئنًّا: لك أن تعيد ما اشتريته خلال <strong>١٤ يومًا من يوم استلامه</strong>، من غير أن تذكر سببًا. هذه الشروط هي نفسها التي تُطبّق على طلبك، ولا تتغيّر بعد أن تطلب.</p>\
<h2>ما الذي يُعاد</h2>\
<ul><li>كل قطعة لم تُستعمل، بعلبتها وملحقاتها. فتح العلبة لمعاينة القطعة ليس استعمالًا.</li>\
<li>كل قطعة وصلت مكسورة أو معيبة أو مختلفة عمّا طلبت، استُعملت أم لم تُستعمل.</li></ul>\
<h2>كيف تعيد</h2>\
<ul><li>افتح صفحة طلبك من الرابط الذي وصلك، أو اكتب إلينا برقم الطلب ورقم جوالك.</li>\
<li>نرسل مندوبًا يستلم القطعة من بابك خلال ثلاثة أيام عمل. غلّفها كما وصلتك.</li>\
<li>نعاينها خلال يومي عمل من وصولها إلى المستودع ونخبرك بالنتيجة.</li></ul>\
<h2>من يدفع أجرة الإعادة</h2>\
<ul><li>إن كان الخطأ منّا (كسر أو عيب أو قطعة غير التي طلبتها) فالأجرة علينا، ونعيد إليك رسوم التوصيل والدفع عند الاستلام كذلك.</li>\
<li>إن غيّرت رأيك خُصمت أجرة الاستلام من المبلغ المُعاد، ومقدارها يظهر لك قبل أن تؤكّد الإعادة.</li></ul>\
<h2>متى يعود مالك</h2>\
<ul><li>إن دفعت نقدًا عند الاستلام حوّلنا المبلغ إلى حسابك البنكي خلال ثلاثة أيام عمل من قبول الإعادة. نسألك عن رقم الآيبان في صفحة الطلب ولا نطلبه في مكالمة.</li>\
<li>إن دفعت ببطاقة عاد المبلغ إلى البطاقة نفسها، وقد يحتاج مصرفك إلى أربعة عشر يومًا لإظهاره.</li>\
<li>إن أردت بدلًا أو مقاسًا آخر حجزناه لك من يوم طلبك، ما دام على الرفّ.</li></ul>\
<h2>إن وصلت القطعة مكسورة</h2>\
<p>صوّرها مع علبتها وأرسل الصورة خلال ثلاثة أيام. نرسل بديلًا في أول شحنة أو نعيد المبلغ كاملًا، كما تختار. ولك أن ترفض الاستلام عند الباب إن كانت العلبة متضرّرة، فلا تدفع شيئًا.</p>\
<p>لا تنقص هذه الشروط من الحقوق التي يكفلها لك نظام التجارة الإلكترونية.</p>",
    en: "<p>Buy with an easy mind: you may return what you bought within <strong>14 days of receiving it</strong>, and you need not say why. These are the same terms that are applied to your order, and they do not change after you order.</p>\
<h2>What can be returned</h2>\
<ul><li>Any unused piece, with its box and what came with it. Opening the box to look at a piece is not using it.</li>\
<li>Any piece that arrived broken, faulty or not as ordered, used or not.</li></ul>\
<h2>How to return</h2>\
<ul><li>Open your order's page from the link we sent you, or write to us with the order number and your phone number.</li>\
<li>A courier collects the piece from your door within three working days. Pack it as it came.</li>\
<li>We inspect it within two working days of its reaching the warehouse and tell you the result.</li></ul>\
<h2>Who pays for the return</h2>\
<ul><li>If the mistake is ours (broken, faulty or not what you ordered), we pay, and we also refund the delivery and cash-on-delivery fees.</li>\
<li>If you changed your mind, the collection fee is taken from the refund. You see how much before you confirm the return.</li></ul>\
<h2>When your money comes back</h2>\
<ul><li>If you paid cash at the door, we transfer the amount to your bank account within three working days of accepting the return. We ask for your IBAN on the order's page, never on a call.</li>\
<li>If you paid by card, it goes back to the same card; your bank may take up to fourteen days to show it.</li>\
<li>If you would like another piece or size instead, we hold it for you from the day you ask, as long as it is on the shelf.</li></ul>\
<h2>If a piece arrives broken</h2>\
<p>Photograph it with its box and send us the picture within three days. We send another with the next shipment or refund you in full, as you choose. You may also refuse a damaged box at the door, and pay nothing.</p>\
<p>These terms take nothing away from the rights the e-commerce law gives you.</p>",
};
