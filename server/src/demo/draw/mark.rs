//! The shop's own drawings: its leaf mark, and what stands where a picture could not be fetched.

use super::brush::Brush;
use super::palette::{Colour, Palette};
use super::scene;

/// The shop's mark, a sidr leaf with its vein; square, for the header and the browser's tab.
pub fn mark() -> String {
    "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64' viewBox='0 0 64 64'>\
     <path d='M6 32C6 16 18 4 34 4H50C55 4 60 9 60 14V34C60 49 49 60 34 60H30C16 60 6 48 6 32Z' fill='#0b6149'/>\
     <path d='M19 47C20 33 28 22 47 16C47 34 38 45 24 45' fill='#eaf1e8'/>\
     <path d='M17 51C20 41 28 31 40 23' fill='none' stroke='#0b6149' stroke-width='3' stroke-linecap='round'/></svg>"
        .to_owned()
}

/// What is shown while a product has no picture of its own: an empty shelf in the light, in no one's colours.
pub fn placeholder() -> String {
    let mut b = Brush::new("none-", Palette::Chalk.tones());
    b.tones.paper = Colour(0xec_e8e0);
    b.tones.table = Colour(0xdd_d7cb);
    b.tones.object = Colour(0xd9_d2c5);
    b.tones.shade = Colour(0xa8_9f90);
    b.tones.contrast = Colour(0xb9_b3a4);
    scene::room(&mut b, 960, 1200, 808);
    b.moved("translate(470 1000)scale(1.15)", |b| {
        b.shadow(150, 300);
        let clay = b.tones.object;
        let profile = [
            (104, 0),
            (104, 0),
            (164, 110),
            (178, 210),
            (130, 320),
            (70, 390),
            (60, 430),
            (78, 470),
        ];
        b.turned(&profile, super::lathe::Surface::Clay(clay), |_| {});
        b.mouth(470, 78, clay, None);
    });
    b.finish([0, 0, 960, 1200], 960, 1200)
}
