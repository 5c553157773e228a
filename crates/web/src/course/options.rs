//! Step 2: what can be chosen, and what each option needs.

use std::collections::{BTreeMap, BTreeSet};

use axum::response::{IntoResponse, Response};
use documents::text::text_with;
use domain::{
    PieceId,
    course::{AreaOption, Condition, ConditionKind, ConditionState, Piece, limit},
};
use maud::{Markup, html};

use super::{
    form::{Asked, Done, asked_of, carry_out, put, words},
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
    query::Query,
};

const LABEL: &str = "keuze";
const PARTNERS: &str = "gemeenten";
const SERVES: &str = "opgaven";

/// Empty conditions that a form shows beside those that are there.
const SPARE: usize = 2;

/// Handler of the page.
pub(super) async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let filled = opened(&workspace);
    Ok(page(&workspace, &filled, &Mistakes::default()).into_response())
}

/// Handler of its forms.
pub(super) async fn save(workspace: Workspace, filled: Filled) -> Result<Response, Problem> {
    let asked = asked_of(&workspace, &filled, Step::Options, asked)?;
    carry_out(workspace, filled, asked, LABEL, page).await
}

/// The fields of the form that the query opens: of an option, or empty for a question.
fn opened(workspace: &Workspace) -> Filled {
    let mut filled = Filled::default();
    let option = |id| workspace.course.piece(id).and_then(Piece::as_option);
    if let Some((id, option)) = workspace.named("wijzig").and_then(|id| Some((id, option(id)?))) {
        filled.set("stuk", id.to_string());
        filled.set("stand", workspace.course.revision_of(id).to_string());
        filled.set("van", option.area.to_string());
        filled.set(LABEL, option.label.as_str());
        for (number, condition) in (1..).zip(&option.conditions) {
            filled.set(&format!("voorwaarde-{number}"), condition.text.as_str());
            filled.set(&format!("soort-{number}"), condition.kind.key());
            filled.set(&format!("staat-{number}"), state_key(&condition.state));
            if let ConditionState::Owned(owner) = &condition.state {
                filled.set(&format!("wie-{number}"), owner.as_str());
            }
        }
        let partners: Vec<String> = option.partners.iter().map(|code| workspace.name_of(*code)).collect();
        filled.set(PARTNERS, partners.join(", "));
        for (on, effect) in &option.effects {
            filled.set(&format!("verwacht-{on}"), effect.to_string());
        }
        let mut pairs = filled.pairs().to_vec();
        pairs.extend(option.serves.iter().map(|task| (SERVES.to_owned(), task.to_string())));
        return Filled::from_pairs(pairs);
    }
    if let Some(area) = workspace.named("bij") {
        filled.set("van", area.to_string());
    }
    filled
}

const fn state_key(state: &ConditionState) -> &'static str {
    match state {
        ConditionState::Met => "met",
        ConditionState::Owned(_) => "owned",
        ConditionState::Open => "open",
    }
}

fn asked(workspace: &Workspace, filled: &Filled) -> Result<Asked, Problem> {
    if filled.text("wat") != "keuze" {
        return Err(Problem::bad_request());
    }
    let area: PieceId = filled.text("van").parse().map_err(|_| Problem::bad_request())?;
    let mut mistakes = Mistakes::default();
    let option = AreaOption {
        area,
        label: words(filled, LABEL),
        conditions: conditions(workspace, filled, &mut mistakes),
        partners: partners(workspace, filled, &mut mistakes),
        effects: effects(workspace, filled),
        serves: filled.all(SERVES).filter_map(|id| id.parse().ok()).collect::<BTreeSet<PieceId>>(),
    };
    if option.label.is_empty() {
        mistakes.add(LABEL, workspace.text("course-refusal-empty"));
    }
    if !mistakes.is_empty() {
        return Ok(Asked::Wrong(mistakes));
    }
    Ok(Asked::Does(put(filled, option.into())?, Done::at(Step::Options, "keuze")))
}

/// The conditions that were filled in; a row without text is none.
fn conditions(workspace: &Workspace, filled: &Filled, mistakes: &mut Mistakes) -> Vec<Condition> {
    let mut found = Vec::new();
    for number in 1..=limit::CONDITIONS {
        let field = |name: &str| format!("{name}-{number}");
        let text = words(filled, &field("voorwaarde"));
        if text.is_empty() {
            continue;
        }
        let kind = filled.text(&field("soort")).to_owned();
        let Some(kind) = ConditionKind::ALL.into_iter().find(|each| each.key() == kind) else {
            mistakes.add(field("soort"), workspace.text("course-options-no-kind"));
            continue;
        };
        let owner = words(filled, &field("wie"));
        let state = match filled.text(&field("staat")) {
            "met" => ConditionState::Met,
            "owned" if owner.is_empty() => {
                mistakes.add(field("wie"), workspace.text("course-options-no-owner"));
                continue;
            }
            "owned" => ConditionState::Owned(owner),
            _ => ConditionState::Open,
        };
        found.push(Condition { kind, text, state });
    }
    found
}

/// The municipalities that were named, separated by commas.
fn partners(
    workspace: &Workspace,
    filled: &Filled,
    mistakes: &mut Mistakes,
) -> BTreeSet<domain::MunicipalityCode> {
    let register = &workspace.site.atlas.facts.register;
    let mut found = BTreeSet::new();
    for name in filled.text(PARTNERS).split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
        let index =
            register.all().iter().position(|each| each.name.eq_ignore_ascii_case(name) || each.slug == name);
        match index {
            Some(index) if index != workspace.index => {
                found.insert(register.get(index).code);
            }
            Some(_) => mistakes.add(PARTNERS, workspace.text("course-options-own-municipality")),
            None => {
                let near = register
                    .nearest_names(name, 1)
                    .first()
                    .map_or("", |index| register.get(*index).name.as_str());
                let values = [("name", crate::query::shortened(name).into()), ("near", near.into())];
                mistakes
                    .add(PARTNERS, text_with(workspace.language, "course-options-no-municipality", &values));
            }
        }
    }
    found
}

fn effects(workspace: &Workspace, filled: &Filled) -> BTreeMap<PieceId, i8> {
    let given = |on: PieceId| filled.text(&format!("verwacht-{on}")).parse::<i8>().ok();
    workspace.course.comparisons().filter_map(|(on, _)| Some((on, given(on)?))).collect()
}

fn page(workspace: &Workspace, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let view = workspace.view(filled, mistakes);
    let open: Option<PieceId> = filled.text("van").parse().ok();
    let body = html! {
        @if workspace.course.areas().next().is_none() {
            p { (workspace.text("course-options-first")) }
        }
        @for (id, area) in workspace.course.areas() {
            section class="stack course-area" aria-labelledby={ "vraag-" (id) } {
                h2 class="nl-heading nl-heading--level-2" id={ "vraag-" (id) } {
                    span class="course-code" { (workspace.course.code(id)) } " " (area.question.as_str())
                }
                (list(workspace, id))
                @if open == Some(id) {
                    (form(workspace, &view, id))
                } @else if workspace.course.options_of(id).count() < limit::OPTIONS {
                    p {
                        a href=(workspace.address(&format!("{}?bij={id}#formulier", Step::Options.below()))) {
                            (workspace.text("course-options-add"))
                            span class="visually-hidden" { ": " (area.question.as_str()) }
                        }
                    }
                }
            }
        }
    };
    workspace.page(Step::Options, &view, &body)
}

fn list(workspace: &Workspace, area: PieceId) -> Markup {
    html! {
        @if workspace.course.options_of(area).next().is_none() {
            p { (workspace.text("course-options-none")) }
        } @else {
            ul class="course-list" {
                @for (id, option) in workspace.course.options_of(area) {
                    li {
                        div class="course-list__what" {
                            span class="course-code" { (workspace.course.code(id)) }
                            div {
                                p class="course-list__title" { (option.label.as_str()) }
                                (needs(workspace, option))
                            }
                        }
                        div class="course-list__do" {
                            (workspace.change_link(Step::Options.below(), id, option.label.as_str()))
                            (workspace.removal(id, option.label.as_str()))
                        }
                    }
                }
            }
        }
    }
}

/// What an option needs, in a few lines.
fn needs(workspace: &Workspace, option: &AreaOption) -> Markup {
    html! {
        @if !option.conditions.is_empty() {
            ul class="course-needs" {
                @for condition in &option.conditions {
                    li {
                        (workspace.text(&format!("course-condition-{}", condition.kind.key()))) ": "
                        (condition.text.as_str()) " "
                        (tag::tag(tag::Kind::Plain, &state(workspace, &condition.state)))
                    }
                }
            }
        }
        @if !option.partners.is_empty() {
            p class="course-list__note" {
                (workspace.text("course-options-with")) " "
                (option.partners.iter().map(|code| workspace.name_of(*code)).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

fn state(workspace: &Workspace, state: &ConditionState) -> String {
    match state {
        ConditionState::Owned(owner) => {
            text_with(workspace.language, "course-state-owned-by", &[("owner", owner.as_str().into())])
        }
        other => workspace.text(&format!("course-state-{}", state_key(other))),
    }
}

fn form(workspace: &Workspace, view: &FormView<'_>, area: PieceId) -> Markup {
    let is_change = !view.filled.text("stuk").is_empty();
    let title = workspace.text(if is_change { "course-options-change" } else { "course-options-new" });
    let field = |name, label: &'static str, hint: &'static str, optional| {
        (
            name,
            workspace.text(label),
            if hint.is_empty() { String::new() } else { workspace.text(hint) },
            optional,
        )
    };
    let line = |(name, label, hint, optional): (&str, String, String, bool)| {
        view.line(&Field { name, label: &label, hint: &hint, optional, autocomplete: "off" }, "text")
    };
    let tasks: Vec<_> = workspace
        .course
        .tasks()
        .map(|(id, task)| (id.to_string(), task.label.as_str().to_owned(), String::new()))
        .collect();
    let serves = workspace.text("course-options-serves");
    html! {
        form class="form course-form" id="formulier" method="post" action=(workspace.address(Step::Options.below())) novalidate {
            (heading(3, &title))
            (workspace.hidden("keuze"))
            input type="hidden" name="van" value=(area);
            @if is_change {
                input type="hidden" name="stuk" value=(view.filled.text("stuk"));
                input type="hidden" name="stand" value=(view.filled.text("stand"));
            }
            (line(field(LABEL, "course-options-label", "", false)))
            (workspace.there_now(view))
            (condition_rows(workspace, view))
            (line(field(PARTNERS, "course-options-partners", "course-options-partners-hint", true)))
            @if !tasks.is_empty() {
                (view.boxes(&Field { name: SERVES, label: &serves, hint: "", optional: true, autocomplete: "" }, &tasks))
            }
            (fold(&workspace.text("course-options-effects"), &expected(workspace, view)))
            div class="form-actions" {
                (button::submit(&workspace.text("course-save"), Weight::Primary))
                (button::link(&workspace.address(Step::Options.below()), &workspace.text("course-leave"), Weight::Secondary))
            }
        }
    }
}

fn condition_rows(workspace: &Workspace, view: &FormView<'_>) -> Markup {
    let filled = (1..=limit::CONDITIONS)
        .rev()
        .find(|number| !view.filled.text(&format!("voorwaarde-{number}")).is_empty());
    let wanted = Query::of(&workspace.visit).first("rijen").and_then(|rows| rows.parse().ok()).unwrap_or(0);
    let rows = (filled.unwrap_or(0) + SPARE).max(wanted).min(limit::CONDITIONS);
    let kinds: Vec<_> = ConditionKind::ALL
        .iter()
        .map(|kind| {
            (
                kind.key().to_owned(),
                workspace.text(&format!("course-condition-{}", kind.key())),
                String::new(),
            )
        })
        .collect();
    let states: Vec<_> = ["open", "owned", "met"]
        .map(|key| (key.to_owned(), workspace.text(&format!("course-state-{key}")), String::new()))
        .to_vec();
    html! {
        fieldset class="form-group" {
            legend class="form-group__legend" { (workspace.text("course-options-conditions")) }
            p class="form-hint" { (workspace.text("course-options-conditions-hint")) }
            @for number in 1..=rows {
                @let field = |name: &str, key: &str| (format!("{name}-{number}"), numbered(workspace, key, number));
                @let (what, what_label) = field("voorwaarde", "course-options-condition");
                @let (kind, kind_label) = field("soort", "course-options-kind");
                @let (state, state_label) = field("staat", "course-options-state");
                @let (who, who_label) = field("wie", "course-options-owner");
                div class="course-condition" {
                    (view.line(&optional(&what, &what_label), "text"))
                    (view.select(&optional(&kind, &kind_label), &kinds))
                    (view.select(&optional(&state, &state_label), &states))
                    (view.line(&optional(&who, &who_label), "text"))
                }
            }
        }
    }
}

fn numbered(workspace: &Workspace, key: &str, number: usize) -> String {
    text_with(workspace.language, key, &[("number", number.to_string().into())])
}

const fn optional<'a>(name: &'a str, label: &'a str) -> Field<'a> {
    Field { name, label, hint: "", optional: true, autocomplete: "off" }
}

/// What the option is expected to do, before anybody scored.
fn expected(workspace: &Workspace, view: &FormView<'_>) -> Markup {
    let choices: Vec<_> = super::scores::choices(workspace.language, false);
    html! {
        p { (workspace.text("course-options-effects-hint")) }
        div class="course-condition" {
            @for (on, comparison) in workspace.course.comparisons() {
                @let name = format!("verwacht-{on}");
                (view.select(&optional(&name, comparison.label.as_str()), &choices))
            }
        }
    }
}
