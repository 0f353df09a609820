//! The policy of every route, in one table: who may use it and by which quota its uses are counted. A route without a
//! line is closed to everybody, and a test finds it. The use cases ask for the same permissions once more; this table
//! is what can be read at a glance.

use axum::extract::{MatchedPath, Request};
use domain::accounts::Permission as P;
use domain::partners::Scope;
use operations::{Actor, ActorKind};

/// The page an unopened shop shows for every address.
pub const SETUP_PAGE: &str = "/setup";
/// The server function behind it.
pub const SETUP_FUNCTION: &str = "/_fn/settings/open_shop";
/// The page that strangers to the console are sent to.
pub const SIGN_IN_PAGE: &str = "/console/sign-in";

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Everybody.
    Anyone,
    /// Whoever is signed in.
    Staff,
    /// Whoever is signed in and may do this.
    Needs(P),
    /// A partner's program whose key is good for this.
    Partner(Scope),
    /// Nobody: it has no line.
    Nobody,
}

/// By which quota uses of a route are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quota {
    /// None: it only looks.
    Unlimited,
    /// Guessing passwords.
    SignIn,
    /// Guessing orders and discount codes.
    Lookup,
    /// Placing orders.
    Checkout,
    /// Any other change.
    Change,
    /// What a program looks at; people's pages are not counted.
    Read,
}

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The route as the router writes it, a page of the storefront with `{lang}` for its language.
    pub route: &'static str,
    /// Who may use it.
    pub who: Who,
    /// How its uses are counted.
    pub quota: Quota,
    /// Whether what is sent may be files, and not text alone.
    pub takes_files: bool,
}

impl Who {
    /// Whether this person is one of them.
    pub fn lets_in(self, actor: &Actor) -> bool {
        match self {
            Self::Anyone => true,
            Self::Staff => matches!(actor.kind, ActorKind::Staff { .. }),
            Self::Needs(permission) => {
                matches!(actor.kind, ActorKind::Staff { .. }) && actor.may(permission).is_ok()
            }
            Self::Partner(scope) => {
                matches!(&actor.kind, ActorKind::Partner { scopes, .. } if scopes.contains(&scope))
            }
            Self::Nobody => false,
        }
    }
}

const fn looks(route: &'static str, who: Who) -> Line {
    Line {
        route,
        who,
        quota: Quota::Unlimited,
        takes_files: false,
    }
}

const fn changes(route: &'static str, who: Who) -> Line {
    Line {
        route,
        who,
        quota: Quota::Change,
        takes_files: false,
    }
}

const fn counted(route: &'static str, quota: Quota) -> Line {
    Line {
        route,
        who: Who::Anyone,
        quota,
        takes_files: false,
    }
}

const fn reads(route: &'static str) -> Line {
    counted(route, Quota::Read)
}

const fn partner_reads(route: &'static str, scope: Scope) -> Line {
    Line {
        route,
        who: Who::Partner(scope),
        quota: Quota::Read,
        takes_files: false,
    }
}

use Who::{Anyone, Needs, Partner, Staff};

/// Every route.
pub const LINES: &[Line] = &[
    // Files and probes.
    looks("/_pkg/{name}", Anyone),
    looks("/media/{*key}", Anyone),
    looks("/placeholder.svg", Anyone),
    looks("/favicon.ico", Anyone),
    looks("/favicon.svg", Anyone),
    // What machines read of the catalogue.
    looks("/robots.txt", Anyone),
    looks("/sitemap.xml", Anyone),
    looks("/sitemaps/{part}", Anyone),
    looks("/feeds/{name}", Anyone),
    looks("/health/live", Anyone),
    looks("/health/ready", Anyone),
    // Pages of the storefront.
    looks("/", Anyone),
    looks("/{lang}", Anyone),
    looks("/{lang}/c/{slug}", Anyone),
    looks("/{lang}/k/{slug}", Anyone),
    looks("/{lang}/p/{slug}", Anyone),
    looks("/{lang}/search", Anyone),
    looks("/{lang}/cart", Anyone),
    looks("/{lang}/checkout", Anyone),
    looks("/{lang}/o/{token}", Anyone),
    looks("/{lang}/track", Anyone),
    looks("/{lang}/delivery", Anyone),
    looks("/{lang}/policies/returns", Anyone),
    // Pages of the console.
    looks(SETUP_PAGE, Anyone),
    looks(SIGN_IN_PAGE, Anyone),
    looks("/console", Needs(P::SeeOrders)),
    looks("/console/orders", Needs(P::SeeOrders)),
    looks("/console/orders/{id}", Needs(P::SeeOrders)),
    looks("/console/products", Needs(P::SeeProducts)),
    looks("/console/products/new", Needs(P::EditProducts)),
    looks("/console/categories", Needs(P::EditProducts)),
    looks("/console/categories/{id}", Needs(P::EditProducts)),
    looks("/console/types", Needs(P::EditProducts)),
    looks("/console/types/{id}", Needs(P::EditProducts)),
    looks("/console/products/grid", Needs(P::SeeProducts)),
    looks("/console/products/import", Needs(P::EditProducts)),
    looks("/console/products/import/{id}", Needs(P::EditProducts)),
    looks("/console/products/import/{id}/report.csv", Needs(P::EditProducts)),
    looks("/console/products/export/{file}", Needs(P::EditProducts)),
    looks("/console/products/{id}", Needs(P::SeeProducts)),
    looks("/console/collections", Needs(P::SeeProducts)),
    looks("/console/collections/{id}", Needs(P::SeeProducts)),
    looks("/console/stock", Needs(P::SeeProducts)),
    looks("/console/promotions", Needs(P::ManagePromotions)),
    looks("/console/promotions/new", Needs(P::ManagePromotions)),
    looks("/console/promotions/{id}", Needs(P::ManagePromotions)),
    looks("/console/search", Needs(P::SeeProducts)),
    // Everybody has an account of their own there.
    looks("/console/staff", Staff),
    looks("/console/settings", Needs(P::ManageShop)),
    looks("/console/delivery", Needs(P::ManageShop)),
    looks("/console/policies", Needs(P::EditPolicies)),
    looks("/console/partners", Needs(P::ManagePartners)),
    looks("/console/webhooks", Needs(P::ManagePartners)),
    looks("/console/audit", Needs(P::SeeAudit)),
    looks("/console/problems", Needs(P::MendProblems)),
    looks("/console/design", Staff),
    // Any other address there is no page, which only people of the house are told in its frame.
    looks("/console/{*any}", Staff),
    // What programs ask and do.
    reads("/api/v1/openapi.json"),
    reads("/api/v1/shop"),
    reads("/api/v1/categories"),
    reads("/api/v1/products"),
    reads("/api/v1/products/{slug}"),
    reads("/api/v1/search"),
    reads("/api/v1/search/suggestions"),
    changes("/api/v1/carts", Anyone),
    reads("/api/v1/carts/{cart}"),
    changes("/api/v1/carts/{cart}/lines", Anyone),
    changes("/api/v1/carts/{cart}/lines/{variant}", Anyone),
    counted("/api/v1/carts/{cart}/codes", Quota::Lookup),
    changes("/api/v1/carts/{cart}/codes/{code}", Anyone),
    reads("/api/v1/carts/{cart}/quote"),
    counted("/api/v1/carts/{cart}/checkout", Quota::Checkout),
    reads("/api/v1/orders/{token}"),
    partner_reads("/api/v1/partner/products", Scope::ReadProducts),
    partner_reads("/api/v1/partner/products/{product}", Scope::ReadProducts),
    changes(
        "/api/v1/partner/products/{product}/status",
        Partner(Scope::WriteProducts),
    ),
    changes(
        "/api/v1/partner/products/{product}/variants/{variant}/price",
        Partner(Scope::WriteProducts),
    ),
    partner_reads("/api/v1/partner/stock", Scope::ReadStock),
    changes(
        "/api/v1/partner/stock/{variant}/{location}",
        Partner(Scope::WriteStock),
    ),
    changes(
        "/api/v1/partner/stock/{variant}/{location}/adjustments",
        Partner(Scope::WriteStock),
    ),
    partner_reads("/api/v1/partner/orders", Scope::ReadOrders),
    partner_reads("/api/v1/partner/orders/{order}", Scope::ReadOrders),
    reads("/api/{*any}"),
    // What the storefront asks and does.
    looks("/_fn/catalog/frame", Anyone),
    looks("/_fn/catalog/home", Anyone),
    looks("/_fn/catalog/category", Anyone),
    looks("/_fn/catalog/collection", Anyone),
    looks("/_fn/catalog/search", Anyone),
    looks("/_fn/catalog/suggest", Anyone),
    looks("/_fn/catalog/product", Anyone),
    looks("/_fn/catalog/cards", Anyone),
    looks("/_fn/cart/page", Anyone),
    looks("/_fn/cart/count", Anyone),
    changes("/_fn/cart/add", Anyone),
    changes("/_fn/cart/set", Anyone),
    changes("/_fn/cart/remove", Anyone),
    changes("/_fn/cart/accept", Anyone),
    counted("/_fn/cart/add_code", Quota::Lookup),
    changes("/_fn/cart/remove_code", Anyone),
    looks("/_fn/checkout/page", Anyone),
    counted("/_fn/checkout/place", Quota::Checkout),
    looks("/_fn/carriers/delivery", Anyone),
    changes("/_fn/carriers/choose_region", Anyone),
    looks("/_fn/policies/returns", Anyone),
    looks("/_fn/orders/page", Anyone),
    counted("/_fn/orders/track", Quota::Lookup),
    // What the console asks and does.
    looks("/_fn/orders/today", Needs(P::SeeOrders)),
    looks("/_fn/orders/list", Needs(P::SeeOrders)),
    looks("/_fn/orders/detail", Needs(P::SeeOrders)),
    changes("/_fn/orders/take", Needs(P::SeeOrders)),
    changes("/_fn/orders/leave", Needs(P::SeeOrders)),
    changes("/_fn/orders/confirm", Needs(P::ManageOrders)),
    changes("/_fn/orders/pick", Needs(P::FulfilOrders)),
    changes("/_fn/orders/pack", Needs(P::FulfilOrders)),
    changes("/_fn/orders/hand_over", Needs(P::FulfilOrders)),
    changes("/_fn/orders/deliver", Needs(P::SettleDeliveries)),
    changes("/_fn/orders/refuse", Needs(P::SettleDeliveries)),
    changes("/_fn/orders/receive_back", Needs(P::FulfilOrders)),
    changes("/_fn/orders/cancel", Needs(P::ManageOrders)),
    looks("/_fn/catalog/list", Needs(P::SeeProducts)),
    looks("/_fn/catalog/editor", Needs(P::SeeProducts)),
    looks("/_fn/catalog/categories", Needs(P::EditProducts)),
    changes("/_fn/catalog/create", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_texts", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_details", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_variant", Needs(P::EditProducts)),
    changes("/_fn/catalog/add_option", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_option", Needs(P::EditProducts)),
    changes("/_fn/catalog/remove_option", Needs(P::EditProducts)),
    changes("/_fn/catalog/make_variants", Needs(P::EditProducts)),
    changes("/_fn/catalog/remove_variant", Needs(P::EditProducts)),
    changes("/_fn/catalog/restore_variant", Needs(P::EditProducts)),
    changes("/_fn/catalog/schedule", Needs(P::EditProducts)),
    changes("/_fn/catalog/archive", Needs(P::EditProducts)),
    looks("/_fn/catalog/shelves", Needs(P::EditProducts)),
    looks("/_fn/catalog/category_editor", Needs(P::EditProducts)),
    changes("/_fn/catalog/add_category", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_category", Needs(P::EditProducts)),
    changes("/_fn/catalog/move_category", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_brand", Needs(P::EditProducts)),
    looks("/_fn/catalog/collections", Needs(P::SeeProducts)),
    looks("/_fn/catalog/collection_editor", Needs(P::SeeProducts)),
    changes("/_fn/catalog/add_collection", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_collection", Needs(P::EditProducts)),
    changes("/_fn/catalog/move_collection", Needs(P::EditProducts)),
    changes("/_fn/catalog/publish_collection", Needs(P::EditProducts)),
    changes("/_fn/catalog/unpublish_collection", Needs(P::EditProducts)),
    changes("/_fn/catalog/remove_collection", Needs(P::EditProducts)),
    changes("/_fn/catalog/add_condition", Needs(P::EditProducts)),
    changes("/_fn/catalog/remove_condition", Needs(P::EditProducts)),
    looks("/_fn/catalog/picks", Needs(P::SeeProducts)),
    changes("/_fn/catalog/pick", Needs(P::EditProducts)),
    changes("/_fn/catalog/unpick", Needs(P::EditProducts)),
    changes("/_fn/catalog/move_pick", Needs(P::EditProducts)),
    looks("/_fn/catalog/types", Needs(P::EditProducts)),
    looks("/_fn/catalog/type", Needs(P::EditProducts)),
    changes("/_fn/catalog/add_type", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_type", Needs(P::EditProducts)),
    changes("/_fn/catalog/remove_type", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_guide", Needs(P::EditProducts)),
    changes("/_fn/catalog/add_attribute", Needs(P::EditProducts)),
    changes("/_fn/catalog/take_attribute", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_attribute", Needs(P::EditProducts)),
    changes("/_fn/catalog/move_attribute", Needs(P::EditProducts)),
    changes("/_fn/catalog/remove_attribute", Needs(P::EditProducts)),
    changes("/_fn/catalog/set_type", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_attributes", Needs(P::EditProducts)),
    changes("/_fn/catalog/edit_own_guide", Needs(P::EditProducts)),
    changes("/_fn/catalog/set_price", Needs(P::EditProducts)),
    changes("/_fn/catalog/set_sale", Needs(P::EditProducts)),
    changes("/_fn/catalog/publish", Needs(P::EditProducts)),
    changes("/_fn/catalog/unpublish", Needs(P::EditProducts)),
    changes("/_fn/catalog/retry_picture", Needs(P::EditProducts)),
    Line {
        route: "/_fn/catalog/add_pictures",
        who: Needs(P::EditProducts),
        quota: Quota::Change,
        takes_files: true,
    },
    changes("/_fn/catalog/describe_picture", Needs(P::EditProducts)),
    changes("/_fn/catalog/assign_picture", Needs(P::EditProducts)),
    changes("/_fn/catalog/move_picture", Needs(P::EditProducts)),
    changes("/_fn/catalog/remove_picture", Needs(P::EditProducts)),
    looks("/_fn/catalog/grid", Needs(P::SeeProducts)),
    changes("/_fn/catalog/save_grid", Needs(P::SeeProducts)),
    changes("/_fn/catalog/undo_grid", Needs(P::SeeProducts)),
    looks("/_fn/catalog/sheets", Needs(P::EditProducts)),
    looks("/_fn/catalog/sheet", Needs(P::EditProducts)),
    Line {
        route: "/_fn/catalog/send_sheet",
        who: Needs(P::EditProducts),
        quota: Quota::Change,
        takes_files: true,
    },
    changes("/_fn/catalog/confirm_sheet", Needs(P::EditProducts)),
    looks("/_fn/catalog/search_report", Needs(P::SeeProducts)),
    changes("/_fn/catalog/add_synonym", Needs(P::EditProducts)),
    changes("/_fn/catalog/remove_synonym", Needs(P::EditProducts)),
    looks("/_fn/pricing/list", Needs(P::ManagePromotions)),
    looks("/_fn/pricing/detail", Needs(P::ManagePromotions)),
    changes("/_fn/pricing/add", Needs(P::ManagePromotions)),
    changes("/_fn/pricing/edit", Needs(P::ManagePromotions)),
    changes("/_fn/pricing/end", Needs(P::ManagePromotions)),
    changes("/_fn/pricing/add_codes", Needs(P::ManagePromotions)),
    looks("/_fn/inventory/stock", Needs(P::SeeProducts)),
    changes("/_fn/inventory/correct", Needs(P::CorrectStock)),
    looks("/_fn/inventory/candidates", Needs(P::SeeProducts)),
    changes("/_fn/inventory/set_component", Needs(P::EditProducts)),
    changes("/_fn/inventory/remove_component", Needs(P::EditProducts)),
    looks("/_fn/settings/editor", Needs(P::ManageShop)),
    changes("/_fn/settings/edit_shop", Needs(P::ManageShop)),
    looks("/_fn/carriers/editor", Needs(P::ManageShop)),
    changes("/_fn/carriers/set_regions", Needs(P::ManageShop)),
    changes("/_fn/carriers/set_work", Needs(P::ManageShop)),
    changes("/_fn/carriers/add_holiday", Needs(P::ManageShop)),
    changes("/_fn/carriers/remove_holiday", Needs(P::ManageShop)),
    looks("/_fn/policies/editor", Needs(P::EditPolicies)),
    changes("/_fn/policies/publish", Needs(P::EditPolicies)),
    looks("/_fn/partners/keys", Needs(P::ManagePartners)),
    changes("/_fn/partners/add_key", Needs(P::ManagePartners)),
    changes("/_fn/partners/revoke_key", Needs(P::ManagePartners)),
    looks("/_fn/partners/webhooks", Needs(P::ManagePartners)),
    changes("/_fn/partners/add_endpoint", Needs(P::ManagePartners)),
    changes("/_fn/partners/rotate_secret", Needs(P::ManagePartners)),
    changes("/_fn/partners/disable_endpoint", Needs(P::ManagePartners)),
    changes("/_fn/partners/enable_endpoint", Needs(P::ManagePartners)),
    changes("/_fn/partners/replay", Needs(P::ManagePartners)),
    looks("/_fn/audit/trail", Needs(P::SeeAudit)),
    looks("/_fn/outbox/problems", Needs(P::MendProblems)),
    changes("/_fn/outbox/retry", Needs(P::MendProblems)),
    looks("/_fn/accounts/viewer", Anyone),
    counted("/_fn/accounts/sign_in", Quota::SignIn),
    changes("/_fn/accounts/sign_out", Anyone),
    changes("/_fn/accounts/set_language", Staff),
    looks("/_fn/accounts/staff", Needs(P::ManageStaff)),
    changes("/_fn/accounts/add_user", Needs(P::ManageStaff)),
    changes("/_fn/accounts/set_role", Needs(P::ManageStaff)),
    changes("/_fn/accounts/disable_user", Needs(P::ManageStaff)),
    changes("/_fn/accounts/enable_user", Needs(P::ManageStaff)),
    Line {
        route: "/_fn/accounts/change_password",
        who: Staff,
        quota: Quota::SignIn,
        takes_files: false,
    },
    counted(SETUP_FUNCTION, Quota::SignIn),
];

/// What stands for every address that is no route: a page that says so.
const NO_ROUTE: Line = looks("", Anyone);

/// The line of a request's route; none when it has none.
pub fn line_of(request: &Request) -> Option<&'static Line> {
    let path = request.uri().path();
    match request.extensions().get::<MatchedPath>() {
        // Each function is a route of its own, though one handler runs them all.
        Some(matched) if matched.as_str().starts_with("/_fn/") => line(path),
        Some(matched) => line(matched.as_str()),
        None => Some(&NO_ROUTE),
    }
}

/// Whether files may be sent to `path`. They are read by the route itself, once it is known who sends them.
pub fn takes_files(path: &str) -> bool {
    path.starts_with("/_fn/") && line(path).is_some_and(|line| line.takes_files)
}

/// The line of a route as the router writes it.
pub fn line(route: &str) -> Option<&'static Line> {
    let general = match route
        .split_once('/')
        .map(|(_, rest)| rest.split_once('/').unwrap_or((rest, "")))
    {
        Some(("ar" | "en", "")) => "/{lang}".to_owned(),
        Some(("ar" | "en", rest)) => format!("/{{lang}}/{rest}"),
        _ => route.to_owned(),
    };
    LINES.iter().find(|line| line.route == general)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_in_both_languages() {
        assert_eq!(line("/ar/p/{slug}"), line("/en/p/{slug}"));
        assert_eq!(line("/ar").map(|line| line.route), Some("/{lang}"));
        assert_eq!(line("/fr/p/{slug}"), None);
    }

    #[test]
    fn no_route_has_two_lines() {
        for (index, line) in LINES.iter().enumerate() {
            assert!(
                LINES[index + 1..].iter().all(|other| other.route != line.route),
                "{}",
                line.route
            );
        }
    }
}
