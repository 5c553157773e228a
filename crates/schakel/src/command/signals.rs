//! `schakel atlas signals`: the tasks that the figures point to.

use atlas::{Atlas, signal::Finding};
use documents::{
    table::{Cell, Column, Table},
    text::text,
};
use domain::Language;

/// The signals of the municipalities, the strongest first.
pub(crate) fn table(atlas: &Atlas, municipalities: &[usize], language: Language) -> Table {
    let mut rows = Vec::new();
    for index in municipalities.iter().copied() {
        for signal in atlas::signal::strongest(atlas.signals(index)) {
            let task = &atlas.facts.catalogue.tasks[signal.task];
            rows.push(vec![
                Cell::Text(atlas.facts.register.get(index).name.clone()),
                Cell::Text(task.name.get(language).to_owned()),
                Cell::Number(f64::from(signal.strength)),
                Cell::Text(names(atlas, &signal.findings, language)),
                Cell::Text(names(atlas, &signal.counter, language)),
            ]);
        }
    }
    Table {
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
    }
}

/// The names of the measures that stand out, in the language of the reader.
fn names(atlas: &Atlas, findings: &[Finding], language: Language) -> String {
    let strong = findings.iter().filter(|finding| finding.step > 0);
    let name = |finding: &Finding| {
        let description = &atlas.measures.get(&finding.measure)?.description;
        Some(language.pick(&description.label_nl, &description.label_en).to_owned())
    };
    strong.filter_map(name).collect::<Vec<_>>().join("; ")
}
