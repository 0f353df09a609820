//! An endpoint to be told things.

use serde::{Deserialize, Serialize};

use super::Topic;
use crate::basics::clean_line;
use crate::refusal::{FieldProblem, Problem, Refusal};

/// The longest address.
const URL_MAX: usize = 500;

/// What was typed to add an endpoint. A box that is ticked says `on`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EndpointForm {
    /// Its address: https.
    pub url: String,
    /// [`Topic::Orders`].
    pub orders: String,
    /// [`Topic::Products`].
    pub products: String,
    /// [`Topic::Stock`].
    pub stock: String,
}

impl EndpointForm {
    fn is_ticked(&self, topic: Topic) -> bool {
        let typed = match topic {
            Topic::Orders => &self.orders,
            Topic::Products => &self.products,
            Topic::Stock => &self.stock,
        };
        !typed.is_empty()
    }

    /// The checked address, and what it wants to hear of.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] when it is no https address, or wants to hear of nothing.
    pub fn check(&self) -> Result<(String, Vec<Topic>), Refusal> {
        let mut problems = Vec::new();
        let mut note = |field: &str, problem| {
            problems.push(FieldProblem {
                field: field.to_owned(),
                problem,
            });
        };
        let url = clean_line(&self.url, URL_MAX)
            .map_err(Problem::from)
            .and_then(|url| {
                if is_https(&url) {
                    Ok(url)
                } else {
                    Err(Problem::WrongForm)
                }
            });
        let url = url.unwrap_or_else(|problem| {
            note("url", problem);
            String::new()
        });
        let topics: Vec<Topic> = Topic::ALL
            .iter()
            .copied()
            .filter(|topic| self.is_ticked(*topic))
            .collect();
        if topics.is_empty() {
            note("topics", Problem::Required);
        }
        if problems.is_empty() {
            Ok((url, topics))
        } else {
            Err(Refusal::InvalidFields(problems))
        }
    }
}

/// Roughly; whoever calls it reads it as an address once more, and looks where it leads.
fn is_https(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !host.is_empty() && !host.contains('@') && url.chars().all(|c| c.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_is_an_https_address_that_wants_to_hear_of_something() {
        let form = |url: &str| EndpointForm {
            url: url.to_owned(),
            orders: "on".to_owned(),
            ..EndpointForm::default()
        };
        let right = form(" https://example.com/hooks?x=1 ").check();
        assert_eq!(
            right,
            Ok(("https://example.com/hooks?x=1".to_owned(), vec![Topic::Orders]))
        );
        for wrong in [
            "",
            "http://example.com/",
            "https://",
            "https://user:secret@example.com/",
            "https://exa mple.com/",
            "https://مثال.example/",
            "ftp://example.com/",
        ] {
            let refused = form(wrong).check().unwrap_err();
            assert!(refused.problem_of("url").is_some(), "{wrong}");
        }
    }
}
