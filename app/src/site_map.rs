//! Every address a person can open, and the page that stands there. The storefront is part of the first WASM; the
//! console is one split of it, loaded when the first console page is opened. A page is awaited in full before it is
//! sent, so it is whole for search engines and without JavaScript.

use domain::basics::Language;
use leptos::prelude::*;
use leptos_router::components::{Outlet, ParentRoute, Route, Routes};
use leptos_router::{ChooseView, SsrMode, StaticSegment, path};

/// The routes. The console comes first: its first segment must not be taken for a language.
#[component]
pub fn SiteMap() -> impl IntoView {
    view! {
        <Routes fallback=nowhere transition=true>
            <Route path=path!("setup") view=ConsoleView::Setup ssr=SsrMode::Async/>
            <Route path=path!("console/sign-in") view=ConsoleView::SignIn ssr=SsrMode::Async/>
            <ConsoleRoutes/>
            <StorefrontRoutes language=Language::Arabic/>
            <StorefrontRoutes language=Language::English/>
        </Routes>
    }
}

/// The storefront in one language. Each language has its own routes instead of a parameter: what is inside a frame
/// has one language for life, and changing the language replaces the frame.
#[component(transparent)]
fn StorefrontRoutes(language: Language) -> impl leptos_router::MatchNestedRoutes + Clone {
    let frame = move || view! { <storefront::Frame language><Outlet/></storefront::Frame> };

    view! {
        <ParentRoute path=StaticSegment(language.code()) view=frame ssr=SsrMode::Async>
            <Route path=path!("") view=storefront::HomePage ssr=SsrMode::Async/>
            <Route path=path!("c/:slug") view=storefront::CategoryPage ssr=SsrMode::Async/>
            <Route path=path!("p/:slug") view=storefront::ProductPage ssr=SsrMode::Async/>
            <Route path=path!("search") view=storefront::SearchPage ssr=SsrMode::Async/>
            <Route path=path!("cart") view=storefront::BasketPage ssr=SsrMode::Async/>
            <Route path=path!("checkout") view=storefront::CheckoutPage ssr=SsrMode::Async/>
            <Route path=path!("o/:token") view=storefront::OrderPage ssr=SsrMode::Async/>
            <Route path=path!("track") view=storefront::TrackPage ssr=SsrMode::Async/>
            <Route path=path!("policies/returns") view=storefront::ReturnPolicyPage ssr=SsrMode::Async/>
        </ParentRoute>
    }
    .into_inner()
}

/// The console, inside its frame; the first run and signing in stand outside it.
#[component(transparent)]
fn ConsoleRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    use ConsoleView::{
        Audit, Frame, NewPromotion, NoSuchPage, Order, Orders, Policies, Problems, Product, Products,
        Promotion, Promotions, Search, Staff, Stock, Today,
    };

    view! {
        <ParentRoute path=path!("console") view=Frame ssr=SsrMode::Async>
            <Route path=path!("") view=Today ssr=SsrMode::Async/>
            <Route path=path!("orders") view=Orders ssr=SsrMode::Async/>
            <Route path=path!("orders/:id") view=Order ssr=SsrMode::Async/>
            <Route path=path!("products") view=Products ssr=SsrMode::Async/>
            <Route path=path!("products/:id") view=Product ssr=SsrMode::Async/>
            <Route path=path!("promotions") view=Promotions ssr=SsrMode::Async/>
            <Route path=path!("promotions/new") view=NewPromotion ssr=SsrMode::Async/>
            <Route path=path!("promotions/:id") view=Promotion ssr=SsrMode::Async/>
            <Route path=path!("stock") view=Stock ssr=SsrMode::Async/>
            <Route path=path!("search") view=Search ssr=SsrMode::Async/>
            <Route path=path!("staff") view=Staff ssr=SsrMode::Async/>
            <Route path=path!("policies") view=Policies ssr=SsrMode::Async/>
            <Route path=path!("audit") view=Audit ssr=SsrMode::Async/>
            <Route path=path!("problems") view=Problems ssr=SsrMode::Async/>
            <Route path=path!("*any") view=NoSuchPage ssr=SsrMode::Async/>
        </ParentRoute>
    }
    .into_inner()
}

/// What a console route shows. All of them are one split and not one each: whoever opens the console stays in it.
#[derive(Debug, Clone, Copy)]
enum ConsoleView {
    Setup,
    SignIn,
    Frame,
    Today,
    Orders,
    Order,
    Products,
    Product,
    Promotions,
    NewPromotion,
    Promotion,
    Stock,
    Search,
    Staff,
    Policies,
    Audit,
    Problems,
    NoSuchPage,
}

impl ChooseView for ConsoleView {
    async fn choose(self) -> AnyView {
        console_view(self).await
    }

    async fn preload(&self) {
        // `#[lazy]` writes this function, and only for the browser: the server has nothing to load.
        #[cfg(feature = "hydrate")]
        __preload_console_view().await;
    }
}

/// The only place that names console pages, so that nothing else pulls them into the first WASM.
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
        ConsoleView::Product => view! { <console::ProductEditPage/> }.into_any(),
        ConsoleView::Promotions => view! { <console::PromotionListPage/> }.into_any(),
        ConsoleView::NewPromotion => view! { <console::PromotionNewPage/> }.into_any(),
        ConsoleView::Promotion => view! { <console::PromotionEditPage/> }.into_any(),
        ConsoleView::Stock => view! { <console::StockListPage/> }.into_any(),
        ConsoleView::Search => view! { <console::SearchReportPage/> }.into_any(),
        ConsoleView::Staff => view! { <console::StaffPage/> }.into_any(),
        ConsoleView::Policies => view! { <console::PolicyScreen/> }.into_any(),
        ConsoleView::Audit => view! { <console::AuditTrailPage/> }.into_any(),
        ConsoleView::Problems => view! { <console::ProblemsPage/> }.into_any(),
        ConsoleView::NoSuchPage => view! { <console::NoSuchPage/> }.into_any(),
    }
}

/// An address that is no page. The server gives it the status 404.
fn nowhere() -> AnyView {
    view! { <storefront::NotFoundPage/> }.into_any()
}
