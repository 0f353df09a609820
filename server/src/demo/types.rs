//! The demo's types of products: what can be said of cups, textiles and rugs, what is said of some of them, and a size
//! guide for what lies on floors.

use domain::catalog::AttributeKind;

/// A text in Arabic and in English.
pub type Both = (&'static str, &'static str);

/// A type of products.
pub struct DemoType {
    /// Its name.
    pub name: Both,
    /// What types before it ask as well, by their English names; it comes first.
    pub shared: &'static [&'static str],
    /// What can be said of its products besides, in order.
    pub attributes: &'static [DemoAttribute],
    /// Its size guide in CommonMark; empty for none.
    pub guide: Both,
    /// What is said of products, by their addresses: an answer for each attribute, the shared ones first,
    /// empty where nothing is said.
    pub products: &'static [(&'static str, &'static [&'static str])],
}

/// Something that can be said.
pub struct DemoAttribute {
    /// Its name.
    pub name: Both,
    /// What can be said.
    pub kind: AttributeKind,
    /// The unit of its numbers.
    pub unit: Both,
    /// The values of its list, with commas. Products name them by their number, from 1.
    pub values: Both,
}

const NONE: Both = ("", "");

const fn said(name: Both, kind: AttributeKind) -> DemoAttribute {
    DemoAttribute {
        name,
        kind,
        unit: NONE,
        values: NONE,
    }
}

const fn listed(name: Both, kind: AttributeKind, values: Both) -> DemoAttribute {
    DemoAttribute {
        values,
        ..said(name, kind)
    }
}

const fn measured(name: Both, unit: Both) -> DemoAttribute {
    DemoAttribute {
        unit,
        ..said(name, AttributeKind::Number)
    }
}

const CENTIMETRES: Both = ("سم", "cm");

/// All types.
pub const TYPES: [DemoType; 3] = [
    DemoType {
        name: ("كوب", "Cup"),
        shared: &[],
        attributes: &[
            listed(
                ("الطين", "Clay"),
                AttributeKind::One,
                (
                    "طين الأحساء الأحمر، طين الفيّوم، خزف حجري",
                    "Red clay of Al Ahsa, Fayoum clay, Stoneware",
                ),
            ),
            measured(("الارتفاع", "Height"), CENTIMETRES),
            said(("صالح لغسّالة الأطباق", "Dishwasher safe"), AttributeKind::YesNo),
            listed(
                ("يناسب", "Good for"),
                AttributeKind::Several,
                ("القهوة، الشاي، العصير", "Coffee, Tea, Juice"),
            ),
        ],
        guide: NONE,
        products: &[
            ("wadi-coffee-mug", &["1", "9.5", "yes", "1,2"]),
            ("fajr-tea-tumbler", &["2", "10", "yes", "1,2,3"]),
            ("samar-large-mug", &["1", "11", "yes", "1"]),
        ],
    },
    DemoType {
        name: ("منسوج", "Textile"),
        shared: &[],
        attributes: &[
            listed(
                ("الخامات", "Fibres"),
                AttributeKind::Several,
                ("صوف، قطن، كتّان", "Wool, Cotton, Linen"),
            ),
            said(("الصنعة", "Craft"), AttributeKind::Text),
            said(("يُغسل في الغسّالة", "Machine washable"), AttributeKind::YesNo),
        ],
        guide: NONE,
        products: &[
            ("mihrab-prayer-rug", &["2", "نقش منسوج|Woven pattern", "yes"]),
            (
                "layl-linen-cushion",
                &["3", "تطريز باليد|Embroidered by hand", "yes"],
            ),
            ("nil-cotton-throw", &["2", "نسج مفتوح|Open weave", "yes"]),
        ],
    },
    DemoType {
        name: ("سجّادة", "Rug"),
        shared: &["Fibres", "Craft", "Machine washable"],
        attributes: &[],
        guide: (
            "قِس المكان قبل أن تختار، واترك حول السجّادة شبرًا من الأرض.\n\n\
             | المقاس | يناسب | فوقه |\n| --- | --- | --- |\n\
             | ٨٠ × ١٥٠ سم | جانب السرير أو المدخل | لا شيء |\n\
             | ١٢٠ × ١٨٠ سم | مجلس صغير | أرجل الكنبة الأمامية |\n\
             | ١٦٠ × ٢٣٠ سم | غرفة الجلوس | الكنبة والطاولة |\n\
             | ٢٠٠ × ٣٠٠ سم | مجلس كبير | كل الأثاث |\n\n\
             المنسوج باليد قد يختلف سنتيمترين.",
            "Measure the place before you choose, and leave a hand's breadth of floor around the rug.\n\n\
             | Size | Good for | On it |\n| --- | --- | --- |\n\
             | 80 × 150 cm | a bedside or an entrance | nothing |\n\
             | 120 × 180 cm | a small sitting room | the sofa's front legs |\n\
             | 160 × 230 cm | a living room | the sofa and the table |\n\
             | 200 × 300 cm | a large majlis | all the furniture |\n\n\
             What is woven by hand may differ by two centimetres.",
        ),
        products: &[
            ("hasa-wool-kilim", &["1,2", "نول أرضي|Ground loom", "no"]),
            ("khuzama-soft-rug", &["1", "", "no"]),
        ],
    },
];
