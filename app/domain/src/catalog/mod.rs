//! What the shop sells: products, their options and variants, categories and pictures.

mod aspect;
mod attribute;
mod attribute_form;
mod attribute_value;
mod choice;
mod collection;
mod condition;
mod details;
mod edit;
mod grid;
mod gtin;
mod listing;
mod new_product;
mod option_form;
mod pick_list;
mod picture;
pub mod read;
mod sale;
mod sheet;
mod shelf;
mod slug;
mod status;
mod variant_form;
mod variations;

pub use aspect::{Aspect, aspect_value, variant_title};
pub use attribute::{AttributeKind, AttributeValue};
pub use attribute_form::{AttributeForm, CheckedAttribute, ConfirmedAct, ConfirmedLoss, GuideForm};
pub use attribute_value::{AttributeValueForm, check_values};
pub use collection::{
    CheckedCollection, CollectionForm, CollectionMode, CollectionStatus, Matching, NewCollectionForm,
};
pub use condition::{CONDITIONS_MAX, Condition, ConditionForm, ConditionKind};
pub use details::{CheckedDetails, ProductDetails, SEO_ABOUT_MAX, SEO_TITLE_MAX};
pub use edit::{
    ALT_MAX, BODY_MAX, ProductEdit, TITLE_MAX, VariantPrice, check_alt, publish_gap, saved_percent,
};
pub use grid::{GRID_ROWS_MAX, GridCell, GridEdit, GridOutcome, GridPage, GridRefused, GridRow, GridSave};
pub use gtin::{BarcodeKind, is_gtin};
pub use listing::{ListingQuery, PriceBand, Sort, option_key};
pub use new_product::{CategoryForm, CheckedNewProduct, NewProductForm};
pub use option_form::{Act, CheckedOption, OptionForm, VALUES_MAX, ValueForm};
pub use pick_list::PickList;
pub use picture::{
    PICTURE_BYTES_MAX, PICTURES_MAX, PLACEHOLDER_URL, PictureFormat, PictureMove, PictureSize, PictureState,
    Renditions, rendition_key,
};
pub use sale::{PriceTag, Sale, SaleForm};
pub use sheet::{
    Becomes, SHEET_BYTES_MAX, SheetCounts, SheetFormat, SheetList, SheetPage, SheetRow, SheetState,
    SheetSummary,
};
pub use shelf::{ShelfForm, ShelfTexts};
pub use slug::{free_slug, is_slug, slug_from};
pub use status::{ProductStage, ProductStatus};
pub use variant_form::{CheckedVariant, VariantForm, centimetres};
pub use variations::{VARIANTS_MAX, missing_variants};
