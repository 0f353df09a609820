//! What is pressed. Not what is filled in (`field`).

mod button;
mod quantity_stepper;

pub use button::{Button, ButtonKind, LinkButton, Look};
pub use quantity_stepper::{QuantityStepper, StepperNames, Stepping};
