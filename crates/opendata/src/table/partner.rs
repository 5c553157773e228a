//! `partners.csv`: municipalities in the network of the knowledge organisation.

use atlas::register::Register;
use domain::{Partner, Relation};

use crate::{DataError, sheet::Sheet};

/// Reads the organisations.
pub(crate) fn read(text: &str, register: &Register) -> Result<Vec<Partner>, DataError> {
    let relations =
        [("partner", Relation::Partner), ("interested", Relation::Interested), ("former", Relation::Former)];
    let mut organisations = Vec::new();
    Sheet::open("partners.csv", text, &["municipality", "relation"])?.each(|row| {
        row.municipality("municipality", register)?;
        let (municipality, relation) = (row.code("municipality")?, row.word("relation", &relations)?);
        organisations.push(Partner { municipality, relation });
        Ok(())
    })?;
    Ok(organisations)
}
