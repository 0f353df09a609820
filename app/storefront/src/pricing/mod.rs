//! Promotions, as the basket, the checkout and an order show them.

mod coupon_box;
mod discount_lines;

pub use coupon_box::{CouponBox, CouponForms, Coupons};
pub use discount_lines::discount_lines;
