//! The counter: what managers and warehouse people work with. One folder per business area, and `frame` round all of
//! them. It shows what the read models say and posts what people decide; what may be done, and by whom, the domain
//! and the operations know. It is loaded only by people who open it.

// Views are deeply nested types.
#![recursion_limit = "256"]

mod accounts;
mod audit;
mod carriers;
mod catalog;
mod design;
mod frame;
mod inventory;
mod orders;
mod outbox;
mod partners;
mod policies;
mod pricing;
mod settings;
mod webhooks;

pub use accounts::{SignInPage, StaffPage};
pub use audit::AuditTrailPage;
pub use carriers::DeliveryScreen;
pub use catalog::{
    CategoryEditPage, CollectionEditPage, CollectionListPage, ExchangePage, GridScreen, ProductEditPage,
    ProductListPage, ProductNewPage, SearchReportPage, SheetScreen, ShelvesPage, TypePage, TypesPage,
};
pub use design::DesignPage;
pub use frame::{ConsoleFrame, NoSuchPage};
pub use inventory::StockListPage;
pub use orders::{OrderDetailPage, OrderListPage, TodayPage};
pub use outbox::ProblemsPage;
pub use partners::PartnersPage;
pub use policies::PolicyScreen;
pub use pricing::{PromotionEditPage, PromotionListPage, PromotionNewPage};
pub use settings::{SettingsScreen, SetupPage};
pub use webhooks::WebhooksPage;
