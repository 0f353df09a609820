//! How the program starts, and how it says that it can't.

use std::process::Stdio;

use super::shop::{Place, Serving, open, program};
use super::shopper;

#[tokio::test]
async fn a_wrong_value_is_one_sentence_and_status_2() {
    let place = Place::new().await;
    let config = place.folder.path().join("shop.toml");
    for (arguments, file, named) in [
        (&["serve", "--listen", "somewhere"][..], "", "--listen"),
        (&["serve", "--public-url", "shop.example"], "", "--public-url"),
        (
            &["serve", "--trusted-proxy", "10.0.0.0/99"],
            "",
            "--trusted-proxy",
        ),
        (&["serve", "--limit-sign-in", "0"], "", "--limit-sign-in"),
        (&["serve"], "listen = 3000", "listen"),
        (&["serve"], "lisen = \"127.0.0.1:0\"", "lisen"),
        (&["serve", "--log", "=loud="], "", "=loud="),
        (
            &["user", "add", "a@b.example", "--role", "king", "--password-stdin"],
            "",
            "--role",
        ),
        (&["serve", "--bucket", "shop"], "", "--bucket-key-id"),
        (
            &["serve"],
            "bucket = \"shop\"\nbucket_key_id = \"k\"\nbucket_secret = \"s\"\nbucket_endpoint = \"storage\"",
            "endpoint",
        ),
        (
            // Nobody listens on the first port.
            &["serve", "--bucket-endpoint", "http://127.0.0.1:1"],
            "bucket = \"shop\"\nbucket_key_id = \"k\"\nbucket_secret = \"s\"",
            "the bucket shop can't be used",
        ),
        (&["sing"], "", "sing"),
    ] {
        std::fs::write(&config, file).unwrap();
        let out = place
            .command(arguments)
            .arg("--config")
            .arg(&config)
            .stdin(Stdio::null())
            .output()
            .await
            .unwrap();
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(out.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(
            said.contains(named) && out.stdout.is_empty(),
            "{arguments:?}: {said}"
        );
        assert!(
            !place.folder.path().join("data").exists(),
            "{arguments:?} started something"
        );
    }
}

#[tokio::test]
async fn an_option_wins_over_the_environment_and_that_over_the_file() {
    let place = Place::new().await;
    let config = place.folder.path().join("shop.toml");
    std::fs::write(&config, "public_url = \"http://file.example\"\n").unwrap();
    let path = config.to_str().unwrap();

    let from_file = Serving::start(&place, &["--config", path]).await;
    assert_eq!(from_file.url, "http://file.example");
    from_file.terminate().await;
    let from_option = Serving::start(
        &place,
        &["--config", path, "--public-url", "https://option.example"],
    )
    .await;
    assert_eq!(from_option.url, "https://option.example");
    from_option.terminate().await;
}

#[tokio::test]
async fn every_command_explains_itself() {
    for command in [
        "serve", "worker", "migrate", "seed", "check", "import", "backup", "restore", "user",
    ] {
        let help = program().args([command, "--help"]).output().await.unwrap();
        let text = String::from_utf8_lossy(&help.stdout);
        assert_eq!(help.status.code(), Some(0), "{command}");
        assert!(
            text.contains("Usage: manzuma") && text.contains("--data"),
            "{command}: {text}"
        );
    }
}

#[tokio::test]
async fn a_copied_program_runs_alone() {
    let place = Place::new().await;
    let copy = place.folder.path().join("elsewhere");
    std::fs::copy(env!("CARGO_BIN_EXE_manzuma"), &copy).unwrap();
    let out = tokio::process::Command::new(&copy)
        .current_dir(place.folder.path())
        .env_clear()
        .args(["migrate", "--data", "fresh"])
        .output()
        .await
        .unwrap();
    assert_eq!(
        out.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
}

#[tokio::test]
async fn an_unopened_shop_shows_its_first_run_page_and_refuses_users_from_the_command_line() {
    let place = Place::new().await;
    let serving = Serving::start(&place, &[]).await;
    let client = super::shopper::client();
    for path in ["/", "/ar", "/ar/cart", "/console", "/nowhere"] {
        let answer = client.get(format!("{}{path}", serving.url)).send().await.unwrap();
        assert_eq!(answer.headers()["location"], "/setup", "{path}");
    }
    let page = client.get(format!("{}/setup", serving.url)).send().await.unwrap();
    assert_eq!(page.status().as_u16(), 200);

    let added = place
        .run([
            "user",
            "add",
            "a@b.example",
            "--role",
            "manager",
            "--password-stdin",
        ])
        .await;
    assert_eq!(
        added.status.code(),
        Some(3),
        "{}",
        String::from_utf8_lossy(&added.stderr)
    );
}

#[tokio::test]
async fn a_request_has_one_id_from_the_edge_to_its_sql() {
    let place = Place::new().await;
    let path = place.folder.path().join("log");
    let log = std::fs::File::create(&path).unwrap();
    let serving = Serving::start_logging(&place, &[], ("info,sqlx=debug", log.into())).await;
    open(&place, &serving, &[]).await;

    let answer = shopper::client()
        .get(format!("{}/ar", serving.url))
        .send()
        .await
        .unwrap();
    let id = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
    assert_eq!(answer.status().as_u16(), 200);
    serving.terminate().await;

    let log = std::fs::read_to_string(path).unwrap();
    let of_request: Vec<&str> = log.lines().filter(|line| line.contains(&id)).collect();
    let said = |what: &str| of_request.iter().any(|line| line.contains(what));
    assert!(said("answered"), "{of_request:?}");
    assert!(said("FROM catalog_products"), "{of_request:?}");
}
