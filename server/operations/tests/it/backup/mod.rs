//! Backing a shop up and restoring it somewhere else.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use domain::accounts::Permission;
use domain::basics::Language;
use operations::backup::{BackupError, Manifest, TABLES, backup, restore};
use operations::db::Location;
use operations::testkit::{Shop, TestClock, TestDatabase, everybody, may};
use operations::{Actor, Ops, args, check, fulfilment};

/// A file that is gone when the test is over.
struct BackupFile(PathBuf);

impl BackupFile {
    fn new(name: &str) -> Self {
        let name = format!("manzuma-{name}-{}.backup", std::process::id());
        Self(std::env::temp_dir().join(name))
    }
}

impl Drop for BackupFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn program() -> Actor {
    Actor::system("backup")
}

/// A shop in which something of everything has happened.
async fn busy_shop() -> Shop {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 40).await;
    for units in 1..=3 {
        let order = shop.order(&[(cup, units)]).await;
        if units > 1 {
            fulfilment::confirm_order(&shop.ops, &shop.manager(), order)
                .await
                .unwrap();
        }
    }
    shop.cart(&[(cup, 2)]).await;
    shop.ops
        .ports()
        .files
        .put("pictures/cup.png", vec![0, 1, 255])
        .await
        .unwrap();
    shop
}

async fn empty(database: &TestDatabase) -> Ops {
    database.ops(Arc::new(TestClock::at_sunday_noon())).await
}

#[tokio::test]
async fn a_restored_shop_is_the_same_shop() {
    let (shop, file) = (busy_shop().await, BackupFile::new("same"));
    let made = backup(&shop.ops, &program(), &file.0).await.unwrap();

    let database = TestDatabase::fresh().await;
    let ops = empty(&database).await;
    assert_eq!(restore(&ops, &program(), &file.0).await.unwrap(), made);
    assert!(check::check(&ops).await.unwrap().ok);
    assert_eq!(ops.shop().await.unwrap(), shop.ops.shop().await.unwrap());
    assert_eq!(ops.link_key().await.unwrap(), shop.ops.link_key().await.unwrap());
    assert_eq!(
        ops.ports().files.get("pictures/cup.png").await.unwrap(),
        [0, 1, 255]
    );

    // Every value, not only every count: a backup of the restored shop has the same sum.
    let second = BackupFile::new("same-again");
    let again: Manifest = backup(&ops, &program(), &second.0).await.unwrap();
    assert_eq!((again.sha256, again.tables), (made.sha256, made.tables));
}

/// From SQLite to PostgreSQL and back, where there is a server; whatever one engine can't say the other kept.
#[tokio::test]
async fn the_engines_restore_each_others_backups() {
    let mut stations = vec![TestDatabase::fresh_sqlite()];
    if std::env::var("MANZUMA_TEST_POSTGRES").is_ok() {
        stations.extend([TestDatabase::fresh_postgres().await, TestDatabase::fresh_sqlite()]);
    }
    let (shop, mut file) = (busy_shop().await, BackupFile::new("engines"));
    let mut made = vec![backup(&shop.ops, &program(), &file.0).await.unwrap()];
    for (number, station) in stations.iter().enumerate() {
        let ops = empty(station).await;
        restore(&ops, &program(), &file.0).await.unwrap();
        assert!(check::check(&ops).await.unwrap().ok);
        file = BackupFile::new(&format!("engines-{number}"));
        made.push(backup(&ops, &program(), &file.0).await.unwrap());
    }
    assert!(made.iter().all(|manifest| manifest.tables == made[0].tables));
    assert_eq!(made[1].sha256, made[made.len() - 1].sha256);
}

#[tokio::test]
async fn the_restored_shop_works_on() {
    let (mut shop, file) = (busy_shop().await, BackupFile::new("works-on"));
    backup(&shop.ops, &program(), &file.0).await.unwrap();
    let database = TestDatabase::fresh().await;
    let ops = empty(&database).await;
    restore(&ops, &program(), &file.0).await.unwrap();
    let before = ops
        .read(async |tx| tx.one("SELECT id FROM catalog_variants", args![]).await)
        .await
        .unwrap();
    (shop.ops, shop.database) = (ops, database);
    shop.order(&[(before.parse(0).unwrap(), 1)]).await;
    assert!(shop.is_sound().await);
    let page = operations::catalog::read::home_page(&shop.ops, Language::Arabic).await;
    assert!(page.is_ok());
}

#[tokio::test]
async fn every_table_of_the_schema_is_in_the_backup() {
    let shop = Shop::open().await;
    let all = match shop.database.location() {
        Location::Sqlite(_) => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite|_%' ESCAPE '|'"
        }
        Location::Postgres(_) => {
            "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
        }
    };
    let rows = shop
        .ops
        .read(async |tx| tx.rows(all, args![]).await)
        .await
        .unwrap();
    let schema: BTreeSet<String> = rows.iter().map(|row| row.get(0).unwrap()).collect();
    let mut listed: BTreeSet<String> = TABLES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed.len(), TABLES.len());
    listed.insert("_sqlx_migrations".to_owned());
    assert_eq!(listed, schema);
}

#[tokio::test]
async fn a_shop_that_holds_anything_is_not_overwritten() {
    let (shop, file) = (busy_shop().await, BackupFile::new("not-empty"));
    backup(&shop.ops, &program(), &file.0).await.unwrap();
    let other = Shop::open().await;
    let outcome = restore(&other.ops, &program(), &file.0).await;
    assert!(matches!(outcome, Err(BackupError::NotEmpty)), "{outcome:?}");
}

#[tokio::test]
async fn a_damaged_file_leaves_the_shop_empty() {
    let (shop, file) = (busy_shop().await, BackupFile::new("damaged"));
    backup(&shop.ops, &program(), &file.0).await.unwrap();
    let whole = std::fs::read(&file.0).unwrap();
    let database = TestDatabase::fresh().await;
    let ops = empty(&database).await;
    for length in [0, 100, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&file.0, &whole[..length]).unwrap();
        let outcome = restore(&ops, &program(), &file.0).await;
        assert!(
            matches!(outcome, Err(BackupError::Damaged(_))),
            "{length}: {outcome:?}"
        );
    }
    std::fs::write(&file.0, &whole).unwrap();
    restore(&ops, &program(), &file.0).await.unwrap();
}

#[tokio::test]
async fn a_backup_that_fails_leaves_nothing_behind() {
    let shop = Shop::open().await;
    let nowhere = std::env::temp_dir().join("manzuma-no-such-folder/shop.backup");
    let outcome = backup(&shop.ops, &program(), &nowhere).await;
    assert!(matches!(outcome, Err(BackupError::File(_))), "{outcome:?}");
    assert!(!nowhere.exists());
}

#[tokio::test]
async fn only_the_program_itself_backs_up_and_restores() {
    let shop = Shop::open().await;
    let file = BackupFile::new("denied");
    for actor in everybody() {
        assert!(!may(&actor, Permission::RunShop));
        assert!(backup(&shop.ops, &actor, &file.0).await.is_err());
        assert!(restore(&shop.ops, &actor, &file.0).await.is_err());
        assert!(!file.0.exists());
    }
}
