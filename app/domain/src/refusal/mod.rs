//! When the business says no: data the user can act on, worded for display by `wording`. Whoever
//! asked is told of it in words, and by its [`Reason`].

mod reason;

pub use reason::Reason;

use serde::{Deserialize, Serialize};

use crate::basics::{AttributeId, Day, Money, Translated, VariantId};
use crate::pricing::read::CodeProblem;

/// A refusal, named by its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Some fields can't be taken as they are.
    InvalidFields(Vec<FieldProblem>),
    /// Fewer units are left than were asked for; nothing was reserved.
    OutOfStock(Vec<Shortage>),
    /// The total is no longer the one that was shown and agreed to.
    TotalChanged {
        /// The total the shopper agreed to.
        shown: Money,
        /// The total now.
        now: Money,
    },
    /// The day that was promised is no longer the one that was shown.
    PromiseChanged {
        /// The day an order placed now arrives.
        now: Day,
    },
    /// There is nothing in the cart.
    CartEmpty,
    /// The cart holds as many different goods as it takes.
    CartFull {
        /// The most lines a cart holds.
        max: usize,
    },
    /// Not a number of units somebody buys.
    QuantityOutOfRange {
        /// The most units of one variant.
        max: i64,
    },
    /// A coupon's code gives nothing.
    Coupon {
        /// The code as it was typed.
        code: String,
        /// Why.
        problem: CodeProblem,
    },
    /// The basket takes no more codes.
    CouponsTooMany {
        /// The most codes of a basket.
        max: usize,
    },
    /// Another promotion, or this one, has a code of this name.
    CodeTaken {
        /// The code.
        code: String,
    },
    /// The shop does not deliver there.
    NotDeliveredThere,
    /// The amount is above what couriers collect at the door.
    CashLimitExceeded {
        /// The highest total for cash on delivery.
        limit: Money,
    },
    /// The thing has moved on; the step is not possible from where it is.
    NotPossibleNow,
    /// A reason must be given.
    ReasonMissing,
    /// The cash counted differs from the amount to collect.
    CashDiffers {
        /// What the courier should have collected.
        due: Money,
        /// What was counted.
        counted: Money,
    },
    /// A correction would take stock that orders already hold, or that was never there.
    StockHeld {
        /// The units that may be taken at most.
        free: i64,
    },
    /// The product lacks something that a published product must have.
    NotPublishable(PublishGap),
    /// The file is no picture of a kind the shop takes, whatever its name says.
    NotAPicture {
        /// The file's name.
        name: String,
    },
    /// The picture has more bytes or pixels than the shop takes.
    PictureTooLarge {
        /// The file's name.
        name: String,
    },
    /// The product would have more pictures than it may have.
    TooManyPictures {
        /// The most pictures of a product.
        max: usize,
    },
    /// The product was taken out of the shop for good.
    NoLongerSold {
        /// What it was called.
        title: Translated,
    },
    /// A product has at least one variant that is offered.
    LastVariant,
    /// A product has no more variants than this.
    TooManyVariants {
        /// The most.
        max: usize,
    },
    /// Several values of the option are offered, so it can't go.
    OptionInUse,
    /// What a bundle is made of is counted, not the bundle.
    BundleHasNoStock,
    /// What has stock of its own can't be made of other things.
    HasOwnStock {
        /// The units on the shelf.
        units: i64,
    },
    /// Products say this; taking it away takes it from all of them, which has to be confirmed.
    UsedByProducts {
        /// What was asked for.
        act: String,
        /// How many products say it.
        products: i64,
    },
    /// What is said of the product would be lost, which has to be confirmed.
    ValuesLost {
        /// What was asked for.
        act: String,
        /// The attributes it is said by, in the order of their ids.
        attributes: Vec<AttributeId>,
        /// What they are called.
        names: Vec<Translated>,
    },
    /// A type goes with all it has, which has to be confirmed.
    TypeInUse {
        /// How many products are of it.
        products: i64,
        /// What it asks.
        attributes: Vec<Translated>,
        /// Whether it has a size guide.
        has_guide: bool,
    },
    /// E-mail and password do not belong together.
    WrongCredentials,
    /// Too many tries; wait before the next.
    TooManyAttempts {
        /// Seconds until the next try is accepted.
        retry_after_seconds: u64,
    },
    /// No order is known by this number and phone.
    NoSuchOrder,
    /// Another user signs in with this e-mail address.
    EmailTaken,
    /// The shop must keep one manager who can sign in.
    LastManager,
    /// The shop is already set up.
    AlreadySetUp,
    /// The request did not come from a page of this shop.
    ForeignOrigin,
    /// Somebody else changed it since the page was opened.
    ChangedMeanwhile,
}

impl Refusal {
    /// The reason alone.
    pub const fn reason(&self) -> Reason {
        match self {
            Self::InvalidFields(_) => Reason::InvalidFields,
            Self::OutOfStock(_) => Reason::OutOfStock,
            Self::TotalChanged { .. } => Reason::TotalChanged,
            Self::PromiseChanged { .. } => Reason::PromiseChanged,
            Self::CartEmpty => Reason::CartEmpty,
            Self::CartFull { .. } => Reason::CartFull,
            Self::QuantityOutOfRange { .. } => Reason::QuantityOutOfRange,
            Self::Coupon { problem, .. } => problem.reason(),
            Self::CouponsTooMany { .. } => Reason::CouponsTooMany,
            Self::CodeTaken { .. } => Reason::CodeTaken,
            Self::NotDeliveredThere => Reason::NotDeliveredThere,
            Self::CashLimitExceeded { .. } => Reason::CashLimitExceeded,
            Self::NotPossibleNow => Reason::NotPossibleNow,
            Self::ReasonMissing => Reason::ReasonMissing,
            Self::CashDiffers { .. } => Reason::CashDiffers,
            Self::StockHeld { .. } => Reason::StockHeld,
            Self::NotPublishable(_) => Reason::NotPublishable,
            Self::NotAPicture { .. } => Reason::NotAPicture,
            Self::PictureTooLarge { .. } => Reason::PictureTooLarge,
            Self::TooManyPictures { .. } => Reason::TooManyPictures,
            Self::NoLongerSold { .. } => Reason::NoLongerSold,
            Self::LastVariant => Reason::LastVariant,
            Self::TooManyVariants { .. } => Reason::TooManyVariants,
            Self::OptionInUse => Reason::OptionInUse,
            Self::BundleHasNoStock => Reason::BundleHasNoStock,
            Self::HasOwnStock { .. } => Reason::HasOwnStock,
            Self::UsedByProducts { .. } => Reason::UsedByProducts,
            Self::ValuesLost { .. } => Reason::ValuesLost,
            Self::TypeInUse { .. } => Reason::TypeInUse,
            Self::WrongCredentials => Reason::WrongCredentials,
            Self::TooManyAttempts { .. } => Reason::TooManyAttempts,
            Self::NoSuchOrder => Reason::NoSuchOrder,
            Self::EmailTaken => Reason::EmailTaken,
            Self::LastManager => Reason::LastManager,
            Self::AlreadySetUp => Reason::AlreadySetUp,
            Self::ForeignOrigin => Reason::ForeignOrigin,
            Self::ChangedMeanwhile => Reason::ChangedMeanwhile,
        }
    }

    /// The stable name of the reason.
    pub const fn name(&self) -> &'static str {
        self.reason().name()
    }

    /// What a form says in its field `confirmed` to have done what this refusal asks about; none where nothing is
    /// asked. It names what is lost, or how much, so that nobody agrees to more than they were shown.
    pub fn confirmation(&self) -> Option<String> {
        match self {
            Self::UsedByProducts { act, products } => Some(format!("{act} {products}")),
            Self::TypeInUse { products, .. } => Some(format!("remove {products}")),
            Self::ValuesLost { act, attributes, .. } => {
                let ids: Vec<String> = attributes.iter().map(ToString::to_string).collect();
                Some(format!("{act} {}", ids.join(",")))
            }
            _ => None,
        }
    }

    /// The refusal for one field.
    pub fn field(field: &str, problem: Problem) -> Self {
        Self::InvalidFields(vec![FieldProblem {
            field: field.to_owned(),
            problem,
        }])
    }

    /// What is wrong with `field`, when that is what was refused.
    pub fn problem_of(&self, field: &str) -> Option<&Problem> {
        match self {
            Self::InvalidFields(problems) => problems.iter().find(|p| p.field == field).map(|p| &p.problem),
            _ => None,
        }
    }
}

/// One field of a form that can't be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// The field's name in the form.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// It must be filled in.
    Required,
    /// It is longer than `max` characters.
    TooLong {
        /// The longest accepted length.
        max: usize,
    },
    /// It has more than `max` bytes.
    TooLarge {
        /// The largest accepted size.
        max: usize,
    },
    /// It is shorter than `min` characters.
    TooShort {
        /// The shortest accepted length.
        min: usize,
    },
    /// Not a phone number of a country we know, or not a complete one.
    NotAPhone,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not an amount in the shop's currency.
    NotAnAmount,
    /// Not a whole number.
    NotANumber,
    /// Not one of the offered choices.
    NotAChoice,
    /// Not of the form it has to have, e.g. a Saudi short address `RRRD2929`.
    WrongForm,
    /// Not higher than the price it is compared with.
    NotAbovePrice,
    /// Not above the price at which a band begins.
    NotAboveLowest,
    /// Not a whole number from one to another.
    NotBetween {
        /// The least that is taken.
        least: i64,
        /// The most.
        most: i64,
    },
    /// Not lower than the price it replaces.
    NotBelowPrice,
    /// Not a share of a hundred.
    NotAPercentage,
    /// Not a rate of tax.
    NotARate {
        /// The highest, in percent.
        most: i64,
    },
    /// Not a few Latin letters.
    NotLetters {
        /// The most.
        most: usize,
    },
    /// Not a day with a time.
    NotATime,
    /// Not after the beginning.
    NotAfterStart,
    /// That moment has passed.
    InThePast,
    /// Something else has this already.
    Taken {
        /// What, as people call it.
        by: String,
    },
    /// More than are taken.
    TooMany {
        /// The most.
        max: usize,
    },
    /// Not as many as in the other language.
    NotAsMany,
    /// Nothing of this shop has this address.
    UnknownSlug {
        /// The address.
        slug: String,
    },
}

/// One line that can't be filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortage {
    /// The variant.
    pub variant: VariantId,
    /// Its product's title and its options.
    pub title: Translated,
    /// The units asked for.
    pub wanted: i64,
    /// The units that can be had.
    pub available: i64,
}

/// What a product lacks to be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PublishGap {
    /// A title in at least one language.
    Title,
    /// A variant that can be bought.
    Variant,
    /// A price above zero on every variant.
    Price,
}
