//! Step 4: what combinations are compared on, with the least that is asked; the tasks that cannot wait; and futures.

use axum::response::{IntoResponse, Response};
use documents::text::text_with;
use domain::{
    PieceId,
    course::{Command, Comparison, Piece, Scenario, Shift, Task, limit},
};
use maud::{Markup, html};

use super::{
    form::{Asked, Done, asked_of, carry_out, piece, put, words},
    step::Step,
    workspace::Workspace,
};
use crate::{
    components::{
        button::{self, Weight},
        fold::fold,
        form::{Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    play::{hundredths, points},
};

const NAME: &str = "naam";
const FLOOR: &str = "ondergrens";
const RANK: &str = "volgorde";
const SCENARIO: &str = "toekomst";

/// Handler of the page.
pub(super) async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let mut filled = Filled::default();
    let found = workspace.named("wijzig");
    let found = found.and_then(|id| Some((id, workspace.course.piece(id)?.as_comparison()?)));
    if let Some((id, comparison)) = found {
        filled.set("stuk", id.to_string());
        filled.set("stand", workspace.course.revision_of(id).to_string());
        filled.set(NAME, comparison.label.as_str());
        filled.set(RANK, comparison.rank.map(|rank| rank.to_string()).unwrap_or_default());
        filled
            .set(FLOOR, comparison.floor.map(|floor| points(workspace.language, floor)).unwrap_or_default());
    }
    Ok(page(&workspace, &filled, &Mistakes::default()).into_response())
}

/// Handler of its forms.
pub(super) async fn save(workspace: Workspace, filled: Filled) -> Result<Response, Problem> {
    let asked = asked_of(&workspace, &filled, Step::Points, asked)?;
    let field = if filled.text("wat").starts_with(SCENARIO) { SCENARIO } else { NAME };
    carry_out(workspace, filled, asked, field, page).await
}

fn asked(workspace: &Workspace, filled: &Filled) -> Result<Asked, Problem> {
    let does = |command, what| Ok(Asked::Does(command, Done::at(Step::Points, what)));
    match filled.text("wat") {
        "begin" => does(Command::Begin { language: workspace.language }, "punt"),
        "punt" => {
            let (floor, rank) = (hundredths(filled.text(FLOOR)), rank(filled.text(RANK)));
            let mut mistakes = Mistakes::default();
            if floor.is_err() {
                mistakes.add(FLOOR, workspace.text("course-points-no-number"));
            }
            if rank.is_err() {
                let most = [("most", limit::RANKS.to_string().into())];
                mistakes.add(RANK, text_with(workspace.language, "course-points-no-rank", &most));
            }
            let (Ok(floor), Ok(rank)) = (floor, rank) else { return Ok(Asked::Wrong(mistakes)) };
            does(put(filled, Comparison { label: words(filled, NAME), floor, rank }.into())?, "punt")
        }
        "opgave" => {
            let (id, revision) = piece(filled)?;
            let task = workspace.course.piece(id).and_then(Piece::as_task).ok_or_else(Problem::not_found)?;
            let piece = Task { urgent: filled.has("dringend"), ..task.clone() }.into();
            does(Command::Change { id, piece, revision }, "opgave")
        }
        "toekomst" => {
            let scenario = Scenario { label: words(filled, SCENARIO), shifts: Vec::new() };
            does(Command::Add(scenario.into()), "toekomst")
        }
        "toekomst-schuif" => {
            let (id, revision) = piece(filled)?;
            let scenario =
                workspace.course.piece(id).and_then(Piece::as_scenario).ok_or_else(Problem::not_found)?;
            does(Command::Change { id, piece: shifted(scenario, filled)?.into(), revision }, "toekomst")
        }
        _ => Err(Problem::bad_request()),
    }
}

/// A future with one more shift, in place of an earlier one; none takes it out.
fn shifted(scenario: &Scenario, filled: &Filled) -> Result<Scenario, Problem> {
    let id = |name: &str| filled.text(name).parse::<PieceId>().map_err(|_| Problem::bad_request());
    let (option, on) = (id("keuze")?, id("punt")?);
    let by: i8 = filled.text("schuif").parse().map_err(|_| Problem::bad_request())?;
    let mut scenario = scenario.clone();
    scenario.shifts.retain(|shift| (shift.option, shift.on) != (option, on));
    if by != 0 {
        scenario.shifts.push(Shift { option, on, by });
    }
    Ok(scenario)
}

/// A place in the order of weights, as somebody types it; empty takes no place.
fn rank(typed: &str) -> Result<Option<u8>, ()> {
    if typed.is_empty() {
        return Ok(None);
    }
    let rank: u8 = typed.parse().map_err(|_| ())?;
    if (1..=limit::RANKS).contains(&rank) { Ok(Some(rank)) } else { Err(()) }
}

fn page(workspace: &Workspace, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let view = workspace.view(filled, mistakes);
    let body = html! {
        @if workspace.course.comparisons().next().is_none() {
            form method="post" {
                (workspace.hidden("begin"))
                (button::submit(&workspace.text("course-points-begin"), Weight::Secondary))
            }
        } @else {
            (comparisons(workspace))
        }
        (form(workspace, &view))
        (tasks(workspace))
        (fold(&workspace.text("course-scenarios"), &scenarios(workspace, &view)))
    };
    workspace.page(Step::Points, &view, &body)
}

fn comparisons(workspace: &Workspace) -> Markup {
    html! {
        ul class="course-list" {
            @for (id, comparison) in workspace.course.comparisons() {
                @let label = comparison.label.as_str();
                li {
                    div {
                        p class="course-list__title" { (label) }
                        p class="course-list__note" {
                            @if let Some(floor) = comparison.floor {
                                (text_with(workspace.language, "course-points-floor", &[("points", points(workspace.language, floor).into())]))
                            } @else {
                                (workspace.text("course-points-no-floor"))
                            }
                            @if let Some(rank) = comparison.rank {
                                " · " (text_with(workspace.language, "course-points-ranked", &[("rank", rank.to_string().into())]))
                            }
                        }
                    }
                    div class="course-list__do" {
                        (workspace.change_link(Step::Points.below(), id, label))
                        (workspace.removal(id, label))
                    }
                }
            }
        }
    }
}

fn form(workspace: &Workspace, view: &FormView<'_>) -> Markup {
    let is_change = !view.filled.text("stuk").is_empty();
    let label = workspace.text(if is_change { "course-points-change" } else { "course-points-new" });
    let (floor, hint) = (workspace.text("course-points-least"), workspace.text("course-points-least-hint"));
    let (order, order_hint) =
        (workspace.text("course-points-rank"), workspace.text("course-points-rank-hint"));
    html! {
        form class="form course-form" id="formulier" method="post" action=(workspace.address(Step::Points.below())) novalidate {
            (workspace.hidden("punt"))
            @if is_change {
                input type="hidden" name="stuk" value=(view.filled.text("stuk"));
                input type="hidden" name="stand" value=(view.filled.text("stand"));
            }
            (view.line(&Field { name: NAME, label: &label, hint: "", optional: false, autocomplete: "off" }, "text"))
            (workspace.there_now(view))
            (view.line(&Field { name: RANK, label: &order, hint: &order_hint, optional: true, autocomplete: "off" }, "text"))
            (view.line(&Field { name: FLOOR, label: &floor, hint: &hint, optional: true, autocomplete: "off" }, "text"))
            div class="form-actions" {
                (button::submit(&workspace.text("course-save"), Weight::Primary))
                @if is_change {
                    (button::link(&workspace.address(Step::Points.below()), &workspace.text("course-leave"), Weight::Secondary))
                }
            }
        }
    }
}

fn tasks(workspace: &Workspace) -> Markup {
    html! {
        @if workspace.course.tasks().next().is_some() {
            (heading(2, &workspace.text("course-tasks")))
            p { (workspace.text("course-tasks-lead")) }
            ul class="course-list" {
                @for (id, task) in workspace.course.tasks() {
                    li {
                        div {
                            p class="course-list__title" { (task.label.as_str()) }
                            p class="course-list__note" {
                                (workspace.text(if task.urgent { "course-tasks-urgent" } else { "course-tasks-waits" }))
                            }
                        }
                        form class="course-list__do" method="post" {
                            (workspace.hidden_of("opgave", id))
                            @if !task.urgent { input type="hidden" name="dringend" value="ja"; }
                            button type="submit" class="course-small" {
                                (workspace.text(if task.urgent { "course-tasks-make-wait" } else { "course-tasks-make-urgent" }))
                                span class="visually-hidden" { ": " (task.label.as_str()) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn scenarios(workspace: &Workspace, view: &FormView<'_>) -> Markup {
    let label = workspace.text("course-scenarios-new");
    html! {
        p { (workspace.text("course-scenarios-lead")) }
        @for (id, scenario) in workspace.course.scenarios() {
            div class="course-card" {
                (heading(3, scenario.label.as_str()))
                @if !scenario.shifts.is_empty() {
                    ul {
                        @for shift in &scenario.shifts {
                            li {
                                (workspace.labelled(shift.option)) ", " (workspace.labelled(shift.on)) ": "
                                (signed(shift.by))
                            }
                        }
                    }
                }
                (shift_form(workspace, id))
                (workspace.removal(id, scenario.label.as_str()))
            }
        }
        form class="form" method="post" action=(workspace.address(Step::Points.below())) novalidate {
            (workspace.hidden("toekomst"))
            (view.line(&Field { name: SCENARIO, label: &label, hint: "", optional: false, autocomplete: "off" }, "text"))
            div class="form-actions" { (button::submit(&workspace.text("course-scenarios-add"), Weight::Secondary)) }
        }
    }
}

fn signed(by: i8) -> String {
    if by > 0 { format!("+{by}") } else { by.to_string().replace('-', "−") }
}

fn shift_form(workspace: &Workspace, scenario: PieceId) -> Markup {
    let select = |name: &str, key: &str, options: Vec<(String, String)>| {
        let id = format!("{name}-{scenario}");
        html! {
            div class="form-field" {
                label class="form-label" for=(id) { (workspace.text(key)) }
                select class="utrecht-textbox form-input form-input--select" id=(id) name=(name) {
                    @for (value, label) in options {
                        option value=(value) selected[value == "0"] { (label) }
                    }
                }
            }
        }
    };
    let labelled = |id: PieceId| (id.to_string(), workspace.labelled(id));
    let options = workspace.course.options().map(|(id, _)| labelled(id)).collect();
    let points = workspace.course.comparisons().map(|(id, _)| labelled(id)).collect();
    let amounts = (-4..=4).map(|by: i8| (by.to_string(), signed(by))).collect();
    html! {
        @if workspace.course.options().next().is_some() && workspace.course.comparisons().next().is_some() {
            form class="course-condition" method="post" action=(workspace.address(Step::Points.below())) {
                (workspace.hidden_of("toekomst-schuif", scenario))
                (select("keuze", "course-scenarios-option", options))
                (select("punt", "course-scenarios-on", points))
                (select("schuif", "course-scenarios-by", amounts))
                div class="form-actions" { (button::submit(&workspace.text("course-scenarios-shift"), Weight::Secondary)) }
            }
        }
    }
}
