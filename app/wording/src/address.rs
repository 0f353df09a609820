//! The parts of an address, as each country calls them.

use domain::basics::Language;
use domain::settings::{AddressPart, Country};

use crate::{Text, text};

/// The label of an address field. The same part has other names elsewhere: a Kuwaiti area is an Emirati one, but
/// an Egyptian "city" is also a markaz.
pub fn label(language: Language, country: Country, part: AddressPart) -> &'static str {
    let name = match (part, country) {
        (AddressPart::City, Country::Egypt) => &CITY_OR_MARKAZ,
        (AddressPart::City, _) => &CITY,
        (AddressPart::District, _) => &DISTRICT,
        (AddressPart::Area, Country::UnitedArabEmirates) => &AREA_OR_COMMUNITY,
        (AddressPart::Area, _) => &AREA,
        (AddressPart::Block, _) => &BLOCK,
        (AddressPart::Street, _) => &STREET,
        (AddressPart::Avenue, _) => &AVENUE,
        (AddressPart::Building, Country::Kuwait) => &BUILDING_OR_HOUSE,
        (AddressPart::Building, Country::UnitedArabEmirates) => &BUILDING_OR_VILLA,
        (AddressPart::Building, _) => &BUILDING,
        (AddressPart::Floor, _) => &FLOOR,
        (AddressPart::Flat, _) => &FLAT,
        (AddressPart::ShortAddress, _) => &SHORT_ADDRESS,
        (AddressPart::PaciNumber, _) => &PACI_NUMBER,
        (AddressPart::Postcode, _) => &POSTCODE,
        (AddressPart::Landmark, _) => &LANDMARK,
    };
    name.in_(language)
}

/// What helps to fill a field in, where a label is not enough.
pub fn hint(language: Language, part: AddressPart) -> Option<&'static str> {
    let hint = match part {
        AddressPart::ShortAddress => &SHORT_ADDRESS_HINT,
        AddressPart::PaciNumber => &PACI_NUMBER_HINT,
        AddressPart::Landmark => &LANDMARK_HINT,
        _ => return None,
    };
    Some(hint.in_(language))
}

/// What a country calls the part of it that has its own delivery fee.
pub fn region(language: Language, country: Country) -> &'static str {
    let name = match country {
        Country::SaudiArabia => &REGION,
        Country::Kuwait | Country::Egypt => &GOVERNORATE,
        Country::UnitedArabEmirates => &EMIRATE,
    };
    name.in_(language)
}

static REGION: Text = text("المنطقة", "Region");
static GOVERNORATE: Text = text("المحافظة", "Governorate");
static EMIRATE: Text = text("الإمارة", "Emirate");

static CITY: Text = text("المدينة", "City");
static CITY_OR_MARKAZ: Text = text("المدينة أو المركز", "City or markaz");
static DISTRICT: Text = text("الحي", "District");
static AREA: Text = text("المنطقة", "Area");
static AREA_OR_COMMUNITY: Text = text("المنطقة أو الحي", "Area or community");
static BLOCK: Text = text("القطعة", "Block");
static STREET: Text = text("الشارع", "Street");
static AVENUE: Text = text("الجادة", "Avenue (jaddah)");
static BUILDING: Text = text("رقم المبنى", "Building number");
static BUILDING_OR_HOUSE: Text = text("المبنى أو المنزل", "Building or house");
static BUILDING_OR_VILLA: Text = text("المبنى أو الفيلا", "Building or villa");
static FLOOR: Text = text("الطابق", "Floor");
static FLAT: Text = text("الشقة", "Flat");
static SHORT_ADDRESS: Text = text("العنوان الوطني المختصر", "Short national address");
static PACI_NUMBER: Text = text("الرقم الآلي للعنوان", "PACI number");
static POSTCODE: Text = text("الرمز البريدي", "Postcode");
static LANDMARK: Text = text("علامة مميزة", "Landmark");

static SHORT_ADDRESS_HINT: Text = text(
    "أربعة أحرف وأربعة أرقام، ويغني عن الحي والشارع والمبنى",
    "Four letters and four digits; it stands in for district, street and building",
);
static PACI_NUMBER_HINT: Text = text(
    "ثمانية أرقام على لوحة المبنى",
    "Eight digits, on the plate of the building",
);
static LANDMARK_HINT: Text = text(
    "ما يراه المندوب: مقابل المسجد، بجانب الصيدلية",
    "What the courier can see: opposite the mosque, next to the pharmacy",
);
