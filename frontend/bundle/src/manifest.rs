//! `manifest.json`: which file is which. The server's build reads it (`server/build.rs`); browsers never see it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Names are those of files in `_pkg`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The JavaScript module that starts the WASM.
    pub script: String,
    /// The WASM every page needs.
    pub wasm: String,
    /// The JavaScript module that loads the other parts of the WASM.
    pub split_script: String,
    /// A split point's name and the stems of the files it loads, in the order it needs them.
    pub splits: BTreeMap<String, Vec<String>>,
    /// Styles by the name of their bundle.
    pub styles: BTreeMap<String, String>,
    /// The picture browsers show on a tab.
    pub icon: String,
    /// Every file, each perhaps with a `.br` and a `.gz` beside it. What is not here is left over from before.
    pub files: Vec<String>,
}

impl Manifest {
    /// The file's text: one value a line, so that two builds can be compared.
    pub fn to_json(&self) -> serde_json::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_is_the_same_text_whatever_order_it_was_filled_in() {
        let split = |name: &str| (name.to_owned(), vec![format!("split_{name}.0")]);
        let one = Manifest {
            splits: BTreeMap::from([split("a"), split("b")]),
            ..Manifest::default()
        };
        let two = Manifest {
            splits: BTreeMap::from([split("b"), split("a")]),
            ..Manifest::default()
        };
        assert_eq!(one.to_json().unwrap(), two.to_json().unwrap());
    }

    #[test]
    fn the_manifest_reads_back_as_it_was_written() {
        let manifest = Manifest {
            script: "manzuma.0.js".into(),
            styles: BTreeMap::from([("shop".into(), "shop.1.css".into())]),
            files: vec!["manzuma.0.js".into(), "shop.1.css".into()],
            ..Manifest::default()
        };
        let text = manifest.to_json().unwrap();
        assert_eq!(serde_json::from_str::<Manifest>(&text).unwrap(), manifest);
    }
}
