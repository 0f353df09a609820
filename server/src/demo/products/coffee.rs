//! Coffee and hospitality: dallahs, finjans, coffee, trays, teapots and incense burners.

use super::*;
use crate::demo::draw::{Motif, Palette};

pub(super) fn products() -> Vec<DemoProduct> {
    vec![
        karam_dallah(),
        diwan_dallah(),
        finjans(),
        khawlani(),
        cardamom_blend(),
        tray(),
        teapot(),
        mabkhara(),
    ]
}

fn new(number: u32, slug: &str) -> DemoProduct {
    DemoProduct::new(number, "coffee-and-hospitality", slug)
}

fn karam_dallah() -> DemoProduct {
    new(27, "karam-brass-dallah")
        .title("دلّة نحاس «كرم»", "Karam brass dallah")
        .about(
            "دلّة رسلان بمنقارها الطويل وغطائها المدبّب، مطروقة من لوح نحاس واحد ومبطّنة بالقصدير للطعام. النقش حول بطنها نُقر بالمسمار نقرة نقرة.
            ضعها على النار الهادئة أو قدّم بها القهوة بعد إعدادها في غيرها.
            - السعة ٩٠٠ مل
            - تُلمّع بالليمون والملح
            - تأتي في علبة هدية",
            "A Raslan dallah with its long beak and pointed lid, beaten from a single sheet of brass and lined with food-grade tin. The pattern around its belly was struck with a nail, point by point.
            Set it on a low flame, or use it to serve coffee made elsewhere.
            - Holds 900 ml
            - Polish with lemon and salt
            - Comes in a gift box",
        )
        .option(CAPACITY, &[("٦٠٠ مل", "600 ml"), ("٩٠٠ مل", "900 ml")])
        .drawn(Motif::Dallah, &[Palette::Brass])
        .variant("KARM-BRS-600", &[0], shelf(385, 1_300, [4, 3]))
        .variant("KARM-BRS-900", &[1], shelf(460, 1_750, [2, 1]))
        .was(520)
}

fn diwan_dallah() -> DemoProduct {
    new(28, "diwan-enamel-dallah")
        .title("دلّة «ديوان» الملوّنة", "Diwan enamel dallah")
        .about(
            "شكل الدلّة القديم بطلاء مينا ملوّن، وداخلها حافظ للحرارة يُبقي القهوة ساخنة ستّ ساعات. لليوم الذي يطول فيه المجلس.
            فوهتها تُفتح وتُغلق بضغطة، فلا تبرد القهوة بين فنجان وآخر.
            - السعة لتر
            - داخل من الفولاذ المقاوم للصدأ",
            "The old silhouette in coloured enamel, with a vacuum flask inside that keeps coffee hot for six hours. For days when the majlis lasts.
            The spout opens and closes with a press, so nothing cools between one finjan and the next.
            - Holds one litre
            - Stainless steel inside",
        )
        .option(COLOUR, &[LAGOON, SIDR, CHALK])
        .drawn(Motif::Dallah, &[Palette::Lagoon, Palette::Sidr, Palette::Chalk])
        .variant("DIWN-LAG-1L", &[0], shelf(245, 1_200, [9, 6]))
        .variant("DIWN-SDR-1L", &[1], shelf(245, 1_200, [5, 4]))
        .variant("DIWN-CHK-1L", &[2], shelf(245, 1_200, [0, 1]))
}

fn finjans() -> DemoProduct {
    new(29, "majlis-finjan-set")
        .title("طقم فناجين «مجلس»", "Majlis finjan set")
        .about(
            "فناجين بيضاء رقيقة الحافة بحزام منقّط، يكفي الواحد منها رشفتين كما تقتضي العادة. خفيفة على من يصبّ وعلى من يُصبّ له.
            خزف يتحمّل الكسر أكثر من المعتاد، لأن الفناجين تُغسل كثيرًا.
            - سعة الفنجان ٦٠ مل
            - صالحة لغسّالة الأطباق",
            "Thin-rimmed white cups with a dotted belt, two sips each as custom asks. Light for the one who pours and for the one who is poured for.
            The porcelain is tougher than usual, because finjans are washed often.
            - 60 ml each
            - Safe in the dishwasher",
        )
        .option(COLOUR, &[OLIVE, CLAY, INDIGO])
        .option(PIECES, &[("٦ فناجين", "6 cups"), ("١٢ فنجانًا", "12 cups")])
        .drawn(Motif::Finjans, &[Palette::Olive, Palette::Clay, Palette::Indigo])
        .variant("FNJN-OLV-06", &[0, 0], shelf(110, 700, [18, 10]))
        .variant("FNJN-OLV-12", &[0, 1], shelf(195, 1_350, [7, 5]))
        .variant("FNJN-CLY-06", &[1, 0], shelf(110, 700, [12, 6]))
        .variant("FNJN-CLY-12", &[1, 1], shelf(195, 1_350, [1, 0]))
        .variant("FNJN-IND-06", &[2, 0], shelf(110, 700, [9, 0]))
        .variant("FNJN-IND-12", &[2, 1], shelf(195, 1_350, [0, 0]))
}

fn khawlani() -> DemoProduct {
    new(30, "khawlani-coffee")
        .title("بنّ خولاني من جبال جازان", "Khawlani coffee from the Jazan mountains")
        .about(
            "حبوب خولانية من مدرّجات الداير، تُجفّف على الأسطح في الشمس وتُحمّص عندنا كل يوم أحد. فيها طعم المشمش اليابس والتمر، وحموضة خفيفة.
            اختر التحميص الأشقر للقهوة السعودية، والوسط لأدوات التقطير.
            - محصول العام
            - يُطحن حسب الطلب قبل الشحن بساعات
            - يُحفظ في كيسه مغلقًا بعيدًا عن الضوء",
            "Khawlani beans from the terraces of Al Dayer, dried on rooftops in the sun and roasted by us every Sunday. Dried apricot and date, with a light acidity.
            Choose the blonde roast for Saudi coffee and the medium for filter.
            - This year's harvest
            - Ground to order, hours before it leaves
            - Keep it in its bag, closed and away from light",
        )
        .option(("التحميص", "Roast"), &[("أشقر", "Blonde"), ("وسط", "Medium")])
        .option(WEIGHT, &[("٢٥٠ غ", "250 g"), ("١ كغ", "1 kg")])
        .drawn(Motif::CoffeeBag, &[Palette::Sand, Palette::Date])
        .variant("KHWL-BLD-250", &[0, 0], shelf(75, 280, [30, 20]))
        .variant("KHWL-BLD-1K", &[0, 1], shelf(260, 1_060, [12, 6]))
        .variant("KHWL-MED-250", &[1, 0], shelf(75, 280, [24, 14]))
        .variant("KHWL-MED-1K", &[1, 1], shelf(260, 1_060, [1, 0]))
}

fn cardamom_blend() -> DemoProduct {
    new(31, "saudi-coffee-blend")
        .title("خلطة قهوة سعودية بالهيل", "Saudi coffee blend with cardamom")
        .about(
            "بنّ أشقر مطحون مع هيل أخضر وقليل من القرنفل والزعفران، بالمقدار الذي تعلّمناه من الجدّات لا من الكتب. ملعقتان لكل كوب ماء، وعشر دقائق على نار هادئة.
            نخلطها كل يوم أحد بعد التحميص، ونكتب التاريخ على الكيس بخط اليد.
            - مطحونة وجاهزة للغلي
            - بلا نكهات صناعية",
            "Blonde coffee ground with green cardamom, a little clove and saffron, in the measure we learned from grandmothers and not from books. Two spoons to a cup of water, ten minutes on a low flame.
            We blend it every Sunday after roasting, and write the date on the bag by hand.
            - Ground, ready to boil
            - No artificial flavour",
        )
        .option(WEIGHT, &[("٢٥٠ غ", "250 g"), ("٥٠٠ غ", "500 g")])
        .drawn(Motif::CoffeeBag, &[Palette::Sidr])
        .variant("QHWA-HEL-250", &[0], shelf(62, 275, [26, 18]))
        .variant("QHWA-HEL-500", &[1], shelf(112, 540, [14, 7]))
        .was(124)
}

fn tray() -> DemoProduct {
    new(32, "diyafa-serving-tray")
        .title("صينية تقديم «ضيافة»", "Diyafa serving tray")
        .about(
            "صينية مستديرة محفورة بدوائر منقّطة، تتّسع لدلّة وستة فناجين وصحن تمر. حافتها مرفوعة إصبعًا فلا ينزلق شيء في الطريق إلى المجلس.
            كلّما استُعملت ازداد لونها دفئًا؛ ومن أرادها لامعة مسحها بالليمون.
            - القطر ٤٠ سم
            - الدلّة والفناجين تُباع منفصلة",
            "A round tray engraved with dotted circles, with room for a dallah, six finjans and a plate of dates. Its rim stands a finger high, so nothing slides on the way to the majlis.
            It grows warmer in colour with use; if you want it bright, wipe it with lemon.
            - 40 cm across
            - Dallah and finjans sold separately",
        )
        .option(FINISH, &[("نحاس", "Brass"), ("نحاس أحمر", "Copper")])
        .drawn(Motif::Tray, &[Palette::Brass, Palette::Clay])
        .variant("DYFA-BRS-40", &[0], shelf(275, 1_600, [6, 4]))
        .variant("DYFA-CPR-40", &[1], shelf(295, 1_650, [3, 0]))
}

fn teapot() -> DemoProduct {
    new(33, "asr-teapot")
        .title("إبريق شاي «عصر»", "Asr teapot")
        .about(
            "إبريق فخّاري مستدير لشاي العصر، بمصفاة داخلية تحبس الأوراق والنعناع. منقاره يصبّ خطًّا رفيعًا وينقطع من غير قطرة زائدة.
            يكفي أربعة أكواب، أو اثنين إذا طال الحديث.
            - السعة ٨٠٠ مل
            - لا يوضع على النار مباشرة
            - صالح لغسّالة الأطباق",
            "A round clay pot for afternoon tea, with a strainer inside that holds back leaves and mint. The spout pours a fine line and stops without a drop.
            Enough for four cups, or for two and a long talk.
            - Holds 800 ml
            - Not for direct flame
            - Safe in the dishwasher",
        )
        .option(COLOUR, &[ROSE, OLIVE, CHARCOAL])
        .drawn(Motif::Teapot, &[Palette::Rose, Palette::Olive, Palette::Charcoal])
        .variant("ASR-ROS-800", &[0], shelf(185, 1_100, [7, 3]))
        .variant("ASR-OLV-800", &[1], shelf(185, 1_100, [4, 4]))
        .variant("ASR-CHR-800", &[2], shelf(185, 1_100, [0, 2]))
        .was(215)
}

fn mabkhara() -> DemoProduct {
    new(34, "tibr-mabkhara")
        .title("مبخرة خشبية «تبر»", "Tibr wooden mabkhara")
        .about(
            "مبخرة نجدية من خشب الأثل، مطعّمة بمسامير وشرائط من النحاس كما تُصنع في بريدة. صحنها المعدني يُرفع للتنظيف ويحمي الخشب من الجمر.
            ضع تحتها قرص الفحم أو القرص الكهربائي المرفق، ثم العود فوقه.
            - الارتفاع ٢٢ سم
            - قرص كهربائي صغير في العلبة
            - العود غير مشمول",
            "A Najdi mabkhara of tamarisk wood, inlaid with brass nails and strips as they make them in Buraydah. The metal dish lifts out for cleaning and keeps embers off the wood.
            Use a charcoal disc or the small electric plate in the box, then lay the oud on it.
            - 22 cm high
            - Small electric plate included
            - Oud not included",
        )
        .option(COLOUR, &[SIDR, DATE])
        .drawn(Motif::Mabkhara, &[Palette::Sidr, Palette::Date])
        .variant("TIBR-SDR-22", &[0], shelf(158, 850, [9, 11]))
        .variant("TIBR-DAT-22", &[1], shelf(158, 850, [6, 3]))
}
