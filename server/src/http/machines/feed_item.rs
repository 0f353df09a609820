//! One offer in Google's product feed. The attributes are those of Google's product data specification, in one fixed
//! order; price and availability are what the product's page says.

use domain::basics::{Language, Money};
use domain::carriers::read::OfferTerms;
use domain::catalog::{Aspect, aspect_value, is_gtin, variant_title};
use operations::catalog::machines::read::FeedItem;

use super::absolute;
use super::xml::Xml;

/// The longest title, in characters.
const TITLE_MAX: usize = 150;

/// Writes the offer. `place` is the shop's address and the feed's language.
pub fn write(xml: &mut Xml, place: (&str, Language), item: &FeedItem, terms: &OfferTerms) {
    let (origin, language) = place;
    let values = item.choices.iter().map(|(_, value)| value.as_str());
    let title = variant_title(&item.title, values);
    let description = if item.description.is_empty() {
        &title
    } else {
        &item.description
    };
    let link = if item.choices.is_empty() {
        app::paths::product(language, &item.slug)
    } else {
        app::paths::variant(language, &item.slug, item.variant)
    };
    xml.open("item", &[]);
    xml.leaf("g:id", &item.variant.to_string());
    if !item.choices.is_empty() {
        xml.leaf("g:item_group_id", &item.product.to_string());
    }
    xml.leaf("g:title", &title.chars().take(TITLE_MAX).collect::<String>());
    xml.leaf("g:description", description);
    xml.leaf("g:link", &absolute(origin, &link));
    xml.leaf("g:image_link", &absolute(origin, &item.picture));
    let is_sold_out = item.availability.is_sold_out();
    xml.leaf(
        "g:availability",
        if is_sold_out { "out_of_stock" } else { "in_stock" },
    );
    // The price is the former one where there is one; what is paid now is the sale's.
    xml.leaf("g:price", &amount(item.compare_at.unwrap_or(item.price)));
    if item.compare_at.is_some() {
        xml.leaf("g:sale_price", &amount(item.price));
    }
    xml.leaf("g:condition", "new");
    write_identity(xml, item);
    if !item.category.is_empty() {
        xml.leaf("g:product_type", &item.category);
    }
    write_details(xml, item, language);
    if item.weight_grams > 0 {
        xml.leaf("g:shipping_weight", &format!("{} g", item.weight_grams));
    }
    write_shipping(xml, terms);
    xml.close("item");
}

fn amount(money: Money) -> String {
    format!("{} {}", money.to_plain_string(), money.currency.code())
}

/// The numbers others know it by, or that there are none.
fn write_identity(xml: &mut Xml, item: &FeedItem) {
    let has_brand = !item.vendor.is_empty();
    let has_gtin = is_gtin(&item.barcode);
    let has_number = has_brand && !item.sku.is_empty();
    if has_brand {
        xml.leaf("g:brand", &item.vendor);
    }
    if has_gtin {
        xml.leaf("g:gtin", &item.barcode);
    }
    if has_number {
        xml.leaf("g:mpn", &item.sku);
    }
    if !has_gtin && !has_number {
        xml.leaf("g:identifier_exists", "no");
    }
}

/// What is chosen, and then what is said of the product, by the attributes Google knows; the rest as details of the
/// product.
fn write_details(xml: &mut Xml, item: &FeedItem, language: Language) {
    let names = item.choices.iter().map(|(name, _)| name);
    let names = names.chain(item.facts.iter().map(|fact| &fact.name));
    let aspects = Aspect::of_options(names.map(String::as_str));
    let (of_choices, of_facts) = aspects.split_at(item.choices.len());
    let chosen = item.choices.iter().zip(of_choices);
    let mut told: Vec<(Option<Aspect>, &str, String)> = chosen
        .map(|((name, value), aspect)| (*aspect, name.as_str(), value.clone()))
        .collect();
    for (fact, aspect) in item.facts.iter().zip(of_facts) {
        // How long or heavy a product is said to be is not the size it is bought in.
        let aspect = aspect.filter(|aspect| *aspect != Aspect::Size);
        let known = aspect.and_then(|aspect| Some((aspect, aspect_value(&fact.value)?)));
        told.push(match known {
            Some((aspect, value)) => (Some(aspect), fact.name.as_str(), value),
            None => (
                None,
                fact.name.as_str(),
                wording::catalog::fact(language, &fact.value),
            ),
        });
    }
    let attributes = [
        (Aspect::Colour, "g:color"),
        (Aspect::Material, "g:material"),
        (Aspect::Pattern, "g:pattern"),
        (Aspect::Size, "g:size"),
    ];
    for (aspect, attribute) in attributes {
        if let Some((_, _, value)) = told.iter().find(|(known, _, _)| *known == Some(aspect)) {
            xml.leaf(attribute, value);
        }
    }
    for (_, name, value) in told.iter().filter(|(aspect, _, _)| aspect.is_none()) {
        xml.open("g:product_detail", &[]);
        xml.leaf("g:attribute_name", name);
        xml.leaf("g:attribute_value", value);
        xml.close("g:product_detail");
    }
}

/// Delivery in the whole country: Google knows no regions here, so the highest fee is told and never a lower one than
/// the checkout will ask for.
fn write_shipping(xml: &mut Xml, terms: &OfferTerms) {
    let Some(dearest) = terms.deliveries.iter().max_by_key(|delivery| delivery.fee.minor) else {
        return;
    };
    let days = terms.deliveries.iter().map(|delivery| delivery.transit_days);
    let (fastest, slowest) = (
        days.clone().min().unwrap_or_default(),
        days.max().unwrap_or_default(),
    );
    xml.open("g:shipping", &[]);
    xml.leaf("g:country", terms.country.code());
    xml.leaf("g:price", &amount(dearest.fee));
    xml.leaf("g:min_handling_time", &terms.handling_days.to_string());
    xml.leaf("g:max_handling_time", &(terms.handling_days + 1).to_string());
    xml.leaf("g:min_transit_time", &fastest.to_string());
    xml.leaf("g:max_transit_time", &slowest.to_string());
    xml.close("g:shipping");
}
