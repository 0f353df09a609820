//! The outside world of a test shop.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;

use crate::ports::{FetchProblem, FetchedPicture, FileProblem, Files, Pictures, is_key};

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
    async fn fetch(&self, _url: &str) -> Result<FetchedPicture, FetchProblem> {
        Err(FetchProblem::Failed("the test shop has no network".to_owned()))
    }
}
