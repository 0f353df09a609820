//! Functions of two minds and transactions that reach out, and those that do not.

use super::check;
use crate::example::{assert_green, assert_red};

#[test]
fn both_kinds_of_argument_or_a_port_in_a_transaction_is_red() {
    assert_red(
        check,
        r#"
//- server/operations/src/ports/mail.rs
pub trait Mailer { fn send(&self); }
//- server/operations/src/orders/place.rs
pub async fn place(ops: &Ops, tx: &mut Tx<'_>) {} // red
impl Ops {
    pub async fn place(&self, tx: &mut Tx<'_>) {} // red
}
pub async fn tell(ops: &Ops) -> Result<()> {
    ops.write(async |tx| {
        rows::insert(tx).await?;
        ops.ports.mail.send().await?; // red
        log!("{}", ops.now()); // red
        self.ops.now(); // red
        Ok(())
    }).await
}
pub async fn send(tx: &mut Tx<'_>, mailer: &dyn Mailer) {} // red
pub async fn sent(tx: &mut Tx<'_>, state: &State) {
    state.ports().mail.send().await; // red
}
"#,
    );
}

#[test]
fn a_transaction_that_keeps_to_itself_is_green() {
    assert_green(
        check,
        r#"
//- server/operations/src/ports/mail.rs
pub trait Mailer { fn send(&self); }
pub struct Letter;
//- server/operations/src/orders/place.rs
pub async fn place(ops: &Ops, attempt: Attempt) -> Result<Order> {
    let sent = ops.ports.mail.send(Letter).await?;
    let order = ops.write(async |tx| {
        let now = tx.now();
        let shown = ops.local(&shop, now);
        steps::record(tx, now, ports::mail::Letter).await
    }).await?;
    ops.ports.mail.send(Letter).await?;
    Ok(order)
}
pub(crate) async fn record(tx: &mut Tx<'_>, order: &Order) -> Result<()> { Ok(()) }
impl Ops {
    pub async fn write<F>(&self, work: F) where F: AsyncFn(&mut Tx<'_>) {}
}
"#,
    );
}
