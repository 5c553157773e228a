//! `schakel atlas signals`: the tasks that the figures point to.

use documents::{
    table::{Cell, Column, Table},
    text::text,
};
use domain::Language;

use crate::{
    arguments::{Listing, Shared},
    failure::Failure,
    figures, output,
    settings::Settings,
};

/// Lists the signals of the municipalities, the strongest first.
pub(crate) fn run(
    listing: &Listing,
    shared: &Shared,
    settings: &Settings,
    language: Language,
) -> Result<(), Failure> {
    let atlas = figures::atlas(shared, settings)?;
    let mut rows = Vec::new();
    for index in figures::municipalities(&atlas, &listing.municipalities)? {
        for signal in atlas::signal::strongest(atlas.signals(index)) {
            let task = &atlas.facts.catalogue.tasks[signal.task];
            let strong = signal.findings.iter().filter(|finding| finding.step > 0);
            let figures: Vec<String> = strong.map(|finding| finding.measure.clone()).collect();
            let against = signal.counter.iter().filter(|finding| finding.step > 0);
            let counter: Vec<String> = against.map(|finding| finding.measure.clone()).collect();
            rows.push(vec![
                Cell::Text(atlas.facts.register.get(index).name.clone()),
                Cell::Text(task.name.get(language).to_owned()),
                Cell::Number(f64::from(signal.strength)),
                Cell::Text(figures.join("; ")),
                Cell::Text(counter.join("; ")),
            ]);
        }
    }
    let table = Table {
        language,
        title: text(language, "atlas-signals-title"),
        columns: vec![
            Column::text(text(language, "profile-municipality")),
            Column::text(text(language, "atlas-task")),
            Column::number(text(language, "atlas-strength"), "").with_decimals(0),
            Column::text(text(language, "atlas-figures")),
            Column::text(text(language, "atlas-counter")),
        ],
        rows,
        notes: vec![text(language, "atlas-signals-note")],
    };
    output::table(&table, listing.format)
}
