//! Kitchen and pantry: spice jars, baskets and an oil jug.

use super::*;
use crate::demo::draw::{Motif, Palette};

pub(super) fn products() -> Vec<DemoProduct> {
    vec![spice_jars(), khoos_basket(), bread_basket(), oil_jug()]
}

fn new(number: u32, slug: &str) -> DemoProduct {
    DemoProduct::new(number, "kitchen-and-pantry", slug)
}

fn spice_jars() -> DemoProduct {
    new(35, "bahar-spice-jars")
        .title("مرطبانات بهارات «بهار»", "Bahar spice jars")
        .about(
            "ثلاثة مرطبانات من الزجاج السميك بأغطية فلّين محكمة، بأطوال مختلفة لما تستعمله كثيرًا وما تستعمله قليلًا. تصل مملوءة بالكركم والسمّاق والهيل، محصول هذا العام.
            شريط القماش على العنق بلون تختاره، ويكفي وحده للتمييز بين رفّ ورفّ.
            - السعات ٣٠٠ و٤٥٠ و٢٢٠ مل
            - الزجاج لغسّالة الأطباق، والفلّين يُمسح",
            "Three jars of thick glass with tight cork lids, of different heights for what you use much and what you use little. They arrive filled with this year's turmeric, sumac and cardamom.
            The cloth ribbon at the neck comes in a colour of your choice.
            - 300, 450 and 220 ml
            - Glass goes in the dishwasher, cork is wiped",
        )
        .option(("لون الشريط", "Ribbon"), &[SAFFRON, SIDR])
        .drawn(Motif::SpiceJars, &[Palette::Saffron, Palette::Sidr])
        .variant("BHAR-SAF-3", &[0], shelf(118, 1_250, [13, 8]))
        .variant("BHAR-SDR-3", &[1], shelf(118, 1_250, [6, 0]))
}

fn khoos_basket() -> DemoProduct {
    new(36, "hofuf-palm-basket")
        .title("سلّة خوص «الهفوف» بمقبضين", "Hofuf palm basket with handles")
        .about(
            "سلّة مجدولة من سعف نخيل الأحساء، بمقبضين من الحبل المبروم وحزام ملوّن عند كتفها. تحمل الخبز أو البطّانيات أو ألعاب الأطفال، وتبقى واقفة وهي فارغة.
            تجدلها أمّ صالح وبناتها، ثلاث سلال في الأسبوع.
            - السعف يلين إذا رُشّ بالماء ويستعيد شكله
            - تُحفظ بعيدًا عن الرطوبة",
            "Plaited from the palms of Al Ahsa, with handles of twisted rope and a coloured band at the shoulder. It carries bread, blankets or toys, and stands up when empty.
            Umm Saleh and her daughters plait them, three a week.
            - Sprinkle with water and the leaf softens back into shape
            - Keep away from damp",
        )
        .option(COLOUR, &[SAND, DATE])
        .option(SIZE, &[("وسط", "Medium"), ("كبير", "Large")])
        .drawn(Motif::Basket, &[Palette::Sand, Palette::Date])
        .variant("HFUF-SND-M", &[0, 0], shelf(148, 800, [3, 9]))
        .variant("HFUF-SND-L", &[0, 1], shelf(205, 1_400, [1, 4]))
        .variant("HFUF-DAT-M", &[1, 0], shelf(148, 800, [0, 3]))
        .variant("HFUF-DAT-L", &[1, 1], shelf(205, 1_400, [0, 1]))
}

fn bread_basket() -> DemoProduct {
    new(37, "sufra-bread-basket")
        .title("سلّة خبز «سفرة»", "Sufra bread basket")
        .about(
            "سلّة أصغر للسفرة، مجدولة جدلًا محكمًا لا يمرّ منه الفتات. قطعة الكتّان داخلها تحفظ الخبز دافئًا وتُنزع للغسل.
            تتّسع لستّة أرغفة، وتُرفع على الرفّ ومقبضاها إلى أعلى.
            - القطر ٢٦ سم
            - قطعة كتّان مشمولة",
            "A smaller basket for the table, plaited so tightly that no crumb falls through. The linen inside keeps bread warm and comes out to be washed.
            It holds six loaves, and goes on the shelf with its handles up.
            - 26 cm across
            - Linen cloth included",
        )
        .option(COLOUR, &[OLIVE, CHALK])
        .drawn(Motif::Basket, &[Palette::Olive, Palette::Chalk])
        .variant("SFRA-OLV-26", &[0], shelf(89, 420, [10, 6]))
        .variant("SFRA-CHK-26", &[1], shelf(89, 420, [8, 2]))
}

fn oil_jug() -> DemoProduct {
    new(38, "jouf-oil-jug")
        .title("إبريق زيت «الجوف»", "Jouf olive oil jug")
        .about(
            "إبريق معتم من الداخل والخارج لأن الضوء يفسد الزيت. فمه الضيّق يصبّ خيطًا واحدًا، ومقبضه بعيد عن البطن فلا تنزلق اليد الدهنية.
            سُمّي باسم أرض الزيتون في الشمال.
            - السعة ٥٠٠ مل
            - صالح لغسّالة الأطباق",
            "Dark inside and out, because light spoils oil. The narrow lip pours a single thread, and the handle stands clear of the body, so an oily hand does not slip.
            Named after the olive country of the north.
            - Holds 500 ml
            - Safe in the dishwasher",
        )
        .option(COLOUR, &[OLIVE, CHARCOAL])
        .drawn(Motif::Jug, &[Palette::Olive, Palette::Charcoal])
        .variant("JOUF-OLV-500", &[0], shelf(98, 780, [12, 7]))
        .variant("JOUF-CHR-500", &[1], shelf(98, 780, [5, 1]))
}
