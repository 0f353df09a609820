//! Keeps the relocations in the WASM, which `bundle` needs to split it. As an argument of this one link step it
//! relinks; as a compiler flag it would rebuild every dependency.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
}
