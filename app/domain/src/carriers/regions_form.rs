//! Where the shop delivers, for how much and how fast, as it is typed in the console: a row for each region of the
//! country.

use serde::{Deserialize, Serialize};

use crate::basics::typed::Problems;
use crate::basics::{Currency, Money};
use crate::refusal::{Problem, Refusal};
use crate::settings::Country;
use crate::settings::work::{fee, up_to};

/// The most working days on the road.
const TRANSIT_DAYS_MAX: i64 = 60;

/// A region the shop delivers to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    /// The region's code.
    pub region: String,
    /// The fee, VAT included; may be nothing.
    pub fee: Money,
    /// Working days on the road.
    pub transit_days: u32,
}

/// All regions as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RegionsForm {
    /// The code of the shop's own region, which is offered first and chosen for whoever has chosen none.
    pub own: String,
    /// A row for each.
    pub regions: Vec<RegionForm>,
}

/// A region as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RegionForm {
    /// Its code.
    pub code: String,
    /// Ticked when the shop delivers there. What stands in the other fields of a region without is not looked at.
    pub offered: String,
    /// An amount; nothing typed is none.
    pub fee: String,
    /// Working days on the road.
    pub days: String,
}

impl RegionsForm {
    /// Everywhere the shop delivers, its own region first, the others as the country has them.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`]: `regions[N][fee]` and `regions[N][days]` with N their place in the form, `own`
    /// when that is none the shop delivers to.
    pub fn check(&self, country: Country, currency: Currency) -> Result<Vec<Fee>, Refusal> {
        let mut problems = Problems::default();
        let mut fees = Vec::new();
        for region in country.facts().regions {
            let mut rows = self.regions.iter().enumerate();
            let row = rows.find(|(_, row)| row.code == region.code && !row.offered.is_empty());
            let Some((index, row)) = row else { continue };
            let fee = problems.take(&format!("regions[{index}][fee]"), fee(&row.fee, currency));
            let days = up_to(&row.days, (0, TRANSIT_DAYS_MAX));
            let days = problems.take(&format!("regions[{index}][days]"), days);
            if let Some((fee, transit_days)) = fee.zip(days) {
                fees.push(Fee {
                    region: region.code.to_owned(),
                    fee,
                    transit_days,
                });
            }
        }
        let offered = |row: &RegionForm| row.code == self.own && !row.offered.is_empty();
        if country.region(&self.own).is_none() || !self.regions.iter().any(offered) {
            problems.note("own", Problem::NotAChoice);
        }
        // Stable: the others stay as they are.
        fees.sort_by_key(|fee| fee.region != self.own);
        problems.or(Some(fees))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(code: &str, offered: &str, fee: &str, days: &str) -> RegionForm {
        let text = str::to_owned;
        RegionForm {
            code: text(code),
            offered: text(offered),
            fee: text(fee),
            days: text(days),
        }
    }

    fn check(own: &str, rows: &[RegionForm]) -> Result<Vec<Fee>, Refusal> {
        let form = RegionsForm {
            own: own.to_owned(),
            regions: rows.to_vec(),
        };
        form.check(Country::SaudiArabia, Currency::SAR)
    }

    #[test]
    fn the_shops_own_region_is_first_and_others_need_not_be_filled_in() {
        let rows = [
            row("01", "on", "٢٢", "1"),
            row("02", "on", "", "0"),
            row("03", "", "x", ""),
        ];
        let fees = check("02", &rows).unwrap();
        let told: Vec<_> = fees
            .iter()
            .map(|fee| (fee.region.as_str(), fee.fee.minor, fee.transit_days))
            .collect();
        assert_eq!(told, [("02", 0, 0), ("01", 2_200, 1)]);
    }

    #[test]
    fn what_is_wrong_is_told_by_its_row() {
        let rows = [row("99", "on", "1", "1"), row("01", "on", "a", "61")];
        let refusal = check("03", &rows).unwrap_err();
        for field in ["regions[1][fee]", "regions[1][days]", "own"] {
            assert!(refusal.problem_of(field).is_some(), "{field}");
        }
        let nowhere = check("", &[]).unwrap_err();
        assert_eq!(nowhere.problem_of("own"), Some(&Problem::NotAChoice));
        let foreign = check("99", &[row("99", "on", "1", "1")]);
        assert!(foreign.is_err(), "no region of the country");
    }
}
