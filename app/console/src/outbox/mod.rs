//! What got stuck: events whose reactions keep failing, and pictures that could not be fetched.

pub mod api;
mod problem_row;
mod problems_page;

pub use problems_page::ProblemsPage;
