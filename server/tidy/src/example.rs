//! Small trees on which each rule shows what it refuses: the lines marked `red` in a comment are exactly the lines
//! the rule finds. Only compiled for tests.

use std::collections::BTreeSet;

use crate::rules::Rule;
use crate::tree::Tree;

/// Asserts that the rule finds the marked lines and nothing else, and that there are some.
pub fn assert_red(rule: Rule, text: &str) {
    let marked = marked_lines(text);
    assert!(!marked.is_empty(), "the example marks no line as red");
    assert_eq!(found_lines(rule, text), marked);
}

/// Asserts that the rule finds nothing.
pub fn assert_green(rule: Rule, text: &str) {
    assert_eq!(found_lines(rule, text), BTreeSet::new());
}

fn found_lines(rule: Rule, text: &str) -> BTreeSet<(String, usize)> {
    let tree = Tree::from_text(text);
    assert_eq!(tree.unread, [], "the example itself must parse");
    rule(&tree)
        .into_iter()
        .map(|finding| (finding.file, finding.line))
        .collect()
}

fn marked_lines(text: &str) -> BTreeSet<(String, usize)> {
    let mut marked = BTreeSet::new();
    for section in text.split("//- ").skip(1) {
        let mut lines = section.lines();
        let path = lines.next().unwrap_or_default().trim();
        for (number, line) in lines.enumerate() {
            if line.ends_with("// red") || line.ends_with("-- red") {
                marked.insert((path.to_owned(), number + 1));
            }
        }
    }
    marked
}
