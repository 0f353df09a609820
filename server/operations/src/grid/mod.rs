//! Prices, stock and state of many variants, edited together. A row is one transaction and is saved only where it still
//! stands as it was shown; the others are told apart and change nothing. It composes areas, like `import`.

pub mod read;
mod row;
mod save;

pub use save::{save_grid, sweep, undo_grid};
