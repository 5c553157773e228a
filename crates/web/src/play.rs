//! What if: options are taken or dropped, bars lifted, floors changed, and what remains is counted anew. Every step stands
//! in the address, so that it can be undone, kept and sent, and nothing is changed. The workspace of a municipality and a
//! table in a session play on the same board.

mod steps;
mod variants;

use ::course::{Analysis, BeyondReach, DraftError, Drafted, Draws, Exploration, Model, Play as Game};
use documents::{
    number,
    read_out::{self as words, Speaker},
    text::{text, text_with},
};
use domain::{
    Language, MunicipalityCode, PieceId,
    course::{Course, Piece, Play},
};
use maud::{Markup, html};

pub(crate) use steps::{STEP, asked, plays, query_of, write};

use crate::{
    components::{
        alert::{Kind, alert},
        button::{self, Weight},
        heading,
    },
    query::Query,
    read_out,
    site::Site,
};

/// A course to play with, and the page on which one does.
pub(crate) struct Board<'a> {
    pub(crate) site: &'a Site,
    pub(crate) language: Language,
    pub(crate) course: &'a Course,
    /// Whose course it is.
    pub(crate) name: &'a str,
    pub(crate) code: Option<MunicipalityCode>,
    /// The address of the page, with the prefix of the language.
    pub(crate) address: String,
}

/// What only the page around a board can draw: the form that keeps what was tried, and the button that takes a variant
/// away. Either may be empty.
pub(crate) struct Around<'a> {
    pub(crate) keep: &'a dyn Fn(&[Play]) -> Markup,
    pub(crate) removal: &'a dyn Fn(PieceId, &str) -> Markup,
}

impl Board<'_> {
    fn text(&self, key: &str) -> String {
        text(self.language, key)
    }

    /// A question or an option with its short name: `A1 Bij het station`.
    pub(crate) fn labelled(&self, id: PieceId) -> String {
        labelled(self.course, id)
    }

    /// What is shown of a draft that can be computed, or why it cannot.
    pub(crate) fn explored(
        &self,
        show: impl FnOnce(&Drafted, &Exploration<'_>, &Analysis) -> Markup,
    ) -> Markup {
        let drafted = match Drafted::of(self.course, self.name, self.code) {
            Ok(drafted) => drafted,
            Err(error) => {
                let sentence = no_model(self.language, &error);
                return alert(Kind::Info, &self.text("course-outcome-not-yet"), &html! { p { (sentence) } });
            }
        };
        let answer = Exploration::of(&drafted.model).and_then(|exploration| {
            let analysis = Analysis::of(&exploration, Draws::default())?;
            Ok(show(&drafted, &exploration, &analysis))
        });
        answer.unwrap_or_else(|beyond| self.too_large(&beyond, &drafted.model))
    }

    /// What to reduce when the engine cannot answer exactly.
    fn too_large(&self, beyond: &BeyondReach, model: &Model) -> Markup {
        let sentence = words::beyond_reach(beyond, model, self.language);
        alert(Kind::Warning, &self.text("course-outcome-too-large"), &html! { p { (sentence) } })
    }

    /// The questions that are not in the answer, since they have fewer than two options.
    pub(crate) fn left_out(&self, drafted: &Drafted) -> Markup {
        let names: Vec<String> = drafted.left_out.iter().map(|id| self.labelled(*id)).collect();
        html! {
            @if !names.is_empty() {
                p { (text_with(self.language, "course-outcome-left-out", &[("names", names.join("; ").into())])) }
            }
        }
    }

    fn play_address(&self, plays: &[Play]) -> String {
        format!("{}{}", self.address, query_of(self.course, plays))
    }

    fn play_with(&self, plays: &[Play], more: Play) -> String {
        let mut plays = plays.to_vec();
        plays.push(more);
        format!("{}#wat-blijft", self.play_address(&plays))
    }

    /// The whole board after these steps; `query` says which variants are compared.
    pub(crate) fn page(&self, plays: &[Play], query: &Query, around: &Around<'_>) -> Markup {
        self.explored(|drafted, exploration, _| {
            let names = |code| self.site.name_of(code);
            let speaker = Speaker::new(&drafted.model, self.language, &names);
            let mut game = Game::new(exploration);
            let mut told = Vec::new();
            for play in plays {
                let Some(change) = drafted.change(*play) else { continue };
                match game.change(change) {
                    Ok(difference) => told.push((speaker.change(change), speaker.difference(&difference))),
                    Err(beyond) => return self.too_large(&beyond, &drafted.model),
                }
            }
            let remaining = game.remaining();
            let standstill = match game.standstill() {
                Ok(standstill) => standstill.map(|found| speaker.standstill(&found)).unwrap_or_default(),
                Err(beyond) => return self.too_large(&beyond, &drafted.model),
            };
            html! {
                (self.left_out(drafted))
                (heading(2, &self.text("course-play-now")))
                div id="wat-blijft" class="stack" {
                    p class="course-remains" { (speaker.remaining(&remaining)) }
                    @for sentence in &standstill { p { (sentence) } }
                    (self.history(plays, &told))
                    (read_out::drawing(&words::played(&speaker, &game), self.language, "spel"))
                }
                (self.options(plays, &remaining.holding, drafted))
                (self.bars(plays))
                (self.floors(plays))
                @if !plays.is_empty() { ((around.keep)(plays)) }
                (variants::shelf(self, drafted, exploration, query, around.removal))
            }
        })
    }

    /// What was done so far, with what each step did, and the way back.
    fn history(&self, plays: &[Play], told: &[(String, Vec<String>)]) -> Markup {
        html! {
            @if !told.is_empty() {
                ol class="course-history" {
                    @for (change, differences) in told {
                        li {
                            strong { (change) }
                            @for sentence in differences { " " (sentence) }
                        }
                    }
                }
                p class="course-list__do" {
                    a class="course-small" href=(self.play_address(&plays[..plays.len().saturating_sub(1)])) {
                        (self.text("course-play-undo"))
                    }
                    a class="course-small" href=(self.play_address(&[])) { (self.text("course-play-again")) }
                }
            }
        }
    }

    /// Every option with how many combinations still hold it.
    fn options(&self, plays: &[Play], holding: &[u64], drafted: &Drafted) -> Markup {
        let count =
            |id: PieceId| drafted.option_id(id).and_then(|option| holding.get(option.index()).copied());
        html! {
            (heading(2, &self.text("course-play-options")))
            @for (area, question) in self.course.areas().filter(|(area, _)| drafted.areas.contains(area)) {
                h3 class="nl-heading nl-heading--level-3" {
                    span class="course-code" { (self.course.code(area)) } " " (question.question.as_str())
                }
                ul class="course-list" {
                    @for (id, option) in self.course.options_of(area) {
                        @let left = count(id).unwrap_or_default();
                        li {
                            div class={ "course-list__what" @if left == 0 { " course-out" } } {
                                span class="course-code" { (self.course.code(id)) }
                                div {
                                    p class="course-list__title" { (option.label.as_str()) }
                                    p class="course-list__note" {
                                        (text_with(self.language, "course-play-left", &[("count", left.into())]))
                                    }
                                }
                            }
                            div class="course-list__do" {
                                (self.play_link(plays, Play::Take(id), "course-play-take", option.label.as_str()))
                                (self.play_link(plays, Play::Drop(id), "course-play-drop", option.label.as_str()))
                            }
                        }
                    }
                }
            }
        }
    }

    fn play_link(&self, plays: &[Play], play: Play, key: &str, about: &str) -> Markup {
        html! {
            @if plays.contains(&play) {
                span class="course-small course-small--done" { (self.text(&format!("{key}-done"))) }
            } @else {
                a class="course-small" href=(self.play_with(plays, play)) {
                    (self.text(key)) span class="visually-hidden" { ": " (about) }
                }
            }
        }
    }

    fn bars(&self, plays: &[Play]) -> Markup {
        let barred: Vec<_> = self.course.pairs().filter(|(_, pair)| pair.barred.is_some()).collect();
        html! {
            @if !barred.is_empty() {
                (heading(2, &self.text("course-play-bars")))
                ul class="course-list" {
                    @for (_, pair) in barred {
                        @let [one, other] = pair.between;
                        @let label = format!("{} + {}", self.labelled(one), self.labelled(other));
                        li {
                            div {
                                p class="course-list__title" { (label) }
                                p class="course-list__note" { (pair.barred.as_ref().map_or("", |reason| reason.as_str())) }
                            }
                            div class="course-list__do" {
                                (self.play_link(plays, Play::Lift(one, other), "course-play-lift", &label))
                            }
                        }
                    }
                }
            }
        }
    }

    fn floors(&self, plays: &[Play]) -> Markup {
        html! {
            @if self.course.comparisons().next().is_some() {
                (heading(2, &self.text("course-play-floors")))
                form class="form" method="get" action=(self.address) {
                    @for play in plays { input type="hidden" name=(STEP) value=(write(self.course, *play)); }
                    div class="form-field" {
                        label class="form-label" for="punt" { (self.text("course-play-on")) }
                        select class="utrecht-textbox form-input form-input--select" id="punt" name="punt" {
                            @for (place, (_, comparison)) in self.course.comparisons().enumerate() {
                                option value=(place + 1) {
                                    (comparison.label.as_str())
                                    @if let Some(floor) = comparison.floor { " (" (points(self.language, floor)) ")" }
                                }
                            }
                        }
                    }
                    div class="form-field" {
                        label class="form-label" for="ondergrens" { (self.text("course-play-floor")) }
                        p class="form-hint" id="ondergrens-hint" { (self.text("course-play-floor-hint")) }
                        input class="utrecht-textbox utrecht-textbox--html-input form-input form-input--number" type="text"
                            id="ondergrens" name="ondergrens" aria-describedby="ondergrens-hint" autocomplete="off";
                    }
                    div class="form-actions" { (button::submit(&self.text("course-play-set"), Weight::Secondary)) }
                }
            }
        }
    }
}

/// A question or an option with its short name.
pub(crate) fn labelled(course: &Course, id: PieceId) -> String {
    let label = match course.piece(id) {
        Some(Piece::Area(area)) => area.question.as_str(),
        Some(Piece::Option(option)) => option.label.as_str(),
        Some(Piece::Comparison(comparison)) => comparison.label.as_str(),
        _ => "",
    };
    let code = course.code(id);
    if code.is_empty() { label.to_owned() } else { format!("{code} {label}") }
}

/// Why there is no model yet.
pub(crate) fn no_model(language: Language, error: &DraftError) -> String {
    match error {
        DraftError::NothingToDecide { .. } => text(language, "course-outcome-nothing"),
        DraftError::Build(error) => words::build_error(error, language),
    }
}

/// Points as somebody types them, `1,5` or `1.5`; empty asks nothing.
pub(crate) fn hundredths(typed: &str) -> Result<Option<i32>, ()> {
    if typed.is_empty() {
        return Ok(None);
    }
    let value: f64 = typed.replace(',', ".").replace('−', "-").parse().map_err(|_| ())?;
    let hundredths = (value * 100.0).round();
    // What is no number, `nan`, is neither smaller nor larger than anything.
    if !value.is_finite() || value.abs() > 1000.0 || (value * 100.0 - hundredths).abs() > 1e-6 {
        return Err(());
    }
    Ok(Some(hundredths as i32))
}

/// Points as they are written.
pub(crate) fn points(language: Language, hundredths: i32) -> String {
    let decimals = if hundredths % 100 == 0 {
        0
    } else if hundredths % 10 == 0 {
        1
    } else {
        2
    };
    number::decimal(language, f64::from(hundredths) / 100.0, decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_numbers_with_two_decimals_at_most() {
        assert_eq!(
            (hundredths(""), hundredths("1,5"), hundredths("−2")),
            (Ok(None), Ok(Some(150)), Ok(Some(-200)))
        );
        for typed in ["nan", "inf", "-inf", "1.005", "1001", "1,5,0", "een"] {
            assert_eq!(hundredths(typed), Err(()), "{typed}");
        }
    }
}
