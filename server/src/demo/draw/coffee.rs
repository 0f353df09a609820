//! Coffee and hospitality: teapot, dallah, finjans, the bag of coffee and the tray.

use super::brush::Brush;
use super::clay::handle;
use super::lathe::Surface;
use super::palette::{COFFEE, Colour, WHITE};

pub(super) fn teapot(b: &mut Brush) {
    let t = b.tones;
    b.shadow(200, 260);
    let spout = b.across(t.object.lighter(16), t.object.mix(t.shade, 60));
    b.path(
        "M-150-60C-250-90-236-210-310-262L-272-296C-214-250-190-190-130-190Z",
        &spout,
    );
    b.ellipse((-291, -279), (25, 12), t.object.darker(50));
    handle(b, "M176-230C330-270 330-70 170-76", 34, t.object);
    let profile = [(126, 0), (126, 0), (196, 70), (206, 150), (164, 236), (96, 268)];
    b.turned(&profile, Surface::Clay(t.object), |b| {
        b.band((-40, 54), 240, t.object.mix(t.paper, 60));
        b.ring(54, 240, (t.shade, 4), " opacity='.4'");
        b.throwing_lines((70, 250), 230);
    });
    let lid = [
        (104, 262),
        (98, 276),
        (60, 304),
        (20, 312),
        (14, 326),
        (26, 346),
        (20, 362),
        (2, 368),
    ];
    b.turned(&lid, Surface::Clay(t.object.lighter(4)), |_| {});
    b.ring(264, 104, (t.shade.darker(20), 4), " opacity='.5'");
    super::clay::steam(b, -330, -330);
}

pub(super) fn dallah(b: &mut Brush) {
    let t = b.tones;
    b.shadow(150, 460);
    let spout = b.across(t.object.lighter(46), t.object.mix(t.shade, 70));
    b.path(
        "M-62-392C-140-372-196-420-266-486C-236-400-196-320-70-304Z",
        &spout,
    );
    b.line("M-250-468C-200-410-150-376-76-372", WHITE, 6, " opacity='.5'");
    b.line("M66-410C214-450 236-250 150-116", t.shade.darker(25), 30, "");
    b.line(
        "M70-418C200-446 220-270 146-134",
        t.object.lighter(24),
        7,
        " opacity='.7'",
    );
    let body = [
        (118, 0),
        (118, 0),
        (104, 22),
        (150, 74),
        (156, 136),
        (106, 224),
        (62, 286),
        (62, 306),
        (92, 384),
        (104, 420),
    ];
    b.turned(&body, Surface::Metal(t.object), |b| {
        b.band((280, 312), 120, t.contrast);
        b.ring(150, 180, (t.shade, 5), " opacity='.55'");
        b.ring(132, 180, (t.shade, 9), " opacity='.5' stroke-dasharray='1 20'");
        b.ring(112, 180, (t.shade, 5), " opacity='.55'");
        b.ring(392, 120, (t.shade, 4), " opacity='.5'");
    });
    let lid = [
        (110, 416),
        (106, 428),
        (72, 470),
        (30, 520),
        (12, 548),
        (20, 562),
        (12, 576),
        (4, 604),
        (1, 614),
    ];
    b.turned(&lid, Surface::Metal(t.object), |b| {
        b.ring(436, 110, (t.shade, 5), " opacity='.5'")
    });
    b.ring(418, 110, (t.shade.darker(30), 4), " opacity='.55'");
}

/// One small cup standing at the origin.
pub(super) fn finjan(b: &mut Brush, filled: bool) {
    let t = b.tones;
    let profile = [(38, 0), (42, 8), (40, 16), (62, 60), (76, 122)];
    b.turned(&profile, Surface::Clay(t.paper.lighter(60)), |b| {
        b.band((74, 106), 90, t.object);
        b.ring(90, 90, (t.paper, 7), " stroke-dasharray='1 17'");
        b.ring(66, 90, (t.contrast, 4), "");
        b.band((-10, 16), 60, t.contrast);
    });
    b.mouth(
        122,
        76,
        t.paper.lighter(60),
        if filled { Some(Colour(0x9a_6a34)) } else { None },
    );
}

pub(super) fn finjans(b: &mut Brush) {
    for (x, y, filled) in [(-10, -74, false), (-160, 0, true), (140, 14, false)] {
        b.moved(&format!("translate({x} {y})"), |b| {
            b.shadow(58, 120);
            finjan(b, filled);
        });
    }
    // two dates beside the cups
    for (x, y, turn) in [(-24, 48, -14), (36, 60, 22)] {
        date(b, x, y, turn);
    }
}

/// A date on the table.
pub(super) fn date(b: &mut Brush, x: i32, y: i32, turn: i32) {
    b.moved(&format!("translate({x} {y})rotate({turn})"), |b| {
        let (shadow, skin) = (b.paint("c"), b.down(Colour(0x8a_4a2c), Colour(0x3f_1d12)));
        b.ellipse((8, 12), (50, 20), &shadow);
        b.ellipse((0, 0), (36, 18), &skin);
        b.line("M-22-7Q-4-14 14-9", WHITE, 4, " opacity='.4'");
    });
}

/// A roasted bean.
pub(super) fn bean(b: &mut Brush, x: i32, y: i32, turn: i32) {
    b.moved(&format!("translate({x} {y})rotate({turn})"), |b| {
        b.ellipse((3, 4), (22, 14), Colour(0x2a_1710));
        b.ellipse((0, 0), (21, 13), COFFEE.lighter(12));
        b.line("M-17 1Q-4-6 2 0T17-2", COFFEE.darker(40), 3, "");
    });
}

/// The face of the coffee bag, its foot at the origin; also used lying down.
pub(super) fn bag_face(b: &mut Brush) {
    let t = b.tones;
    let shape =
        "M-168-8C-176-180-170-340-150-470L-150-560Q0-572 150-560L150-470C172-340 176-180 168-8Q0 14-168-8Z";
    b.within(shape, &["s", "f"], |b| {
        b.path(shape, t.object);
        b.path("M-200-600H200V-506Q0-494-200-506Z", t.object.darker(12));
        b.line("M-150-505Q0-493 150-505", t.shade.darker(20), 4, " opacity='.6'");
        b.line("M-150-532Q0-522 150-532", t.shade, 3, " opacity='.6'");
        b.veil("M-150-470C-110-380-120-200-140-20L-200 0V-480Z", t.shade, 22);
        b.veil(
            "M60-470C90-360 20-300 70-30L100-20C70-240 110-330 96-470Z",
            t.shade,
            18,
        );
        b.rect([-112, -372, 224, 250], 14, t.paper.lighter(30));
        b.rect([-112, -158, 224, 36], 0, t.contrast);
    });
    // the label: a sprig with cherries
    b.line("M0-190Q6-250 0-336", t.shade, 5, "");
    for (y, side) in [(-232, -1), (-262, 1), (-296, -1), (-318, 1)] {
        b.moved(&format!("translate(0 {y})rotate({})", side * 62), |b| {
            b.path(
                "M0 0C-18-16-15-48 0-62C15-48 18-16 0 0Z",
                t.object.mix(t.shade.darker(20), 60),
            );
        });
        b.ellipse((side * -17, y + 8), (11, 11), t.contrast);
    }
    let tie = b.down(t.contrast.lighter(20), t.contrast.darker(20));
    b.rect([-160, -552, 320, 20], 8, &tie);
}

pub(super) fn bag(b: &mut Brush) {
    b.shadow(180, 440);
    bag_face(b);
    for (x, y, turn) in [
        (-206, 20, 20),
        (-162, 52, -30),
        (-90, 62, 10),
        (200, 60, 40),
        (150, 76, -12),
        (-244, 66, 65),
    ] {
        bean(b, x, y, turn);
    }
}

pub(super) fn tray(b: &mut Brush) {
    let t = b.tones;
    b.shadow(320, 90);
    b.moved("translate(0 20)", |b| {
        b.turned(
            &[(280, 0), (330, 20), (344, 52)],
            Surface::Metal(t.object),
            |_| {},
        );
        let lip = b.across(t.object.lighter(52), t.object.mix(t.shade, 30));
        b.ellipse((0, -52), (344, 92), &lip);
        let wall = b.across(t.object.mix(t.shade, 70), t.object.lighter(10));
        b.ellipse((0, -48), (330, 84), &wall);
        let floor = b.across(t.object.lighter(34), t.object.mix(t.shade, 45));
        b.ellipse((0, -44), (308, 74), &floor);
        let engraved =
            |r: i32, ry: i32| format!("M{} -44A{r} {ry} 0 0 1 {r} -44A{r} {ry} 0 0 1 {} -44", -r, -r);
        b.line(&engraved(286, 67), t.shade, 3, " opacity='.55'");
        b.line(
            &engraved(270, 62),
            t.shade,
            7,
            " opacity='.5' stroke-dasharray='1 16'",
        );
        b.line(&engraved(254, 57), t.shade, 3, " opacity='.55'");
    });
    b.moved("translate(-96 -44)scale(.62)", |b| {
        b.toned(b.tones.swapped(), |b| {
            b.shadow(120, 300);
            dallah_small(b);
        });
    });
    for (x, y) in [(84, -56), (176, -16)] {
        b.moved(&format!("translate({x} {y})scale(.86)"), |b| {
            b.shadow(54, 90);
            finjan(b, true);
        });
    }
    date(b, 20, 14, -12);
    date(b, 66, 28, 24);
}

fn dallah_small(b: &mut Brush) {
    let t = b.tones;
    b.line("M66-330C200-360 220-220 140-100", t.shade.darker(10), 26, "");
    b.path(
        "M-60-300C-120-290-170-330-230-380C-206-310-170-240-66-226Z",
        t.object.mix(t.shade, 20),
    );
    let body = [
        (118, 0),
        (118, 0),
        (104, 22),
        (146, 90),
        (110, 180),
        (62, 232),
        (92, 310),
        (102, 338),
    ];
    b.turned(&body, Surface::Clay(t.object), |b| {
        b.ring(112, 180, (t.contrast, 7), " opacity='.8'")
    });
    let lid = [(108, 334), (70, 380), (26, 424), (12, 440), (18, 456), (4, 486)];
    b.turned(&lid, Surface::Clay(t.object), |_| {});
}
