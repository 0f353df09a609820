//! Lighting: table lamp, hanging lamp, lantern and candle.

use super::brush::Brush;
use super::lathe::{Surface, outline, tilt};
use super::palette::{Colour, FLAME, INK, WHITE};

/// A flame `height` high whose wick stands at the point.
pub(super) fn flame(b: &mut Brush, at: (i32, i32), height: i32) {
    let halo = b.glow(FLAME, 85);
    let (x, y) = at;
    b.ellipse((x, y - height / 2), (height * 2, height * 2), &halo);
    b.line(&format!("M{x} {y}v-{}", height / 4), INK, 4, "");
    b.moved(&format!("translate({x} {y})"), |b| {
        let (w, h) = (height / 4, height);
        b.path(
            &format!(
                "M0-4C-{w}-{} -{w}-{} 2-{h}C{w}-{} {w}-{} 0-4Z",
                h / 5,
                h / 2,
                h / 2,
                h / 5
            ),
            FLAME,
        );
        b.path(
            &format!(
                "M0-6C-{}-{} -{}-{} 1-{}C{}-{} {}-{} 0-6Z",
                w / 2,
                h / 5,
                w / 2,
                h / 3,
                h * 6 / 10,
                w / 2,
                h / 3,
                w / 2,
                h / 5
            ),
            WHITE,
        );
    });
}

/// A lit shade between two radii.
fn lit_shade(b: &mut Brush, profile: &[(i32, i32)], colour: Colour) {
    let shape = outline(profile);
    let warm = FLAME.lighter(35);
    let glow = b.define(
        "radialGradient",
        " cx='.42' cy='.72' r='.75'",
        &format!(
            "<stop stop-color='{warm}' stop-opacity='.9'/><stop offset='.6' stop-color='{warm}' stop-opacity='.3'/>\
             <stop offset='1' stop-color='{}' stop-opacity='.3'/>",
            colour.darker(40)
        ),
    );
    b.within(&shape, &[&glow], |b| {
        b.path(&shape, colour);
        if let (Some(first), Some(last)) = (profile.first(), profile.last()) {
            for step in -6..=6 {
                let (x1, x2) = (first.0 * step / 6, last.0 * step / 6);
                b.line(
                    &format!("M{x1}-{}L{x2}-{}", first.1 - tilt(first.0), last.1),
                    colour.darker(20),
                    3,
                    " opacity='.16'",
                );
            }
        }
    });
}

pub(super) fn lamp(b: &mut Brush) {
    let t = b.tones;
    let aura = b.glow(FLAME, 60);
    b.ellipse((0, -520), (520, 460), &aura);
    b.shadow(150, 420);
    b.ellipse((0, 20), (420, 90), &aura);
    let profile = [
        (98, 0),
        (98, 0),
        (150, 90),
        (156, 160),
        (104, 260),
        (44, 310),
        (34, 350),
    ];
    b.turned(&profile, Surface::Clay(t.object), |b| {
        b.band((-40, 50), 200, t.object.mix(t.paper, 60));
        b.ring(200, 180, (t.paper, 5), " opacity='.6'");
        b.ring(184, 180, (t.paper, 8), " opacity='.6' stroke-dasharray='1 22'");
        b.ring(168, 180, (t.paper, 5), " opacity='.6'");
        b.throwing_lines((60, 160), 180);
    });
    b.turned(&[(16, 340), (16, 420)], Surface::Metal(Colour(0xc8_9942)), |_| {});
    let inside = FLAME.lighter(40);
    let linen = Colour(0xe6_d3ac).mix(t.paper, 30);
    b.ellipse((0, -392), (232, 40), inside);
    lit_shade(b, &[(232, 392), (232, 392), (150, 660)], linen);
    b.line("M-232-392A232 39 0 0 0 232-392", t.contrast, 7, " opacity='.75'");
    b.ellipse((0, -660), (150, tilt(150)), linen.darker(6));
    b.ellipse((0, -658), (138, 21), inside);
    b.line("M-150-660A150 25 0 0 0 150-660", t.contrast, 5, " opacity='.6'");
}

pub(super) fn pendant(b: &mut Brush) {
    let t = b.tones;
    let aura = b.glow(FLAME, 62);
    b.ellipse((0, -420), (500, 440), &aura);
    b.ellipse((0, 10), (400, 84), &aura);
    b.line("M0-1010V-700", INK, 7, "");
    b.turned(
        &[(30, 676), (30, 676), (22, 716), (8, 724)],
        Surface::Metal(t.contrast),
        |_| {},
    );
    b.ellipse((0, -396), (268, tilt(268)), FLAME.lighter(30));
    let bulb = b.glow(WHITE, 100);
    b.ellipse((0, -392), (110, 40), &bulb);
    let dome = [
        (268, 396),
        (268, 396),
        (252, 500),
        (180, 610),
        (60, 680),
        (24, 690),
    ];
    b.turned(&dome, Surface::Clay(t.object), |b| {
        for (row, height) in (400..690).step_by(24).enumerate() {
            let offset = if row % 2 == 0 { 0 } else { 15 };
            b.ring(
                height,
                272,
                (t.object.lighter(24), 15),
                &format!(" stroke-dasharray='10 20' stroke-dashoffset='{offset}'"),
            );
            b.ring(height + 12, 272, (t.shade, 3), " opacity='.45'");
        }
        let warm = b.down(t.object, FLAME);
        b.veil("M-300-560H300V-300H-300Z", &warm, 34);
    });
    b.ring(396, 268, (t.contrast, 12), "");
    b.moved("translate(0 30)scale(.8)", |b| {
        b.toned(b.tones.plain(), |b| {
            b.shadow(180, 60);
            let object = b.tones.object;
            b.turned(&[(100, 0), (210, 44), (214, 56)], Surface::Clay(object), |_| {});
            b.mouth(56, 214, object, Some(object.darker(4)));
        });
        super::coffee::date(b, -60, -62, 16);
        super::coffee::date(b, 30, -54, -24);
        super::coffee::date(b, 0, -84, 6);
    });
}

pub(super) fn lantern(b: &mut Brush) {
    let t = b.tones;
    let aura = b.glow(FLAME, 55);
    b.ellipse((0, -260), (480, 430), &aura);
    b.shadow(150, 460);
    b.ellipse((0, 24), (380, 80), &aura);
    b.line(
        "M0-620m-58 0a58 58 0 1 1 116 0a58 58 0 1 1-116 0",
        t.shade,
        13,
        "",
    );
    b.line("M-52-634A54 54 0 0 1 0-674", t.object.lighter(40), 5, "");
    b.turned(
        &[(150, 0), (158, 4), (158, 30), (130, 44), (130, 60)],
        Surface::Metal(t.object),
        |_| {},
    );
    // the glass, the candle inside and the bars before it
    let glass = "M-128-56V-400H128V-56A128 22 0 0 1-128-56Z";
    let warm = b.define(
        "radialGradient",
        " cx='.5' cy='.6' r='.7'",
        &format!(
            "<stop stop-color='{}'/><stop offset='1' stop-color='{}'/>",
            FLAME.lighter(30),
            t.contrast.mix(FLAME, 45)
        ),
    );
    b.path(glass, &warm);
    b.turned(&[(54, 62), (54, 190)], Surface::Clay(Colour(0xf7_ecd8)), |_| {});
    b.ellipse((0, -190), (54, 9), WHITE);
    flame(b, (0, -192), 84);
    for x in [-124, -46, 46, 124] {
        let bar = b.across(t.object.lighter(30), t.shade);
        b.rect([x - 8, -404, 16, 356], 6, &bar);
    }
    for x in [-85, 0, 85] {
        let d = format!(
            "M{} -400Q{} -330 {x} -318Q{} -330 {} -400",
            x - 38,
            x - 34,
            x + 34,
            x + 38
        );
        b.line(&d, t.shade.mix(t.object, 40), 8, "");
        b.line(
            &format!("M{x} -64l-26-34 26-34 26 34z"),
            t.shade.mix(t.object, 40),
            6,
            "",
        );
    }
    let roof = [
        (150, 396),
        (156, 408),
        (132, 430),
        (120, 470),
        (60, 530),
        (24, 552),
        (24, 566),
    ];
    b.turned(&roof, Surface::Metal(t.object), |b| {
        b.ring(428, 150, (t.shade, 4), " opacity='.6'");
        b.ring(458, 140, (FLAME, 11), " stroke-dasharray='1 34'");
    });
}

pub(super) fn candle(b: &mut Brush) {
    let t = b.tones;
    let aura = b.glow(FLAME, 55);
    b.ellipse((0, -360), (420, 380), &aura);
    b.shadow(150, 240);
    let profile = [(140, 0), (140, 0), (158, 40), (162, 140), (158, 250)];
    b.turned(&profile, Surface::Clay(t.object), |b| {
        b.band((-40, 70), 200, t.object.mix(t.paper, 58));
        b.ring(70, 190, (t.paper, 5), " opacity='.7'");
        b.throwing_lines((84, 240), 190);
    });
    b.mouth(250, 158, t.object, Some(Colour(0xf6_e7c8)));
    let pool = b.glow(WHITE, 90);
    b.ellipse((0, -246), (110, 16), &pool);
    flame(b, (0, -244), 120);
    // matches
    for (x, turn) in [(-236, -12), (-206, -24)] {
        b.moved(&format!("translate({x} 64)rotate({turn})"), |b| {
            b.rect([6, 6, 150, 9], 4, Colour(0x5a_4432));
            b.rect([0, 0, 150, 9], 4, Colour(0xdc_bc8a));
            b.ellipse((150, 4), (13, 9), t.contrast);
        });
    }
}
