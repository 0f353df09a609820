//! Nothing shipped panics: no `unwrap`, `expect`, `panic!`, `todo!`, `unimplemented!` outside tests, build scripts
//! and a program's `main`. Arithmetic and indexing are the lints' business.

use syn::visit::{self, Visit};
use syn::{ExprMethodCall, Ident, ItemFn};

use crate::finding::Finding;
use crate::read::tokens;
use crate::tree::Tree;

const METHODS: [&str; 2] = ["unwrap", "expect"];
const MACROS: [&str; 3] = ["panic", "todo", "unimplemented"];

/// Finds ways to panic.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust.iter().filter(|file| !file.path.ends_with("/build.rs")) {
        let starts = file.path.ends_with("/src/main.rs");
        let mut found = Panics {
            starts,
            found: Vec::new(),
        };
        found.visit_file(&file.shipped);
        for (line, name) in found.found {
            let message = format!("`{name}` can end the program: return an error");
            findings.push(Finding::at(&file.path, line, message));
        }
    }
    findings
}

struct Panics {
    starts: bool,
    found: Vec<(usize, String)>,
}

impl Panics {
    fn add(&mut self, name: &Ident) {
        self.found.push((name.span().start().line, name.to_string()));
    }
}

impl<'ast> Visit<'ast> for Panics {
    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        if !(self.starts && function.sig.ident == "main") {
            visit::visit_item_fn(self, function);
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        if METHODS.iter().any(|method| call.method == method) {
            self.add(&call.method);
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let mut ends = path.segments.iter().rev().map(|segment| &segment.ident);
        if let (Some(method), Some(kind)) = (ends.next(), ends.next())
            && METHODS.iter().any(|name| method == name)
            && (kind == "Option" || kind == "Result")
        {
            self.add(method);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if let Some(last) = call.path.segments.last()
            && MACROS.iter().any(|name| last.ident == name)
        {
            self.add(&last.ident);
        }
        let inside = tokens::flatten(&call.tokens);
        for three in inside.windows(3) {
            let [before, name, after] = three else { continue };
            let method = before.text == "." && METHODS.contains(&name.text.as_str()) && after.text == "(";
            let nested = MACROS.contains(&before.text.as_str()) && name.text == "!";
            if method || nested {
                let found = if method { name } else { before };
                self.found.push((found.line(), found.text.clone()));
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
    fn a_way_to_panic_is_red() {
        assert_red(
            check,
            r#"
//- server/src/worker.rs
fn a() { thing.unwrap(); } // red
fn b() { thing.expect("it is there"); } // red
fn c() { panic!("no") } // red
fn d() { todo!() } // red
fn e() { std::unimplemented!() } // red
fn f() { things.map(Option::unwrap); } // red
fn g() { view! { <p>{name.get().unwrap()}</p> } } // red
fn h() { tokio::select! { _ = done => panic!("no"), } } // red
//- server/src/main.rs
fn serve() { thing.unwrap(); } // red
"#,
        );
    }

    #[test]
    fn tests_and_start_up_are_green() {
        assert_green(
            check,
            r#"
//- server/src/worker.rs
fn a() { thing.unwrap_or_default(); thing.expect_err; }
#[cfg(test)]
mod tests { fn f() { thing.unwrap(); } }
#[cfg(test)]
mod stories;
#[cfg(any(test, feature = "testkit"))]
pub mod testkit;
//- server/src/worker/stories.rs
fn f() { thing.unwrap(); }
//- server/src/worker/testkit/shop.rs
fn f() { thing.unwrap(); }
//- server/src/main.rs
fn main() { thing.expect("a runtime"); }
//- server/build.rs
fn main() { thing.unwrap(); }
//- server/tests/site/cart.rs
fn f() { thing.unwrap(); }
"#,
        );
    }
}
