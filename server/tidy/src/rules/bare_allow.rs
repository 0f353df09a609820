//! A lint is silenced with `#[expect(…, reason = "…")]`, which says why and speaks up when it is no longer needed;
//! never with `#[allow]`. In tests too.

use syn::punctuated::Punctuated;
use syn::visit::Visit;
use syn::{Attribute, Meta, Token};

use crate::finding::Finding;
use crate::tree::Tree;

/// Finds `#[allow]` and an `#[expect]` without a reason.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in &tree.rust {
        let mut found = Silenced { found: Vec::new() };
        found.visit_file(&file.whole);
        findings.extend(
            found
                .found
                .into_iter()
                .map(|(line, message)| Finding::at(&file.path, line, message)),
        );
    }
    findings
}

struct Silenced {
    found: Vec<(usize, &'static str)>,
}

impl Silenced {
    fn look(&mut self, meta: &Meta, line: usize) {
        let Meta::List(list) = meta else { return };
        let Ok(arguments) = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) else {
            return;
        };
        let reason = |meta: &Meta| meta.path().is_ident("reason");
        if list.path.is_ident("allow") {
            self.found
                .push((line, "#[allow]: write #[expect(…, reason = \"…\")]"));
        } else if list.path.is_ident("expect") && !arguments.iter().any(reason) {
            self.found.push((line, "#[expect] without a reason"));
        } else if list.path.is_ident("cfg_attr") {
            arguments.iter().skip(1).for_each(|inner| self.look(inner, line));
        }
    }
}

impl<'ast> Visit<'ast> for Silenced {
    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        self.look(&attribute.meta, attribute.pound_token.span.start().line);
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::example::{assert_green, assert_red};

    #[test]
    fn an_allow_or_a_silent_expect_is_red() {
        assert_red(
            check,
            r#"
//- server/src/worker.rs
#![allow(dead_code)] // red
#[allow(clippy::unwrap_used)] // red
fn a() {}
#[expect(clippy::unwrap_used)] // red
fn b() {}
#[cfg_attr(not(feature = "ssr"), allow(unused))] // red
fn c() {}
"#,
        );
    }

    #[test]
    fn an_expect_with_a_reason_is_green() {
        assert_green(
            check,
            r#"
//- server/src/worker.rs
#[expect(clippy::too_many_lines, reason = "a table reads best in one piece")]
#[must_use]
fn a() {}
"#,
        );
    }
}
