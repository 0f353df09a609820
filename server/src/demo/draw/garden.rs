//! What grows: branches in a vase, pointed leaves and their pot.

use super::brush::Brush;
use super::lathe::Surface;
use super::palette::LEAF;

/// A stem with leaves in pairs, bending to the right by `bend`.
pub(super) fn branch(b: &mut Brush, foot: (i32, i32), height: i32, bend: i32) {
    let (x, y) = foot;
    let stem = LEAF.mix(b.tones.contrast, 25);
    b.line(
        &format!(
            "M{x} {y}Q{} {} {} {}",
            x,
            y - height * 6 / 10,
            x + bend,
            y - height
        ),
        stem.darker(32),
        5,
        "",
    );
    let count = 6;
    for step in 2..=count {
        // a point on the stem's curve, at `step` sixths of the way
        let px = x + bend * step * step / (count * count);
        let py = y - height * (12 * step * count - 2 * step * step) / (10 * count * count);
        let lean = bend * step * 70 / (height * count);
        for (side, colour) in [(-1, stem.lighter(20)), (1, stem.darker(10))] {
            let turn = lean + side * 56;
            b.moved(&format!("translate({px} {py}) rotate({turn})"), |b| {
                b.path("M0 2C-24-18-20-62 0-84C20-62 24-18 0 2Z", colour);
            });
        }
    }
}

pub(super) fn pot(b: &mut Brush) {
    let t = b.tones;
    b.shadow(190, 300);
    b.turned(
        &[(130, 0), (190, 16), (196, 34)],
        Surface::Clay(t.object.darker(6)),
        |_| {},
    );
    b.mouth(34, 196, t.object, None);
    let profile = [
        (116, 24),
        (116, 24),
        (150, 140),
        (172, 250),
        (172, 250),
        (188, 252),
        (192, 306),
        (192, 306),
    ];
    // leaves behind the rim
    for (turn, length, side) in [
        (-34, 310, 0),
        (30, 330, 1),
        (-16, 400, 0),
        (14, 430, 1),
        (-52, 230, 0),
        (50, 230, 1),
        (0, 350, 0),
    ] {
        blade(b, (turn * 2, -300), turn, length, side == 1);
    }
    b.turned(&profile, Surface::Clay(t.object), |b| {
        b.band((250, 400), 240, t.object.lighter(6));
        b.ring(246, 200, (t.shade, 8), " opacity='.45'");
        b.ring(150, 200, (t.paper, 6), " opacity='.6' stroke-dasharray='2 24'");
        b.throwing_lines((40, 240), 200);
    });
}

/// A pointed leaf from `foot`, leaning by `turn` degrees.
pub(super) fn blade(b: &mut Brush, foot: (i32, i32), turn: i32, length: i32, dark: bool) {
    let green = LEAF.mix(b.tones.contrast, 12);
    let green = if dark { green.darker(24) } else { green };
    let (x, y) = foot;
    let bend = turn * 2 / 3;
    b.moved(&format!("translate({x} {y})rotate({turn})"), |b| {
        let (third, half) = (length / 3, length * 6 / 10);
        b.path(
            &format!("M-16 10C-34-{third} {}-{half} {bend}-{length}L0 10Z", bend - 26),
            green.lighter(16),
        );
        b.path(
            &format!("M20 10C36-{third} {}-{half} {bend}-{length}L0 10Z", bend + 22),
            green.darker(16),
        );
    });
}
