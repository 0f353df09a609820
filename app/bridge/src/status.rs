//! The HTTP status of a fault, and the report of what broke.

use domain::Refusal;
use domain::pricing::read::CodeProblem;
use http::StatusCode;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use crate::{Fault, RequestId};

/// The status that says the same as `fault` to a program.
pub const fn status_of(fault: &Fault) -> StatusCode {
    match fault {
        Fault::Refused(refusal) => status_of_refusal(refusal),
        Fault::Missing => StatusCode::NOT_FOUND,
        Fault::Denied => StatusCode::FORBIDDEN,
        Fault::Clash => StatusCode::CONFLICT,
        Fault::Broken { .. } | Fault::Offline => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// 409 when the world has moved on and a look at it helps, 422 when what was sent has to change.
const fn status_of_refusal(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::OutOfStock(_)
        | Refusal::TotalChanged { .. }
        | Refusal::Coupon {
            problem:
                CodeProblem::NotYet | CodeProblem::Expired | CodeProblem::UsedUp | CodeProblem::NotForThis(_),
            ..
        }
        | Refusal::CodeTaken { .. }
        | Refusal::PromiseChanged { .. }
        | Refusal::NotPossibleNow
        | Refusal::ChangedMeanwhile
        | Refusal::StockHeld { .. }
        | Refusal::EmailTaken
        | Refusal::LastManager
        | Refusal::AlreadySetUp
        | Refusal::CashDiffers { .. }
        | Refusal::TooManyPictures { .. }
        | Refusal::LastVariant
        | Refusal::TooManyVariants { .. }
        | Refusal::OptionInUse
        | Refusal::BundleHasNoStock
        | Refusal::HasOwnStock { .. }
        | Refusal::UsedByProducts { .. }
        | Refusal::ValuesLost { .. }
        | Refusal::TypeInUse { .. }
        | Refusal::NotPublishable(_) => StatusCode::CONFLICT,
        Refusal::NoLongerSold { .. } => StatusCode::GONE,
        Refusal::WrongCredentials => StatusCode::UNAUTHORIZED,
        Refusal::TooManyAttempts { .. } => StatusCode::TOO_MANY_REQUESTS,
        Refusal::NoSuchOrder => StatusCode::NOT_FOUND,
        Refusal::ForeignOrigin => StatusCode::FORBIDDEN,
        Refusal::InvalidFields(_)
        | Refusal::CartEmpty
        | Refusal::CartFull { .. }
        | Refusal::Coupon {
            problem: CodeProblem::Unknown,
            ..
        }
        | Refusal::CouponsTooMany { .. }
        | Refusal::QuantityOutOfRange { .. }
        | Refusal::NotDeliveredThere
        | Refusal::CashLimitExceeded { .. }
        | Refusal::NotAPicture { .. }
        | Refusal::PictureTooLarge { .. }
        | Refusal::ReasonMissing => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Sets the status of the answer being made; outside a request it does nothing.
pub fn set_status(status: StatusCode) {
    if let Some(answer) = use_context::<ResponseOptions>() {
        answer.set_status(status);
    }
}

/// Logs what broke, once, and gives the id to quote.
pub(crate) fn report(cause: &dyn std::fmt::Display) -> Fault {
    let id = use_context::<RequestId>()
        .map(|id| id.0.to_string())
        .unwrap_or_default();
    tracing::error!(%cause, request_id = %id, "broken");
    set_status(StatusCode::INTERNAL_SERVER_ERROR);
    Fault::Broken { id }
}

/// The answer to arguments that are not even of the right kind.
pub(crate) fn refuse_unreadable() -> Fault {
    set_status(StatusCode::BAD_REQUEST);
    Fault::unreadable()
}
