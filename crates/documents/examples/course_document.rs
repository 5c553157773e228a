//! Writes the course document of the town for example and its summary in every format, to be looked at and to be
//! judged by others: `cargo run -p documents --example course_document -- target/course-document`.
#![allow(clippy::unwrap_used, reason = "an example stops at what it did not expect")]

#[path = "../tests/promises/course_document.rs"]
#[allow(dead_code, unused_imports, reason = "the example uses the papers and not the tests around them")]
mod course_document;
#[path = "../tests/promises/read_out.rs"]
#[allow(dead_code, unused_imports, reason = "the example uses the files and not the tests around them")]
mod read_out;

use std::{error::Error, fs, path::Path};

use documents::paper::PaperFormat;
use domain::Language;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder to write to")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for language in Language::ALL {
        for (name, paper) in ["document", "summary"].into_iter().zip(course_document::papers(language)) {
            let file = folder.join(format!("course-{name}-{}", language.tag()));
            for format in PaperFormat::ALL {
                fs::write(file.with_extension(format.extension()), paper.write(format)?)?;
            }
            fs::write(file.with_extension("html"), paper.page())?;
        }
    }
    Ok(())
}
