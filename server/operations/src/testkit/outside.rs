//! The outside world of a test shop.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use domain::catalog::{PictureFormat, PictureSize};

use super::{ScanSearch, TestClock};
use crate::ports::{
    Call, CallProblem, FetchProblem, FileProblem, Files, ImageProblem, Images, Pictures, Ports, ReadyPicture,
    Webhooks, is_key,
};

/// All of it, by this clock.
pub(super) fn ports(clock: Arc<TestClock>) -> Ports {
    Ports {
        clock,
        files: Arc::new(MemoryFiles::default()),
        images: Arc::new(WordPictures),
        pictures: Arc::new(NoPictures),
        search: Arc::new(ScanSearch::default()),
        webhooks: Arc::new(Listeners::default()),
    }
}

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

/// Programs of partners that write down what they are told, and answer as they were told to.
#[derive(Debug, Default)]
pub struct Listeners {
    calls: Mutex<Vec<Call>>,
    answers: Mutex<VecDeque<Result<u16, CallProblem>>>,
}

impl Listeners {
    /// What they were told since this was asked last.
    pub fn heard(&self) -> Vec<Call> {
        std::mem::take(&mut *self.calls.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The next calls are answered so, in this order; those after them with 204.
    pub fn will_answer(&self, answers: impl IntoIterator<Item = Result<u16, CallProblem>>) {
        let mut waiting = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.extend(answers);
    }
}

#[async_trait]
impl Webhooks for Listeners {
    async fn send(&self, call: &Call) -> Result<u16, CallProblem> {
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        calls.push(call.clone());
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.pop_front().unwrap_or(Ok(204))
    }
}
