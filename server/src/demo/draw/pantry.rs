//! The pantry: jars of spice and the woven basket.

use super::brush::Brush;
use super::lathe::{Surface, outline, tilt};
use super::palette::{Colour, WHITE, WOOD};

/// The three fillings: turmeric, sumac, cardamom.
pub(super) const SPICES: [Colour; 3] = [Colour(0xd9_9a2b), Colour(0x8e_3b2c), Colour(0x8a_9360)];

fn jar(b: &mut Brush, height: i32, spice: Colour) {
    let t = b.tones;
    b.shadow(96, height);
    let glass = outline(&[
        (84, 0),
        (92, 4),
        (94, 30),
        (94, height - 50),
        (76, height - 10),
        (76, height),
    ]);
    let level = height * 62 / 100;
    b.veil(&glass, t.paper.lighter(50), 55);
    b.within(&glass, &["s"], |b| {
        b.band((-30, level), 110, spice);
        let top = b.across(spice.lighter(26), spice.darker(10));
        b.ellipse((0, -level), (110, tilt(110)), &top);
        b.veil(
            &format!(
                "M-90-{}Q-20-{} 60-{level}L90-{}L-90-{}Z",
                level + 4,
                level + 34,
                level - 10,
                level - 10
            ),
            spice.lighter(12),
            90,
        );
        if b.fine {
            b.ring(
                level - 30,
                100,
                (spice.darker(34), 3),
                " opacity='.5' stroke-dasharray='1 11'",
            );
            b.ring(
                level - 60,
                100,
                (spice.darker(34), 3),
                " opacity='.4' stroke-dasharray='1 13'",
            );
            b.ring(
                level - 84,
                100,
                (spice.lighter(34), 3),
                " opacity='.5' stroke-dasharray='1 15'",
            );
        }
    });
    b.line(&format!("M-74-24V-{}", height - 66), WHITE, 10, " opacity='.55'");
    b.line(&format!("M80-40V-{}", height - 90), WHITE, 4, " opacity='.3'");
    let cork = [(70, height - 14), (80, height + 46)];
    b.turned(&cork, Surface::Clay(WOOD), |b| {
        b.ring(
            height + 10,
            90,
            (WOOD.darker(30), 3),
            " opacity='.4' stroke-dasharray='3 14'",
        );
    });
    let top = b.across(WOOD.lighter(34), WOOD.lighter(8));
    b.ellipse((0, -height - 46), (80, tilt(80)), &top);
    // a ribbon of the palette around the neck
    b.moved(&format!("translate(0 {})", 6 - height), |b| {
        b.ring(0, 77, (t.object, 12), "")
    });
}

pub(super) fn spice_jars(b: &mut Brush) {
    for (x, y, height, spice) in [(30, -70, 330, 1), (-170, 0, 250, 0), (190, 24, 210, 2)] {
        b.moved(&format!("translate({x} {y})"), |b| jar(b, height, SPICES[spice]));
    }
}

pub(super) fn basket(b: &mut Brush) {
    let t = b.tones;
    b.shadow(210, 300);
    for (from, to) in [(-150, -262), (150, 262)] {
        let d = format!(
            "M{from}-300C{}-420 {to}-400 {}-250",
            from + (to - from) / 4,
            to - (to - from) / 4
        );
        b.line(&d, t.shade, 30, "");
        b.line(&d, t.object.lighter(10), 18, "");
    }
    let profile = [(176, 0), (176, 0), (226, 120), (232, 220), (214, 316)];
    b.turned(&profile, Surface::Clay(t.object), |b| {
        for (row, height) in (-10..330).step_by(22).enumerate() {
            let offset = if row % 2 == 0 { 0 } else { 17 };
            b.ring(
                height,
                236,
                (t.object.lighter(16), 17),
                &format!(" stroke-dasharray='14 20' stroke-dashoffset='{offset}'"),
            );
            b.ring(height + 11, 236, (t.shade, 4), " opacity='.5'");
        }
        for height in [206, 228] {
            b.ring(height, 236, (t.contrast, 18), " stroke-dasharray='2 32'");
        }
        b.ring(248, 236, (t.contrast, 7), "");
        b.ring(184, 236, (t.contrast, 7), "");
    });
    b.mouth(316, 214, t.object, None);
    let linen = t.paper.lighter(45);
    b.path(
        "M-150-304C-140-352-60-366 10-352C70-362 140-346 156-306C80-288-80-286-150-304Z",
        linen,
    );
    b.veil(
        "M10-352C40-340 30-316 20-296C80-294 130-300 156-306C140-346 70-362 10-352Z",
        t.shade,
        26,
    );
    b.line("M-80-350C-30-340-6-326 6-300", t.shade, 4, " opacity='.3'");
    let edge = " stroke-dasharray='8 14' opacity='.7'";
    b.line(
        "M-212-316A213 36 0 0 0 213-316A213 36 0 0 0-212-316",
        t.shade,
        9,
        edge,
    );
}
