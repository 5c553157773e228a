//! The fact tables of the product: embedded in the program or from a folder, read, and checked.
//!
//! A table that is wrong gives its name, line, column and what was expected; nothing starts half.

mod consistency;
mod error;
mod phrase;
mod sheet;
mod source;
mod table;

use atlas::facts::Facts;

pub use consistency::{Check, check};
pub use error::DataError;
pub use phrase::Phrase;
pub use source::{Source, TABLES};

/// Reads the tables that are embedded in the program.
///
/// # Errors
/// Only if the program was built with tables that its own tests refuse.
pub fn embedded() -> Result<Facts, DataError> {
    read(&Source::embedded())
}

/// Reads all tables from a source and sees that they fit together.
///
/// # Errors
/// The first thing that is wrong: an unreadable file, a missing column, a cell that holds something
/// else, or figures that contradict each other.
pub fn read(source: &Source) -> Result<Facts, DataError> {
    let facts = read_unchecked(source)?;
    for check in check(&facts, source)? {
        check.passed()?;
    }
    Ok(facts)
}

/// Reads all tables without the checks between them, the larger ones at the same time; for whoever
/// wants to see the outcome of every [`check`].
///
/// # Errors
/// An unreadable file, a missing column, or a cell that holds something else than it should.
pub fn read_unchecked(source: &Source) -> Result<Facts, DataError> {
    let register =
        table::municipality::read(&source.read("municipalities.csv")?, &source.read("mergers.csv")?)?;
    let descriptions = table::measure::read(&source.read("measures.csv")?)?;
    let flows = |file, columns, year| table::flows::read(file, &source.read(file)?, columns, year, &register);
    let commuting = ["home", "work", "jobs"];
    let ((people, published), (streams, places)) = rayon::join(
        || {
            rayon::join(
                || {
                    let population = table::population::read(&source.read("population.csv")?, &register)?;
                    let ages = table::population::read_ages(&source.read("age_sex_2021.csv")?, &register)?;
                    Ok::<_, DataError>((population, ages))
                },
                || table::measure::read_values(&source.read("indicators.csv")?, &register, &descriptions),
            )
        },
        || {
            rayon::join(
                || {
                    Ok::<_, DataError>((
                        flows("commuting_2014.csv", commuting, 2014)?,
                        flows("commuting_2006.csv", commuting, 2006)?,
                        flows("moves_2018.csv", ["origin", "destination", "persons"], 2018)?,
                    ))
                },
                || {
                    let stations = table::station::read(&source.read("stations.csv")?, &register)?;
                    let boundaries =
                        table::boundary::read(&source.read("boundaries_2023.topojson")?, &register)?;
                    Ok::<_, DataError>((stations, boundaries))
                },
            )
        },
    );
    let ((population, ages), (commuting, commuting_before, moves), (stations, boundaries)) =
        (people?, streams?, places?);
    Ok(Facts {
        population,
        ages,
        published: published?,
        commuting,
        commuting_before,
        commuting_gaps: table::flows::read_gaps(&source.read("commuting_2006_gaps.csv")?, &register)?,
        moves,
        move_totals: table::flows::read_move_totals(&source.read("moves_totals_2018.csv")?, &register)?,
        stations,
        boundaries,
        partners: table::partner::read(&source.read("partners.csv")?, &register)?,
        catalogue: table::catalogue::read(&source.read("catalogue.toml")?)?,
        descriptions,
        register,
    })
}
