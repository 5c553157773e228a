//! From the fields of a form to a command of the session. Pages without scripts and the outbox of the client send the
//! same fields; whether the command is right is decided by the domain.

mod course;

use std::{collections::BTreeMap, str::FromStr};

use domain::{
    ClusterId, ContributionId, ReplacementId, StepId,
    session::{
        Arrange, Attend, Ballot, Command, Content, Contribute, Evidence, Group, NewCard, Request, Words,
    },
};
use uuid::Uuid;

use super::{scene::Fault, words};
use crate::session_lead;

pub(crate) use course::DONT_KNOW;

/// The most fields that are read: more than any form of ours has.
const MOST: usize = 2000;

/// The command that a form asks for.
///
/// # Errors
/// The field that cannot be read, with the key of the message that says why.
pub(crate) fn command(fields: &[(String, String)]) -> Result<Request, Fault> {
    if fields.len() > MOST {
        return Err(fault("wat", "session-fault-form"));
    }
    let form = Form(fields);
    Ok(Request { id: form.identity("opdracht")?, command: form.command()? })
}

fn fault(name: &str, message: &'static str) -> Fault {
    Fault::Field { name: name.to_owned(), message }
}

struct Form<'a>(&'a [(String, String)]);

impl<'a> Form<'a> {
    fn text(&self, name: &str) -> &'a str {
        self.0.iter().find(|(each, _)| each == name).map_or("", |(_, value)| value.trim())
    }

    fn all<'n>(&self, name: &'n str) -> impl Iterator<Item = &'a str> + use<'a, 'n> {
        let of_name = self.0.iter().filter(move |(each, _)| each == name);
        of_name.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    fn identity<T: FromStr>(&self, name: &str) -> Result<T, Fault> {
        self.text(name).parse().map_err(|_| fault(name, "session-fault-form"))
    }

    fn number<T: FromStr>(&self, name: &str) -> Result<T, Fault> {
        self.text(name).parse().map_err(|_| fault(name, "session-fault-number"))
    }

    fn words(&self, name: &str) -> Words {
        Words::new(self.text(name))
    }

    fn choice<T: Copy>(&self, name: &str, all: &[T], key: fn(T) -> &'static str) -> Result<T, Fault> {
        words::with_key(all, key, self.text(name)).ok_or_else(|| fault(name, "session-fault-choice"))
    }

    fn command(&self) -> Result<Command, Fault> {
        let step = || self.identity::<StepId>("stap");
        let card = || self.identity::<ContributionId>("bijdrage");
        let revision = || self.number::<u32>("versie");
        let visibility = || self.choice("zicht", &words::VISIBILITIES, words::visibility_key);
        let group = || self.identity::<Group>("tafel");
        Ok(match self.text("wat") {
            "toevoegen" => {
                contribute(Contribute::Add { id: card()?, step: step()?, content: self.content()? })
            }
            "wijzigen" => {
                contribute(Contribute::Edit { id: card()?, content: self.content()?, revision: revision()? })
            }
            "tekst-kiezen" => contribute(Contribute::Settle {
                id: card()?,
                content: self.content()?,
                revision: revision()?,
            }),
            "ongedaan" => contribute(Contribute::Undo { id: card()?, revision: revision()? }),
            "terugtrekken" => contribute(Contribute::Withdraw(card()?)),
            "terughalen" => contribute(Contribute::BringBack(card()?)),
            "vrijgeven" => contribute(Contribute::Release { id: card()?, visibility: visibility()? }),
            "alles-vrijgeven" => contribute(Contribute::ReleaseAll {
                step: step()?,
                table: self.identity("tafel")?,
                visibility: visibility()?,
            }),
            "delen" => contribute(Contribute::Share { step: step()?, group: group()? }),
            "uitkomst-vrijgeven" => contribute(Contribute::ReleaseOutcome {
                step: step()?,
                group: group()?,
                visibility: visibility()?,
            }),
            "samenvoegen" => self.merge()?,
            "splitsen" => self.split()?,
            "herstellen" => Command::Arrange(Arrange::Restore(self.identity("vervanging")?)),
            "verbergen" => Command::Arrange(Arrange::Hide { id: card()?, reason: self.words("reden") }),
            "tonen" => Command::Arrange(Arrange::Unhide(card()?)),
            "stapel-noemen" => Command::Arrange(Arrange::NameCluster {
                id: self.identity("stapel")?,
                step: step()?,
                name: self.words("naam"),
            }),
            "stapel-wegnemen" => Command::Arrange(Arrange::DropCluster(self.identity("stapel")?)),
            "leggen" => {
                Command::Arrange(Arrange::Lay { step: step()?, card: card()?, cluster: self.cluster()? })
            }
            "stemmen" => Command::Vote { step: step()?, ballot: self.ballot()? },
            "kiezen" => {
                Command::Choose { step: step()?, cards: self.ranked()?, revision: self.number("versie")? }
            }
            what if what.starts_with("koers-") => self.course()?,
            "toelaten" => Command::Attend(Attend::Admit(self.identity("deelnemer")?)),
            "weigeren" => Command::Attend(Attend::TurnAway(self.identity("deelnemer")?)),
            "aanschuiven" => Command::Attend(Attend::Join { table: self.table()? }),
            "vertrekken" => Command::Attend(Attend::Leave),
            session_lead::form::WHAT => {
                let text = |name: &str| self.text(name).to_owned();
                session_lead::form::command(text).map_err(|name| fault(name, "session-fault-form"))?
            }
            _ => return Err(fault("wat", "session-fault-form")),
        })
    }

    fn table(&self) -> Result<Option<domain::TableId>, Fault> {
        if self.text("tafel").is_empty() {
            return Err(fault("tafel", "session-fault-choice"));
        }
        self.identity("tafel").map(Some)
    }

    fn cluster(&self) -> Result<Option<ClusterId>, Fault> {
        match self.text("stapel") {
            "" => Ok(None),
            _ => self.identity("stapel").map(Some),
        }
    }

    fn about(&self) -> Result<Option<ContributionId>, Fault> {
        match self.text("over") {
            "" => Ok(None),
            _ => self.identity("over").map(Some),
        }
    }

    /// What is said, in the form that the field `vorm` names.
    fn content(&self) -> Result<Content, Fault> {
        let words = self.words("tekst");
        Ok(match self.text("vorm") {
            "introductie" => Content::Introduction { words, offers: self.words("aanbod") },
            "placemat" => Content::Placemat {
                aspect: self.choice("vak", &words::ASPECTS, words::aspect_key)?,
                words,
                year: self.year()?,
            },
            "herkenning" => {
                let stance = self.choice("mening", &words::STANCES, words::stance_key)?;
                if stance != domain::session::Stance::Agree && words.is_empty() {
                    return Err(fault("tekst", "session-fault-reason"));
                }
                let statement = self.text("zin").parse().map_err(|_| fault("zin", "session-fault-form"))?;
                Content::Recognition { statement, stance, reason: words }
            }
            "kaart" => Content::Card {
                kind: self.choice("soort", &words::KINDS, words::kind_key)?,
                words,
                theme: some(self.text("thema")),
                evidence: self.evidence(),
            },
            "signaal" => self.signal(words)?,
            "antwoord" => Content::Answer { words },
            "vraag" => Content::Ask { words, about: self.about()? },
            "aanbod" => Content::Offer {
                to: self.identity("bij")?,
                kind: self.choice("soort", &words::OFFERS, words::offer_key)?,
                words,
            },
            "kennisvraag" => Content::KnowledgeQuestion { words, about: self.about()? },
            "wens" => Content::Wish { words, of: self.choice("voor", &words::WISHES, words::wish_key)? },
            "waardering" => Content::Appreciation { scores: self.scores()?, words },
            _ => return Err(fault("vorm", "session-fault-form")),
        })
    }

    fn year(&self) -> Result<Option<i16>, Fault> {
        match self.text("jaar") {
            "" => Ok(None),
            typed => {
                let year = typed.parse::<i16>().ok().filter(|year| (-3000..=2200).contains(year));
                year.map(Some).ok_or_else(|| fault("jaar", "session-fault-year"))
            }
        }
    }

    fn signal(&self, words: Words) -> Result<Content, Fault> {
        let used = self.choice("gebruik", &words::USES, words::use_key)?;
        let signal = self.text("signaal");
        if signal.is_empty() || signal.len() > 100 {
            return Err(fault("signaal", "session-fault-form"));
        }
        if used == domain::session::SignalUse::Rejected && words.is_empty() {
            return Err(fault("tekst", "session-fault-reason"));
        }
        Ok(Content::Signal { signal: signal.to_owned(), used, words })
    }

    fn evidence(&self) -> Vec<Evidence> {
        let read = |value: &str| match value.split_once(':') {
            Some(("signal", key)) => Some(Evidence::Signal(key.to_owned())),
            Some(("indicator", key)) => Some(Evidence::Indicator(key.to_owned())),
            _ => None,
        };
        self.all("bewijs").filter_map(read).take(10).collect()
    }

    /// The scores of an appreciation, one field for each aspect; an empty one says nothing.
    fn scores(&self) -> Result<Vec<Option<u8>>, Fault> {
        let count: u16 = self.number("aantal")?;
        let score = |place: u16| {
            let name = format!("cijfer-{place}");
            match self.text(&name) {
                "" => Ok(None),
                _ => self.number(&name).map(Some),
            }
        };
        (0..count.min(100)).map(score).collect()
    }

    fn merge(&self) -> Result<Command, Fault> {
        let read = |value: &str| value.parse().map_err(|_| fault("bijdrage", "session-fault-form"));
        let originals: Vec<ContributionId> = self.all("bijdrage").map(read).collect::<Result<_, _>>()?;
        if originals.len() < 2 {
            return Err(fault("bijdrage", "session-fault-two"));
        }
        let results = vec![NewCard { id: self.identity("nieuw")?, content: self.content()? }];
        Ok(Command::Arrange(Arrange::Replace { id: self.identity("vervanging")?, originals, results }))
    }

    /// One card becomes several: each line of the text is one.
    fn split(&self) -> Result<Command, Fault> {
        let id: ReplacementId = self.identity("vervanging")?;
        let original: ContributionId = self.identity("bijdrage")?;
        let lines: Vec<&str> =
            self.text("tekst").lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.len() < 2 {
            return Err(fault("tekst", "session-fault-lines"));
        }
        let content = self.content()?;
        let card = |(number, line): (u64, &&str)| NewCard {
            // The same form twice makes the same cards. The last comes first, for the newest stands above.
            id: ContributionId::new(beside(id.value(), number)),
            content: with_words(&content, line),
        };
        let numbers = (1..=lines.len().min(20) as u64).rev();
        let results = numbers.zip(&lines).map(card).collect();
        Ok(Command::Arrange(Arrange::Replace { id, originals: vec![original], results }))
    }

    fn ballot(&self) -> Result<Ballot, Fault> {
        match self.text("methode") {
            "dots" => {
                let mut dots = self.scored("stippen-")?;
                dots.retain(|_, count| *count > 0);
                Ok(Ballot::Dots(dots))
            }
            "agree" => Ok(Ballot::Agree(self.scored("eens-")?)),
            "urgency-influence" => {
                let urgency = self.scored("haast-")?;
                let mut influence = self.scored("invloed-")?;
                let mut votes = BTreeMap::new();
                for (card, haste) in urgency {
                    let other = influence.remove(&card);
                    let other =
                        other.ok_or_else(|| fault(&format!("invloed-{card}"), "session-fault-both"))?;
                    votes.insert(card, (haste, other));
                }
                match influence.keys().next() {
                    Some(card) => Err(fault(&format!("haast-{card}"), "session-fault-both")),
                    None => Ok(Ballot::UrgencyInfluence(votes)),
                }
            }
            "ranking" => Ok(Ballot::Ranking(self.ranked()?)),
            _ => Err(fault("methode", "session-fault-form")),
        }
    }

    /// The numbers of fields that are named after cards.
    fn scored(&self, prefix: &str) -> Result<BTreeMap<ContributionId, u8>, Fault> {
        let mut found = BTreeMap::new();
        for (name, value) in self.0 {
            let Some(card) = name.strip_prefix(prefix) else { continue };
            if value.trim().is_empty() {
                continue;
            }
            let card = card.parse().map_err(|_| fault(name, "session-fault-form"))?;
            let number = value.trim().parse().map_err(|_| fault(name, "session-fault-number"))?;
            found.insert(card, number);
        }
        Ok(found)
    }

    /// Cards in the order of the places that were given to them. No place is given twice.
    fn ranked(&self) -> Result<Vec<ContributionId>, Fault> {
        let mut places: Vec<(u8, ContributionId)> =
            self.scored("plaats-")?.into_iter().map(|(card, place)| (place, card)).collect();
        places.sort_unstable();
        for pair in places.windows(2) {
            if pair[0].0 == pair[1].0 {
                return Err(fault(&format!("plaats-{}", pair[1].1), "session-fault-place-twice"));
            }
        }
        Ok(places.into_iter().map(|(_, card)| card).collect())
    }
}

const fn contribute(contribute: Contribute) -> Command {
    Command::Contribute(contribute)
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// Another identity, made from one and a number.
fn beside(id: Uuid, number: u64) -> Uuid {
    Uuid::from_u128(id.as_u128().wrapping_add(u128::from(number)))
}

/// The same kind of card with other words.
fn with_words(content: &Content, line: &str) -> Content {
    let mut content = content.clone();
    match &mut content {
        Content::Introduction { words, .. }
        | Content::Placemat { words, .. }
        | Content::Recognition { reason: words, .. }
        | Content::Card { words, .. }
        | Content::Signal { words, .. }
        | Content::Answer { words }
        | Content::Ask { words, .. }
        | Content::Offer { words, .. }
        | Content::KnowledgeQuestion { words, .. }
        | Content::Wish { words, .. }
        | Content::Appreciation { words, .. } => *words = Words::new(line),
    }
    content
}
