//! The chapters of a profile as parts of a page.

use documents::{
    chart::draw_for_page,
    number::NO_BREAK,
    profile::{Block, Chapter, Content, Figure, LinkedTable, TaskSignal},
    table::Table,
    text::{text, text_with},
    unit,
};
use domain::Language;
use maud::{Markup, html};

use crate::{
    components::{
        Room, alert, anchored_heading, button,
        figure::{self, Figure as Drawing},
        fold::{self, fold},
        heading,
        table::{self, Column, Row},
        tag,
    },
    visit::path,
};

/// What the heading and the lead of a chapter take, in bytes.
const HEAD_BYTES: usize = 1024;

/// A chapter with its heading, lead and blocks. `map` stands in the place of the flow map's drawing.
pub(super) fn chapter(language: Language, chapter: &Chapter, map: &dyn Fn(&str) -> Markup) -> Markup {
    let groups: Vec<Markup> = chapter
        .blocks
        .chunk_by(|one, next| one.fold == next.fold)
        .map(|group| group_markup(language, group, map))
        .collect();
    html! {
        (Room(groups.iter().map(|group| group.0.len()).sum::<usize>() + HEAD_BYTES))
        section class="chapter stack" aria-labelledby=(chapter.id) {
            (anchored_heading(2, chapter.id, &chapter.title))
            p class="chapter__lead" { (chapter.lead) }
            @for group in &groups { (group) }
        }
    }
}

/// Parts that follow each other and are all in sight, or all behind the same fold.
fn group_markup(language: Language, group: &[Block], map: &dyn Fn(&str) -> Markup) -> Markup {
    let parts = html! { @for block in group { (block_markup(language, block, map)) } };
    match group.first().and_then(|block| block.fold.as_deref()) {
        Some(label) => fold::part(label, &parts),
        None => parts,
    }
}

fn block_markup(language: Language, block: &Block, map: &dyn Fn(&str) -> Markup) -> Markup {
    match &block.content {
        Content::Heading(label) => heading(3, label),
        Content::Text(sentence) => html! { p { (sentence) } },
        Content::Caveat(sentence) => html! { p class="caveat" { (sentence) } },
        Content::Figures(figures) => key_figures(language, figures),
        Content::Plot { id, plot } => {
            let chart = draw_for_page(&**plot, id, language);
            let (note, more) = notes(language, &chart.table.notes);
            let drawing = Drawing {
                reading: &chart.caption,
                drawing: &chart.wide,
                narrow_drawing: Some(&chart.narrow),
                note: &note,
                table: html! { (plain_table(&format!("{id}-tabel"), &chart.table)) (more) },
                is_wide: false,
            };
            if *id == "flow-map" {
                let both = html! {
                    div class="chart-wide" { (maud::PreEscaped(&chart.wide)) }
                    div class="chart-narrow" { (maud::PreEscaped(&chart.narrow)) }
                };
                figure::with_drawing(language, &drawing, &map(&both.into_string()))
            } else {
                figure::figure(language, &drawing)
            }
        }
        Content::Table(linked) => linked_table(language, linked),
        Content::Tasks(tasks) => html! {
            ol class="tasks" { @for task in tasks { li { (task_markup(language, task)) } } }
        },
        Content::PeerDimensions { choices } => dimensions(language, choices),
    }
}

/// A few notes stand below a drawing; many stand below its table, with a word that they are there.
fn notes(language: Language, notes: &[String]) -> (String, Markup) {
    const FEW: usize = 2;
    if notes.len() <= FEW {
        return (notes.join(" "), html! {});
    }
    let more = html! { ul class="caveat" { @for note in notes { li { (note) } } } };
    (text(language, "municipality-notes"), more)
}

/// Figures with their value first and everything that belongs to them below.
pub(super) fn key_figures(language: Language, figures: &[Figure]) -> Markup {
    html! {
        dl class="key-figures" {
            @for figure in figures {
                div class="key-figures__item" {
                    dt { a href=(path(language, &format!("/methode#{}", figure.id))) { (figure.label) } }
                    dd class="key-figures__value" { (value(&figure.value)) }
                    @for line in comparison(language, figure) { dd class="key-figures__note" { (line) } }
                    @if figure.is_model {
                        dd class="key-figures__note" { (tag::tag(tag::Kind::Model, &text(language, "municipality-model"))) }
                    }
                    dd class="key-figures__source" {
                        (fold(&text(language, "municipality-source"), &html! {
                            p { (figure.source) @if let Some(caveat) = &figure.caveat { " " (caveat) } }
                        }))
                    }
                }
            }
        }
    }
}

/// The number large and its unit small, on a line of its own where there is no room beside it.
fn value(written: &str) -> Markup {
    match written.split_once(NO_BREAK) {
        Some((number, unit)) if number.ends_with(|last: char| last.is_ascii_digit()) => {
            html! { (number) " " span class="key-figures__unit" { (unit) } }
        }
        _ => html! { (written) },
    }
}

/// "2014 · plaats 12 van 342", then the country, then the peers: a line each.
fn comparison(language: Language, figure: &Figure) -> Vec<String> {
    let national = figure.national.as_deref().map(|value| ("municipality-national", value));
    let peers = figure.peers.as_deref().map(|value| ("municipality-peers", value));
    let year = figure.year.to_string();
    let mut lines =
        vec![figure.rank.as_ref().map_or_else(|| year.clone(), |rank| format!("{year} · {rank}"))];
    let compared = [national, peers].into_iter().flatten();
    lines.extend(compared.map(|(key, value)| text_with(language, key, &[("value", value.into())])));
    lines
}

fn plain_table(id: &str, content: &Table) -> Markup {
    rows(id, content, |_, cell| table::words(cell))
}

fn linked_table(language: Language, linked: &LinkedTable) -> Markup {
    let id = atlas::municipality::slug(&linked.table.title);
    let markup =
        rows(&id, &linked.table, |row, cell| match linked.addresses.get(row).and_then(Option::as_ref) {
            Some(address) => html! { a href=(path(language, address)) { (cell) } },
            None => table::words(cell),
        });
    let notes = &linked.table.notes;
    html! {
        (markup)
        @match notes.as_slice() {
            [] => {}
            [_] | [_, _] => p class="caveat" { (notes.join(" ")) },
            many => (fold(&text(language, "municipality-source"), &html! {
                ul class="caveat" { @for note in many { li { (note) } } }
            })),
        }
    }
}

/// A table whose first cells are shown by `first`.
fn rows(id: &str, content: &Table, first: impl Fn(usize, String) -> Markup) -> Markup {
    let language = content.language;
    let columns: Vec<Column> = content
        .columns
        .iter()
        .map(|column| {
            if column.is_numeric() {
                Column::figures(&column.label, &unit::label(language, &column.unit))
            } else {
                Column::words(&column.label)
            }
        })
        .collect();
    let cells = |row: usize| {
        let shown = content.cells(&content.rows[row]).enumerate();
        let cells = shown.map(|(place, (column, cell))| {
            let written = cell.show(language, column);
            Some(if place == 0 { first(row, written) } else { table::words(written) })
        });
        Row { cells: cells.collect(), is_own: false }
    };
    let rows: Vec<Row> = (0..content.rows.len()).map(cells).collect();
    table::table(language, id, &content.title, &columns, &rows)
}

fn task_markup(language: Language, task: &TaskSignal) -> Markup {
    html! {
        article class="task stack" {
            div class="task__head" {
                (heading(3, &task.name))
                (tag::tag(tag::Kind::Plain, &task.strength_label))
            }
            p { (task.question) }
            (list(&text(language, "task-evidence"), &task.evidence))
            (fold(&text(language, "municipality-task-more"), &html! {
                p { strong { (text(language, "task-reason")) ": " } (task.reason) }
                (list(&text(language, "task-counter"), &task.counter))
                p { strong { (text(language, "task-doubt")) ": " } (task.doubt) }
            }))
        }
    }
}

fn list(label: &str, sentences: &[String]) -> Markup {
    html! {
        @if !sentences.is_empty() {
            div {
                p class="list-label" { (label) }
                ul { @for sentence in sentences { li { (sentence) } } }
            }
        }
    }
}

/// The choice of what municipalities must be alike in, as a form that works without scripts.
fn dimensions(language: Language, choices: &[(&'static str, String, bool)]) -> Markup {
    let form = html! {
        form method="get" action="#vergelijkbaar" class="stack" {
            fieldset class="checkboxes" {
                legend { (text(language, "peer-dimensions-label")) }
                @for (key, label, is_chosen) in choices {
                    label class="checkboxes__item" {
                        input type="checkbox" name="kenmerk" value=(key) checked[*is_chosen];
                        " " (label)
                    }
                }
            }
            p { (button::submit(&text(language, "peer-dimensions-button"), button::Weight::Secondary)) }
        }
    };
    fold(&text(language, "peer-dimensions-label"), &form)
}

/// A message that the choice could not be used as given.
pub(super) fn notice(title: &str, sentence: &str) -> Markup {
    alert::alert(alert::Kind::Info, title, &html! { p { (sentence) } })
}
