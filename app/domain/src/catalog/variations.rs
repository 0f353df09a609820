//! Which variants a product's options make.

/// The most variants of a product.
pub const VARIANTS_MAX: usize = 250;

/// The combinations of the values of `options` (by their positions) that are not among `made`; a variant has 0 where
/// its product has no such option.
pub fn missing_variants(options: &[Vec<i64>], made: &[[i64; 3]]) -> Vec<[i64; 3]> {
    let mut all = vec![[0; 3]];
    for (slot, values) in options.iter().take(3).enumerate() {
        all = all
            .iter()
            .flat_map(|begun| {
                values.iter().map(move |value| {
                    let mut next = *begun;
                    next[slot] = *value;
                    next
                })
            })
            // What is beyond the bound is never made, so it need not be counted either.
            .take(VARIANTS_MAX * 4)
            .collect();
    }
    all.retain(|one| !made.contains(one));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_combination_that_is_not_there_is_missing() {
        let colours_and_sizes = [vec![1, 2], vec![1, 3]];
        assert_eq!(
            missing_variants(&colours_and_sizes, &[[1, 1, 0], [2, 3, 0]]),
            [[1, 3, 0], [2, 1, 0]]
        );
        assert_eq!(missing_variants(&[], &[]), [[0, 0, 0]]);
        assert!(missing_variants(&[], &[[0, 0, 0]]).is_empty());
        assert!(missing_variants(&[vec![]], &[]).is_empty());
    }

    #[test]
    fn a_product_of_three_long_options_is_not_counted_out() {
        let long: Vec<i64> = (1..=60).collect();
        let all = [long.clone(), long.clone(), long];
        assert_eq!(missing_variants(&all, &[]).len(), VARIANTS_MAX * 4);
    }
}
