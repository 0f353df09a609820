//! Where the browser finds the code and the styles of this very build. The names carry a hash of the content,
//! so they are known only after the browser build; the server takes them from the bundle it was compiled with
//! and gives them to the page's shell. Not the files themselves: the server alone has those.

/// Every address a page's `<head>` may need. What is `None` was not built, and the page does without it:
/// a server compiled without a bundle still answers every page and form, only not interactively.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assets {
    /// The JavaScript module that starts the WASM.
    pub script: Option<&'static str>,
    /// The WASM every page needs.
    pub wasm: Option<&'static str>,
    /// The JavaScript module that loads the parts of the WASM which only some pages need.
    pub split_script: Option<&'static str>,
    /// Those parts: the name of a split point, and the file stems (under [`Assets::FOLDER`]) it loads.
    pub splits: &'static [(&'static str, &'static [&'static str])],
    /// The picture on the browser's tab.
    pub icon: Option<&'static str>,
    /// Styles of the storefront.
    pub shop_css: Option<&'static str>,
    /// Styles of the console.
    pub console_css: Option<&'static str>,
}

impl Assets {
    /// What a server has that was compiled without a bundle.
    pub const NONE: Self = Self {
        script: None,
        wasm: None,
        split_script: None,
        splits: &[],
        icon: None,
        shop_css: None,
        console_css: None,
    };

    /// The folder all of them are served under.
    pub const FOLDER: &'static str = "/_pkg";

    /// The text of the one inline script. What is seen comes first: the page is whole without the WASM, so that is
    /// fetched and started once the page has loaded, or after two seconds when something of it is slow. Presses are
    /// kept from it once it has broken down, so that links and forms work as they do without scripts. The text is the
    /// same on every page of a build, so that a policy can allow it by its hash as well as by a nonce.
    pub fn start_script(&self) -> Option<String> {
        let (script, wasm) = (self.script?, self.wasm?);
        Some(format!(
            "for(const act of[\"click\",\"submit\"])addEventListener(act,event=>{{\
             if(document.documentElement.dataset.broken)event.stopImmediatePropagation()}},true);\
             let begun;const begin=async()=>{{if(begun)return;begun=true;\
             const module_or_path=fetch(\"{wasm}\");\
             const{{default:start,hydrate}}=await import(\"{script}\");\
             await start({{module_or_path}});hydrate()}};\
             if(document.readyState===\"complete\")begin();\
             else{{addEventListener(\"load\",begin);setTimeout(begin,2000)}}"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_bundle_there_is_no_script() {
        assert_eq!(Assets::NONE.start_script(), None);
    }

    #[test]
    fn the_script_starts_the_hashed_files() {
        let assets = Assets {
            script: Some("/_pkg/a.1.js"),
            wasm: Some("/_pkg/a.2.wasm"),
            ..Assets::NONE
        };
        let script = assets.start_script().unwrap_or_default();
        for part in [
            r#"fetch("/_pkg/a.2.wasm")"#,
            r#"await import("/_pkg/a.1.js")"#,
            r#"addEventListener("load",begin);setTimeout(begin,2000)"#,
        ] {
            assert!(script.contains(part), "{script}");
        }
    }
}
