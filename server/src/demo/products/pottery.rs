//! Pottery: cups, vases, bowls, plates and pots.

use super::*;
use crate::demo::draw::{Motif, Palette};

pub(super) fn products() -> Vec<DemoProduct> {
    vec![
        wadi_mug(),
        fajr_tumbler(),
        nakheel_vase(),
        rabwa_bud_vase(),
        sahn_bowl(),
        mawsim_plates(),
        ain_jug(),
        hadiqa_pot(),
        samar_mug(),
        zaytoun_bowls(),
    ]
}

fn new(number: u32, slug: &str) -> DemoProduct {
    DemoProduct::new(number, "pottery", slug)
}

fn wadi_mug() -> DemoProduct {
    new(1, "wadi-coffee-mug")
        .title("كوب قهوة فخّاري «وادي»", "Wadi clay coffee mug")
        .about(
            "كوب يملأ الكفّ، مخروط باليد من طين الأحساء الأحمر. تُرك كعبه بلا طلاء ليبقى ملمس الطين تحت أصابعك، وطُلي ما فوقه بطلاء شفّاف يُظهر أثر أصابع الخزّاف.
            جداره سميك يحفظ حرارة القهوة عشر دقائق أطول من الكوب الزجاجي، ومقبضه يتّسع لثلاث أصابع مرتاحة.
            - طلاء خالٍ من الرصاص، صالح للطعام
            - يُغسل في غسّالة الأطباق ويُسخّن في الميكروويف
            - كل قطعة تختلف قليلًا عن أختها، وهذا من طبع العمل اليدوي",
            "A mug that fills the palm, thrown by hand from the red clay of Al Ahsa. The foot is left bare so you can feel the clay; above it a clear glaze keeps the lines of the potter's fingers.
            The thick wall keeps coffee warm some ten minutes longer than glass, and three fingers fit the handle in comfort.
            - Lead-free, food-safe glaze
            - Safe in the dishwasher and the microwave
            - No two are quite alike: they are made by hand",
        )
        .option(COLOUR, &[CLAY, SAND, OLIVE])
        .option(CAPACITY, &[("٢٠٠ مل", "200 ml"), ("٣٥٠ مل", "350 ml")])
        .drawn(Motif::Mug, &[Palette::Clay, Palette::Sand, Palette::Olive])
        .variant("WADI-CLY-200", &[0, 0], shelf(68, 340, [14, 6]))
        .was(85)
        .variant("WADI-CLY-350", &[0, 1], shelf(82, 460, [9, 4]))
        .variant("WADI-SND-200", &[1, 0], shelf(68, 340, [7, 3]))
        .was(85)
        .variant("WADI-SND-350", &[1, 1], shelf(82, 460, [1, 0]))
        .variant("WADI-OLV-200", &[2, 0], shelf(68, 340, [0, 0]))
        .was(85)
        .variant("WADI-OLV-350", &[2, 1], shelf(82, 460, [3, 2]))
}

fn fajr_tumbler() -> DemoProduct {
    new(2, "fajr-tea-tumbler")
        .title("كوب شاي «فجر» بلا مقبض", "Fajr tea tumbler")
        .about(
            "كوب مستقيم بلا مقبض، يُمسك من نصفه السفلي غير المطلي فلا يحرق اليد. لونه من درجة الضوء قبيل الشروق.
            صُنع في ورشة صغيرة بالفيّوم تديرها ثلاث أخوات منذ عام ٢٠٠٨، ويوقّعن كل قطعة بنقطة تحت الكعب.
            - يناسب الشاي والقهوة السوداء والعصير
            - يُرصّ فوق بعضه في الخزانة
            - صالح لغسّالة الأطباق",
            "A straight cup without a handle: you hold it by its unglazed lower half, which stays cool. Its colour is that of the light just before sunrise.
            Made in a small workshop in Fayoum run by three sisters since 2008; they sign every piece with a dot under the foot.
            - For tea, black coffee or juice
            - Stacks in the cupboard
            - Safe in the dishwasher",
        )
        .option(COLOUR, &[SAFFRON, LAGOON, CHALK])
        .drawn(Motif::Tumbler, &[Palette::Saffron, Palette::Lagoon, Palette::Chalk])
        .variant("FAJR-SAF-250", &[0], shelf(54, 300, [20, 12]))
        .variant("FAJR-LAG-250", &[1], shelf(54, 300, [11, 8]))
        .variant("FAJR-CHK-250", &[2], shelf(54, 300, [0, 5]))
}

fn nakheel_vase() -> DemoProduct {
    new(3, "nakheel-tall-vase")
        .title("مزهرية «نخيل» الطويلة", "Nakheel tall vase")
        .about(
            "مزهرية بقامة طويلة وعنق ضيّق، تكفيها ثلاثة أغصان لتملأ الركن. خطّان رفيعان عند الكتف رُسما والقطعة تدور على الدولاب.
            تُحرق مرّتين عند ألف ومئة درجة، فلا ترشح الماء ولا تترك أثرًا على الخشب.
            - الارتفاع ٤٢ سم، والفوهة ٨ سم
            - تُباع من دون الأغصان
            - تُمسح بقطعة رطبة",
            "Tall, with a narrow neck: three branches are enough to fill a corner. The two fine lines at its shoulder were drawn while it turned on the wheel.
            Fired twice at eleven hundred degrees, it neither seeps nor leaves a ring on wood.
            - 42 cm high, 8 cm mouth
            - Sold without the branches
            - Wipe with a damp cloth",
        )
        .option(COLOUR, &[CLAY, DATE, CHALK])
        .drawn(Motif::Vase, &[Palette::Clay, Palette::Date, Palette::Chalk])
        .variant("NKHL-CLY-42", &[0], shelf(245, 2_400, [5, 3]))
        .variant("NKHL-DAT-42", &[1], shelf(245, 2_400, [1, 0]))
        .variant("NKHL-CHK-42", &[2], shelf(245, 2_400, [4, 2]))
}

fn rabwa_bud_vase() -> DemoProduct {
    new(4, "rabwa-bud-vase")
        .title("مزهرية «ربوة» المستديرة", "Rabwa round bud vase")
        .about(
            "مستديرة كتلّة صغيرة، لغصن واحد أو زهرة واحدة. نصفها السفلي بلون الطلاء ونصفها العلوي بلون آخر، يفصل بينهما خطّ أبيض رُسم بفرشاة من شعر.
            ضعها على الطاولة بجانب السرير أو على رفّ الكتب، فهي من القطع التي لا تطلب مكانًا كبيرًا.
            - الارتفاع ١٨ سم
            - مطليّة من الداخل وتحفظ الماء",
            "Round as a small hill, for one branch or one flower. The lower half takes one glaze and the upper another, with a white line between them drawn with a hair brush.
            Put it by the bed or among the books; it asks for little room.
            - 18 cm high
            - Glazed inside, holds water",
        )
        .option(COLOUR, &[INDIGO, ROSE, SIDR])
        .drawn(Motif::BudVase, &[Palette::Indigo, Palette::Rose, Palette::Sidr])
        .variant("RBWA-IND-18", &[0], shelf(128, 900, [8, 6]))
        .variant("RBWA-ROS-18", &[1], shelf(128, 900, [6, 0]))
        .variant("RBWA-SDR-18", &[2], shelf(128, 900, [2, 3]))
}

fn sahn_bowl() -> DemoProduct {
    new(5, "sahn-serving-bowl")
        .title("صحن تقديم «صحن الدار»", "Sahn serving bowl")
        .about(
            "صحن واسع بكعب مرتفع، يحمل سلطة لستّة أو كبسة لأربعة. صفّ من النقاط البيضاء يدور حول حافته، نقطة نقطة، بيد واحدة.
            داخله أفتح من خارجه حتى يبدو الطعام كما هو. حافته مصقولة لا تخدش.
            - القطر ٢٨ سم في المقاس الوسط و٣٤ سم في الكبير
            - يدخل الفرن حتى ١٨٠ درجة
            - صالح لغسّالة الأطباق",
            "A wide bowl on a high foot: salad for six, or kabsa for four. A row of white dots runs around it, each set by the same hand.
            The inside is lighter than the outside, so food looks as it should. The rim is polished smooth.
            - 28 cm across in medium, 34 cm in large
            - Goes into the oven up to 180 °C
            - Safe in the dishwasher",
        )
        .option(COLOUR, &[CHARCOAL, SIDR])
        .option(SIZE, &[("وسط، ٢٨ سم", "Medium, 28 cm"), ("كبير، ٣٤ سم", "Large, 34 cm")])
        .drawn(Motif::Bowl, &[Palette::Charcoal, Palette::Sidr])
        .variant("SAHN-CHR-28", &[0, 0], shelf(165, 1_500, [6, 4]))
        .variant("SAHN-CHR-34", &[0, 1], shelf(220, 2_300, [3, 2]))
        .variant("SAHN-SDR-28", &[1, 0], shelf(165, 1_500, [5, 0]))
        .variant("SAHN-SDR-34", &[1, 1], shelf(220, 2_300, [0, 1]))
}

fn mawsim_plates() -> DemoProduct {
    new(6, "mawsim-plate-set")
        .title("طقم أطباق «موسم»", "Mawsim plate set")
        .about(
            "أطباق عشاء مرسومة بزهرة سداسية كانت تُرى على أبواب الأحساء القديمة. الطبقان الصغيران بلون مكمّل لتنويع المائدة من دون أن تتنافر.
            يُرسم النقش تحت الطلاء، فلا يبهت مع الغسيل ولا تخدشه السكّين.
            - قطر الطبق الكبير ٢٧ سم والصغير ٢٠ سم
            - صالحة للميكروويف وغسّالة الأطباق",
            "Dinner plates painted with the six-petalled flower once seen on the doors of old Al Ahsa. The small plates come in a companion colour, so the table varies without quarrelling.
            The pattern is painted under the glaze: washing does not fade it and knives do not scratch it.
            - Large plate 27 cm, small plate 20 cm
            - Safe in the microwave and the dishwasher",
        )
        .option(COLOUR, &[SAND, INDIGO])
        .option(PIECES, &[("٦ قطع", "6 pieces"), ("١٢ قطعة", "12 pieces")])
        .drawn(Motif::Plate, &[Palette::Sand, Palette::Indigo])
        .variant("MWSM-SND-06", &[0, 0], shelf(390, 4_200, [4, 2]))
        .was(460)
        .variant("MWSM-SND-12", &[0, 1], shelf(720, 8_300, [2, 1]))
        .was(860)
        .variant("MWSM-IND-06", &[1, 0], shelf(390, 4_200, [3, 3]))
        .variant("MWSM-IND-12", &[1, 1], shelf(720, 8_300, [0, 0]))
}

fn ain_jug() -> DemoProduct {
    new(7, "ain-water-jug")
        .title("إبريق ماء «عين»", "Ain water jug")
        .about(
            "إبريق يبرّد الماء بنفسه: نصفه السفلي طين غير مطلي يتنفّس، فيبقى الماء أبرد من الغرفة ببضع درجات. فمه مسحوب ليصبّ من غير أن يقطر.
            انقعه في الماء ساعة قبل أول استعمال ثم اتركه يجفّ.
            - السعة لتر ونصف
            - يُغسل باليد من دون صابون معطّر",
            "A jug that cools by itself: the lower half is bare clay that breathes, keeping water a few degrees below the room. The lip is pulled so that it pours without dripping.
            Soak it for an hour before its first use, then let it dry.
            - Holds a litre and a half
            - Wash by hand, without scented soap",
        )
        .option(COLOUR, &[SAFFRON, CLAY])
        .drawn(Motif::Jug, &[Palette::Saffron, Palette::Clay])
        .variant("AIN-SAF-15", &[0], shelf(175, 1_700, [7, 5]))
        .variant("AIN-CLY-15", &[1], shelf(175, 1_700, [4, 0]))
}

fn hadiqa_pot() -> DemoProduct {
    new(8, "hadiqa-plant-pot")
        .title("أصيص «حديقة» مع صحنه", "Hadiqa plant pot with saucer")
        .about(
            "أصيص بحافة عريضة تسهّل حمله، وثقب لتصريف الماء، وصحن من اللون نفسه يحمي الأرضية. يناسب الصبّار والريحان وما بينهما.
            طينه مسامي فتتنفّس الجذور، وهو ما لا يفعله البلاستيك.
            - متوفّر بثلاثة مقاسات
            - يصلح للداخل والشرفة المظلّلة
            - النبتة غير مشمولة",
            "A pot with a broad rim to carry it by, a hole for drainage and a saucer of the same colour to save the floor. Right for aloe, basil and most things between.
            The clay is porous, so roots can breathe, which plastic does not let them.
            - Three sizes
            - For indoors and shaded balconies
            - Plant not included",
        )
        .option(COLOUR, &[SIDR, CLAY])
        .option(SIZE, &[("١٤ سم", "14 cm"), ("١٨ سم", "18 cm"), ("٢٤ سم", "24 cm")])
        .drawn(Motif::Pot, &[Palette::Sidr, Palette::Clay])
        .variant("HDQA-SDR-14", &[0, 0], shelf(59, 900, [15, 9]))
        .variant("HDQA-SDR-18", &[0, 1], shelf(79, 1_500, [10, 6]))
        .variant("HDQA-SDR-24", &[0, 2], shelf(119, 2_900, [4, 1]))
        .variant("HDQA-CLY-14", &[1, 0], shelf(59, 900, [18, 7]))
        .variant("HDQA-CLY-18", &[1, 1], shelf(79, 1_500, [9, 0]))
        .variant("HDQA-CLY-24", &[1, 2], shelf(119, 2_900, [1, 0]))
}

fn samar_mug() -> DemoProduct {
    new(9, "samar-large-mug")
        .title("كوب «سمر» الكبير", "Samar large mug")
        .about(
            "لسهرة طويلة وكتاب: كوب يتّسع لنصف لتر من الحليب بالزنجبيل أو الشوربة. طلاؤه غير لامع، دافئ الملمس.
            قاعدته أعرض من كوب «وادي»، فيثبت على ذراع الكنبة.
            - السعة ٥٠٠ مل
            - صالح للميكروويف وغسّالة الأطباق",
            "For a long evening and a book: it holds half a litre of ginger milk, or soup. The glaze is matt and warm to touch.
            Its base is wider than the Wadi mug's, so it sits steady on the arm of a sofa.
            - Holds 500 ml
            - Safe in the microwave and the dishwasher",
        )
        .option(COLOUR, &[INDIGO, DATE, CHALK])
        .drawn(Motif::Mug, &[Palette::Indigo, Palette::Date, Palette::Chalk])
        .variant("SAMR-IND-500", &[0], shelf(92, 560, [12, 8]))
        .variant("SAMR-DAT-500", &[1], shelf(92, 560, [6, 5]))
        .variant("SAMR-CHK-500", &[2], shelf(92, 560, [3, 0]))
}

fn zaytoun_bowls() -> DemoProduct {
    new(10, "zaytoun-small-bowls")
        .title("زبادي «زيتون» الصغيرة", "Zaytoun small bowls")
        .about(
            "أربع زبادٍ صغيرة للزيتون واللبنة والمخلّل، أو لشوربة رمضان. تتداخل فوق بعضها فلا تأخذ من الخزانة إلا مكان واحدة.
            صُنعت بقالب خشبي قديم ثم هُذّبت حوافها باليد.
            - قطر الواحدة ١٢ سم
            - أربع قطع في العلبة",
            "Four small bowls for olives, labneh and pickles, or for soup in Ramadan. They nest, taking the room of one.
            Pressed in an old wooden mould, then trimmed by hand.
            - 12 cm across
            - Four in a box",
        )
        .option(COLOUR, &[OLIVE, ROSE])
        .drawn(Motif::SmallBowls, &[Palette::Olive, Palette::Rose])
        .variant("ZYTN-OLV-4", &[0], shelf(136, 1_300, [9, 4]))
        .variant("ZYTN-ROS-4", &[1], shelf(136, 1_300, [5, 2]))
        .was(160)
}
