//! The dark side: where one can go, who one is, the other language, the way out.

use bridge::{Fault, page_language};
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::basics::Language;
use leptos::prelude::*;
use leptos_router::components::Redirect;
use leptos_router::hooks::use_location;
use ui::Count;
use wording::console::frame as words;
use wording::{Text, accounts, numbers};

use super::console_frame::ViewerResource;
use super::{HOME, SIGN_IN, encoded};

/// The side, as soon as it is known who is looking. Guests are sent to sign in and come back to this very page.
#[component]
pub fn Side(viewer: ViewerResource) -> impl IntoView {
    let lang = page_language();
    let location = use_location();
    let here = move || {
        let (path, search) = (location.pathname.get_untracked(), location.search.get_untracked());
        if search.is_empty() {
            path
        } else {
            format!("{path}?{search}")
        }
    };
    let content = move || {
        let sign_in = format!("{SIGN_IN}?next={}", encoded(&here()));
        Suspend::new(async move {
            match viewer.0.await {
                Ok(viewer) => known(viewer),
                Err(Fault::Denied) => view! { <Redirect path=sign_in/> }.into_any(),
                Err(_) => name(words::CONSOLE.in_(lang).to_owned()),
            }
        })
    };
    view! {
        <aside class="side">
            <Transition>{content}</Transition>
        </aside>
    }
}

/// A place to go: its address, its name, how many wait there.
struct Place {
    path: &'static str,
    name: &'static Text,
    waiting: i64,
}

impl Place {
    const fn new(path: &'static str, name: &'static Text) -> Self {
        Self {
            path,
            name,
            waiting: 0,
        }
    }
}

fn known(viewer: Viewer) -> AnyView {
    let lang = page_language();
    let first = vec![
        Place {
            waiting: viewer.open_tasks,
            ..Place::new(HOME, &words::TODAY)
        },
        Place::new("/console/orders", &words::ORDERS),
    ];
    let mut goods = vec![
        Place::new("/console/products", &words::PRODUCTS),
        Place::new("/console/collections", &words::COLLECTIONS),
        Place::new("/console/stock", &words::STOCK),
        Place::new("/console/search", &words::SEARCH),
    ];
    if viewer.may(Permission::EditProducts) {
        goods.insert(1, Place::new("/console/categories", &words::SHELVES));
        goods.insert(2, Place::new("/console/types", &words::TYPES));
    }
    if viewer.may(Permission::ManagePromotions) {
        goods.push(Place::new("/console/promotions", &words::PROMOTIONS));
    }
    let people = if viewer.may(Permission::ManageStaff) {
        &words::STAFF
    } else {
        &words::MY_ACCOUNT
    };
    let mut house = vec![Place::new("/console/staff", people)];
    if viewer.may(Permission::ManageShop) {
        house.push(Place::new("/console/settings", &words::SETTINGS));
        house.push(Place::new("/console/delivery", &words::DELIVERY));
    }
    if viewer.may(Permission::EditPolicies) {
        house.push(Place::new("/console/policies", &words::POLICIES));
    }
    if viewer.may(Permission::ManagePartners) {
        house.push(Place::new("/console/partners", &words::PARTNERS));
        house.push(Place::new("/console/webhooks", &words::WEBHOOKS));
    }
    if viewer.may(Permission::SeeAudit) {
        house.push(Place::new("/console/audit", &words::AUDIT));
    }
    if viewer.may(Permission::MendProblems) {
        house.push(Place {
            waiting: viewer.problems,
            ..Place::new("/console/problems", &words::PROBLEMS)
        });
    }
    let person = format!("{} · {}", viewer.name, accounts::role(lang, viewer.role));
    view! {
        {name(viewer.shop_name)}
        <nav class="side-nav" aria-label=words::PLACES.in_(lang)>
            {group(None, first)} {group(Some(&words::GOODS), goods)} {group(Some(&words::HOUSE), house)}
        </nav>
        {foot(person)}
    }
    .into_any()
}

fn name(shop: String) -> AnyView {
    view! {
        <a class="side-name" href=HOME>
            <span class="side-mark"></span>
            <bdi>{shop}</bdi>
        </a>
    }
    .into_any()
}

fn group(title: Option<&'static Text>, places: Vec<Place>) -> AnyView {
    let lang = page_language();
    view! {
        <div class="side-group">
            {title.map(|title| view! { <h2>{title.in_(lang)}</h2> })}
            <ul>{places.into_iter().map(link).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn link(place: Place) -> AnyView {
    let lang = page_language();
    let path = use_location().pathname;
    let is_here = move || path.with(|path| leads(place.path, path));
    let waiting = (place.waiting > 0).then(|| {
        let number = numbers::integer(lang, place.waiting);
        view! {
            <Count number/>
            <span class="visually-hidden">{words::waiting(lang, place.waiting)}</span>
        }
    });
    view! {
        <li>
            <a class="side-link" href=place.path aria-current=move || is_here().then_some("page")>
                {place.name.in_(lang)}
                {waiting}
            </a>
        </li>
    }
    .into_any()
}

/// Whether the page at `path` belongs to `place`: to the morning screen only itself does.
fn leads(place: &str, path: &str) -> bool {
    let path = path.trim_end_matches('/');
    match path.strip_prefix(place) {
        Some(rest) => rest.is_empty() || (place != HOME && rest.starts_with('/')),
        None => false,
    }
}

/// Plain forms, always posted as documents: what they change (who one is, the language) is the whole page.
fn foot(person: String) -> AnyView {
    let lang = page_language();
    let other = lang.other();
    view! {
        <div class="side-foot">
            <span class="side-person">{person}</span>
            {switch_language(other)}
            <form method="post" action="/_fn/accounts/sign_out">
                <button class="text-button">{words::SIGN_OUT.in_(lang)}</button>
            </form>
        </div>
    }
    .into_any()
}

fn switch_language(other: Language) -> AnyView {
    let path = use_location().pathname;
    view! {
        <form method="post" action="/_fn/accounts/set_language">
            <input type="hidden" name="language" value=other.code()/>
            <input type="hidden" name="back" value=move || path.get()/>
            <button class="text-button" lang=other.code()>
                {words::OWN_NAME.in_(other)}
            </button>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_belongs_to_the_orders_and_only_today_to_today() {
        for (place, path, expected) in [
            (HOME, "/console", true),
            (HOME, "/console/", true),
            (HOME, "/console/orders", false),
            ("/console/orders", "/console/orders/0198", true),
            ("/console/orders", "/console/ordersheet", false),
        ] {
            assert_eq!(leads(place, path), expected, "{place} {path}");
        }
    }
}
