//! What an option is about, in the few kinds that search engines and feeds know.

/// A kind of option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// The colour.
    Colour,
    /// The size, also as a volume, a weight or a length.
    Size,
    /// What it is made of.
    Material,
    /// What is drawn on it.
    Pattern,
}

impl Aspect {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Colour, Self::Size, Self::Material, Self::Pattern];

    /// The kind of an option by its name in either language; none for a name nobody else would understand.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let is_one = |aspect: &Self| aspect.names().contains(&name.as_str());
        Self::ALL.into_iter().find(is_one)
    }

    /// The kinds of a product's options, in their order; of two options of one kind only the first has it.
    pub fn of_options<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<Option<Self>> {
        let mut found: Vec<Option<Self>> = Vec::new();
        for name in names {
            let aspect = Self::named(name).filter(|aspect| !found.contains(&Some(*aspect)));
            found.push(aspect);
        }
        found
    }

    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Colour => &["colour", "color", "اللون", "لون"],
            Self::Size => &[
                "size",
                "المقاس",
                "مقاس",
                "الحجم",
                "حجم",
                "capacity",
                "السعة",
                "سعة",
                "volume",
                "weight",
                "الوزن",
                "وزن",
                "length",
                "الطول",
                "طول",
            ],
            Self::Material => &["material", "الخامة", "خامة", "المادة", "مادة"],
            Self::Pattern => &["pattern", "النقش", "نقش", "النقشة"],
        }
    }
}

/// A variant's name for those who see it without its product: the title and what is chosen.
pub fn variant_title<'a>(title: &str, chosen: impl IntoIterator<Item = &'a str>) -> String {
    let mut named = title.to_owned();
    for value in chosen {
        named.push_str(" · ");
        named.push_str(value);
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_told_in_both_languages_and_not_guessed() {
        for (name, aspect) in [
            ("Colour", Some(Aspect::Colour)),
            (" اللون ", Some(Aspect::Colour)),
            ("SIZE", Some(Aspect::Size)),
            ("السعة", Some(Aspect::Size)),
            ("Denominations", None),
            ("", None),
        ] {
            assert_eq!(Aspect::named(name), aspect, "{name}");
        }
        assert_eq!(
            Aspect::of_options(["Size", "Engraving", "Capacity"]),
            [Some(Aspect::Size), None, None]
        );
    }
}
