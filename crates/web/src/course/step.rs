//! The steps of the workspace, in the order in which a table takes them.

use documents::text::text;
use domain::Language;
use maud::{Markup, html};

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Which questions there are to decide.
    Areas,
    /// What can be chosen.
    Options,
    /// What cannot go together.
    Pairs,
    /// What combinations are compared on.
    Points,
    /// What one thinks of it.
    Scores,
    /// What follows from it.
    Outcome,
    /// What if.
    Play,
    /// What is agreed.
    Commitments,
    /// What is not known yet.
    Uncertainties,
}

impl Step {
    pub(super) const ALL: [Step; 9] = [
        Step::Areas,
        Step::Options,
        Step::Pairs,
        Step::Points,
        Step::Scores,
        Step::Outcome,
        Step::Play,
        Step::Commitments,
        Step::Uncertainties,
    ];

    /// The end of the address.
    pub(super) const fn below(self) -> &'static str {
        match self {
            Step::Areas => "",
            Step::Options => "/keuzes",
            Step::Pairs => "/samen",
            Step::Points => "/punten",
            Step::Scores => "/scores",
            Step::Outcome => "/uitkomst",
            Step::Play => "/spelen",
            Step::Commitments => "/afspraken",
            Step::Uncertainties => "/onzekerheden",
        }
    }

    /// The key in message names.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Step::Areas => "areas",
            Step::Options => "options",
            Step::Pairs => "pairs",
            Step::Points => "points",
            Step::Scores => "scores",
            Step::Outcome => "outcome",
            Step::Play => "play",
            Step::Commitments => "commitments",
            Step::Uncertainties => "uncertainties",
        }
    }

    pub(super) fn label(self, language: Language) -> String {
        text(language, &format!("course-step-{}", self.key()))
    }

    /// The step after this one.
    pub(super) fn next(self) -> Option<Step> {
        let place = Step::ALL.iter().position(|each| *each == self)?;
        Step::ALL.get(place + 1).copied()
    }
}

/// The bar with all steps; `address` gives the address of a step.
pub(super) fn bar(language: Language, here: Option<Step>, address: impl Fn(Step) -> String) -> Markup {
    html! {
        nav class="course-steps" aria-label=(text(language, "course-steps")) {
            ol {
                @for step in Step::ALL {
                    li {
                        a href=(address(step)) aria-current=[(here == Some(step)).then_some("step")] {
                            span { (step.label(language)) }
                        }
                    }
                }
            }
        }
    }
}
