//! SQL as syntax trees: found in the string literals of Rust files and in SQL files, with the tables a statement
//! reads and writes. What a statement may say is the business of the rules.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::ops::ControlFlow;

use sqlparser::ast::{
    Delete, FromTable, ObjectName, ObjectNamePart, Query, Statement, TableFactor, TableObject,
    TableWithJoins, Visit, Visitor,
};
use sqlparser::dialect::{Dialect, PostgreSqlDialect, SQLiteDialect};
use sqlparser::parser::Parser;

use super::literals;
use crate::areas;
use crate::tree::SqlFile;

/// Words a piece of SQL begins with. Upper case, as all keywords of ours are.
const FIRST_WORDS: [&str; 14] = [
    "SELECT",
    "INSERT",
    "UPDATE",
    "DELETE",
    "WITH",
    "CREATE",
    "ALTER",
    "DROP",
    "PRAGMA",
    "TRUNCATE",
    "VACUUM",
    "REPLACE",
    "MERGE",
    "SAVEPOINT",
];

/// A database's grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

impl Engine {
    fn dialect(self) -> Box<dyn Dialect> {
        match self {
            Self::Sqlite => Box::new(SQLiteDialect {}),
            Self::Postgres => Box::new(PostgreSqlDialect {}),
        }
    }
}

/// SQL text and where it stands.
pub struct Sql {
    /// The file.
    pub file: String,
    /// The line it begins on.
    pub line: usize,
    /// The text; in Rust, each `{…}` of a format string reads `placeholder`.
    pub text: String,
}

impl Sql {
    /// The statements of the text in the grammar of one engine.
    ///
    /// # Errors
    /// The parser's sentence when the text is not SQL of that engine.
    pub fn parse(&self, engine: Engine) -> Result<Vec<Statement>, String> {
        Parser::parse_sql(engine.dialect().as_ref(), &self.text).map_err(|error| error.to_string())
    }
}

/// The SQL in a Rust file.
pub fn in_rust(path: &str, file: &syn::File) -> Vec<Sql> {
    literals::strings_in(file)
        .into_iter()
        .map(|text| Sql {
            file: path.to_owned(),
            line: text.line,
            text: fill_placeholders(&text.value),
        })
        .filter(is_sql)
        .collect()
}

/// A whole SQL file.
pub fn in_file(file: &SqlFile) -> Sql {
    Sql {
        file: file.path.clone(),
        line: 1,
        text: file.text.clone(),
    }
}

/// Upper-case first words decide; other text is SQL when it parses and names a table of ours.
fn is_sql(sql: &Sql) -> bool {
    let text = sql.text.trim_start();
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    if FIRST_WORDS.contains(&first) {
        return !rest.trim().is_empty();
    }
    FIRST_WORDS.contains(&first.to_ascii_uppercase().as_str())
        && sql.parse(Engine::Postgres).is_ok_and(|statements| {
            tables(&statements)
                .named
                .iter()
                .any(|table| areas::owner_of_table(table).is_some())
        })
}

/// `{…}` becomes a name, `{{` a brace.
fn fill_placeholders(text: &str) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        rest = match (after.strip_prefix('{'), after.split_once('}')) {
            (Some(after), _) => {
                filled.push('{');
                after
            }
            (None, Some((_, after))) => {
                filled.push_str("placeholder");
                after
            }
            (None, None) => after,
        };
    }
    filled + rest
}

/// The tables of some statements.
#[derive(Default)]
pub struct Tables {
    /// All of them, but not the names given by `WITH`.
    pub named: BTreeSet<String>,
    /// Those changed by INSERT, UPDATE or DELETE.
    pub written: BTreeSet<String>,
}

/// The tables some statements name and change.
pub fn tables(statements: &[Statement]) -> Tables {
    let mut found = Found::default();
    for statement in statements {
        let ControlFlow::Continue(()) = statement.visit(&mut found);
    }
    let named = found
        .tables
        .named
        .difference(&found.with_names)
        .cloned()
        .collect();
    Tables {
        named,
        written: found.tables.written,
    }
}

/// The last part of a name, as written: `orders_lines`.
pub fn bare(name: &ObjectName) -> String {
    name.0
        .last()
        .and_then(ObjectNamePart::as_ident)
        .map_or_else(String::new, |ident| ident.value.clone())
}

#[derive(Default)]
struct Found {
    tables: Tables,
    with_names: BTreeSet<String>,
}

impl Found {
    fn wrote(&mut self, table: &TableWithJoins) {
        if let TableFactor::Table { name, .. } = &table.relation {
            self.tables.written.insert(bare(name));
        }
    }
}

impl Visitor for Found {
    type Break = Infallible;

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<Infallible> {
        for named in query.with.iter().flat_map(|with| &with.cte_tables) {
            self.with_names.insert(named.alias.name.value.clone());
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_relation(&mut self, name: &ObjectName) -> ControlFlow<Infallible> {
        self.tables.named.insert(bare(name));
        ControlFlow::Continue(())
    }

    fn pre_visit_statement(&mut self, statement: &Statement) -> ControlFlow<Infallible> {
        match statement {
            Statement::Insert(insert) => {
                if let TableObject::TableName(name) = &insert.table {
                    self.tables.written.insert(bare(name));
                }
            }
            Statement::Update(update) => self.wrote(&update.table),
            Statement::Delete(Delete { from, .. }) => {
                let (FromTable::WithFromKeyword(from) | FromTable::WithoutKeyword(from)) = from;
                from.iter().for_each(|table| self.wrote(table));
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }
}
