//! The string literals of a file, those inside macro calls included, doc comments and other attributes not; and the
//! files it takes in as text.

use syn::visit::{self, Visit};
use syn::{Expr, LitStr, Token};

use super::tokens;

/// A string literal and where it begins.
pub struct Text {
    /// Its value, with the pieces of a `concat!` joined.
    pub value: String,
    /// The line it begins on.
    pub line: usize,
}

/// All string literals of a file.
pub fn strings_in(file: &syn::File) -> Vec<Text> {
    let mut collector = Collector { found: Vec::new() };
    collector.visit_file(file);
    collector.found
}

/// The files a source takes in with `include_str!`, from the top of the repository.
pub fn files_in(path: &str, file: &syn::File) -> Vec<String> {
    let mut included = Included {
        folder: path.rsplit_once('/').map_or("", |(folder, _)| folder),
        found: Vec::new(),
    };
    included.visit_file(file);
    included.found
}

struct Included<'a> {
    folder: &'a str,
    found: Vec<String>,
}

impl<'ast> Visit<'ast> for Included<'_> {
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if call.path.is_ident("include_str")
            && let Ok(name) = call.parse_body::<LitStr>()
        {
            let mut parts: Vec<&str> = self.folder.split('/').collect();
            let name = name.value();
            for part in name.split('/') {
                match part {
                    "." => {}
                    ".." => drop(parts.pop()),
                    part => parts.push(part),
                }
            }
            self.found.push(parts.join("/"));
        }
    }
}

struct Collector {
    found: Vec<Text>,
}

impl<'ast> Visit<'ast> for Collector {
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_lit_str(&mut self, literal: &'ast LitStr) {
        self.found.push(Text {
            value: literal.value(),
            line: literal.span().start().line,
        });
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        visit::visit_macro(self, call);
        let pieces: Vec<Text> = tokens::flatten(&call.tokens)
            .into_iter()
            .filter(|token| token.literal)
            .filter_map(|token| {
                let literal = syn::parse_str::<LitStr>(&token.text).ok()?;
                Some(Text {
                    value: literal.value(),
                    line: token.line(),
                })
            })
            .collect();
        if call.path.is_ident("concat") && only_literals(call) {
            let value = pieces.iter().map(|piece| piece.value.as_str()).collect();
            let line = pieces.first().map_or(0, |piece| piece.line);
            self.found.push(Text { value, line });
        } else {
            self.found.extend(pieces);
        }
    }
}

fn only_literals(call: &syn::Macro) -> bool {
    call.parse_body_with(syn::punctuated::Punctuated::<Expr, Token![,]>::parse_terminated)
        .is_ok_and(|arguments| arguments.iter().all(|argument| matches!(argument, Expr::Lit(_))))
}
