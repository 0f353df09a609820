//! No floats where money, stock and time are counted: `f32`, `f64` and float literals are red in `domain`,
//! `wording` and `operations`, in their tests too. Rates are `rust_decimal`.

use syn::visit::{self, Visit};
use syn::{LitFloat, LitInt};

use crate::areas::{DOMAIN, OPERATIONS};
use crate::finding::Finding;
use crate::read::tokens;
use crate::tree::Tree;

/// Sources that count money, stock or time, or write them down.
const COUNTING: [&str; 4] = [DOMAIN, OPERATIONS, "app/wording/src/", "server/operations/tests/"];

/// Finds floats.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let counting = |path: &str| COUNTING.iter().any(|folder| path.starts_with(folder));
    let mut findings = Vec::new();
    for file in tree.rust.iter().filter(|file| counting(&file.path)) {
        let mut found = Floats { lines: Vec::new() };
        found.visit_file(&file.whole);
        let message = "a float: count in whole units, or use rust_decimal for a rate";
        findings.extend(
            found
                .lines
                .into_iter()
                .map(|line| Finding::at(&file.path, line, message)),
        );
    }
    findings
}

struct Floats {
    lines: Vec<usize>,
}

impl<'ast> Visit<'ast> for Floats {
    fn visit_path_segment(&mut self, segment: &'ast syn::PathSegment) {
        if segment.ident == "f32" || segment.ident == "f64" {
            self.lines.push(segment.ident.span().start().line);
        }
        visit::visit_path_segment(self, segment);
    }

    fn visit_lit_float(&mut self, literal: &'ast LitFloat) {
        self.lines.push(literal.span().start().line);
    }

    fn visit_lit_int(&mut self, literal: &'ast LitInt) {
        if literal.suffix().starts_with('f') {
            self.lines.push(literal.span().start().line);
        }
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        for token in tokens::flatten(&call.tokens) {
            let float = token.literal && matches!(syn::parse_str(&token.text), Ok(syn::Lit::Float(_)));
            if float || token.text == "f32" || token.text == "f64" {
                self.lines.push(token.line());
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
    fn a_float_where_things_are_counted_is_red() {
        assert_red(
            check,
            r#"
//- app/domain/src/pricing/vat.rs
pub fn vat(net: i64) -> f64 { 0 } // red
pub const RATE: i64 = (100 as f32) as i64; // red
pub fn half() { let half = 0.5; } // red
fn said() { println!("{}", 1.5) } // red
fn suffix() { let one = 1_f64; } // red
//- server/operations/src/inventory/count.rs
#[cfg(test)]
mod tests { fn f() { let x = 1e3; } } // red
"#,
        );
    }

    #[test]
    fn whole_units_and_drawings_are_green() {
        assert_green(
            check,
            r#"
//- app/domain/src/pricing/vat.rs
/// 0.15 of the net.
pub fn vat(net: i64) -> i64 { net * 15 / 100 }
pub fn tuple(pair: (i64, i64)) -> i64 { pair.0 }
//- server/src/demo/draw/light.rs
pub fn light() -> f64 { 0.5 }
"#,
        );
    }
}
