//! `#[server]` stands only in files named `api.rs`, each with `prefix = "/_fn"` and an explicit `endpoint`, so that
//! names stay stable. Whether each has its policy line is checked against the running router, not here.

use syn::visit::{self, Visit};
use syn::{Attribute, ItemFn, Meta};

use crate::finding::Finding;
use crate::read::tokens;
use crate::tree::Tree;

/// Finds server functions in the wrong file or without a stable name.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in &tree.rust {
        let mut found = ServerFunctions {
            file: &file.path,
            findings: &mut findings,
        };
        found.visit_file(&file.whole);
    }
    findings
}

struct ServerFunctions<'a> {
    file: &'a str,
    findings: &'a mut Vec<Finding>,
}

impl<'ast> Visit<'ast> for ServerFunctions<'_> {
    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        let is_server = |attribute: &&Attribute| {
            attribute
                .path()
                .segments
                .last()
                .is_some_and(|last| last.ident == "server")
        };
        if let Some(attribute) = function.attrs.iter().find(is_server) {
            let line = function.sig.ident.span().start().line;
            let name = &function.sig.ident;
            if !self.file.ends_with("/api.rs") {
                let message = format!("`{name}`: a server function stands in its area's api.rs");
                self.findings.push(Finding::at(self.file, line, message));
            }
            if !is_stable(attribute) {
                let message = format!("`{name}` needs `prefix = \"/_fn\"` and an explicit `endpoint`");
                self.findings.push(Finding::at(self.file, line, message));
            }
        }
        visit::visit_item_fn(self, function);
    }
}

fn is_stable(attribute: &Attribute) -> bool {
    let Meta::List(arguments) = &attribute.meta else {
        return false;
    };
    let tokens = tokens::flatten(&arguments.tokens);
    let value_of = |name: &str| {
        tokens
            .windows(3)
            .find(|three| three[0].text == name && three[1].text == "=")
            .map(|three| &three[2].text)
    };
    value_of("prefix").is_some_and(|prefix| prefix == "\"/_fn\"") && value_of("endpoint").is_some()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::example::{assert_green, assert_red};

    #[test]
    fn a_server_function_elsewhere_or_without_endpoint_is_red() {
        assert_red(
            check,
            r#"
//- app/storefront/src/cart/cart_page.rs
#[server(prefix = "/_fn", endpoint = "cart/add")]
pub async fn add_to_cart() -> Result<(), Fault> { Ok(()) } // red
//- app/storefront/src/cart/api.rs
#[leptos::server]
pub async fn add_to_cart() -> Result<(), Fault> { Ok(()) } // red
#[server(endpoint = "cart/remove")]
pub async fn remove() -> Result<(), Fault> { Ok(()) } // red
"#,
        );
    }

    #[test]
    fn a_named_server_function_in_api_rs_is_green() {
        assert_green(
            check,
            r#"
//- app/storefront/src/cart/api.rs
#[server(prefix = "/_fn", endpoint = "cart/add", input = PostUrl)]
pub async fn add_to_cart() -> Result<(), Fault> { Ok(()) }
"#,
        );
    }
}
