//! The literal texts an expression shows when it stands in a view: `"…"`, either branch of an `if`, the arms of a
//! `match`, what a closure returns, the pattern of a `format!`. What it only compares or passes on is not shown.

use syn::punctuated::Punctuated;
use syn::{Block, Expr, ExprLit, Lit, Macro, Stmt, Token};

/// Ways to say a text again: `"…".to_string()`.
const SAME: [&str; 8] = [
    "clone",
    "into",
    "into_any",
    "into_owned",
    "into_view",
    "to_owned",
    "to_string",
    "unwrap_or_default",
];

/// Ways to wrap a text: `Some("…")`.
const WRAPPED: [&str; 4] = ["Some", "Ok", "from", "new"];

/// The texts with their lines.
pub fn texts(expr: &Expr) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    look(expr, &mut found);
    found
}

fn look(expr: &Expr, found: &mut Vec<(usize, String)>) {
    match expr {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text), ..
        }) => found.push((text.span().start().line, text.value())),
        Expr::Block(block) => tail(&block.block, found),
        Expr::Paren(inner) => look(&inner.expr, found),
        Expr::Group(inner) => look(&inner.expr, found),
        Expr::Reference(inner) => look(&inner.expr, found),
        Expr::Closure(closure) => look(&closure.body, found),
        Expr::If(branch) => {
            tail(&branch.then_branch, found);
            if let Some((_, other)) = &branch.else_branch {
                look(other, found);
            }
        }
        Expr::Match(choice) => choice.arms.iter().for_each(|arm| look(&arm.body, found)),
        Expr::MethodCall(call) => {
            if SAME.iter().any(|same| call.method == same) {
                look(&call.receiver, found);
            } else if call.method == "then" || call.method == "then_some" || call.method == "unwrap_or" {
                call.args.iter().for_each(|argument| look(argument, found));
            }
        }
        Expr::Call(call) => {
            let wraps = matches!(&*call.func, Expr::Path(path)
                if path.path.segments.last().is_some_and(|last| WRAPPED.iter().any(|name| last.ident == name)));
            if wraps {
                call.args.iter().for_each(|argument| look(argument, found));
            }
        }
        Expr::Macro(call) => format(&call.mac, found),
        _ => {}
    }
}

fn tail(block: &Block, found: &mut Vec<(usize, String)>) {
    match block.stmts.last() {
        Some(Stmt::Expr(shown, None)) => look(shown, found),
        Some(Stmt::Macro(call)) if call.semi_token.is_none() => format(&call.mac, found),
        _ => {}
    }
}

/// The pattern of a `format!`, without what stands in its braces.
fn format(call: &Macro, found: &mut Vec<(usize, String)>) {
    if !call
        .path
        .segments
        .last()
        .is_some_and(|last| last.ident == "format" || last.ident == "concat")
    {
        return;
    }
    let Ok(arguments) = call.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated) else {
        return;
    };
    for argument in arguments {
        if let Expr::Lit(ExprLit {
            lit: Lit::Str(text), ..
        }) = argument
        {
            let mut depth = 0_usize;
            let mut outside = text.value();
            outside.retain(|character| {
                match character {
                    '{' => depth += 1,
                    '}' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                depth == 0
            });
            found.push((text.span().start().line, outside));
        }
    }
}
