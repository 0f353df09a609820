//! Every component of `ui` stands on the component page, `/console/design`: what nobody sees there is forgotten when the
//! look changes. The page shows all it shows in both directions; that is tested where it is.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};
use syn::{Attribute, ItemFn, Macro, Visibility};

use crate::finding::Finding;
use crate::read::tokens;
use crate::tree::{RustFile, Tree};

const COMPONENTS: &str = "app/ui/src/";
const PAGE: &str = "app/console/src/design/";

/// Finds components that the page does not show.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut shown = Shown(BTreeSet::new());
    for file in below(tree, PAGE) {
        shown.visit_file(&file.shipped);
    }
    let mut findings = Vec::new();
    for file in below(tree, COMPONENTS) {
        let mut made = Made(Vec::new());
        made.visit_file(&file.shipped);
        let unseen = made.0.into_iter().filter(|(name, _)| !shown.0.contains(name));
        findings.extend(unseen.map(|(name, line)| {
            let message = format!("`{name}` stands nowhere on the component page, {PAGE}");
            Finding::at(&file.path, line, message)
        }));
    }
    findings
}

fn below<'t>(tree: &'t Tree, folder: &'t str) -> impl Iterator<Item = &'t RustFile> {
    tree.rust.iter().filter(move |file| file.path.starts_with(folder))
}

/// The components of a file that pages may use, with their lines.
struct Made(Vec<(String, usize)>);

impl<'ast> Visit<'ast> for Made {
    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        let is_component = |attribute: &Attribute| attribute.path().is_ident("component");
        if matches!(function.vis, Visibility::Public(_)) && function.attrs.iter().any(is_component) {
            let name = &function.sig.ident;
            self.0.push((name.to_string(), name.span().start().line));
        }
        visit::visit_item_fn(self, function);
    }
}

/// The names of all elements in views.
struct Shown(BTreeSet<String>);

impl<'ast> Visit<'ast> for Shown {
    fn visit_macro(&mut self, call: &'ast Macro) {
        if call.path.is_ident("view") {
            let inside = tokens::flatten(&call.tokens);
            let opened = inside.windows(2).filter(|two| two[0].text == "<");
            self.0.extend(opened.map(|two| two[1].text.clone()));
        }
        visit::visit_macro(self, call);
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::example::{assert_green, assert_red};

    #[test]
    fn a_component_that_the_page_does_not_show_is_red() {
        assert_red(
            check,
            r#"
//- app/ui/src/action/button.rs
#[component]
pub fn Button(children: Children) -> impl IntoView {}
#[component]
pub fn LinkButton(children: Children) -> impl IntoView {} // red
//- app/console/src/design/pressed.rs
use ui::{Button, LinkButton};
fn a() { view! { <div><Button/></div> } }
//- app/console/src/orders/order_page.rs
fn b() { view! { <LinkButton/> } }
"#,
        );
    }

    #[test]
    fn what_the_page_shows_and_what_is_no_component_of_pages_are_green() {
        assert_green(
            check,
            r#"
//- app/ui/src/action/button.rs
#[component]
pub fn Button(children: Children) -> impl IntoView {}
#[component]
fn Spinner() -> impl IntoView {}
pub fn classes() -> String {}
//- app/console/src/design/pressed.rs
fn a() { if is_open { view! { <div>{rows.map(|row| view! { <Button busy=true>{row}</Button> })}</div> } } }
//- app/storefront/src/frame/header.rs
#[component]
pub fn Header() -> impl IntoView {}
"#,
        );
    }
}
