//! A staff user to be added.

use serde::{Deserialize, Serialize};

use super::Role;
use crate::basics::clean_line;
use crate::refusal::{FieldProblem, Problem, Refusal};

/// The shortest password (NIST SP 800-63B asks for eight; a shop's till deserves more).
const PASSWORD_MIN: usize = 10;
/// The longest password: a bound on the work of hashing.
const PASSWORD_MAX: usize = 200;

/// What was typed to add a user.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewUser {
    /// Their name as colleagues see it.
    pub name: String,
    /// Their e-mail address, which they sign in with.
    pub email: String,
    /// The code of their role.
    pub role: String,
    /// Their first password.
    pub password: String,
}

impl NewUser {
    /// The checked name, lower-case e-mail address and role.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] naming every field that can't be taken.
    pub fn check(&self) -> Result<(String, String, Role), Refusal> {
        let mut problems = Vec::new();
        let mut note = |field: &str, problem| {
            problems.push(FieldProblem {
                field: field.to_owned(),
                problem,
            })
        };
        let name = clean_line(&self.name, 80).unwrap_or_else(|problem| {
            note("name", problem.into());
            String::new()
        });
        let email = clean_line(&self.email, 254)
            .map_err(Problem::from)
            .and_then(|email| {
                if looks_like_email(&email) {
                    Ok(email.to_lowercase())
                } else {
                    Err(Problem::NotAnEmail)
                }
            });
        let email = email.unwrap_or_else(|problem| {
            note("email", problem);
            String::new()
        });
        let role = self.role.parse::<Role>();
        if role.is_err() {
            note("role", Problem::NotAChoice);
        }
        if let Err(problem) = check_password(&self.password) {
            note("password", problem);
        }
        match role {
            Ok(role) if problems.is_empty() => Ok((name, email, role)),
            _ => Err(Refusal::InvalidFields(problems)),
        }
    }
}

/// Whether a password is long enough, and short enough to be hashed.
///
/// # Errors
/// The [`Problem`] when it is not.
pub fn check_password(password: &str) -> Result<(), Problem> {
    match password.chars().count() {
        n if n < PASSWORD_MIN => Err(Problem::TooShort { min: PASSWORD_MIN }),
        n if n > PASSWORD_MAX => Err(Problem::TooLong { max: PASSWORD_MAX }),
        _ => Ok(()),
    }
}

/// The check HTML's `type=email` makes, roughly: one `@`, something before it, a domain after it.
fn looks_like_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    !local.is_empty()
        && !domain.contains('@')
        && !text.contains(char::is_whitespace)
        && domain.split('.').all(|label| !label.is_empty())
}
