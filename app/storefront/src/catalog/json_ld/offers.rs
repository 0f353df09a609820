//! A product and what is offered of it. One variant is a `Product`, several are a `ProductGroup` of them.

use bridge::absolute;
use domain::basics::Language;
use domain::catalog::read::{Fact, FactValue, ProductPage, ShopFrame, VariantChoice};
use domain::catalog::{Aspect, is_gtin, variant_title};
use serde_json::{Map, Value, json};

use super::{documents, terms};
use crate::frame::paths;

/// The most pictures a document names.
const PICTURES_MAX: usize = 6;

/// What all variants of a page share.
struct Shelf<'a> {
    lang: Language,
    shop: &'a ShopFrame,
    product: &'a ProductPage,
    returns: Option<Value>,
    shipping: Vec<Value>,
}

/// The document of a product's page.
pub fn product(lang: Language, shop: &ShopFrame, product: &ProductPage) -> String {
    let terms = product.terms.as_ref();
    let shelf = Shelf {
        lang,
        shop,
        product,
        returns: terms.and_then(|terms| terms::return_policy(lang, terms)),
        shipping: terms.map(terms::shipping).unwrap_or_default(),
    };
    let document = match product.variants.as_slice() {
        [only] if product.options.is_empty() => single(&shelf, only),
        variants => group(&shelf, variants),
    };
    documents::written(Value::Object(document))
}

fn single(shelf: &Shelf<'_>, variant: &VariantChoice) -> Map<String, Value> {
    let mut document = described(shelf, "Product");
    document.insert("image".to_owned(), pictures(shelf, None));
    add_identity(&mut document, shelf, variant);
    document.insert("offers".to_owned(), offer(shelf, variant, true));
    document
}

fn group(shelf: &Shelf<'_>, variants: &[VariantChoice]) -> Map<String, Value> {
    let mut document = described(shelf, "ProductGroup");
    document.insert("@id".to_owned(), json!(format!("{}#group", address(shelf))));
    document.insert("productGroupID".to_owned(), json!(shelf.product.id));
    document.insert("image".to_owned(), pictures(shelf, None));
    let varies: Vec<_> = aspects(shelf)
        .into_iter()
        .flatten()
        .map(|aspect| kind(aspect).0)
        .collect();
    if !varies.is_empty() {
        document.insert("variesBy".to_owned(), json!(varies));
    }
    let made = variants.iter().enumerate();
    let made: Vec<Value> = made
        .map(|(index, variant)| one_of(shelf, variant, index == 0))
        .collect();
    document.insert("hasVariant".to_owned(), Value::Array(made));
    document
}

/// One variant inside its group.
fn one_of(shelf: &Shelf<'_>, variant: &VariantChoice, is_first: bool) -> Value {
    let product = shelf.product;
    let chosen = |option: usize| {
        let value = *variant.values.get(option)?;
        product.options.get(option)?.values.get(value)
    };
    let labels = (0..product.options.len()).filter_map(chosen).map(String::as_str);
    let mut document = Map::new();
    document.insert("@type".to_owned(), json!("Product"));
    document.insert("name".to_owned(), json!(variant_title(&product.title, labels)));
    document.insert("description".to_owned(), json!(description(product)));
    document.insert("url".to_owned(), json!(variant_address(shelf, variant)));
    document.insert("image".to_owned(), pictures(shelf, variant.picture));
    document.insert("inProductGroupWithID".to_owned(), json!(product.id));
    for (option, aspect) in aspects(shelf).into_iter().enumerate() {
        match (aspect, chosen(option)) {
            (Some(aspect), Some(value)) => {
                document.insert(kind(aspect).1.to_owned(), json!(value));
            }
            (None, Some(value)) => {
                let name = product.options.get(option).map(|option| option.name.as_str());
                let property = json!({ "@type": "PropertyValue", "name": name, "value": value });
                match document.entry("additionalProperty").or_insert_with(|| json!([])) {
                    Value::Array(all) => all.push(property),
                    other => *other = property,
                }
            }
            (_, None) => {}
        }
    }
    add_identity(&mut document, shelf, variant);
    document.insert("offers".to_owned(), offer(shelf, variant, is_first));
    Value::Object(document)
}

/// What the product is, whichever variant.
fn described(shelf: &Shelf<'_>, of_type: &str) -> Map<String, Value> {
    let product = shelf.product;
    let mut document = Map::new();
    document.insert("@type".to_owned(), json!(of_type));
    document.insert("name".to_owned(), json!(product.title));
    document.insert("url".to_owned(), json!(address(shelf)));
    document.insert("description".to_owned(), json!(description(product)));
    if let Some(category) = &product.category {
        document.insert("category".to_owned(), json!(category.name));
    }
    if !product.vendor.is_empty() {
        document.insert(
            "brand".to_owned(),
            json!({ "@type": "Brand", "name": product.vendor }),
        );
    }
    if !product.facts.is_empty() {
        let said = product.facts.iter().map(property).collect();
        document.insert("additionalProperty".to_owned(), Value::Array(said));
    }
    document
}

/// What is said of the product by one attribute.
fn property(fact: &Fact) -> Value {
    let mut property = json!({ "@type": "PropertyValue", "name": fact.name });
    property["value"] = match &fact.value {
        FactValue::Text(text) | FactValue::One(text) => json!(text),
        FactValue::Several(values) => json!(values),
        FactValue::YesNo(yes) => json!(yes),
        FactValue::Number { number, unit } => {
            if !unit.is_empty() {
                property["unitText"] = json!(unit);
            }
            json!(number)
        }
    };
    property
}

/// The numbers others know a variant by.
fn add_identity(document: &mut Map<String, Value>, shelf: &Shelf<'_>, variant: &VariantChoice) {
    if !variant.sku.is_empty() {
        document.insert("sku".to_owned(), json!(variant.sku));
        if !shelf.product.vendor.is_empty() {
            document.insert("mpn".to_owned(), json!(variant.sku));
        }
    }
    if is_gtin(&variant.barcode) {
        document.insert("gtin".to_owned(), json!(variant.barcode));
    }
}

/// The offer of a variant. Delivery and returns are written out once on a page (`in_full`) and named afterwards.
fn offer(shelf: &Shelf<'_>, variant: &VariantChoice, in_full: bool) -> Value {
    let currency = variant.price.currency.code();
    let price = |amount: domain::basics::Money| {
        json!({
            "@type": "UnitPriceSpecification",
            "price": amount.to_plain_string(),
            "priceCurrency": currency,
            "valueAddedTaxIncluded": shelf.shop.has_vat,
        })
    };
    let mut prices = vec![price(variant.price)];
    if let Some(former) = variant.compare_at {
        let mut former = price(former);
        former["priceType"] = json!("https://schema.org/StrikethroughPrice");
        prices.push(former);
    }
    let availability = if variant.availability.is_sold_out() {
        "https://schema.org/OutOfStock"
    } else {
        "https://schema.org/InStock"
    };
    let mut offer = json!({
        "@type": "Offer",
        "url": variant_address(shelf, variant),
        "price": variant.price.to_plain_string(),
        "priceCurrency": currency,
        "priceSpecification": prices,
        "availability": availability,
        "itemCondition": "https://schema.org/NewCondition",
        "seller": { "@type": "Organization", "@id": documents::seller_id(), "name": shelf.shop.name },
    });
    let told = |node: &Value| {
        if in_full {
            node.clone()
        } else {
            json!({ "@id": node["@id"] })
        }
    };
    if !shelf.shipping.is_empty() {
        offer["shippingDetails"] = shelf.shipping.iter().map(told).collect();
    }
    if let Some(returns) = &shelf.returns {
        offer["hasMerchantReturnPolicy"] = told(returns);
    }
    offer
}

fn address(shelf: &Shelf<'_>) -> String {
    absolute(&paths::product(shelf.lang, &shelf.product.slug))
}

/// A product with nothing to choose has one address only.
fn variant_address(shelf: &Shelf<'_>, variant: &VariantChoice) -> String {
    if shelf.product.options.is_empty() {
        address(shelf)
    } else {
        absolute(&paths::variant(shelf.lang, &shelf.product.slug, variant.id))
    }
}

/// Every product has a description; where nobody wrote one, its name is all there is to say.
fn description(product: &ProductPage) -> &str {
    if product.summary.is_empty() {
        &product.title
    } else {
        &product.summary
    }
}

/// The pictures, that of the variant first.
fn pictures(shelf: &Shelf<'_>, own: Option<usize>) -> Value {
    let all = &shelf.product.pictures;
    let own = own.and_then(|index| all.get(index));
    let rest = all.iter().filter(|picture| own != Some(*picture));
    let most = if own.is_some() { 1 } else { PICTURES_MAX };
    own.into_iter()
        .chain(rest)
        .take(most)
        .map(|picture| absolute(&picture.url))
        .collect()
}

fn aspects(shelf: &Shelf<'_>) -> Vec<Option<Aspect>> {
    let options = shelf.product.options.iter();
    Aspect::of_options(options.map(|option| option.name.as_str()))
}

/// How schema.org calls a kind of option: what a group varies by, and a variant's property.
const fn kind(aspect: Aspect) -> (&'static str, &'static str) {
    match aspect {
        Aspect::Colour => ("https://schema.org/color", "color"),
        Aspect::Size => ("https://schema.org/size", "size"),
        Aspect::Material => ("https://schema.org/material", "material"),
        Aspect::Pattern => ("https://schema.org/pattern", "pattern"),
    }
}
