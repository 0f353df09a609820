//! Textiles: rugs hung on the wall, cushion and folded throw.

use super::brush::Brush;
use super::palette::{Colour, INK, WOOD};
use super::weave;

/// Hangs a woven `width` by `height` from a rod, its foot 76 above the origin.
fn hung(b: &mut Brush, width: i32, height: i32, woven: impl FnOnce(&mut Brush, i32, i32)) {
    let t = b.tones;
    let (w, top) = (width / 2, -height - 76);
    for (step, percent) in [(8, 12), (20, 9), (34, 6)] {
        b.veil(
            &format!("M{} {}h{width}v{}h-{width}Z", step - w, top + step, height + 30),
            t.shade.darker(50),
            percent,
        );
    }
    b.line(
        &format!("M{} {top}L0 {}L{} {top}", -w - 24, top - 108, w + 24),
        INK,
        4,
        " opacity='.7'",
    );
    b.ellipse((0, top - 108), (9, 9), INK.lighter(20));
    b.stitch(
        &format!("M{} -58H{w}", 5 - w),
        (t.contrast.lighter(58), 34),
        "4 7",
    );
    b.moved(&format!("translate(0 {})", top + height / 2), |b| {
        woven(b, width, height);
        b.folds([-w, -height / 2, width, height]);
        let light = b.paint("s");
        b.veil(
            &format!("M{} {}h{width}v{height}h-{width}Z", -w, -height / 2),
            &light,
            55,
        );
    });
    b.stitch(&format!("M{} -75H{w}", -w), (t.shade, 6), "");
    let rod = b.down(WOOD.lighter(30), WOOD.darker(34));
    b.rect([-w - 44, top - 12, width + 88, 24], 12, &rod);
}

pub(super) fn rug(b: &mut Brush) {
    hung(b, 470, 680, weave::carpet);
}

pub(super) fn striped_rug(b: &mut Brush) {
    hung(b, 470, 680, weave::banded);
}

pub(super) fn diamond_rug(b: &mut Brush) {
    hung(b, 470, 680, weave::diamonds);
}

pub(super) fn prayer_rug(b: &mut Brush) {
    hung(b, 430, 690, weave::niche);
}

/// The cushion's outline around the origin.
pub(super) const CUSHION: &str = "M-262-244Q-234-252-200-238Q0-212 200-238Q236-254 264-246Q268-222 244-196Q222 0 246 196Q270 226 262 246Q236 254 200 236Q0 214-200 236Q-236 254-264 244Q-268 222-246 196Q-222 0-246-196Q-268-222-262-244Z";

/// The cushion's face around the origin.
pub(super) fn cushion_face(b: &mut Brush) {
    let (t, shape) = (b.tones, CUSHION);
    let dark = t.shade.darker(45);
    let edge = b.define(
        "radialGradient",
        " cx='.4' cy='.38' r='.68'",
        &format!("<stop stop-color='#fff' stop-opacity='.2'/><stop offset='.45' stop-color='#fff' stop-opacity='0'/><stop offset='.5' stop-color='{dark}' stop-opacity='0'/><stop offset='1' stop-color='{dark}' stop-opacity='.5'/>"),
    );
    for (x, y, turn) in [
        (-262, -246, 135),
        (262, -248, 225),
        (-262, 244, 45),
        (260, 246, -45),
    ] {
        b.moved(&format!("translate({x} {y})rotate({turn})"), |b| {
            b.line("M0 6L-13 66M0 6V74M0 6L13 66", t.contrast, 8, "");
            b.ellipse((0, 8), (14, 16), t.contrast.darker(16));
        });
    }
    b.within(shape, &[&edge, "s"], |b| {
        b.path(shape, t.object);
        // stripes that swell with the filling
        for x in [-132_i32, -100, 100, 132] {
            let bulge = x * 112 / 100;
            b.line(
                &format!("M{x}-260Q{bulge} 0 {x} 260"),
                t.paper,
                if x.abs() == 100 { 6 } else { 16 },
                "",
            );
        }
        for y in [-150, -50, 50, 150] {
            b.path(&format!("M0 {}L46 {y}L0 {}L-46 {y}Z", y - 46, y + 46), t.contrast);
            b.path(&format!("M0 {}L22 {y}L0 {}L-22 {y}Z", y - 22, y + 22), t.paper);
        }
        b.threads([-280, -270, 560, 540]);
    });
    b.line(
        "M-200-238Q0-212 200-238M246 196Q222 0 244-196M-200 236Q0 214 200 236M-246-196Q-222 0-246 196",
        t.contrast,
        5,
        " opacity='.6'",
    );
    b.line("M-236-226Q-214-214-204-186M238-228Q214-212 206-188M-238 226Q-214 210-206 186M236 228Q214 212 206 188", dark, 5, " opacity='.28'");
}

pub(super) fn cushion(b: &mut Brush) {
    b.shadow(260, 260);
    b.moved("translate(0 -226)rotate(-3)", cushion_face);
}

fn fold(b: &mut Brush, top: i32, width: i32, colour: Colour) {
    let t = b.tones;
    let (w, foot) = (width / 2, top + 96);
    let shape = format!(
        "M{} {top}Q0 {} {} {top}Q{} {} {} {foot}Q0 {} {} {foot}Q{} {} {} {top}Z",
        30 - w,
        top - 10,
        w - 30,
        w + 12,
        top + 48,
        w - 24,
        foot + 8,
        30 - w,
        -w - 14,
        top + 48,
        30 - w
    );
    let light = b.down(colour.lighter(18), colour.mix(t.shade, 70));
    b.within(&shape, &["s"], |b| {
        b.path(&shape, &light);
        for (y, width) in [(30, 10), (52, 4)] {
            b.line(
                &format!("M{} {}Q0 {} {w} {}", -w, top + y, top + y - 8, top + y),
                t.paper,
                width,
                " opacity='.75'",
            );
        }
        b.threads([-w - 20, top - 20, 2 * w + 40, 140]);
    });
    b.line(
        &format!("M{} {}Q0 {} {} {}", 40 - w, foot, foot + 8, w - 40, foot),
        t.shade.darker(50),
        6,
        " opacity='.4'",
    );
}

pub(super) fn throw(b: &mut Brush) {
    let t = b.tones;
    b.shadow(270, 200);
    fold(b, -94, 540, t.object);
    fold(b, -188, 520, t.object.mix(t.shade, 14));
    fold(b, -282, 532, t.object);
    // the loose end falls over the front
    let drop = "M20-286Q110-296 214-284Q226-200 214-70Q120-58 26-74Q12-200 20-286Z";
    b.veil("M16-270L2-60Q120-36 234-56L236-250Z", t.shade.darker(50), 24);
    b.stitch("M28-46Q120-30 214-42", (t.paper.darker(6), 46), "5 7");
    b.within(drop, &["s"], |b| {
        b.path(drop, t.object.lighter(6));
        for (y, width) in [(-262, 8), (-142, 20), (-116, 6), (-96, 6)] {
            b.line(
                &format!("M0 {y}Q120 {} 240 {y}", y + 12),
                if width == 20 { t.contrast } else { t.paper },
                width,
                "",
            );
        }
        b.folds([10, -300, 220, 240]);
        b.threads([0, -300, 240, 250]);
    });
    b.line("M26-74Q120-58 214-70", t.shade.darker(20), 4, " opacity='.5'");
}
