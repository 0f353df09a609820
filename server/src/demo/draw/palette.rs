//! The colours of the pictures: twelve palettes chosen by hand, and mixing in whole per cent.

use std::fmt;

/// An sRGB colour.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour(pub u32);

pub(super) const WHITE: Colour = Colour(0xff_fdf8);
pub(super) const INK: Colour = Colour(0x22_1712);
pub(super) const COFFEE: Colour = Colour(0x3b_2116);
pub(super) const FLAME: Colour = Colour(0xff_d88a);
pub(super) const LEAF: Colour = Colour(0x5d_7a5a);
pub(super) const WOOD: Colour = Colour(0xb0_8258);

impl Colour {
    /// This colour with `percent` of the other.
    pub fn mix(self, other: Self, percent: u32) -> Self {
        let channel = |shift: u32| {
            let (ours, theirs) = ((self.0 >> shift) & 255, (other.0 >> shift) & 255);
            ((ours * (100 - percent) + theirs * percent + 50) / 100) << shift
        };
        Self(channel(16) | channel(8) | channel(0))
    }

    /// Towards warm white.
    pub fn lighter(self, percent: u32) -> Self {
        self.mix(WHITE, percent)
    }

    /// Towards ink.
    pub fn darker(self, percent: u32) -> Self {
        self.mix(INK, percent)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:06x}", self.0)
    }
}

/// The five colours of a picture.
#[derive(Clone, Copy)]
pub(super) struct Tones {
    /// The wall.
    pub paper: Colour,
    /// The table.
    pub table: Colour,
    /// The thing.
    pub object: Colour,
    /// Its side away from the light.
    pub shade: Colour,
    /// The one other colour.
    pub contrast: Colour,
}

impl Tones {
    /// The same room with the contrast colour's thing in it: for a companion.
    pub fn swapped(self) -> Self {
        Self {
            object: self.contrast,
            shade: self.contrast.darker(35),
            contrast: self.object,
            ..self
        }
    }

    /// The same room with an unglazed, light thing in it.
    pub fn plain(self) -> Self {
        let object = self.paper.mix(WHITE, 55);
        Self {
            object,
            shade: self.table.darker(18),
            contrast: self.object,
            ..self
        }
    }
}

/// A palette by the name of its dye or glaze.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Palette {
    /// Fired red clay.
    Clay,
    /// Desert sand.
    Sand,
    /// Olive leaf.
    Olive,
    /// Indigo dye.
    Indigo,
    /// Ta'if rose.
    Rose,
    /// Saffron yellow.
    Saffron,
    /// Polished brass.
    Brass,
    /// Chalk white.
    Chalk,
    /// Charcoal.
    Charcoal,
    /// Lagoon blue-green.
    Lagoon,
    /// Dried date.
    Date,
    /// Sidr leaf.
    Sidr,
}

impl Palette {
    /// Every palette.
    pub const ALL: [Self; 12] = [
        Self::Clay,
        Self::Sand,
        Self::Olive,
        Self::Indigo,
        Self::Rose,
        Self::Saffron,
        Self::Brass,
        Self::Chalk,
        Self::Charcoal,
        Self::Lagoon,
        Self::Date,
        Self::Sidr,
    ];

    /// Its name in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Clay => "clay",
            Self::Sand => "sand",
            Self::Olive => "olive",
            Self::Indigo => "indigo",
            Self::Rose => "rose",
            Self::Saffron => "saffron",
            Self::Brass => "brass",
            Self::Chalk => "chalk",
            Self::Charcoal => "charcoal",
            Self::Lagoon => "lagoon",
            Self::Date => "date",
            Self::Sidr => "sidr",
        }
    }

    pub(super) fn tones(self) -> Tones {
        let [paper, table, object, shade, contrast] = match self {
            Self::Clay => [0xf0_e4de, 0xe1_cbc0, 0xb8_5a40, 0x86_3a28, 0x56_7060],
            Self::Sand => [0xee_e6d8, 0xdf_cfb8, 0xcd_ab7d, 0x9c_7a4d, 0x7a_4a33],
            Self::Olive => [0xe8_eadf, 0xd2_d7c4, 0x7f_8757, 0x55_5e37, 0xc6_8656],
            Self::Indigo => [0xe5_e7eb, 0xcf_d4dd, 0x40_5678, 0x26_3652, 0xd6_ad76],
            Self::Rose => [0xf1_e5e1, 0xe2_cbc5, 0xc7_8c84, 0x98_605b, 0x6a_4a50],
            Self::Saffron => [0xf1_e9d8, 0xe1_d1b3, 0xd1_9b32, 0x9c_6a1b, 0x75_3d2b],
            Self::Brass => [0xe6_ebe4, 0xce_d8cd, 0xc8_9942, 0x86_5e22, 0x6e_3c2f],
            Self::Chalk => [0xdd_d5c8, 0xc6_b8a4, 0xf1_ebe0, 0xbf_b19c, 0xb0_6542],
            Self::Charcoal => [0xe9_e5df, 0xd3_cbc0, 0x4d_4946, 0x2b_2928, 0xc2_8d4e],
            Self::Lagoon => [0xe3_ebe8, 0xc9_d8d3, 0x42_827e, 0x26_5754, 0xdd_b083],
            Self::Date => [0xef_e7dd, 0xdc_cbb9, 0x72_4036, 0x46_231e, 0xd6_b584],
            Self::Sidr => [0xea_eee3, 0xd2_dac5, 0x34_7055, 0x1d_4836, 0xce_8b5f],
        }
        .map(Colour);
        Tones {
            paper,
            table,
            object,
            shade,
            contrast,
        }
    }
}
