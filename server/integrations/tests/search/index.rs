//! The index in its folder: used again, built anew, kept by one process at a time.

use std::path::PathBuf;
use std::sync::Arc;

use domain::basics::Language;
use domain::catalog::ListingQuery;
use integrations::TantivySearch;
use operations::catalog::search::{Follower, catch_up, search_page};
use operations::ports::{Search, Standing};
use operations::testkit::Shop;
use operations::{Ops, catalog};

use crate::goods::{Goods, PLAIN, add, shop};

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("manzuma-search-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Another server over the same database with its index in `folder`.
fn server(shop: &Shop, folder: &Folder) -> (Ops, Arc<TantivySearch>) {
    let search = Arc::new(TantivySearch::in_folder(folder.0.clone()));
    (
        shop.ops.clone().searching(Arc::clone(&search) as Arc<dyn Search>),
        search,
    )
}

async fn total(ops: &Ops, words: &str) -> i64 {
    let query = ListingQuery {
        words: words.to_owned(),
        ..ListingQuery::default()
    };
    search_page(ops, Language::English, &query).await.unwrap().total
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_that_is_current_is_used_and_one_that_is_not_is_built_anew() {
    let (shop, folder) = (shop().await, Folder::new("current"));
    let product = add(&shop, &Goods { en: "Mug", ..PLAIN }).await;
    // Every change and every time it is built anew leaves one row.
    let noted = async || shop.rows_in("changes_log").await;
    let before = noted().await;
    {
        let (ops, _) = server(&shop, &folder);
        catch_up(&ops).await.unwrap();
        assert_eq!((total(&ops, "mug").await, noted().await), (1, before + 1));
    }
    // It missed a change while it was away, and is not built anew for it.
    catalog::unpublish(&shop.ops, &shop.manager(), product)
        .await
        .unwrap();
    {
        let (ops, _) = server(&shop, &folder);
        catch_up(&ops).await.unwrap();
        assert_eq!((total(&ops, "mug").await, noted().await), (0, before + 2));
        catalog::publish(&shop.ops, &shop.manager(), product)
            .await
            .unwrap();
        catch_up(&ops).await.unwrap();
        assert_eq!(total(&ops, "mug").await, 1);
    }
    for damage in [b"not a list of files".to_vec(), Vec::new()] {
        std::fs::write(folder.0.join("meta.json"), &damage).unwrap();
        let (ops, _) = server(&shop, &folder);
        catch_up(&ops).await.unwrap();
        assert_eq!(total(&ops, "mug").await, 1);
    }
    assert_eq!(noted().await, before + 5, "published again, and built anew twice");
    let data = std::fs::read_dir(&folder.0)
        .unwrap()
        .map(|file| file.unwrap().path());
    for file in data.filter(|path| path.extension().is_some_and(|end| end == "fast" || end == "term")) {
        let mut bytes = std::fs::read(&file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 0xFF;
        std::fs::write(&file, bytes).unwrap();
    }
    let (ops, _) = server(&shop, &folder);
    catch_up(&ops).await.unwrap();
    assert_eq!((total(&ops, "mug").await, noted().await), (1, before + 6));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_process_keeps_a_folder_and_the_next_takes_over() {
    let (shop, folder) = (shop().await, Folder::new("kept"));
    add(&shop, &Goods { en: "Mug", ..PLAIN }).await;
    let (first, search) = server(&shop, &folder);
    let mut keeper = Follower::new(first.clone());
    keeper.catch_up().await.unwrap();
    let (second, other) = server(&shop, &folder);
    let mut reader = Follower::new(second.clone());
    reader.catch_up().await.unwrap();
    assert_eq!(other.standing().await.unwrap(), Standing::KeptElsewhere);
    add(
        &shop,
        &Goods {
            en: "Other mug",
            ..PLAIN
        },
    )
    .await;
    keeper.catch_up().await.unwrap();
    reader.catch_up().await.unwrap();
    assert_eq!((total(&first, "mug").await, total(&second, "mug").await), (2, 2));
    drop((keeper, first, search));
    add(
        &shop,
        &Goods {
            en: "Third mug",
            ..PLAIN
        },
    )
    .await;
    reader.catch_up().await.unwrap();
    assert_eq!(total(&second, "mug").await, 3);
}
