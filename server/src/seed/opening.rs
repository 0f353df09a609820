//! Opens the demo shop: its settings, warehouses, people and return policy.

use domain::accounts::Role;
use domain::basics::{Language, Translated, UserId};
use domain::policies::{ReturnPayer, ReturnPolicy};
use domain::settings::{Country, NewShop};
use operations::{Error, Ops, accounts, carriers, inventory, policies, settings};

use crate::cli::Failure;
use crate::demo::shop;

/// The people of the demo shop.
#[derive(Debug, Clone)]
pub struct Staff {
    /// Runs it.
    pub manager: Person,
    /// Works in its warehouse.
    pub warehouse: Person,
}

/// Somebody who may sign in.
#[derive(Debug, Clone)]
pub struct Person {
    /// Who.
    pub user: UserId,
    /// The address to sign in with.
    pub email: &'static str,
    /// The password, generated and told once.
    pub password: String,
}

const MANAGER: (&str, &str) = ("نورة العبدالله", "manager@dar-sidra.example");
const WAREHOUSE: (&str, &str) = ("خالد الشهري", "warehouse@dar-sidra.example");

/// Opens it.
pub async fn open(ops: &Ops) -> Result<Staff, Failure> {
    let new = NewShop {
        name: translated(&shop::NAME),
        country: shop::COUNTRY.parse::<Country>().map_err(Error::broken)?,
        default_language: Language::Arabic,
        both_languages: true,
    };
    let key = ops.ids().secret::<32>()?;
    let passwords = (password(ops)?, password(ops)?);
    let hashes = (
        accounts::hash_password(passwords.0.clone()).await?,
        accounts::hash_password(passwords.1.clone()).await?,
    );
    let (manager, warehouse) = ops
        .write(async |tx| {
            settings::steps::open(tx, &new, shop::ORDER_PREFIX, key).await?;
            carriers::steps::open(tx, new.country).await?;
            for (position, place) in (1_i64..).zip(&shop::WAREHOUSES) {
                inventory::steps::open_location(tx, &translated(&place.name), position).await?;
            }
            let policy = ReturnPolicy {
                return_days: i64::from(shop::RETURN_DAYS),
                payer: ReturnPayer::Customer,
                title: Translated::new("سياسة الإرجاع".to_owned(), "Returns".to_owned()),
                exclusions: translated(&shop::RETURN_EXCLUSIONS),
                body: translated(&shop::RETURN_POLICY),
            };
            policies::steps::publish_returns(tx, &policy, "").await?;
            let person = |(name, email): (&str, &str), role| (name.to_owned(), email.to_owned(), role);
            let language = Language::Arabic;
            let manager =
                accounts::steps::add(tx, &person(MANAGER, Role::Manager), &hashes.0, language).await?;
            let warehouse =
                accounts::steps::add(tx, &person(WAREHOUSE, Role::Warehouse), &hashes.1, language).await?;
            Ok((manager, warehouse))
        })
        .await?;
    Ok(Staff {
        manager: Person {
            user: manager,
            email: MANAGER.1,
            password: passwords.0,
        },
        warehouse: Person {
            user: warehouse,
            email: WAREHOUSE.1,
            password: passwords.1,
        },
    })
}

/// A text of the demo as the catalogue keeps it.
pub fn translated(said: &shop::Said) -> Translated {
    Translated::new(said.ar.to_owned(), said.en.to_owned())
}

/// Sixteen letters and digits that can't be taken for one another when read aloud: 80 bits.
fn password(ops: &Ops) -> operations::Result<String> {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

    let bytes = ops.ids().secret::<16>()?;
    let letters = bytes
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
    let letters: Vec<char> = letters.collect();
    Ok(letters
        .chunks(4)
        .map(|four| four.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-"))
}
