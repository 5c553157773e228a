//! Step 8: what is agreed per question. The engine proposes, with the reason; the table decides.

use ::course::Verdict as Found;
use axum::response::{IntoResponse, Response};
use documents::read_out::PackageLine;
use domain::{
    PieceId,
    course::{Commitment, Verdict},
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
        data_list::data_list,
        form::{Field, FormView},
        heading, tag,
    },
    error::Problem,
    form::{Filled, Mistakes},
    read_out,
};

const VERDICT: &str = "besluit";
const OPTION: &str = "keuze";

/// The fields with words, and the keys of their labels.
const TEXTS: [(&str, &str); 4] = [
    ("doen", "course-commitments-what"),
    ("wie", "course-commitments-who"),
    ("wanneer", "course-commitments-when"),
    ("aanleiding", "course-commitments-trigger"),
];

/// Handler of the page.
pub(super) async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let mut filled = Filled::default();
    if let Some(area) = workspace.named("wijzig") {
        open(&workspace, area, &mut filled);
    }
    Ok(page(&workspace, &filled, &Mistakes::default()).into_response())
}

/// Handler of its forms.
pub(super) async fn save(workspace: Workspace, filled: Filled) -> Result<Response, Problem> {
    let asked = asked_of(&workspace, &filled, Step::Commitments, asked)?;
    carry_out(workspace, filled, asked, VERDICT, page).await
}

/// Fills the form of a question with what was agreed about it.
fn open(workspace: &Workspace, area: PieceId, filled: &mut Filled) {
    filled.set("over", area.to_string());
    let Some((id, line)) = workspace.course.commitment_on(area) else { return };
    filled.set("stuk", id.to_string());
    filled.set("stand", workspace.course.revision_of(id).to_string());
    filled.set(VERDICT, line.verdict.key());
    filled.set(OPTION, line.option.map(|option| option.to_string()).unwrap_or_default());
    for ((field, _), text) in TEXTS.into_iter().zip([&line.what, &line.who, &line.when, &line.trigger]) {
        filled.set(field, text.as_str());
    }
}

fn asked(workspace: &Workspace, filled: &Filled) -> Result<Asked, Problem> {
    if filled.text("wat") != "afspraak" {
        return Err(Problem::bad_request());
    }
    let area: PieceId = filled.text("over").parse().map_err(|_| Problem::bad_request())?;
    let Some(verdict) = Verdict::ALL.into_iter().find(|each| each.key() == filled.text(VERDICT)) else {
        let mut mistakes = Mistakes::default();
        mistakes.add(VERDICT, workspace.text("course-commitments-no-verdict"));
        return Ok(Asked::Wrong(mistakes));
    };
    let line = Commitment {
        area,
        option: filled.text(OPTION).parse().ok(),
        verdict,
        what: words(filled, "doen"),
        who: words(filled, "wie"),
        when: words(filled, "wanneer"),
        trigger: words(filled, "aanleiding"),
        proposed: filled.has("voorstel"),
    };
    Ok(Asked::Does(put(filled, line.into())?, Done::at(Step::Commitments, "afspraak")))
}

fn page(workspace: &Workspace, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let view = workspace.view(filled, mistakes);
    let body = explored(workspace, |drafted, exploration, analysis| {
        let read = workspace.read_out(exploration, analysis);
        html! {
            p { (read.package_kept) }
            @for (area, line) in drafted.areas.iter().zip(&read.package) {
                @let option = line.option.and_then(|option| drafted.option(option));
                (question(workspace, &view, *area, line, option))
            }
        }
    });
    workspace.page(Step::Commitments, &view, &body)
}

fn question(
    workspace: &Workspace,
    view: &FormView<'_>,
    area: PieceId,
    line: &PackageLine,
    option: Option<PieceId>,
) -> Markup {
    let agreed = workspace.course.commitment_on(area);
    let is_open = view.filled.text("over").parse() == Ok(area) && !view.filled.has("voorstel");
    let label = workspace.labelled(area);
    html! {
        section class="stack course-area" aria-labelledby={ "afspraak-" (area) } {
            h2 class="nl-heading nl-heading--level-2" id={ "afspraak-" (area) } { (label) }
            @if let Some((id, agreed)) = agreed {
                (agreement(workspace, agreed))
                @if !is_open {
                    div class="course-list__do" {
                        (workspace.change_link(Step::Commitments.below(), area, &label))
                        (workspace.removal(id, &label))
                    }
                }
            }
            div class="course-proposal" {
                p class="course-list__note" { (workspace.text("course-commitments-proposal")) }
                (read_out::proposal(workspace.language, line))
                @if agreed.is_none() && !is_open {
                    div class="course-list__do" {
                        (take_over(workspace, area, line, option, &label))
                        (workspace.change_link(Step::Commitments.below(), area, &label))
                    }
                }
            }
            @if is_open { (form(workspace, view, area)) }
        }
    }
}

/// What was agreed.
fn agreement(workspace: &Workspace, line: &Commitment) -> Markup {
    let texts = [&line.what, &line.who, &line.when, &line.trigger];
    let rows: Vec<(String, Markup)> = TEXTS
        .into_iter()
        .zip(texts)
        .filter(|(_, text)| !text.is_empty())
        .map(|((_, key), text)| (workspace.text(key), html! { (text.as_str()) }))
        .collect();
    html! {
        p class="course-agreed" {
            strong { (workspace.text(&format!("course-verdict-{}", line.verdict.key()))) }
            @if let Some(option) = line.option { ": " (workspace.labelled(option)) }
            @if line.proposed { " " (tag::tag(tag::Kind::Plain, &workspace.text("course-commitments-taken"))) }
        }
        @if !rows.is_empty() { (data_list(&rows)) }
    }
}

/// The verdict of the engine in the words of a draft.
const fn verdict(found: Found) -> Verdict {
    match found {
        Found::Now => Verdict::Now,
        Found::ExploreFirst => Verdict::ExploreFirst,
        Found::Defer => Verdict::Defer,
        Found::Not => Verdict::Not,
    }
}

/// Takes the proposal over with one press.
fn take_over(
    workspace: &Workspace,
    area: PieceId,
    line: &PackageLine,
    option: Option<PieceId>,
    label: &str,
) -> Markup {
    html! {
        form method="post" action=(workspace.address(Step::Commitments.below())) {
            (workspace.hidden("afspraak"))
            input type="hidden" name="voorstel" value="ja";
            input type="hidden" name="over" value=(area);
            input type="hidden" name=(VERDICT) value=(verdict(line.verdict).key());
            @if let Some(option) = option { input type="hidden" name=(OPTION) value=(option); }
            @if !line.triggers.is_empty() {
                input type="hidden" name="aanleiding" value=(line.triggers.join(" "));
            }
            button type="submit" class=(Weight::Primary.class()) {
                (workspace.text("course-commitments-take")) span class="visually-hidden" { ": " (label) }
            }
        }
    }
}

fn form(workspace: &Workspace, view: &FormView<'_>, area: PieceId) -> Markup {
    let verdicts = Verdict::ALL.map(|each| {
        let text = |end: &str| workspace.text(&format!("course-verdict-{}{end}", each.key()));
        (each.key().to_owned(), text(""), text("-hint"))
    });
    let options: Vec<_> = workspace
        .course
        .options_of(area)
        .map(|(id, _)| (id.to_string(), workspace.labelled(id), String::new()))
        .collect();
    let (title, option) =
        (workspace.text("course-commitments-verdict"), workspace.text("course-commitments-option"));
    html! {
        form class="form course-form" id="formulier" method="post" action=(workspace.address(Step::Commitments.below())) novalidate {
            (heading(3, &workspace.text("course-commitments-form")))
            (workspace.hidden("afspraak"))
            input type="hidden" name="over" value=(area);
            @for name in ["stuk", "stand"] {
                @if !view.filled.text(name).is_empty() { input type="hidden" name=(name) value=(view.filled.text(name)); }
            }
            (view.radios(&Field { name: VERDICT, label: &title, hint: "", optional: false, autocomplete: "" }, &verdicts))
            (view.select(&Field { name: OPTION, label: &option, hint: "", optional: true, autocomplete: "off" }, &options))
            @for (name, key) in TEXTS {
                @let (label, hint) = (workspace.text(key), workspace.text(&format!("{key}-hint")));
                (view.line(&Field { name, label: &label, hint: &hint, optional: true, autocomplete: "off" }, "text"))
            }
            div class="form-actions" {
                (button::submit(&workspace.text("course-save"), Weight::Primary))
                (button::link(&workspace.address(Step::Commitments.below()), &workspace.text("course-leave"), Weight::Secondary))
            }
        }
    }
}
