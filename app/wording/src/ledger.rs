//! The chart of accounts, as it is read.

use domain::basics::Language;
use domain::ledger::Account;

use crate::{Text, text};

/// What an account is called.
pub fn account(language: Language, account: Account) -> &'static str {
    let name = match account {
        Account::CustomerCodReceivable => &CUSTOMER_COD_RECEIVABLE,
        Account::UndeliveredSales => &UNDELIVERED_SALES,
        Account::CourierCash => &COURIER_CASH,
        Account::Revenue => &REVENUE,
        Account::DeliveryIncome => &DELIVERY_INCOME,
        Account::CashFeeIncome => &CASH_FEE_INCOME,
        Account::VatPayable => &VAT_PAYABLE,
    };
    name.in_(language)
}

static CUSTOMER_COD_RECEIVABLE: Text = text("ذمم الدفع عند الاستلام", "Cash on delivery receivable");
static UNDELIVERED_SALES: Text = text("مبيعات لم تُسلَّم بعد", "Undelivered sales");
static COURIER_CASH: Text = text("نقد لدى المناديب", "Cash with couriers");
static REVENUE: Text = text("إيراد المبيعات", "Sales revenue");
static DELIVERY_INCOME: Text = text("إيراد التوصيل", "Delivery income");
static CASH_FEE_INCOME: Text = text("إيراد رسوم الدفع عند الاستلام", "Cash on delivery fee income");
static VAT_PAYABLE: Text = text("ضريبة القيمة المضافة المستحقة", "VAT payable");
