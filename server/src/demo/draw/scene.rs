//! The room: wall, table and window light; where a thing and its companions stand in each view.

use super::brush::{Brush, hundredths};
use super::motif::Motif;
use super::palette::{Colour, WHITE};
use super::{above, coffee};

/// Where the wall meets the table; lower for what hangs.
fn horizon(motif: Motif) -> i32 {
    if hangs(motif) { 1060 } else { 808 }
}

fn hangs(motif: Motif) -> bool {
    matches!(
        motif,
        Motif::Rug | Motif::StripedRug | Motif::DiamondRug | Motif::PrayerRug
    )
}

/// The empty room, `width` by `height`, its table beginning at `line`.
pub(super) fn room(b: &mut Brush, width: i32, height: i32, line: i32) {
    let t = b.tones;
    b.rect([0, 0, width, height], 0, t.paper);
    let lit = b.define(
        "radialGradient",
        " cx='.12' cy='.16' r='1'",
        &format!("<stop stop-color='{WHITE}' stop-opacity='.7'/><stop offset='.55' stop-color='{WHITE}' stop-opacity='0'/><stop offset='.6' stop-color='{0}' stop-opacity='0'/><stop offset='1' stop-color='{0}' stop-opacity='.5'/>", t.table.darker(12)),
    );
    b.rect([0, 0, width, line], 0, &lit);
    // two panes of window light
    let pane = b.define(
        "linearGradient",
        " y2='1'",
        &format!("<stop stop-color='{WHITE}' stop-opacity='.5'/><stop offset='1' stop-color='{WHITE}' stop-opacity='0'/>"),
    );
    for x in [width * 4 / 100, width * 27 / 100] {
        let pane_width = width * 19 / 100;
        b.path(
            &format!("M{x} 0h{pane_width}l{} {line}h-{pane_width}Z", line * 34 / 100),
            &pane,
        );
    }
    let table = b.down(t.table.darker(7), t.table.lighter(16));
    b.rect([0, line, width, height - line], 0, &table);
    let gleam = b.define(
        "linearGradient",
        "",
        &format!("<stop stop-color='{WHITE}' stop-opacity='.34'/><stop offset='.6' stop-color='{WHITE}' stop-opacity='0'/>"),
    );
    b.rect([0, line, width, height - line], 0, &gleam);
    b.rect([0, line, width, 5], 0, t.table.darker(16));
}

fn place(b: &mut Brush, at: (i32, i32), scale: u32, draw: impl FnOnce(&mut Brush)) {
    b.moved(
        &format!("translate({} {})scale({})", at.0, at.1, hundredths(scale)),
        draw,
    );
}

/// The thing alone.
pub(super) fn front(b: &mut Brush, motif: Motif, fine: bool) {
    b.fine = fine;
    room(b, 960, 1200, horizon(motif));
    // a handle counts for the balance of the picture
    let x = if matches!(motif, Motif::Mug | Motif::Jug) {
        412
    } else {
        474
    };
    place(
        b,
        (x, if hangs(motif) { 1010 } else { 1000 }),
        motif.scale(),
        |b| motif.draw(b),
    );
}

/// Who stands where beside a thing: x, y and size in per cent.
type Companion = (Motif, i32, i32, u32);

/// The thing among its companions, each in the palette's contrast or unglazed.
pub(super) fn company(b: &mut Brush, motif: Motif) {
    use Motif as M;
    room(b, 960, 1200, horizon(motif));
    let (swapped, plain) = (b.tones.swapped(), b.tones.plain());
    let (behind, own, before): (&[Companion], (i32, i32, u32), &[Companion]) = match motif {
        M::Mug => (&[(M::Jug, 650, 930, 96)], (350, 1030, 104), &[]),
        M::Tumbler => (&[(M::Teapot, 620, 940, 96)], (300, 1040, 96), &[]),
        M::Vase => (
            &[(M::BudVase, 690, 940, 92)],
            (380, 1020, 84),
            &[(M::Candle, 700, 1080, 50)],
        ),
        M::BudVase => (&[(M::Vase, 640, 940, 82)], (350, 1040, 92), &[]),
        M::Bowl => (&[(M::Jug, 660, 920, 98)], (400, 1040, 108), &[]),
        M::SmallBowls => (&[(M::Jug, 690, 920, 88)], (400, 1030, 92), &[]),
        M::Plate => (
            &[(M::Jug, 750, 930, 74)],
            (380, 980, 92),
            &[(M::Tumbler, 230, 1090, 54)],
        ),
        M::Jug => (
            &[(M::Bowl, 620, 930, 86)],
            (350, 1030, 92),
            &[(M::Tumbler, 640, 1080, 62)],
        ),
        M::Pot => (
            &[(M::Vase, 690, 920, 66)],
            (380, 1020, 96),
            &[(M::Tumbler, 720, 1070, 60)],
        ),
        M::Teapot => (
            &[(M::SpiceJars, 660, 900, 66)],
            (420, 1000, 94),
            &[(M::Tumbler, 690, 1080, 58)],
        ),
        M::Dallah => (
            &[(M::CoffeeBag, 670, 900, 80)],
            (370, 1010, 106),
            &[(M::Finjans, 690, 1090, 66)],
        ),
        M::Finjans => (&[(M::Dallah, 600, 920, 106)], (400, 1060, 104), &[]),
        M::CoffeeBag => (
            &[(M::Dallah, 690, 930, 86)],
            (340, 1010, 100),
            &[(M::Finjans, 660, 1090, 60)],
        ),
        M::Tray => (&[(M::CoffeeBag, 690, 890, 84)], (450, 1030, 108), &[]),
        M::SpiceJars => (&[(M::Bowl, 600, 910, 90)], (430, 1040, 100), &[]),
        M::Basket => (
            &[(M::Pot, 690, 900, 84)],
            (380, 1020, 96),
            &[(M::Throw, 690, 1100, 56)],
        ),
        M::Lamp => (
            &[(M::Pot, 730, 920, 66)],
            (370, 1000, 98),
            &[(M::Notebook, 700, 1090, 54)],
        ),
        M::Pendant => (
            &[(M::Jug, 760, 920, 66)],
            (450, 1000, 96),
            &[(M::Tumbler, 190, 1060, 60)],
        ),
        M::Lantern => (
            &[(M::BudVase, 690, 930, 86)],
            (360, 1020, 100),
            &[(M::Finjans, 680, 1100, 60)],
        ),
        M::Candle => (&[(M::Vase, 670, 930, 74)], (360, 1030, 100), &[]),
        M::Mabkhara => (&[(M::GiftBox, 660, 920, 84)], (350, 1030, 100), &[]),
        M::GiftBox => (
            &[(M::BudVase, 690, 910, 86)],
            (400, 1010, 94),
            &[(M::Candle, 720, 1090, 62)],
        ),
        M::Notebook => (
            &[(M::Lamp, 700, 910, 76)],
            (370, 1020, 94),
            &[(M::Mug, 690, 1090, 52)],
        ),
        M::Rug | M::StripedRug | M::DiamondRug | M::PrayerRug => {
            (&[], (390, 1010, 84), &[(M::Basket, 740, 1120, 72)])
        }
        M::Cushion => (&[(M::Cushion, 610, 930, 90)], (390, 1030, 100), &[]),
        M::Throw => (&[(M::Cushion, 560, 870, 88)], (440, 1030, 108), &[]),
    };
    for &(who, x, y, scale) in behind {
        b.toned(swapped, |b| place(b, (x, y), scale, |b| who.draw(b)));
    }
    place(b, (own.0, own.1), own.2, |b| motif.draw(b));
    for &(who, x, y, scale) in before {
        b.toned(plain, |b| place(b, (x, y), scale, |b| who.draw(b)));
    }
}

/// The thing on the table, seen from straight above, on a cloth where one belongs.
pub(super) fn above(b: &mut Brush, motif: Motif) {
    let t = b.tones;
    b.rect([0, 0, 960, 1200], 0, t.table.lighter(14));
    let lit = b.define(
        "linearGradient",
        " y2='.7'",
        &format!("<stop stop-color='{WHITE}' stop-opacity='.5'/><stop offset='.5' stop-color='{WHITE}' stop-opacity='0'/><stop offset='1' stop-color='{}' stop-opacity='.4'/>", t.table.darker(24)),
    );
    b.rect([0, 0, 960, 1200], 0, &lit);
    if above::wants_cloth(motif) {
        b.moved("translate(500 620)rotate(-9)scale(1.12)", |b| {
            cloth(b, t.paper.mix(t.contrast, 12))
        });
    }
    place(b, (470, 590), 116, |b| above::draw(b, motif));
    if matches!(motif, Motif::Mug | Motif::Dallah | Motif::CoffeeBag) {
        for (x, y, turn) in [(770, 960, 30), (720, 1010, -20), (820, 1020, 70), (160, 210, 10)] {
            coffee::bean(b, x, y, turn);
        }
    }
}

/// A linen cloth with a stitched edge.
fn cloth(b: &mut Brush, colour: Colour) {
    let dark = b.tones.shade.darker(40);
    for (step, percent) in [(8, 12), (16, 8)] {
        b.veil(
            &format!("M{} {}h700v760h-700Z", step - 350, step - 380),
            dark,
            percent,
        );
    }
    let linen = b.across(colour.lighter(30), colour);
    b.rect([-350, -380, 700, 760], 6, &linen);
    b.stitch("M-324-354H324V354H-324Z", (b.tones.contrast, 4), "16 10");
    b.veil(
        "M-350-120L350-160V-154L-350-114ZM60-380L96 380H90L54-380Z",
        dark,
        9,
    );
}
