//! Every path a file names, in `use`, in code, in types and inside macro calls, as written and resolved from the
//! crate's root where it begins with `crate`, `self` or `super`. It does not follow re-exports or local names.

use syn::UseTree;
use syn::visit::{self, Visit};

use super::tokens;

/// A path and where it stands.
pub struct NamedPath {
    /// Its segments, beginning with `crate` when it was relative to this crate.
    pub segments: Vec<String>,
    /// Its line.
    pub line: usize,
}

impl NamedPath {
    /// Whether the path ends with these segments.
    pub fn ends_with(&self, tail: &[&str]) -> bool {
        self.segments.len() >= tail.len()
            && self
                .segments
                .iter()
                .rev()
                .zip(tail.iter().rev())
                .all(|(ours, theirs)| ours == theirs)
    }
}

/// All paths of at least two segments in a file whose path is given from the top of the repository.
pub fn named_in(path: &str, file: &syn::File) -> Vec<NamedPath> {
    let mut collector = Collector {
        module: module_of(path),
        found: Vec::new(),
    };
    collector.visit_file(file);
    collector.found
}

/// `[orders, place]` for `…/src/orders/place.rs`, `[orders]` for `…/src/orders/mod.rs`, nothing for the root.
fn module_of(path: &str) -> Vec<String> {
    let below = path.rsplit_once("/src/").map_or(path, |(_, below)| below);
    let mut module: Vec<String> = below
        .strip_suffix(".rs")
        .unwrap_or(below)
        .split('/')
        .map(str::to_owned)
        .collect();
    if module
        .last()
        .is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main"))
    {
        module.pop();
    }
    module
}

struct Collector {
    module: Vec<String>,
    found: Vec<NamedPath>,
}

impl Collector {
    fn add(&mut self, segments: Vec<String>, line: usize) {
        if segments.len() > 1 {
            let segments = self.resolve(segments);
            self.found.push(NamedPath { segments, line });
        }
    }

    fn resolve(&self, segments: Vec<String>) -> Vec<String> {
        let up = segments.iter().take_while(|segment| *segment == "super").count();
        let own = usize::from(segments.first().is_some_and(|first| first == "self"));
        if up + own == 0 {
            return segments;
        }
        let base = &self.module[..self.module.len().saturating_sub(up)];
        let mut resolved = vec!["crate".to_owned()];
        resolved.extend_from_slice(base);
        resolved.extend(segments.into_iter().skip(up + own));
        resolved
    }

    fn add_use(&mut self, before: &[String], tree: &UseTree) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.add_use(&with(&path.ident), &path.tree),
            UseTree::Name(name) => self.add(with(&name.ident), name.ident.span().start().line),
            UseTree::Rename(name) => self.add(with(&name.ident), name.ident.span().start().line),
            UseTree::Glob(star) => {
                let all = [before, &["*".to_owned()]].concat();
                self.add(all, star.star_token.spans[0].start().line);
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_use(before, tree)),
        }
    }
}

impl<'ast> Visit<'ast> for Collector {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.add_use(&[], &item.tree);
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.module.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.module.pop();
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        let line = path
            .segments
            .first()
            .map_or(0, |first| first.ident.span().start().line);
        self.add(segments, line);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        visit::visit_macro(self, call);
        let tokens = tokens::flatten(&call.tokens);
        let mut at = 0;
        while at < tokens.len() {
            let (start, mut segments) = (at, vec![tokens[at].text.clone()]);
            while is_name(&tokens[at].text)
                && tokens.get(at + 1).is_some_and(|token| token.text == ":")
                && tokens.get(at + 2).is_some_and(|token| token.text == ":")
                && tokens.get(at + 3).is_some_and(|token| is_name(&token.text))
            {
                at += 3;
                segments.push(tokens[at].text.clone());
            }
            self.add(segments, tokens[start].line());
            at += 1;
        }
    }
}

fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_alphabetic() || first == '_')
}
