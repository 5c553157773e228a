//! The figures that a command works on.

use std::path::PathBuf;

use atlas::{Atlas, register::Lookup};
use documents::former;
use domain::Language;
use opendata::Source;

use crate::{arguments::Shared, failure::Failure, output, settings::Settings};

/// Where the tables come from: the command line, else the settings, else the program itself.
pub(crate) fn source(shared: &Shared, settings: &Settings) -> Result<Source, Failure> {
    let folder: Option<&PathBuf> = shared.data.as_ref().or(settings.data.as_ref());
    Ok(folder.map_or_else(|| Ok(Source::embedded()), |folder| Source::folder(folder))?)
}

/// Reads the tables and makes the whole analysis.
pub(crate) fn atlas(shared: &Shared, settings: &Settings) -> Result<Atlas, Failure> {
    let facts = opendata::read(&source(shared, settings)?)?;
    Ok(Atlas::new(facts, settings.mid_size)?)
}

/// The municipality with a name or code. A former one means the one where most of its people live now, and it is said.
fn municipality(atlas: &Atlas, language: Language, typed: &str) -> Result<usize, Failure> {
    let register = &atlas.facts.register;
    let found = match register.find(typed) {
        Lookup::Found(index) => Some(index),
        Lookup::Former(former) => {
            output::remark(&former::sentence(atlas, language, former));
            former.successors.first().map(|(index, _)| *index)
        }
        Lookup::Unknown => None,
    };
    found.ok_or_else(|| Failure::Unknown {
        typed: typed.to_owned(),
        nearest: register
            .nearest_names(typed, 3)
            .into_iter()
            .map(|index| register.get(index).name.clone())
            .collect(),
    })
}

/// The named municipalities; all of them when none is named.
pub(crate) fn municipalities(
    atlas: &Atlas,
    language: Language,
    typed: &[String],
) -> Result<Vec<usize>, Failure> {
    if typed.is_empty() {
        return Ok((0..atlas.facts.register.len()).collect());
    }
    typed.iter().map(|each| municipality(atlas, language, each)).collect()
}
