//! From words to what is looked for: each word by itself, or several together where they have a synonym.

use domain::basics::SearchWord;

use super::desk::Pair;
use crate::ports::Wanted;

/// More words than anybody searches for; what follows is left out.
const WORDS_MAX: usize = 12;

/// What `words` look for. Where a side of a pair begins, the longest such side is taken together, and the other sides
/// are further ways to say it.
pub(super) fn wanted(words: Vec<SearchWord>, pairs: &[Pair]) -> Vec<Wanted> {
    let mut rest = words.as_slice();
    rest = &rest[..rest.len().min(WORDS_MAX)];
    let mut all = Vec::new();
    while !rest.is_empty() {
        let sides = || pairs.iter().flat_map(|(one, other)| [(one, other), (other, one)]);
        let length = sides()
            .filter(|(side, _)| begins(rest, side))
            .map(|(side, _)| side.len())
            .max()
            .unwrap_or(1);
        let (said, after) = rest.split_at(length);
        let mut ways = vec![said.to_vec()];
        ways.extend(
            sides()
                .filter(|(side, _)| side.len() == length && begins(said, side))
                .map(|(_, other)| other.clone()),
        );
        all.push(Wanted { ways });
        rest = after;
    }
    all
}

fn begins(words: &[SearchWord], side: &[SearchWord]) -> bool {
    !side.is_empty()
        && words.len() >= side.len()
        && words
            .iter()
            .zip(side)
            .all(|(word, of_side)| word.folded == of_side.folded || word.stem == of_side.stem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::basics::search_words;

    fn said(typed: &str, pairs: &[(&str, &str)]) -> Vec<Vec<String>> {
        let pairs: Vec<Pair> = pairs
            .iter()
            .map(|(one, other)| (search_words(one), search_words(other)))
            .collect();
        let text = |way: &Vec<SearchWord>| {
            let words: Vec<&str> = way.iter().map(|word| word.folded.as_str()).collect();
            words.join(" ")
        };
        wanted(search_words(typed), &pairs)
            .iter()
            .map(|wanted| wanted.ways.iter().map(text).collect())
            .collect()
    }

    #[test]
    fn synonyms_hold_in_both_directions_and_for_several_words() {
        let pairs = [("tea pot", "ابريق"), ("mug", "cup")];
        assert_eq!(said("ابريق", &pairs), [["ابريق", "tea pot"]]);
        assert_eq!(
            said("tea pot cup", &pairs),
            [["tea pot", "ابريق"], ["cup", "mug"]]
        );
        assert_eq!(said("tea", &pairs), [["tea"]]);
        assert_eq!(said("الإبريق", &pairs), [["الابريق", "tea pot"]]);
        assert!(said("", &pairs).is_empty());
        assert_eq!(said(&"word ".repeat(40), &pairs).len(), WORDS_MAX);
    }
}
