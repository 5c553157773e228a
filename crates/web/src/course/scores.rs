//! Step 5: what one thinks of the options, alone. Nobody sees another's scores; the result is of all together.

use axum::response::{IntoResponse, Response};
use documents::text::{text, text_with};
use domain::{
    Language, PieceId,
    course::{Answers, Command, Given, Judged, Opinion, Possible},
    session::Words,
};
use maud::{Markup, html};

use super::{
    form::{Asked, Done, carry_out, common},
    step::Step,
    workspace::Workspace,
};
use crate::{
    components::{
        button::{self, Weight},
        form::{ChoiceOption, Field, FormView},
    },
    error::Problem,
    form::{Filled, Mistakes},
    query::Query,
};

/// The value of "I don't know".
const DONT_KNOW: &str = "weet-niet";

/// The scores to choose from, the best first, with "I don't know" when that is an answer.
pub(super) fn choices(language: Language, with_unknown: bool) -> Vec<ChoiceOption> {
    let score = |value: &str, key: &str| {
        (value.to_owned(), text(language, &format!("course-score-{key}")), String::new())
    };
    let mut choices = vec![
        score("2", "best"),
        score("1", "better"),
        score("0", "same"),
        score("-1", "worse"),
        score("-2", "worst"),
    ];
    if with_unknown {
        choices.push(score(DONT_KNOW, "unknown"));
    }
    choices
}

/// Handler of the page.
pub(super) async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let mut filled = Filled::default();
    let asked = Query::of(&workspace.visit).first("vraag").and_then(|code| workspace.course.by_code(code));
    let area = asked.or_else(|| workspace.course.areas().next().map(|(id, _)| id));
    if let Some(area) = area {
        filled.set("vraag", area.to_string());
        for (option, on) in workspace.questions(area) {
            let mine = workspace.me.and_then(|me| workspace.course.ballot(me)?.opinion(option, on));
            if let Some(opinion) = mine {
                let value = opinion.value().map_or_else(|| DONT_KNOW.to_owned(), |value| value.to_string());
                filled.set(&field(option, on), value);
            }
        }
        for (option, _) in workspace.course.options_of(area) {
            let mine = workspace.me.and_then(|me| workspace.course.ballot(me)?.judged(option));
            if let Some(judged) = mine {
                filled.set(&possible_field(option), judged.possible.map_or("", Possible::key).to_owned());
                filled.set(&needs_field(option), judged.needs.as_str().to_owned());
            }
        }
    }
    Ok(page(&workspace, &filled, &Mistakes::default()).into_response())
}

/// Handler of its forms.
pub(super) async fn save(workspace: Workspace, filled: Filled) -> Result<Response, Problem> {
    let asked = match common(&filled, Step::Scores)? {
        Some(asked) => asked,
        None => asked(&workspace, &filled)?,
    };
    carry_out(workspace, filled, asked, "scores", page).await
}

fn asked(workspace: &Workspace, filled: &Filled) -> Result<Asked, Problem> {
    if filled.text("wat") != "scores" {
        return Err(Problem::bad_request());
    }
    let area: PieceId = filled.text("vraag").parse().map_err(|_| Problem::bad_request())?;
    let given: Vec<Given> = workspace
        .questions(area)
        .into_iter()
        .filter(|(option, on)| filled.has(&field(*option, *on)))
        .map(|(option, on)| Given { option, on, opinion: opinion(filled.text(&field(option, on))) })
        .collect();
    let judged = workspace.course.options_of(area).filter(|(option, _)| filled.has(&possible_field(*option)));
    let judged = judged.map(|(option, _)| Judged {
        option,
        possible: possible(filled.text(&possible_field(option))),
        needs: Words::new(filled.text(&needs_field(option))),
    });
    let answers = Answers { given, judged: judged.collect() };
    let areas: Vec<PieceId> = workspace.course.areas().map(|(id, _)| id).collect();
    let next = areas.iter().skip_while(|id| **id != area).nth(1);
    let below = match next {
        Some(next) => format!("{}?vraag={}", Step::Scores.below(), workspace.course.code(*next)),
        None => Step::Outcome.below().to_owned(),
    };
    Ok(Asked::Does(Command::Score(answers), Done { below, what: "scores" }))
}

fn opinion(value: &str) -> Option<Opinion> {
    if value == DONT_KNOW { Some(Opinion::DONT_KNOW) } else { Opinion::score(value.parse().ok()?) }
}

fn possible(value: &str) -> Option<Possible> {
    Possible::ALL.into_iter().find(|each| each.key() == value)
}

fn possible_field(option: PieceId) -> String {
    format!("kan-{option}")
}

fn needs_field(option: PieceId) -> String {
    format!("nodig-{option}")
}

fn field(option: PieceId, on: Option<PieceId>) -> String {
    on.map_or_else(|| format!("wens-{option}"), |on| format!("score-{option}-{on}"))
}

impl Workspace {
    /// What is asked about the options of a question: how much each is wished for, then each comparison area.
    fn questions(&self, area: PieceId) -> Vec<(PieceId, Option<PieceId>)> {
        let options = self.course.options_of(area).map(|(id, _)| id);
        let on = || self.course.comparisons().map(|(id, _)| Some(id));
        options.flat_map(|option| std::iter::once(None).chain(on()).map(move |on| (option, on))).collect()
    }
}

fn page(workspace: &Workspace, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let view = workspace.view(filled, mistakes);
    let area: Option<PieceId> = filled.text("vraag").parse().ok();
    let body = html! {
        p { (workspace.text("course-scores-alone")) " " (workspace.text("course-scores-needs-hint")) }
        (progress(workspace, area))
        @if let Some(area) = area {
            (form(workspace, &view, area))
        } @else {
            p { (workspace.text("course-options-first")) }
        }
    };
    workspace.page(Step::Scores, &view, &body)
}

/// The questions, with how much of each was answered.
fn progress(workspace: &Workspace, here: Option<PieceId>) -> Markup {
    let answered = |area: PieceId| {
        let questions = workspace.questions(area);
        let ballot = workspace.me.and_then(|me| workspace.course.ballot(me));
        let given = questions
            .iter()
            .filter(|(option, on)| ballot.is_some_and(|ballot| ballot.opinion(*option, *on).is_some()));
        let options: Vec<PieceId> = workspace.course.options_of(area).map(|(id, _)| id).collect();
        let judged = options.iter().filter_map(|option| ballot?.judged(*option)?.possible);
        (given.count() + judged.count(), questions.len() + options.len())
    };
    html! {
        nav aria-label=(workspace.text("course-scores-questions")) {
            ol class="course-steps__list" {
                @for (id, _) in workspace.course.areas() {
                    @let (given, all) = answered(id);
                    @let code = workspace.course.code(id);
                    li {
                        a href=(workspace.address(&format!("{}?vraag={code}", Step::Scores.below())))
                            aria-current=[(here == Some(id)).then_some("true")] {
                            (text_with(workspace.language, "course-scores-progress", &[
                                ("question", code.as_str().into()),
                                ("given", given.to_string().into()),
                                ("all", all.to_string().into()),
                            ]))
                        }
                    }
                }
            }
        }
    }
}

fn form(workspace: &Workspace, view: &FormView<'_>, area: PieceId) -> Markup {
    let choices = choices(workspace.language, true);
    let wish = workspace.text("course-scores-wish");
    let possible: Vec<ChoiceOption> = (Possible::ALL.into_iter())
        .map(|each| {
            let label = workspace.text(&format!("course-possible-{}", each.key()));
            (each.key().to_owned(), label, String::new())
        })
        .collect();
    let (can, needs) = (workspace.text("course-scores-possible"), workspace.text("course-scores-needs"));
    html! {
        form class="form form--wide" id="scores" method="post" action=(workspace.address(Step::Scores.below())) novalidate {
            (workspace.hidden("scores"))
            input type="hidden" name="vraag" value=(area);
            h2 class="nl-heading nl-heading--level-2" { (workspace.labelled(area)) }
            @for (option, _) in workspace.course.options_of(area) {
                fieldset class="form-group" {
                    legend class="form-group__legend" { (workspace.labelled(option)) }
                    div class="course-scores" {
                        (select(view, &field(option, None), &wish, &choices))
                        @for (on, comparison) in workspace.course.comparisons() {
                            (select(view, &field(option, Some(on)), comparison.label.as_str(), &choices))
                        }
                        (select(view, &possible_field(option), &can, &possible))
                    }
                    (view.line(
                        &Field { name: &needs_field(option), label: &needs, hint: "", optional: true, autocomplete: "off" },
                        "text",
                    ))
                }
            }
            div class="form-actions" { (button::submit(&workspace.text("course-scores-save"), Weight::Primary)) }
        }
    }
}

/// One question. All may be left open, which is said once above them.
fn select(view: &FormView<'_>, name: &str, label: &str, choices: &[ChoiceOption]) -> Markup {
    let chosen = view.filled.text(name);
    html! {
        div class="form-field" {
            label class="form-label" for=(name) { (label) }
            select class="utrecht-textbox form-input form-input--select" id=(name) name=(name) autocomplete="off" {
                option value="" selected[chosen.is_empty()] { (text(view.language, "course-scores-open")) }
                @for (value, label, _) in choices {
                    option value=(value) selected[value == chosen] { (label) }
                }
            }
        }
    }
}
