//! What comes with every offer beside its price: delivery by region, and the return policy.

use bridge::absolute;
use domain::basics::{Language, Weekday};
use domain::carriers::read::{Delivery, OfferTerms};
use domain::policies::ReturnPayer;
use serde_json::{Value, json};

use crate::frame::paths;

/// The return policy in force; none when the shop has none.
pub fn return_policy(lang: Language, terms: &OfferTerms) -> Option<Value> {
    let returns = terms.returns?;
    let address = absolute(&paths::return_policy(lang));
    let mut policy = json!({
        "@type": "MerchantReturnPolicy",
        "@id": format!("{address}#policy"),
        "applicableCountry": terms.country.code(),
        "returnPolicyCountry": terms.country.code(),
        "merchantReturnLink": address,
        "itemDefectReturnFees": "https://schema.org/FreeReturn",
        "refundType": "https://schema.org/FullRefund",
    });
    if returns.days == 0 {
        policy["returnPolicyCategory"] = json!("https://schema.org/MerchantReturnNotPermitted");
        return Some(policy);
    }
    let fees = match returns.payer {
        ReturnPayer::Customer => "https://schema.org/ReturnFeesCustomerResponsibility",
        ReturnPayer::Shop => "https://schema.org/FreeReturn",
    };
    policy["returnPolicyCategory"] = json!("https://schema.org/MerchantReturnFiniteReturnWindow");
    policy["merchantReturnDays"] = json!(returns.days);
    policy["returnMethod"] = json!("https://schema.org/ReturnByMail");
    policy["returnFees"] = json!(fees);
    policy["customerRemorseReturnFees"] = json!(fees);
    Some(policy)
}

/// Where it is delivered, for how much and how fast: one entry for all regions with the same fee and days.
pub fn shipping(terms: &OfferTerms) -> Vec<Value> {
    let number = |index: usize| absolute(&format!("/#delivery-{}", index + 1));
    let entries = terms.deliveries.iter().enumerate();
    entries
        .map(|(index, delivery)| one_delivery(&number(index), terms, delivery))
        .collect()
}

fn one_delivery(id: &str, terms: &OfferTerms, delivery: &Delivery) -> Value {
    let days = |least: u32, most: u32| json!({ "@type": "QuantitativeValue", "minValue": least, "maxValue": most, "unitCode": "DAY" });
    let working: Vec<_> = terms.working_days.iter().map(|day| name_of(*day)).collect();
    json!({
        "@type": "OfferShippingDetails",
        "@id": id,
        "shippingRate": {
            "@type": "MonetaryAmount",
            "value": delivery.fee.to_plain_string(),
            "currency": delivery.fee.currency.code(),
        },
        "shippingDestination": {
            "@type": "DefinedRegion",
            "addressCountry": terms.country.code(),
            "addressRegion": delivery.regions,
        },
        "deliveryTime": {
            "@type": "ShippingDeliveryTime",
            "businessDays": { "@type": "OpeningHoursSpecification", "dayOfWeek": working },
            // After the cut-off it is handled a working day later.
            "handlingTime": days(terms.handling_days, terms.handling_days + 1),
            "transitTime": days(delivery.transit_days, delivery.transit_days),
        },
    })
}

const fn name_of(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "https://schema.org/Monday",
        Weekday::Tuesday => "https://schema.org/Tuesday",
        Weekday::Wednesday => "https://schema.org/Wednesday",
        Weekday::Thursday => "https://schema.org/Thursday",
        Weekday::Friday => "https://schema.org/Friday",
        Weekday::Saturday => "https://schema.org/Saturday",
        Weekday::Sunday => "https://schema.org/Sunday",
    }
}
