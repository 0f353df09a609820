//! Texts of the console.
