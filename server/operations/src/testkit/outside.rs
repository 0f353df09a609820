//! The outside world of a test shop.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use domain::catalog::{PictureFormat, PictureSize};

use crate::ports::{FetchProblem, FileProblem, Files, ImageProblem, Images, Pictures, ReadyPicture, is_key};

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

/// A world without other people's servers.
#[derive(Debug, Clone, Copy)]
pub struct NoPictures;

#[async_trait]
impl Pictures for NoPictures {
    async fn fetch(&self, _url: &str) -> Result<Vec<u8>, FetchProblem> {
        Err(FetchProblem::Failed("the test shop has no network".to_owned()))
    }
}

/// Pictures in words, `picture 640x480`: enough for tests of what stands around their making. The real maker is tested
/// where it is.
#[derive(Debug, Clone, Copy)]
pub struct WordPictures;

impl WordPictures {
    /// A picture of this size.
    pub fn draw(width: u32, height: u32) -> Vec<u8> {
        let size = PictureSize { width, height };
        format!("picture {size}").into_bytes()
    }

    fn size(bytes: &[u8]) -> Option<PictureSize> {
        let (width, height) = std::str::from_utf8(bytes)
            .ok()?
            .strip_prefix("picture ")?
            .split_once('x')?;
        let (width, height) = (width.parse().ok()?, height.parse().ok()?);
        Some(PictureSize { width, height })
    }
}

#[async_trait]
impl Images for WordPictures {
    fn recognise(&self, bytes: &[u8]) -> Result<&'static str, ImageProblem> {
        if bytes.starts_with(b"picture ") {
            Ok("png")
        } else {
            Err(ImageProblem::NotAPicture)
        }
    }

    async fn make_ready(&self, bytes: Vec<u8>, format: PictureFormat) -> Result<ReadyPicture, ImageProblem> {
        let size = Self::size(&bytes).ok_or(ImageProblem::NotAPicture)?;
        let one = |size: PictureSize| (size, format!("{} {size}", format.extension()).into_bytes());
        Ok(ReadyPicture {
            files: size.ready_sizes().into_iter().map(one).collect(),
            blur: b"blur".to_vec(),
        })
    }
}
