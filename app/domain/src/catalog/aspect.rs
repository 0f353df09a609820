//! What an option is about, in the few kinds that search engines and feeds know.

use super::read::FactValue;

/// The most values of an aspect that feeds take.
const VALUES_MAX: usize = 3;

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
        let name = name.trim();
        // Arabic knows no case, and the tables of all that do weigh more in browsers than the page that asks.
        let is_one = |aspect: &Self| {
            aspect
                .names()
                .iter()
                .any(|known| known.eq_ignore_ascii_case(name))
        };
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

/// What feeds are told by an attribute that is about an aspect: words, or the first values of a list. None for what is no
/// colour, material or pattern, whatever its attribute is called: a number, yes or no.
pub fn aspect_value(value: &FactValue) -> Option<String> {
    match value {
        FactValue::Text(text) | FactValue::One(text) => Some(text.clone()),
        FactValue::Several(values) => {
            let first = values.iter().take(VALUES_MAX).map(String::as_str);
            Some(first.collect::<Vec<_>>().join("/"))
        }
        FactValue::Number { .. } | FactValue::YesNo(_) => None,
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
    #[test]
    fn an_aspect_is_words_or_at_most_three_values() {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let several = FactValue::Several(texts(&["Wool", "Cotton", "Linen", "Silk"]));
        let number = FactValue::Number {
            number: "2".to_owned(),
            unit: String::new(),
        };
        for (value, told) in [
            (FactValue::Text("Red clay".to_owned()), Some("Red clay")),
            (FactValue::One("Clay".to_owned()), Some("Clay")),
            (several, Some("Wool/Cotton/Linen")),
            (FactValue::Several(texts(&["Wool"])), Some("Wool")),
            (FactValue::YesNo(true), None),
            (number, None),
        ] {
            assert_eq!(aspect_value(&value).as_deref(), told, "{value:?}");
        }
    }
}
