//! Gathering what fits the words: each product is looked at once, for the page it may be on and for the counts of
//! what the list can be narrowed to. A count leaves its own kind of narrowing out, so that it says what choosing it
//! anew would give.

use std::collections::HashMap;
use std::sync::Arc;

use domain::basics::ProductId;
use domain::catalog::{PriceBand, Sort};
use operations::ports::SearchRequest;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use super::document::halves;
use super::option_names::OptionNames;
use super::schema::{CATEGORY, ID_HIGH, ID_LOW, IN_STOCK, OPTION, OPTION_IN_STOCK, PART, PRICE};

/// A product's place in the order, highest first: what it is ordered by, then its id (newer is higher).
pub(super) type Place = (u64, u64, u64);

/// How often each value occurs.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// By their ids.
    pub categories: HashMap<String, i64>,
    /// By the whole value: key and names.
    pub options: HashMap<String, i64>,
    /// How many products have any value of an option, by the first half of its keys.
    pub products: HashMap<String, i64>,
    /// The price of every product that would fit at any price.
    pub prices: Vec<u64>,
    pub in_stock: i64,
}

/// What was gathered.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The first places after the one asked for, in order, and one more when there are more.
    pub page: Vec<Place>,
    pub total: i64,
    pub counts: Counts,
}

/// The halves of an id.
type Id = (u64, u64);

/// How to gather.
pub(super) struct Gather {
    /// The products that the list is made of, each with what it is ordered by where they have an order of their own.
    among: Option<Arc<HashMap<Id, u64>>>,
    in_order: bool,
    category: String,
    /// The keys of option values by option.
    options: Vec<(String, Vec<String>)>,
    price: Option<PriceBand>,
    scale: i64,
    in_stock: bool,
    sort: Sort,
    after: Option<Place>,
    limit: usize,
}

impl Gather {
    pub(super) fn new(request: &SearchRequest) -> Self {
        let mut options: Vec<(String, Vec<String>)> = Vec::new();
        for key in &request.options {
            let name = key.split(':').next().unwrap_or_default();
            match options.iter_mut().find(|(known, _)| known == name) {
                Some((_, keys)) => keys.push(key.clone()),
                None => options.push((name.to_owned(), vec![key.clone()])),
            }
        }
        let among = request.among.as_ref().map(|among| {
            let rank = |place: i64| u64::MAX - u64::try_from(place).unwrap_or(0);
            let ranked = among.products.iter();
            let ranked = ranked.map(|(product, place)| (halves(*product), rank(*place)));
            Arc::new(ranked.collect::<HashMap<Id, u64>>())
        });
        let in_order = request.among.as_ref().is_some_and(|among| among.in_order);
        let mut after = read_place(&request.after);
        if let (true, Sort::Relevance, Some(among), Some((rank, high, low))) =
            (in_order, request.sort, &among, &mut after)
            && let Some(now) = among.get(&(*high, *low))
        {
            // It may stand elsewhere by now. Where it is seen no longer, its place of then has to do.
            *rank = *now;
        }
        Self {
            among,
            in_order,
            category: request.category.clone(),
            options,
            price: request.price,
            scale: request.scale,
            in_stock: request.in_stock,
            sort: request.sort,
            after,
            limit: request.limit,
        }
    }
}

/// The products of a page and the key of the next one.
pub(super) fn page(mut places: Vec<Place>, limit: usize) -> (Vec<ProductId>, Option<String>) {
    let more = places.len() > limit;
    places.truncate(limit);
    let next = places
        .last()
        .filter(|_| more)
        .map(|(rank, high, low)| format!("{rank:x}-{high:016x}{low:016x}"));
    let id = |(_, high, low): &Place| format!("{high:016x}{low:016x}").parse().ok();
    (places.iter().filter_map(id).collect(), next)
}

fn read_place(key: &str) -> Option<Place> {
    let (rank, id) = key.split_once('-')?;
    let hex = |text: Option<&str>| u64::from_str_radix(text?, 16).ok();
    Some((hex(Some(rank))?, hex(id.get(..16))?, hex(id.get(16..32))?))
}

impl Collector for Gather {
    type Fruit = Gathered;
    type Child = SegmentGather;

    fn for_segment(
        &self,
        _segment: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<SegmentGather> {
        let columns = reader.fast_fields();
        let option_column = if self.in_stock { OPTION_IN_STOCK } else { OPTION };
        let (category, option) = (columns.str(CATEGORY)?, columns.str(option_column)?);
        let chosen_category = match (&self.category, &category) {
            (id, _) if id.is_empty() => None,
            (id, Some(column)) => Some(column.dictionary().term_ord(id)?.into_iter().collect()),
            (_, None) => Some(Vec::new()),
        };
        let mut chosen_options = Vec::with_capacity(self.options.len());
        for (_, keys) in &self.options {
            chosen_options.push(match &option {
                Some(column) => ordinals(column, keys)?,
                None => Vec::new(),
            });
        }
        let price = self.price.map(|band| {
            let limit = |units: i64| u64::try_from(units.saturating_mul(self.scale)).unwrap_or(0);
            (limit(band.from), band.below.map_or(u64::MAX, limit))
        });
        Ok(SegmentGather {
            among: self.among.clone(),
            in_order: self.in_order,
            id_high: columns.u64(ID_HIGH)?,
            id_low: columns.u64(ID_LOW)?,
            prices: columns.u64(PRICE)?,
            stock: columns.u64(IN_STOCK)?,
            category_counts: vec![0; category.as_ref().map_or(0, |column| column.num_terms())],
            option_counts: vec![0; option.as_ref().map_or(0, |column| column.num_terms())],
            names: option
                .as_ref()
                .map_or(Ok(OptionNames::default()), OptionNames::of)?,
            chosen_names: self.options.iter().map(|(name, _)| name.clone()).collect(),
            category,
            option,
            chosen_category,
            chosen_options,
            price,
            in_stock: self.in_stock,
            sort: self.sort,
            after: self.after,
            places: Vec::new(),
            gathered: Gathered::default(),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.sort == Sort::Relevance
    }

    fn merge_fruits(&self, fruits: Vec<tantivy::Result<Gathered>>) -> tantivy::Result<Gathered> {
        let mut all = Gathered::default();
        for fruit in fruits {
            let fruit = fruit?;
            all.page.extend(fruit.page);
            all.total += fruit.total;
            all.counts.in_stock += fruit.counts.in_stock;
            all.counts.prices.extend(fruit.counts.prices);
            for (value, count) in fruit.counts.categories {
                *all.counts.categories.entry(value).or_default() += count;
            }
            for (value, count) in fruit.counts.options {
                *all.counts.options.entry(value).or_default() += count;
            }
            for (option, count) in fruit.counts.products {
                *all.counts.products.entry(option).or_default() += count;
            }
        }
        let wanted = self.limit + 1;
        if all.page.len() > wanted {
            all.page.select_nth_unstable_by(wanted - 1, |a, b| b.cmp(a));
            all.page.truncate(wanted);
        }
        all.page.sort_unstable_by(|a, b| b.cmp(a));
        Ok(all)
    }
}

/// The values of a column whose first part is one of `keys`.
fn ordinals(column: &StrColumn, keys: &[String]) -> tantivy::Result<Vec<u64>> {
    let mut found = Vec::new();
    for key in keys {
        let begin = format!("{key}{PART}");
        let mut stream = column.dictionary().range().ge(begin.as_bytes()).into_stream()?;
        while stream.advance() && stream.key().starts_with(begin.as_bytes()) {
            found.push(stream.term_ord());
        }
    }
    Ok(found)
}

/// Gathers from one file of the index.
pub(super) struct SegmentGather {
    among: Option<Arc<HashMap<Id, u64>>>,
    in_order: bool,
    id_high: Column<u64>,
    id_low: Column<u64>,
    prices: Column<u64>,
    stock: Column<u64>,
    category: Option<StrColumn>,
    option: Option<StrColumn>,
    chosen_category: Option<Vec<u64>>,
    chosen_options: Vec<Vec<u64>>,
    names: OptionNames,
    /// The names of the options that something is chosen of.
    chosen_names: Vec<String>,
    price: Option<(u64, u64)>,
    in_stock: bool,
    sort: Sort,
    after: Option<Place>,
    category_counts: Vec<i64>,
    option_counts: Vec<i64>,
    places: Vec<Place>,
    gathered: Gathered,
}

/// The kind of narrowing that alone keeps a product out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    Category,
    Price,
    Stock,
    Option(usize),
}

impl SegmentGather {
    /// What keeps the product out: nothing, one kind of narrowing, or more (`Err`).
    fn kept_out(&self, doc: DocId, price: u64, in_stock: bool) -> Result<Option<Kept>, ()> {
        let mut kept = None;
        let mut keep = |by| {
            if kept.replace(by).is_some() {
                Err(())
            } else {
                Ok(())
            }
        };
        if let Some(chosen) = &self.chosen_category {
            let ordinal = self.category.as_ref().and_then(|column| column.ords().first(doc));
            if !ordinal.is_some_and(|ordinal| chosen.contains(&ordinal)) {
                keep(Kept::Category)?;
            }
        }
        if self
            .price
            .is_some_and(|(from, below)| price < from || price >= below)
        {
            keep(Kept::Price)?;
        }
        if self.in_stock && !in_stock {
            keep(Kept::Stock)?;
        }
        for (group, chosen) in self.chosen_options.iter().enumerate() {
            let has = |column: &StrColumn| column.term_ords(doc).any(|ordinal| chosen.contains(&ordinal));
            if !self.option.as_ref().is_some_and(has) {
                keep(Kept::Option(group))?;
            }
        }
        Ok(kept)
    }

    fn count_options(&mut self, doc: DocId, kept: Option<Kept>) {
        let Some(column) = &self.option else { return };
        for ordinal in column.term_ords(doc) {
            let at = usize::try_from(ordinal).unwrap_or(usize::MAX);
            let counts = match kept {
                None => true,
                Some(Kept::Option(out)) => {
                    self.names.name(at) == self.chosen_names.get(out).map(String::as_str)
                }
                Some(_) => false,
            };
            if let (true, Some(count)) = (counts, self.option_counts.get_mut(at)) {
                *count += 1;
                self.names.count(at, doc);
            }
        }
    }
}

impl SegmentCollector for SegmentGather {
    type Fruit = tantivy::Result<Gathered>;

    fn collect(&mut self, doc: DocId, score: Score) {
        let id = (
            self.id_high.first(doc).unwrap_or(0),
            self.id_low.first(doc).unwrap_or(0),
        );
        let own_rank = match &self.among {
            None => None,
            Some(among) => match among.get(&id) {
                Some(rank) => Some(*rank),
                // It is no part of this list, chosen or not.
                None => return,
            },
        };
        let price = self.prices.first(doc).unwrap_or(0);
        let in_stock = self.stock.first(doc) == Some(1);
        let Ok(kept) = self.kept_out(doc, price, in_stock) else {
            return;
        };
        let counts = &mut self.gathered.counts;
        if kept.is_none_or(|kept| kept == Kept::Category)
            && let Some(ordinal) = self.category.as_ref().and_then(|column| column.ords().first(doc))
            && let Some(count) = usize::try_from(ordinal)
                .ok()
                .and_then(|at| self.category_counts.get_mut(at))
        {
            *count += 1;
        }
        if kept.is_none_or(|kept| kept == Kept::Price) {
            counts.prices.push(price);
        }
        if in_stock && kept.is_none() {
            counts.in_stock += 1;
        }
        self.count_options(doc, kept);
        if kept.is_some() {
            return;
        }
        self.gathered.total += 1;
        let rank = match self.sort {
            Sort::Relevance if self.in_order => own_rank.unwrap_or(0),
            // A score is never negative, and the bits of such numbers sort like the numbers.
            Sort::Relevance => u64::from(score.to_bits()) << 1 | u64::from(in_stock),
            Sort::Newest => 0,
            Sort::PriceUp => u64::MAX - price,
            Sort::PriceDown => price,
        };
        let place = (rank, id.0, id.1);
        if self.after.is_none_or(|after| place < after) {
            self.places.push(place);
        }
    }

    fn harvest(self) -> tantivy::Result<Gathered> {
        let mut gathered = self.gathered;
        gathered.page = self.places;
        gathered.counts.categories = named(self.category.as_ref(), &self.category_counts)?;
        gathered.counts.options = named(self.option.as_ref(), &self.option_counts)?;
        gathered.counts.products = self.names.counts();
        Ok(gathered)
    }
}

/// The values that occur, by what they are.
fn named(column: Option<&StrColumn>, counts: &[i64]) -> tantivy::Result<HashMap<String, i64>> {
    let mut named = HashMap::new();
    let Some(column) = column else { return Ok(named) };
    for (ordinal, count) in (0_u64..).zip(counts).filter(|(_, count)| **count > 0) {
        let mut value = String::new();
        if column.ord_to_str(ordinal, &mut value)? {
            named.insert(value, *count);
        }
    }
    Ok(named)
}
