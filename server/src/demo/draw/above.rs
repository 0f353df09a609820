//! Every motif from straight above, around the origin.

use super::brush::Brush;
use super::motif::Motif;
use super::palette::{COFFEE, Colour, FLAME, INK, LEAF, WHITE, WOOD};
use super::{clay, coffee, gift, light, pantry, textile, weave};

/// Dishes lie on a cloth; what covers the table itself does not.
pub(super) fn wants_cloth(motif: Motif) -> bool {
    use Motif as M;
    matches!(
        motif,
        M::Mug
            | M::Tumbler
            | M::Bowl
            | M::Plate
            | M::Jug
            | M::Teapot
            | M::Dallah
            | M::Candle
            | M::SpiceJars
            | M::Finjans
    )
}

impl Brush {
    /// The shadow of something round, away from the light.
    fn cast(&mut self, r: i32) {
        let paint = self.paint("c");
        self.ellipse((r / 4, r / 5), (r * 3 / 2, r * 3 / 2), &paint);
        self.veil(&round(r / 12, r / 14, r), INK, 16);
    }

    /// Something round and raised, then each inner ring `(radius, colour, sunken)`.
    fn disc(&mut self, r: i32, colour: Colour, rings: &[(i32, Colour, bool)]) {
        self.cast(r);
        let paint = self.across(colour.lighter(24), colour.mix(self.tones.shade, 50));
        self.ellipse((0, 0), (r, r), &paint);
        for &(r, colour, sunken) in rings {
            let (left, right) = (colour.lighter(18), colour.darker(18));
            let paint = if sunken {
                self.across(colour.darker(34), colour.lighter(6))
            } else {
                self.across(left, right)
            };
            self.ellipse((0, 0), (r, r), &paint);
        }
    }
}

fn round(x: i32, y: i32, r: i32) -> String {
    format!(
        "M{} {y}a{r} {r} 0 1 0 {} 0a{r} {r} 0 1 0-{} 0Z",
        x - r,
        2 * r,
        2 * r
    )
}

fn circle(b: &mut Brush, r: i32, stroke: (Colour, i32), style: &str) {
    b.line(&round(0, 0, r), stroke.0, stroke.1, style);
}

/// A cup, its handle (if it has one) turned to the lower right.
fn cup(b: &mut Brush, r: i32, filling: Colour, handled: bool) {
    let t = b.tones;
    if handled {
        b.moved("rotate(32)", |b| {
            b.rect([r - 20, -8, r * 6 / 10, 54], 20, t.shade.darker(34));
            let bar = b.down(t.object.lighter(16), t.object.mix(t.shade, 50));
            b.rect([r - 20, -24, r * 6 / 10, 48], 22, &bar);
        });
    }
    b.disc(
        r,
        t.object,
        &[(r * 91 / 100, t.object, true), (r * 82 / 100, filling, false)],
    );
    b.line(
        &format!("M-{} -{}A{r} {r} 0 0 1 {} -{}", r / 2, r / 3, r / 9, r * 56 / 100),
        WHITE,
        r / 18,
        " opacity='.4'",
    );
}

fn leaves(b: &mut Brush, reach: i32, count: i32) {
    for step in 0..count {
        let turn = step * 360 / count + (step % 3) * 9;
        let green = LEAF.mix(b.tones.contrast, 16);
        b.moved(&format!("rotate({turn})"), |b| {
            let length = reach - (step % 3) * reach / 6;
            let tone = if turn > 180 {
                green.lighter(14)
            } else {
                green.darker(12)
            };
            b.path(
                &format!(
                    "M-4-10C-60-{} -40-{} 0-{length}L4-10Z",
                    length / 3,
                    length * 2 / 3
                ),
                tone.lighter(12),
            );
            b.path(
                &format!("M4-10C60-{} 40-{} 0-{length}L-4-10Z", length / 3, length * 2 / 3),
                tone.darker(14),
            );
        });
    }
}

/// What stands in a vase, leaning out of it all around.
fn sprays(b: &mut Brush) {
    for (turn, height) in [(20, 300), (100, 250), (165, 290), (240, 260), (310, 310)] {
        b.moved(&format!("rotate({turn})"), |b| {
            clay::branch(b, (0, 0), height, 60)
        });
    }
}

pub(super) fn draw(b: &mut Brush, motif: Motif) {
    use Motif as M;
    let t = b.tones;
    match motif {
        M::Mug => cup(b, 220, COFFEE, true),
        M::Tumbler => cup(b, 200, Colour(0x9a_5526), false),
        M::Vase | M::BudVase => {
            b.disc(
                210,
                t.object,
                &[(96, t.object.lighter(10), false), (84, t.object.darker(50), true)],
            );
            circle(b, 170, (t.paper, 5), " opacity='.5'");
            sprays(b);
        }
        M::Bowl => {
            b.disc(
                310,
                t.object,
                &[
                    (292, t.object.mix(t.paper, 45), true),
                    (170, t.object.mix(t.paper, 52), true),
                ],
            );
            circle(b, 236, (t.contrast, 8), " opacity='.7' stroke-dasharray='2 34'");
            circle(b, 214, (t.contrast, 4), " opacity='.6'");
            for (x, y, turn) in [(-40, 30, 20), (44, -10, -40), (10, 74, 80)] {
                coffee::date(b, x, y, turn);
            }
        }
        M::Plate => {
            b.cast(330);
            clay::plate_face(b, 330);
        }
        M::Jug | M::Teapot | M::Dallah => poured(b, motif),
        M::Pot => {
            b.disc(270, t.object.darker(6), &[]);
            b.disc(
                220,
                t.object,
                &[(196, t.object, true), (186, Colour(0x4a_382c), false)],
            );
            leaves(b, 340, 11);
        }
        M::Finjans => {
            for (x, y) in [(-170, -120), (160, -30), (-60, 190)] {
                b.moved(&format!("translate({x} {y})"), |b| {
                    b.toned(b.tones.plain(), |b| cup(b, 118, Colour(0x9a_6a34), false));
                    circle(b, 112, (t.object, 8), " opacity='.9'");
                });
            }
            coffee::date(b, 220, 230, 24);
            coffee::date(b, 160, 280, -20);
        }
        M::CoffeeBag => b.moved("rotate(-8)translate(0 320)scale(1.2)", |b| {
            b.veil("M-150 20L-140-550H182L196 30Z", INK, 20);
            coffee::bag_face(b);
        }),
        M::Tray => {
            b.disc(
                380,
                t.object.lighter(10),
                &[(362, t.object, true), (344, t.object.lighter(14), false)],
            );
            for (r, width, style) in [
                (318, 4, ""),
                (300, 8, " stroke-dasharray='1 18'"),
                (282, 4, ""),
                (90, 4, ""),
                (70, 8, " stroke-dasharray='1 16'"),
            ] {
                circle(b, r, (t.shade, width), &format!(" opacity='.5'{style}"));
            }
            for (x, y) in [(-150, -60), (130, 120)] {
                b.moved(&format!("translate({x} {y})"), |b| {
                    b.toned(b.tones.plain(), |b| cup(b, 92, Colour(0x9a_6a34), false))
                });
            }
            coffee::date(b, 90, -150, 30);
            coffee::date(b, 150, -110, -20);
        }
        M::SpiceJars => {
            for (index, (x, y)) in [(-180, -150), (170, -30), (-90, 210)].into_iter().enumerate() {
                let spice = pantry::SPICES[index];
                b.moved(&format!("translate({x} {y})"), |b| {
                    b.disc(
                        150,
                        t.paper.darker(6),
                        &[(138, spice, true), (120, spice.lighter(8), false)],
                    );
                    circle(
                        b,
                        80,
                        (spice.darker(30), 5),
                        " opacity='.5' stroke-dasharray='1 16'",
                    );
                    circle(
                        b,
                        40,
                        (spice.lighter(40), 5),
                        " opacity='.6' stroke-dasharray='1 13'",
                    );
                });
            }
            b.moved("translate(230 250)", |b| {
                b.disc(84, WOOD, &[(70, WOOD.lighter(10), false)])
            });
        }
        M::Basket => {
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
        M::Lamp => {
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
        M::Pendant => {
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
        M::Lantern => {
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
        M::Candle => {
            b.disc(
                230,
                t.object,
                &[(212, t.object, true), (196, Colour(0xf6_e7c8), false)],
            );
            light::flame(b, (0, 34), 96);
        }
        M::Mabkhara => mabkhara(b),
        M::GiftBox => {
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
        M::Notebook => {
            b.moved("rotate(7)scale(1.25)", |b| {
                b.veil("M-160-230H216V290H-160Z", INK, 18);
                gift::cover(b);
            });
            b.moved("translate(-330 380)rotate(-14)scale(1.3)", gift::pencil);
        }
        M::Rug => flat(b, (600, 860), weave::carpet),
        M::PrayerRug => flat(b, (520, 860), weave::niche),
        M::Cushion => b.moved("rotate(12)scale(1.2)", |b| {
            for (step, percent) in [(12, 16), (26, 10), (42, 6)] {
                b.moved(&format!("translate({step} {step})"), |b| {
                    b.veil(textile::CUSHION, INK, percent)
                });
            }
            textile::cushion_face(b);
        }),
        M::Throw => folded(b),
    }
}

fn flat(b: &mut Brush, size: (i32, i32), woven: impl FnOnce(&mut Brush, i32, i32)) {
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

fn folded(b: &mut Brush) {
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

/// What pours: a spout towards the light, a handle away from it.
fn poured(b: &mut Brush, motif: Motif) {
    let t = b.tones;
    b.moved("rotate(-24)", |b| {
        b.rect([140, -8, 250, 60], 26, t.shade.darker(36));
        let bar = b.down(t.object.lighter(20), t.object.mix(t.shade, 60));
        b.rect([140, -26, 250, 52], 24, &bar);
        let spout = b.across(t.object.lighter(36), t.object);
        if motif == Motif::Jug {
            b.disc(220, t.object, &[]);
            b.path("M-120-90C-170-60-210-24-240 0C-210 24-170 60-120 90Z", &spout);
            b.ellipse((0, 0), (150, 150), &spout);
            let inside = b.across(t.object.darker(56), t.object.darker(18));
            b.ellipse((0, 0), (134, 134), &inside);
            b.path(
                "M-110-70C-160-44-190-20-214 0C-190 20-160 44-110 70Z",
                t.object.darker(50),
            );
        } else {
            b.path("M-160-70C-240-50-290-30-380-22V22C-290 30-240 50-160 70Z", &spout);
            b.ellipse((-372, 0), (12, 22), t.object.darker(50));
            b.disc(230, t.object, &[]);
            circle(b, 196, (t.paper, 5), " opacity='.5'");
            b.disc(126, t.object.lighter(6), &[]);
            circle(b, 96, (t.shade, 4), " opacity='.5'");
            b.disc(36, t.contrast, &[]);
        }
    });
}

fn mabkhara(b: &mut Brush) {
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
        let style = format!(" opacity='{}'", super::brush::hundredths(opacity));
        b.line(
            &format!("M{x} 0c-90-70 80-130 10-230s60-130 0-250"),
            WHITE,
            26,
            &style,
        );
    }
}
