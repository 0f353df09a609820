//! Things turned on a wheel: a silhouette given by radii and heights, its body, its rim and the bands on it.

use super::brush::Brush;
use super::palette::Colour;

/// From foot to lip: (radius, height). A repeated point makes a corner.
pub(super) type Profile<'a> = &'a [(i32, i32)];

/// How far an ellipse seen slightly from above is open, for a radius.
pub(super) fn tilt(radius: i32) -> i32 {
    radius * 17 / 100
}

/// What a turned thing is made of.
#[derive(Clone, Copy)]
pub(super) enum Surface {
    /// Clay, glazed or not.
    Clay(Colour),
    /// Polished metal.
    Metal(Colour),
}

impl Brush {
    /// A turned body standing at the origin; `decorate` paints on it before the light falls on it.
    pub fn turned(&mut self, profile: Profile<'_>, surface: Surface, decorate: impl FnOnce(&mut Self)) {
        let (base, side) = match surface {
            Surface::Clay(colour) => (colour, "s".to_owned()),
            Surface::Metal(colour) => (colour.lighter(22), self.metal()),
        };
        let shape = outline(profile);
        self.within(&shape, &[&side, "f", "h"], |b| {
            b.path(&shape, base);
            decorate(b);
        });
    }

    /// A glaze or slip between two heights; `radius` is wide enough to reach both sides.
    pub fn band(&mut self, heights: (i32, i32), radius: i32, colour: Colour) {
        let ((low, high), open) = (heights, tilt(radius));
        self.path(
            &format!(
                "M{} {}A{radius} {open} 0 0 0 {radius} {}L{radius} {}A{radius} {open} 0 0 1 {} {}Z",
                -radius, -low, -low, -high, -radius, -high
            ),
            colour,
        );
    }

    /// A thin line around the body; `style` may add dashes or opacity.
    pub fn ring(&mut self, height: i32, radius: i32, stroke: (Colour, i32), style: &str) {
        let open = tilt(radius);
        let d = format!(
            "M{} {}A{radius} {open} 0 0 0 {radius} {}",
            -radius, -height, -height
        );
        self.line(&d, stroke.0, stroke.1, style);
    }

    /// The marks of the potter's fingers, seen only from close.
    pub fn throwing_lines(&mut self, heights: (i32, i32), radius: i32) {
        if self.fine {
            let dark = self.tones.shade;
            for height in (heights.0..heights.1).step_by(26) {
                self.ring(height, radius, (dark, 2), " opacity='.28'");
                self.ring(height + 4, radius, (super::palette::WHITE, 2), " opacity='.14'");
            }
        }
    }

    /// The open mouth: lip, inner wall (lit on the side away from the light) and what fills it.
    pub fn mouth(&mut self, height: i32, radius: i32, lip: Colour, filling: Option<Colour>) {
        let (open, wall) = (tilt(radius), (radius / 16).clamp(5, 14));
        let edge = self.across(lip.lighter(38), lip.lighter(8));
        self.ellipse((0, -height), (radius, open), &edge);
        let inside = self.across(lip.darker(58), lip.darker(24));
        self.ellipse((0, 1 - height), (radius - wall, open - wall / 2), &inside);
        if let Some(filling) = filling {
            let (rx, ry) = (radius - wall - radius / 14, open - wall / 2 - radius / 24);
            let surface = self.across(filling.darker(12), filling.lighter(16));
            self.ellipse((0, 1 - height + radius / 24), (rx, ry), &surface);
        }
    }
}

/// The closed silhouette of a turned thing.
pub(super) fn outline(profile: Profile<'_>) -> String {
    let (Some(&(foot, low)), Some(&(lip, high))) = (profile.first(), profile.last()) else {
        return String::new();
    };
    let right: Vec<(i32, i32)> = profile.iter().map(|&(r, h)| (r, -h)).collect();
    let left: Vec<(i32, i32)> = profile.iter().rev().map(|&(r, h)| (-r, -h)).collect();
    format!(
        "M{} {}A{foot} {} 0 0 0 {foot} {}{}A{lip} {} 0 0 0 {} {}{}Z",
        -foot,
        -low,
        tilt(foot),
        -low,
        curve(&right),
        tilt(lip),
        -lip,
        -high,
        curve(&left)
    )
}

/// A smooth line through the points (Catmull-Rom as cubic Béziers), going on from the first.
pub(super) fn curve(points: &[(i32, i32)]) -> String {
    let mut d = String::new();
    for (index, pair) in points.windows(2).enumerate() {
        let [from, to] = [pair[0], pair[1]];
        if from == to {
            continue;
        }
        let before = if index > 0 { points[index - 1] } else { from };
        let after = points.get(index + 2).copied().unwrap_or(to);
        d.push_str(&format!(
            "C{} {} {} {} {} {}",
            from.0 + (to.0 - before.0) / 6,
            from.1 + (to.1 - before.1) / 6,
            to.0 - (after.0 - from.0) / 6,
            to.1 - (after.1 - from.1) / 6,
            to.0,
            to.1
        ));
    }
    d
}
