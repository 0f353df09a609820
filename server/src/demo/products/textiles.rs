//! Rugs and textiles: kilims, prayer rugs, cushions and throws.

use super::*;
use crate::demo::draw::{Motif, Palette};

pub(super) fn products() -> Vec<DemoProduct> {
    vec![
        hasa_kilim(),
        sadu_rug(),
        khuzama_rug(),
        mihrab_rug(),
        safar_rug(),
        sadu_cushion(),
        layl_cushion(),
        shita_throw(),
        nil_throw(),
    ]
}

fn new(number: u32, slug: &str) -> DemoProduct {
    DemoProduct::new(number, "rugs-and-textiles", slug)
}

fn hasa_kilim() -> DemoProduct {
    new(11, "hasa-wool-kilim")
        .title("كليم صوف «الحسا»", "Hasa wool kilim")
        .about(
            "كليم منسوج على نول أرضي من صوف نجديّ، بثلاث حلقات متدرّجة في وسطه وإطار من الغرز المتقطّعة. يستغرق المقاس الصغير تسعة أيام من العمل.
            وجهاه صالحان، فاقلبه كل بضعة أشهر ليتوزّع أثر الخطى.
            - صوف كامل وخيوط سدى من القطن
            - تنظيف جاف أو بمكنسة بلا فرشاة
            - قد يختلف المقاس سنتيمترين",
            "A kilim woven on a ground loom from Najdi wool, with three stepped medallions and a border of broken stitches. The small size takes nine days.
            Both faces can be used; turn it every few months so that wear spreads evenly.
            - All wool, on a cotton warp
            - Dry clean, or vacuum without a brush
            - Sizes may differ by two centimetres",
        )
        .option(COLOUR, &[OLIVE, CLAY])
        .option(SIZE, &[("٨٠ × ١٥٠ سم", "80 × 150 cm"), ("١٦٠ × ٢٣٠ سم", "160 × 230 cm")])
        .drawn(Motif::Rug, &[Palette::Olive, Palette::Clay])
        .variant("HASA-OLV-150", &[0, 0], shelf(640, 2_600, [2, 1]))
        .variant("HASA-OLV-230", &[0, 1], shelf(1_490, 7_900, [1, 0]))
        .variant("HASA-CLY-150", &[1, 0], shelf(640, 2_600, [0, 1]))
        .variant("HASA-CLY-230", &[1, 1], shelf(1_490, 7_900, [0, 0]))
}

fn sadu_rug() -> DemoProduct {
    new(12, "sadu-striped-runner")
        .title("ممرّ سدو مخطّط", "Sadu striped runner")
        .about(
            "ممرّ طويل بخطوط السدو المتعاقبة، نسيج بدوي أُدرج في قائمة اليونسكو للتراث غير المادي. الخطوط العريضة للممرّات والضيّقة لأطراف المجالس.
            تحته بطانة قطنية تمنع الانزلاق على البلاط.
            - العرض ٧٠ سم والطول ٢٤٠ سم
            - صوف وقطن",
            "A long runner in the alternating bands of Sadu, the Bedouin weaving on UNESCO's list of intangible heritage.
            A cotton backing keeps it from slipping on tiles.
            - 70 by 240 cm
            - Wool and cotton",
        )
        .option(COLOUR, &[INDIGO, DATE])
        .drawn(Motif::StripedRug, &[Palette::Indigo, Palette::Date])
        .variant("SADU-IND-240", &[0], shelf(560, 3_100, [3, 2]))
        .was(690)
        .variant("SADU-DAT-240", &[1], shelf(560, 3_100, [2, 0]))
        .was(690)
}

fn khuzama_rug() -> DemoProduct {
    new(13, "khuzama-soft-rug")
        .title("سجّادة «خزامى» الناعمة", "Khuzama soft rug")
        .about(
            "سجّادة قصيرة الوبر لغرفة النوم، بلون زهرة الخزامى حين تجفّ. أول ما تلمسه القدم صباحًا ينبغي أن يكون لطيفًا.
            صُبغ صوفها بالرمّان وقشر البصل والفوّة، فتختلف درجتها قليلًا من دفعة إلى أخرى.
            - صوف مغسول لا يتساقط وبره بعد الأسبوع الأول
            - تُنظّف بالبخار",
            "A short-pile rug for the bedroom, the colour of dried lavender. What your feet touch first in the morning ought to be gentle.
            Dyed with pomegranate, onion skin and madder, so the shade varies a little from one batch to the next.
            - Washed wool that stops shedding after the first week
            - Steam clean",
        )
        .option(COLOUR, &[ROSE, CHALK])
        .option(SIZE, &[("١٢٠ × ١٨٠ سم", "120 × 180 cm"), ("٢٠٠ × ٣٠٠ سم", "200 × 300 cm")])
        .drawn(Motif::DiamondRug, &[Palette::Rose, Palette::Chalk])
        .variant("KHZM-ROS-180", &[0, 0], shelf(890, 4_800, [2, 2]))
        .variant("KHZM-ROS-300", &[0, 1], shelf(2_150, 13_500, [1, 0]))
        .variant("KHZM-CHK-180", &[1, 0], shelf(890, 4_800, [1, 1]))
        .variant("KHZM-CHK-300", &[1, 1], shelf(2_150, 13_500, [0, 1]))
}

fn mihrab_rug() -> DemoProduct {
    new(14, "mihrab-prayer-rug")
        .title("سجّادة صلاة «محراب»", "Mihrab prayer rug")
        .about(
            "سجّادة صلاة بنقش المحراب وقنديله، وتحته شجرة بأغصان متقابلة. حشوتها القطنية تريح الركبتين من غير أن تُثقل الحمل.
            النقش من نسيج السجّادة لا مطبوع عليها، ووجهها ناعم لا يترك أثرًا على الجبين.
            - ٧٠ × ١١٠ سم
            - تُغسل في الغسّالة على ثلاثين درجة",
            "A prayer rug with the niche and its lamp, and below them a tree with facing branches. A cotton layer inside is kind to the knees and still light to carry.
            The pattern is woven, not printed, and its face is soft enough to leave no mark on the forehead.
            - 70 by 110 cm
            - Machine wash at thirty degrees",
        )
        .option(COLOUR, &[SIDR, DATE, INDIGO])
        .drawn(Motif::PrayerRug, &[Palette::Sidr, Palette::Date, Palette::Indigo])
        .variant("MHRB-SDR", &[0], shelf(189, 1_100, [22, 14]))
        .variant("MHRB-DAT", &[1], shelf(189, 1_100, [12, 9]))
        .variant("MHRB-IND", &[2], shelf(189, 1_100, [8, 0]))
}

fn safar_rug() -> DemoProduct {
    new(15, "safar-travel-prayer-rug")
        .title("سجّادة صلاة «سفر» بحقيبتها", "Safar travel prayer rug with pouch")
        .about(
            "تُطوى بحجم كتاب صغير في حقيبة قطنية من لونها. وزنها أقل من أربع مئة غرام، فتجد مكانها في حقيبة اليد أو درج السيارة.
            ظهرها مقاوم للبلل والرمل.
            - ٦٠ × ١٠٥ سم مفرودة
            - الحقيبة مشمولة",
            "It folds to the size of a small book in a cotton pouch of its own colour. Under four hundred grams, it finds room in a handbag or a glove box.
            The back keeps out damp and sand.
            - 60 by 105 cm unfolded
            - Pouch included",
        )
        .option(COLOUR, &[SAND, LAGOON])
        .drawn(Motif::PrayerRug, &[Palette::Sand, Palette::Lagoon])
        .variant("SAFR-SND", &[0], shelf(119, 380, [25, 10]))
        .variant("SAFR-LAG", &[1], shelf(119, 380, [17, 8]))
}

fn sadu_cushion() -> DemoProduct {
    new(16, "sadu-cushion")
        .title("وسادة سدو بشراشيب", "Sadu cushion with tassels")
        .about(
            "وسادة للمجلس أو الكنبة، بشريط سدو في وسطها وشراشيب في أركانها الأربعة. سحّابها مخفيّ في الحافة السفلى.
            حشوتها من القطن المُعاد تدويره، ويمكن طلب الغطاء وحده.
            - ٥٠ × ٥٠ سم
            - الغطاء يُغسل باليد بماء بارد",
            "A cushion for the majlis or the sofa, with a Sadu band down the middle and a tassel at each corner. The zip hides in the lower seam.
            Filled with recycled cotton; the cover can be had alone.
            - 50 by 50 cm
            - Wash the cover by hand in cold water",
        )
        .option(COLOUR, &[CLAY, INDIGO, CHARCOAL])
        .option(FINISH, &[("مع الحشوة", "With filling"), ("الغطاء فقط", "Cover only")])
        .drawn(Motif::Cushion, &[Palette::Clay, Palette::Indigo, Palette::Charcoal])
        .variant("SDCU-CLY-F", &[0, 0], shelf(145, 950, [10, 6]))
        .variant("SDCU-CLY-C", &[0, 1], shelf(95, 280, [8, 4]))
        .variant("SDCU-IND-F", &[1, 0], shelf(145, 950, [6, 3]))
        .variant("SDCU-IND-C", &[1, 1], shelf(95, 280, [0, 0]))
        .variant("SDCU-CHR-F", &[2, 0], shelf(145, 950, [1, 0]))
        .variant("SDCU-CHR-C", &[2, 1], shelf(95, 280, [3, 5]))
}

fn layl_cushion() -> DemoProduct {
    new(17, "layl-linen-cushion")
        .title("وسادة كتّان «ليل»", "Layl linen cushion")
        .about(
            "كتّان مغسول بالحجر فيخرج من العلبة ليّنًا كأنه استُعمل سنة. نقشها المعيّن مطرّز بخيط أثقل قليلًا من القماش.
            لونان يليقان بالكنبات الفاتحة والداكنة.
            - ٤٥ × ٤٥ سم مع الحشوة
            - غسّالة، ثلاثون درجة، بلا تجفيف",
            "Stone-washed linen: soft from the first day, as if a year old. The diamonds are embroidered in a thread slightly heavier than the cloth.
            Two colours, one for light sofas and one for dark.
            - 45 by 45 cm, with filling
            - Machine wash at thirty degrees, do not tumble dry",
        )
        .option(COLOUR, &[SIDR, SAND])
        .drawn(Motif::Cushion, &[Palette::Sidr, Palette::Sand])
        .variant("LAYL-SDR-45", &[0], shelf(125, 800, [9, 7]))
        .variant("LAYL-SND-45", &[1], shelf(125, 800, [11, 2]))
}

fn shita_throw() -> DemoProduct {
    new(18, "shita-wool-throw")
        .title("بطّانية صوف «شتاء»", "Shita wool throw")
        .about(
            "بطّانية خفيفة لليالي يناير: صوف مرينو وقطن، تُدفئ الكتفين ولا تُثقلهما. شراشيبها معقودة باليد عقدة عقدة.
            اطوها على ظهر الكنبة أو أهدها لمن يبرد أولًا.
            - ١٣٠ × ١٨٠ سم
            - تُهوّى أكثر ممّا تُغسل؛ الصوف ينظّف نفسه",
            "A light throw for January nights: merino and cotton, warm on the shoulders and no weight on them. Its fringe is knotted by hand, knot by knot.
            Fold it over the sofa, or give it to whoever feels the cold first.
            - 130 by 180 cm
            - Air it more than you wash it; wool cleans itself",
        )
        .option(COLOUR, &[SAFFRON, ROSE, CHARCOAL])
        .drawn(Motif::Throw, &[Palette::Saffron, Palette::Rose, Palette::Charcoal])
        .variant("SHTA-SAF", &[0], shelf(298, 1_050, [6, 4]))
        .variant("SHTA-ROS", &[1], shelf(298, 1_050, [4, 0]))
        .variant("SHTA-CHR", &[2], shelf(298, 1_050, [2, 2]))
}

fn nil_throw() -> DemoProduct {
    new(19, "nil-cotton-throw")
        .title("مفرش قطن «نيل»", "Nil cotton throw")
        .about(
            "قطن مصري طويل التيلة منسوج نسجًا مفتوحًا يمرّ منه الهواء، للصيف وللمكيّف حين يبرد. يصلح مفرشًا لطرف السرير أو غطاءً لطفل نائم.
            يزداد نعومة مع كل غسلة.
            - ١٤٠ × ٢٠٠ سم
            - غسّالة على أربعين درجة",
            "Long-staple Egyptian cotton in an open weave that lets air through, for summer and for rooms the air conditioning has made too cold. It covers the end of a bed or a sleeping child.
            Softer with every wash.
            - 140 by 200 cm
            - Machine wash at forty degrees",
        )
        .option(COLOUR, &[LAGOON, CHALK])
        .drawn(Motif::Throw, &[Palette::Lagoon, Palette::Chalk])
        .variant("NIL-LAG", &[0], shelf(210, 900, [7, 3]))
        .was(250)
        .variant("NIL-CHK", &[1], shelf(210, 900, [5, 5]))
}
