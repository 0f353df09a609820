//! Works out the mark of what crosses: it changes with the sources of `domain` and of this crate, and is the same on both
//! sides of one build.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let mut files = Vec::new();
    for folder in [here.join("src"), here.join("../domain/src")] {
        println!("cargo::rerun-if-changed={}", folder.display());
        collect(&folder, &mut files)?;
    }
    files.sort();
    // FNV-1a: nobody is kept out by it, only told apart.
    let mut mark: u32 = 0x811c_9dc5;
    for file in files {
        for byte in fs::read(file)? {
            mark = (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    Ok(fs::write(
        PathBuf::from(env::var("OUT_DIR")?).join("mark"),
        mark.to_le_bytes(),
    )?)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
