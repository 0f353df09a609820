//! No literal text in a view: whatever a person reads or hears comes from `wording`, in both languages. Looks at
//! every `view!` of the app side: text nodes, texts in braces, and the attributes people notice. Letters of any
//! script are text; digits and punctuation such as "·" are not. Class names, addresses and ids are not looked at.

mod shown;

use proc_macro2::{TokenStream, TokenTree};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Expr, Macro, Token};

use crate::finding::Finding;
use crate::tree::Tree;

/// Attributes of any element that people read or hear.
const NOTICED: [&str; 11] = [
    "alt",
    "aria-braillelabel",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "summary",
    "title",
];

/// Properties of components by which texts are handed on.
const HANDED_ON: [&str; 8] = [
    "caption",
    "description",
    "heading",
    "hint",
    "message",
    "note",
    "subtitle",
    "text",
];

/// Finds literal texts.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust.iter().filter(|file| file.path.starts_with("app/")) {
        let mut views = Views { found: Vec::new() };
        views.visit_file(&file.shipped);
        findings.extend(
            views
                .found
                .into_iter()
                .map(|(line, message)| Finding::at(&file.path, line, message)),
        );
    }
    findings
}

/// Whether a text has something to translate.
fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

struct Views {
    found: Vec<(usize, String)>,
}

impl Views {
    fn text(&mut self, line: usize, text: &str) {
        if has_letters(text) {
            self.found.push((
                line,
                format!("the literal text {text:?} in a view belongs in `wording`"),
            ));
        }
    }

    fn shown(&mut self, expr: &Expr) {
        for (line, text) in shown::texts(expr) {
            self.text(line, &text);
        }
    }

    fn view(&mut self, call: &Macro) {
        let parser = rstml::Parser::new(rstml::ParserConfig::default().recover_block(true));
        match parser
            .parse_recoverable(without_class(&call.tokens))
            .into_result()
        {
            Ok(nodes) => self.nodes(&nodes),
            Err(error) => {
                let line = error.span().start().line.max(call.span().start().line);
                self.found
                    .push((line, format!("this view can't be read: {error}")));
            }
        }
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Element(element) => self.element(element),
                Node::Fragment(fragment) => self.nodes(&fragment.children),
                Node::Text(text) => self.text(text.value.span().start().line, &text.value.value()),
                Node::RawText(text) => self.text(text.span().start().line, &text.to_token_stream_string()),
                Node::Block(NodeBlock::ValidBlock(block)) => {
                    if let Some(syn::Stmt::Expr(shown, None)) = block.stmts.last() {
                        self.shown(shown);
                    }
                    self.visit_block(block);
                }
                Node::Block(NodeBlock::Invalid(_))
                | Node::Comment(_)
                | Node::Doctype(_)
                | Node::Custom(_) => {}
            }
        }
    }

    fn element(&mut self, element: &NodeElement<rstml::Infallible>) {
        let name = element.name().to_string();
        for attribute in element.attributes() {
            match attribute {
                NodeAttribute::Attribute(attribute) => {
                    if is_noticed(element, &name, attribute)
                        && let Some(value) = attribute.value()
                    {
                        self.shown(value);
                    }
                    if let Some(value) = attribute.value() {
                        self.visit_expr(value);
                    }
                }
                NodeAttribute::Block(block) => {
                    if let Some(block) = block.try_block() {
                        self.visit_block(block);
                    }
                }
            }
        }
        if !matches!(name.as_str(), "script" | "style" | "Script" | "Style") {
            self.nodes(&element.children);
        }
    }
}

fn is_noticed(element: &NodeElement<rstml::Infallible>, name: &str, attribute: &KeyedAttribute) -> bool {
    let key = attribute.key.to_string();
    let key = key
        .strip_prefix("attr:")
        .or_else(|| key.strip_prefix("prop:"))
        .unwrap_or(&key);
    let component = name.starts_with(char::is_uppercase);
    let value_of = |wanted: &str| {
        element.attributes().iter().find_map(|other| match other {
            NodeAttribute::Attribute(other) if other.key.to_string() == wanted => {
                other.value_literal_string()
            }
            _ => None,
        })
    };
    match key {
        _ if NOTICED.contains(&key) => true,
        _ if component && HANDED_ON.contains(&key) => true,
        "value" => {
            name == "input" && matches!(value_of("type").as_deref(), Some("submit" | "button" | "reset"))
        }
        "content" => {
            value_of("name").is_some_and(|name| name == "description")
                || value_of("property").is_some_and(|property| property.starts_with("og:"))
        }
        _ => false,
    }
}

/// A view may begin with `class = …,`, which is no node.
fn without_class(tokens: &TokenStream) -> TokenStream {
    let mut start = tokens.clone().into_iter();
    let class = matches!(start.next(), Some(TokenTree::Ident(name)) if name == "class");
    let equals = matches!(start.next(), Some(TokenTree::Punct(sign)) if sign.as_char() == '=');
    if !(class && equals) {
        return tokens.clone();
    }
    start
        .skip_while(|token| !matches!(token, TokenTree::Punct(sign) if sign.as_char() == ','))
        .skip(1)
        .collect()
}

impl<'ast> Visit<'ast> for Views {
    fn visit_macro(&mut self, call: &'ast Macro) {
        if call.path.segments.last().is_some_and(|last| last.ident == "view") {
            self.view(call);
        } else if let Ok(inside) = call.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated) {
            inside.iter().for_each(|argument| self.visit_expr(argument));
        }
        visit::visit_macro(self, call);
    }
}

#[cfg(test)]
mod tests;
