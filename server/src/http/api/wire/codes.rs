//! Codes of the domain as the description lists them: a code that the domain learns is in the description at once.

use std::borrow::Cow;

use domain::basics::{Currency, Language};
use domain::catalog::ProductStatus;
use domain::orders::Stage;
use domain::payments::PaymentStatus;
use domain::settings::{AddressPart, Country};
use serde::{Deserialize, Serialize};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident of $of:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $of);

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let codes = $of::ALL.iter().map(|one| one.code());
                ObjectBuilder::new()
                    .schema_type(Type::String)
                    .enum_values(Some(codes))
                    .into()
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($of))
            }
        }
    )*};
}

codes! {
    /// A currency of ISO 4217.
    CurrencyCode of Currency,
    /// A language of the shop.
    LanguageCode of Language,
    /// A country of ISO 3166-1.
    CountryCode of Country,
    /// A part of an address.
    AddressPartCode of AddressPart,
    /// Where an order stands.
    StageCode of Stage,
    /// Where a product stands.
    ProductStatusCode of ProductStatus,
    /// Where a payment stands.
    PaymentCode of PaymentStatus,
}
