//! The design system: what is pressed, filled in, shown, held and waited for, in the classes of `style/ui`.
//!
//! It knows no business area and holds no text: every visible word comes from the caller, who knows the
//! language. Components take plain values, work before any script runs, and leave decisions to the page.

pub mod action;
pub mod field;
pub mod frame;
pub mod show;
pub mod wait;

pub use action::{Button, ButtonKind, LinkButton, Look, QuantityStepper, StepperNames, Stepping};
pub use field::{
    Checkbox, Choice, FieldError, OptionButton, OptionGroup, RadioCard, SearchField, SelectField, Suggesting,
    TextArea, TextField, Typed,
};
pub use frame::{Breadcrumbs, Card, Column, DataTable, Dialog, Pagination, Unfold};
pub use show::{
    Badge, Code, Count, Fact, Icon, IconName, Kbd, Notice, Pair, Picture, Price, Source, StatusPill, Step,
    TimelineItem, Tone,
};
pub use wait::{EmptyState, OnServer, Skeleton, SkeletonShape, awaited};

/// `base` and what the caller adds to it.
fn classes(base: &'static str, more: &'static str) -> String {
    if more.is_empty() {
        base.to_owned()
    } else {
        format!("{base} {more}")
    }
}
