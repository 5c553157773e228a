//! Step 1: which questions there are to decide, of one's own or from a template that the figures point to.

use axum::response::{IntoResponse, Response};
use documents::text::text_with;
use domain::{
    PieceId,
    course::{Command, DecisionArea, Origin, Piece, limit},
};
use maud::{Markup, html};

use super::{
    form::{Asked, Done, asked_of, carry_out, put, words},
    offer::{Offer, offered},
    step::Step,
    workspace::Workspace,
};
use crate::{
    components::{
        button::{self, Weight},
        fold::fold,
        form::{Field, FormView},
        heading, tag,
    },
    error::Problem,
    form::{Filled, Mistakes},
};

/// The name of the field with the question.
const QUESTION: &str = "vraag";

/// Templates that are offered at once; the others are behind a fold.
const OFFERED: usize = 6;

/// Handler of the page.
pub(super) async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let mut filled = Filled::default();
    if let Some((id, area)) = workspace.named("wijzig").and_then(|id| Some((id, area(&workspace, id)?))) {
        filled.set("stuk", id.to_string());
        filled.set("stand", workspace.course.revision_of(id).to_string());
        filled.set(QUESTION, area.question.as_str());
    }
    Ok(page(&workspace, &filled, &Mistakes::default()).into_response())
}

/// Handler of its forms.
pub(super) async fn save(workspace: Workspace, filled: Filled) -> Result<Response, Problem> {
    let asked = asked_of(&workspace, &filled, Step::Areas, asked)?;
    carry_out(workspace, filled, asked, QUESTION, page).await
}

fn asked(workspace: &Workspace, filled: &Filled) -> Result<Asked, Problem> {
    let language = workspace.language;
    let done = |what| Done::at(Step::Areas, what);
    Ok(match filled.text("wat") {
        "neem-over" => {
            let command = Command::Adopt { template: filled.text("sjabloon").to_owned(), language };
            Asked::Does(command, done("vraag"))
        }
        "vraag" => {
            let question = words(filled, QUESTION);
            let before = filled.text("stuk").parse().ok().and_then(|id| area(workspace, id));
            let command = match before {
                Some(before) => put(filled, DecisionArea { question, ..before.clone() }.into())?,
                None if filled.text("stuk").is_empty() => {
                    Command::Ask { question, origin: Origin::Own, language }
                }
                None => return Err(Problem::not_found()),
            };
            Asked::Does(command, done("vraag"))
        }
        _ => return Err(Problem::bad_request()),
    })
}

fn area(workspace: &Workspace, id: PieceId) -> Option<&DecisionArea> {
    workspace.course.piece(id).and_then(Piece::as_area)
}

fn page(workspace: &Workspace, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let view = workspace.view(filled, mistakes);
    let body = html! {
        (list(workspace))
        (form(workspace, &view))
        (offers(workspace))
    };
    workspace.page(Step::Areas, &view, &body)
}

fn list(workspace: &Workspace) -> Markup {
    html! {
        @if workspace.course.areas().next().is_none() {
            p { (workspace.text("course-areas-none")) }
        } @else {
            ol class="course-list" {
                @for (id, area) in workspace.course.areas() {
                    @let options = workspace.course.options_of(id).count();
                    li {
                        div class="course-list__what" {
                            span class="course-code" { (workspace.course.code(id)) }
                            div {
                                p class="course-list__title" { (area.question.as_str()) }
                                p class="course-list__note" {
                                    (text_with(workspace.language, "course-areas-options", &[("count", options.into())]))
                                    @if options < 2 { " " (tag::tag(tag::Kind::Plain, &workspace.text("course-areas-few"))) }
                                }
                            }
                        }
                        div class="course-list__do" {
                            (workspace.change_link("", id, area.question.as_str()))
                            (workspace.removal(id, area.question.as_str()))
                        }
                    }
                }
            }
        }
    }
}

fn form(workspace: &Workspace, view: &FormView<'_>) -> Markup {
    let is_change = !view.filled.text("stuk").is_empty();
    let label = workspace.text(if is_change { "course-areas-change" } else { "course-areas-own" });
    let hint = workspace.text("course-areas-hint");
    let field = Field { name: QUESTION, label: &label, hint: &hint, optional: false, autocomplete: "off" };
    html! {
        form class="form course-form" id="formulier" method="post" action=(workspace.address("")) novalidate {
            (workspace.hidden("vraag"))
            @if is_change {
                input type="hidden" name="stuk" value=(view.filled.text("stuk"));
                input type="hidden" name="stand" value=(view.filled.text("stand"));
            }
            (view.line(&field, "text"))
            (workspace.there_now(view))
            div class="form-actions" {
                (button::submit(&workspace.text(if is_change { "course-save" } else { "course-areas-add" }), Weight::Primary))
                @if is_change { (button::link(&workspace.address(""), &workspace.text("course-leave"), Weight::Secondary)) }
            }
        }
    }
}

/// The templates, those first that the figures and the role of the municipality point to.
fn offers(workspace: &Workspace) -> Markup {
    let offered = offered(&workspace.site.atlas, workspace.index, &workspace.course);
    if offered.is_empty() || workspace.course.areas().count() >= limit::AREAS {
        return html! {};
    }
    let (first, rest) = offered.split_at(offered.len().min(OFFERED));
    html! {
        section class="stack" aria-labelledby="voorbeelden" {
            h2 class="nl-heading nl-heading--level-2" id="voorbeelden" { (workspace.text("course-templates")) }
            p { (workspace.text("course-templates-lead")) }
            (cards(workspace, first))
            @if !rest.is_empty() {
                (fold(&workspace.text("course-templates-more"), &cards(workspace, rest)))
            }
        }
    }
}

fn cards(workspace: &Workspace, offers: &[Offer]) -> Markup {
    let language = workspace.language;
    html! {
        ul class="course-cards" {
            @for offer in offers {
                @let question = offer.template.question.get(language);
                li class="course-card" {
                    (heading(3, question))
                    p class="course-list__note" {
                        @if offer.strength > 0 {
                            @let task = offer.template.task_name.get(language);
                            (text_with(language, "course-templates-signal", &[("task", task.into())]))
                        } @else if offer.is_role {
                            (workspace.text("course-templates-role"))
                        } @else {
                            (workspace.text("course-templates-any"))
                        }
                    }
                    ul { @for option in &offer.template.options { li { (option.label.get(language)) } } }
                    form method="post" action=(workspace.address("")) {
                        (workspace.hidden("neem-over"))
                        input type="hidden" name="sjabloon" value=(offer.template.key);
                        button type="submit" class=(Weight::Secondary.class()) {
                            (workspace.text("course-templates-take"))
                            span class="visually-hidden" { ": " (question) }
                        }
                    }
                }
            }
        }
    }
}
