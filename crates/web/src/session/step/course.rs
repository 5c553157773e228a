//! Work session 2: a table works out its course. One file for each part; what they share stands here. The work so far is
//! one element, which is drawn anew with every change of the course; forms for something new stand apart from it.

mod agree;
mod areas;
mod options;
mod read;
mod score;
mod undo;
mod unsure;

use ::course::{Analysis, Drafted, Draws, Exploration};
use documents::read_out::{self as words, ReadOut};
use domain::{
    Language, PieceId,
    course::{Course, Piece},
    session::{CoursePart, CourseView, StepKind, StepView, Visibility},
};
use maud::{Markup, html};

use crate::{
    components::button::Weight,
    session::{deed::Deed, stage::Stage},
};

pub(crate) use unsure::origins;

/// The part of working out a course that a step asks for.
pub(crate) const fn part_of(step: &StepView) -> Option<CoursePart> {
    match step.step.kind {
        StepKind::Course { part } => Some(part),
        _ => None,
    }
}

/// The forms for something new.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView, part: CoursePart) -> Markup {
    if !stage.can_decide(step) {
        return html! {};
    }
    match part {
        CoursePart::DecisionAreas => areas::ask(stage, step),
        CoursePart::Uncertainties => unsure::ask(stage, step),
        CoursePart::Options | CoursePart::Scores | CoursePart::ReadOut | CoursePart::Commitments => html! {},
    }
}

/// The identity of the element with the work so far.
pub(crate) fn id(step: &StepView) -> String {
    format!("koers-{}", step.step.id)
}

/// The work so far, with what is of one person below it.
pub(super) fn work(stage: &Stage<'_>, step: &StepView, part: CoursePart) -> Markup {
    html! {
        (shared(stage, step))
        @if part == CoursePart::Scores { (score::own(stage, step)) }
        @if part == CoursePart::ReadOut {
            h2 class="nl-heading nl-heading--level-2" { (stage.say("course-session-asks")) }
            (super::list(stage, step, "alles", "session-asks-none"))
        }
    }
}

/// The work so far of the own table, and what other tables released.
pub(crate) fn shared(stage: &Stage<'_>, step: &StepView) -> Markup {
    let Some(part) = part_of(step) else { return html! {} };
    let empty = Course::default();
    let own = stage.table().and_then(|table| stage.view.courses.get(&table));
    let course = own.map_or(&empty, |view| &view.course);
    let desk = Desk { stage, step, course, may: stage.can_decide(step) };
    html! {
        div class="course stack" id=(id(step)) {
            @match part {
                CoursePart::DecisionAreas => (areas::work(&desk)),
                CoursePart::Options => (options::work(&desk)),
                CoursePart::Scores => (score::work(&desk, own.map_or(0, |view| view.scored))),
                CoursePart::ReadOut => (read::work(&desk)),
                CoursePart::Commitments => (agree::work(&desk)),
                CoursePart::Uncertainties => (unsure::work(&desk)),
            }
            @if let Some(view) = own { (foot(&desk, part, view)) }
        }
    }
}

/// What is of one person in a step.
pub(super) fn own(stage: &Stage<'_>, step: &StepView) -> Option<(String, Markup)> {
    (part_of(step) == Some(CoursePart::Scores)).then(|| (score::own_id(step), score::own(stage, step)))
}

/// What the parts draw from.
struct Desk<'a> {
    stage: &'a Stage<'a>,
    step: &'a StepView,
    course: &'a Course,
    /// Whether something can be done now.
    may: bool,
}

impl<'a> Desk<'a> {
    fn say(&self, key: &str) -> String {
        self.stage.say(key)
    }

    fn language(&self) -> Language {
        self.stage.language
    }

    /// A form about the course.
    fn deed(&self, what: &'static str, place: impl std::fmt::Display) -> Deed<'a> {
        Deed::new(self.stage, what, format!("{what}-{place}"))
            .with("stap", self.step.step.id)
            .with("taal", self.stage.language.tag())
    }

    /// A form about a piece of it.
    fn deed_of(&self, what: &'static str, id: PieceId) -> Deed<'a> {
        self.deed(what, id).with("stuk", id).with("versie", self.course.revision_of(id))
    }

    /// A question or an option with its short name.
    fn labelled(&self, id: PieceId) -> String {
        let label = match self.course.piece(id) {
            Some(Piece::Area(area)) => area.question.as_str(),
            Some(Piece::Option(option)) => option.label.as_str(),
            Some(Piece::Comparison(comparison)) => comparison.label.as_str(),
            _ => "",
        };
        let code = self.course.code(id);
        if code.is_empty() { label.to_owned() } else { format!("{code} {label}") }
    }

    /// A button that takes a piece away.
    fn removal(&self, id: PieceId, label: &str) -> Markup {
        html! {
            @if self.may {
                (self.deed_of("koers-weg", id).inline().form(&html! {
                    button type="submit" class="course-small" {
                        (self.say("course-remove")) span class="visually-hidden" { ": " (label) }
                    }
                }))
            }
        }
    }

    /// What is shown of a course that can be computed, or why it cannot.
    fn explored(&self, show: impl FnOnce(&Drafted, &ReadOut) -> Markup) -> Markup {
        let table = self.stage.table();
        let title = table.map(|table| self.stage.table_name(table)).unwrap_or_default();
        let code = self.stage.own_table().and_then(|table| table.municipality);
        let Ok(drafted) = Drafted::of(self.course, &title, code) else {
            return html! { p { (self.say("course-outcome-nothing")) } };
        };
        let name = |code| self.stage.site.name_of(code);
        let answer = Exploration::of(&drafted.model).and_then(|exploration| {
            let analysis = Analysis::of(&exploration, Draws::default())?;
            Ok(show(&drafted, &ReadOut::new(&exploration, &analysis, self.language(), &name)))
        });
        answer.unwrap_or_else(|beyond| {
            html! { p { (words::beyond_reach(&beyond, &drafted.model, self.language())) } }
        })
    }
}

/// Taking the last change back, and who sees the course.
fn foot(desk: &Desk<'_>, part: CoursePart, view: &CourseView) -> Markup {
    let stage = desk.stage;
    let released = [CoursePart::ReadOut, CoursePart::Commitments].contains(&part) && stage.speaks_for_table();
    let may_release = released && !stage.is_read_only();
    html! {
        @if desk.may && part != CoursePart::Scores { (undo::undo(desk, view)) }
        @if may_release { (release(desk, view)) }
        @if released {
            p { a href=(stage.address("/koersen")) { (desk.say("course-region-link")) } }
        }
    }
}

/// Who sees the course of the table.
fn release(desk: &Desk<'_>, view: &CourseView) -> Markup {
    let options: Vec<(String, String)> = [Visibility::Table, Visibility::Participants, Visibility::Public]
        .into_iter()
        .map(|each| {
            let key = crate::session::words::visibility_key(each);
            (key.to_owned(), desk.say(&format!("session-visible-{key}")))
        })
        .collect();
    let now = crate::session::words::visibility_key(view.visibility);
    let deed = Deed::new(desk.stage, "uitkomst-vrijgeven", format!("koers-vrij-{}", desk.step.step.id))
        .with("stap", desk.step.step.id)
        .with("tafel", view.table);
    deed.form(&html! {
        (deed.select("zicht", &desk.say("course-session-release"), None, &options, now))
        (deed.submit(&desk.say("course-save"), Weight::Secondary))
    })
}
