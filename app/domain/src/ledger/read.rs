//! What screens show of the books.

use serde::{Deserialize, Serialize};

use super::Account;
use crate::basics::{LocalTime, Money};

/// One posting of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostingRow {
    /// When.
    pub at: LocalTime,
    /// The debited account.
    pub debit: Account,
    /// The credited account.
    pub credit: Account,
    /// How much.
    pub amount: Money,
}
