//! The grid: prices, stock and state of many variants at once. It is a form of inputs with one button, which works
//! without scripts; with them the keyboard moves in it as in a spreadsheet.

pub mod api;
mod grid_page;
mod keys;
mod outcome;
mod table;

pub use grid_page::GridScreen;
