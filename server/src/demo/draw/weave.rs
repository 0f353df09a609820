//! Woven surfaces: the carpet, the prayer rug and the cushion's stripe, flat, around the origin.

use super::brush::Brush;
use super::palette::{Colour, Tones};

impl Brush {
    /// The threads, seen only from close.
    pub fn threads(&mut self, area: [i32; 4]) {
        if self.fine {
            let ink = self.tones.shade.darker(30);
            let light = self.tones.paper;
            let cells = format!(
                "<path d='M0 1.5h7' stroke='{ink}' stroke-opacity='.3'/><path d='M0 5h3.5' stroke='{light}' stroke-width='2' stroke-opacity='.3'/>\
                 <path d='M3.5 2.5h3.5' stroke='{light}' stroke-width='2' stroke-opacity='.22'/>"
            );
            let cloth = self.define(
                "pattern",
                " width='7' height='7' patternUnits='userSpaceOnUse'",
                &cells,
            );
            self.rect(area, 0, &cloth);
        }
    }

    /// Soft hanging folds over an area.
    pub fn folds(&mut self, area: [i32; 4]) {
        let dark = self.tones.shade.darker(50);
        let stops = format!(
            "<stop stop-color='#fff' stop-opacity='.13'/><stop offset='.5' stop-color='{dark}' stop-opacity='0'/>\
             <stop offset='1' stop-color='{dark}' stop-opacity='.26'/>"
        );
        let fold = self.define("linearGradient", " x2='.17' spreadMethod='reflect'", &stops);
        self.rect(area, 0, &fold);
    }
}

/// A pattern on a ground: the tones, half the width, half the height.
type Pattern = fn(&mut Brush, &Tones, i32, i32);

/// A kilim with three stepped medallions.
pub(super) fn carpet(b: &mut Brush, width: i32, height: i32) {
    woven(b, (width, height), medallions);
}

/// The alternating bands of Sadu.
pub(super) fn banded(b: &mut Brush, width: i32, height: i32) {
    woven(b, (width, height), stripes);
}

/// A field of diamonds.
pub(super) fn diamonds(b: &mut Brush, width: i32, height: i32) {
    woven(b, (width, height), lattice);
}

fn woven(b: &mut Brush, size: (i32, i32), pattern: Pattern) {
    let ((width, height), tones) = (size, b.tones);
    let (w, h) = (width / 2, height / 2);
    b.rect([-w, -h, width, height], 3, tones.object);
    pattern(b, &tones, w, h);
    b.threads([-w, -h, width, height]);
}

fn border(b: &mut Brush, t: &Tones, w: i32, h: i32) {
    for (inset, colour, stroke) in [(16, t.contrast, 20), (40, t.paper, 5)] {
        let (x, y) = (w - inset, h - inset);
        b.stitch(&format!("M{} {}H{x}V{y}H{}Z", -x, -y, -x), (colour, stroke), "");
    }
    let (x, y) = (w - 16, h - 16);
    b.stitch(&format!("M{} {}H{x}V{y}H{}Z", -x, -y, -x), (t.paper, 8), "10 14");
}

/// A stepped diamond.
fn diamond(b: &mut Brush, at: (i32, i32), radii: (i32, i32), colour: Colour) {
    let ((x, y), (w, h)) = (at, (radii.0 / 4, radii.1 / 4));
    let quarter = |sx: i32, sy: i32| {
        (0..4)
            .map(|_| {
                if sx * sy > 0 {
                    format!("h{}v{}", sx * w, sy * h)
                } else {
                    format!("v{}h{}", sy * h, sx * w)
                }
            })
            .collect::<String>()
    };
    b.path(
        &format!(
            "M{x} {}{}{}{}{}Z",
            y - 4 * h,
            quarter(1, 1),
            quarter(-1, 1),
            quarter(-1, -1),
            quarter(1, -1)
        ),
        colour,
    );
}

fn medallions(b: &mut Brush, t: &Tones, w: i32, h: i32) {
    border(b, t, w, h);
    for y in [-h * 54 / 100, 0, h * 54 / 100] {
        diamond(b, (0, y), (w * 62 / 100, h * 24 / 100), t.contrast);
        diamond(b, (0, y), (w * 46 / 100, h * 18 / 100), t.paper);
        diamond(b, (0, y), (w * 30 / 100, h * 12 / 100), t.shade);
        diamond(b, (0, y), (w * 12 / 100, h * 5 / 100), t.contrast);
    }
    for y in [-h * 27 / 100, h * 27 / 100] {
        for x in [-w * 58 / 100, w * 58 / 100] {
            diamond(b, (x, y), (w * 20 / 100, h * 9 / 100), t.shade);
            diamond(b, (x, y), (w * 9 / 100, h * 4 / 100), t.paper);
        }
    }
}

fn stripes(b: &mut Brush, t: &Tones, w: i32, h: i32) {
    let unit = h / 12;
    for row in -5..=5 {
        let y = row * 2 * unit;
        let (colour, stroke) = match row.rem_euclid(3) {
            0 => (t.contrast, unit),
            1 => (t.paper, unit * 6 / 10),
            _ => (t.shade, unit * 8 / 10),
        };
        b.stitch(&format!("M{} {y}H{w}", -w), (colour, stroke), "");
        match row.rem_euclid(3) {
            0 => b.stitch(&format!("M{} {y}H{w}", -w), (t.paper, unit / 3), "16 16"),
            1 => b.stitch(&format!("M{} {y}H{w}", -w), (t.contrast, unit / 4), "6 14"),
            _ => (),
        }
    }
}

fn lattice(b: &mut Brush, t: &Tones, w: i32, h: i32) {
    border(b, t, w, h);
    let (dx, dy) = ((w - 50) * 2 / 3, (h - 50) * 2 / 5);
    for row in -2..=2 {
        for column in -1..=1 {
            let at = (column * dx, row * dy);
            let even = (row + column) % 2 == 0;
            diamond(
                b,
                at,
                (dx * 46 / 100, dy * 46 / 100),
                if even { t.paper } else { t.contrast },
            );
            diamond(
                b,
                at,
                (dx * 24 / 100, dy * 24 / 100),
                if even { t.contrast } else { t.paper },
            );
            diamond(b, at, (dx * 9 / 100, dy * 9 / 100), t.shade);
        }
    }
}

/// A prayer rug: the niche, its lamp and two columns.
pub(super) fn niche(b: &mut Brush, width: i32, height: i32) {
    let t = b.tones;
    let (w, h) = (width / 2, height / 2);
    b.rect([-w, -h, width, height], 3, t.object);
    border(b, &t, w, h);
    let (x, top, foot) = (w - 72, -h + 100, h - 80);
    let arch = format!(
        "M{} {foot}V{}C{} {} -40 {} 0 {top}C40 {} {x} {} {x} {}V{foot}Z",
        -x,
        top + 170,
        -x,
        top + 80,
        top + 60,
        top + 60,
        top + 80,
        top + 170
    );
    b.path(&arch, t.shade);
    b.line(&arch, t.paper, 6, "");
    b.line(&arch, t.contrast, 3, "");
    for side in [-1, 1] {
        let at = side * (x - 34);
        b.rect([at - 11, top + 190, 22, foot - top - 220], 3, t.contrast);
        b.rect([at - 20, top + 172, 40, 20], 3, t.paper);
        b.rect([at - 20, foot - 34, 40, 18], 3, t.paper);
        diamond(b, (side * (w - 92), -h + 92), (36, 44), t.contrast);
    }
    b.line(&format!("M0 {}V{}", top + 14, top + 130), t.contrast, 4, "");
    b.path(
        &format!(
            "M-30 {0}Q0 {1} 30 {0}Q52 {2} 24 {3}H-24Q-52 {2} -30 {0}Z",
            top + 142,
            top + 116,
            top + 190,
            top + 226
        ),
        t.contrast,
    );
    b.ellipse((0, top + 184), (14, 22), t.paper);
    // a tree of life in the lower half
    b.line(&format!("M0 {}V{}", foot - 20, foot - 230), t.contrast, 7, "");
    for step in 0..4 {
        let y = foot - 60 - step * 46;
        let reach = 78 - step * 14;
        b.line(
            &format!(
                "M{} {}Q0 {} 0 {y}Q0 {} {reach} {}",
                -reach,
                y - 34,
                y - 8,
                y - 8,
                y - 34
            ),
            t.contrast,
            6,
            "",
        );
        b.ellipse((-reach, y - 38), (9, 9), t.paper);
        b.ellipse((reach, y - 38), (9, 9), t.paper);
    }
    b.ellipse((0, foot - 240), (12, 12), t.paper);
    b.threads([-w, -h, width, height]);
}
