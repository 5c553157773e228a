//! Fails early and clearly when the fonts that go into every PDF have not been built yet.

use std::{path::Path, process::exit};

const FONTS: [&str; 4] = ["Regular", "Italic", "SemiBold", "Bold"];

fn main() {
    // New Fluent files are read at compile time, but the compiler only watches those it has seen.
    println!("cargo::rerun-if-changed=../../locales");
    for font in FONTS {
        let path = format!("../../assets/dist/ttf/FiraSans-{font}.ttf");
        println!("cargo::rerun-if-changed={path}");
        if !Path::new(&path).is_file() {
            println!(
                "cargo::error=The font FiraSans-{font}.ttf is not in assets/dist/ttf. \
                 Build it first: cd assets && npm ci && npm run build, or start with ./run."
            );
            exit(1);
        }
    }
}
