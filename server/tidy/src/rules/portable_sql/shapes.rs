//! The statements and clauses both engines understand alike.

use sqlparser::ast::{
    AlterTableOperation, ColumnDef, ColumnOption, ConflictTarget, CreateIndex, CreateTable,
    CreateTableOptions, CreateView, Delete, Distinct, Insert, OnConflict, OnInsert, Query, Select,
    SelectItem, SetExpr, Statement, TableFactor, Update,
};

use super::{Wrong, expressions};

/// Looks at one statement.
pub fn statement(wrong: &mut Wrong, statement: &Statement) {
    let schema = wrong.schema;
    match statement {
        Statement::Query(_) => {}
        Statement::Insert(statement) => insert(wrong, statement),
        Statement::Update(statement) => update(wrong, statement),
        Statement::Delete(statement) => delete(wrong, statement),
        Statement::CreateTable(table) if schema => create_table(wrong, table),
        Statement::CreateIndex(index) if schema => create_index(wrong, index),
        Statement::CreateView(view) if schema => create_view(wrong, view),
        Statement::AlterTable(table) if schema => {
            let [operation] = table.operations.as_slice() else {
                return wrong.say("SQLite alters one thing at a time");
            };
            alter(wrong, operation);
        }
        Statement::Drop { .. } if schema => {}
        other => {
            let text = other.to_string();
            let first: Vec<&str> = text.split_whitespace().take(2).collect();
            wrong.say(format!(
                "{} does not stand here: see db/dialect.rs and migrations/",
                first.join(" ")
            ));
        }
    }
}

/// Looks at one query, with its WITH and its end.
pub fn query(wrong: &mut Wrong, query: &Query) {
    wrong.say_if(
        !query.locks.is_empty(),
        "FOR UPDATE is PostgreSQL's: guard the UPDATE by its WHERE",
    );
    wrong.say_if(query.fetch.is_some(), "FETCH is PostgreSQL's: write LIMIT");
    let named = query.with.iter().flat_map(|with| &with.cte_tables);
    for with in named {
        let writes = matches!(
            *with.query.body,
            SetExpr::Insert(_) | SetExpr::Update(_) | SetExpr::Delete(_)
        );
        wrong.say_if(
            writes,
            "a WITH that writes is PostgreSQL's: make it two statements",
        );
    }
}

/// Looks at one SELECT.
pub fn select(wrong: &mut Wrong, select: &Select) {
    columns(wrong, &select.projection);
    wrong.say_if(
        matches!(select.distinct, Some(Distinct::On(_))),
        "DISTINCT ON is PostgreSQL's",
    );
    wrong.say_if(select.into.is_some(), "a SELECT INTO is PostgreSQL's");
}

/// Looks at one thing in a FROM.
pub fn table(wrong: &mut Wrong, table: &TableFactor) {
    match table {
        TableFactor::Table { args: None, .. }
        | TableFactor::Derived { lateral: false, .. }
        | TableFactor::NestedJoin { .. } => {}
        other => wrong.say(format!("FROM {other} is not in the portable subset")),
    }
}

fn columns(wrong: &mut Wrong, items: &[SelectItem]) {
    let star =
        |item: &SelectItem| matches!(item, SelectItem::Wildcard(_) | SelectItem::QualifiedWildcard(..));
    wrong.say_if(items.iter().any(star), "`*` instead of column names");
}

fn insert(wrong: &mut Wrong, insert: &Insert) {
    wrong.say_if(
        insert.or.is_some() || insert.replace_into,
        "an INSERT OR … is SQLite's: write ON CONFLICT",
    );
    wrong.say_if(insert.columns.is_empty(), "an INSERT names its columns");
    match &insert.on {
        None => {}
        Some(OnInsert::OnConflict(OnConflict { conflict_target, .. })) => {
            let named = matches!(conflict_target, Some(ConflictTarget::OnConstraint(_)));
            wrong.say_if(named, "ON CONSTRAINT is PostgreSQL's: name the columns");
        }
        Some(_) => wrong.say("this ON is not in the portable subset: write ON CONFLICT"),
    }
    columns(wrong, insert.returning.as_deref().unwrap_or_default());
}

fn update(wrong: &mut Wrong, update: &Update) {
    wrong.say_if(update.or.is_some(), "an UPDATE OR … is SQLite's");
    wrong.say_if(
        update.limit.is_some(),
        "an UPDATE … LIMIT is not portable: choose ids in a subquery",
    );
    columns(wrong, update.returning.as_deref().unwrap_or_default());
}

fn delete(wrong: &mut Wrong, delete: &Delete) {
    wrong.say_if(
        delete.using.is_some(),
        "a DELETE … USING is PostgreSQL's: choose ids in a subquery",
    );
    wrong.say_if(
        delete.limit.is_some(),
        "a DELETE … LIMIT is not portable: choose ids in a subquery",
    );
    columns(wrong, delete.returning.as_deref().unwrap_or_default());
}

fn create_table(wrong: &mut Wrong, table: &CreateTable) {
    let engine_option = table.strict || table.without_rowid || table.temporary || table.unlogged;
    let option = engine_option || !matches!(table.table_options, CreateTableOptions::None);
    wrong.say_if(
        option,
        "an option of one engine: STRICT, WITHOUT ROWID, UNLOGGED and the like",
    );
    table.columns.iter().for_each(|defined| column(wrong, defined));
}

fn column(wrong: &mut Wrong, column: &ColumnDef) {
    expressions::data_type(wrong, &column.data_type);
    for option in &column.options {
        match &option.option {
            ColumnOption::Null
            | ColumnOption::NotNull
            | ColumnOption::Default(_)
            | ColumnOption::PrimaryKey(_)
            | ColumnOption::Unique(_)
            | ColumnOption::ForeignKey(_)
            | ColumnOption::Check(_) => {}
            other => wrong.say(format!("the column option {other} is not in the portable subset")),
        }
    }
}

fn create_index(wrong: &mut Wrong, index: &CreateIndex) {
    let plain = index.using.is_none()
        && !index.concurrently
        && index.include.is_empty()
        && index.nulls_distinct.is_none()
        && index.columns.iter().all(|column| column.operator_class.is_none());
    wrong.say_if(
        !plain,
        "an index has columns and a WHERE; USING, CONCURRENTLY, INCLUDE are PostgreSQL's",
    );
}

fn create_view(wrong: &mut Wrong, view: &CreateView) {
    let option = view.materialized || view.or_replace || view.temporary || view.if_not_exists;
    wrong.say_if(
        option || !view.columns.is_empty(),
        "a view is a name and a SELECT that names its columns; MATERIALIZED, OR REPLACE, TEMPORARY are of one engine",
    );
}

fn alter(wrong: &mut Wrong, operation: &AlterTableOperation) {
    match operation {
        AlterTableOperation::AddColumn {
            if_not_exists: false,
            column_def,
            ..
        } => column(wrong, column_def),
        AlterTableOperation::DropColumn { if_exists: false, .. }
        | AlterTableOperation::RenameColumn { .. }
        | AlterTableOperation::RenameTable { .. } => {}
        other => wrong.say(format!("`{other}` is not in the portable subset")),
    }
}
