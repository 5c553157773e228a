//! Welcome: you are in; find your table.

use domain::session::TableView;
use maud::{Markup, html};

use crate::{
    components::button::Weight,
    session::{deed::Deed, stage::Stage},
};

/// Where one sits, and what will happen.
pub(super) fn ask(stage: &Stage<'_>) -> Markup {
    html! {
        @match stage.own_table() {
            Some(table) => p class="lead" { (stage.say_with("session-welcome-table", &[("table", table.name.as_str().into())])) },
            None => (choose_table(stage, "tafel-kiezen")),
        }
        p { (stage.say("session-welcome-text")) }
    }
}

/// The tables, to sit down at one; `place` is the identity of the form.
pub(crate) fn choose_table(stage: &Stage<'_>, place: &'static str) -> Markup {
    if stage.is_read_only() {
        return html! {};
    }
    let deed = Deed::new(stage, "aanschuiven", place);
    let mut tables: Vec<&TableView> = stage.view.tables.values().collect();
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    let options: Vec<(String, String)> =
        tables.iter().map(|table| (table.id.to_string(), table.name.clone())).collect();
    html! {
        div class="stack" {
            p class="lead" { (stage.say("session-choose-table-text")) }
            @if options.is_empty() {
                p { (stage.say("session-no-tables")) }
            } @else {
                (deed.form(&html! {
                    (deed.select("tafel", &stage.say("session-choose-table"), Some(&stage.say("form-choose")), &options, ""))
                    (deed.submit(&stage.say("session-choose-table-do"), Weight::Primary))
                }))
            }
        }
    }
}
