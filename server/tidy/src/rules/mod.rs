//! The rules, one module each: a pure function from sources to findings, with an example it refuses and one it
//! accepts. Those about sources are listed in [`OVER_SOURCES`]; those about crates, the browser's graph and the
//! top folder take what they look at.

pub mod area_order;
pub mod bare_allow;
pub mod browser_graph;
pub mod clock_and_ids;
pub mod crate_edges;
pub mod floats;
pub mod http_client;
pub mod literal_text;
pub mod migration_names;
pub mod panics;
pub mod portable_sql;
pub mod server_functions;
pub mod shown_components;
pub mod sql_home;
pub mod table_owner;
pub mod top_level;
pub mod transactions;
pub mod worded_refusals;

use crate::finding::Finding;
use crate::tree::Tree;

/// A rule over the sources.
pub type Rule = fn(&Tree) -> Vec<Finding>;

/// Every rule over the sources, by its name.
pub const OVER_SOURCES: [(&str, Rule); 14] = [
    ("area_order", area_order::check),
    ("bare_allow", bare_allow::check),
    ("clock_and_ids", clock_and_ids::check),
    ("floats", floats::check),
    ("literal_text", literal_text::check),
    ("migration_names", migration_names::check),
    ("panics", panics::check),
    ("portable_sql", portable_sql::check),
    ("server_functions", server_functions::check),
    ("shown_components", shown_components::check),
    ("sql_home", sql_home::check),
    ("table_owner", table_owner::check),
    ("transactions", transactions::check),
    ("worded_refusals", worded_refusals::check),
];
