//! The chart of accounts.

use crate::basics::Money;
use crate::coded;

coded! {
    /// An account.
    Account {
        /// What customers owe for parcels on their way.
        CustomerCodReceivable => "customer_cod_receivable",
        /// Goods handed to a courier but not yet accepted by the customer: not revenue.
        UndeliveredSales => "undelivered_sales",
        /// Cash in the hands of couriers.
        CourierCash => "courier_cash",
        /// Revenue of goods, net.
        Revenue => "revenue",
        /// Income from delivery, net.
        DeliveryIncome => "delivery_income",
        /// Income from cash-on-delivery fees, net.
        CashFeeIncome => "cash_fee_income",
        /// VAT owed.
        VatPayable => "vat_payable",
    }
}

/// One posting: an amount above zero moves from the credited to the debited account, so it balances by
/// construction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The account that receives.
    pub debit: Account,
    /// The account that gives.
    pub credit: Account,
    /// How much.
    pub amount: Money,
}
