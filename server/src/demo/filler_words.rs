//! The words that extra products are put together from: kinds, names and colours.

use super::draw::{Motif, Palette};

pub(super) type Pair = (&'static str, &'static str);

/// How a kind comes in sizes.
#[derive(Clone, Copy)]
pub(super) enum Sizes {
    One,
    Cups,
    Rooms,
    Floors,
}

impl Sizes {
    pub fn values(self) -> &'static [Pair] {
        match self {
            Self::One => &[],
            Self::Cups => &[("٢٠٠ مل", "200 ml"), ("٣٥٠ مل", "350 ml")],
            Self::Rooms => &[("صغير", "Small"), ("وسط", "Medium"), ("كبير", "Large")],
            Self::Floors => &[("٨٠ × ١٥٠ سم", "80 × 150 cm"), ("١٦٠ × ٢٣٠ سم", "160 × 230 cm")],
        }
    }
}

/// A kind of thing the shop could sell more of.
pub(super) struct Kind {
    pub motif: Motif,
    pub category: &'static str,
    pub noun: Pair,
    pub code: &'static str,
    pub riyals: i64,
    pub grams: i64,
    pub sizes: Sizes,
    pub about: Pair,
}

const THROWN: Pair = (
    "خُرط باليد وحُرق مرّتين، وطلاؤه خالٍ من الرصاص وصالح للطعام.",
    "Thrown by hand and fired twice, with a lead-free glaze that is safe for food.",
);
const WOVEN: Pair = (
    "نُسج على نول يدوي بخيوط صُبغت بالنبات، فقد تختلف الدرجة قليلًا بين قطعة وأخرى.",
    "Woven on a hand loom from plant-dyed yarn, so the shade may vary a little between pieces.",
);
const BEATEN: Pair = (
    "طُرق باليد من لوح واحد وبُطّن بما يصلح للطعام.",
    "Beaten by hand from a single sheet and lined to be safe for food.",
);
const PLAITED: Pair = (
    "جُدل من سعف نخيل الأحساء، ويُحفظ بعيدًا عن الرطوبة.",
    "Plaited from the palms of Al Ahsa; keep it away from damp.",
);
const LIT: Pair = (
    "ضوؤه هادئ يكفي للقراءة ولا يتعب العين.",
    "Its light is quiet: enough to read by and easy on the eyes.",
);
const GIVEN: Pair = (
    "يصل ملفوفًا مع بطاقة مكتوبة بخط اليد ومن غير فاتورة.",
    "Arrives wrapped, with a card written by hand and no invoice.",
);

macro_rules! kinds {
    ($($motif:ident, $category:literal, $ar:literal, $en:literal, $code:literal, $riyals:literal, $grams:literal, $sizes:ident, $about:ident;)*) => {
        /// Every kind.
        pub(super) const KINDS: &[Kind] = &[$(Kind {
            motif: Motif::$motif, category: $category, noun: ($ar, $en), code: $code,
            riyals: $riyals, grams: $grams, sizes: Sizes::$sizes, about: $about,
        }),*];
    };
}

kinds! {
    Mug, "pottery", "كوب فخّاري", "clay mug", "MUG", 60, 360, Cups, THROWN;
    Tumbler, "pottery", "كوب شاي", "tea tumbler", "TUM", 45, 290, Cups, THROWN;
    Vase, "pottery", "مزهرية طويلة", "tall vase", "VAS", 190, 2_100, Rooms, THROWN;
    BudVase, "pottery", "مزهرية مستديرة", "bud vase", "BUD", 110, 900, Rooms, THROWN;
    Bowl, "pottery", "صحن تقديم", "serving bowl", "BWL", 130, 1_400, Rooms, THROWN;
    Plate, "pottery", "طقم أطباق", "plate set", "PLT", 330, 4_000, One, THROWN;
    Jug, "kitchen-and-pantry", "إبريق", "jug", "JUG", 140, 1_500, Rooms, THROWN;
    Pot, "pottery", "أصيص", "plant pot", "POT", 55, 1_300, Rooms, THROWN;
    Teapot, "coffee-and-hospitality", "إبريق شاي", "teapot", "TEA", 160, 1_100, One, THROWN;
    Dallah, "coffee-and-hospitality", "دلّة", "dallah", "DLH", 260, 1_300, Rooms, BEATEN;
    Finjans, "coffee-and-hospitality", "طقم فناجين", "finjan set", "FNJ", 95, 700, One, THROWN;
    Tray, "coffee-and-hospitality", "صينية", "serving tray", "TRY", 220, 1_600, Rooms, BEATEN;
    SpiceJars, "kitchen-and-pantry", "طقم مرطبانات", "spice jar set", "JAR", 99, 1_200, One, GIVEN;
    Basket, "kitchen-and-pantry", "سلّة خوص", "palm basket", "BSK", 120, 800, Rooms, PLAITED;
    Lamp, "lighting", "مصباح طاولة", "table lamp", "LMP", 290, 2_900, Rooms, LIT;
    Pendant, "lighting", "ثريّا خوص", "woven pendant", "PND", 240, 1_400, Rooms, PLAITED;
    Lantern, "lighting", "فانوس", "lantern", "LNT", 180, 1_500, Rooms, LIT;
    Candle, "lighting", "شمعة في كوب", "candle in a cup", "CND", 79, 620, One, LIT;
    Mabkhara, "coffee-and-hospitality", "مبخرة", "mabkhara", "MBK", 130, 850, Rooms, GIVEN;
    GiftBox, "gifts", "صندوق هدية", "gift box", "GFT", 240, 1_900, Rooms, GIVEN;
    Notebook, "gifts", "دفتر", "notebook", "NTB", 59, 400, One, GIVEN;
    Rug, "rugs-and-textiles", "كليم", "kilim", "RUG", 560, 2_700, Floors, WOVEN;
    StripedRug, "rugs-and-textiles", "ممرّ سدو", "Sadu runner", "SDU", 420, 2_400, Floors, WOVEN;
    DiamondRug, "rugs-and-textiles", "سجّادة", "rug", "SJD", 690, 3_600, Floors, WOVEN;
    PrayerRug, "rugs-and-textiles", "سجّادة صلاة", "prayer rug", "PRY", 149, 1_000, One, WOVEN;
    Cushion, "rugs-and-textiles", "وسادة", "cushion", "CSH", 115, 900, One, WOVEN;
    Throw, "rugs-and-textiles", "بطّانية", "throw", "THR", 230, 1_000, One, WOVEN;
    CoffeeBag, "coffee-and-hospitality", "بنّ محمّص", "roasted coffee", "COF", 69, 280, One, GIVEN;
}

/// The names of collections, none of them used by a hand-written product.
pub(super) const NAMES: [Pair; 40] = [
    ("مرسى", "Marsa"),
    ("نسيم", "Naseem"),
    ("ديرة", "Deera"),
    ("سحاب", "Sahab"),
    ("غيمة", "Ghaima"),
    ("ريف", "Reef"),
    ("واحة", "Waha"),
    ("سنابل", "Sanabel"),
    ("ندى", "Nada"),
    ("رمال", "Rimal"),
    ("بستان", "Bustan"),
    ("رواق", "Riwaq"),
    ("شرفة", "Shurfa"),
    ("مشربية", "Mashrabiya"),
    ("قصب", "Qasab"),
    ("سواقي", "Sawaqi"),
    ("تلال", "Tilal"),
    ("ضحى", "Duha"),
    ("أصيل", "Aseel"),
    ("غدير", "Ghadeer"),
    ("زهرة", "Zahra"),
    ("لوز", "Lawz"),
    ("تين", "Teen"),
    ("كادي", "Kadi"),
    ("عرعر", "Arar"),
    ("طلح", "Talh"),
    ("غضا", "Ghada"),
    ("رغد", "Raghad"),
    ("سكون", "Sukoon"),
    ("ألفة", "Ulfa"),
    ("بيدر", "Baydar"),
    ("مرج", "Marj"),
    ("نبع", "Nab"),
    ("جسر", "Jisr"),
    ("قافلة", "Qafila"),
    ("هودج", "Hawdaj"),
    ("نجمة", "Najma"),
    ("هلال", "Hilal"),
    ("سهيل", "Suhail"),
    ("ثريا", "Thuraya"),
];

/// How each palette is said after a name: "in saffron".
pub(super) fn in_colour(palette: Palette) -> Pair {
    match palette {
        Palette::Clay => ("بلون الطين", "in clay"),
        Palette::Sand => ("بلون الرمل", "in sand"),
        Palette::Olive => ("بلون الزيتون", "in olive"),
        Palette::Indigo => ("بلون النيلة", "in indigo"),
        Palette::Rose => ("بلون الورد", "in rose"),
        Palette::Saffron => ("بلون الزعفران", "in saffron"),
        Palette::Brass => ("بلون النحاس", "in brass"),
        Palette::Chalk => ("بلون الطباشير", "in chalk"),
        Palette::Charcoal => ("بلون الفحم", "in charcoal"),
        Palette::Lagoon => ("بلون الفيروز", "in lagoon"),
        Palette::Date => ("بلون التمر", "in date"),
        Palette::Sidr => ("بلون السدر", "in sidr green"),
    }
}
