//! Step 7: what if. Nothing is changed; what was tried can be kept under a name.

use axum::response::{IntoResponse, Response};
use domain::course::{Play, Variant};
use maud::{Markup, html};

use super::{
    form::{Asked, Done, carry_out, common, words as typed},
    step::Step,
    workspace::Workspace,
};
use crate::{
    components::{
        button::{self, Weight},
        form::{Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    play::{Around, STEP, asked, plays, query_of, write},
    query::Query,
};

const NAME: &str = "naam";

/// Handler of the page.
pub(super) async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let steps = asked(&Query::of(&workspace.visit)).into_iter().map(|step| (STEP.to_owned(), step));
    let filled = Filled::from_pairs(steps.collect());
    Ok(page(&workspace, &filled, &Mistakes::default()).into_response())
}

/// Handler of its forms: keeps what was tried under a name.
pub(super) async fn save(workspace: Workspace, filled: Filled) -> Result<Response, Problem> {
    let asked = match common(&filled, Step::Play)? {
        Some(asked) => asked,
        None if filled.text("wat") == "variant" => {
            let plays = plays(&workspace.course, filled.all(STEP));
            let below = format!("{}{}", Step::Play.below(), query_of(&workspace.course, &plays));
            let variant = Variant { name: typed(&filled, NAME), plays };
            Asked::Does(domain::course::Command::Add(variant.into()), Done { below, what: "variant" })
        }
        None => return Err(Problem::bad_request()),
    };
    carry_out(workspace, filled, asked, NAME, page).await
}

fn page(workspace: &Workspace, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let view = workspace.view(filled, mistakes);
    let plays = plays(&workspace.course, filled.all(STEP));
    let around = Around {
        keep: &|plays| keep(workspace, &view, plays),
        removal: &|id, label| workspace.removal(id, label),
    };
    let body = workspace.board(Step::Play).page(&plays, &Query::of(&workspace.visit), &around);
    workspace.page(Step::Play, &view, &body)
}

fn keep(workspace: &Workspace, view: &FormView<'_>, plays: &[Play]) -> Markup {
    let (label, hint) = (workspace.text("course-play-name"), workspace.text("course-play-name-hint"));
    html! {
        (heading(2, &workspace.text("course-play-keep")))
        form class="form course-form" method="post" action=(workspace.address(Step::Play.below())) novalidate {
            (workspace.hidden("variant"))
            @for play in plays { input type="hidden" name=(STEP) value=(write(&workspace.course, *play)); }
            (view.line(&Field { name: NAME, label: &label, hint: &hint, optional: false, autocomplete: "off" }, "text"))
            div class="form-actions" { (button::submit(&workspace.text("course-play-keep"), Weight::Primary)) }
        }
    }
}
