//! Lighting: table and hanging lamps, lanterns and candles.

use super::*;
use crate::demo::draw::{Motif, Palette};

pub(super) fn products() -> Vec<DemoProduct> {
    vec![
        qamar_lamp(),
        majlis_lamp(),
        khoos_pendant(),
        small_pendant(),
        fanoos_lantern(),
        oud_candle(),
        layali_candle(),
    ]
}

fn new(number: u32, slug: &str) -> DemoProduct {
    DemoProduct::new(number, "lighting", slug)
}

fn qamar_lamp() -> DemoProduct {
    new(20, "qamar-table-lamp")
        .title("مصباح طاولة «قمر»", "Qamar table lamp")
        .about(
            "قاعدة خزفية بخطوط رفيعة وغطاء من الكتّان يُرخي الضوء ولا يحجبه. يكفي للقراءة ولا يوقظ النائم بجانبك.
            سلكه قماشي بطول مترين، ومفتاحه على السلك في متناول اليد.
            - الارتفاع ٤٨ سم
            - مصباح E27 حتى ٤٠ واط، غير مشمول
            - قابس سعودي مطابق للمواصفات",
            "A ceramic base with fine lines, and a linen shade that softens the light without hiding it. Enough to read by, not enough to wake anyone.
            The cord is cloth-covered, two metres long, with its switch within reach.
            - 48 cm high
            - E27 bulb up to 40 W, not included
            - Plug to the Saudi standard",
        )
        .option(COLOUR, &[INDIGO, CLAY, CHALK])
        .drawn(Motif::Lamp, &[Palette::Indigo, Palette::Clay, Palette::Chalk])
        .variant("QMR-IND-48", &[0], shelf(345, 2_900, [5, 3]))
        .variant("QMR-CLY-48", &[1], shelf(345, 2_900, [3, 1]))
        .variant("QMR-CHK-48", &[2], shelf(345, 2_900, [0, 2]))
}

fn majlis_lamp() -> DemoProduct {
    new(21, "majlis-brass-lamp")
        .title("مصباح المجلس", "Majlis lamp")
        .about(
            "مصباح أعرض قاعدة وأهدأ ضوءًا، يجلس على طاولة الركن في المجلس ويبقى مضيئًا حتى آخر ضيف. طلاء قاعدته يلمع كالنحاس ولا يحتاج تلميعًا.
            تُدار درجة ضوئه بلمسة على القاعدة: للقراءة، وللحديث، ولما بعد منتصف الليل.
            - الارتفاع ٥٥ سم
            - غطاء كتّان طبيعي
            - مفتاح بثلاث درجات للضوء",
            "A broader base and a quieter light: it sits on the corner table of the majlis and stays on until the last guest leaves. The glaze shines like brass and needs no polish.
            A touch on the base turns it from reading light to talking light to the light of late hours.
            - 55 cm high
            - Natural linen shade
            - Three-step dimmer",
        )
        .option(COLOUR, &[BRASS, SIDR])
        .drawn(Motif::Lamp, &[Palette::Brass, Palette::Sidr])
        .variant("MJLS-BRS-55", &[0], shelf(420, 3_600, [3, 2]))
        .was(495)
        .variant("MJLS-SDR-55", &[1], shelf(420, 3_600, [1, 0]))
        .was(495)
}

fn khoos_pendant() -> DemoProduct {
    new(22, "khoos-pendant-lamp")
        .title("ثريّا خوص «ظل»", "Khoos woven pendant")
        .about(
            "قبّة من خوص النخيل جُدلت حول إطار حديدي، تُلقي على الطاولة دائرة ضوء واضحة وعلى الجدار ظلالًا كالسعف.
            تُعلّق بسلك أسود بطول متر ونصف يُقصّر عند التركيب.
            - القطر ٤٥ سم
            - مصباح E27 حتى ٦٠ واط، غير مشمول
            - تُمسح بفرشاة ناعمة جافة",
            "A dome of palm leaf plaited around an iron frame. It throws a clear circle on the table and shadows like fronds on the wall.
            It hangs from a black cord of a metre and a half, shortened when fitted.
            - 45 cm across
            - E27 bulb up to 60 W, not included
            - Dust with a soft, dry brush",
        )
        .option(COLOUR, &[SAND, CHARCOAL])
        .option(SIZE, &[("٤٥ سم", "45 cm"), ("٦٠ سم", "60 cm")])
        .drawn(Motif::Pendant, &[Palette::Sand, Palette::Charcoal])
        .variant("KHOS-SND-45", &[0, 0], shelf(265, 1_400, [6, 4]))
        .variant("KHOS-SND-60", &[0, 1], shelf(380, 2_200, [2, 1]))
        .variant("KHOS-CHR-45", &[1, 0], shelf(265, 1_400, [4, 0]))
        .variant("KHOS-CHR-60", &[1, 1], shelf(380, 2_200, [0, 0]))
}

fn small_pendant() -> DemoProduct {
    new(23, "sidra-painted-pendant")
        .title("ثريّا «سدرة» الملوّنة", "Sidra painted pendant")
        .about(
            "النسج نفسه بخوص مصبوغ بلون أوراق السدر، وحافة بلون الطين. تُعلّق واحدة فوق طاولة المطبخ أو ثلاثًا على خطّ واحد فوق طاولة الطعام.
            يُصبغ السعف قبل جدله، فيصل اللون إلى قلبه ولا يتقشّر.
            - القطر ٣٥ سم
            - السلك متر ونصف",
            "The same weave in palm leaf dyed the green of sidr, with a clay-coloured edge. Hang one above the kitchen table, or three in a line above the long one.
            The leaf is dyed before it is plaited, so the colour goes all the way through and cannot flake.
            - 35 cm across
            - Cord of a metre and a half",
        )
        .drawn(Motif::Pendant, &[Palette::Sidr])
        .variant("SDRP-35", &[], shelf(230, 1_100, [5, 5]))
}

fn fanoos_lantern() -> DemoProduct {
    new(24, "fanoos-lantern")
        .title("فانوس «حارة»", "Hara lantern")
        .about(
            "فانوس بثلاث نوافذ زجاجية وقبّة مثقّبة، من ورشة في خان الخليلي تصنعه كما كان يُصنع قبل مئة عام. ضع فيه شمعة حقيقية أو شمعة تعمل بالبطارية.
            بابه الخلفي يُفتح بمزلاج، وحلقته تحمله على مسمار أو في اليد.
            - الارتفاع ٣٦ سم
            - زجاج مقسّى
            - لا تتركه مشتعلًا من غير رقيب",
            "A lantern with three glass windows and a pierced dome, from a workshop in Khan el-Khalili that makes it as it did a hundred years ago. It takes a real candle or one with a battery.
            The back opens with a latch, and the ring hangs it on a nail or in the hand.
            - 36 cm high
            - Toughened glass
            - Never leave it burning unattended",
        )
        .option(COLOUR, &[BRASS, CHARCOAL])
        .drawn(Motif::Lantern, &[Palette::Brass, Palette::Charcoal])
        .variant("FNS-BRS-36", &[0], shelf(215, 1_600, [8, 12]))
        .variant("FNS-CHR-36", &[1], shelf(215, 1_600, [5, 0]))
}

fn oud_candle() -> DemoProduct {
    new(25, "oud-clay-candle")
        .title("شمعة «عود وعنبر» في كوب فخّاري", "Oud and amber candle in clay")
        .about(
            "شمع صويا في كوب فخّاري يعيش بعد الشمعة: اغسله بماء ساخن واستعمله للأقلام أو لنبتة صغيرة. رائحته هادئة تُعرف عند الباب ولا تُتعب من في الغرفة.
            قصّ الفتيلة نصف سنتيمتر قبل كل إشعال، ودعها في المرّة الأولى حتى يذوب السطح كلّه.
            - تدوم نحو ٤٥ ساعة
            - ٢٢٠ غرامًا من شمع الصويا",
            "Soya wax in a clay cup that outlives it: rinse it with hot water and keep pencils in it, or a small plant. The scent is quiet, noticed at the door and never tiring in the room.
            Trim the wick to half a centimetre each time, and on the first evening let the whole surface melt.
            - Burns for about 45 hours
            - 220 g of soya wax",
        )
        .option(SCENT, &[("عود وعنبر", "Oud and amber"), ("ورد طائفي", "Ta'if rose"), ("ليمون وريحان", "Lemon and basil")])
        .drawn(Motif::Candle, &[Palette::Saffron, Palette::Rose, Palette::Olive])
        .variant("SHMA-OUD", &[0], shelf(98, 620, [16, 9]))
        .variant("SHMA-ROS", &[1], shelf(98, 620, [7, 6]))
        .variant("SHMA-LMN", &[2], shelf(98, 620, [0, 0]))
}

fn layali_candle() -> DemoProduct {
    new(26, "layali-large-candle")
        .title("شمعة «ليالي» الكبيرة", "Layali large candle")
        .about(
            "شمعة بلا عطر لطاولة الطعام، لأن رائحة الطعام تكفي. كوبها أوسع وفتيلتها من القطن المجدول، فلا تدخّن.
            وإذا انتهت صار كوبها صحنًا للزيتون أو بيتًا لشمعة أخرى.
            - تدوم نحو ٨٠ ساعة
            - ٤٢٠ غرامًا من شمع الصويا",
            "An unscented candle for the dinner table, where the food is scent enough. The cup is wider and the wick is plaited cotton, so it does not smoke.
            When it is done, the cup becomes a dish for olives, or home to the next candle.
            - Burns for about 80 hours
            - 420 g of soya wax",
        )
        .option(COLOUR, &[CHALK, DATE])
        .drawn(Motif::Candle, &[Palette::Chalk, Palette::Date])
        .variant("LYAL-CHK", &[0], shelf(132, 1_050, [10, 4]))
        .variant("LYAL-DAT", &[1], shelf(132, 1_050, [6, 1]))
}
