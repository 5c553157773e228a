//! Turns identities of a model into words.

use course::{AreaId, ComparisonId, ConditionId, ConditionKind, Kept, Model, OptionId, Scheme};
use domain::{Language, MunicipalityCode};

use crate::{
    chart::About,
    number,
    text::{Arguments, text, text_with},
};

/// Gives a municipality its name.
pub type Names<'a> = &'a dyn Fn(MunicipalityCode) -> String;

/// Says things of a model in the words of its table.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    /// What is spoken of.
    pub(crate) model: &'a Model,
    /// The language that is spoken.
    pub(crate) language: Language,
    names: Names<'a>,
}

impl<'a> Speaker<'a> {
    /// Somebody who speaks of this model; `names` gives municipalities their names.
    #[must_use]
    pub fn new(model: &'a Model, language: Language, names: Names<'a>) -> Speaker<'a> {
        Speaker { model, language, names }
    }

    /// An option between quotation marks.
    #[must_use]
    pub fn option(&self, option: OptionId) -> String {
        quoted(self.label(option))
    }

    /// An option as it was written.
    pub(crate) fn label(&self, option: OptionId) -> &'a str {
        self.model.option(option).label.trim_end_matches('.')
    }

    /// A decision area between quotation marks.
    #[must_use]
    pub fn area(&self, area: AreaId) -> String {
        quoted(&self.model.area(area).label)
    }

    /// A comparison area.
    pub(crate) fn comparison(&self, on: ComparisonId) -> &'a str {
        &self.model.comparison(on).label
    }

    pub(crate) fn municipality(&self, code: MunicipalityCode) -> String {
        (self.names)(code)
    }

    /// The options of a combination, one after the other.
    #[must_use]
    pub fn scheme(&self, scheme: Scheme) -> String {
        self.list(&scheme.iter().map(|option| self.option(option)).collect::<Vec<_>>())
    }

    /// A condition with its kind: `“Geld voor het plein” (geld)`.
    pub(crate) fn condition(&self, id: ConditionId) -> String {
        self.model.condition(id).map_or_else(String::new, |condition| {
            format!("{} ({})", quoted(&condition.text), self.say(condition_kind(condition.kind), &[]))
        })
    }

    /// Names with the word "and" before the last.
    pub(crate) fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [others @ .., last] => {
                format!("{} {} {last}", others.join(", "), text(self.language, "read-out-and"))
            }
        }
    }

    /// A text with its values.
    pub(crate) fn say(&self, key: &str, arguments: &Arguments<'_>) -> String {
        text_with(self.language, key, arguments)
    }

    /// A count as it is written.
    pub(crate) fn whole(&self, count: u64) -> String {
        number::whole(self.language, count as f64)
    }

    /// An amount of points.
    pub(crate) fn points(&self, points: f64) -> String {
        let decimals = if (points * 10.0 - (points * 10.0).round()).abs() > 1e-6 {
            2
        } else {
            u8::from((points - points.round()).abs() > 1e-6)
        };
        number::decimal(self.language, points, decimals)
    }

    /// A share from 0 to 1 as a percentage.
    pub(crate) fn share(&self, share: f64) -> String {
        number::percent(self.language, share * 100.0, 0)
    }

    /// So many of so many.
    pub(crate) fn kept(&self, kept: Kept) -> String {
        self.say(
            "read-out-of",
            &[("count", self.whole(kept.kept).into()), ("of", self.whole(kept.of).into())],
        )
    }

    /// What a drawing says about itself, by the part of the read-out it belongs to.
    pub(crate) fn about(&self, part: &str, caption: String) -> About {
        About {
            title: self.say(&format!("read-out-heading-{part}"), &[]),
            caption,
            notes: vec![self.say(&format!("read-out-note-{part}"), &[])],
        }
    }
}

/// Words between quotation marks.
pub(crate) fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// A number that a text chooses its words by; above a million the choice is always for many.
pub(crate) fn counted(count: u64) -> f64 {
    count.min(1_000_000) as f64
}

fn condition_kind(kind: ConditionKind) -> &'static str {
    match kind {
        ConditionKind::Money => "read-out-condition-money",
        ConditionKind::People => "read-out-condition-people",
        ConditionKind::Powers => "read-out-condition-powers",
        ConditionKind::PartnerConsent => "read-out-condition-partner-consent",
        ConditionKind::Time => "read-out-condition-time",
    }
}
