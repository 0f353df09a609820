//! Every address a person can open, and the page that stands there. A page is awaited in full before it is sent, so it
//! is whole for search engines and without JavaScript.

use domain::basics::Language;
use leptos::prelude::*;
use leptos_router::components::{Outlet, ParentRoute, Route, Routes};
use leptos_router::{SsrMode, StaticSegment, path};

use crate::splits::{Buying, ConsoleView, LookUp, Shelf, View};

/// The routes. The console comes first: its first segment must not be taken for a language.
#[component]
pub fn SiteMap() -> impl IntoView {
    view! {
        <Routes fallback=nowhere transition=true>
            <Route path=path!("setup") view=View::Console(ConsoleView::Setup) ssr=SsrMode::Async/>
            <Route path=path!("console/sign-in") view=View::Console(ConsoleView::SignIn) ssr=SsrMode::Async/>
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
            <Route path=path!("") view=View::Home ssr=SsrMode::Async/>
            <Route path=path!("c/:slug") view=View::Shelf(Shelf::Category) ssr=SsrMode::Async/>
            <Route path=path!("k/:slug") view=View::Shelf(Shelf::Collection) ssr=SsrMode::Async/>
            <Route path=path!("p/:slug") view=View::Product ssr=SsrMode::Async/>
            <Route path=path!("search") view=View::Shelf(Shelf::Search) ssr=SsrMode::Async/>
            <Route path=path!("cart") view=View::Buying(Buying::Basket) ssr=SsrMode::Async/>
            <Route path=path!("checkout") view=View::Buying(Buying::Checkout) ssr=SsrMode::Async/>
            <Route path=path!("o/:token") view=View::Buying(Buying::Order) ssr=SsrMode::Async/>
            <Route path=path!("track") view=View::LookUp(LookUp::Track) ssr=SsrMode::Async/>
            <Route path=path!("delivery") view=View::LookUp(LookUp::Delivery) ssr=SsrMode::Async/>
            <Route path=path!("policies/returns") view=View::LookUp(LookUp::ReturnPolicy) ssr=SsrMode::Async/>
        </ParentRoute>
    }
    .into_inner()
}

/// The console, inside its frame; the first run and signing in stand outside it.
#[component(transparent)]
fn ConsoleRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    use ConsoleView::{
        Audit, Category, Collection, Collections, Delivery, Design, Exchange, Frame, Grid, NewProduct,
        NewPromotion, NoSuchPage, Order, Orders, Partners, Policies, Problems, Product, Products, Promotion,
        Promotions, Search, Settings, Sheet, Shelves, Staff, Stock, Today, Type, Types, Webhooks,
    };

    view! {
        <ParentRoute path=path!("console") view=View::Console(Frame) ssr=SsrMode::Async>
            <Route path=path!("") view=View::Console(Today) ssr=SsrMode::Async/>
            <Route path=path!("orders") view=View::Console(Orders) ssr=SsrMode::Async/>
            <Route path=path!("orders/:id") view=View::Console(Order) ssr=SsrMode::Async/>
            <Route path=path!("products") view=View::Console(Products) ssr=SsrMode::Async/>
            <Route path=path!("products/new") view=View::Console(NewProduct) ssr=SsrMode::Async/>
            <Route path=path!("products/grid") view=View::Console(Grid) ssr=SsrMode::Async/>
            <Route path=path!("products/import") view=View::Console(Exchange) ssr=SsrMode::Async/>
            <Route path=path!("products/import/:id") view=View::Console(Sheet) ssr=SsrMode::Async/>
            <Route path=path!("products/:id") view=View::Console(Product) ssr=SsrMode::Async/>
            <Route path=path!("categories") view=View::Console(Shelves) ssr=SsrMode::Async/>
            <Route path=path!("categories/:id") view=View::Console(Category) ssr=SsrMode::Async/>
            <Route path=path!("collections") view=View::Console(Collections) ssr=SsrMode::Async/>
            <Route path=path!("collections/:id") view=View::Console(Collection) ssr=SsrMode::Async/>
            <Route path=path!("types") view=View::Console(Types) ssr=SsrMode::Async/>
            <Route path=path!("types/:id") view=View::Console(Type) ssr=SsrMode::Async/>
            <Route path=path!("promotions") view=View::Console(Promotions) ssr=SsrMode::Async/>
            <Route path=path!("promotions/new") view=View::Console(NewPromotion) ssr=SsrMode::Async/>
            <Route path=path!("promotions/:id") view=View::Console(Promotion) ssr=SsrMode::Async/>
            <Route path=path!("stock") view=View::Console(Stock) ssr=SsrMode::Async/>
            <Route path=path!("search") view=View::Console(Search) ssr=SsrMode::Async/>
            <Route path=path!("staff") view=View::Console(Staff) ssr=SsrMode::Async/>
            <Route path=path!("settings") view=View::Console(Settings) ssr=SsrMode::Async/>
            <Route path=path!("delivery") view=View::Console(Delivery) ssr=SsrMode::Async/>
            <Route path=path!("policies") view=View::Console(Policies) ssr=SsrMode::Async/>
            <Route path=path!("partners") view=View::Console(Partners) ssr=SsrMode::Async/>
            <Route path=path!("webhooks") view=View::Console(Webhooks) ssr=SsrMode::Async/>
            <Route path=path!("audit") view=View::Console(Audit) ssr=SsrMode::Async/>
            <Route path=path!("problems") view=View::Console(Problems) ssr=SsrMode::Async/>
            <Route path=path!("design") view=View::Console(Design) ssr=SsrMode::Async/>
            <Route path=path!("*any") view=View::Console(NoSuchPage) ssr=SsrMode::Async/>
        </ParentRoute>
    }
    .into_inner()
}

/// An address that is no page. The server gives it the status 404.
fn nowhere() -> AnyView {
    view! { <storefront::NotFoundPage/> }.into_any()
}
