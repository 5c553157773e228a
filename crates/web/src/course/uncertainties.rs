//! Step 9: what is not known yet, and what it becomes: a knowledge question, a question for the council, a wish for the
//! partnership. The engine names what it found; the table adds and decides.

use ::course::UncertaintyKind as Found;
use axum::response::{IntoResponse, Response};
use domain::{
    PieceId,
    course::{Piece, Uncertainty, UncertaintyKind},
};
use maud::{Markup, html};

use super::{
    form::{Asked, Done, asked_of, carry_out, put, words},
    outcome::explored,
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
};

const TEXT: &str = "tekst";
const KIND: &str = "soort";
const AREA: &str = "vraag";

/// Handler of the page.
pub(super) async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let mut filled = Filled::default();
    let found = workspace.named("wijzig");
    if let Some((id, found)) = found.and_then(|id| Some((id, uncertainty(&workspace, id)?))) {
        filled.set("stuk", id.to_string());
        filled.set("stand", workspace.course.revision_of(id).to_string());
        filled.set(KIND, found.kind.key());
        filled.set(AREA, found.area.map(|area| area.to_string()).unwrap_or_default());
        filled.set(TEXT, found.text.as_str());
    }
    Ok(page(&workspace, &filled, &Mistakes::default()).into_response())
}

/// Handler of its forms.
pub(super) async fn save(workspace: Workspace, filled: Filled) -> Result<Response, Problem> {
    let asked = asked_of(&workspace, &filled, Step::Uncertainties, asked)?;
    carry_out(workspace, filled, asked, TEXT, page).await
}

fn uncertainty(workspace: &Workspace, id: PieceId) -> Option<&Uncertainty> {
    workspace.course.piece(id).and_then(Piece::as_uncertainty)
}

fn asked(workspace: &Workspace, filled: &Filled) -> Result<Asked, Problem> {
    if filled.text("wat") != "onzekerheid" {
        return Err(Problem::bad_request());
    }
    let Some(kind) = UncertaintyKind::ALL.into_iter().find(|each| each.key() == filled.text(KIND)) else {
        let mut mistakes = Mistakes::default();
        mistakes.add(KIND, workspace.text("course-uncertainties-no-kind"));
        return Ok(Asked::Wrong(mistakes));
    };
    let piece = Uncertainty {
        kind,
        area: filled.text(AREA).parse().ok(),
        text: words(filled, TEXT),
        proposed: filled.has("voorstel"),
    };
    Ok(Asked::Does(put(filled, piece.into())?, Done::at(Step::Uncertainties, "onzekerheid")))
}

fn page(workspace: &Workspace, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let view = workspace.view(filled, mistakes);
    let body = html! {
        @for kind in UncertaintyKind::ALL { (of_kind(workspace, kind)) }
        (form(workspace, &view))
        (heading(2, &workspace.text("course-uncertainties-found")))
        (explored(workspace, |drafted, exploration, analysis| {
            let read = workspace.read_out(exploration, analysis);
            let found = drafted.areas.iter().zip(&read.package).flat_map(|(area, line)| {
                line.uncertainties.iter().map(|each| Proposal { area: *area, kind: kind(each.kind), text: &each.sentence, becomes: &each.becomes })
            });
            let taken = |proposal: &Proposal<'_>| {
                workspace.course.uncertainties().any(|(_, known)| known.text.as_str() == proposal.text.trim())
            };
            let found: Vec<Proposal<'_>> = found.filter(|proposal| !taken(proposal)).collect();
            proposals(workspace, &found)
        }))
    };
    workspace.page(Step::Uncertainties, &view, &body)
}

/// Something that the engine found.
struct Proposal<'a> {
    area: PieceId,
    kind: UncertaintyKind,
    text: &'a str,
    becomes: &'a str,
}

/// The kind in the words of a draft.
const fn kind(found: Found) -> UncertaintyKind {
    match found {
        Found::Environment => UncertaintyKind::Environment,
        Found::Values => UncertaintyKind::Values,
        Found::RelatedDecisions => UncertaintyKind::RelatedDecisions,
    }
}

fn of_kind(workspace: &Workspace, kind: UncertaintyKind) -> Markup {
    let own: Vec<_> = workspace.course.uncertainties().filter(|(_, each)| each.kind == kind).collect();
    html! {
        section class="stack" aria-labelledby={ "soort-" (kind.key()) } {
            h2 class="nl-heading nl-heading--level-2" id={ "soort-" (kind.key()) } {
                (workspace.text(&format!("course-becomes-{}", kind.key())))
            }
            p class="course-list__note" { (workspace.text(&format!("course-becomes-{}-text", kind.key()))) }
            @if own.is_empty() {
                p { (workspace.text("course-uncertainties-none")) }
            } @else {
                ul class="course-list" {
                    @for (id, each) in own {
                        li {
                            div {
                                p class="course-list__title" { (each.text.as_str()) }
                                p class="course-list__note" {
                                    (kind.letters())
                                    @if let Some(area) = each.area { " · " (workspace.labelled(area)) }
                                    @if each.proposed { " · " (workspace.text("course-commitments-taken")) }
                                }
                            }
                            div class="course-list__do" {
                                (workspace.change_link(Step::Uncertainties.below(), id, each.text.as_str()))
                                (workspace.removal(id, each.text.as_str()))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn form(workspace: &Workspace, view: &FormView<'_>) -> Markup {
    let is_change = !view.filled.text("stuk").is_empty();
    let kinds = UncertaintyKind::ALL.map(|kind| {
        let text = |key: &str| workspace.text(&format!("course-{key}-{}", kind.key()));
        (kind.key().to_owned(), text("uncertainty"), text("becomes"))
    });
    let areas: Vec<_> = workspace
        .course
        .areas()
        .map(|(id, _)| (id.to_string(), workspace.labelled(id), String::new()))
        .collect();
    let label = |key: &str| workspace.text(key);
    let (text, hint) = (label("course-uncertainties-text"), label("course-uncertainties-hint"));
    let (kind, area) = (label("course-uncertainties-kind"), label("course-uncertainties-area"));
    html! {
        form class="form course-form" id="formulier" method="post" action=(workspace.address(Step::Uncertainties.below())) novalidate {
            (heading(2, &label(if is_change { "course-uncertainties-change" } else { "course-uncertainties-new" })))
            (workspace.hidden("onzekerheid"))
            @if is_change {
                input type="hidden" name="stuk" value=(view.filled.text("stuk"));
                input type="hidden" name="stand" value=(view.filled.text("stand"));
            }
            (view.lines(&Field { name: TEXT, label: &text, hint: &hint, optional: false, autocomplete: "off" }, 3))
            (view.radios(&Field { name: KIND, label: &kind, hint: "", optional: false, autocomplete: "" }, &kinds))
            (view.select(&Field { name: AREA, label: &area, hint: "", optional: true, autocomplete: "off" }, &areas))
            div class="form-actions" {
                (button::submit(&workspace.text(if is_change { "course-save" } else { "course-uncertainties-add" }), Weight::Primary))
                @if is_change {
                    (button::link(&workspace.address(Step::Uncertainties.below()), &workspace.text("course-leave"), Weight::Secondary))
                }
            }
        }
    }
}

fn proposals(workspace: &Workspace, found: &[Proposal<'_>]) -> Markup {
    html! {
        @if found.is_empty() {
            p { (workspace.text("course-uncertainties-found-none")) }
        } @else {
            ul class="course-list" {
                @for proposal in found {
                    li {
                        div {
                            p class="course-list__title" { (proposal.text) }
                            p class="course-list__note" {
                                (proposal.kind.letters()) " · " (workspace.labelled(proposal.area)) " · " (proposal.becomes)
                            }
                        }
                        form class="course-list__do" method="post" action=(workspace.address(Step::Uncertainties.below())) {
                            (workspace.hidden("onzekerheid"))
                            input type="hidden" name="voorstel" value="ja";
                            input type="hidden" name=(KIND) value=(proposal.kind.key());
                            input type="hidden" name=(AREA) value=(proposal.area);
                            input type="hidden" name=(TEXT) value=(proposal.text);
                            button type="submit" class="course-small" {
                                (workspace.text("course-commitments-take"))
                                span class="visually-hidden" { ": " (proposal.text) }
                            }
                        }
                    }
                }
            }
        }
    }
}
