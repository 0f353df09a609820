//! The demo shop itself: its name, warehouses, categories and the texts of its home page.
//! The return policy stands in its own file beside this one.

use super::draw::{Motif, Palette};

/// A text known when the program is written.
pub struct Said {
    /// Arabic.
    pub ar: &'static str,
    /// English.
    pub en: &'static str,
}

/// Both texts.
pub const fn said(ar: &'static str, en: &'static str) -> Said {
    Said { ar, en }
}

/// The shop's name.
pub const NAME: Said = said("دار سدرة", "Dar Sidra");
/// What stands before every order number.
pub const ORDER_PREFIX: &str = "DS";
/// Where the shop is registered (ISO 3166-1 alpha-2).
pub const COUNTRY: &str = "SA";
/// What it charges in unless told otherwise (ISO 4217).
pub const CURRENCY: &str = "SAR";
/// One sentence for search engines and shared links.
pub const TAGLINE: Said = said(
    "فخّار ونسيج وضيافة من ورش صغيرة في الأحساء والفيّوم.",
    "Pottery, weaving and hospitality from small workshops in Al Ahsa and Fayoum.",
);

/// A place where goods are kept.
pub struct Warehouse {
    /// A short code for labels.
    pub code: &'static str,
    /// Its name.
    pub name: Said,
    /// The city it stands in.
    pub city: Said,
}

/// Both warehouses, in the order in which variants count their pieces.
pub const WAREHOUSES: [Warehouse; 2] = [
    Warehouse {
        code: "RUH",
        name: said("مستودع الرياض", "Riyadh warehouse"),
        city: said("الرياض", "Riyadh"),
    },
    Warehouse {
        code: "HAS",
        name: said("مستودع الأحساء", "Al Ahsa warehouse"),
        city: said("الأحساء", "Al Ahsa"),
    },
];

/// A category of the shop and the still life it is shown with.
pub struct DemoCategory {
    /// The last part of its address, the same in both languages.
    pub slug: &'static str,
    /// Its name in the menu.
    pub name: Said,
    /// One sentence above its goods.
    pub about: Said,
    /// What its picture shows.
    pub motif: Motif,
    /// In which colours.
    pub palette: Palette,
}

/// Every category, in the order of the menu.
pub const CATEGORIES: [DemoCategory; 6] = [
    DemoCategory {
        slug: "pottery",
        name: said("فخّار وخزف", "Pottery"),
        about: said(
            "أكواب وصحون ومزهريات خُرطت باليد، كل قطعة أخت لا توأم.",
            "Cups, bowls and vases thrown by hand: sisters, never twins.",
        ),
        motif: Motif::Vase,
        palette: Palette::Clay,
    },
    DemoCategory {
        slug: "rugs-and-textiles",
        name: said("سجّاد ومنسوجات", "Rugs and textiles"),
        about: said(
            "كليم وسدو وقطن مصري، صُبغت بالنبات ونُسجت على مهل.",
            "Kilim, Sadu and Egyptian cotton, dyed with plants and woven without hurry.",
        ),
        motif: Motif::Rug,
        palette: Palette::Indigo,
    },
    DemoCategory {
        slug: "lighting",
        name: said("إضاءة", "Lighting"),
        about: said(
            "ضوء يكفي للقراءة ولا يوقظ النائم.",
            "Light enough to read by, and not enough to wake anyone.",
        ),
        motif: Motif::Lamp,
        palette: Palette::Saffron,
    },
    DemoCategory {
        slug: "coffee-and-hospitality",
        name: said("قهوة وضيافة", "Coffee and hospitality"),
        about: said(
            "من أول فنجان إلى آخر عود بخور.",
            "From the first finjan to the last curl of incense.",
        ),
        motif: Motif::Dallah,
        palette: Palette::Brass,
    },
    DemoCategory {
        slug: "kitchen-and-pantry",
        name: said("مطبخ ومؤونة", "Kitchen and pantry"),
        about: said(
            "سلال ومرطبانات لما نستعمله كل يوم.",
            "Baskets and jars for what we use every day.",
        ),
        motif: Motif::SpiceJars,
        palette: Palette::Olive,
    },
    DemoCategory {
        slug: "gifts",
        name: said("هدايا", "Gifts"),
        about: said(
            "نلفّها، ونكتب بطاقتها بخط اليد، ونوصلها من غير فاتورة.",
            "Wrapped, with a card written by hand, and no invoice inside.",
        ),
        motif: Motif::GiftBox,
        palette: Palette::Rose,
    },
];

/// The one story of the home page.
pub struct Hero {
    /// The small line above.
    pub eyebrow: Said,
    /// The headline.
    pub title: Said,
    /// The sentence below.
    pub text: Said,
    /// The main button.
    pub action: Said,
    /// The other button.
    pub second: Said,
    /// What the picture shows, for those who cannot see it.
    pub picture_alt: Said,
}

/// The home page's story. Its picture is [`super::draw::hero`].
pub const HERO: Hero = Hero {
    eyebrow: said("تشكيلة الشتاء", "The winter collection"),
    title: said(
        "بيتٌ دافئ، بأيدٍ تعرف صنعتها",
        "A warm home, by hands that know their craft",
    ),
    text: said(
        "قطع فخّار ونسيج من ورش صغيرة في الأحساء والفيّوم، تصلك خلال يومين وتدفع عند الاستلام.",
        "Pottery and weaving from small workshops in Al Ahsa and Fayoum, with you in two days, paid at your door.",
    ),
    action: said("تسوّق التشكيلة", "Shop the collection"),
    second: said("قصص الورش", "Workshop stories"),
    picture_alt: said(
        "مزهرية طينية فيها غصنان أخضران، وحولها صحن وأكواب وسلّة خوص في ضوء الصباح",
        "A clay vase with two green branches among a bowl, cups and a palm basket in morning light",
    ),
};

/// Who the shop is, as paragraphs of HTML.
pub const STORY: Said = said(
    "<p>بدأت دار سدرة عام ٢٠١٩ بطاولة في سوق القيصرية بالهفوف، عليها عشرون كوبًا من خزّاف واحد. بيعت في يومين، فعدنا إليه نطلب المزيد، ودلّنا على جارته التي تنسج الخوص، ودلّتنا هي على ابنة عمّها في الفيّوم.</p>\
     <p>نعمل اليوم مع إحدى وعشرين ورشة. نشتري منها ولا نأخذ بضاعتها برسم البيع، وندفع خلال سبعة أيام، ونكتب اسم الورشة على كل قطعة.</p>\
     <p>ما نعرضه موجود على الرفّ في الرياض أو الأحساء. إن قلنا إنه يصل الثلاثاء فقد حسبنا ذلك، وإن تأخّر أخبرناك قبل أن تسأل.</p>",
    "<p>Dar Sidra began in 2019 as one table in the Qaisariah market of Hofuf, with twenty mugs by a single potter. They sold in two days. We went back for more; he sent us to his neighbour, who plaits palm, and she sent us to her cousin in Fayoum.</p>\
     <p>Today we work with twenty-one workshops. We buy from them outright, pay within seven days and put the workshop's name on every piece.</p>\
     <p>What we show is on a shelf in Riyadh or Al Ahsa. If we say it comes on Tuesday, we have worked that out; and if it is late, we tell you before you ask.</p>",
);

pub use super::returns::{RETURN_EXCLUSIONS, RETURN_POLICY};
/// Days in which a delivered piece can be sent back, as the policy says.
pub const RETURN_DAYS: u32 = 14;
