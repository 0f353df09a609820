//! Where kept pages stand: bounded in entries and bytes, those that nobody asked for longest go first.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lru::LruCache;

use super::{Key, Page};

/// Pages kept at most, however small.
const PAGES_MAX: usize = 20_000;

/// The shelf.
pub struct Shelf {
    bytes_max: usize,
    pages_max: usize,
    held: Mutex<Held>,
}

struct Held {
    pages: LruCache<Key, Kept>,
    bytes: usize,
}

/// A page and the bytes it is counted with.
struct Kept {
    page: Arc<Page>,
    bytes: usize,
}

impl Shelf {
    /// An empty one that takes `bytes_max` at most; none for 0.
    pub fn new(bytes_max: usize) -> Self {
        Self::bounded(bytes_max, PAGES_MAX)
    }

    fn bounded(bytes_max: usize, pages_max: usize) -> Self {
        Self {
            bytes_max,
            pages_max,
            held: Mutex::new(Held {
                pages: LruCache::unbounded(),
                bytes: 0,
            }),
        }
    }

    /// Whether it takes nothing at all.
    pub const fn is_closed(&self) -> bool {
        self.bytes_max == 0
    }

    /// The page, which is thereby the one asked for last.
    pub fn get(&self, key: &Key) -> Option<Arc<Page>> {
        self.held().pages.get(key).map(|kept| Arc::clone(&kept.page))
    }

    /// Puts a page there, in the place of an older one.
    pub fn put(&self, key: &Key, page: Page) -> Arc<Page> {
        let page = Arc::new(page);
        let bytes = page.bytes() + 2 * key.bytes();
        let kept = Kept {
            page: Arc::clone(&page),
            bytes,
        };
        let mut held = self.held();
        let former = held.pages.put(key.clone(), kept);
        held.bytes = held.bytes + bytes - former.map_or(0, |former| former.bytes);
        self.make_room(&mut held);
        page
    }

    /// A page that stands there takes so many bytes more: it was packed.
    pub fn grow(&self, key: &Key, page: &Arc<Page>, bytes: usize) {
        let mut held = self.held();
        let kept = held
            .pages
            .peek_mut(key)
            .filter(|kept| Arc::ptr_eq(&kept.page, page));
        if let Some(kept) = kept {
            kept.bytes += bytes;
            held.bytes += bytes;
            self.make_room(&mut held);
        }
    }

    /// Takes this page away, and not one that was put there since.
    pub fn remove(&self, key: &Key, page: &Arc<Page>) {
        let mut held = self.held();
        let stands = held
            .pages
            .peek(key)
            .is_some_and(|kept| Arc::ptr_eq(&kept.page, page));
        if stands && let Some(kept) = held.pages.pop(key) {
            held.bytes -= kept.bytes;
        }
    }

    fn make_room(&self, held: &mut Held) {
        while held.bytes > self.bytes_max || held.pages.len() > self.pages_max {
            let Some((_, kept)) = held.pages.pop_lru() else {
                return;
            };
            held.bytes -= kept.bytes;
        }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of about so many bytes that can't be packed into fewer.
    fn page(bytes: u64) -> Page {
        let mut number: u64 = 1;
        let letters = (0..bytes * 3 / 2).map(|_| {
            number = number
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            char::from(b'0' + u8::try_from(number >> 58).unwrap())
        });
        Page::for_tests(&letters.collect::<String>())
    }

    fn key(number: usize) -> Key {
        Key::named(&format!("http://shop.example/ar/p/{number}"))
    }

    #[test]
    fn bytes_are_bounded_and_what_is_asked_for_stays() {
        let one = page(10_000).bytes() + 2 * key(0).bytes();
        let shelf = Shelf::new(10 * one);
        for number in 0..100 {
            shelf.put(&key(number), page(10_000));
            assert!(shelf.get(&key(0)).is_some(), "{number}");
        }
        let kept = (0..100)
            .filter(|number| shelf.held().pages.contains(&key(*number)))
            .count();
        assert!((8..=10).contains(&kept), "{kept}");
        assert!(shelf.held().bytes <= shelf.bytes_max);
    }

    #[test]
    fn pages_are_bounded_however_small_they_are() {
        let shelf = Shelf::bounded(1_000_000, 5);
        for number in 0..20 {
            shelf.put(&key(number), page(10));
            assert!(shelf.get(&key(0)).is_some(), "{number}");
        }
        assert_eq!(shelf.held().pages.len(), 5);
        assert!(shelf.get(&key(19)).is_some() && shelf.get(&key(1)).is_none());
    }

    #[test]
    fn what_is_packed_later_counts_and_what_goes_no_longer_does() {
        let shelf = Shelf::new(1_000_000);
        let (first, second) = (key(1), key(2));
        let page_there = shelf.put(&first, page(10));
        let before = shelf.held().bytes;
        shelf.grow(&first, &page_there, 500);
        assert_eq!(shelf.held().bytes, before + 500);
        // Another page stands there meanwhile: neither its bytes nor its place are this one's.
        shelf.put(&first, page(10));
        assert_eq!(shelf.held().bytes, before);
        shelf.grow(&first, &page_there, 500);
        shelf.remove(&first, &page_there);
        assert_eq!(shelf.held().bytes, before);
        assert!(shelf.get(&first).is_some());

        let page_there = shelf.put(&second, page(10));
        shelf.grow(&second, &page_there, 2_000_000);
        assert_eq!(shelf.held().bytes, 0);
        assert!(shelf.held().pages.is_empty());
    }

    #[test]
    fn a_page_larger_than_the_shelf_is_not_kept() {
        let shelf = Shelf::new(100);
        shelf.put(&key(1), page(10));
        assert!(shelf.get(&key(1)).is_none());
    }
}
