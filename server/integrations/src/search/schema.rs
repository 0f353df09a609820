//! The fields of the index. Words arrive cut and folded, one value each, so every field takes its values as they are.

use std::sync::LazyLock;

use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};

/// Counts the changes to what is written: an index of another format is built anew.
pub(super) const FORMAT: u32 = 3;

/// Between the parts of a value that has several.
pub(super) const PART: char = '\u{1F}';

/// The last part of an option that is said of the product; that of one chosen among its variants is empty.
pub(super) const SAID: &str = "said";

/// The columns that are read by name.
pub(super) const ID_HIGH: &str = "id_high";
pub(super) const ID_LOW: &str = "id_low";
pub(super) const MARK: &str = "mark";
pub(super) const PRICE: &str = "price";
pub(super) const IN_STOCK: &str = "in_stock";
pub(super) const CATEGORY: &str = "category";
pub(super) const OPTION: &str = "option";
pub(super) const OPTION_IN_STOCK: &str = "option_in_stock";

/// The schema and its fields.
pub(super) struct Fields {
    pub schema: Schema,
    /// The product's id, to replace and remove it by.
    pub id: Field,
    pub id_high: Field,
    pub id_low: Field,
    /// A hash of everything that is indexed of a product: what did not change is not written again.
    pub mark: Field,
    /// The title's words in their three forms.
    pub exact: Field,
    pub folded: Field,
    pub stem: Field,
    /// The words of category, maker and option values.
    pub more: Field,
    pub more_stem: Field,
    /// SKUs and barcodes, without what stands between their parts.
    pub code: Field,
    /// Folded form, [`PART`], exact form: how words that are known are spelt.
    pub spelling: Field,
    pub price: Field,
    pub in_stock: Field,
    /// Its id.
    pub category: Field,
    /// Key, name and value in both languages, and whether it is [`SAID`].
    pub option: Field,
    pub option_in_stock: Field,
}

/// The fields.
pub(super) static FIELDS: LazyLock<Fields> = LazyLock::new(|| {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("raw")
        .set_fieldnorms(false)
        .set_index_option(IndexRecordOption::Basic);
    let words = TextOptions::default().set_indexing_options(indexing);
    let column = TextOptions::default().set_fast("raw");
    let id = schema.add_text_field("id", words.clone());
    let id_high = schema.add_u64_field(ID_HIGH, FAST);
    let id_low = schema.add_u64_field(ID_LOW, FAST);
    let mark = schema.add_u64_field(MARK, FAST);
    let exact = schema.add_text_field("exact", words.clone());
    let folded = schema.add_text_field("folded", words.clone());
    let stem = schema.add_text_field("stem", words.clone());
    let more = schema.add_text_field("more", words.clone());
    let more_stem = schema.add_text_field("more_stem", words.clone());
    let code = schema.add_text_field("code", words.clone());
    let spelling = schema.add_text_field("spelling", words);
    let price = schema.add_u64_field(PRICE, FAST);
    let in_stock = schema.add_u64_field(IN_STOCK, FAST);
    let category = schema.add_text_field(CATEGORY, column.clone());
    let option = schema.add_text_field(OPTION, column.clone());
    let option_in_stock = schema.add_text_field(OPTION_IN_STOCK, column);
    Fields {
        schema: schema.build(),
        id,
        id_high,
        id_low,
        mark,
        exact,
        folded,
        stem,
        more,
        more_stem,
        code,
        spelling,
        price,
        in_stock,
        category,
        option,
        option_in_stock,
    }
});
