//! A function takes `&Ops` and owns a transaction, or `&mut Tx` and joins one, never both; and while a `Tx` lives
//! nothing is asked of `Ops` or of a port. The instant and the id source are in the `Tx`; what the outside world
//! must do is an event in the outbox.

use std::collections::BTreeSet;

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Block, Expr, ExprClosure, ExprMethodCall, FnArg, Ident, ImplItemFn, ItemFn, Pat, PatType, Signature, Type,
};

use crate::areas::OPERATIONS;
use crate::finding::Finding;
use crate::read::tokens;
use crate::tree::{RustFile, Tree};

/// Methods of `Ops` that only calculate and ask nobody.
const ONLY_CALCULATES: [&str; 1] = ["local"];

/// Finds functions of two minds, and transactions that reach out.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let ports = port_traits(tree);
    let server = tree.rust.iter().filter(|file| file.path.starts_with("server/"));
    server.flat_map(|file| in_file(file, &ports)).collect()
}

/// The traits under `operations/src/ports`, by which the outside world is asked.
fn port_traits(tree: &Tree) -> BTreeSet<String> {
    let folder = format!("{OPERATIONS}ports");
    let files = tree.rust.iter().filter(|file| file.path.starts_with(&folder));
    let items = files.flat_map(|file| &file.shipped.items);
    items
        .filter_map(|item| match item {
            syn::Item::Trait(port) => Some(port.ident.to_string()),
            _ => None,
        })
        .collect()
}

fn in_file(file: &RustFile, ports: &BTreeSet<String>) -> Vec<Finding> {
    let mut scopes = Scopes {
        file: &file.path,
        ports,
        in_impl_of_ops: false,
        findings: Vec::new(),
    };
    scopes.visit_file(&file.shipped);
    scopes.findings
}

/// Whether a type is this one, behind any references: `Tx` for `&mut Tx<'_>`.
fn is_named(mut kind: &Type, name: &str) -> bool {
    while let Type::Reference(reference) = kind {
        kind = &reference.elem;
    }
    matches!(kind, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

struct Scopes<'a> {
    file: &'a str,
    ports: &'a BTreeSet<String>,
    in_impl_of_ops: bool,
    findings: Vec<Finding>,
}

impl Scopes<'_> {
    fn function(&mut self, signature: &Signature, body: &Block) {
        let typed = |name: &str| {
            signature
                .inputs
                .iter()
                .any(|input| matches!(input, FnArg::Typed(arg) if is_named(&arg.ty, name)))
        };
        if !typed("Tx") {
            return;
        }
        if typed("Ops") || (self.in_impl_of_ops && signature.receiver().is_some()) {
            let message = format!(
                "`{}` takes both Ops and a Tx: own a transaction or join one",
                signature.ident
            );
            self.findings.push(Finding::at(
                self.file,
                signature.ident.span().start().line,
                message,
            ));
        }
        let mut living = Living::new(self.ports);
        living.visit_signature(signature);
        living.visit_block(body);
        self.reached_out(living);
    }

    fn reached_out(&mut self, living: Living<'_>) {
        for (line, what) in living.found {
            let message = format!("`{what}` while a transaction lives: do it before, or as an event after");
            self.findings.push(Finding::at(self.file, line, message));
        }
    }
}

impl<'ast> Visit<'ast> for Scopes<'_> {
    fn visit_item_impl(&mut self, block: &'ast syn::ItemImpl) {
        let outside = std::mem::replace(&mut self.in_impl_of_ops, is_named(&block.self_ty, "Ops"));
        visit::visit_item_impl(self, block);
        self.in_impl_of_ops = outside;
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.function(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.function(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_expr_closure(&mut self, closure: &'ast ExprClosure) {
        if closure.inputs.iter().any(is_transaction) {
            let mut living = Living::new(self.ports);
            living.visit_expr(&closure.body);
            self.reached_out(living);
        }
        visit::visit_expr_closure(self, closure);
    }
}

/// A closure's argument is a transaction when it says so by its type or is called `tx`.
fn is_transaction(argument: &Pat) -> bool {
    match argument {
        Pat::Ident(name) => name.ident == "tx",
        Pat::Type(PatType { ty, .. }) => is_named(ty, "Tx"),
        _ => false,
    }
}

fn only_calculates(call: &ExprMethodCall) -> bool {
    let of_ops = matches!(&*call.receiver, Expr::Path(receiver) if receiver.path.is_ident("ops"));
    of_ops && ONLY_CALCULATES.iter().any(|name| call.method == name)
}

/// Looks for `ops`, `.ports` and port traits in what runs while a transaction lives.
struct Living<'a> {
    ports: &'a BTreeSet<String>,
    found: BTreeSet<(usize, String)>,
}

impl<'a> Living<'a> {
    fn new(ports: &'a BTreeSet<String>) -> Self {
        Self {
            ports,
            found: BTreeSet::new(),
        }
    }

    fn name(&mut self, name: &Ident) {
        if name == "ops" || name == "ports" || self.ports.contains(&name.to_string()) {
            self.found.insert((name.span().start().line, name.to_string()));
        }
    }
}

impl<'ast> Visit<'ast> for Living<'_> {
    fn visit_item(&mut self, _: &'ast syn::Item) {}

    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            Expr::Field(field) => {
                if let syn::Member::Named(name) = &field.member {
                    self.name(name);
                }
            }
            Expr::MethodCall(call) if only_calculates(call) => {
                return call.args.iter().for_each(|argument| self.visit_expr(argument));
            }
            Expr::MethodCall(call) if call.method == "ports" => self.name(&call.method),
            _ => {}
        }
        visit::visit_expr(self, expr);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        // A module called `ports` holds plain data too; a value called so does not.
        let alone = path.segments.len() == 1;
        if let Some(last) = path.segments.last().filter(|last| alone || last.ident != "ports") {
            self.name(&last.ident);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        for token in tokens::flatten(&call.tokens)
            .iter()
            .filter(|token| token.text == "ops")
        {
            self.found.insert((
                token.span.start().line.max(call.span().start().line),
                token.text.clone(),
            ));
        }
    }
}

#[cfg(test)]
mod tests;
