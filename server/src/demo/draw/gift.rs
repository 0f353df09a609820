//! Gifts: incense burner, gift box and notebook.

use super::brush::Brush;
use super::palette::{Colour, FLAME, INK, WHITE};

/// Smoke that rises and turns.
fn smoke(b: &mut Brush, y: i32) {
    for (x, width, opacity) in [(-12, 16, 34), (16, 11, 46), (4, 24, 18)] {
        let style = format!(" opacity='{}'", super::brush::hundredths(opacity));
        b.line(
            &format!("M{x} {y}c-50-50 46-80 4-140s40-76 10-128s-20-60 6-92"),
            WHITE,
            width,
            &style,
        );
    }
}

pub(super) fn mabkhara(b: &mut Brush) {
    let t = b.tones;
    b.shadow(150, 380);
    smoke(b, -400);
    let (front, side, brass) = (t.object, t.shade, Colour(0xd2_a650));
    // foot, waist and cup, each with its lit face and its turned side
    let faces = [
        ("M-140 0L-108-150H70L98 0Z", "M98 0L70-150L104-162L142-22Z"),
        ("M-66-150L-50-206H16L32-150Z", "M32-150L16-206L38-214L58-160Z"),
        ("M-40-206L-150-400H110L16-206Z", "M16-206L110-400L158-414L40-214Z"),
    ];
    for (lit, turned) in faces {
        let face = b.across(front.lighter(14), front.mix(side, 30));
        b.path(lit, &face);
        let away = b.across(side, side.darker(26));
        b.path(turned, &away);
    }
    // a strip of brass, nails and an inlaid diamond
    let strip = b.across(brass.lighter(40), brass.darker(24));
    b.path("M-136-18L-132-38H91L95-18Z", &strip);
    b.path("M-151-402L-140-382H100L110-402Z", &strip);
    b.path("M110-402L100-382L146-396L158-414Z", brass.darker(40));
    b.path("M95-18L91-38L131-58L137-40Z", brass.darker(40));
    b.path("M-20-130L18-92L-20-54L-58-92Z", &strip);
    b.path("M-20-112L0-92L-20-72L-40-92Z", t.contrast);
    b.path("M-20-352L22-318L-20-260L-62-318Z", &strip);
    b.path("M-20-332L4-316L-20-284L-44-316Z", t.contrast);
    b.line(
        "M-98-70h1M-88-110h1M52-70h1M44-110h1M-104-366h1M66-366h1M-84-330h1M44-330h1",
        brass.lighter(20),
        12,
        "",
    );
    // horns at the corners, the metal dish, embers
    b.path(
        "M-150-400L-160-462L-118-400ZM110-400L116-462L80-400Z",
        front.lighter(8),
    );
    b.path("M110-400L116-462L158-414Z", side.darker(10));
    b.path("M-150-400L-112-416H158L110-400Z", side.darker(40));
    b.ellipse((4, -408), (112, 8), Colour(0x3a_3532));
    b.ellipse((-30, -414), (34, 13), INK);
    b.ellipse((34, -412), (30, 12), INK.lighter(10));
    let ember = b.glow(FLAME.mix(Colour(0xe0_5a24), 60), 95);
    b.ellipse((-26, -414), (26, 10), &ember);
    b.ellipse((36, -412), (20, 8), &ember);
}

/// The bow of the ribbon, its knot at the origin.
pub(super) fn bow(b: &mut Brush, ribbon: Colour) {
    b.path(
        "M-6 4C-40 30-60 70-96 84L-74 96L-66 122C-40 90-14 50 2 8Z",
        ribbon.darker(14),
    );
    b.path(
        "M6 4C40 28 66 62 104 70L86 88L88 114C50 92 18 50 0 8Z",
        ribbon.darker(26),
    );
    for (side, colour) in [(-1, ribbon.lighter(12)), (1, ribbon.darker(8))] {
        b.moved(&format!("scale({side} 1)"), |b| {
            b.path("M0 0C30-60 100-96 138-66C164-40 110 16 0 10Z", colour);
            b.path("M14-4C44-44 92-64 116-50C130-34 80 0 14-4Z", ribbon.darker(36));
        });
    }
    let knot = b.across(ribbon.lighter(20), ribbon.darker(16));
    b.rect([-24, -20, 48, 40], 14, &knot);
}

pub(super) fn gift_box(b: &mut Brush) {
    let t = b.tones;
    b.shadow(240, 260);
    let front = b.across(t.object.lighter(12), t.object.mix(t.shade, 30));
    let side = b.across(t.shade, t.shade.darker(24));
    b.path("M-200 10V-270H120V10Z", &front);
    b.path("M120 10V-270L226-300V-34Z", &side);
    b.veil("M-200-250H120V-218H-200Z", t.shade.darker(30), 34);
    b.path("M-60 10V-280H0V10Z", t.contrast);
    b.path("M160-1V-288L190-296V-12Z", t.contrast.darker(38));
    // the lid
    b.path("M-214-236V-320H130V-236Z", t.object.lighter(10));
    let light = b.paint("s");
    b.veil("M-214-236V-320H130V-236Z", &light, 70);
    b.path("M130-236V-320L240-352V-268Z", t.shade.darker(8));
    let top = b.across(t.object.lighter(34), t.object.lighter(12));
    b.path("M-214-320L-96-356H240L130-320Z", &top);
    b.path("M-62-236V-320H2V-236Z", t.contrast.lighter(8));
    b.path("M-62-320L48-356H106L2-320Z", t.contrast.lighter(18));
    b.path("M156-328L186-337V-252L156-243Z", t.contrast.darker(34));
    b.path("M156-328L20-334L46-343L186-337Z", t.contrast.lighter(10));
    if b.fine {
        for x in (-196..120).step_by(14) {
            b.line(&format!("M{x} 4V-214"), t.paper, 1, " opacity='.22'");
        }
    }
    b.moved("translate(16 -350)scale(1.15)", |b| bow(b, t.contrast));
}

/// The cover of the notebook, its middle at the origin.
pub(super) fn cover(b: &mut Brush) {
    let t = b.tones;
    b.rect([-178, -250, 372, 512], 16, t.shade.darker(20));
    b.rect([-172, -246, 358, 500], 8, Colour(0xf6_efe0));
    for y in [252, 248, 244] {
        b.line(&format!("M-166 {y}H180"), t.table.darker(20), 1, " opacity='.6'");
    }
    let shape = "M-190-256H170Q190-256 190-236V222Q190 242 170 242H-190Z";
    b.within(shape, &["s", "h"], |b| {
        b.path(shape, t.object);
        b.rect([-190, -256, 62, 498], 0, t.shade);
        b.line("M-128-256V242", t.shade.darker(30), 3, " opacity='.6'");
        if b.fine {
            for y in (-250..240).step_by(9) {
                b.line(&format!("M-190 {y}H190"), t.paper, 1, " opacity='.16'");
            }
        }
    });
    // a stamped star of eight
    for turn in [0, 45] {
        b.moved(&format!("translate(22 -40)rotate({turn})"), |b| {
            b.rect([-58, -58, 116, 116], 4, t.contrast)
        });
    }
    b.moved("translate(22 -40)", |b| {
        b.ellipse((0, 0), (44, 44), t.object);
        b.ellipse((0, 0), (18, 18), t.contrast);
    });
    let band = b.across(t.contrast.lighter(10), t.contrast.darker(24));
    b.rect([140, -258, 16, 502], 2, &band);
    b.path("M60 242V310L74 292L88 310V242Z", t.contrast.darker(10));
}

/// A pencil lying to the right of the origin.
pub(super) fn pencil(b: &mut Brush) {
    let wood = b.tones.contrast;
    b.veil("M10 16H300L340 26L300 34H10Z", INK, 22);
    let body = b.down(wood.lighter(26), wood.darker(26));
    b.rect([0, 0, 290, 24], 5, &body);
    b.path("M290 0L338 12L290 24Z", Colour(0xe6_c796));
    b.path("M322 8L338 12L322 16Z", INK);
    b.rect([-4, 0, 22, 24], 5, WHITE);
}

pub(super) fn notebook(b: &mut Brush) {
    b.shadow(210, 380);
    b.moved("translate(-6 -262)rotate(-3)", cover);
    b.moved("translate(-230 44)rotate(4)", pencil);
}
