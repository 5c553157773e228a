//! Step 3: what cannot go together. Pair by pair with a reason, which works on a phone and by keyboard; and as a table on
//! a wide screen. What nobody looked at goes together.

use axum::response::{IntoResponse, Response};
use documents::{number, text::text_with};
use domain::{
    PieceId,
    course::{Command, Pair},
};
use maud::{Markup, html};

use super::{
    form::{Asked, Done, asked_of, carry_out, revision, words},
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
    query::Query,
};

const ANSWER: &str = "samen";
const REASON: &str = "reden";

/// Handler of the page.
pub(super) async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let query = Query::of(&workspace.visit);
    let asked = query.first("een").zip(query.first("ander")).and_then(|(one, other)| {
        let between = [one.parse().ok()?, other.parse().ok()?];
        workspace.is_pair(between).then_some(between)
    });
    let next = asked.or_else(|| workspace.course.unjudged().first().copied());
    let filled = next.map_or_else(Filled::default, |between| opened(&workspace, between));
    Ok(page(&workspace, &filled, &Mistakes::default()).into_response())
}

/// Handler of its forms.
pub(super) async fn save(workspace: Workspace, filled: Filled) -> Result<Response, Problem> {
    let asked = asked_of(&workspace, &filled, Step::Pairs, asked)?;
    let field = if filled.text(ANSWER) == "nee" { REASON } else { ANSWER };
    carry_out(workspace, filled, asked, field, page).await
}

fn opened(workspace: &Workspace, between: [PieceId; 2]) -> Filled {
    let mut filled = Filled::default();
    filled.set("een", between[0].to_string());
    filled.set("ander", between[1].to_string());
    let known = workspace.course.pair(between[0], between[1]);
    filled.set("stand", known.map_or(0, |(id, _)| workspace.course.revision_of(id)).to_string());
    if let Some((id, pair)) = known {
        filled.set("stuk", id.to_string());
        filled.set(ANSWER, if pair.barred.is_some() { "nee" } else { "ja" });
        filled.set(REASON, pair.barred.as_ref().map_or("", |reason| reason.as_str()));
    }
    filled
}

fn asked(workspace: &Workspace, filled: &Filled) -> Result<Asked, Problem> {
    if filled.text("wat") != "paar" {
        return Err(Problem::bad_request());
    }
    let id = |name: &str| filled.text(name).parse::<PieceId>().map_err(|_| Problem::bad_request());
    let between = [id("een")?, id("ander")?];
    let barred = match filled.text(ANSWER) {
        "ja" => None,
        "nee" => Some(words(filled, REASON)),
        _ => {
            let mut mistakes = Mistakes::default();
            mistakes.add(ANSWER, workspace.text("course-pairs-no-answer"));
            return Ok(Asked::Wrong(mistakes));
        }
    };
    if barred.as_ref().is_some_and(domain::session::Words::is_empty) {
        let mut mistakes = Mistakes::default();
        mistakes.add(REASON, workspace.text("course-pairs-no-reason"));
        return Ok(Asked::Wrong(mistakes));
    }
    let command = Command::Judge { between, barred, revision: revision(filled)? };
    Ok(Asked::Does(command, Done { below: Step::Pairs.below().to_owned(), what: "paar" }))
}

impl Workspace {
    /// Whether two identities are options of different questions.
    fn is_pair(&self, between: [PieceId; 2]) -> bool {
        let area =
            |id| self.course.piece(id).and_then(domain::course::Piece::as_option).map(|option| option.area);
        matches!((area(between[0]), area(between[1])), (Some(one), Some(other)) if one != other)
    }
}

fn page(workspace: &Workspace, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let view = workspace.view(filled, mistakes);
    let all = workspace.course.all_pairs().len();
    let judged = all - workspace.course.unjudged().len();
    let body = html! {
        @if all == 0 {
            p { (workspace.text("course-pairs-none")) }
        } @else {
            p {
                (text_with(workspace.language, "course-pairs-seen", &[
                    ("seen", number::whole(workspace.language, judged as f64).into()),
                    ("all", number::whole(workspace.language, all as f64).into()),
                ]))
            }
            @if filled.text("een").is_empty() {
                p { (workspace.text("course-pairs-all-seen")) }
            } @else {
                (form(workspace, &view))
            }
            (chooser(workspace))
            (barred(workspace))
            (matrix(workspace))
        }
    };
    workspace.page(Step::Pairs, &view, &body)
}

/// The question about one pair.
fn form(workspace: &Workspace, view: &FormView<'_>) -> Markup {
    let named =
        |name: &str| view.filled.text(name).parse().map(|id| workspace.labelled(id)).unwrap_or_default();
    let (one, other) = (named("een"), named("ander"));
    let question = workspace.text("course-pairs-question");
    let answers = ["ja", "nee"]
        .map(|key| (key.to_owned(), workspace.text(&format!("course-pairs-{key}")), String::new()));
    let (reason, hint) = (workspace.text("course-pairs-reason"), workspace.text("course-pairs-reason-hint"));
    html! {
        form class="form course-form" id="formulier" method="post" action=(workspace.address(Step::Pairs.below())) novalidate {
            (workspace.hidden("paar"))
            @for name in ["een", "ander", "stuk", "stand"] {
                @if !view.filled.text(name).is_empty() { input type="hidden" name=(name) value=(view.filled.text(name)); }
            }
            p class="course-pair" {
                span { (one) }
                span class="visually-hidden" { " + " }
                span { (other) }
            }
            (view.radios(&Field { name: ANSWER, label: &question, hint: "", optional: false, autocomplete: "" }, &answers))
            (view.lines(&Field { name: REASON, label: &reason, hint: &hint, optional: true, autocomplete: "off" }, 2))
            div class="form-actions" { (button::submit(&workspace.text("course-pairs-save"), Weight::Primary)) }
        }
    }
}

/// Another pair, chosen.
fn chooser(workspace: &Workspace) -> Markup {
    let select = |name: &str, label: &str| {
        html! {
            div class="form-field" {
                label class="form-label" for={ "kies-" (name) } { (label) }
                select class="utrecht-textbox form-input form-input--select" id={ "kies-" (name) } name=(name) {
                    @for (area, _) in workspace.course.areas() {
                        optgroup label=(workspace.labelled(area)) {
                            @for (id, _) in workspace.course.options_of(area) {
                                option value=(id) { (workspace.labelled(id)) }
                            }
                        }
                    }
                }
            }
        }
    };
    html! {
        details class="fold" {
            summary { (workspace.text("course-pairs-choose")) }
            form class="form fold__content" method="get" action=(workspace.address(Step::Pairs.below())) {
                (select("een", &workspace.text("course-pairs-one")))
                (select("ander", &workspace.text("course-pairs-other")))
                div class="form-actions" { (button::submit(&workspace.text("course-pairs-look"), Weight::Secondary)) }
            }
        }
    }
}

/// What cannot go together, with the reasons.
fn barred(workspace: &Workspace) -> Markup {
    let pairs: Vec<(PieceId, &Pair)> =
        workspace.course.pairs().filter(|(_, pair)| pair.barred.is_some()).collect();
    html! {
        (heading(2, &workspace.text("course-pairs-barred")))
        @if pairs.is_empty() {
            p { (workspace.text("course-pairs-barred-none")) }
        } @else {
            ul class="course-list" {
                @for (id, pair) in pairs {
                    @let [one, other] = pair.between.map(|option| workspace.labelled(option));
                    @let label = format!("{one} + {other}");
                    li {
                        div {
                            p class="course-list__title" { (label) }
                            p class="course-list__note" { (pair.barred.as_ref().map_or("", |reason| reason.as_str())) }
                        }
                        div class="course-list__do" {
                            a class="course-small" href=(address_of(workspace, pair.between)) {
                                (workspace.text("course-change")) span class="visually-hidden" { ": " (label) }
                            }
                            (workspace.removal(id, &label))
                        }
                    }
                }
            }
        }
    }
}

fn address_of(workspace: &Workspace, between: [PieceId; 2]) -> String {
    workspace.address(&format!("{}?een={}&ander={}#formulier", Step::Pairs.below(), between[0], between[1]))
}

/// All pairs in one table; each cell leads to the pair.
fn matrix(workspace: &Workspace) -> Markup {
    let course = &workspace.course;
    let options: Vec<(PieceId, PieceId)> =
        course.areas().flat_map(|(area, _)| course.options_of(area).map(move |(id, _)| (area, id))).collect();
    let (first, last) = (options.first().map(|(area, _)| *area), options.last().map(|(area, _)| *area));
    let (rows, columns): (Vec<_>, Vec<_>) = (
        options.iter().filter(|(area, _)| Some(*area) != last).collect(),
        options.iter().filter(|(area, _)| Some(*area) != first).collect(),
    );
    let after = |one: PieceId, other: PieceId| {
        let place = |area: PieceId| course.areas().position(|(id, _)| id == area);
        place(one) < place(other)
    };
    html! {
        div class="course-matrix stack" {
            (heading(2, &workspace.text("course-pairs-table")))
            div class="table-region" role="region" tabindex="0" aria-labelledby="paren-titel" {
                table class="utrecht-table utrecht-table--html-table" id="paren" {
                    caption class="utrecht-table__caption" id="paren-titel" { (workspace.text("course-pairs-caption")) }
                    thead class="utrecht-table__header" {
                        tr {
                            th scope="col" { (workspace.text("course-pairs-option")) }
                            @for (_, id) in &columns {
                                th scope="col" title=(workspace.labelled(*id)) {
                                    (course.code(*id))
                                }
                            }
                        }
                    }
                    tbody class="utrecht-table__body" {
                        @for (area, id) in &rows {
                            tr {
                                th scope="row" { (workspace.labelled(*id)) }
                                @for (other_area, other) in &columns {
                                    td {
                                        @if after(*area, *other_area) { (cell(workspace, *id, *other)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn cell(workspace: &Workspace, one: PieceId, other: PieceId) -> Markup {
    let (sign, key) = match workspace.course.pair(one, other) {
        Some((_, pair)) if pair.barred.is_some() => ("✕", "course-pairs-sign-no"),
        Some(_) => ("✓", "course-pairs-sign-yes"),
        None => ("·", "course-pairs-sign-open"),
    };
    html! {
        a class="course-cell" href=(address_of(workspace, [one, other])) {
            span aria-hidden="true" { (sign) }
            span class="visually-hidden" {
                (workspace.course.code(one)) " + " (workspace.course.code(other)) ": " (workspace.text(key))
            }
        }
    }
}
