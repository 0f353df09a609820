//! The database below the use cases: what it holds, and what somebody does to it who goes around the code.

use domain::basics::{CategoryId, VariantId};

use super::Shop;
use crate::db::Arg;
use crate::{Ops, Result, args};

impl Shop {
    /// Puts a variant's product into a category.
    pub async fn file_under(&self, variant: VariantId, category: CategoryId) {
        let changed = self
            .raw(
                "UPDATE catalog_products
                 SET category_id = $1
                 WHERE id = (SELECT product_id FROM catalog_variants WHERE id = $2)",
                args![category, variant],
            )
            .await;
        assert_eq!(changed.ok(), Some(1), "the product is there");
    }

    /// Leaves the shop its default language only.
    pub async fn speak_one_language(&self) {
        let changed = self
            .raw("UPDATE settings_shop SET both_languages = FALSE", Vec::new())
            .await;
        assert_eq!(changed.ok(), Some(1), "the shop is open");
    }

    /// Asks another fee for delivery to `region`, in minor units.
    pub async fn delivery_fee(&self, region: &'static str, fee_minor: i64) {
        let changed = self
            .raw(
                "UPDATE carriers_fees SET fee_minor = $1 WHERE region = $2",
                args![fee_minor, region],
            )
            .await;
        assert_eq!(changed.ok(), Some(1), "the shop delivers there");
    }

    /// Renames a variant's product as somebody would who goes around the code and tells nobody.
    pub async fn rename_unnoticed(&self, variant: VariantId, title: &str) {
        let done = self
            .ops
            .write(async |tx| {
                tx.execute_one(
                    "UPDATE catalog_products
                     SET title_ar = $1, title_en = $1
                     WHERE id = (SELECT product_id FROM catalog_variants WHERE id = $2)",
                    args![title, variant],
                )
                .await
            })
            .await;
        done.expect("the product is there");
    }

    /// The number that a query answers with.
    pub async fn number(&self, sql: &'static str, args: Vec<Arg>) -> i64 {
        let found = self
            .ops
            .read(async move |tx| tx.one(sql, args).await?.get(0))
            .await;
        found.expect("the query answers with a number")
    }

    /// How many rows a table has.
    pub async fn rows_in(&self, table: &str) -> i64 {
        let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
        let found = self
            .ops
            .read(async move |tx| tx.one(sql, Vec::new()).await?.get(0))
            .await;
        found.expect("the table can be counted")
    }

    /// Runs a statement as somebody would who goes around the code.
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn raw(&self, sql: &'static str, args: Vec<Arg>) -> Result<u64> {
        let done = self
            .ops
            .write(async |tx| tx.execute(sql, args.clone()).await)
            .await;
        self.ops.versions().distrust();
        done
    }
}

/// Leaves a database as a newer program would have left it: with a migration this one does not know.
pub async fn from_the_future(ops: &Ops) {
    let sql = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
               VALUES (999999, 'of the future', TRUE, $1, 0)";
    let left = ops
        .write(async |tx| tx.execute_one(sql, args![vec![0_u8]]).await)
        .await;
    left.expect("the migration is noted");
}
