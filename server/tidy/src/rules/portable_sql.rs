//! SQL stays in the subset that SQLite and PostgreSQL understand alike, outside `db/dialect.rs` and the two engine
//! folders of the migrations. It must parse in both grammars, and in both trees every expression, function and
//! type must be one of those listed here. That both engines give the same answer is shown by the tests of
//! `operations`, which run on both.

mod expressions;
mod shapes;

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::ops::ControlFlow;

use sqlparser::ast::{Expr, Query, Select, Statement, TableFactor, Visit, Visitor};

use crate::areas::OPERATIONS;
use crate::finding::Finding;
use crate::read::sql::{self, Engine, Sql};
use crate::tree::Tree;

/// The one file of `operations` where the engines may be told apart.
const DIALECT: &str = "server/operations/src/db/dialect.rs";

/// Finds SQL that only one engine understands.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let rust = tree
        .rust
        .iter()
        .filter(|file| file.path.starts_with(OPERATIONS) && file.path != DIALECT);
    let files = tree.sql.iter().filter(|file| {
        !file.path.starts_with("migrations/sqlite/") && !file.path.starts_with("migrations/postgres/")
    });
    rust.flat_map(|file| sql::in_rust(&file.path, &file.shipped))
        .chain(files.map(sql::in_file))
        .flat_map(|text| in_text(&text))
        .collect()
}

fn in_text(text: &Sql) -> Vec<Finding> {
    let mut wrong = Wrong {
        said: BTreeSet::new(),
        casts: 0,
        schema: text.file.starts_with("migrations/"),
    };
    for (engine, name) in [(Engine::Sqlite, "SQLite"), (Engine::Postgres, "PostgreSQL")] {
        match text.parse(engine) {
            Ok(statements) => {
                let ControlFlow::Continue(()) = statements.visit(&mut wrong);
            }
            Err(error) => wrong.say(format!("does not parse as {name}'s SQL: {error}")),
        }
    }
    wrong
        .said
        .into_iter()
        .map(|message| Finding::at(&text.file, text.line, message))
        .collect()
}

/// What is wrong with a text, each thing said once.
struct Wrong {
    said: BTreeSet<String>,
    /// How many CASTs are around the expression being looked at.
    casts: usize,
    /// Whether tables may be made and changed here.
    schema: bool,
}

impl Wrong {
    fn say(&mut self, message: impl Into<String>) {
        self.said.insert(message.into());
    }

    fn say_if(&mut self, wrong: bool, message: &str) {
        if wrong {
            self.say(message);
        }
    }
}

impl Visitor for Wrong {
    type Break = Infallible;

    fn pre_visit_statement(&mut self, statement: &Statement) -> ControlFlow<Infallible> {
        shapes::statement(self, statement);
        ControlFlow::Continue(())
    }

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<Infallible> {
        shapes::query(self, query);
        ControlFlow::Continue(())
    }

    fn pre_visit_select(&mut self, select: &Select) -> ControlFlow<Infallible> {
        shapes::select(self, select);
        ControlFlow::Continue(())
    }

    fn pre_visit_table_factor(&mut self, table: &TableFactor) -> ControlFlow<Infallible> {
        shapes::table(self, table);
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<Infallible> {
        expressions::expression(self, expr);
        self.casts += usize::from(matches!(expr, Expr::Cast { .. }));
        ControlFlow::Continue(())
    }

    fn post_visit_expr(&mut self, expr: &Expr) -> ControlFlow<Infallible> {
        self.casts -= usize::from(matches!(expr, Expr::Cast { .. }));
        ControlFlow::Continue(())
    }
}

#[cfg(test)]
mod tests;
