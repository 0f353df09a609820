//! Dishes, jars and candles from above.

use super::super::brush::Brush;
use super::super::motif::Motif;
use super::super::palette::{Colour, INK, LEAF, WHITE, WOOD};
use super::super::{clay, coffee, garden, light, pantry};
use super::circle;

/// A cup, its handle (if it has one) turned to the lower right.
pub(super) fn cup(b: &mut Brush, r: i32, filling: Colour, handled: bool) {
    let t = b.tones;
    if handled {
        b.moved("rotate(32)", |b| {
            b.rect([r - 20, -8, r * 6 / 10, 54], 20, t.shade.darker(34));
            let bar = b.down(t.object.lighter(16), t.object.mix(t.shade, 50));
            b.rect([r - 20, -24, r * 6 / 10, 48], 22, &bar);
        });
    }
    b.disc(
        r,
        t.object,
        &[(r * 91 / 100, t.object, true), (r * 82 / 100, filling, false)],
    );
    b.line(
        &format!("M-{} -{}A{r} {r} 0 0 1 {} -{}", r / 2, r / 3, r / 9, r * 56 / 100),
        WHITE,
        r / 18,
        " opacity='.4'",
    );
}

fn leaves(b: &mut Brush, reach: i32, count: i32) {
    for step in 0..count {
        let turn = step * 360 / count + (step % 3) * 9;
        let green = LEAF.mix(b.tones.contrast, 16);
        b.moved(&format!("rotate({turn})"), |b| {
            let length = reach - (step % 3) * reach / 6;
            let tone = if turn > 180 {
                green.lighter(14)
            } else {
                green.darker(12)
            };
            b.path(
                &format!(
                    "M-4-10C-60-{} -40-{} 0-{length}L4-10Z",
                    length / 3,
                    length * 2 / 3
                ),
                tone.lighter(12),
            );
            b.path(
                &format!("M4-10C60-{} 40-{} 0-{length}L-4-10Z", length / 3, length * 2 / 3),
                tone.darker(14),
            );
        });
    }
}

/// What stands in a vase, leaning out of it all around.
fn sprays(b: &mut Brush) {
    for (turn, height) in [(20, 300), (100, 250), (165, 290), (240, 260), (310, 310)] {
        b.moved(&format!("rotate({turn})"), |b| {
            garden::branch(b, (0, 0), height, 60)
        });
    }
}

pub(super) fn vase(b: &mut Brush) {
    let t = b.tones;
    b.disc(
        210,
        t.object,
        &[(96, t.object.lighter(10), false), (84, t.object.darker(50), true)],
    );
    circle(b, 170, (t.paper, 5), " opacity='.5'");
    sprays(b);
}

pub(super) fn bowl(b: &mut Brush) {
    let t = b.tones;
    b.disc(
        310,
        t.object,
        &[
            (292, t.object.mix(t.paper, 45), true),
            (170, t.object.mix(t.paper, 52), true),
        ],
    );
    circle(b, 236, (t.contrast, 8), " opacity='.7' stroke-dasharray='2 34'");
    circle(b, 214, (t.contrast, 4), " opacity='.6'");
    for (x, y, turn) in [(-40, 30, 20), (44, -10, -40), (10, 74, 80)] {
        coffee::date(b, x, y, turn);
    }
}

pub(super) fn small_bowls(b: &mut Brush) {
    let t = b.tones;
    for (x, y, filling) in [
        (-165, -150, Colour(0x6f_7a3c)),
        (165, -70, Colour(0xf2_ead8)),
        (-60, 180, Colour(0x9a_3f32)),
    ] {
        b.moved(&format!("translate({x} {y})"), |b| {
            b.disc(
                150,
                t.object,
                &[(138, t.object.mix(t.paper, 45), true), (104, filling, false)],
            );
            b.line("M-70-40A80 80 0 0 1 10-80", WHITE, 7, " opacity='.4'");
        });
    }
}

pub(super) fn plate(b: &mut Brush) {
    b.cast(330);
    clay::plate_face(b, 330);
}

pub(super) fn pot(b: &mut Brush) {
    let t = b.tones;
    b.disc(270, t.object.darker(6), &[]);
    b.disc(
        220,
        t.object,
        &[(196, t.object, true), (186, Colour(0x4a_382c), false)],
    );
    leaves(b, 340, 11);
}

pub(super) fn finjans(b: &mut Brush) {
    let t = b.tones;
    for (x, y) in [(-170, -120), (160, -30), (-60, 190)] {
        b.moved(&format!("translate({x} {y})"), |b| {
            b.toned(b.tones.plain(), |b| cup(b, 118, Colour(0x9a_6a34), false));
            circle(b, 112, (t.object, 8), " opacity='.9'");
        });
    }
    coffee::date(b, 220, 230, 24);
    coffee::date(b, 160, 280, -20);
}

pub(super) fn coffee_bag(b: &mut Brush) {
    b.moved("rotate(-8)translate(0 320)scale(1.2)", |b| {
        b.veil("M-150 20L-140-550H182L196 30Z", INK, 20);
        coffee::bag_face(b);
    });
}

pub(super) fn tray(b: &mut Brush) {
    let t = b.tones;
    b.disc(
        380,
        t.object.lighter(10),
        &[(362, t.object, true), (344, t.object.lighter(14), false)],
    );
    for (r, width, style) in [
        (318, 4, ""),
        (300, 8, " stroke-dasharray='1 18'"),
        (282, 4, ""),
        (90, 4, ""),
        (70, 8, " stroke-dasharray='1 16'"),
    ] {
        circle(b, r, (t.shade, width), &format!(" opacity='.5'{style}"));
    }
    for (x, y) in [(-150, -60), (130, 120)] {
        b.moved(&format!("translate({x} {y})"), |b| {
            b.toned(b.tones.plain(), |b| cup(b, 92, Colour(0x9a_6a34), false))
        });
    }
    coffee::date(b, 90, -150, 30);
    coffee::date(b, 150, -110, -20);
}

pub(super) fn spice_jars(b: &mut Brush) {
    let t = b.tones;
    for (index, (x, y)) in [(-180, -150), (170, -30), (-90, 210)].into_iter().enumerate() {
        let spice = pantry::SPICES[index];
        b.moved(&format!("translate({x} {y})"), |b| {
            b.disc(
                150,
                t.paper.darker(6),
                &[(138, spice, true), (120, spice.lighter(8), false)],
            );
            circle(
                b,
                80,
                (spice.darker(30), 5),
                " opacity='.5' stroke-dasharray='1 16'",
            );
            circle(
                b,
                40,
                (spice.lighter(40), 5),
                " opacity='.6' stroke-dasharray='1 13'",
            );
        });
    }
    b.moved("translate(230 250)", |b| {
        b.disc(84, WOOD, &[(70, WOOD.lighter(10), false)])
    });
}

pub(super) fn candle(b: &mut Brush) {
    let t = b.tones;
    b.disc(
        230,
        t.object,
        &[(212, t.object, true), (196, Colour(0xf6_e7c8), false)],
    );
    light::flame(b, (0, 34), 96);
}

/// What pours: a spout towards the light, a handle away from it.
pub(super) fn poured(b: &mut Brush, motif: Motif) {
    let t = b.tones;
    b.moved("rotate(-24)", |b| {
        b.rect([140, -8, 250, 60], 26, t.shade.darker(36));
        let bar = b.down(t.object.lighter(20), t.object.mix(t.shade, 60));
        b.rect([140, -26, 250, 52], 24, &bar);
        let spout = b.across(t.object.lighter(36), t.object);
        if motif == Motif::Jug {
            b.disc(220, t.object, &[]);
            b.path("M-120-90C-170-60-210-24-240 0C-210 24-170 60-120 90Z", &spout);
            b.ellipse((0, 0), (150, 150), &spout);
            let inside = b.across(t.object.darker(56), t.object.darker(18));
            b.ellipse((0, 0), (134, 134), &inside);
            b.path(
                "M-110-70C-160-44-190-20-214 0C-190 20-160 44-110 70Z",
                t.object.darker(50),
            );
        } else {
            b.path("M-160-70C-240-50-290-30-380-22V22C-290 30-240 50-160 70Z", &spout);
            b.ellipse((-372, 0), (12, 22), t.object.darker(50));
            b.disc(230, t.object, &[]);
            circle(b, 196, (t.paper, 5), " opacity='.5'");
            b.disc(126, t.object.lighter(6), &[]);
            circle(b, 96, (t.shade, 4), " opacity='.5'");
            b.disc(36, t.contrast, &[]);
        }
    });
}
