//! Tells what only tests compile from what is shipped: `#[cfg(test)]`, `#[test]`, the `testkit` feature, files
//! below a `tests` folder. It does not evaluate any other condition.

use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Expr, ExprLit, ImplItem, Item, Lit, Meta, Stmt, Token};

/// The file without everything that only tests compile.
pub fn without_tests(file: &syn::File) -> syn::File {
    let mut shipped = file.clone();
    if any_for_tests(&shipped.attrs) {
        shipped.items.clear();
    }
    Prune.visit_file_mut(&mut shipped);
    shipped
}

/// The modules a file declares for tests only and whose text stands in other files, as paths without `.rs`.
pub fn test_modules(path: &str, file: &syn::File) -> Vec<String> {
    let mut found = Declared {
        inside: folder_of_children(path),
        modules: Vec::new(),
    };
    found.visit_file(file);
    found.modules
}

/// Whether a file is compiled for tests only.
pub fn is_test_file(path: &str, test_modules: &[String]) -> bool {
    path.split('/')
        .any(|folder| folder == "tests" || folder == "benches")
        || test_modules.iter().any(|module| {
            path.strip_prefix(module.as_str())
                .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        })
}

fn folder_of_children(path: &str) -> String {
    let stem = path.strip_suffix(".rs").unwrap_or(path);
    match stem.rsplit_once('/') {
        Some((folder, "mod" | "lib" | "main")) => folder.to_owned(),
        _ => stem.to_owned(),
    }
}

fn any_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg") => list
            .parse_args::<Meta>()
            .is_ok_and(|condition| only_for_tests(&condition)),
        Meta::Path(path) => path.segments.last().is_some_and(|last| last.ident == "test"),
        _ => false,
    })
}

/// Whether a condition can only hold in a build for tests.
fn only_for_tests(condition: &Meta) -> bool {
    let inner = |list: &syn::MetaList| {
        list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
            .map(|inner| inner.into_iter().collect::<Vec<_>>())
            .unwrap_or_default()
    };
    match condition {
        Meta::Path(path) => path.is_ident("test"),
        Meta::NameValue(pair) => {
            let testkit = |lit: &Lit| matches!(lit, Lit::Str(name) if name.value() == "testkit");
            pair.path.is_ident("feature")
                && matches!(&pair.value, Expr::Lit(ExprLit { lit, .. }) if testkit(lit))
        }
        Meta::List(list) if list.path.is_ident("all") => inner(list).iter().any(only_for_tests),
        Meta::List(list) if list.path.is_ident("any") => {
            let conditions = inner(list);
            !conditions.is_empty() && conditions.iter().all(only_for_tests)
        }
        _ => false,
    }
}

fn item_attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

struct Prune;

impl VisitMut for Prune {
    fn visit_file_mut(&mut self, file: &mut syn::File) {
        file.items.retain(|item| !any_for_tests(item_attributes(item)));
        visit_mut::visit_file_mut(self, file);
    }

    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        if let Some((_, items)) = &mut module.content {
            items.retain(|item| !any_for_tests(item_attributes(item)));
        }
        visit_mut::visit_item_mod_mut(self, module);
    }

    fn visit_item_impl_mut(&mut self, block: &mut syn::ItemImpl) {
        block
            .items
            .retain(|item| !matches!(item, ImplItem::Fn(function) if any_for_tests(&function.attrs)));
        visit_mut::visit_item_impl_mut(self, block);
    }

    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        block.stmts.retain(
            |statement| !matches!(statement, Stmt::Item(item) if any_for_tests(item_attributes(item))),
        );
        visit_mut::visit_block_mut(self, block);
    }
}

struct Declared {
    inside: String,
    modules: Vec<String>,
}

impl<'ast> Visit<'ast> for Declared {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        let path = format!("{}/{}", self.inside, module.ident);
        if module.content.is_none() {
            if any_for_tests(&module.attrs) {
                self.modules.push(path);
            }
            return;
        }
        let outside = std::mem::replace(&mut self.inside, path);
        visit::visit_item_mod(self, module);
        self.inside = outside;
    }
}
