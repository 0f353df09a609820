//! The shop, its categories, and one product.

use app::paths;
use domain::catalog::read::{
    CategoryLink, Fact, FactValue, OptionChoice, ProductPage, ShopFrame, VariantChoice,
};
use domain::inventory::Availability as Stock;
use domain::inventory::read::BundlePart;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Amount, CountryCode, CurrencyCode, Image, LanguageCode};
use crate::http::api::Asked;

/// The shop.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Shop)]
pub struct ShopFacts {
    /// Its name.
    name: String,
    /// Its address.
    url: String,
    /// Where it is at home and delivers.
    country: CountryCode,
    /// The one currency it sells in.
    currency: CurrencyCode,
    /// Its time zone, by IANA name.
    time_zone: String,
    /// The language of answers to whoever asks for none.
    default_language: LanguageCode,
    /// The languages it is offered in.
    languages: Vec<LanguageCode>,
    /// VAT contained in all prices, in basis points.
    vat_basis_points: i64,
}

impl ShopFacts {
    /// The shop of a request.
    pub fn of(frame: &ShopFrame, asked: &Asked) -> Self {
        let default = asked.shop.default_language;
        let mut languages = vec![LanguageCode(default)];
        if frame.both_languages {
            languages.push(LanguageCode(default.other()));
        }
        Self {
            name: frame.name.clone(),
            url: asked.absolute(&paths::home(asked.language)),
            country: CountryCode(asked.shop.country),
            currency: CurrencyCode(asked.shop.currency),
            time_zone: asked.shop.time_zone.clone(),
            default_language: LanguageCode(default),
            languages,
            vat_basis_points: asked.shop.vat_basis_points,
        }
    }
}

/// A category.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Category {
    /// Its key.
    slug: String,
    /// Its name.
    name: String,
    /// Its page.
    url: String,
}

impl Category {
    /// The category of a link.
    pub fn of(link: CategoryLink, asked: &Asked) -> Self {
        Self {
            url: asked.absolute(&paths::category(asked.language, &link.slug)),
            slug: link.slug,
            name: link.name,
        }
    }
}

/// Whether something can be bought.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum AvailabilityCode {
    /// Yes.
    InStock,
    /// Yes, but only a few are left.
    Few,
    /// No.
    SoldOut,
}

/// Whether something can be bought now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct Availability {
    /// In a word.
    status: AvailabilityCode,
    /// How many are left, when they are few.
    left: Option<i64>,
}

impl From<Stock> for Availability {
    fn from(stock: Stock) -> Self {
        let (status, left) = match stock {
            Stock::InStock => (AvailabilityCode::InStock, None),
            Stock::Few(left) => (AvailabilityCode::Few, Some(left)),
            Stock::SoldOut => (AvailabilityCode::SoldOut, None),
        };
        Self { status, left }
    }
}

/// A product.
#[derive(Debug, Serialize, ToSchema)]
pub struct Product {
    /// Its id.
    id: String,
    /// Its key.
    slug: String,
    /// Its title.
    title: String,
    /// Its page.
    url: String,
    /// Its description: sanitised HTML.
    body_html: String,
    /// Its first sentences, without markup.
    summary: String,
    /// Who makes it; may be empty.
    vendor: String,
    /// The category it belongs to.
    category: Option<Category>,
    /// Its pictures; at least one.
    pictures: Vec<Image>,
    /// What can be chosen; empty when there is only one variant.
    options: Vec<ProductOption>,
    /// What is actually bought, in order.
    variants: Vec<Variant>,
    /// What is said of it beside its texts, in order.
    attributes: Vec<ProductAttribute>,
    /// Its size guide: sanitised HTML; null without one.
    size_guide_html: Option<String>,
    /// The day an order placed now arrives in the shop's own region.
    #[schema(format = Date)]
    arrives: String,
    /// Until when that holds.
    #[schema(format = DateTime)]
    order_until: String,
    /// Days after delivery within which it may be returned; null when the shop has no policy yet.
    return_days: Option<i64>,
}

/// What can be chosen of a product.
#[derive(Debug, Serialize, ToSchema)]
struct ProductOption {
    /// Colour, size …
    name: String,
    /// The values, in order.
    values: Vec<String>,
}

/// What can be said by an attribute.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum AttributeKindCode {
    /// Words.
    Text,
    /// A number, in Latin digits with a point.
    Number,
    /// `yes` or `no`.
    YesNo,
    /// One of a list.
    One,
    /// Several of a list.
    Several,
}

/// What is said of a product by one attribute.
#[derive(Debug, Serialize, ToSchema)]
struct ProductAttribute {
    /// Its name.
    name: String,
    /// What can be said by it.
    kind: AttributeKindCode,
    /// What is said: one value, or several of a list in its order.
    values: Vec<String>,
    /// The unit of a number; null for what has none.
    unit: Option<String>,
}

impl From<Fact> for ProductAttribute {
    fn from(fact: Fact) -> Self {
        use AttributeKindCode as Kind;
        let word = |yes: bool| if yes { "yes" } else { "no" };
        let (kind, values, unit) = match fact.value {
            FactValue::Text(text) => (Kind::Text, vec![text], None),
            FactValue::Number { number, unit } => (
                Kind::Number,
                vec![number],
                Some(unit).filter(|unit| !unit.is_empty()),
            ),
            FactValue::YesNo(yes) => (Kind::YesNo, vec![word(yes).to_owned()], None),
            FactValue::One(value) => (Kind::One, vec![value], None),
            FactValue::Several(values) => (Kind::Several, values, None),
        };
        Self {
            name: fact.name,
            kind,
            values,
            unit,
        }
    }
}

/// A variant of a product.
#[derive(Debug, Serialize, ToSchema)]
struct Variant {
    /// Its id: what a cart's line names.
    id: String,
    /// Its value of each option, in the order of the options.
    values: Vec<String>,
    /// Its SKU; may be empty.
    sku: String,
    /// Its barcode; may be empty.
    barcode: String,
    /// What a unit costs, VAT included.
    price: Amount,
    /// The former price.
    compare_at: Option<Amount>,
    /// Whether it can be bought.
    availability: Availability,
    /// Its own picture.
    picture: Option<Image>,
    /// What one of it holds, when it is a bundle; empty otherwise.
    components: Vec<BundleComponent>,
}

/// Something a bundle holds.
#[derive(Debug, Serialize, ToSchema)]
struct BundleComponent {
    /// The variant's id.
    variant: String,
    /// Its product's title.
    title: String,
    /// Its option values, joined; may be empty.
    label: String,
    /// Its SKU; may be empty.
    sku: String,
    /// Units of it in one bundle.
    units: i64,
}

impl From<&BundlePart> for BundleComponent {
    fn from(part: &BundlePart) -> Self {
        Self {
            variant: part.variant.to_string(),
            title: part.title.clone(),
            label: part.label.clone(),
            sku: part.sku.clone(),
            units: part.units,
        }
    }
}

impl Product {
    /// The product of a page.
    pub fn of(page: ProductPage, asked: &Asked) -> Self {
        let variants = page
            .variants
            .iter()
            .map(|variant| Variant::of(variant, &page, asked));
        let variants = variants.collect();
        let image = |picture| Image::of(picture, asked);
        let options = page.options.into_iter().map(|option| ProductOption {
            name: option.name,
            values: option.values,
        });
        Self {
            id: page.id.to_string(),
            url: asked.absolute(&paths::product(asked.language, &page.slug)),
            slug: page.slug,
            title: page.title,
            body_html: page.body_html,
            summary: page.summary,
            vendor: page.vendor,
            category: page.category.map(|link| Category::of(link, asked)),
            pictures: page.pictures.into_iter().map(image).collect(),
            options: options.collect(),
            variants,
            attributes: page.facts.into_iter().map(ProductAttribute::from).collect(),
            size_guide_html: Some(page.size_guide).filter(|guide| !guide.is_empty()),
            arrives: page.promises.arrives.to_string(),
            order_until: asked.moment(page.promises.order_until),
            return_days: page.promises.return_days,
        }
    }
}

impl Variant {
    fn of(variant: &VariantChoice, page: &ProductPage, asked: &Asked) -> Self {
        let value = |(option, index): (&OptionChoice, &usize)| option.values.get(*index).cloned();
        let picture = variant.picture.and_then(|index| page.pictures.get(index));
        Self {
            id: variant.id.to_string(),
            values: page
                .options
                .iter()
                .zip(&variant.values)
                .filter_map(value)
                .collect(),
            sku: variant.sku.clone(),
            barcode: variant.barcode.clone(),
            price: variant.price.into(),
            compare_at: variant.compare_at.map(Amount::from),
            availability: variant.availability.into(),
            picture: picture.map(|picture| Image::of(picture.clone(), asked)),
            components: variant.contents.iter().map(BundleComponent::from).collect(),
        }
    }
}
