//! What is loaded when. A product's page, where most visits begin, is part of the first WASM; everything else is a split
//! of it, loaded when the first of its pages is opened. Each of the functions marked `#[lazy]` is the only place that
//! names its pages, so that nothing else pulls them into the first WASM.

use leptos::prelude::*;
use leptos_router::ChooseView;

/// What a route shows. It is one type for all of them, because the router would be in the first WASM once for each.
#[derive(Debug, Clone, Copy)]
pub enum View {
    Home,
    Product,
    Shelf(Shelf),
    Buying(Buying),
    LookUp(LookUp),
    Console(ConsoleView),
}

impl ChooseView for View {
    async fn choose(self) -> AnyView {
        match self {
            Self::Home => home_view().await,
            Self::Product => view! { <storefront::ProductPage/> }.into_any(),
            Self::Shelf(view) => shelf_view(view).await,
            Self::Buying(view) => buying_view(view).await,
            Self::LookUp(view) => look_up_view(view).await,
            Self::Console(view) => console_view(view).await,
        }
    }

    async fn preload(&self) {
        // `#[lazy]` writes these functions, and only for the browser: the server has nothing to load.
        #[cfg(feature = "hydrate")]
        match self {
            Self::Home => __preload_home_view().await,
            Self::Product => {}
            Self::Shelf(_) => __preload_shelf_view().await,
            Self::Buying(_) => __preload_buying_view().await,
            Self::LookUp(_) => __preload_look_up_view().await,
            Self::Console(_) => __preload_console_view().await,
        }
    }
}

#[lazy]
fn home_view() -> AnyView {
    view! { <storefront::HomePage/> }.into_any()
}

/// The pages on which goods are found.
#[derive(Debug, Clone, Copy)]
pub enum Shelf {
    Category,
    Collection,
    Search,
}

#[lazy]
fn shelf_view(view: Shelf) -> AnyView {
    match view {
        Shelf::Category => view! { <storefront::CategoryPage/> }.into_any(),
        Shelf::Collection => view! { <storefront::CollectionPage/> }.into_any(),
        Shelf::Search => view! { <storefront::SearchPage/> }.into_any(),
    }
}

/// The pages of whoever has decided.
#[derive(Debug, Clone, Copy)]
pub enum Buying {
    Basket,
    Checkout,
    Order,
}

#[lazy]
fn buying_view(view: Buying) -> AnyView {
    match view {
        Buying::Basket => view! { <storefront::BasketPage/> }.into_any(),
        Buying::Checkout => view! { <storefront::CheckoutPage/> }.into_any(),
        Buying::Order => view! { <storefront::OrderPage/> }.into_any(),
    }
}

/// What is looked up now and then.
#[derive(Debug, Clone, Copy)]
pub enum LookUp {
    Track,
    Delivery,
    ReturnPolicy,
}

#[lazy]
fn look_up_view(view: LookUp) -> AnyView {
    match view {
        LookUp::Track => view! { <storefront::TrackPage/> }.into_any(),
        LookUp::Delivery => view! { <storefront::DeliveryPage/> }.into_any(),
        LookUp::ReturnPolicy => view! { <storefront::ReturnPolicyPage/> }.into_any(),
    }
}

/// What a console route shows. All of them are one split and not one each: whoever opens the console stays in it.
#[derive(Debug, Clone, Copy)]
pub enum ConsoleView {
    Setup,
    SignIn,
    Frame,
    Today,
    Orders,
    Order,
    Products,
    NewProduct,
    Grid,
    Exchange,
    Sheet,
    Product,
    Shelves,
    Category,
    Collections,
    Collection,
    Types,
    Type,
    Promotions,
    NewPromotion,
    Promotion,
    Stock,
    Search,
    Staff,
    Settings,
    Delivery,
    Policies,
    Partners,
    Webhooks,
    Audit,
    Problems,
    Design,
    NoSuchPage,
}

#[lazy]
fn console_view(view: ConsoleView) -> AnyView {
    match view {
        ConsoleView::Setup => view! { <console::SetupPage/> }.into_any(),
        ConsoleView::SignIn => view! { <console::SignInPage/> }.into_any(),
        ConsoleView::Frame => view! { <console::ConsoleFrame/> }.into_any(),
        ConsoleView::Today => view! { <console::TodayPage/> }.into_any(),
        ConsoleView::Orders => view! { <console::OrderListPage/> }.into_any(),
        ConsoleView::Order => view! { <console::OrderDetailPage/> }.into_any(),
        ConsoleView::Products => view! { <console::ProductListPage/> }.into_any(),
        ConsoleView::NewProduct => view! { <console::ProductNewPage/> }.into_any(),
        ConsoleView::Grid => view! { <console::GridScreen/> }.into_any(),
        ConsoleView::Exchange => view! { <console::ExchangePage/> }.into_any(),
        ConsoleView::Sheet => view! { <console::SheetScreen/> }.into_any(),
        ConsoleView::Product => view! { <console::ProductEditPage/> }.into_any(),
        ConsoleView::Shelves => view! { <console::ShelvesPage/> }.into_any(),
        ConsoleView::Category => view! { <console::CategoryEditPage/> }.into_any(),
        ConsoleView::Collections => view! { <console::CollectionListPage/> }.into_any(),
        ConsoleView::Collection => view! { <console::CollectionEditPage/> }.into_any(),
        ConsoleView::Types => view! { <console::TypesPage/> }.into_any(),
        ConsoleView::Type => view! { <console::TypePage/> }.into_any(),
        ConsoleView::Promotions => view! { <console::PromotionListPage/> }.into_any(),
        ConsoleView::NewPromotion => view! { <console::PromotionNewPage/> }.into_any(),
        ConsoleView::Promotion => view! { <console::PromotionEditPage/> }.into_any(),
        ConsoleView::Stock => view! { <console::StockListPage/> }.into_any(),
        ConsoleView::Search => view! { <console::SearchReportPage/> }.into_any(),
        ConsoleView::Staff => view! { <console::StaffPage/> }.into_any(),
        ConsoleView::Settings => view! { <console::SettingsScreen/> }.into_any(),
        ConsoleView::Delivery => view! { <console::DeliveryScreen/> }.into_any(),
        ConsoleView::Policies => view! { <console::PolicyScreen/> }.into_any(),
        ConsoleView::Partners => view! { <console::PartnersPage/> }.into_any(),
        ConsoleView::Webhooks => view! { <console::WebhooksPage/> }.into_any(),
        ConsoleView::Audit => view! { <console::AuditTrailPage/> }.into_any(),
        ConsoleView::Problems => view! { <console::ProblemsPage/> }.into_any(),
        ConsoleView::Design => view! { <console::DesignPage/> }.into_any(),
        ConsoleView::NoSuchPage => view! { <console::NoSuchPage/> }.into_any(),
    }
}
