//! The file itself: entries in a compressed tar, summed up as they pass.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read};
use std::path::Path;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;
use tokio::task::{JoinHandle, spawn_blocking};

use super::BackupError;
use super::manifest::{FORM, Manifest};

const MANIFEST: &str = "manifest.json";
/// The largest entry a backup is believed to hold: far above any page of rows and any picture.
const ENTRY_BYTES_MAX: u64 = 1 << 30;

/// A backup being written.
pub struct Writer {
    tar: tar::Builder<GzEncoder<BufWriter<File>>>,
    sum: Sha256,
}

/// What an entry of a backup is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Rows of the table with this name, one JSON array on each line.
    Rows(String, Vec<u8>),
    /// A file of the shop, under its key.
    File(String, Vec<u8>),
}

impl Entry {
    fn path(&self) -> String {
        match self {
            Self::Rows(table, _) => format!("tables/{table}.jsonl"),
            Self::File(key, _) => format!("files/{key}"),
        }
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Rows(_, bytes) | Self::File(_, bytes) => bytes,
        }
    }

    fn of(path: &str, bytes: Vec<u8>) -> Option<Self> {
        if let Some(key) = path.strip_prefix("files/") {
            return Some(Self::File(key.to_owned(), bytes));
        }
        let table = path.strip_prefix("tables/")?.strip_suffix(".jsonl")?;
        Some(Self::Rows(table.to_owned(), bytes))
    }
}

impl Writer {
    /// Begins a backup in a new file.
    pub fn create(path: &Path) -> Result<Self, BackupError> {
        let file = File::create(path).map_err(|problem| at(path, &problem))?;
        let tar = tar::Builder::new(GzEncoder::new(BufWriter::new(file), Compression::default()));
        Ok(Self {
            tar,
            sum: Sha256::new(),
        })
    }

    /// Adds an entry. A large table is several entries of one name, in order.
    pub fn add(&mut self, entry: &Entry) -> Result<(), BackupError> {
        let path = entry.path();
        add_to(&mut self.sum, &path, entry.bytes());
        self.append(&path, entry.bytes())
    }

    /// Ends the backup, and returns once the disk has it.
    pub fn finish(mut self, mut manifest: Manifest) -> Result<Manifest, BackupError> {
        manifest.sha256 = hex(self.sum.clone());
        let text = serde_json::to_vec_pretty(&manifest).map_err(crate::Error::from)?;
        self.append(MANIFEST, &text)?;
        let file = self
            .tar
            .into_inner()
            .and_then(GzEncoder::finish)
            .map_err(|problem| broken(&problem))?;
        let file = file.into_inner().map_err(|problem| broken(problem.error()))?;
        file.sync_all().map_err(|problem| broken(&problem))?;
        Ok(manifest)
    }

    fn append(&mut self, path: &str, bytes: &[u8]) -> Result<(), BackupError> {
        let mut header = tar::Header::new_gnu();
        header.set_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        header.set_mode(0o600);
        header.set_cksum();
        self.tar
            .append_data(&mut header, path, bytes)
            .map_err(|problem| broken(&problem))
    }
}

/// A backup being read, in a thread of its own: unpacking keeps a processor busy.
pub struct Reader {
    entries: mpsc::Receiver<Entry>,
    end: JoinHandle<Result<Manifest, BackupError>>,
}

impl Reader {
    /// Begins to read the file at `path`.
    pub fn open(path: &Path) -> Self {
        let (sender, entries) = mpsc::channel(1);
        let path = path.to_owned();
        let end = spawn_blocking(move || {
            read(&path, |entry| {
                sender
                    .blocking_send(entry)
                    .map_err(|_| BackupError::File("nobody reads on".to_owned()))
            })
        });
        Self { entries, end }
    }

    /// The next entry; none at the end, and where the file can't be read on.
    pub async fn next(&mut self) -> Option<Entry> {
        self.entries.recv().await
    }

    /// Reads to the end; what the file says of itself, if that is true.
    pub async fn finish(mut self) -> Result<Manifest, BackupError> {
        while self.next().await.is_some() {}
        self.end
            .await
            .map_err(|problem| BackupError::File(problem.to_string()))?
    }
}

/// Reads the whole file once, gives each entry to `take`, and returns what the file says of itself if that is true.
fn read(
    path: &Path,
    mut take: impl FnMut(Entry) -> Result<(), BackupError>,
) -> Result<Manifest, BackupError> {
    let file = File::open(path).map_err(|problem| at(path, &problem))?;
    let mut tar = tar::Archive::new(GzDecoder::new(BufReader::new(file)));
    let damaged = |problem: std::io::Error| BackupError::Damaged(problem.to_string());
    let (mut sum, mut manifest) = (Sha256::new(), None);
    for entry in tar.entries().map_err(damaged)? {
        let entry = entry.map_err(damaged)?;
        let name = entry.path().map_err(damaged)?.to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        entry
            .take(ENTRY_BYTES_MAX)
            .read_to_end(&mut bytes)
            .map_err(damaged)?;
        if manifest.is_some() {
            return Err(BackupError::Damaged("something follows its manifest".to_owned()));
        }
        if name == MANIFEST {
            manifest = Some(bytes);
            continue;
        }
        add_to(&mut sum, &name, &bytes);
        let entry = Entry::of(&name, bytes);
        take(entry.ok_or_else(|| BackupError::Damaged(format!("it holds {name:?}")))?)?;
    }
    // The packing has a sum of its own, behind the last entry.
    std::io::copy(&mut tar.into_inner(), &mut std::io::sink()).map_err(damaged)?;
    let manifest = manifest.ok_or_else(|| BackupError::Damaged("it has no manifest".to_owned()))?;
    let manifest: Manifest =
        serde_json::from_slice(&manifest).map_err(|problem| BackupError::Damaged(problem.to_string()))?;
    if manifest.form != FORM {
        return Err(BackupError::Damaged(format!(
            "it has form {}, this program reads {FORM}",
            manifest.form
        )));
    }
    if manifest.sha256 != hex(sum) {
        return Err(BackupError::Damaged(
            "its checksum does not fit its content".to_owned(),
        ));
    }
    Ok(manifest)
}

fn add_to(sum: &mut Sha256, name: &str, bytes: &[u8]) {
    // Lengths first, so that no two lists of entries have the same sum.
    for part in [name.as_bytes(), bytes] {
        sum.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        sum.update(part);
    }
}

fn hex(sum: Sha256) -> String {
    sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn broken(problem: &std::io::Error) -> BackupError {
    BackupError::File(format!("the backup could not be written: {problem}"))
}

/// A problem with a file, by name.
pub fn at(path: &Path, problem: &std::io::Error) -> BackupError {
    BackupError::File(format!("{}: {problem}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let (program, sha256) = ("0".to_owned(), String::new());
        let made_at = domain::basics::Instant(0);
        Manifest {
            form: FORM,
            program,
            schema: 1,
            made_at,
            tables: Vec::new(),
            files: 1,
            sha256,
        }
    }

    #[test]
    fn a_backup_reads_back_and_a_damaged_one_does_not() {
        let path = std::env::temp_dir().join(format!("manzuma-archive-{}.backup", std::process::id()));
        let entries = [
            Entry::Rows("a_b".to_owned(), b"[1]\n".to_vec()),
            Entry::File("x/y.png".to_owned(), vec![7; 9]),
        ];
        let mut writer = Writer::create(&path).unwrap();
        entries.iter().for_each(|entry| writer.add(entry).unwrap());
        let written = writer.finish(manifest()).unwrap();

        let mut seen = Vec::new();
        let read_back = read(&path, |entry| {
            seen.push(entry);
            Ok(())
        });
        assert_eq!(read_back.unwrap(), written);
        assert_eq!(seen, entries);

        let whole = std::fs::read(&path).unwrap();
        for length in [0, 10, whole.len() / 2, whole.len() - 1] {
            std::fs::write(&path, &whole[..length]).unwrap();
            assert!(
                matches!(read(&path, |_| Ok(())), Err(BackupError::Damaged(_))),
                "{length}"
            );
        }
        std::fs::remove_file(&path).unwrap();
    }
}
