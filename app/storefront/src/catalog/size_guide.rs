//! The size guide, opened where the size is chosen, by the browser alone.

use bridge::page_language;
use domain::catalog::Aspect;
use domain::catalog::read::ProductPage;
use leptos::prelude::*;
use ui::Unfold;
use wording::catalog as words;

/// The guide; nothing without one. It is HTML that was sanitised before it was stored.
pub fn size_guide(product: &ProductPage) -> Option<AnyView> {
    let html = product.size_guide.clone();
    (!html.is_empty()).then(|| {
        view! {
            <div class="size-guide">
                <Unfold summary=words::SIZE_GUIDE.in_(page_language()) class="button is-small is-quiet">
                    <div class="prose" inner_html=html></div>
                </Unfold>
            </div>
        }
        .into_any()
    })
}

/// The option beside which it stands; none where no size is chosen.
pub fn place(product: &ProductPage) -> Option<usize> {
    let aspects = Aspect::of_options(product.options.iter().map(|option| option.name.as_str()));
    aspects.iter().position(|aspect| *aspect == Some(Aspect::Size))
}
