//! How an order is paid: cash on delivery.

mod status;

pub use status::{PaymentEvent, PaymentMethod, PaymentStatus, check_cash_limit, is_above_cash_limit};
