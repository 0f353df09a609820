//! The life of a product.

use crate::basics::Instant;
use crate::coded;

coded! {
    /// Where a product stands.
    ProductStatus {
        /// Being written; nobody sees it.
        Draft => "draft",
        /// On sale.
        Published => "published",
        /// No longer sold; old orders keep what they show of it.
        Archived => "archived",
    }
}

/// Where a product stands at a moment. Only its status and one moment are stored; the rest is the clock's doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProductStage {
    /// Being written.
    Draft,
    /// Published for a moment that is still to come; nobody sees it yet.
    Scheduled(Instant),
    /// Seen and sold.
    OnSale,
    /// No longer sold.
    Archived,
}

impl ProductStatus {
    /// The stage at `now` of a product that is seen from `visible_from` on.
    pub fn stage(self, visible_from: Option<Instant>, now: Instant) -> ProductStage {
        match (self, visible_from) {
            (Self::Draft, _) => ProductStage::Draft,
            (Self::Archived, _) => ProductStage::Archived,
            (Self::Published, Some(from)) if now < from => ProductStage::Scheduled(from),
            (Self::Published, _) => ProductStage::OnSale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_comes_on_sale_at_its_first_moment_and_not_before() {
        let stage = |status: ProductStatus, now| status.stage(Some(Instant(10)), Instant(now));
        assert_eq!(
            stage(ProductStatus::Published, 9),
            ProductStage::Scheduled(Instant(10))
        );
        assert_eq!(stage(ProductStatus::Published, 10), ProductStage::OnSale);
        assert_eq!(stage(ProductStatus::Draft, 10), ProductStage::Draft);
        assert_eq!(stage(ProductStatus::Archived, 10), ProductStage::Archived);
    }
}
