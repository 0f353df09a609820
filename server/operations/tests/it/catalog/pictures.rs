//! Pictures from people's own files: taken whole or not at all, shown by files that were made of them, arranged by many
//! at once, and gone with their files.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use domain::Refusal;
use domain::accounts::Permission;
use domain::basics::{ImageId, Language, ProductId, Translated};
use domain::catalog::read::{EditorPicture, ProductPage};
use domain::catalog::{ALT_MAX, PICTURE_BYTES_MAX, PICTURES_MAX, PictureFormat, PictureMove, PictureState};
use futures::future::join_all;
use operations::catalog::steps::{NewPicture, PictureFile, StoredPicture};
use operations::outbox::{self, Lane};
use operations::ports::{ImageProblem, Images, ReadyPicture};
use operations::testkit::{Shop, WordPictures, everybody, may, refusal};
use operations::{Error, args, catalog};

use super::mug;

const PNG: &str = "cup.png";

/// A shop with a mug of two kinds, which has one drawn picture.
async fn shop_with_a_mug() -> (Shop, ProductId) {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    assert_eq!(work(&shop).await, 1, "that there is a product is told");
    (shop, added.product)
}

async fn add(shop: &Shop, product: ProductId, widths: &[u32]) {
    let files = widths
        .iter()
        .map(|width| (PNG.to_owned(), WordPictures::draw(*width, 500)));
    catalog::add_picture_files(&shop.ops, &shop.manager(), product, files.collect())
        .await
        .unwrap();
}

async fn work(shop: &Shop) -> usize {
    let quick = outbox::worker::drain(&shop.ops, Lane::Quick).await.unwrap();
    quick + outbox::worker::drain(&shop.ops, Lane::Slow).await.unwrap()
}

async fn editor(shop: &Shop, product: ProductId) -> Vec<EditorPicture> {
    let editor = catalog::read::product_editor(&shop.ops, &shop.manager(), product).await;
    editor.unwrap().pictures
}

async fn page(shop: &Shop) -> ProductPage {
    catalog::read::product_page(&shop.ops, Language::English, "wadi-mug")
        .await
        .unwrap()
}

async fn keys(shop: &Shop) -> Vec<String> {
    shop.ops.ports().files.keys().await.unwrap()
}

fn ids(pictures: &[EditorPicture]) -> Vec<ImageId> {
    pictures.iter().map(|picture| picture.id).collect()
}

#[tokio::test]
async fn what_was_added_is_shown_once_it_was_made_ready() {
    let (shop, product) = shop_with_a_mug().await;
    add(&shop, product, &[700, 300]).await;
    let states: Vec<PictureState> = editor(&shop, product).await.iter().map(|one| one.state).collect();
    assert_eq!(
        states,
        [PictureState::Stored, PictureState::Kept, PictureState::Kept]
    );
    assert_eq!(
        page(&shop).await.pictures.len(),
        1,
        "what is not ready is not shown"
    );
    assert!(keys(&shop).await.iter().all(|key| key.starts_with("originals/")));

    assert_eq!(work(&shop).await, 4, "each is shown, and then made smaller");
    let shown = page(&shop).await.pictures;
    assert_eq!(shown.len(), 3);
    let picture = &shown[1];
    assert!(picture.url.ends_with("/wa/700x500.webp"), "{}", picture.url);
    assert!(
        picture.blur.starts_with("data:image/webp;base64,"),
        "{}",
        picture.blur
    );
    // Every file that the page names is there.
    let kept = keys(&shop).await;
    for (_, set) in picture.sets() {
        for address in set.split(", ").map(|one| one.split(' ').next().unwrap()) {
            let key = address.strip_prefix("/media/").unwrap();
            assert!(kept.iter().any(|known| known == key), "{key} of {kept:?}");
        }
    }
    assert_eq!(picture.sets().len(), 2, "AVIF and WebP");
    assert_eq!(work(&shop).await, 0);
}

#[tokio::test]
async fn a_drawing_that_many_share_is_made_once_and_refined_for_whoever_asked() {
    let shop = Shop::open().await;
    let bytes = WordPictures::draw(700, 500);
    let shared = catalog::share_picture(&shop.ops, "mug-clay-front", bytes.clone(), true)
        .await
        .unwrap();
    assert_eq!(shared.key, "pictures/mug-clay-front/w/700x500.webp");
    assert!(shared.blur.starts_with("data:image/webp;base64,"));
    let plain = catalog::share_picture(&shop.ops, "mug-sand-front", bytes, false)
        .await
        .unwrap();
    assert_eq!(plain.original, None);
    let before = keys(&shop).await;
    assert_eq!(
        before.iter().filter(|key| key.starts_with("originals/")).count(),
        1,
        "{before:?}"
    );

    let mut two = mug();
    let shown = |picture: &StoredPicture| NewPicture {
        variants: Vec::new(),
        file: PictureFile::Stored(picture.clone()),
        alt: Translated::default(),
    };
    two.pictures = vec![shown(&shared), shown(&plain)];
    shop.add(&two).await;
    let urls = async || {
        let pictures = page(&shop).await.pictures;
        pictures
            .into_iter()
            .map(|picture| (picture.url, picture.blur))
            .collect::<Vec<_>>()
    };
    let first = urls().await;
    assert_eq!(first[0].0, format!("/media/{}", shared.key));
    assert_eq!(first[0].1, shared.blur);

    work(&shop).await;
    let then = urls().await;
    assert!(then[0].0.ends_with("/wa/700x500.webp"), "{}", then[0].0);
    assert_eq!(then[1], first[1], "nobody asked for more");
    // What it was shown by before may be shown by others too.
    let after = keys(&shop).await;
    assert!(before.iter().all(|key| after.contains(key)));
}

#[tokio::test]
async fn the_first_of_an_upload_is_not_made_small_before_the_last_is_shown() {
    let (shop, product) = shop_with_a_mug().await;
    add(&shop, product, &[700, 300, 200]).await;
    let seen = Arc::new(Seen::default());
    let ops = shop.ops.clone().making(Arc::clone(&seen) as Arc<dyn Images>);
    outbox::worker::drain(&ops, Lane::Slow).await.unwrap();
    let seen = seen.0.lock().unwrap().clone();
    assert_eq!(seen[..3], [PictureFormat::WebP; 3], "{seen:?}");
    assert_eq!(
        seen.iter()
            .filter(|format| **format == PictureFormat::Avif)
            .count(),
        3
    );
}

/// Notes what it is asked to make.
#[derive(Default)]
struct Seen(std::sync::Mutex<Vec<PictureFormat>>);

#[async_trait]
impl Images for Seen {
    fn recognise(&self, bytes: &[u8]) -> Result<&'static str, ImageProblem> {
        WordPictures.recognise(bytes)
    }

    async fn make_ready(&self, bytes: Vec<u8>, format: PictureFormat) -> Result<ReadyPicture, ImageProblem> {
        self.0.lock().unwrap().push(format);
        WordPictures.make_ready(bytes, format).await
    }
}

#[tokio::test]
async fn an_upload_is_taken_whole_or_not_at_all() {
    let (shop, product) = shop_with_a_mug().await;
    let manager = shop.manager();
    let good = || (PNG.to_owned(), WordPictures::draw(10, 10));
    let named = |name: &str| name.to_owned();
    let large = [b"picture ".to_vec(), vec![b'1'; PICTURE_BYTES_MAX]].concat();
    for (files, refused) in [
        (
            vec![good(), (named("cup.jpg"), b"<svg onload=x>".to_vec())],
            Refusal::NotAPicture {
                name: named("cup.jpg"),
            },
        ),
        (
            vec![good(), (named("a\u{202e}\nb.png"), Vec::new())],
            Refusal::NotAPicture {
                name: named("a\u{202e}b.png"),
            },
        ),
        (
            vec![(named("big.png"), large), good()],
            Refusal::PictureTooLarge {
                name: named("big.png"),
            },
        ),
        (
            vec![good(); PICTURES_MAX],
            Refusal::TooManyPictures { max: PICTURES_MAX },
        ),
    ] {
        let outcome = catalog::add_picture_files(&shop.ops, &manager, product, files).await;
        assert_eq!(refusal(outcome), refused);
        assert_eq!(editor(&shop, product).await.len(), 1);
        assert_eq!(keys(&shop).await, Vec::<String>::new(), "nothing is left behind");
    }
    let nowhere = catalog::add_picture_files(&shop.ops, &manager, shop.ops.new_id(), vec![good()]).await;
    assert!(matches!(nowhere, Err(Error::Missing)));
    assert_eq!(keys(&shop).await, Vec::<String>::new());
}

#[tokio::test]
async fn one_that_cannot_be_read_after_all_is_shown_to_people() {
    let (shop, product) = shop_with_a_mug().await;
    let broken = vec![(PNG.to_owned(), b"picture half".to_vec())];
    catalog::add_picture_files(&shop.ops, &shop.manager(), product, broken)
        .await
        .unwrap();
    assert_eq!(work(&shop).await, 1);
    let pictures = editor(&shop, product).await;
    assert_eq!(pictures[1].state, PictureState::Failed);
    assert!(!pictures[1].last_error.is_empty());
    assert_eq!(page(&shop).await.pictures.len(), 1);
    let problems = outbox::read::problems(&shop.ops, &shop.manager()).await.unwrap();
    assert_eq!(problems.len(), 1);
}

/// Makes nothing the first time it is asked, for ever.
#[derive(Default)]
struct Stuck(AtomicBool);

#[async_trait]
impl Images for Stuck {
    fn recognise(&self, bytes: &[u8]) -> Result<&'static str, ImageProblem> {
        WordPictures.recognise(bytes)
    }

    async fn make_ready(&self, bytes: Vec<u8>, format: PictureFormat) -> Result<ReadyPicture, ImageProblem> {
        if !self.0.swap(true, Ordering::SeqCst) {
            std::future::pending::<()>().await;
        }
        WordPictures.make_ready(bytes, format).await
    }
}

#[tokio::test]
async fn a_worker_that_died_over_a_picture_is_followed_by_another() {
    let (shop, product) = shop_with_a_mug().await;
    add(&shop, product, &[700]).await;
    let ops = shop.ops.clone().making(Arc::new(Stuck::default()));
    let died = tokio::time::timeout(
        Duration::from_millis(300),
        outbox::worker::drain(&ops, Lane::Slow),
    );
    assert!(died.await.is_err());
    assert_eq!(
        outbox::worker::drain(&ops, Lane::Slow).await.unwrap(),
        0,
        "it is leased"
    );
    shop.clock.pass_seconds(301);
    assert_eq!(outbox::worker::drain(&ops, Lane::Slow).await.unwrap(), 2);
    let pictures = page(&shop).await.pictures;
    assert!(
        pictures[1].url.ends_with("/wa/700x500.webp"),
        "{}",
        pictures[1].url
    );
}

#[tokio::test]
async fn a_picture_takes_its_files_with_it_but_not_at_once() {
    let (shop, product) = shop_with_a_mug().await;
    add(&shop, product, &[700]).await;
    work(&shop).await;
    let picture = editor(&shop, product).await[1].id;
    catalog::remove_picture(&shop.ops, &shop.manager(), picture)
        .await
        .unwrap();
    assert_eq!(editor(&shop, product).await.len(), 1);
    assert_eq!(work(&shop).await, 0, "pages under way still name them");
    assert!(!keys(&shop).await.is_empty());
    shop.clock.pass_seconds(3_600);
    assert_eq!(work(&shop).await, 1);
    assert_eq!(keys(&shop).await, Vec::<String>::new());
    let again = catalog::remove_picture(&shop.ops, &shop.manager(), picture).await;
    assert!(matches!(again, Err(Error::Missing)));
}

#[tokio::test]
async fn a_picture_removed_before_it_was_ready_leaves_nothing() {
    let (shop, product) = shop_with_a_mug().await;
    add(&shop, product, &[700]).await;
    let picture = editor(&shop, product).await[1].id;
    catalog::remove_picture(&shop.ops, &shop.manager(), picture)
        .await
        .unwrap();
    assert_eq!(work(&shop).await, 1, "its event is still there");
    assert_eq!(keys(&shop).await, Vec::<String>::new());
}

#[tokio::test]
async fn many_at_once_keep_one_order() {
    let (shop, product) = shop_with_a_mug().await;
    join_all((0..6).map(|n| {
        let shop = &shop;
        async move { add(shop, product, &[100 + n, 200 + n]).await }
    }))
    .await;
    let pictures = ids(&editor(&shop, product).await);
    assert_eq!(pictures.len(), 13);
    let moves = [PictureMove::First, PictureMove::Later, PictureMove::Earlier];
    let manager = shop.manager();
    let moved = pictures.iter().zip(moves.iter().cycle());
    let moved = moved.map(|(picture, to)| catalog::move_picture(&shop.ops, &manager, *picture, *to));
    for outcome in join_all(moved).await {
        outcome.unwrap();
    }
    let places = shop
        .number(
            "SELECT CAST(COUNT(DISTINCT position) AS BIGINT) FROM catalog_pictures WHERE position BETWEEN 1 AND 13",
            args![],
        )
        .await;
    assert_eq!(places, 13);
    let mut after = ids(&editor(&shop, product).await);
    after.sort_by_key(ToString::to_string);
    let mut before = pictures;
    before.sort_by_key(ToString::to_string);
    assert_eq!(after, before);
}

#[tokio::test]
async fn a_picture_moves_among_its_products() {
    let (shop, product) = shop_with_a_mug().await;
    add(&shop, product, &[100, 200]).await;
    let [a, b, c] = ids(&editor(&shop, product).await)[..] else {
        panic!("three pictures")
    };
    let manager = shop.manager();
    for (picture, to, order) in [
        (c, PictureMove::First, [c, a, b]),
        (c, PictureMove::Earlier, [c, a, b]),
        (c, PictureMove::Later, [a, c, b]),
        (b, PictureMove::Later, [a, c, b]),
        (b, PictureMove::Earlier, [a, b, c]),
    ] {
        catalog::move_picture(&shop.ops, &manager, picture, to)
            .await
            .unwrap();
        assert_eq!(ids(&editor(&shop, product).await), order, "{to:?}");
    }
}

#[tokio::test]
async fn a_picture_is_described_in_both_languages() {
    let (shop, product) = shop_with_a_mug().await;
    let picture = editor(&shop, product).await[0].id;
    let manager = shop.manager();
    catalog::describe_picture(
        &shop.ops,
        &manager,
        picture,
        ("كوب من الجانب", " A cup\tfrom the side "),
    )
    .await
    .unwrap();
    assert_eq!(page(&shop).await.pictures[0].alt, "A cup from the side");
    catalog::describe_picture(&shop.ops, &manager, picture, ("كوب من الجانب", ""))
        .await
        .unwrap();
    assert_eq!(page(&shop).await.pictures[0].alt, "كوب من الجانب");
    let long = "x".repeat(ALT_MAX + 1);
    let refused = catalog::describe_picture(&shop.ops, &manager, picture, ("", &long)).await;
    assert!(matches!(refusal(refused), Refusal::InvalidFields(_)));
}

#[tokio::test]
async fn a_picture_is_that_of_the_variants_it_was_given() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    let (product, [clay, sand]) = (added.product, [added.variants[0], added.variants[1]]);
    add(&shop, product, &[700]).await;
    work(&shop).await;
    let [drawn, photo] = ids(&editor(&shop, product).await)[..] else {
        panic!("two pictures")
    };
    let manager = shop.manager();
    let shown = async || -> Vec<Option<usize>> {
        let page = page(&shop).await;
        page.variants.iter().map(|variant| variant.picture).collect()
    };
    assert_eq!(shown().await, [None, Some(0)]);
    for (picture, variants, expected) in [
        (photo, vec![clay, sand], [Some(1), Some(1)]),
        (drawn, vec![sand], [Some(1), Some(0)]),
        (photo, vec![], [None, Some(0)]),
    ] {
        catalog::assign_picture(&shop.ops, &manager, picture, &variants)
            .await
            .unwrap();
        assert_eq!(shown().await, expected);
    }
    let cup = shop.product(100, 1).await;
    let foreign = catalog::assign_picture(&shop.ops, &manager, photo, &[clay, cup]).await;
    assert!(matches!(foreign, Err(Error::Missing)));
    assert_eq!(shown().await, [None, Some(0)], "nothing of it was done");
    catalog::remove_picture(&shop.ops, &manager, drawn).await.unwrap();
    assert_eq!(shown().await, [None, None]);
}

#[tokio::test]
async fn texts_that_are_being_written_do_not_clash_with_pictures_that_arrive() {
    let (shop, product) = shop_with_a_mug().await;
    let version = async || {
        let editor = catalog::read::product_editor(&shop.ops, &shop.manager(), product).await;
        editor.unwrap().version
    };
    let before = version().await;
    add(&shop, product, &[700]).await;
    work(&shop).await;
    assert_eq!(version().await, before);
}

#[tokio::test]
async fn only_who_may_edit_products_changes_their_pictures() {
    let (shop, product) = shop_with_a_mug().await;
    let picture = editor(&shop, product).await[0].id;
    for actor in everybody() {
        let (ops, allowed) = (&shop.ops, may(&actor, Permission::EditProducts));
        let outcomes = [
            catalog::add_picture_files(
                ops,
                &actor,
                product,
                vec![(PNG.to_owned(), WordPictures::draw(9, 9))],
            )
            .await,
            catalog::describe_picture(ops, &actor, picture, ("", "")).await,
            catalog::move_picture(ops, &actor, picture, PictureMove::First).await,
            catalog::assign_picture(ops, &actor, picture, &[]).await,
        ];
        for outcome in outcomes {
            assert_eq!(outcome.is_ok(), allowed, "{actor:?}");
        }
        if !allowed {
            let removed = catalog::remove_picture(ops, &actor, picture).await;
            assert!(matches!(removed, Err(Error::Denied)), "{actor:?}");
        }
    }
}
