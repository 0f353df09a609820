//! The `Shop` testkit: a small real shop on a fresh, real database. SQLite by default; PostgreSQL when
//! `MANZUMA_TEST_DB=postgres`, in a database of its own on the server that `MANZUMA_TEST_POSTGRES` names.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test whose shop can't be opened has nothing to say, and says that aloud"
)]

mod clock;
mod database;
mod mutation;
mod outside;
mod programs;
mod scan;

use std::sync::Arc;

use domain::accounts::{NewUser, Permission, Role};
use domain::basics::{
    CartId, CategoryId, Language, LocationId, OrderId, PartnerKeyId, ProductId, PromotionId, Translated,
    UserId, VariantId,
};
use domain::catalog::{ListingQuery, ProductStatus};
use domain::checkout::CheckoutForm;
use domain::checkout::read::Placed;
use domain::partners::Scope;
use domain::pricing::{CodesForm, PromotionForm};
use domain::settings::{Country, FirstRun};

pub use clock::TestClock;
pub use database::TestDatabase;
pub use mutation::Mutation;
pub use outside::{Listeners, MemoryFiles, NoPictures, WordPictures};
pub use scan::ScanSearch;

use crate::catalog::steps::{Added, NewProduct, NewVariant};
use crate::checkout::PlaceOrder;
use crate::db::Arg;
use crate::ports::Ports;
use crate::{
    Actor, ActorKind, Error, Ops, Result, Setup, accounts, basics, cart, catalog, checkout, inventory,
    pricing,
};

/// The password of everybody who works in the shop.
pub const PASSWORD: &str = "correct horse battery";

/// A small real shop.
pub struct Shop {
    /// Its use cases.
    pub ops: Ops,
    /// Its clock: a Sunday noon in the shop's time zone.
    pub clock: Arc<TestClock>,
    /// Its first manager.
    pub manager: UserId,
    /// Its first location.
    pub location: LocationId,
    /// Where its data is; dropped with the shop.
    pub database: TestDatabase,
}

impl Shop {
    /// Opens a Saudi shop.
    pub async fn open() -> Self {
        Self::open_in(Country::SaudiArabia).await
    }

    /// Opens a shop in `country`.
    pub async fn open_in(country: Country) -> Self {
        let database = TestDatabase::fresh().await;
        let clock = Arc::new(TestClock::at_sunday_noon());
        let ops = database.ops(Arc::clone(&clock)).await;
        let form = FirstRun {
            name_ar: "دار سدرة".to_owned(),
            name_en: "Dar Sidra".to_owned(),
            country: country.code().to_owned(),
            default_language: Language::Arabic.code().to_owned(),
            languages: "both".to_owned(),
            manager_name: "Mona".to_owned(),
            email: "mona@example.com".to_owned(),
            password: PASSWORD.to_owned(),
        };
        let manager = crate::first_run::open_shop(&ops, &Actor::guest(), &form)
            .await
            .expect("the shop opens");
        let locations = ops.read(async |tx| inventory::steps::locations(tx).await).await;
        let location = locations.expect("the shop has a location")[0].0;
        Self {
            ops,
            clock,
            manager,
            location,
            database,
        }
    }

    /// The first manager, signed in.
    pub fn manager(&self) -> Actor {
        staff(self.manager, Role::Manager)
    }

    /// A new warehouse worker, signed in.
    pub async fn warehouse_worker(&self) -> Actor {
        let new = NewUser {
            name: "Waleed".to_owned(),
            email: format!("waleed-{}@example.com", self.ops.new_id::<UserId>()),
            role: Role::Warehouse.code().to_owned(),
            password: PASSWORD.to_owned(),
        };
        let user = accounts::add_user(&self.ops, &self.manager(), &new)
            .await
            .expect("a worker is added");
        staff(user, Role::Warehouse)
    }

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

    /// A new cart with these variants and units.
    pub async fn cart(&self, lines: &[(VariantId, i64)]) -> CartId {
        let mut cart = None;
        for line in lines {
            cart = Some(
                cart::add_line(&self.ops, &Actor::guest(), cart, *line)
                    .await
                    .expect("a line is added"),
            );
        }
        cart.expect("a cart has lines")
    }

    /// A filled checkout form for `cart`, delivered to Riyadh, agreeing to the total that is shown.
    pub async fn form(&self, cart: CartId) -> CheckoutForm {
        let page = checkout::read::checkout_page(&self.ops, Language::Arabic, Some(cart)).await;
        let page = page.expect("the checkout page opens");
        let region = page.regions[0].code.clone();
        let total = page.total_for(&region).expect("the total fits");
        let shop = self.ops.shop().await.expect("the shop is open");
        CheckoutForm {
            attempt: page.attempt.to_string(),
            agreed_total: total.minor.to_string(),
            codes: page.codes_given(),
            order_until: page.order_until.to_string(),
            policy: page
                .returns
                .map(|terms| terms.policy.to_string())
                .unwrap_or_default(),
            phone: crate::settings::phone_hint(shop.country).to_owned(),
            name: "نورة الحربي".to_owned(),
            region,
            city: "الرياض".to_owned(),
            district: "النرجس".to_owned(),
            area: "السالمية".to_owned(),
            block: "5".to_owned(),
            street: "شارع ١٢".to_owned(),
            building: "7".to_owned(),
            landmark: "مقابل المسجد".to_owned(),
            ..CheckoutForm::default()
        }
    }

    /// Puts a variant's product into a category.
    pub async fn file_under(&self, variant: VariantId, category: CategoryId) {
        let changed = self
            .raw(
                "UPDATE catalog_products
                 SET category_id = $1
                 WHERE id = (SELECT product_id FROM catalog_variants WHERE id = $2)",
                crate::args![category, variant],
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
                crate::args![fee_minor, region],
            )
            .await;
        assert_eq!(changed.ok(), Some(1), "the shop delivers there");
    }

    /// Makes a promotion of what was typed.
    pub async fn promotion(&self, form: &PromotionForm) -> PromotionId {
        pricing::add_promotion(&self.ops, &self.manager(), form)
            .await
            .expect("the promotion is made")
    }

    /// Makes a promotion that is asked for by `code`.
    pub async fn coupon(&self, code: &str, form: &PromotionForm) -> PromotionId {
        let by_code = PromotionForm {
            given: "code".to_owned(),
            ..form.clone()
        };
        let promotion = self.promotion(&by_code).await;
        let codes = CodesForm {
            code: code.to_owned(),
            ..CodesForm::default()
        };
        pricing::add_codes(&self.ops, &self.manager(), promotion, &codes)
            .await
            .expect("the code is added");
        promotion
    }

    /// Places an order for `cart`.
    ///
    /// # Errors
    /// As [`checkout::place_order`].
    pub async fn place(&self, cart: CartId, form: &CheckoutForm) -> Result<Placed> {
        let asked = PlaceOrder {
            cart: Some(cart),
            language: Language::Arabic,
            form: form.clone(),
        };
        checkout::place_order(&self.ops, &Actor::guest(), &asked).await
    }

    /// Places an order for these variants and units; its id.
    pub async fn order(&self, lines: &[(VariantId, i64)]) -> OrderId {
        let cart = self.cart(lines).await;
        let form = self.form(cart).await;
        let placed = self.place(cart, &form).await.expect("the order is placed");
        let key = self.ops.link_key().await.expect("the shop has a key");
        basics::read_token(&key, &placed.token).expect("the token is the shop's")
    }

    /// What `words` find, narrowed and ordered as `change` says, once the index has caught up.
    pub async fn search(
        &self,
        words: &str,
        change: impl FnOnce(&mut ListingQuery),
    ) -> domain::catalog::read::ListingPage {
        catalog::search::catch_up(&self.ops)
            .await
            .expect("the index follows");
        let mut query = ListingQuery {
            words: words.to_owned(),
            ..ListingQuery::default()
        };
        change(&mut query);
        catalog::search::search_page(&self.ops, Language::English, &query)
            .await
            .expect("the search answers")
    }

    /// What its clock shows, in seconds.
    pub fn clock_seconds(&self) -> i64 {
        self.ops.now().0 / 1_000
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

    /// Renames a variant's product as somebody would who goes around the code and tells nobody.
    pub async fn rename_unnoticed(&self, variant: VariantId, title: &str) {
        let done = self
            .ops
            .write(async |tx| {
                tx.execute_one(
                    "UPDATE catalog_products
                     SET title_ar = $1, title_en = $1
                     WHERE id = (SELECT product_id FROM catalog_variants WHERE id = $2)",
                    crate::args![title, variant],
                )
                .await
            })
            .await;
        done.expect("the product is there");
    }

    /// The product of a variant.
    pub async fn product_of(&self, variant: VariantId) -> ProductId {
        let sql = "SELECT product_id FROM catalog_variants WHERE id = $1";
        let found = self
            .ops
            .read(async |tx| tx.one(sql, crate::args![variant]).await?.parse(0))
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
            .read(async |tx| tx.one(sql, crate::args![variant]).await?.get(0))
            .await;
        found.expect("the variant is there")
    }

    /// Whether everything that must add up adds up.
    pub async fn is_sound(&self) -> bool {
        let report = crate::check::check(&self.ops).await.expect("the check runs");
        if !report.ok {
            println!("{report:#?}");
        }
        report.ok
    }
}

/// Leaves a database as a newer program would have left it: with a migration this one does not know.
pub async fn from_the_future(ops: &Ops) {
    let sql = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
               VALUES (999999, 'of the future', TRUE, $1, 0)";
    let left = ops
        .write(async |tx| tx.execute_one(sql, crate::args![vec![0_u8]]).await)
        .await;
    left.expect("the migration is noted");
}

/// An automatic promotion as it would be typed: so many percent off everything.
pub fn percent_off(percent: &str) -> PromotionForm {
    let text = |text: &str| text.to_owned();
    PromotionForm {
        name_ar: text("خصم"),
        name_en: text("Discount"),
        given: text("automatic"),
        effect: text("percent"),
        percent: text(percent),
        goods: text("all"),
        priority: text("10"),
        stacking: text("stacks"),
        ..PromotionForm::default()
    }
}

/// What was refused, by name; a panic for any other outcome.
pub fn refusal<T: std::fmt::Debug>(outcome: Result<T>) -> domain::Refusal {
    match outcome {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("not a refusal: {other:?}"),
    }
}

/// Everybody who could ask: a guest, each role, and a partner whose key is good for everything.
pub fn everybody() -> Vec<Actor> {
    let mut actors = vec![Actor::guest()];
    actors.extend(
        Role::ALL
            .iter()
            .map(|role| staff(UserId::from_uuid(uuid::Uuid::nil()), *role)),
    );
    actors.push(partner(Scope::ALL));
    actors
}

/// Whether `actor` may do `permission`.
pub fn may(actor: &Actor, permission: Permission) -> bool {
    actor.may(permission).is_ok()
}

/// A partner whose key is good for this.
pub fn partner(scopes: &[Scope]) -> Actor {
    let kind = ActorKind::Partner {
        key: PartnerKeyId::from_uuid(uuid::Uuid::nil()),
        name: "partner".into(),
        scopes: scopes.into(),
        language: Language::English,
    };
    Actor {
        kind,
        request_id: None,
    }
}

fn staff(user: UserId, role: Role) -> Actor {
    let kind = ActorKind::Staff {
        user,
        name: role.code().into(),
        role,
        language: Language::English,
    };
    Actor {
        kind,
        request_id: None,
    }
}

/// The use cases on a database that another program made, as it is.
pub async fn ops_at(location: &crate::db::Location) -> Ops {
    let db = crate::db::Db::open(location).await.expect("the database opens");
    let clock = Arc::new(TestClock::at_sunday_noon());
    Ops::new(Setup {
        db,
        ports: Ports {
            clock,
            files: Arc::new(MemoryFiles::default()),
            images: Arc::new(WordPictures),
            pictures: Arc::new(NoPictures),
            search: Arc::new(ScanSearch::default()),
            webhooks: Arc::new(Listeners::default()),
        },
    })
}

impl TestDatabase {
    /// The use cases on this database.
    pub async fn ops(&self, clock: Arc<TestClock>) -> Ops {
        let files = Arc::new(MemoryFiles::default());
        let ports = Ports {
            clock,
            files,
            images: Arc::new(WordPictures),
            pictures: Arc::new(NoPictures),
            search: Arc::new(ScanSearch::default()),
            webhooks: Arc::new(Listeners::default()),
        };
        Ops::new(Setup {
            db: self.open().await,
            ports,
        })
    }
}
