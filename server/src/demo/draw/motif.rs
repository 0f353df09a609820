//! The things that can be drawn: their names, their sizes on the sheet and where a close look goes.

use super::brush::Brush;
use super::{clay, coffee, garden, gift, light, pantry, textile};

macro_rules! motifs {
    ($($(#[$doc:meta])* $name:ident $text:literal $draw:path, $scale:literal, [$x:literal, $y:literal, $width:literal];)*) => {
        /// A thing of the demo shop that can be drawn.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Motif { $($(#[$doc])* $name,)* }

        impl Motif {
            /// Every motif.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its name in file names.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// Draws it standing (or hanging) at the origin.
            pub(super) fn draw(self, brush: &mut Brush) {
                match self { $(Self::$name => $draw(brush),)* }
            }

            /// Its size on the sheet in per cent.
            pub(super) fn scale(self) -> u32 {
                match self { $(Self::$name => $scale,)* }
            }

            /// The part of the sheet a close look shows: `[x, y, width, height]`, four by five.
            pub(in crate::demo) fn close_up(self) -> [i32; 4] {
                match self { $(Self::$name => [$x, $y, $width, $width * 5 / 4],)* }
            }
        }
    };
}

motifs! {
    /// A mug with a handle.
    Mug "mug" clay::mug, 150, [180, 480, 520];
    /// A cup without a handle.
    Tumbler "tumbler" clay::tumbler, 162, [230, 440, 500];
    /// A tall vase.
    Vase "vase" clay::vase, 104, [230, 320, 480];
    /// A round bud vase.
    BudVase "bud-vase" clay::bud_vase, 148, [190, 440, 540];
    /// A deep bowl.
    Bowl "bowl" clay::bowl, 148, [60, 560, 480];
    /// Small bowls, stacked.
    SmallBowls "small-bowls" clay::small_bowls, 116, [110, 600, 440];
    /// A plate set.
    Plate "plate" clay::plate, 128, [330, 280, 500];
    /// A pouring jug.
    Jug "jug" clay::jug, 130, [150, 300, 560];
    /// A plant pot on its saucer.
    Pot "pot" garden::pot, 118, [240, 520, 500];
    /// A teapot.
    Teapot "teapot" coffee::teapot, 130, [80, 520, 520];
    /// The Arabic coffee pot.
    Dallah "dallah" coffee::dallah, 132, [160, 230, 520];
    /// Three finjans.
    Finjans "finjans" coffee::finjans, 184, [60, 620, 440];
    /// A bag of coffee.
    CoffeeBag "coffee-bag" coffee::bag, 132, [220, 300, 500];
    /// A serving tray.
    Tray "tray" coffee::tray, 124, [60, 640, 440];
    /// Jars of spice.
    SpiceJars "spice-jars" pantry::spice_jars, 140, [90, 540, 500];
    /// A woven basket.
    Basket "basket" pantry::basket, 146, [130, 500, 520];
    /// A table lamp.
    Lamp "lamp" light::lamp, 118, [180, 240, 560];
    /// A hanging lamp.
    Pendant "pendant" light::pendant, 104, [180, 260, 520];
    /// A lantern.
    Lantern "lantern" light::lantern, 122, [230, 400, 500];
    /// A candle in a cup.
    Candle "candle" light::candle, 150, [200, 420, 560];
    /// An incense burner.
    Mabkhara "mabkhara" gift::mabkhara, 142, [250, 400, 500];
    /// A gift box.
    GiftBox "gift-box" gift::gift_box, 146, [190, 370, 560];
    /// A notebook.
    Notebook "notebook" gift::notebook, 140, [200, 320, 500];
    /// A rug with medallions.
    Rug "rug" textile::rug, 112, [200, 240, 480];
    /// A rug in bands.
    StripedRug "striped-rug" textile::striped_rug, 112, [200, 240, 480];
    /// A rug with a field of diamonds.
    DiamondRug "diamond-rug" textile::diamond_rug, 112, [200, 240, 480];
    /// A prayer rug.
    PrayerRug "prayer-rug" textile::prayer_rug, 112, [240, 150, 480];
    /// A cushion.
    Cushion "cushion" textile::cushion, 136, [130, 380, 520];
    /// A folded throw.
    Throw "throw" textile::throw, 142, [330, 560, 480];
}
