//! The brush: writes shapes into one SVG document and keeps its gradients and ids.
//! It knows how light falls, not what is drawn.

use super::palette::{Colour, Tones, WHITE};

pub(super) struct Brush {
    prefix: String,
    defs: String,
    body: String,
    next: u32,
    /// The picture's colours.
    pub tones: Tones,
    /// Whether to draw what is only seen from close.
    pub fine: bool,
}

impl Brush {
    /// A brush whose ids all begin with `prefix`.
    pub fn new(prefix: &str, tones: Tones) -> Self {
        let mut brush = Self {
            prefix: prefix.to_owned(),
            defs: String::new(),
            body: String::new(),
            next: 0,
            tones,
            fine: false,
        };
        brush.light();
        brush
    }

    /// The light every picture shares: `s` the turned side, `m` polished metal, `f` the fall towards the foot,
    /// `h` the soft highlight, `c` the shadow, `t` its darkest part where a thing stands.
    fn light(&mut self) {
        let dark = self.tones.shade.darker(55);
        let shadow = self.tones.table.mix(self.tones.shade, 35).darker(55);
        let p = &self.prefix;
        self.defs = format!(
            "<linearGradient id='{p}s'><stop stop-color='{WHITE}' stop-opacity='.06'/>\
             <stop offset='.24' stop-color='{WHITE}' stop-opacity='.26'/><stop offset='.48' stop-color='{WHITE}' stop-opacity='0'/>\
             <stop offset='.48' stop-color='{dark}' stop-opacity='0'/><stop offset='.86' stop-color='{dark}' stop-opacity='.5'/>\
             <stop offset='1' stop-color='{dark}' stop-opacity='.36'/></linearGradient>\
             <linearGradient id='{p}f' x2='0' y2='1'><stop offset='.55' stop-color='{dark}' stop-opacity='0'/>\
             <stop offset='1' stop-color='{dark}' stop-opacity='.3'/></linearGradient>\
             <radialGradient id='{p}h' cx='.3' cy='.34' r='.42'><stop stop-color='{WHITE}' stop-opacity='.3'/>\
             <stop offset='1' stop-color='{WHITE}' stop-opacity='0'/></radialGradient>\
             <radialGradient id='{p}c'><stop offset='.2' stop-color='{shadow}' stop-opacity='.62'/>\
             <stop offset='.62' stop-color='{shadow}' stop-opacity='.24'/>\
             <stop offset='1' stop-color='{shadow}' stop-opacity='0'/></radialGradient>\
             <radialGradient id='{p}t'><stop offset='.78' stop-color='{shadow}' stop-opacity='.6'/>\
             <stop offset='1' stop-color='{shadow}' stop-opacity='0'/></radialGradient>"
        );
    }

    /// The side of polished metal; defined only where it is used.
    pub fn metal(&mut self) -> String {
        let dark = self.tones.shade.darker(60);
        let stops: String = [(0, 30), (12, 0), (30, 0), (54, 42), (74, 12), (90, 62), (100, 34)]
            .iter()
            .map(|(at, alpha)| {
                format!(
                    "<stop offset='{}' stop-color='{dark}' stop-opacity='{}'/>",
                    hundredths(*at),
                    hundredths(*alpha)
                )
            })
            .collect();
        self.define("linearGradient", "", &stops)
    }

    /// One of the shared gradients as a paint.
    pub fn paint(&self, name: &str) -> String {
        format!("url(#{}{name})", self.prefix)
    }

    /// Adds a definition and gives its paint.
    pub fn define(&mut self, element: &str, attributes: &str, inner: &str) -> String {
        let id = self.id();
        self.defs
            .push_str(&format!("<{element} id='{id}'{attributes}>{inner}</{element}>"));
        format!("url(#{id})")
    }

    /// A gradient from left to right, in bounding-box terms.
    pub fn across(&mut self, left: Colour, right: Colour) -> String {
        self.define(
            "linearGradient",
            "",
            &format!("<stop stop-color='{left}'/><stop offset='1' stop-color='{right}'/>"),
        )
    }

    /// A gradient from top to bottom.
    pub fn down(&mut self, top: Colour, bottom: Colour) -> String {
        let stops = format!("<stop stop-color='{top}'/><stop offset='1' stop-color='{bottom}'/>");
        self.define("linearGradient", " x2='0' y2='1'", &stops)
    }

    /// A glow that fades to nothing; `percent` is its strength in the middle.
    pub fn glow(&mut self, colour: Colour, percent: u32) -> String {
        let stops = format!(
            "<stop stop-color='{colour}' stop-opacity='{}'/><stop offset='1' stop-color='{colour}' stop-opacity='0'/>",
            hundredths(percent)
        );
        self.define("radialGradient", "", &stops)
    }

    fn id(&mut self) -> String {
        self.next += 1;
        format!("{}{}", self.prefix, self.next)
    }

    /// A filled path.
    pub fn path(&mut self, d: &str, fill: impl std::fmt::Display) {
        self.body.push_str(&format!("<path d='{d}' fill='{fill}'/>"));
    }

    /// A filled path that lets through what is under it.
    pub fn veil(&mut self, d: &str, fill: impl std::fmt::Display, percent: u32) {
        self.body.push_str(&format!(
            "<path d='{d}' fill='{fill}' opacity='{}'/>",
            hundredths(percent)
        ));
    }

    /// A line with round ends; `style` may add dashes or opacity.
    pub fn line(&mut self, d: &str, colour: impl std::fmt::Display, width: i32, style: &str) {
        self.body.push_str(&format!(
            "<path d='{d}' fill='none' stroke='{colour}' stroke-width='{width}' stroke-linecap='round'{style}/>"
        ));
    }

    /// A line with square ends: borders, stitches and fringes by their dashes.
    pub fn stitch(&mut self, d: &str, stroke: (Colour, i32), dashes: &str) {
        let (colour, width) = stroke;
        let dashes = if dashes.is_empty() {
            String::new()
        } else {
            format!(" stroke-dasharray='{dashes}'")
        };
        self.body.push_str(&format!(
            "<path d='{d}' fill='none' stroke='{colour}' stroke-width='{width}'{dashes}/>"
        ));
    }

    /// A filled ellipse.
    pub fn ellipse(&mut self, centre: (i32, i32), radii: (i32, i32), fill: impl std::fmt::Display) {
        let ((x, y), (rx, ry)) = (centre, radii);
        self.body.push_str(&format!(
            "<ellipse cx='{x}' cy='{y}' rx='{rx}' ry='{ry}' fill='{fill}'/>"
        ));
    }

    /// A filled rectangle `[x, y, width, height]` with rounded corners.
    pub fn rect(&mut self, area: [i32; 4], round: i32, fill: impl std::fmt::Display) {
        let [x, y, width, height] = area;
        self.body.push_str(&format!(
            "<rect x='{x}' y='{y}' width='{width}' height='{height}' rx='{round}' fill='{fill}'/>"
        ));
    }

    /// Draws with a transform.
    pub fn moved(&mut self, transform: &str, draw: impl FnOnce(&mut Self)) {
        self.body.push_str(&format!("<g transform='{transform}'>"));
        draw(self);
        self.body.push_str("</g>");
    }

    /// Draws inside a shape, then lays `veils` (paints) over the whole shape.
    pub fn within(&mut self, shape: &str, veils: &[&str], draw: impl FnOnce(&mut Self)) {
        let (path, clip) = (self.id(), self.id());
        self.defs.push_str(&format!(
            "<path id='{path}' d='{shape}'/><clipPath id='{clip}'><use href='#{path}'/></clipPath>"
        ));
        self.body.push_str(&format!("<g clip-path='url(#{clip})'>"));
        draw(self);
        self.body.push_str("</g>");
        for veil in veils {
            let paint = if veil.len() == 1 {
                self.paint(veil)
            } else {
                (*veil).to_owned()
            };
            self.body
                .push_str(&format!("<use href='#{path}' fill='{paint}'/>"));
        }
    }

    /// Draws with other colours.
    pub fn toned(&mut self, tones: Tones, draw: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.tones, tones);
        draw(self);
        self.tones = before;
    }

    /// The shadow of a thing `radius` wide at its foot and `height` high: a tight one where it stands and a long one
    /// away from the light.
    pub fn shadow(&mut self, radius: i32, height: i32) {
        let paint = self.paint("c");
        let reach = radius + height / 3;
        self.ellipse(
            (reach * 7 / 10, -radius / 30),
            (reach * 13 / 10, radius / 4 + height / 30 + 8),
            &paint,
        );
        self.ellipse(
            (radius / 14, radius / 24),
            (radius * 23 / 20, radius / 4 + 8),
            &paint,
        );
        let tight = self.paint("t");
        self.ellipse(
            (radius / 16, radius / 30),
            (radius * 23 / 20, radius / 5 + 10),
            &tight,
        );
    }

    /// The finished document, showing the part `[x, y, width, height]` of the sheet.
    pub fn finish(self, window: [i32; 4], width: i32, height: i32) -> String {
        let [x, y, w, h] = window;
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}' viewBox='{x} {y} {w} {h}'><defs>{}</defs>{}</svg>",
            self.defs, self.body
        )
    }
}

/// `26` as `.26`, `100` as `1`.
pub(super) fn hundredths(percent: u32) -> String {
    if percent >= 100 {
        format!("{}.{:02}", percent / 100, percent % 100)
    } else {
        format!(".{percent:02}")
    }
}
