//! Giving a promotion codes: one by name, or a number of unguessable ones.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::PromotionId;
use domain::pricing::{CheckedCodes, Code, CodesForm};
use domain::refusal::Problem;

use crate::db::Tx;
use crate::{Actor, Error, Ops, Result, args, audit};

/// What made codes consist of: nothing that looks like something else when it is read out or written down.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Made characters of a code: 50 random bits.
const LENGTH: usize = 10;

/// Adds the codes of `form` to a promotion that is asked for; the codes.
///
/// # Errors
/// `InvalidFields`; `CodeTaken`; `NotPossibleNow` for a promotion that gives itself; [`Error::Missing`];
/// [`Error::Denied`].
pub async fn add_codes(
    ops: &Ops,
    actor: &Actor,
    promotion: PromotionId,
    form: &CodesForm,
) -> Result<Vec<Code>> {
    actor.may(Permission::ManagePromotions)?;
    let CheckedCodes {
        code,
        count,
        uses_max,
    } = form.check()?;
    let wanted = match (&code, count) {
        (Some(code), None) => vec![code.clone()],
        (beginning, count) => {
            let beginning = beginning.as_ref().map_or("", Code::as_str);
            let made = (0..count.unwrap_or(0)).map(|_| made(ops, beginning));
            made.collect::<Result<_>>()?
        }
    };
    ops.write(async |tx| {
        let row = tx
            .one(
                // Locks the row: the promotion is there and stays what it is.
                "UPDATE pricing_promotions SET used = used WHERE id = $1 RETURNING by_code, name_en",
                args![promotion],
            )
            .await?;
        if !row.get::<bool>(0)? {
            return Err(Refusal::NotPossibleNow.into());
        }
        for code in &wanted {
            if !add(tx, promotion, code, uses_max).await? {
                return Err(if count.is_none() {
                    let code = code.to_string();
                    Refusal::CodeTaken { code }.into()
                } else {
                    Error::broken("a made code was there already")
                });
            }
        }
        let told = if count.is_none() {
            code.as_ref().map_or("", Code::as_str)
        } else {
            ""
        };
        let entry = audit::Entry::new("add_codes", Subject::Promotion, promotion)
            .labelled(&row.get::<String>(1)?)
            .change("code", "", told)
            .change("count", 0, wanted.len())
            .change(
                "uses_max",
                "",
                uses_max.map_or(String::new(), |max| max.to_string()),
            );
        audit::steps::record(tx, actor, entry).await
    })
    .await?;
    Ok(wanted)
}

async fn add(tx: &mut Tx<'_>, promotion: PromotionId, code: &Code, uses_max: Option<i64>) -> Result<bool> {
    let added = tx
        .execute(
            "INSERT INTO pricing_codes (code, promotion_id, uses_max, used, added_at)
             VALUES ($1, $2, $3, 0, $4)
             ON CONFLICT (code) DO NOTHING",
            args![code.as_str(), promotion, uses_max, tx.now()],
        )
        .await?;
    Ok(added == 1)
}

fn made(ops: &Ops, beginning: &str) -> Result<Code> {
    let random = ops.ids().secret::<LENGTH>()?;
    let letters = random
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]));
    let text: String = beginning.chars().chain(letters).collect();
    text.parse()
        .map_err(|_| Refusal::field("code", Problem::WrongForm).into())
}
