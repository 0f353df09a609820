//! The books: postings, written in the transaction of the event they belong to and never changed.

pub mod steps;
