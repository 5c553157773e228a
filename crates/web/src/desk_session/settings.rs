//! The settings of a step, as fields of a form: filled in from a step, and read back to one.

use domain::{
    Bilingual, StepId,
    session::{Aspect, CardKind, CoursePart, Scope, Step, StepKind, VoteMethod},
};

use crate::{
    desk::entry::{Entry, LINE, LINES},
    form::Filled,
    trend,
};

/// The kinds of step, in the order in which they are offered.
pub(super) const KINDS: [&str; 23] = [
    "welcome",
    "introduce",
    "trend",
    "read",
    "placemat",
    "recognise",
    "cards",
    "cluster",
    "vote",
    "top-five",
    "discuss",
    "exchange",
    "decision-areas",
    "options",
    "scores",
    "read-out",
    "commitments",
    "uncertainties",
    "free-text",
    "knowledge-questions",
    "partnership-wishes",
    "appreciation",
    "break",
];

/// The fields of a placemat.
pub(super) const ASPECTS: [(&str, Aspect); 5] = [
    ("location", Aspect::Location),
    ("position", Aspect::Position),
    ("role", Aspect::Role),
    ("identity", Aspect::Identity),
    ("history", Aspect::History),
];

/// The kinds of card.
pub(super) const CARDS: [(&str, CardKind); 3] =
    [("task", CardKind::Task), ("challenge", CardKind::Challenge), ("opportunity", CardKind::Opportunity)];

/// The ways to vote.
pub(super) const METHODS: [&str; 4] = ["urgency-influence", "dots", "ranking", "agree"];

/// The longest a step takes, in minutes.
const LONGEST: u16 = 480;

/// The fields of a form as a step fills them in.
pub(super) fn fill(step: &Step) -> Filled {
    let mut filled = Filled::default();
    filled.set("titel-nl", step.title.nl.clone());
    filled.set("titel-en", step.title.en.clone());
    filled.set("vraag-nl", step.question.nl.clone());
    filled.set("vraag-en", step.question.en.clone());
    filled.set("minuten", step.minutes.to_string());
    filled.set("groep", if step.scope == Scope::Plenary { "zaal" } else { "tafels" });
    let mut pairs = filled.pairs().to_vec();
    let tick = |name: &str| (name.to_owned(), "ja".to_owned());
    pairs.extend(step.silent_first.then(|| tick("stil")));
    pairs.extend(step.anonymous.then(|| tick("anoniem")));
    pairs.extend(fill_kind(&step.kind).into_iter().map(|(name, value)| (name.to_owned(), value)));
    Filled::from_pairs(pairs)
}

fn fill_kind(kind: &StepKind) -> Vec<(&'static str, String)> {
    let both = |lines: &[Bilingual]| {
        let join = |pick: fn(&Bilingual) -> &str| lines.iter().map(pick).collect::<Vec<_>>().join("\n");
        vec![("zinnen-nl", join(|each| &each.nl)), ("zinnen-en", join(|each| &each.en))]
    };
    match kind {
        StepKind::Placemat { aspects } => ASPECTS
            .iter()
            .filter(|(_, aspect)| aspects.contains(aspect))
            .map(|(key, _)| ("vakken", (*key).to_owned()))
            .collect(),
        StepKind::Recognise { figures, statements } => {
            let mut fields = both(statements);
            fields.extend(figures.then(|| ("cijfers", "ja".to_owned())));
            fields
        }
        StepKind::Appreciation { aspects } => both(aspects),
        StepKind::Cards { kinds, themes, signals, limit } => {
            let mut fields: Vec<(&'static str, String)> = CARDS
                .iter()
                .filter(|(_, kind)| kinds.contains(kind))
                .map(|(key, _)| ("soorten", (*key).to_owned()))
                .collect();
            fields.push(("themas", themes.join("\n")));
            fields.push(("limiet", limit.to_string()));
            fields.extend(signals.then(|| ("signalen", "ja".to_owned())));
            fields
        }
        StepKind::Cluster { source } => vec![("bron", source.to_string())],
        StepKind::Vote { source, method } => {
            let mut fields = vec![("bron", source.to_string())];
            match method {
                VoteMethod::Dots { dots, most } => {
                    fields.push(("methode", "dots".to_owned()));
                    fields.push(("stippen", dots.to_string()));
                    fields.push(("per-kaart", most.to_string()));
                }
                VoteMethod::Ranking { places } => {
                    fields.push(("methode", "ranking".to_owned()));
                    fields.push(("plaatsen", places.to_string()));
                }
                VoteMethod::UrgencyInfluence => fields.push(("methode", "urgency-influence".to_owned())),
                VoteMethod::Agree => fields.push(("methode", "agree".to_owned())),
            }
            fields
        }
        StepKind::TopFive { source, count } => {
            vec![("bron", source.to_string()), ("aantal", count.to_string())]
        }
        StepKind::Trend { slide } => vec![("dia", slide.clone())],
        _ => Vec::new(),
    }
}

/// What a new step of a kind begins with.
pub(super) fn fresh_fields(kind: &str) -> Filled {
    let plenary = ["welcome", "introduce", "trend", "exchange", "appreciation", "break"].contains(&kind);
    let mut pairs = vec![
        ("minuten", "10"),
        ("groep", if plenary { "zaal" } else { "tafels" }),
        ("methode", "urgency-influence"),
        ("stippen", "5"),
        ("per-kaart", "3"),
        ("plaatsen", "5"),
        ("aantal", "5"),
        ("limiet", "0"),
    ];
    pairs.extend(ASPECTS.map(|(key, _)| ("vakken", key)));
    pairs.extend(CARDS.map(|(key, _)| ("soorten", key)));
    if kind == "appreciation" {
        pairs.push(("anoniem", "ja"));
    }
    if kind == "recognise" {
        pairs.push(("cijfers", "ja"));
    }
    if kind == "placemat" {
        pairs.push(("stil", "ja"));
    }
    Filled::from_pairs(pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}

/// Reads a step of a kind from a form; what is wrong gathers in the entry.
pub(super) fn read(entry: &mut Entry<'_>, filled: &Filled, id: StepId, kind: &str) -> Option<Step> {
    let title = entry.bilingual("titel", "desk-session-field-title", LINE);
    if title.nl.trim().is_empty() {
        entry.wrong("titel-nl", "desk-wrong-empty", "desk-session-field-title");
    }
    let question = entry.bilingual("vraag", "desk-session-field-question", LINES);
    let minutes = entry.small_number("minuten", "desk-session-field-minutes", &(1..=LONGEST));
    let scope = entry.chosen("groep", "desk-session-field-scope", |key| match key {
        "zaal" => Some(Scope::Plenary),
        "tafels" => Some(Scope::Tables),
        _ => None,
    });
    let kind = read_kind(entry, filled, kind)?;
    Some(Step {
        id,
        kind,
        title,
        question,
        minutes,
        scope: scope.unwrap_or_default(),
        silent_first: filled.has("stil"),
        anonymous: filled.has("anoniem"),
    })
}

fn read_kind(entry: &mut Entry<'_>, filled: &Filled, kind: &str) -> Option<StepKind> {
    Some(match kind {
        "welcome" => StepKind::Welcome,
        "introduce" => StepKind::Introduce,
        "read" => StepKind::Read,
        "placemat" => {
            let aspects = chosen(filled, "vakken", &ASPECTS);
            if aspects.is_empty() {
                entry.wrong("vakken", "desk-wrong-choice", "desk-session-field-aspects");
            }
            StepKind::Placemat { aspects }
        }
        "recognise" => recognise(entry, filled),
        "appreciation" => {
            let aspects = sentences(entry, filled);
            some_sentences(entry, &aspects);
            StepKind::Appreciation { aspects }
        }
        "cards" => {
            let kinds = chosen(filled, "soorten", &CARDS);
            if kinds.is_empty() {
                entry.wrong("soorten", "desk-wrong-choice", "desk-session-field-cards");
            }
            let limit = entry.small_number("limiet", "desk-session-field-limit", &(0..=100));
            StepKind::Cards {
                kinds,
                themes: lines(filled.text("themas")),
                signals: filled.has("signalen"),
                limit,
            }
        }
        "cluster" => StepKind::Cluster { source: source(entry)? },
        "vote" => {
            let method = method(entry, filled);
            StepKind::Vote { source: source(entry)?, method: method? }
        }
        "top-five" => {
            let count = entry.small_number("aantal", "desk-session-field-count", &(1..=20));
            StepKind::TopFive { source: source(entry)?, count: u8::try_from(count).unwrap_or(5) }
        }
        "discuss" => StepKind::Discuss,
        "trend" => {
            let slide = entry.chosen("dia", "desk-session-field-slide", |key| {
                trend::SLIDES.iter().find(|each| **each == key).map(|each| (*each).to_owned())
            });
            StepKind::Trend { slide: slide? }
        }
        "exchange" => StepKind::Exchange,
        "decision-areas" => StepKind::Course { part: CoursePart::DecisionAreas },
        "options" => StepKind::Course { part: CoursePart::Options },
        "scores" => StepKind::Course { part: CoursePart::Scores },
        "read-out" => StepKind::Course { part: CoursePart::ReadOut },
        "commitments" => StepKind::Course { part: CoursePart::Commitments },
        "uncertainties" => StepKind::Course { part: CoursePart::Uncertainties },
        "knowledge-questions" => StepKind::KnowledgeQuestions,
        "partnership-wishes" => StepKind::PartnershipWishes,
        "free-text" => StepKind::FreeText,
        "break" => StepKind::Break,
        _ => return None,
    })
}

/// The choices of a list that were ticked.
fn chosen<T: Copy>(filled: &Filled, name: &str, all: &[(&str, T)]) -> Vec<T> {
    let ticked: Vec<&str> = filled.all(name).collect();
    all.iter().filter(|(key, _)| ticked.contains(key)).map(|(_, value)| *value).collect()
}

/// The step whose cards are used.
fn source(entry: &mut Entry<'_>) -> Option<StepId> {
    entry.chosen("bron", "desk-session-field-source", |id| id.parse().ok())
}

fn method(entry: &mut Entry<'_>, filled: &Filled) -> Option<VoteMethod> {
    let small = |entry: &mut Entry<'_>, name: &str, label: &str| {
        u8::try_from(entry.small_number(name, label, &(1..=50))).unwrap_or(1)
    };
    Some(match filled.text("methode") {
        "urgency-influence" => VoteMethod::UrgencyInfluence,
        "agree" => VoteMethod::Agree,
        "dots" => {
            let dots = small(entry, "stippen", "desk-session-field-dots");
            let most = small(entry, "per-kaart", "desk-session-field-most");
            if most > dots {
                entry.wrong("per-kaart", "desk-session-wrong-most", "desk-session-field-most");
            }
            VoteMethod::Dots { dots, most }
        }
        "ranking" => VoteMethod::Ranking { places: small(entry, "plaatsen", "desk-session-field-places") },
        _ => {
            entry.wrong("methode", "desk-wrong-choice", "desk-session-field-method");
            return None;
        }
    })
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What is asked to recognise: the figures of each table, sentences of the organiser, or both.
fn recognise(entry: &mut Entry<'_>, filled: &Filled) -> StepKind {
    let statements = sentences(entry, filled);
    let figures = filled.has("cijfers");
    if !figures {
        some_sentences(entry, &statements);
    }
    // The municipality would say whose answer it is.
    if figures && filled.has("anoniem") && filled.text("groep") == "zaal" {
        entry.wrong("cijfers", "desk-session-wrong-figures", "desk-session-field-figures");
    }
    StepKind::Recognise { figures, statements }
}

/// At least one sentence.
fn some_sentences(entry: &mut Entry<'_>, sentences: &[Bilingual]) {
    if sentences.is_empty() {
        entry.wrong("zinnen-nl", "desk-wrong-empty", "desk-session-field-sentences");
    }
}

/// Sentences in two languages: the lines of two fields side by side.
fn sentences(entry: &mut Entry<'_>, filled: &Filled) -> Vec<Bilingual> {
    let (dutch, english) = (lines(filled.text("zinnen-nl")), lines(filled.text("zinnen-en")));
    if !dutch.is_empty() && !english.is_empty() && dutch.len() != english.len() {
        entry.wrong("zinnen-en", "desk-session-wrong-lines", "desk-session-field-sentences");
    }
    let line = |lines: &[String], place: usize| lines.get(place).cloned().unwrap_or_default();
    (0..dutch.len().max(english.len()))
        .map(|place| Bilingual::new(line(&dutch, place), line(&english, place)))
        .collect()
}

#[cfg(test)]
mod tests {
    use domain::{Language, session::seed_script};
    use uuid::Uuid;

    use super::*;

    #[test]
    fn every_step_of_the_template_comes_back_from_its_form() {
        let mut number = 0;
        let (_, steps) = seed_script(|| {
            number += 1;
            StepId::new(Uuid::from_u128(number))
        })
        .unwrap();
        for step in steps {
            let filled = fill(&step);
            let mut entry = Entry::new(Language::Nl, &filled);
            let read = read(&mut entry, &filled, step.id, step.kind.key());
            assert!(entry.mistakes.is_empty(), "{:?}: {:?}", step.title, entry.mistakes);
            assert_eq!(read, Some(step));
        }
    }

    #[test]
    fn every_kind_can_be_begun_and_says_what_is_missing() {
        for kind in KINDS {
            let mut filled = fresh_fields(kind);
            filled.set("titel-nl", "Stap");
            filled.set("bron", Uuid::from_u128(1).to_string());
            filled.set("dia", "population");
            filled.set("zinnen-nl", "Eén\nTwee");
            let mut entry = Entry::new(Language::Nl, &filled);
            let read = read(&mut entry, &filled, StepId::new(Uuid::nil()), kind);
            assert!(entry.mistakes.is_empty(), "{kind}: {:?}", entry.mistakes);
            assert_eq!(read.map(|step| step.kind.key()), Some(kind));
        }
        let recognises = |begun_as: &str, pairs: &[(&str, &str)]| {
            let mut filled = fresh_fields(begun_as);
            filled.set("titel-nl", "Herkent u dit?");
            pairs.iter().for_each(|(name, value)| filled.set(name, *value));
            let mut entry = Entry::new(Language::Nl, &filled);
            let read = read(&mut entry, &filled, StepId::new(Uuid::nil()), "recognise");
            let wrong = |name| entry.mistakes.of(name).is_some();
            (read.is_some_and(|step| step.asks_about_figures()), wrong("zinnen-nl"), wrong("cijfers"))
        };
        assert_eq!(
            recognises("recognise", &[]),
            (true, false, false),
            "figures without sentences of its own"
        );
        assert_eq!(recognises("read", &[]), (false, true, false), "nothing at all");
        assert_eq!(recognises("recognise", &[("anoniem", "ja"), ("groep", "zaal")]), (false, false, true));
        let filled = Filled::from_pairs(vec![
            ("zinnen-nl".into(), "Een".into()),
            ("zinnen-en".into(), "One\nTwo".into()),
        ]);
        let mut entry = Entry::new(Language::Nl, &filled);
        sentences(&mut entry, &filled);
        assert!(entry.mistakes.of("zinnen-en").is_some());
    }
}
