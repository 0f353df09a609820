//! The frame of every storefront page: header, the page, footer.

use bridge::Data;
use domain::basics::Language;
use domain::catalog::read::ShopFrame;
use leptos::prelude::*;
use ui::awaited;
use wording::shop as words;

use super::api;
use super::basket_count::BasketCount;
use super::footer::Footer;
use super::header::Header;

/// The shop's name and categories, read once for all pages of a frame.
#[derive(Clone, Copy)]
pub struct ShopData(pub Data<ShopFrame>);

/// The frame around a page. It has one language for life.
#[component]
pub fn Frame(language: Language, children: Children) -> impl IntoView {
    provide_context(language);
    provide_context(ShopData(Data::once(move || api::read_frame(language))));
    BasketCount::provide();
    view! {
        <a class="skip-link" href="#main">{words::SKIP_TO_CONTENT.in_(language)}</a>
        <div class="site">
            <Header/>
            <main class="site-main" id="main" tabindex="-1">{children()}</main>
            <Footer/>
        </div>
    }
}

/// A part of the frame that needs to know the shop. Until it is known nothing stands there, and where it can't be
/// known the page itself says so.
pub fn with_shop(show: impl Fn(ShopFrame) -> AnyView + Clone + Send + Sync + 'static) -> AnyView {
    let shop = expect_context::<ShopData>().0;
    let part = move || {
        let show = show.clone();
        async move { shop.read().await.ok().map(show).into_any() }
    };
    awaited(|| ().into_any(), part)
}
