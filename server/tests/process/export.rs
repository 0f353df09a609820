//! The demo shop as a file: read back it changes nothing, and it makes the same file of an empty shop.

use serde_json::Value;

use super::shop::{Place, Serving, open};

#[tokio::test]
async fn the_demo_shop_goes_out_and_comes_in_again() {
    let demo = Place::new().await;
    let seeded = demo.run(["seed", "--demo", "--without-avif"]).await;
    assert_eq!(
        seeded.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&seeded.stderr)
    );
    assert_is_shown_by_pictures(&demo);
    let empty = Place::new().await;
    let serving = Serving::start(&empty, &[]).await;
    open(&empty, &serving, &[]).await;
    serving.terminate().await;

    // One after the other into the same shop: the second format finds what the first one made.
    for (format, outcome) in [("shopify", "created"), ("woocommerce", "unchanged")] {
        let file = export(&demo, format).await;
        let report = import(&demo, &file, format).await;
        assert_eq!(only(&report["products"]), "unchanged", "{}", report["products"]);
        assert_eq!(only(&report["variants"]), "unchanged", "{}", report["variants"]);
        assert_eq!(report["images"]["recorded"], 0);
        assert_eq!(report["stock"]["differs"], 0);

        let report = import(&empty, &file, format).await;
        assert_eq!(only(&report["products"]), outcome, "{}", report["products"]);
        assert!(export(&empty, format).await == file, "{format}");
    }
    demo.assert_clean().await;
    empty.assert_clean().await;
}

/// Every drawing of the demo was made into files as an upload is, and none is sent to anybody as it was drawn.
fn assert_is_shown_by_pictures(demo: &Place) {
    let folder = demo.folder.path().join("data/files");
    assert!(!folder.join("originals").exists(), "AVIFs would be made of them");
    let mut drawn = 0;
    for picture in std::fs::read_dir(folder.join("pictures")).unwrap() {
        let files = picture.unwrap().path().join("w");
        for size in ["160x200", "320x400", "640x800", "960x1200"] {
            let file = std::fs::read(files.join(format!("{size}.webp"))).unwrap();
            assert!(file.starts_with(b"RIFF") && &file[8..12] == b"WEBP");
        }
        drawn += 1;
    }
    assert!(drawn > 200, "{drawn}");
}

/// The one thing that became of everything.
fn only(tally: &Value) -> &str {
    let counts = tally.as_object().unwrap();
    let mut some = counts.iter().filter(|(_, count)| count.as_u64() != Some(0));
    let (became, _) = some.next().unwrap();
    assert!(some.next().is_none(), "{tally}");
    became
}

async fn export(place: &Place, format: &str) -> Vec<u8> {
    let path = place.folder.path().join("export.csv");
    let mut command = place.command(["export", "products"]);
    command.arg(&path).args(["--format", format, "--language", "ar"]);
    let out = command
        .args(["--public-url", "https://shop.example"])
        .output()
        .await
        .unwrap();
    assert_eq!(
        out.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    std::fs::read(path).unwrap()
}

async fn import(place: &Place, file: &[u8], format: &str) -> Value {
    let path = place.folder.path().join("import.csv");
    std::fs::write(&path, file).unwrap();
    let mut command = place.command(["import", "products"]);
    command.arg(&path).args(["--format", format, "--json"]);
    let out = command.output().await.unwrap();
    assert_eq!(
        out.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&out.stdout)
    );
    serde_json::from_slice(&out.stdout).unwrap()
}
