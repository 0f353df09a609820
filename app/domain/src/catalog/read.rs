//! What screens show of the catalogue.

mod collections;
mod console;
mod picture;
mod storefront;
mod types;

pub use collections::{
    CollectionEditor, CollectionRow, CollectionTile, ConditionChoices, ConditionRow, PickRow, Picks,
};
pub use console::{
    CategoryChoice, CategoryEditor, EditorOption, EditorPicture, EditorValue, EditorVariant, MissedSearch,
    ProductEditor, ProductList, ProductRow, SearchReport, ShelfRow, Shelves, SynonymRow,
};
pub use picture::Picture;
pub use storefront::{
    CategoryLink, FacetValue, Facets, HomePage, ListingPage, OptionChoice, OptionFacet, PriceFacet,
    ProductCard, ProductPage, Promises, ShelfPage, ShopFrame, Suggestions, VariantChoice,
};
pub use types::{
    AttributeChoice, EditorAttribute, EditorChoice, Fact, FactValue, TypeAttribute, TypeChoice, TypeEditor,
    TypeRow,
};
