//! Baskets, lamps, gifts and textiles from above.

use super::super::brush::{Brush, hundredths};
use super::super::palette::{Colour, FLAME, INK, WHITE};
use super::super::{gift, textile};
use super::circle;

pub(super) fn basket(b: &mut Brush) {
    let t = b.tones;
    b.disc(350, t.object, &[(318, t.shade, true)]);
    for (step, r) in (30..350).step_by(28).enumerate() {
        let colour = if step % 4 == 3 {
            t.contrast
        } else {
            t.object.lighter(14)
        };
        circle(b, r, (colour, 19), " stroke-dasharray='17 24'");
        circle(b, r + 14, (t.shade, 3), " opacity='.4'");
    }
    let light = b.paint("h");
    b.ellipse((0, 0), (350, 350), &light);
}

pub(super) fn lamp(b: &mut Brush) {
    let t = b.tones;
    let aura = b.glow(FLAME, 80);
    b.ellipse((0, 0), (560, 560), &aura);
    b.tones.shade = Colour(0xb8_9a64);
    b.disc(330, Colour(0xe6_d3ac), &[(200, FLAME.lighter(40), false)]);
    circle(b, 326, (t.contrast, 8), " opacity='.8'");
    circle(b, 200, (t.contrast, 6), " opacity='.7'");
    let bulb = b.glow(WHITE, 100);
    b.ellipse((0, 0), (180, 180), &bulb);
    b.line("M-196 0H196M0-196V196", t.shade, 8, " opacity='.6'");
    b.ellipse((0, 0), (26, 26), Colour(0xc8_9942));
}

pub(super) fn pendant(b: &mut Brush) {
    let t = b.tones;
    let aura = b.glow(FLAME, 80);
    b.ellipse((0, 0), (600, 600), &aura);
    b.disc(340, t.object, &[]);
    for r in (50..340).step_by(30) {
        circle(b, r, (t.object.lighter(22), 18), " stroke-dasharray='14 26'");
        circle(b, r + 15, (t.shade, 3), " opacity='.45'");
    }
    circle(b, 334, (t.contrast, 14), "");
    let light = b.paint("h");
    b.ellipse((0, 0), (340, 340), &light);
    b.ellipse((0, 0), (34, 34), t.contrast);
    b.line("M0 0C60-200-40-420 30-700", INK, 7, "");
}

pub(super) fn lantern(b: &mut Brush) {
    let t = b.tones;
    let aura = b.glow(FLAME, 75);
    b.ellipse((0, 0), (560, 560), &aura);
    b.cast(260);
    for turn in (0..360).step_by(45) {
        // the facet that looks left is the brightest, the one that looks right the darkest
        let away = ((turn - 270_i32).abs()).min(360 - (turn - 270).abs());
        let tone = t
            .object
            .lighter(30)
            .mix(t.shade, u32::try_from(away / 3).unwrap_or(0));
        b.moved(&format!("rotate({turn})"), |b| {
            b.path("M0 0L-114-276H114Z", tone);
            b.path("M0-110L-26-200L0-244L26-200Z", FLAME);
        });
    }
    b.disc(96, t.object, &[(70, t.object, false)]);
    b.line("M-70-30C-60-120 60-120 70-30", t.shade.darker(20), 16, "");
}

pub(super) fn gift_box(b: &mut Brush) {
    let t = b.tones;
    for (step, percent) in [(14, 16), (30, 10), (50, 6)] {
        b.veil(&format!("M{0} {0}h640v640h-640Z", step - 320), INK, percent);
    }
    let top = b.across(t.object.lighter(20), t.object.mix(t.shade, 24));
    b.rect([-320, -320, 640, 640], 6, &top);
    let ribbon = b.across(t.contrast.lighter(12), t.contrast.darker(12));
    b.rect([-40, -320, 80, 640], 0, &ribbon);
    b.rect([-320, -40, 640, 80], 0, &ribbon);
    b.moved("rotate(-18)scale(1.5)", |b| gift::bow(b, t.contrast));
}

pub(super) fn notebook(b: &mut Brush) {
    b.moved("rotate(7)scale(1.25)", |b| {
        b.veil("M-160-230H216V290H-160Z", INK, 18);
        gift::cover(b);
    });
    b.moved("translate(-330 380)rotate(-14)scale(1.3)", gift::pencil);
}

pub(super) fn cushion(b: &mut Brush) {
    b.moved("rotate(12)scale(1.2)", |b| {
        for (step, percent) in [(12, 16), (26, 10), (42, 6)] {
            b.moved(&format!("translate({step} {step})"), |b| {
                b.veil(textile::CUSHION, INK, percent)
            });
        }
        textile::cushion_face(b);
    });
}

pub(super) fn flat(b: &mut Brush, size: (i32, i32), woven: impl FnOnce(&mut Brush, i32, i32)) {
    let ((width, height), t) = (size, b.tones);
    let (w, h) = (width / 2, height / 2);
    b.moved("rotate(-4)", |b| {
        b.veil(
            &format!("M{} {}h{width}v{height}h-{width}Z", 10 - w, 12 - h),
            INK,
            14,
        );
        b.veil(
            &format!("M{} {}h{width}v{height}h-{width}Z", 22 - w, 24 - h),
            INK,
            8,
        );
        for y in [-h - 20, h + 20] {
            b.stitch(&format!("M{} {y}H{w}", 6 - w), (t.paper.lighter(20), 40), "5 8");
        }
        woven(b, width, height);
        let light = b.paint("s");
        b.veil(&format!("M{} {}h{width}v{height}h-{width}Z", -w, -h), &light, 40);
    });
}

pub(super) fn folded(b: &mut Brush) {
    let t = b.tones;
    b.moved("rotate(-8)", |b| {
        for (step, percent) in [(14, 16), (30, 10)] {
            b.veil(
                &format!("M{} {}h600v720h-600Z", step - 300, step - 360),
                INK,
                percent,
            );
        }
        b.stitch("M-290 384H290", (t.paper.lighter(10), 48), "6 8");
        for (x, y) in [(-290, -344), (-296, -352), (-300, -360)] {
            let wool = b.across(t.object.lighter(14), t.object.mix(t.shade, 40));
            b.rect([x, y, -2 * x, 716], 26, &wool);
        }
        for (y, width, colour) in [
            (-270, 12, t.paper),
            (-244, 5, t.paper),
            (250, 26, t.contrast),
            (290, 7, t.paper),
            (216, 7, t.paper),
        ] {
            b.stitch(&format!("M-300 {y}H300"), (colour, width), "");
        }
        b.fine = true;
        b.threads([-300, -356, 600, 712]);
        b.fine = false;
        b.folds([-300, -356, 600, 712]);
    });
}

pub(super) fn mabkhara(b: &mut Brush) {
    let t = b.tones;
    let brass = Colour(0xd2_a650);
    b.moved("rotate(8)", |b| {
        for (step, percent) in [(14, 16), (32, 10)] {
            b.veil(&format!("M{0} {0}h520v520h-520Z", step - 260), INK, percent);
        }
        let wood = b.across(t.object.lighter(16), t.object.mix(t.shade, 40));
        b.rect([-260, -260, 520, 520], 8, &wood);
        b.stitch("M-226-226H226V226H-226Z", (brass, 14), "");
        b.stitch("M-196-196H196V196H-196Z", (t.shade.darker(30), 6), "");
        for (x, y) in [(-240, -240), (240, -240), (-240, 240), (240, 240)] {
            b.ellipse((x, y), (14, 14), brass.lighter(20));
        }
        b.ellipse((0, 0), (170, 170), brass.darker(20));
        b.ellipse((0, 0), (154, 154), Colour(0x3a_3532));
        for (x, y, r) in [(-50, -30, 56), (48, 14, 62), (-24, 66, 44)] {
            let ember = b.glow(Colour(0xe8_7a34), 90);
            b.ellipse((x, y), (r, r * 8 / 10), INK);
            b.ellipse((x - 6, y - 6), (r * 8 / 10, r * 6 / 10), &ember);
        }
    });
    for (x, opacity) in [(-20, 30), (20, 20)] {
        let style = format!(" opacity='{}'", hundredths(opacity));
        b.line(
            &format!("M{x} 0c-90-70 80-130 10-230s60-130 0-250"),
            WHITE,
            26,
            &style,
        );
    }
}
