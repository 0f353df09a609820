//! What other areas may do with promotions inside their transaction: see which are in play, use them, give them back.

use domain::basics::{OrderId, PromotionId, Schedule, Standing, UseId};
use domain::pricing::read::{CodeProblem, TypedCode};
use domain::pricing::{Code, Limits, Miss, Promotion, Quote, Used};

use crate::db::{Record, Tx};
use crate::{Result, args};

/// The promotions that may be given to an order, and what became of the codes that were typed.
#[derive(Debug, Clone, Default)]
pub struct InPlay {
    /// Those that run and have uses left for this customer: automatic ones and those asked for.
    pub promotions: Vec<Promotion>,
    codes: Vec<(Code, std::result::Result<PromotionId, CodeProblem>)>,
}

impl InPlay {
    /// The codes that were typed, each with the reason when it gives nothing to the order of `quote`.
    pub fn typed(&self, quote: &Quote) -> Vec<TypedCode> {
        let given = |code: &Code, id: PromotionId| {
            let by = |promotion: &&Promotion| promotion.id == id;
            // A promotion asked for by two codes is given once, by the first of them.
            let first = self
                .promotions
                .iter()
                .filter(by)
                .filter_map(|promotion| promotion.code.as_ref())
                .min();
            let missed = quote
                .missed
                .iter()
                .find(|(missed, _)| *missed == id)
                .map(|(_, miss)| *miss);
            missed.or((first != Some(code)).then_some(Miss::Stacking))
        };
        let typed = |(code, found): &(Code, std::result::Result<PromotionId, CodeProblem>)| TypedCode {
            code: code.to_string(),
            problem: match found {
                Ok(id) => given(code, *id).map(CodeProblem::NotForThis),
                Err(problem) => Some(*problem),
            },
        };
        self.codes.iter().map(typed).collect()
    }
}

/// What is in play for a customer who typed `codes`; their phone may not be known yet. A look only: what decides is
/// [`use_up`].
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn in_play(tx: &mut Tx<'_>, codes: &[Code], phone: Option<&str>) -> Result<InPlay> {
    let phone = phone.unwrap_or_default();
    let mut play = InPlay::default();
    for row in tx
        .rows(include_str!("running.sql"), args![tx.now(), phone])
        .await?
    {
        let (promotion, limits, used, _) = candidate(&row, None)?;
        if limits.allow(&used) == Ok(None) {
            play.promotions.push(promotion);
        }
    }
    for code in codes {
        let row = tx
            .row(include_str!("of_code.sql"), args![code.as_str(), phone])
            .await?;
        let found = match row {
            Some(row) => {
                let (promotion, mut limits, mut used, schedule) = candidate(&row, Some(code))?;
                (limits.code, used.code) = (row.get(13)?, row.get(14)?);
                match (schedule.at(tx.now()), limits.allow(&used)) {
                    (Standing::Ahead, _) => Err(CodeProblem::NotYet),
                    (Standing::Over, _) => Err(CodeProblem::Expired),
                    (Standing::Runs, Err(_)) => Err(CodeProblem::UsedUp),
                    (Standing::Runs, Ok(Some(miss))) => Err(CodeProblem::NotForThis(miss)),
                    (Standing::Runs, Ok(None)) => {
                        let id = promotion.id;
                        play.promotions.push(promotion);
                        Ok(id)
                    }
                }
            }
            None => Err(CodeProblem::Unknown),
        };
        play.codes.push((code.clone(), found));
    }
    Ok(play)
}

/// A promotion with its limits, uses and schedule, from a row of `running.sql` or `of_code.sql`.
fn candidate(row: &Record, code: Option<&Code>) -> Result<(Promotion, Limits, Used, Schedule)> {
    let promotion = Promotion {
        id: row.parse(0)?,
        name: row.translated(1)?,
        code: code.cloned(),
        effect: serde_json::from_str(&row.get::<String>(3)?)?,
        conditions: serde_json::from_str(&row.get::<String>(4)?)?,
        priority: row.get(5)?,
        stacking: row.parse(6)?,
    };
    let schedule = Schedule {
        starts: row.get(7)?,
        ends: row.get(8)?,
    };
    let limits = Limits {
        promotion: row.get(9)?,
        code: None,
        customer: row.get(10)?,
    };
    let used = Used {
        promotion: row.get(11)?,
        code: 0,
        customer: row.get(12)?,
    };
    Ok((promotion, limits, used, schedule))
}

/// Uses every promotion that `quote` gives, for the order and customer named. The row of each promotion is locked
/// by its guarded UPDATE until the transaction ends, so that uses by different codes and by one customer in two tabs
/// come one after the other.
///
/// # Errors
/// [`crate::Error::Clash`] when somebody else had the last use meanwhile: trying again sees that.
pub async fn use_up(
    tx: &mut Tx<'_>,
    (order, phone): (OrderId, &str),
    play: &InPlay,
    quote: &Quote,
) -> Result<()> {
    // In one order for everybody, so that two orders never wait for each other.
    let mut given: Vec<PromotionId> = quote
        .discounts
        .iter()
        .map(|discount| discount.promotion)
        .collect();
    given.sort_unstable();
    for id in given {
        let by = |promotion: &&Promotion| promotion.id == id;
        let code = play
            .promotions
            .iter()
            .filter(by)
            .filter_map(|promotion| promotion.code.as_ref())
            .min();
        tx.execute_one(
            "UPDATE pricing_promotions
             SET used = used + 1
             WHERE id = $1
               AND (uses_max IS NULL OR used < uses_max)
               AND (ends_at IS NULL OR ends_at > $2)",
            args![id, tx.now()],
        )
        .await?;
        if let Some(code) = code {
            tx.execute_one(
                "UPDATE pricing_codes
                 SET used = used + 1
                 WHERE code = $1 AND promotion_id = $2 AND (uses_max IS NULL OR used < uses_max)",
                args![code.as_str(), id],
            )
            .await?;
        }
        let new: UseId = tx.new_id();
        // A statement of its own, because only one that begins after the lock sees what others have used.
        tx.execute_one(
            "INSERT INTO pricing_uses (id, promotion_id, code, order_id, phone, used_at)
             SELECT $1, p.id, $3, $4, $5, $6
             FROM pricing_promotions p
             WHERE p.id = $2
               AND (p.customer_max IS NULL
                    OR (SELECT COUNT(*)
                        FROM pricing_uses u
                        WHERE u.phone = $5 AND u.promotion_id = p.id AND u.given_back_at IS NULL)
                       < p.customer_max)",
            args![new, id, code.map(Code::as_str), order, phone, tx.now()],
        )
        .await?;
    }
    Ok(())
}

/// Gives back what a cancelled order used, once: whoever comes second finds nothing to give back.
///
/// # Errors
/// [`crate::Error::Clash`] when a counter would go below zero; [`Error::Broken`] when the database fails.
pub async fn give_back(tx: &mut Tx<'_>, order: OrderId) -> Result<()> {
    let rows = tx
        .rows(
            "UPDATE pricing_uses
             SET given_back_at = $1
             WHERE order_id = $2 AND given_back_at IS NULL
             RETURNING promotion_id, code",
            args![tx.now(), order],
        )
        .await?;
    let used = |row: &Record| Ok((row.parse(0)?, row.get(1)?));
    let mut used: Vec<(PromotionId, Option<String>)> = rows.iter().map(used).collect::<Result<_>>()?;
    used.sort_unstable();
    for (id, code) in used {
        tx.execute_one(
            "UPDATE pricing_promotions SET used = used - 1 WHERE id = $1",
            args![id],
        )
        .await?;
        if let Some(code) = code {
            tx.execute_one(
                "UPDATE pricing_codes SET used = used - 1 WHERE code = $1",
                args![code],
            )
            .await?;
        }
    }
    Ok(())
}
