//! Every use case begins by asking whether its actor may.

use domain::accounts::Permission;
use domain::policies::ReturnPolicyEdit;
use domain::settings::ProfileForm;
use operations::testkit::{Shop, everybody, may};
use operations::{Error, accounts, audit, catalog, fulfilment, outbox, policies, settings};

#[tokio::test]
async fn who_may_not_is_denied_before_anything_is_looked_at() {
    let shop = Shop::open().await;
    let ops = &shop.ops;
    for actor in everybody() {
        let order = ops.new_id();
        let checks: [(Permission, bool); 10] = [
            (
                Permission::ManageOrders,
                denied(fulfilment::confirm_order(ops, &actor, order).await),
            ),
            (
                Permission::ManageOrders,
                denied(fulfilment::cancel_order(ops, &actor, order, "x").await),
            ),
            (
                Permission::FulfilOrders,
                denied(fulfilment::pick_order(ops, &actor, order).await),
            ),
            (
                Permission::SettleDeliveries,
                denied(fulfilment::deliver(ops, &actor, order, "1").await),
            ),
            (
                Permission::EditProducts,
                denied(catalog::publish(ops, &actor, ops.new_id()).await),
            ),
            (
                Permission::ManageStaff,
                denied(accounts::read::staff_list(ops, &actor).await),
            ),
            (
                Permission::EditPolicies,
                denied(policies::publish_return_policy(ops, &actor, 1, &ReturnPolicyEdit::default()).await),
            ),
            (
                Permission::ManageShop,
                denied(settings::edit_shop(ops, &actor, 1, &ProfileForm::default()).await),
            ),
            (
                Permission::SeeAudit,
                denied(audit::read::audit_page(ops, &actor, "").await),
            ),
            (
                Permission::MendProblems,
                denied(outbox::read::problems(ops, &actor).await),
            ),
        ];
        for (permission, denied) in checks {
            assert_eq!(
                denied,
                !may(&actor, permission),
                "{permission:?} {:?}",
                actor.kind
            );
        }
    }
}

fn denied<T>(outcome: operations::Result<T>) -> bool {
    matches!(outcome, Err(Error::Denied))
}
