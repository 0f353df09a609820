//! Gifts: boxes made up by the shop, and notebooks.

use super::*;
use crate::demo::draw::{Motif, Palette};

pub(super) fn products() -> Vec<DemoProduct> {
    vec![welcome_box(), coffee_box(), newborn_box(), notebook()]
}

fn new(number: u32, slug: &str) -> DemoProduct {
    DemoProduct::new(number, "gifts", slug)
}

fn welcome_box() -> DemoProduct {
    new(39, "new-home-gift-box")
        .title("صندوق «بيت جديد»", "New home gift box")
        .about(
            "لمن انتقل حديثًا: مزهرية صغيرة وشمعة وزبديتان، ملفوفة بورق مُعاد تدويره في صندوق يبقى بعدها لحفظ الأوراق. الشريط من القطن ويُعاد استعماله.
            اكتب كلمتك في خانة الملاحظات ونخطّها بخط اليد على بطاقة. لا نضع الفاتورة مع الهدية.
            - يختلف لون القطع بلون الصندوق
            - يُشحن إلى باب من تهديه",
            "For those who have just moved: a small vase, a candle and two little bowls, wrapped in recycled paper in a box worth keeping. The ribbon is cotton and can be tied again.
            Write your words in the note and we put them on a card by hand. No invoice goes with a gift.
            - The pieces follow the colour of the box
            - Sent to their door, not yours",
        )
        .option(COLOUR, &[ROSE, SIDR])
        .drawn(Motif::GiftBox, &[Palette::Rose, Palette::Sidr])
        .variant("GBOX-ROS", &[0], shelf(320, 2_600, [6, 3]))
        .variant("GBOX-SDR", &[1], shelf(320, 2_600, [4, 2]))
        .was(370)
}

fn coffee_box() -> DemoProduct {
    new(40, "coffee-lover-gift-box")
        .title("صندوق «أهل القهوة»", "Coffee lover's gift box")
        .about(
            "ربع كيلو من البنّ الخولاني، وربع كيلو من خلطة القهوة السعودية بالهيل، وستة فناجين. كل ما يلزم لأول جلسة، ما عدا الماء والضيف.
            اكتب كلمتك في خانة الملاحظات، ولا نضع الفاتورة مع الهدية.
            - البنّ محمّص في أسبوع الشحن
            - بطاقة مكتوبة بخط اليد",
            "A quarter kilo of Khawlani coffee, a quarter kilo of the Saudi blend with cardamom, and six finjans. Everything for a first sitting but the water and the guest.
            Leave your words in the note; no invoice goes with a gift.
            - Coffee roasted in the week it ships
            - Card written by hand",
        )
        .drawn(Motif::GiftBox, &[Palette::Date])
        // A bundle (see `demo::bundles`): its pieces stand on the shelf, not the box.
        .variant("GBOX-QHWA", &[], shelf(229, 1_900, [0, 0]))
}

fn newborn_box() -> DemoProduct {
    new(41, "newborn-gift-box")
        .title("صندوق «مولود»", "Newborn gift box")
        .about(
            "مفرش قطن مصري بحجم المهد، وسلّة خوص صغيرة لحاجات الليل، وشمعة بلا عطر للأمّ. لا شيء فيه بلاستيكي ولا شيء يصدر صوتًا.
            يبقى الصندوق بعدها لأول حذاء وأول رسمة.
            - قطن غير مبيّض
            - بطاقة باسم المولود",
            "An Egyptian cotton cover the size of a cot, a small palm basket for night things, and an unscented candle for the mother. Nothing in it is plastic and nothing makes a sound.
            The box is kept afterwards for the first shoes and the first drawing.
            - Unbleached cotton
            - A card with the child's name",
        )
        .option(COLOUR, &[LAGOON, SAFFRON])
        .drawn(Motif::GiftBox, &[Palette::Lagoon, Palette::Saffron])
        .variant("GBOX-BABY-LAG", &[0], shelf(295, 1_700, [3, 2]))
        .variant("GBOX-BABY-SAF", &[1], shelf(295, 1_700, [1, 0]))
}

fn notebook() -> DemoProduct {
    new(42, "hibr-notebook")
        .title("دفتر «حبر» مع قلمه", "Hibr notebook with pencil")
        .about(
            "دفتر بغلاف قماشي ونجمة ثمانية مختومة، ورقه كريمي سميك لا ينفذ منه حبر القلم السائل. يُفتح منبسطًا تمامًا لأنه مخيط لا ملصق.
            صفحاته بلا سطور في أولها ومنقّطة في آخرها، فيصلح للرسم والكتابة، من اليمين أو من اليسار.
            - مقاس A5، مئة وستون صفحة
            - شريط لحفظ الصفحة ورباط مطّاطي",
            "A cloth-bound notebook stamped with an eight-pointed star. The thick cream paper does not let fountain-pen ink through, and it lies quite flat because it is sewn, not glued.
            Blank pages at one end and dotted at the other: for drawing or writing, from the right or from the left.
            - A5, 160 pages
            - Page ribbon and elastic band",
        )
        .option(COLOUR, &[LAGOON, DATE, CHARCOAL])
        .drawn(Motif::Notebook, &[Palette::Lagoon, Palette::Date, Palette::Charcoal])
        .variant("HIBR-LAG", &[0], shelf(72, 410, [20, 15]))
        .variant("HIBR-DAT", &[1], shelf(72, 410, [14, 6]))
        .variant("HIBR-CHR", &[2], shelf(72, 410, [9, 0]))
}
