//! The inside of macro calls, which a syntax tree leaves as tokens: flattened, so that a rule can look for short
//! sequences such as `. unwrap (`. It does not expand macros.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

/// One token, with groups replaced by their brackets and their content.
pub struct Token {
    /// Its text: a name, a literal as written, one punctuation character or one bracket.
    pub text: String,
    /// Its place in the file.
    pub span: Span,
    /// Whether it is a literal.
    pub literal: bool,
}

impl Token {
    /// The line it stands on.
    pub fn line(&self) -> usize {
        self.span.start().line
    }
}

/// All tokens of a stream in order, doc comments left out.
pub fn flatten(stream: &TokenStream) -> Vec<Token> {
    let mut tokens = Vec::new();
    collect(stream.clone(), &mut tokens);
    tokens
}

fn collect(stream: TokenStream, into: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = brackets(group.delimiter());
                into.push(Token {
                    text: open.to_owned(),
                    span: group.span_open(),
                    literal: false,
                });
                collect(group.stream(), into);
                into.push(Token {
                    text: close.to_owned(),
                    span: group.span_close(),
                    literal: false,
                });
            }
            TokenTree::Punct(hash) if hash.as_char() == '#' => {
                let documents = matches!(trees.peek(), Some(TokenTree::Group(group))
                    if group.stream().into_iter().next().is_some_and(|first| first.to_string() == "doc"));
                if documents {
                    trees.next();
                } else {
                    into.push(Token {
                        text: "#".to_owned(),
                        span: hash.span(),
                        literal: false,
                    });
                }
            }
            TokenTree::Literal(literal) => {
                into.push(Token {
                    text: literal.to_string(),
                    span: literal.span(),
                    literal: true,
                });
            }
            other => into.push(Token {
                text: other.to_string(),
                span: other.span(),
                literal: false,
            }),
        }
    }
}

fn brackets(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}
