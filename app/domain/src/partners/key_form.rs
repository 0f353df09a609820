//! A key to be given out.

use serde::{Deserialize, Serialize};

use super::Scope;
use crate::basics::clean_line;
use crate::refusal::{FieldProblem, Problem, Refusal};

/// What was typed to give out a key. A box that is ticked says `on`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyForm {
    /// Whom it is for.
    pub name: String,
    /// [`Scope::ReadProducts`].
    pub read_products: String,
    /// [`Scope::WriteProducts`].
    pub write_products: String,
    /// [`Scope::ReadStock`].
    pub read_stock: String,
    /// [`Scope::WriteStock`].
    pub write_stock: String,
    /// [`Scope::ReadOrders`].
    pub read_orders: String,
}

impl KeyForm {
    /// The field of a scope.
    pub const fn field(scope: Scope) -> &'static str {
        match scope {
            Scope::ReadProducts => "read_products",
            Scope::WriteProducts => "write_products",
            Scope::ReadStock => "read_stock",
            Scope::WriteStock => "write_stock",
            Scope::ReadOrders => "read_orders",
        }
    }

    fn is_ticked(&self, scope: Scope) -> bool {
        let typed = match scope {
            Scope::ReadProducts => &self.read_products,
            Scope::WriteProducts => &self.write_products,
            Scope::ReadStock => &self.read_stock,
            Scope::WriteStock => &self.write_stock,
            Scope::ReadOrders => &self.read_orders,
        };
        !typed.is_empty()
    }

    /// The checked name, and what the key is good for.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] when there is no name, or nothing it is good for.
    pub fn check(&self) -> Result<(String, Vec<Scope>), Refusal> {
        let scopes: Vec<Scope> = Scope::ALL
            .iter()
            .copied()
            .filter(|scope| self.is_ticked(*scope))
            .collect();
        let mut problems = Vec::new();
        let name = clean_line(&self.name, 80).unwrap_or_else(|problem| {
            problems.push(FieldProblem {
                field: "name".to_owned(),
                problem: problem.into(),
            });
            String::new()
        });
        if scopes.is_empty() {
            problems.push(FieldProblem {
                field: "scopes".to_owned(),
                problem: Problem::Required,
            });
        }
        if problems.is_empty() {
            Ok((name, scopes))
        } else {
            Err(Refusal::InvalidFields(problems))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_a_name_and_is_good_for_something() {
        let form = KeyForm {
            name: " Marketplace ".to_owned(),
            read_stock: "on".to_owned(),
            write_stock: "on".to_owned(),
            ..KeyForm::default()
        };
        let scopes = vec![Scope::ReadStock, Scope::WriteStock];
        assert_eq!(form.check(), Ok(("Marketplace".to_owned(), scopes)));
        let refused = KeyForm::default().check().unwrap_err();
        assert!(refused.problem_of("name").is_some() && refused.problem_of("scopes").is_some());
    }
}
