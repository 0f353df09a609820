//! The HTTP status of a fault, and the report of what broke.

use domain::refusal::Reason;
use http::StatusCode;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use crate::{Fault, RequestId, page_language};

/// The status that says the same as `fault` to a program.
pub fn status_of(fault: &Fault) -> StatusCode {
    match fault {
        Fault::Refused(told) => status_of_reason(told.reason),
        Fault::Missing => StatusCode::NOT_FOUND,
        Fault::Denied => StatusCode::FORBIDDEN,
        Fault::Clash => StatusCode::CONFLICT,
        Fault::Broken { .. } | Fault::Offline => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// 409 when the world has moved on and a look at it helps, 422 when what was sent has to change.
pub const fn status_of_reason(reason: Reason) -> StatusCode {
    match reason {
        Reason::OutOfStock
        | Reason::TotalChanged
        | Reason::CouponNotYet
        | Reason::CouponExpired
        | Reason::CouponUsedUp
        | Reason::CouponNotForThis
        | Reason::CodeTaken
        | Reason::PromiseChanged
        | Reason::NotPossibleNow
        | Reason::ChangedMeanwhile
        | Reason::StockHeld
        | Reason::EmailTaken
        | Reason::LastManager
        | Reason::AlreadySetUp
        | Reason::CashDiffers
        | Reason::TooManyPictures
        | Reason::LastVariant
        | Reason::TooManyVariants
        | Reason::OptionInUse
        | Reason::BundleHasNoStock
        | Reason::HasOwnStock
        | Reason::UsedByProducts
        | Reason::ValuesLost
        | Reason::TypeInUse
        | Reason::NotPublishable => StatusCode::CONFLICT,
        Reason::NoLongerSold => StatusCode::GONE,
        Reason::WrongCredentials => StatusCode::UNAUTHORIZED,
        Reason::TooManyAttempts => StatusCode::TOO_MANY_REQUESTS,
        Reason::NoSuchOrder => StatusCode::NOT_FOUND,
        Reason::ForeignOrigin => StatusCode::FORBIDDEN,
        Reason::InvalidFields
        | Reason::CartEmpty
        | Reason::CartFull
        | Reason::CouponUnknown
        | Reason::CouponsTooMany
        | Reason::QuantityOutOfRange
        | Reason::NotDeliveredThere
        | Reason::CashLimitExceeded
        | Reason::NotAPicture
        | Reason::PictureTooLarge
        | Reason::ReasonMissing => StatusCode::UNPROCESSABLE_ENTITY,
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
    Fault::unreadable(page_language())
}
