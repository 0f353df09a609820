//! What the shop sells, and what is on its shelves.

use domain::basics::{CategoryId, LocationId, ProductId, Translated, VariantId};
use domain::catalog::{ProductStatus, ShelfForm};

use super::Shop;
use crate::catalog::steps::{Added, NewProduct, NewVariant};
use crate::{Result, args, catalog, inventory};

impl Shop {
    /// Adds a second location after the first.
    pub async fn second_location(&self) -> LocationId {
        let name = Translated::new("الأحساء", "Al Ahsa");
        let added = self
            .ops
            .write(async |tx| inventory::steps::open_location(tx, &name, 2).await)
            .await;
        added.expect("a location is added")
    }

    /// A published product with one variant at `price_minor`, of which `units` are on the shelf.
    pub async fn product(&self, price_minor: i64, units: i64) -> VariantId {
        let slug = format!("cup-{}", self.ops.new_id::<VariantId>());
        let variant = NewVariant {
            values: [0, 0, 0],
            sku: slug.to_uppercase(),
            barcode: String::new(),
            price_minor,
            compare_at_minor: None,
            weight_grams: 350,
        };
        let new = NewProduct {
            slug,
            status: ProductStatus::Published,
            title: Translated::new("كوب", "Cup"),
            body: Translated::default(),
            // Of nobody and in no category: no two of them go together.
            vendor: String::new(),
            category: None,
            options: Vec::new(),
            variants: vec![variant],
            pictures: Vec::new(),
        };
        let added = self.add(&new).await;
        self.stock(added.variants[0], self.location, units).await;
        added.variants[0]
    }

    /// Adds a product.
    pub async fn add(&self, new: &NewProduct) -> Added {
        let added = self
            .ops
            .write(async |tx| catalog::steps::add_product(tx, new).await)
            .await;
        added.expect("a product is added")
    }

    /// Changes what is typed of a category as `change` says.
    ///
    /// # Errors
    /// As [`catalog::edit_category`].
    pub async fn edit_category(
        &self,
        category: CategoryId,
        change: impl FnOnce(&mut ShelfForm),
    ) -> Result<()> {
        let manager = self.manager();
        let opened = catalog::read::category_editor(&self.ops, &manager, category).await?;
        let mut form = opened.form;
        change(&mut form);
        catalog::edit_category(&self.ops, &manager, (category, opened.version), &form).await
    }

    /// Puts the first `units` of a variant on the shelf.
    pub async fn stock(&self, variant: VariantId, location: LocationId, units: i64) {
        let opened = self
            .ops
            .write(async |tx| inventory::steps::open_balance(tx, variant, location, units, "test").await)
            .await;
        assert!(opened.expect("stock is opened"), "the variant has stock already");
    }

    /// Somebody counts a variant at the first location.
    pub async fn stock_counted(&self, variant: VariantId, units: i64) {
        let counted = inventory::CorrectStock {
            variant,
            location: self.location,
            counted: units.to_string(),
            reason: "counted".to_owned(),
        };
        inventory::correct_stock(&self.ops, &self.manager(), &counted)
            .await
            .expect("the stock is corrected");
    }

    /// The product of a variant.
    pub async fn product_of(&self, variant: VariantId) -> ProductId {
        let sql = "SELECT product_id FROM catalog_variants WHERE id = $1";
        let found = self
            .ops
            .read(async |tx| tx.one(sql, args![variant]).await?.parse(0))
            .await;
        found.expect("the variant is there")
    }

    /// The slug of a variant's product.
    pub async fn slug_of(&self, variant: VariantId) -> String {
        let sql = "SELECT p.slug
                   FROM catalog_products p
                   JOIN catalog_variants v ON v.product_id = p.id
                   WHERE v.id = $1";
        let found = self
            .ops
            .read(async |tx| tx.one(sql, args![variant]).await?.get(0))
            .await;
        found.expect("the variant is there")
    }
}
