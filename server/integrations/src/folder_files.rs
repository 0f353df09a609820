//! Files in a folder of this machine.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use operations::ports::{FileProblem, Files, is_key};
use tokio::task::spawn_blocking;

/// A folder; each part of a key but the last is a folder below it.
#[derive(Debug, Clone)]
pub struct FolderFiles {
    root: PathBuf,
}

impl FolderFiles {
    /// The files below `root`, which need not exist yet.
    pub const fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// A key has neither `..` nor an absolute beginning, so the path stays below the folder.
    fn path(&self, key: &str) -> Result<PathBuf, FileProblem> {
        if is_key(key) {
            Ok(self.root.join(key))
        } else {
            Err(FileProblem::BadKey)
        }
    }
}

#[async_trait]
impl Files for FolderFiles {
    async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), FileProblem> {
        let path = self.path(key)?;
        blocking(move || write_whole(&path, &bytes)).await
    }

    async fn get(&self, key: &str) -> Result<Vec<u8>, FileProblem> {
        let path = self.path(key)?;
        blocking(move || fs::read(path)).await
    }

    async fn remove_all(&self, folder: &str) -> Result<(), FileProblem> {
        let path = self.path(folder)?;
        match blocking(move || fs::remove_dir_all(path)).await {
            Err(FileProblem::Missing) => Ok(()),
            done => done,
        }
    }

    async fn keys(&self) -> Result<Vec<String>, FileProblem> {
        let root = self.root.clone();
        blocking(move || {
            let mut keys = Vec::new();
            collect(&root, "", &mut keys)?;
            keys.sort();
            Ok(keys)
        })
        .await
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, FileProblem> {
    match spawn_blocking(work).await {
        Ok(Ok(done)) => Ok(done),
        // A key may name a folder, or lead through a file: there is no file of that name either way.
        Ok(Err(problem))
            if matches!(
                problem.kind(),
                ErrorKind::NotFound | ErrorKind::IsADirectory | ErrorKind::NotADirectory
            ) =>
        {
            Err(FileProblem::Missing)
        }
        Ok(Err(problem)) => Err(FileProblem::Failed(problem.to_string())),
        Err(problem) => Err(FileProblem::Failed(problem.to_string())),
    }
}

/// The file appears under its name once the disk has all of it, also when the power fails in between.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    static COUNT: AtomicU64 = AtomicU64::new(0);

    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)?;
    // No key begins with a dot, so this is no file of the shop, whatever becomes of it.
    let part = folder.join(format!(
        ".{}-{}.part",
        std::process::id(),
        COUNT.fetch_add(1, Ordering::Relaxed)
    ));
    let written = File::create(&part)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written?;
    File::open(folder)?.sync_all()
}

fn collect(folder: &Path, prefix: &str, keys: &mut Vec<String>) -> std::io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(problem) if problem.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let Some(key) = entry.file_name().to_str().map(|name| format!("{prefix}{name}")) else {
            continue;
        };
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{key}/"), keys)?;
        } else if is_key(&key) {
            keys.push(key);
        }
    }
    Ok(())
}
