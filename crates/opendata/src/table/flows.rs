//! The tables of flows: commuting and moves.

use atlas::{facts::MoveTotals, flows::Flows, register::Register};

use crate::{DataError, phrase::phrase, sheet::Sheet};

/// Reads a table of pairs with an amount.
pub(crate) fn read(
    file: &'static str,
    text: &str,
    [from, to, amount]: [&str; 3],
    year: u16,
    register: &Register,
) -> Result<Flows, DataError> {
    let mut triplets = Vec::new();
    // One place for every pair: these tables have most rows of all, and start waits for them.
    let mut seen = vec![false; register.len() * register.len()];
    Sheet::open(file, text, &[from, to, amount])?.each(|row| {
        let (origin, destination) = (row.municipality(from, register)?, row.municipality(to, register)?);
        let value = row.number(amount)?;
        if value <= 0.0 {
            return Err(row.wrong(
                amount,
                phrase!("data-amount", "an amount above zero; leave out pairs without a flow"),
            ));
        }
        if std::mem::replace(&mut seen[origin * register.len() + destination], true) {
            return Err(row.wrong(to, phrase!("data-pair-once", "a pair that stands in one row only")));
        }
        triplets.push((origin, destination, value));
        Ok(())
    })?;
    Ok(Flows::new(register.len(), year, triplets))
}

/// Reads the municipalities that have no complete figures in the earlier year.
pub(crate) fn read_gaps(text: &str, register: &Register) -> Result<Vec<usize>, DataError> {
    let mut gaps = Vec::new();
    Sheet::open("commuting_2006_gaps.csv", text, &["code", "name"])?.each(|row| {
        gaps.push(row.municipality("code", register)?);
        Ok(())
    })?;
    gaps.sort_unstable();
    Ok(gaps)
}

/// Reads the moves over all pairs, also the small ones.
pub(crate) fn read_move_totals(text: &str, register: &Register) -> Result<Vec<MoveTotals>, DataError> {
    const FILE: &str = "moves_totals_2018.csv";
    let mut totals = vec![None; register.len()];
    Sheet::open(FILE, text, &["code", "arrivals", "departures"])?.each(|row| {
        let index = row.municipality("code", register)?;
        totals[index] =
            Some(MoveTotals { arrivals: row.number("arrivals")?, departures: row.number("departures")? });
        Ok(())
    })?;
    let found: Option<Vec<MoveTotals>> = totals.iter().copied().collect();
    found.ok_or_else(|| {
        DataError::inconsistent(
            FILE,
            phrase!("data-every-municipality", "expected a row for every municipality"),
        )
    })
}
