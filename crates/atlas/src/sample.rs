//! Small tables of measures for tests: those beside the code, and those of `tests/`, which read this file as a
//! module of their own.

use crate::{
    measure::{Column, Description, HigherIs, Kind, Measure, Processing, Theme, Weight},
    measure_table::MeasureTable,
};

/// A measure of one year with the given values, not a number where missing.
fn measure(id: &str, values: &[f64]) -> Option<Measure> {
    let description = Description {
        id: id.to_owned(),
        kind: Kind::Published,
        theme: Theme::Role,
        label_nl: id.to_owned(),
        label_en: id.to_owned(),
        unit: String::new(),
        decimals: 0,
        higher_is: HigherIs::Neutral,
        processing: Processing::None,
        weight: Weight::None,
        source: String::new(),
        caveat_nl: String::new(),
        caveat_en: String::new(),
    };
    Measure::new(description, vec![Column::new(2021, values.to_vec(), None)])
}

/// A table of measures of one year.
pub(crate) fn table(measures: &[(&str, &[f64])]) -> MeasureTable {
    MeasureTable::new(measures.iter().filter_map(|(id, values)| measure(id, values)).collect())
}
