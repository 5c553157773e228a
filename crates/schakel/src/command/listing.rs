//! `schakel atlas …`: one table about the municipalities that were named, or about all.

use atlas::Atlas;
use documents::table::Table;
use domain::Language;

use crate::{
    arguments::{Listing, Shared},
    failure::Failure,
    figures, output,
    settings::Settings,
};

/// What makes the table, from the municipalities by index in the register.
pub(crate) type Content = fn(&Atlas, &[usize], Language) -> Table;

/// Reads the figures, makes the table and writes it as asked.
pub(crate) fn run(
    listing: &Listing,
    content: Content,
    shared: &Shared,
    settings: &Settings,
    language: Language,
) -> Result<(), Failure> {
    let atlas = figures::atlas(shared, settings)?;
    let municipalities = figures::municipalities(&atlas, language, &listing.municipalities)?;
    output::table(&content(&atlas, &municipalities, language), listing.format)
}
