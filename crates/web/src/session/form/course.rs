//! From the fields of a form to work on the course of a table. What is made of it is decided by the domain.

use domain::{
    PieceId,
    course::{
        Answers, AreaOption, Command, Commitment, Condition, ConditionKind, ConditionState, Given, Judged,
        Opinion, Origin, Possible, Uncertainty, UncertaintyKind, Variant, Verdict,
    },
    session,
};

use super::{Fault, Form, fault};
use crate::session::play;

/// The value of "I don't know".
pub(crate) const DONT_KNOW: &str = "weet-niet";

impl Form<'_> {
    /// The work on a course that a form asks for; its kind begins with `koers-`.
    pub(super) fn course(&self) -> Result<session::Command, Fault> {
        let command = match self.text("wat").trim_start_matches("koers-") {
            "vraag" => Command::Ask {
                question: self.words("tekst"),
                origin: match self.text("kaart") {
                    "" => Origin::Own,
                    _ => Origin::Card(self.identity("kaart")?),
                },
                language: self.language(),
            },
            "neem-over" => {
                Command::Adopt { template: self.text("sjabloon").to_owned(), language: self.language() }
            }
            "keuze" => Command::Add(AreaOption::new(self.identity("van")?, self.words("tekst")).into()),
            "nodig" => Command::Need {
                option: self.identity("stuk")?,
                condition: Condition {
                    kind: self.choice("soort", &ConditionKind::ALL, ConditionKind::key)?,
                    text: self.words("tekst"),
                    state: match self.text("wie") {
                        "" => ConditionState::Open,
                        _ => ConditionState::Owned(self.words("wie")),
                    },
                },
                revision: self.number("versie")?,
            },
            "weg" => Command::Remove { id: self.identity("stuk")?, revision: self.number("versie")? },
            "terug" => Command::Undo { number: self.number("versie")? },
            "paar" => Command::Judge {
                between: [self.identity("een")?, self.identity("ander")?],
                barred: match self.text("samen") {
                    "ja" => None,
                    "nee" => Some(self.words("tekst")),
                    _ => return Err(fault("samen", "session-fault-choice")),
                },
                revision: self.number("versie")?,
            },
            "variant" => {
                let steps = self.0.iter().filter(|(name, _)| name == "spel");
                let plays = steps.filter_map(|(_, step)| play::read(step)).collect();
                Command::Add(Variant { name: self.words("naam"), plays }.into())
            }
            "rang" => Command::Rank { ranks: self.ranks()?, revision: self.number("versie")? },
            "scores" => Command::Score(Answers { given: self.given()?, judged: self.judged()? }),
            "afspraak" => self.commitment()?,
            "onzekerheid" => Command::Add(
                Uncertainty {
                    kind: self.choice("soort", &UncertaintyKind::ALL, UncertaintyKind::key)?,
                    area: self.perhaps("bij")?,
                    text: self.words("tekst"),
                    proposed: self.text("voorstel") == "ja",
                }
                .into(),
            ),
            _ => return Err(fault("wat", "session-fault-form")),
        };
        Ok(session::Command::Course { step: self.identity("stap")?, command })
    }

    fn language(&self) -> domain::Language {
        if self.text("taal") == "en" { domain::Language::En } else { domain::Language::Nl }
    }

    fn perhaps(&self, name: &str) -> Result<Option<PieceId>, Fault> {
        if self.text(name).is_empty() { Ok(None) } else { self.identity(name).map(Some) }
    }

    /// The order of weights: fields `rang-COMPARISON`, empty for none.
    fn ranks(&self) -> Result<Vec<(PieceId, Option<u8>)>, Fault> {
        let ranked =
            self.0.iter().filter_map(|(name, value)| Some((name.strip_prefix("rang-")?, value.trim())));
        let rank = |(id, value): (&str, &str)| {
            let rank = if value.is_empty() { None } else { Some(value.parse().ok()?) };
            Some((id.parse().ok()?, rank))
        };
        ranked.map(|pair| rank(pair).ok_or_else(|| fault("wat", "session-fault-form"))).collect()
    }

    /// The scores: fields `score-OPTION` for how much it is wished for, `score-OPTION.COMPARISON` for the rest.
    fn given(&self) -> Result<Vec<Given>, Fault> {
        let wrong = || fault("wat", "session-fault-form");
        let mut given = Vec::new();
        for (name, value) in self.0 {
            let Some(about) = name.strip_prefix("score-") else { continue };
            let (option, on) = about.split_once('.').map_or((about, None), |(option, on)| (option, Some(on)));
            let on = on.map(str::parse).transpose().map_err(|_| wrong())?;
            let opinion = match value.trim() {
                "" => None,
                DONT_KNOW => Some(Opinion::DONT_KNOW),
                score => Some(score.parse().ok().and_then(Opinion::score).ok_or_else(wrong)?),
            };
            given.push(Given { option: option.parse().map_err(|_| wrong())?, on, opinion });
        }
        Ok(given)
    }

    /// Whether options are possible: fields `kan-OPTION`, and `nodig-OPTION` for what it needs.
    fn judged(&self) -> Result<Vec<Judged>, Fault> {
        let wrong = || fault("wat", "session-fault-form");
        let asked =
            self.0.iter().filter_map(|(name, value)| Some((name.strip_prefix("kan-")?, value.trim())));
        asked
            .map(|(option, value)| {
                let possible = match value {
                    "" => None,
                    key => Some(Possible::ALL.into_iter().find(|each| each.key() == key).ok_or_else(wrong)?),
                };
                let needs = self.words(&format!("nodig-{option}"));
                Ok(Judged { option: option.parse().map_err(|_| wrong())?, possible, needs })
            })
            .collect()
    }

    fn commitment(&self) -> Result<Command, Fault> {
        let line = Commitment {
            area: self.identity("over")?,
            option: self.perhaps("keuze")?,
            verdict: self.choice("besluit", &Verdict::ALL, Verdict::key)?,
            what: self.words("doen"),
            who: self.words("wie"),
            when: self.words("wanneer"),
            trigger: self.words("aanleiding"),
            proposed: self.text("voorstel") == "ja",
        };
        Ok(match self.perhaps("stuk")? {
            Some(id) => Command::Change { id, piece: line.into(), revision: self.number("versie")? },
            None => Command::Add(line.into()),
        })
    }
}
