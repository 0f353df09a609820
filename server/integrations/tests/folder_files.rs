//! Files in a real folder.

use std::path::PathBuf;

use integrations::FolderFiles;
use operations::ports::{FileProblem, Files};

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

#[tokio::test]
async fn a_file_is_kept_whole_replaced_and_listed() {
    let folder = Folder::new("files");
    let files = FolderFiles::new(folder.0.join("not/there/yet"));
    assert_eq!(files.keys().await.unwrap(), Vec::<String>::new());
    files.put("pictures/b.png", vec![1]).await.unwrap();
    files.put("pictures/a.png", vec![2; 100_000]).await.unwrap();
    files.put("pictures/b.png", vec![3]).await.unwrap();
    assert_eq!(files.get("pictures/b.png").await.unwrap(), [3]);
    assert_eq!(files.get("pictures/a.png").await.unwrap().len(), 100_000);
    assert_eq!(files.keys().await.unwrap(), ["pictures/a.png", "pictures/b.png"]);
}

#[tokio::test]
async fn nothing_outside_the_folder_can_be_named() {
    let folder = Folder::new("outside");
    let files = FolderFiles::new(folder.0.join("files"));
    std::fs::create_dir_all(&folder.0).unwrap();
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
