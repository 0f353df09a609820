//! A product as a document of the index.

use std::hash::{DefaultHasher, Hash, Hasher};

use domain::basics::{ProductId, SearchWord, Translated, search_words};
use domain::catalog::option_key;
use operations::ports::IndexedProduct;
use tantivy::{TantivyDocument, Term};

use super::schema::{FIELDS, Fields, PART, SAID};

/// The document of a product.
pub(super) fn document(product: &IndexedProduct) -> TantivyDocument {
    let fields: &Fields = &FIELDS;
    let mut document = TantivyDocument::new();
    let (high, low) = halves(product.product);
    document.add_text(fields.id, product.product.to_string());
    document.add_u64(fields.id_high, high);
    document.add_u64(fields.id_low, low);
    document.add_u64(fields.mark, mark(product));
    document.add_u64(fields.price, u64::try_from(product.price_minor).unwrap_or(0));
    document.add_u64(fields.in_stock, u64::from(product.in_stock));

    for word in words_of(&[&product.title]) {
        document.add_text(fields.exact, &word.exact);
        document.add_text(fields.folded, &word.folded);
        document.add_text(fields.stem, &word.stem);
        if let Some(bare) = &word.bare {
            document.add_text(fields.stem, bare);
        }
        document.add_text(fields.spelling, format!("{}{PART}{}", word.folded, word.exact));
    }
    let mut more = vec![&product.brand];
    more.extend(product.category.iter().map(|(_, name)| name));
    more.extend(product.options.iter().map(|option| &option.found_by));
    for word in words_of(&more) {
        document.add_text(fields.more, &word.folded);
        document.add_text(fields.more_stem, &word.stem);
        document.add_text(fields.spelling, format!("{}{PART}{}", word.folded, word.exact));
    }
    for code in &product.codes {
        document.add_text(fields.code, code_form(code));
    }
    if let Some((category, _)) = &product.category {
        document.add_text(fields.category, category.to_string());
    }
    for option in &product.options {
        let key = option_key(&option.name, &option.value);
        let (name, value) = (&option.name, &option.value);
        let said = if option.is_said { SAID } else { "" };
        let written = parts(&[&key, &name.ar, &name.en, &value.ar, &value.en, said]);
        if option.in_stock {
            document.add_text(fields.option_in_stock, &written);
        }
        document.add_text(fields.option, written);
    }
    document
}

/// A SKU or barcode without what stands between its parts, in the folded form.
pub(super) fn code_form(code: &str) -> String {
    search_words(code).into_iter().map(|word| word.folded).collect()
}

/// What a product is replaced and removed by.
pub(super) fn id_term(product: ProductId) -> Term {
    Term::from_field_text(FIELDS.id, &product.to_string())
}

/// A hash of everything that is indexed of a product. It need not be the same in another build of the program: then
/// some products are written again.
pub(super) fn mark(product: &IndexedProduct) -> u64 {
    let mut hasher = DefaultHasher::new();
    product.hash(&mut hasher);
    hasher.finish()
}

/// The id's halves, which sort like the id.
pub(super) fn halves(product: ProductId) -> (u64, u64) {
    let text = product.to_string();
    let half = |range| {
        text.get(range)
            .and_then(|hex| u64::from_str_radix(hex, 16).ok())
            .unwrap_or(0)
    };
    (half(0..16), half(16..32))
}

/// Every word of these texts, each once.
fn words_of(texts: &[&Translated]) -> Vec<SearchWord> {
    let mut words: Vec<SearchWord> = texts
        .iter()
        .flat_map(|text| [&text.ar, &text.en])
        .flat_map(|text| search_words(text))
        .collect();
    words.sort_by(|a, b| a.exact.cmp(&b.exact));
    words.dedup();
    words
}

fn parts(parts: &[&str]) -> String {
    parts.join(&PART.to_string())
}
