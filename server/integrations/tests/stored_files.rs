//! Files in a real folder, and in a bucket of a server that speaks S3 over a real connection and checks who asks.

#![expect(clippy::unwrap_used, reason = "what can't be prepared is a failed test")]

use std::path::PathBuf;
use std::time::Duration;

use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use integrations::{Bucket, BucketProblem, StoredFiles};
use operations::ports::{FileProblem, Files};
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use tokio::net::TcpListener;

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("manzuma-{name}-{}", std::process::id())))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn in_folder(folder: &Folder) -> StoredFiles {
    StoredFiles::in_folder(&folder.0.join("not/there/yet")).unwrap()
}

/// A server with one bucket, which lies in a folder; it ends with the test.
async fn bucket_server(folder: &Folder) -> Bucket {
    std::fs::create_dir_all(folder.0.join("shop")).unwrap();
    let mut service = S3ServiceBuilder::new(FileSystem::new(&folder.0).unwrap());
    service.set_auth(SimpleAuth::from_single("id", "secret"));
    let service = service.build();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            let service = service.clone();
            tokio::spawn(async move {
                let server = Builder::new(TokioExecutor::new());
                // That a client went away is its own business.
                let _ = server.serve_connection(TokioIo::new(connection), service).await;
            });
        }
    });
    described(&endpoint, "shop")
}

/// What every store does, under `folder`.
async fn keeps_files(files: &StoredFiles, folder: &str) {
    let key = |name: &str| format!("{folder}/{name}");
    let there = async || -> Vec<String> {
        let keys = files.keys().await.unwrap().into_iter();
        keys.filter(|key| key.starts_with(&format!("{folder}/")))
            .collect()
    };
    assert_eq!(there().await, Vec::<String>::new());
    files.put(&key("b.png"), vec![1]).await.unwrap();
    files.put(&key("1/a.png"), vec![2; 3_000_000]).await.unwrap();
    files.put(&key("b.png"), vec![3]).await.unwrap();
    files.put(&key("12/a.png"), Vec::new()).await.unwrap();
    assert_eq!(files.get(&key("b.png")).await.unwrap(), [3]);
    assert_eq!(files.get(&key("1/a.png")).await.unwrap(), vec![2; 3_000_000]);
    assert_eq!(files.get(&key("12/a.png")).await.unwrap(), Vec::<u8>::new());
    assert_eq!(there().await, [key("1/a.png"), key("12/a.png"), key("b.png")]);
    let found = files.get(&key("none")).await;
    assert!(matches!(found, Err(FileProblem::Missing)), "{found:?}");
    files.remove_all(&key("1")).await.unwrap();
    assert_eq!(there().await, [key("12/a.png"), key("b.png")], "1 is not 12");
    files.remove_all(&key("1")).await.unwrap();
    files.remove_all(folder).await.unwrap();
    assert_eq!(there().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_folder_keeps_files_whole_and_lists_and_forgets_them() {
    let folder = Folder::new("files");
    let files = in_folder(&folder);
    assert_eq!(files.check().await, Ok(()));
    keeps_files(&files, "pictures").await;
    // Emptied folders are gone as well.
    assert_eq!(
        std::fs::read_dir(folder.0.join("not/there/yet")).unwrap().count(),
        0
    );
}

#[tokio::test]
async fn what_was_half_written_when_the_power_failed_is_no_file() {
    let folder = Folder::new("half");
    let files = in_folder(&folder);
    files.put("pictures/a.png", vec![1]).await.unwrap();
    std::fs::write(folder.0.join("not/there/yet/pictures/b.png#1"), b"ha").unwrap();
    assert_eq!(files.keys().await.unwrap(), ["pictures/a.png"]);
    files.put("pictures/b.png", vec![2]).await.unwrap();
    assert_eq!(files.get("pictures/b.png").await.unwrap(), [2]);
}

#[tokio::test]
async fn a_bucket_keeps_files_whole_and_lists_and_forgets_them() {
    let folder = Folder::new("bucket");
    let files = StoredFiles::in_bucket(&bucket_server(&folder).await).unwrap();
    assert_eq!(files.check().await, Ok(()));
    keeps_files(&files, "pictures").await;
}

#[tokio::test]
async fn a_bucket_lists_and_forgets_more_than_a_server_tells_at_once() {
    let folder = Folder::new("many");
    let files = StoredFiles::in_bucket(&bucket_server(&folder).await).unwrap();
    for nth in 0..1_100 {
        files.put(&format!("many/{nth}.webp"), vec![0]).await.unwrap();
    }
    assert_eq!(files.keys().await.unwrap().len(), 1_100);
    files.remove_all("many").await.unwrap();
    assert_eq!(files.keys().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_bucket_that_does_not_let_us_in_says_why() {
    let folder = Folder::new("refusing");
    let bucket = bucket_server(&folder).await;
    for wrong in [
        Bucket {
            key_id: "nobody".to_owned(),
            ..bucket.clone()
        },
        Bucket {
            secret: "guessed".to_owned(),
            ..bucket.clone()
        },
        Bucket {
            name: "nobodys".to_owned(),
            ..bucket
        },
    ] {
        let said = StoredFiles::in_bucket(&wrong).unwrap().check().await.unwrap_err();
        assert!(!said.is_empty() && !said.contains(['\n', '<']), "{said}");
    }
}

#[tokio::test]
async fn a_bucket_nobody_answers_for_is_not_waited_for_long() {
    // Nobody listens on the first port.
    let nowhere = described("http://127.0.0.1:1", "shop");
    let files = StoredFiles::in_bucket(&nowhere).unwrap();
    let answer = tokio::time::timeout(Duration::from_secs(30), files.check()).await;
    assert!(answer.unwrap().is_err());
}

#[test]
fn what_describes_no_bucket_is_refused_before_anything_is_asked() {
    for (endpoint, name, problem) in [
        ("storage.example", "shop", BucketProblem::BadEndpoint),
        ("ftp://storage.example", "shop", BucketProblem::BadEndpoint),
        (
            "https://me:secret@storage.example",
            "shop",
            BucketProblem::BadEndpoint,
        ),
        ("https://storage.example", "", BucketProblem::BadName),
        ("https://storage.example", "a/b", BucketProblem::BadName),
    ] {
        let refused = StoredFiles::in_bucket(&described(endpoint, name)).unwrap_err();
        assert_eq!(refused, problem, "{endpoint} {name}");
    }
}

fn described(endpoint: &str, name: &str) -> Bucket {
    Bucket {
        name: name.to_owned(),
        endpoint: Some(endpoint.to_owned()),
        region: "us-east-1".to_owned(),
        key_id: "id".to_owned(),
        secret: "secret".to_owned(),
    }
}

#[tokio::test]
async fn nothing_outside_the_folder_can_be_named() {
    let folder = Folder::new("outside");
    let files = StoredFiles::in_folder(&folder.0.join("files")).unwrap();
    std::fs::write(folder.0.join("secret"), b"x").unwrap();
    for key in [
        "../secret",
        "/etc/hostname",
        "a/../../secret",
        "",
        "a//b",
        ".hidden",
        "a\\b",
        "A",
        "a\0",
    ] {
        assert!(matches!(files.get(key).await, Err(FileProblem::BadKey)), "{key}");
        assert!(
            matches!(files.put(key, vec![1]).await, Err(FileProblem::BadKey)),
            "{key}"
        );
    }
    assert!(matches!(files.get("gone").await, Err(FileProblem::Missing)));
    files.put("a/b", vec![1]).await.unwrap();
    assert!(matches!(files.get("a").await, Err(FileProblem::Missing)));
    assert!(matches!(files.get("a/b/c").await, Err(FileProblem::Missing)));
}
