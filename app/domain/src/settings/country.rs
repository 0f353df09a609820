//! Facts of countries: data, never constants in the code that uses them. VAT rates, weekends and address
//! forms change by law; here they are defaults for a new shop, which keeps its own copy.

use crate::basics::{Currency, Weekday};
use crate::coded;

use super::address::{AddressPart, AddressRule};
use super::regions;

coded! {
    /// A country a shop can be at home in (ISO 3166-1 alpha-2).
    Country {
        /// المملكة العربية السعودية
        SaudiArabia => "SA",
        /// الكويت
        Kuwait => "KW",
        /// مصر
        Egypt => "EG",
        /// الإمارات العربية المتحدة
        UnitedArabEmirates => "AE",
    }
}

/// A part of a country with its own delivery fee and transit time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// Stable code, ISO 3166-2 without the country.
    pub code: &'static str,
    /// Arabic name.
    pub ar: &'static str,
    /// English name.
    pub en: &'static str,
    /// Working days in transit from the main city, the default of a new shop.
    pub transit_days: u32,
}

/// What a new shop in a country starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountryFacts {
    /// Arabic name.
    pub ar: &'static str,
    /// English name.
    pub en: &'static str,
    /// The currency prices are shown in.
    pub currency: Currency,
    /// VAT in basis points (1500 is 15 %).
    pub vat_basis_points: i64,
    /// IANA time zone.
    pub time_zone: &'static str,
    /// The days of the week without work.
    pub weekend: &'static [Weekday],
    /// What an address consists of, in the order people write it.
    pub address: &'static [AddressRule],
    /// The regions, in the order they are offered.
    pub regions: &'static [Region],
    /// Delivery fee of a new shop in minor units, VAT included.
    pub delivery_fee_minor: i64,
    /// Cash-on-delivery fee of a new shop in minor units, VAT included.
    pub cash_fee_minor: i64,
    /// Highest total for cash on delivery of a new shop, in minor units.
    pub cash_limit_minor: i64,
}

impl Country {
    /// The country's facts.
    pub const fn facts(self) -> &'static CountryFacts {
        match self {
            Self::SaudiArabia => &SAUDI_ARABIA,
            Self::Kuwait => &KUWAIT,
            Self::Egypt => &EGYPT,
            Self::UnitedArabEmirates => &UNITED_ARAB_EMIRATES,
        }
    }

    /// The region with `code`.
    pub fn region(self, code: &str) -> Option<&'static Region> {
        self.facts().regions.iter().find(|region| region.code == code)
    }
}

use AddressPart::{
    Area, Avenue, Block, Building, City, District, Flat, Floor, Landmark, PaciNumber, Postcode, ShortAddress,
    Street,
};
use AddressRule as Rule;

const FRIDAY_SATURDAY: &[Weekday] = &[Weekday::Friday, Weekday::Saturday];

static SAUDI_ARABIA: CountryFacts = CountryFacts {
    ar: "المملكة العربية السعودية",
    en: "Saudi Arabia",
    currency: Currency::SAR,
    vat_basis_points: 1_500,
    time_zone: "Asia/Riyadh",
    weekend: FRIDAY_SATURDAY,
    // Carriers accept a national address in full or as its eight-character short form.
    address: &[
        Rule::required(City),
        Rule::required_without(District, ShortAddress),
        Rule::required_without(Street, ShortAddress),
        Rule::required_without(Building, ShortAddress),
        Rule::optional(ShortAddress),
        Rule::optional(Postcode),
        Rule::optional(Landmark),
    ],
    regions: regions::SAUDI_ARABIA,
    delivery_fee_minor: 2_200,
    cash_fee_minor: 1_500,
    cash_limit_minor: 500_000,
};

static KUWAIT: CountryFacts = CountryFacts {
    ar: "الكويت",
    en: "Kuwait",
    currency: Currency::KWD,
    vat_basis_points: 0,
    time_zone: "Asia/Kuwait",
    weekend: FRIDAY_SATURDAY,
    address: &[
        Rule::required(Area),
        Rule::required(Block),
        Rule::required(Street),
        Rule::optional(Avenue),
        Rule::required(Building),
        Rule::optional(Floor),
        Rule::optional(Flat),
        Rule::optional(PaciNumber),
        Rule::optional(Landmark),
    ],
    regions: regions::KUWAIT,
    delivery_fee_minor: 1_500,
    cash_fee_minor: 500,
    cash_limit_minor: 500_000,
};

static EGYPT: CountryFacts = CountryFacts {
    ar: "مصر",
    en: "Egypt",
    currency: Currency::EGP,
    vat_basis_points: 1_400,
    time_zone: "Africa/Cairo",
    weekend: FRIDAY_SATURDAY,
    address: &[
        Rule::required(City),
        Rule::required(Street),
        Rule::required(Building),
        Rule::optional(Floor),
        Rule::optional(Flat),
        Rule::required(Landmark),
    ],
    regions: regions::EGYPT,
    delivery_fee_minor: 6_500,
    cash_fee_minor: 1_500,
    cash_limit_minor: 2_500_000,
};

static UNITED_ARAB_EMIRATES: CountryFacts = CountryFacts {
    ar: "الإمارات العربية المتحدة",
    en: "United Arab Emirates",
    currency: Currency::AED,
    vat_basis_points: 500,
    time_zone: "Asia/Dubai",
    // Since 2022; Friday afternoon is off as well, which cut-offs of a shop may reflect.
    weekend: &[Weekday::Saturday, Weekday::Sunday],
    address: &[
        Rule::required(Area),
        Rule::required(Street),
        Rule::required(Building),
        Rule::optional(Flat),
        Rule::optional(Landmark),
    ],
    regions: regions::UNITED_ARAB_EMIRATES,
    delivery_fee_minor: 2_000,
    cash_fee_minor: 1_000,
    cash_limit_minor: 500_000,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn region_codes_are_unique_and_every_country_has_regions() {
        for country in Country::ALL {
            let regions = country.facts().regions;
            assert!(!regions.is_empty());
            for region in regions {
                assert_eq!(
                    regions.iter().filter(|r| r.code == region.code).count(),
                    1,
                    "{}",
                    region.en
                );
                assert!(!region.ar.is_empty() && !region.en.is_empty() && region.transit_days > 0);
            }
        }
    }

    #[test]
    fn no_postcode_is_demanded_anywhere() {
        for country in Country::ALL {
            let demanded = country
                .facts()
                .address
                .iter()
                .any(|r| r.part == Postcode && r.is_required());
            assert!(!demanded, "{}", country.code());
        }
    }
}
