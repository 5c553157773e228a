//! Stops the build with one clear sentence when the front end has not been built.

use std::{path::Path, process::ExitCode};

const MANIFEST: &str = "../../assets/dist/manifest.json";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={MANIFEST}");
    if Path::new(MANIFEST).is_file() {
        return ExitCode::SUCCESS;
    }
    println!(
        "cargo::error=The front end is not built yet. Run `cd assets && npm ci && npm run build`, or `./run`."
    );
    ExitCode::FAILURE
}
