//! The component page: everything of the design system once from right to left and once from left to right, for people
//! who write pages and for whoever looks at what they made.

mod design_page;
mod filled_in;
mod held;
mod pressed;
mod shown;

pub use design_page::DesignPage;
