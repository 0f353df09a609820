//! Files in an object store: a folder of this machine, or a bucket of whoever speaks S3.

mod bucket;
mod client;

use std::path::Path as FilePath;
use std::sync::Arc;

use async_trait::async_trait;
use futures::{StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use operations::ports::{FileProblem, Files, is_key};

pub use bucket::{Bucket, BucketProblem};

/// A store of files.
#[derive(Debug, Clone)]
pub struct StoredFiles {
    store: Arc<dyn ObjectStore>,
}

impl StoredFiles {
    /// The files in `folder`, which is made when it is not there. A file appears under its name once the disk has all
    /// of it and of its name, also when the power fails in between.
    ///
    /// # Errors
    /// What the system says when the folder can't be made or looked into.
    pub fn in_folder(folder: &FilePath) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(std::io::Error::other)?;
        // Neither is the library's own choice. Emptied folders would be left behind otherwise.
        let store = store.with_fsync(true).with_automatic_cleanup(true);
        Ok(Self {
            store: Arc::new(store),
        })
    }

    /// The files in a bucket. It is not asked for anything yet: see [`StoredFiles::check`].
    ///
    /// # Errors
    /// [`BucketProblem`] when what it is described by makes no sense.
    pub fn in_bucket(bucket: &Bucket) -> Result<Self, BucketProblem> {
        bucket.open().map(|store| Self { store })
    }

    /// Asks the store for its first file, whatever it is.
    ///
    /// # Errors
    /// In a few words, why it does not answer.
    pub async fn check(&self) -> Result<(), String> {
        match self.store.list(None).next().await {
            Some(Err(problem)) => Err(bucket::said(&problem)),
            Some(Ok(_)) | None => Ok(()),
        }
    }
}

#[async_trait]
impl Files for StoredFiles {
    async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), FileProblem> {
        let kept = self.store.put(&path(key)?, bytes.into()).await;
        kept.map(|_| ()).map_err(problem)
    }

    async fn get(&self, key: &str) -> Result<Vec<u8>, FileProblem> {
        let found = self.store.get(&path(key)?).await.map_err(problem)?;
        let bytes = found.bytes().await.map_err(problem)?;
        Ok(bytes.into())
    }

    async fn remove_all(&self, folder: &str) -> Result<(), FileProblem> {
        let found = self
            .store
            .list(Some(&path(folder)?))
            .map_ok(|file| file.location)
            .boxed();
        let mut removed = self.store.delete_stream(found);
        while let Some(one) = removed.next().await {
            match one.map_err(problem) {
                // Somebody else removed it in the meantime.
                Ok(_) | Err(FileProblem::Missing) => {}
                Err(problem) => return Err(problem),
            }
        }
        Ok(())
    }

    async fn keys(&self) -> Result<Vec<String>, FileProblem> {
        let found = self.store.list(None).map_ok(|file| String::from(file.location));
        let mut keys: Vec<String> = found.try_collect().await.map_err(problem)?;
        // A folder also holds what was being written when the power failed; no key looks like that.
        keys.retain(|key| is_key(key));
        keys.sort();
        Ok(keys)
    }
}

/// A key has neither `..` nor an absolute beginning, so it stays where the store begins.
fn path(key: &str) -> Result<Path, FileProblem> {
    if !is_key(key) {
        return Err(FileProblem::BadKey);
    }
    Path::parse(key).map_err(|_| FileProblem::BadKey)
}

fn problem(problem: object_store::Error) -> FileProblem {
    if matches!(problem, object_store::Error::NotFound { .. }) || names_a_folder(&problem) {
        FileProblem::Missing
    } else {
        FileProblem::Failed(bucket::said(&problem))
    }
}

/// A key may name a folder, or lead through a file: there is no file of that name either way.
fn names_a_folder(problem: &object_store::Error) -> bool {
    use std::io::ErrorKind::{IsADirectory, NotADirectory};

    let mut cause: Option<&dyn std::error::Error> = Some(problem);
    while let Some(error) = cause {
        let system = error.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        if matches!(system, Some(IsADirectory | NotADirectory)) {
            return true;
        }
        cause = error.source();
    }
    false
}
