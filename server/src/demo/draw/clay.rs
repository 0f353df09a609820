//! Pottery: mug, tumbler, vases, bowls, plates and jug.

use super::brush::Brush;
use super::garden::branch;
use super::lathe::Surface;
use super::palette::{COFFEE, Colour, LEAF, WHITE};

/// A handle drawn as a thick bent line: body, its dark underside and a thread of light.
pub(super) fn handle(b: &mut Brush, d: &str, width: i32, colour: Colour) {
    let body = b.across(colour.darker(8), colour.darker(34));
    b.line(d, &body, width, "");
    b.moved(&format!("translate({} {})", -width / 7, -width / 6), |b| {
        b.line(d, colour.lighter(34), width / 6, " opacity='.55'");
    });
}

/// Two threads of steam.
pub(super) fn steam(b: &mut Brush, x: i32, y: i32) {
    let style = " opacity='.55'";
    b.line(
        &format!("M{} {y}c-26-34 22-58-2-96s16-48 4-78", x - 30),
        WHITE,
        11,
        style,
    );
    b.line(
        &format!("M{} {}c-24-30 20-52-2-86s14-42 4-66", x + 38, y - 10),
        WHITE,
        9,
        style,
    );
}

pub(super) fn mug(b: &mut Brush) {
    let t = b.tones;
    b.shadow(170, 300);
    handle(b, "M168-262C300-290 322-92 150-84", 40, t.object);
    let profile = [(124, 0), (124, 0), (162, 34), (180, 96), (184, 180), (184, 312)];
    b.turned(&profile, Surface::Clay(t.object), |b| {
        b.band((-40, 44), 200, t.object.mix(t.paper, 62));
        b.ring(46, 200, (t.shade, 4), " opacity='.4'");
        b.throwing_lines((70, 300), 200);
    });
    b.mouth(312, 184, t.object, Some(COFFEE));
    steam(b, 0, -360);
}

pub(super) fn tumbler(b: &mut Brush) {
    let t = b.tones;
    b.shadow(130, 300);
    let profile = [(112, 0), (112, 0), (130, 40), (150, 180), (154, 330)];
    b.turned(&profile, Surface::Clay(t.object.mix(t.paper, 58)), |b| {
        b.band((120, 400), 170, t.object);
        b.ring(120, 170, (t.object.lighter(30), 5), " opacity='.6'");
        b.throwing_lines((10, 320), 170);
    });
    b.mouth(330, 154, t.object, Some(Colour(0x8a_4b22)));
    steam(b, -10, -372);
}

pub(super) fn vase(b: &mut Brush) {
    let t = b.tones;
    b.shadow(150, 560);
    branch(b, (-14, -560), 300, -110);
    branch(b, (10, -560), 330, 90);
    let profile = [
        (106, 0),
        (106, 0),
        (168, 130),
        (186, 250),
        (150, 380),
        (82, 490),
        (62, 560),
        (84, 622),
    ];
    b.turned(&profile, Surface::Clay(t.object), |b| {
        b.band((-40, 74), 240, t.object.mix(t.paper, 60));
        b.ring(320, 186, (t.paper, 5), " opacity='.7'");
        b.ring(340, 186, (t.paper, 3), " opacity='.7'");
        b.throwing_lines((90, 600), 200);
    });
    b.mouth(622, 84, t.object, None);
    // the stems come out of the mouth, in front of its far wall
    b.line(
        "M-14-618Q-16-640-24-690M10-618Q12-650 24-700",
        LEAF.mix(t.contrast, 25).darker(32),
        5,
        "",
    );
}

pub(super) fn bud_vase(b: &mut Brush) {
    let t = b.tones;
    b.shadow(150, 320);
    branch(b, (2, -330), 270, 70);
    let profile = [
        (98, 0),
        (98, 0),
        (172, 80),
        (196, 160),
        (150, 250),
        (66, 300),
        (44, 332),
        (52, 366),
    ];
    b.turned(&profile, Surface::Clay(t.object), |b| {
        b.band((190, 420), 220, t.object.mix(t.contrast, 78));
        b.ring(190, 220, (t.paper, 5), " opacity='.75'");
        b.throwing_lines((20, 180), 220);
    });
    b.mouth(366, 52, t.contrast, None);
    b.line("M2-364Q3-380 6-410", LEAF.mix(t.contrast, 25).darker(32), 5, "");
}

pub(super) fn bowl(b: &mut Brush) {
    let t = b.tones;
    b.shadow(190, 190);
    let profile = [(92, 0), (96, 22), (96, 22), (176, 62), (244, 140), (272, 226)];
    b.turned(&profile, Surface::Clay(t.object), |b| {
        b.band((-40, 26), 220, t.object.mix(t.paper, 60));
        b.ring(176, 290, (t.paper, 6), " opacity='.7' stroke-dasharray='4 26'");
        b.ring(156, 286, (t.paper, 3), " opacity='.6'");
        b.throwing_lines((40, 140), 280);
    });
    b.mouth(226, 272, t.object.mix(t.paper, 45), None);
    let glint = t.paper;
    b.line("M96-204A252 38 0 0 0 226-232", glint, 6, " opacity='.35'");
}

pub(super) fn small_bowls(b: &mut Brush) {
    let t = b.tones;
    let profile = [(76, 0), (80, 16), (80, 16), (130, 44), (172, 92), (188, 140)];
    let inside = t.object.mix(t.paper, 45);
    b.moved("translate(-110 -30)", |b| {
        b.shadow(150, 240);
        b.turned(&profile, Surface::Clay(t.object), |b| {
            b.ring(112, 200, (t.paper, 5), " opacity='.7' stroke-dasharray='3 20'")
        });
        // of those that stand inside it only the edges are seen
        for low in [140, 176] {
            b.turned(&[(180, low), (188, low + 36)], Surface::Clay(t.object), |b| {
                b.ring(
                    low + 12,
                    200,
                    (t.paper, 5),
                    " opacity='.7' stroke-dasharray='3 20'",
                );
            });
            b.ring(low, 184, (t.shade.darker(30), 5), " opacity='.5'");
        }
        b.mouth(212, 188, inside, None);
    });
    b.moved("translate(176 40)", |b| {
        b.shadow(130, 120);
        b.turned(&profile, Surface::Clay(t.object), |b| {
            b.ring(112, 200, (t.paper, 5), " opacity='.7' stroke-dasharray='3 20'")
        });
        b.mouth(140, 188, inside, Some(t.contrast));
    });
}

/// The face of a painted plate of radius `r` around the origin: rim lines and a ring of petals.
pub(super) fn plate_face(b: &mut Brush, r: i32) {
    let t = b.tones;
    let clay = b.across(t.object.lighter(16), t.object.mix(t.shade, 45));
    b.ellipse((0, 0), (r, r), &clay);
    let well = b.across(t.object.mix(t.shade, 36), t.object.lighter(20));
    b.ellipse((0, 0), (r * 68 / 100, r * 68 / 100), &well);
    let floor = b.across(t.object.lighter(14), t.object.mix(t.shade, 22));
    b.ellipse((0, 0), (r * 64 / 100, r * 64 / 100), &floor);
    for turn in (0..360).step_by(30) {
        b.moved(&format!("rotate({turn})translate(0 {})", -r * 83 / 100), |b| {
            b.veil("M0-20C14-6 14 8 0 22C-14 8-14-6 0-20Z", t.paper, 80);
        });
    }
    for turn in (0..360).step_by(60) {
        b.moved(&format!("rotate({turn})"), |b| {
            b.veil("M0-8C30-46 24-96 0-118C-24-96-30-46 0-8Z", t.contrast, 78);
        });
    }
    b.ellipse((0, 0), (15, 15), t.paper);
    let circle = |r: i32| format!("M{} 0A{r} {r} 0 0 1 {r} 0A{r} {r} 0 0 1 {} 0", -r, -r);
    b.line(&circle(r - 7), t.contrast, 7, " opacity='.8'");
    b.line(&circle(r * 71 / 100), t.paper, 4, " opacity='.7'");
}

pub(super) fn plate(b: &mut Brush) {
    let t = b.tones;
    b.shadow(260, 150);
    let shadow = b.paint("c");
    b.ellipse((80, -290), (290, 320), &shadow);
    b.moved("translate(-6 -298)", |b| {
        b.moved("translate(9 5)", |b| {
            b.ellipse((0, 0), (268, 268), t.shade.darker(20))
        });
        plate_face(b, 268);
    });
    // two more lie in front of it
    b.toned(t.swapped(), |b| {
        let t = b.tones;
        b.moved("translate(86 66)", |b| {
            b.shadow(196, 30);
            for height in [0, 20] {
                let edge = b.across(t.object.lighter(20), t.shade);
                b.ellipse((0, -8 - height), (206, 42), &edge);
                let rim = b.across(t.object.lighter(34), t.object.mix(t.shade, 30));
                b.ellipse((0, -18 - height), (206, 40), &rim);
            }
            let well = b.across(t.object.mix(t.shade, 40), t.object.lighter(16));
            b.ellipse((0, -36), (156, 27), &well);
            b.ellipse((0, -34), (150, 24), t.object.lighter(8));
        });
    });
}

pub(super) fn jug(b: &mut Brush) {
    let t = b.tones;
    b.shadow(160, 460);
    handle(b, "M96-470C280-520 300-200 150-170", 38, t.object);
    let profile = [
        (112, 0),
        (112, 0),
        (172, 110),
        (176, 210),
        (128, 330),
        (92, 420),
        (104, 510),
    ];
    b.turned(&profile, Surface::Clay(t.object), |b| {
        b.band((-40, 190), 240, t.object.mix(t.paper, 62));
        b.ring(190, 240, (t.object.darker(10), 5), " opacity='.5'");
        b.throwing_lines((20, 500), 200);
    });
    // the spout: the lip pulled towards the light
    let lip = b.across(t.object.lighter(30), t.object.lighter(6));
    b.path(
        "M-102-506C-116-470-98-440-88-414C-92-450-84-480-60-496Z",
        t.object.lighter(12),
    );
    b.path(
        "M-150-530C-120-536-40-530 40-527A104 18 0 0 1 104-510A104 18 0 0 1-40-492C-96-498-128-516-150-530Z",
        &lip,
    );
    let inside = b.across(t.object.darker(58), t.object.darker(26));
    b.path(
        "M-128-527C-90-528-40-524 30-521A94 12 0 0 1 92-510A94 12 0 0 1-40-499C-80-504-108-516-128-527Z",
        &inside,
    );
}
