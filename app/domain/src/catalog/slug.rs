//! The part of a page's address that names a product or a category.

/// The longest slug.
const MAX: usize = 120;

/// Whether `text` can be a slug: lower-case Latin letters, Arabic letters, digits, single hyphens.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.len() <= MAX * 2 && slug_from(text) == text
}

/// A slug made from a title: letters and digits kept, everything else becomes one hyphen. Empty when the
/// title has neither.
pub fn slug_from(title: &str) -> String {
    let mut slug = String::with_capacity(title.len());
    for c in crate::basics::latin_digits(title)
        .chars()
        .flat_map(char::to_lowercase)
    {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.chars().count() >= MAX {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// `base`, or `base` with the first number that makes it none of `taken`.
pub fn free_slug(base: &str, taken: &[String]) -> String {
    let is_free = |slug: &String| !taken.contains(slug);
    let numbered = (2..=taken.len() + 2).map(|n| format!("{base}-{n}"));
    let mut candidates = std::iter::once(base.to_owned()).chain(numbered);
    // There is one candidate more than there are slugs taken.
    candidates.find(is_free).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_slug_is_numbered() {
        let taken = ["cup", "cup-2", "cup-4"].map(str::to_owned);
        assert_eq!(free_slug("cup", &taken), "cup-3");
        assert_eq!(free_slug("mug", &taken), "mug");
        assert_eq!(free_slug("cup", &taken[..2]), "cup-3");
    }

    #[test]
    fn titles_become_slugs() {
        for (title, slug) in [
            ("The Scout Skincare Kit", "the-scout-skincare-kit"),
            ("  كوب «وادي» ٢٠٠ مل ", "كوب-وادي-200-مل"),
            ("a--b__c", "a-b-c"),
            ("!!!", ""),
        ] {
            assert_eq!(slug_from(title), slug);
        }
        assert!(is_slug("wadi-cup") && !is_slug("Wadi cup") && !is_slug("../x") && !is_slug("a-"));
    }
}
