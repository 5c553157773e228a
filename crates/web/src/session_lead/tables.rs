//! How far the tables are, and who waits there.

use domain::{
    TableId,
    session::{Presence, StepView, TableView},
};
use maud::{Markup, html};

use crate::{
    session::stage::Stage,
    session_screen::{tables_in_order, work_done},
};

/// The identity of the part.
pub(super) const ID: &str = "regie-tafels";

/// A line for each table.
pub(super) fn tables(stage: &Stage<'_>) -> Markup {
    let tables = tables_in_order(stage.scene);
    let present: u32 = tables.iter().map(|table| table.present).sum();
    html! {
        section id=(ID) class="lead-part" aria-labelledby="regie-tafels-kop" {
            h2 id="regie-tafels-kop" class="lead-part__title" { (stage.say("session-lead-tables")) }
            p {
                (stage.say_with("session-lead-people", &[
                    ("people", present.into()),
                    ("tables", tables.len().into()),
                ]))
            }
            ul class="lead-tables" {
                @for table in tables {
                    @let waiting = waiting(stage, table.id);
                    li class="lead-table" {
                        span class="lead-table__name" { (table.name) }
                        span class="lead-table__people" {
                            (stage.say_with("session-lead-at-table", &[("count", table.present.into())]))
                        }
                        @if let Some(step) = stage.current() {
                            span class="lead-table__done" { (done(stage, step, table)) }
                        }
                        @if waiting > 0 {
                            a class="lead-table__waiting" href=(stage.address("/moderatie#moderatie-gasten")) {
                                (stage.say_with("session-lead-waiting", &[("count", waiting.into())]))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn waiting(stage: &Stage<'_>, table: TableId) -> usize {
    let at = stage.view.participants.values().filter(|each| each.table == Some(table));
    at.filter(|each| each.presence == Presence::Knocking).count()
}

fn done(stage: &Stage<'_>, step: &StepView, table: &TableView) -> String {
    match work_done(stage.scene, step, table) {
        (count, Some(most)) => stage.say_with(
            "session-lead-answered",
            &[("count", count.to_string().into()), ("most", most.to_string().into())],
        ),
        (count, None) => stage.say_with("session-lead-written", &[("count", count.into())]),
    }
}
