//! Who is signed in, and the staff list.

use domain::accounts::read::{StaffRow, Viewer};
use domain::accounts::{Permission, Role};
use domain::basics::{Language, UserId};

use crate::settings::local;
use crate::{Actor, ActorKind, Error, Ops, Result, args};

/// The member of staff with this id as they are now; none when they may not sign in.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn actor_of(ops: &Ops, user: UserId) -> Result<Option<Actor>> {
    let row = ops
        .read(async |tx| {
            tx.row(
                "SELECT name, role, language
                 FROM accounts_users
                 WHERE id = $1 AND disabled_at IS NULL",
                args![user],
            )
            .await
        })
        .await?;
    let Some(row) = row else { return Ok(None) };
    let kind = ActorKind::Staff {
        user,
        name: row.get::<String>(0)?.into(),
        role: row.parse::<Role>(1)?,
        language: row.parse::<Language>(2)?,
    };
    Ok(Some(Actor {
        kind,
        request_id: None,
    }))
}

/// The signed-in person, for the frame of the console.
///
/// # Errors
/// [`Error::Denied`] when nobody is signed in.
pub async fn viewer(ops: &Ops, actor: &Actor) -> Result<Viewer> {
    let ActorKind::Staff {
        user,
        name,
        role,
        language,
    } = &actor.kind
    else {
        return Err(Error::Denied);
    };
    let shop = ops.shop().await?;
    let (open_tasks, problems) = ops
        .read(async |tx| {
            let tasks = tx
                .one(
                    "SELECT COUNT(*) FROM orders_orders WHERE due_at IS NOT NULL",
                    args![],
                )
                .await?;
            let problems = if role.may(Permission::MendProblems) {
                let sql =
                    "SELECT (SELECT COUNT(*) FROM outbox_events WHERE done_at IS NULL AND attempts >= 3)
                              + (SELECT COUNT(*) FROM catalog_pictures WHERE state = 'failed')
                              + (SELECT COUNT(*) FROM partners_endpoints
                                 WHERE disabled_at IS NOT NULL AND last_error <> '')";
                tx.one(sql, args![]).await?.get(0)?
            } else {
                0
            };
            Ok((tasks.get(0)?, problems))
        })
        .await?;
    Ok(Viewer {
        user: *user,
        name: name.to_string(),
        role: *role,
        language: *language,
        shop_name: shop.name.in_(*language).to_owned(),
        open_tasks,
        problems,
    })
}

/// Everybody who works here or did, in the order they were added.
///
/// # Errors
/// [`Error::Denied`] for people who may not manage staff.
pub async fn staff_list(ops: &Ops, actor: &Actor) -> Result<Vec<StaffRow>> {
    actor.may(Permission::ManageStaff)?;
    let shop = ops.shop().await?;
    let rows = ops
        .read(async |tx| {
            tx.rows(
                "SELECT id, name, email, role, added_at, disabled_at
                 FROM accounts_users
                 ORDER BY id
                 LIMIT 500",
                args![],
            )
            .await
        })
        .await?;
    rows.iter()
        .map(|row| {
            Ok(StaffRow {
                user: row.parse(0)?,
                name: row.get(1)?,
                email: row.get(2)?,
                role: row.parse(3)?,
                since: local(&shop, row.get(4)?),
                disabled: !row.is_null(5)?,
            })
        })
        .collect()
}
