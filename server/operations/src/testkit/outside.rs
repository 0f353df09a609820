//! The outside world of a test shop.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use domain::catalog::PictureFormat;

use crate::ports::{
    FetchProblem, FileProblem, Files, ImageProblem, Images, Pictures, ReadyPicture, is_key,
};

/// Files in memory.
#[derive(Debug, Default)]
pub struct MemoryFiles(Mutex<BTreeMap<String, Vec<u8>>>);

#[async_trait]
impl Files for MemoryFiles {
    async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), FileProblem> {
        if !is_key(key) {
            return Err(FileProblem::BadKey);
        }
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(key.to_owned(), bytes);
        Ok(())
    }

    async fn get(&self, key: &str) -> Result<Vec<u8>, FileProblem> {
        let files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.get(key).cloned().ok_or(FileProblem::Missing)
    }

    async fn remove_all(&self, folder: &str) -> Result<(), FileProblem> {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.retain(|key, _| key.strip_prefix(folder).is_none_or(|rest| !rest.starts_with('/')));
        Ok(())
    }

    async fn keys(&self) -> Result<Vec<String>, FileProblem> {
        Ok(self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .keys()
            .cloned()
            .collect())
    }
}

/// A world without pictures.
#[derive(Debug, Clone, Copy)]
pub struct NoPictures;

#[async_trait]
impl Pictures for NoPictures {
    async fn fetch(&self, _url: &str) -> Result<Vec<u8>, FetchProblem> {
        Err(FetchProblem::Failed("the test shop has no network".to_owned()))
    }
}

#[async_trait]
impl Images for NoPictures {
    fn recognise(&self, _bytes: &[u8]) -> Result<&'static str, ImageProblem> {
        Err(ImageProblem::NotAPicture)
    }

    async fn make_ready(&self, _: Vec<u8>, _: PictureFormat) -> Result<ReadyPicture, ImageProblem> {
        Err(ImageProblem::NotAPicture)
    }
}
