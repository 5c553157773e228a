//! Who has what, as a table.

use atlas::{
    Atlas,
    coalition::{Coalition, Holding, Lack},
};
use documents::{
    number,
    table::{Cell, Column, Table},
    text::{text, text_with},
};
use domain::Language;

/// The name of the facility of a row.
pub(super) fn label(language: Language, holding: &Holding) -> String {
    text(language, &format!("facility-{}", holding.facility.key()))
}

/// One row per facility, one column per member: at hand, or where the nearest partner has it.
pub(super) fn holdings(atlas: &Atlas, language: Language, coalition: &Coalition) -> Table {
    let name = |index: usize| atlas.facts.register.get(index).name.as_str();
    let mut columns = vec![Column::text(text(language, "coalition-facility"))];
    columns.extend(coalition.members.iter().map(|member| Column::text(name(*member))));
    let cell = |holding: &Holding, member: usize| {
        if holding.held_by.contains(&member) {
            return Cell::from(text(language, "coalition-has"));
        }
        match holding.lacked_by.iter().find(|lack| lack.member == member) {
            Some(lack) => Cell::from(lacks(language, lack, name)),
            None => Cell::Missing,
        }
    };
    let row = |holding: &Holding| {
        let mut row = vec![Cell::from(label(language, holding))];
        row.extend(coalition.members.iter().map(|member| cell(holding, *member)));
        row
    };
    Table {
        language,
        title: text(language, "coalition-table-title"),
        columns,
        rows: coalition.holdings.iter().map(row).collect(),
        notes: vec![
            text(language, "coalition-facility-note"),
            text(language, "source-indicators"),
            text(language, "source-stations"),
        ],
    }
}

/// "nee; Assen, 12 km", or "nee" when no partner has it.
fn lacks<'a>(language: Language, lack: &Lack, name: impl Fn(usize) -> &'a str) -> String {
    match lack.partner {
        None => text(language, "coalition-lacks"),
        Some((partner, km)) => text_with(
            language,
            if lack.within_reach { "coalition-lacks-near" } else { "coalition-lacks-far" },
            &[("partner", name(partner).into()), ("km", number::kilometres(language, km, 0).into())],
        ),
    }
}
