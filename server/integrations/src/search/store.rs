//! The files of the index: opening them, finding out whether they can be used, and changing them. One process at a
//! time keeps an index (the library's file lock, which ends with the process); others read what it writes.

use std::fs;
use std::path::Path;

use operations::ports::{Batch, SearchProblem, Standing};
use tantivy::columnar::Column;
use tantivy::{
    Index, IndexReader, IndexSettings, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, TantivyError,
};

use super::document::{document, id_term, mark};
use super::schema::{FIELDS, FORMAT, MARK};
use super::{NOT_KEPT, Place, failed};

/// Memory in which documents are gathered before they become a file; the least the library accepts.
const GATHER_BYTES: usize = 15_000_000;

/// An open index.
pub(super) struct Store {
    index: Index,
    reader: IndexReader,
    /// None when another process keeps the index.
    writer: Option<IndexWriter<TantivyDocument>>,
    /// The commit that the reader shows.
    shown: u64,
}

impl Store {
    /// Opens the index in `place`. What can't be opened or read is thrown away when it is ours to keep.
    pub(super) fn open(place: &Place) -> Result<Self, SearchProblem> {
        let Place::Folder(folder) = place else {
            let index = Index::create_in_ram(FIELDS.schema.clone());
            return Self::over(index).map_err(failed);
        };
        let opened = Index::open_in_dir(folder)
            .and_then(Self::over)
            .and_then(Self::verified);
        match opened {
            Ok(store) => Ok(store),
            Err(problem @ TantivyError::LockFailure(..)) => Err(failed(problem)),
            Err(problem) => {
                if folder.exists() {
                    tracing::warn!(%problem, "the search index can't be used and is thrown away");
                }
                let index = fresh(folder).map_err(|problem| SearchProblem::Failed(problem.to_string()))?;
                Self::over(index).map_err(failed)
            }
        }
    }

    fn over(index: Index) -> tantivy::Result<Self> {
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        let mut store = Self {
            writer: None,
            shown: index.load_metas()?.opstamp,
            index,
            reader,
        };
        store.try_to_keep()?;
        Ok(store)
    }

    /// Fails when a file is not what was written, or the schema is another.
    fn verified(self) -> tantivy::Result<Self> {
        let damaged = self.writer.is_some() && !self.index.validate_checksum()?.is_empty();
        if damaged || self.index.schema() != FIELDS.schema {
            return Err(TantivyError::SchemaError(
                "damaged, or of another format".to_owned(),
            ));
        }
        Ok(self)
    }

    /// Takes the index when no other process has it.
    fn try_to_keep(&mut self) -> tantivy::Result<()> {
        match self.index.writer_with_num_threads(1, GATHER_BYTES) {
            Ok(writer) => self.writer = Some(writer),
            Err(TantivyError::LockFailure(..)) => {}
            Err(problem) => return Err(problem),
        }
        Ok(())
    }

    /// What questions are answered from; none while there is no finished index.
    pub(super) fn searcher(&self) -> Option<Searcher> {
        self.position().map(|_| self.reader.searcher())
    }

    /// The commit that questions are answered from.
    pub(super) const fn shown(&self) -> u64 {
        self.shown
    }

    pub(super) fn standing(&mut self) -> Result<Standing, SearchProblem> {
        if self.writer.is_none() {
            self.try_to_keep().map_err(failed)?;
            let written = self.index.load_metas().map_err(failed)?.opstamp;
            if written != self.shown {
                self.reader.reload().map_err(failed)?;
                self.shown = written;
            }
        }
        Ok(match (&self.writer, self.position()) {
            (None, _) => Standing::KeptElsewhere,
            (Some(_), Some(position)) => Standing::At(position),
            (Some(_), None) => Standing::Nothing,
        })
    }

    /// The change that was noted with the last commit, if that was one of this format.
    fn position(&self) -> Option<String> {
        let payload = self.index.load_metas().ok()?.payload?;
        let (format, position) = payload.split_once(' ')?;
        (format == FORMAT.to_string()).then(|| position.to_owned())
    }

    pub(super) fn take_in(&mut self, batch: Batch) -> Result<(), SearchProblem> {
        let searcher = self.reader.searcher();
        let writer = self
            .writer
            .as_mut()
            .ok_or_else(|| SearchProblem::Failed(NOT_KEPT.to_owned()))?;
        if batch.anew {
            writer.delete_all_documents().map_err(failed)?;
        }
        for product in &batch.put {
            // While everything is built anew there is nothing to compare with.
            let building = batch.anew || batch.stand_at.is_none();
            if !building && known_mark(&searcher, product.product).map_err(failed)? == Some(mark(product)) {
                continue;
            }
            if !building {
                writer.delete_term(id_term(product.product));
            }
            writer.add_document(document(product)).map_err(failed)?;
        }
        for product in &batch.remove {
            writer.delete_term(id_term(*product));
        }
        if let Some(position) = &batch.stand_at {
            let mut commit = writer.prepare_commit().map_err(failed)?;
            commit.set_payload(&format!("{FORMAT} {position}"));
            let shown = commit.commit().map_err(failed)?;
            self.reader.reload().map_err(failed)?;
            self.shown = shown;
        }
        Ok(())
    }
}

/// What is noted of a product that is indexed already.
fn known_mark(searcher: &Searcher, product: domain::basics::ProductId) -> tantivy::Result<Option<u64>> {
    let term = id_term(product);
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(FIELDS.id)?;
        let Some(mut postings) = index.read_postings(&term, tantivy::schema::IndexRecordOption::Basic)?
        else {
            continue;
        };
        let marks: Column<u64> = segment.fast_fields().u64(MARK)?;
        let mut doc = tantivy::DocSet::doc(&postings);
        while doc != tantivy::TERMINATED {
            if !segment.is_deleted(doc) {
                return Ok(marks.first(doc));
            }
            doc = tantivy::DocSet::advance(&mut postings);
        }
    }
    Ok(None)
}

/// An empty index in `folder`, whatever was there.
fn fresh(folder: &Path) -> Result<Index, Box<dyn std::error::Error>> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let settings = IndexSettings::default();
    Ok(Index::builder()
        .schema(FIELDS.schema.clone())
        .settings(settings)
        .create_in_dir(folder)?)
}
