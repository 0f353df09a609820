//! Price bands: few, with round limits, each with something in it.

use domain::catalog::PriceBand;
use domain::catalog::read::PriceFacet;

/// Bands offered.
const BANDS: usize = 4;

/// The bands of these prices (minor units, of which `scale` are a whole unit), lowest first. The band a list is
/// narrowed to is always among them, so that it can be taken off. None when the prices are all alike.
pub(super) fn bands(mut prices: Vec<u64>, scale: i64, chosen: Option<PriceBand>) -> Vec<PriceFacet> {
    prices.sort_unstable();
    let mut limits: Vec<i64> = Vec::new();
    for quarter in 1..BANDS {
        let at = prices.get(prices.len() * quarter / BANDS);
        let limit = at.map_or(0, |price| round(units(*price, scale)));
        let parts_them = prices.first().is_some_and(|first| units(*first, scale) < limit)
            && prices.last().is_some_and(|last| units(*last, scale) >= limit);
        if parts_them && limits.last().is_none_or(|last| *last < limit) {
            limits.push(limit);
        }
    }
    let ends = std::iter::once(0).chain(limits.iter().copied());
    let belows = limits.iter().map(|limit| Some(*limit)).chain([None]);
    let mut bands: Vec<PriceBand> = if limits.is_empty() {
        Vec::new()
    } else {
        ends.zip(belows)
            .map(|(from, below)| PriceBand { from, below })
            .collect()
    };
    if let Some(chosen) = chosen.filter(|chosen| !bands.contains(chosen)) {
        bands.push(chosen);
        bands.sort_by_key(|band| (band.from, band.below));
    }
    let count = |band: &PriceBand| {
        let inside = prices
            .iter()
            .filter(|price| band.holds(i64::try_from(**price).unwrap_or(i64::MAX), scale));
        i64::try_from(inside.count()).unwrap_or(i64::MAX)
    };
    bands
        .into_iter()
        .map(|band| PriceFacet {
            count: count(&band),
            band,
        })
        .filter(|facet| facet.count > 0 || Some(facet.band) == chosen)
        .collect()
}

/// Whole units in a price.
fn units(minor: u64, scale: i64) -> i64 {
    i64::try_from(minor).unwrap_or(i64::MAX) / scale.max(1)
}

/// The nearest of 1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 75 … that is not above; at least 1.
fn round(units: i64) -> i64 {
    let mut ten = 1;
    while units / ten >= 100 {
        ten *= 10;
    }
    const STEPS: [i64; 15] = [1, 2, 3, 5, 8, 10, 15, 20, 25, 30, 40, 50, 60, 75, 90];
    let step = STEPS.iter().rev().find(|step| **step * ten <= units);
    step.map_or(1, |step| step * ten)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_are_round_and_hold_every_price_once() {
        let prices: Vec<u64> = (1..=200).map(|price| price * 137).collect();
        let found = bands(prices.clone(), 100, None);
        let codes: Vec<String> = found.iter().map(|facet| facet.band.code()).collect();
        assert_eq!(codes, ["-60", "60-100", "100-200", "200-"]);
        assert_eq!(found.iter().map(|facet| facet.count).sum::<i64>(), 200);
        assert_eq!(bands(vec![6_800; 9], 100, None), []);
        assert_eq!(bands(Vec::new(), 100, None), []);
    }

    #[test]
    fn the_chosen_band_can_always_be_taken_off() {
        let chosen = PriceBand::parse("7-9");
        let found = bands(vec![6_800, 7_200], 100, chosen);
        assert_eq!(
            found,
            [PriceFacet {
                band: chosen.unwrap(),
                count: 0
            }]
        );
    }

    #[test]
    fn limits_are_round_and_never_above() {
        for (units, rounded) in [
            (0, 1),
            (1, 1),
            (7, 5),
            (68, 60),
            (99, 90),
            (137, 100),
            (1_234, 1_000),
            (2_600, 2_500),
        ] {
            assert_eq!(round(units), rounded, "{units}");
        }
    }
}
