//! A refusal is worded on the server: the storefront names no `Refusal` and words none. To read one in a browser takes the
//! code for everything any refusal of the shop and of its console holds, and to word it all of their sentences.

use syn::Ident;
use syn::visit::{self, Visit};

use crate::finding::Finding;
use crate::read::tokens;
use crate::tree::Tree;

const STOREFRONT: &str = "app/storefront/src/";
const NAME: &str = "Refusal";
/// What words any refusal, or anything that may be wrong with a field.
const WORDING: [(&str, &str); 4] = [
    ("refusals", "sentence"),
    ("refusals", "field"),
    ("Fault", "refused"),
    ("Told", "of"),
];

/// Finds refusals in the storefront.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust.iter().filter(|file| file.path.starts_with(STOREFRONT)) {
        let mut named = Named(Vec::new());
        named.visit_file(&file.shipped);
        findings.extend(named.0.into_iter().map(|line| {
            let message = format!("`{NAME}` weighs much in browsers: look at the `Reason` of what was told");
            Finding::at(&file.path, line, message)
        }));
    }
    findings
}

struct Named(Vec<usize>);

impl<'ast> Visit<'ast> for Named {
    fn visit_ident(&mut self, ident: &'ast Ident) {
        if ident == NAME {
            self.0.push(ident.span().start().line);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let mut ends = path.segments.iter().rev().map(|segment| &segment.ident);
        if let (Some(last), Some(owner)) = (ends.next(), ends.next())
            && WORDING.iter().any(|(from, word)| owner == from && last == word)
        {
            self.0.push(last.span().start().line);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let inside = tokens::flatten(&call.tokens);
        let named = inside.iter().filter(|token| token.text == NAME);
        self.0.extend(named.map(|token| token.line()));
        let names: Vec<_> = inside.iter().filter(|token| token.text != ":").collect();
        for pair in names.windows(2) {
            let [owner, last] = pair else { continue };
            if WORDING
                .iter()
                .any(|(from, word)| owner.text == *from && last.text == *word)
            {
                self.0.push(last.line());
            }
        }
        visit::visit_macro(self, call);
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::example::{assert_green, assert_red};

    #[test]
    fn a_refusal_in_the_storefront_is_red() {
        assert_red(
            check,
            r#"
//- app/storefront/src/cart/basket.rs
use domain::Refusal; // red
fn a(fault: &Fault) -> bool { matches!(fault, Fault::Refused(Refusal::CartEmpty)) } // red
//- app/storefront/src/orders/track_page.rs
fn b() { Some(refusals::field(lang, fault.problem_of(field)?)) } // red
fn c() { view! { <p>{refusals::sentence(lang, &why)}</p> } } // red
fn d() { Fault::refused(lang, &why) } // red
"#,
        );
    }

    #[test]
    fn a_reason_and_what_the_console_does_are_green() {
        assert_green(
            check,
            r#"
//- app/storefront/src/cart/basket.rs
fn a(fault: &Fault) -> bool { fault.reason() == Some(Reason::CartEmpty) }
fn b() -> String { refusals::no_quantity(lang, 9) }
#[cfg(test)]
mod tests { use domain::Refusal; }
//- app/console/src/catalog/sending.rs
use domain::Refusal;
"#,
        );
    }
}
