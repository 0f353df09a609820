//! Why something was refused, without what belongs to it: all that a browser has to know of a refusal besides the words.

use serde::{Deserialize, Serialize};

macro_rules! reasons {
    ($($(#[$doc:meta])* $reason:ident,)+) => {
        /// The reason of a [`Refusal`](super::Refusal), without what belongs to it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Reason {
            $($(#[$doc])* $reason,)+
        }

        impl Reason {
            /// The stable name: `data-refusal` on pages, and what a problem's type is made of in the API.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$reason => stringify!($reason),)+
                }
            }
        }
    };
}

reasons! {
    /// Some fields can't be taken as they are.
    InvalidFields,
    /// Fewer units are left than were asked for.
    OutOfStock,
    /// The total is no longer the one that was shown.
    TotalChanged,
    /// The day that was promised is no longer the one that was shown.
    PromiseChanged,
    /// There is nothing in the cart.
    CartEmpty,
    /// The cart takes no more goods.
    CartFull,
    /// Not a number of units somebody buys.
    QuantityOutOfRange,
    /// There is no such code.
    CouponUnknown,
    /// The code's promotion has not begun.
    CouponNotYet,
    /// The code's promotion is over.
    CouponExpired,
    /// The code has been used as often as it may be.
    CouponUsedUp,
    /// The code is good, but not for this order.
    CouponNotForThis,
    /// The basket takes no more codes.
    CouponsTooMany,
    /// A promotion has a code of this name.
    CodeTaken,
    /// The shop does not deliver there.
    NotDeliveredThere,
    /// The amount is above what couriers collect.
    CashLimitExceeded,
    /// The thing has moved on.
    NotPossibleNow,
    /// A reason must be given.
    ReasonMissing,
    /// The cash counted is not the amount to collect.
    CashDiffers,
    /// Orders hold the stock.
    StockHeld,
    /// The product lacks something that a published product must have.
    NotPublishable,
    /// The file is no picture.
    NotAPicture,
    /// The picture is too large.
    PictureTooLarge,
    /// The product has as many pictures as it may have.
    TooManyPictures,
    /// The product was taken out of the shop for good.
    NoLongerSold,
    /// A product keeps one variant that is offered.
    LastVariant,
    /// A product has no more variants than this.
    TooManyVariants,
    /// Several values of the option are offered.
    OptionInUse,
    /// What a bundle is made of is counted.
    BundleHasNoStock,
    /// What has stock of its own can't be made of other things.
    HasOwnStock,
    /// Products say this, which has to be confirmed.
    UsedByProducts,
    /// What is said of the product would be lost, which has to be confirmed.
    ValuesLost,
    /// A type goes with all it has, which has to be confirmed.
    TypeInUse,
    /// E-mail and password do not belong together.
    WrongCredentials,
    /// Too many tries.
    TooManyAttempts,
    /// No order is known by this number and phone.
    NoSuchOrder,
    /// Another user signs in with this e-mail address.
    EmailTaken,
    /// The shop must keep one manager.
    LastManager,
    /// The shop is already set up.
    AlreadySetUp,
    /// The request did not come from a page of this shop.
    ForeignOrigin,
    /// Somebody else changed it since the page was opened.
    ChangedMeanwhile,
}

impl Reason {
    /// Whether a code that was typed gives nothing, or there are too many of them: what stands beside their field.
    pub const fn is_of_codes(self) -> bool {
        self.is_of_a_code() || matches!(self, Self::CouponsTooMany)
    }

    /// Whether a code that was typed gives nothing.
    pub const fn is_of_a_code(self) -> bool {
        matches!(
            self,
            Self::CouponUnknown
                | Self::CouponNotYet
                | Self::CouponExpired
                | Self::CouponUsedUp
                | Self::CouponNotForThis
        )
    }
}
