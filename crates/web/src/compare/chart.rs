//! A few measures as ranked bars: who has most, who least, and what the country has.

use atlas::{Atlas, measure::Measure};
use documents::{
    chart::{About, Bar, Measure as Axis, RankedBars, Reference, Tone, draw_for_page},
    text::{text, text_with},
};
use domain::Language;
use maud::{Markup, html};

use crate::{
    components::figure::{self, Figure},
    measure, sheet,
};

/// The measures that are drawn.
const DRAWN: [&str; 6] =
    ["population", "growth_10y", "job_ratio", "containment", "share_65_plus", "sale_price"];

/// The charts, those without any figure left out.
pub(super) fn charts(atlas: &Atlas, language: Language, chosen: &[usize]) -> Markup {
    let drawn = DRAWN.iter().filter_map(|id| atlas.measures.get(id));
    let drawn = drawn.filter(|each| chosen.iter().any(|index| each.latest().get(*index).is_some()));
    html! {
        div class="columns" { @for each in drawn { (chart(atlas, language, chosen, each)) } }
    }
}

fn chart(atlas: &Atlas, language: Language, chosen: &[usize], drawn: &Measure) -> Markup {
    let description = &drawn.description;
    let column = drawn.latest();
    let name = |index: usize| atlas.facts.register.get(index).name.clone();
    let bar = |index: &usize| Bar { label: name(*index), value: column.get(*index), tone: Tone::Other };
    let label = measure::label(language, drawn).to_owned();
    let plot = RankedBars {
        about: About {
            title: format!("{label}, {}", column.year),
            caption: reading(atlas, language, chosen, drawn),
            notes: measure::notes(language, drawn),
        },
        measure: Axis { label, unit: description.unit.clone(), decimals: description.decimals },
        row_label: text(language, "municipalities-name"),
        bars: chosen.iter().map(bar).collect(),
        reference: column
            .national()
            .map(|value| Reference { label: text(language, "compare-national"), value }),
    };
    let id = format!("grafiek-{}", description.id.replace('_', "-"));
    let chart = draw_for_page(&plot, &id, language);
    let drawing = Figure {
        reading: &chart.caption,
        drawing: &chart.wide,
        narrow_drawing: Some(&chart.narrow),
        note: &chart.table.notes.join(" "),
        table: sheet::rows(&format!("{id}-tabel"), &chart.table, &[]),
        is_wide: false,
    };
    figure::figure(language, &drawing)
}

/// Where the figure is highest and where lowest among the chosen municipalities.
fn reading(atlas: &Atlas, language: Language, chosen: &[usize], drawn: &Measure) -> String {
    let label = measure::label(language, drawn);
    let Some((high, low)) = measure::ends(atlas, language, drawn, chosen) else {
        return label.to_owned();
    };
    let key = if high.value == low.value { "compare-reading-equal" } else { "compare-reading" };
    let arguments = [
        ("measure", label.into()),
        ("year", drawn.latest().year.to_string().into()),
        ("highest", high.who.into()),
        ("high", high.value.into()),
        ("lowest", low.who.into()),
        ("low", low.value.into()),
    ];
    text_with(language, key, &arguments)
}
