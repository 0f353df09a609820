//! Every address a person can open, and the page that stands there. A page is awaited in full before it is sent, so it
//! is whole for search engines and without JavaScript.

use domain::basics::Language;
use leptos::prelude::*;
use leptos_router::components::{Outlet, ParentRoute, Route, Routes};
use leptos_router::{SsrMode, StaticSegment, path};

use crate::splits::{Buying, ConsoleView, LookUp, Shelf, ShopView};

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
            <Route path=path!("") view=ShopView::Home ssr=SsrMode::Async/>
            <Route path=path!("c/:slug") view=ShopView::Shelf(Shelf::Category) ssr=SsrMode::Async/>
            <Route path=path!("k/:slug") view=ShopView::Shelf(Shelf::Collection) ssr=SsrMode::Async/>
            <Route path=path!("p/:slug") view=ShopView::Product ssr=SsrMode::Async/>
            <Route path=path!("search") view=ShopView::Shelf(Shelf::Search) ssr=SsrMode::Async/>
            <Route path=path!("cart") view=ShopView::Buying(Buying::Basket) ssr=SsrMode::Async/>
            <Route path=path!("checkout") view=ShopView::Buying(Buying::Checkout) ssr=SsrMode::Async/>
            <Route path=path!("o/:token") view=ShopView::Buying(Buying::Order) ssr=SsrMode::Async/>
            <Route path=path!("track") view=ShopView::LookUp(LookUp::Track) ssr=SsrMode::Async/>
            <Route path=path!("delivery") view=ShopView::LookUp(LookUp::Delivery) ssr=SsrMode::Async/>
            <Route path=path!("policies/returns") view=ShopView::LookUp(LookUp::ReturnPolicy) ssr=SsrMode::Async/>
        </ParentRoute>
    }
    .into_inner()
}

/// The console, inside its frame; the first run and signing in stand outside it.
#[component(transparent)]
fn ConsoleRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    use ConsoleView::{
        Audit, Collection, Collections, Delivery, Design, Exchange, Frame, Grid, NewProduct, NewPromotion,
        NoSuchPage, Order, Orders, Partners, Policies, Problems, Product, Products, Promotion, Promotions,
        Search, Sheet, Shelves, Staff, Stock, Today, Type, Types, Webhooks,
    };

    view! {
        <ParentRoute path=path!("console") view=Frame ssr=SsrMode::Async>
            <Route path=path!("") view=Today ssr=SsrMode::Async/>
            <Route path=path!("orders") view=Orders ssr=SsrMode::Async/>
            <Route path=path!("orders/:id") view=Order ssr=SsrMode::Async/>
            <Route path=path!("products") view=Products ssr=SsrMode::Async/>
            <Route path=path!("products/new") view=NewProduct ssr=SsrMode::Async/>
            <Route path=path!("products/grid") view=Grid ssr=SsrMode::Async/>
            <Route path=path!("products/import") view=Exchange ssr=SsrMode::Async/>
            <Route path=path!("products/import/:id") view=Sheet ssr=SsrMode::Async/>
            <Route path=path!("products/:id") view=Product ssr=SsrMode::Async/>
            <Route path=path!("categories") view=Shelves ssr=SsrMode::Async/>
            <Route path=path!("collections") view=Collections ssr=SsrMode::Async/>
            <Route path=path!("collections/:id") view=Collection ssr=SsrMode::Async/>
            <Route path=path!("types") view=Types ssr=SsrMode::Async/>
            <Route path=path!("types/:id") view=Type ssr=SsrMode::Async/>
            <Route path=path!("promotions") view=Promotions ssr=SsrMode::Async/>
            <Route path=path!("promotions/new") view=NewPromotion ssr=SsrMode::Async/>
            <Route path=path!("promotions/:id") view=Promotion ssr=SsrMode::Async/>
            <Route path=path!("stock") view=Stock ssr=SsrMode::Async/>
            <Route path=path!("search") view=Search ssr=SsrMode::Async/>
            <Route path=path!("staff") view=Staff ssr=SsrMode::Async/>
            <Route path=path!("delivery") view=Delivery ssr=SsrMode::Async/>
            <Route path=path!("policies") view=Policies ssr=SsrMode::Async/>
            <Route path=path!("partners") view=Partners ssr=SsrMode::Async/>
            <Route path=path!("webhooks") view=Webhooks ssr=SsrMode::Async/>
            <Route path=path!("audit") view=Audit ssr=SsrMode::Async/>
            <Route path=path!("problems") view=Problems ssr=SsrMode::Async/>
            <Route path=path!("design") view=Design ssr=SsrMode::Async/>
            <Route path=path!("*any") view=NoSuchPage ssr=SsrMode::Async/>
        </ParentRoute>
    }
    .into_inner()
}

/// An address that is no page. The server gives it the status 404.
fn nowhere() -> AnyView {
    view! { <storefront::NotFoundPage/> }.into_any()
}
