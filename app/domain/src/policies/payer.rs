//! Who pays for the way back when a buyer changes their mind. What arrives broken or wrong goes back at the shop's cost
//! in any case, so that is no choice.

use crate::coded;

coded! {
    /// Who pays for sending something back that is as it was ordered.
    ReturnPayer {
        /// The buyer.
        Customer => "customer",
        /// The shop.
        Shop => "shop",
    }
}
