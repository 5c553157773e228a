//! Courses side by side: which municipalities need each other, where two courses complement each other and where they
//! collide. House style: what a course chose is what it committed to, in whatever way but "not".

use std::collections::BTreeMap;

use domain::{
    MunicipalityCode, PieceId,
    course::{AreaOption, Course, DecisionArea, Origin, Verdict},
};
use serde::Serialize;

/// How one course stands towards another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// One counts on the other, which chose something else on the same question.
    Collides,
    /// Both chose what fits: each counts on the other, or they answer the same question in the same way.
    Complements,
    /// One needs the other, which says nothing about the question yet.
    Needs,
}

/// Something between two courses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Relation {
    /// How it stands.
    pub stance: Stance,
    /// Who counts on the other; of equals the first in the list.
    pub from: MunicipalityCode,
    /// What they chose, or could choose.
    pub option: PieceId,
    /// Whether they chose it.
    pub chosen: bool,
    /// The other.
    pub to: MunicipalityCode,
    /// What the other chose on the same question, if anything.
    pub answer: Option<PieceId>,
}

/// A question that several courses answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SharedQuestion {
    /// What is asked, as the first course asks it.
    pub area: PieceId,
    /// Who answers it, with what was chosen.
    pub answers: Vec<(MunicipalityCode, PieceId, Option<PieceId>)>,
}

/// What stands between courses, collisions first, then what complements, then what is needed.
#[must_use]
pub fn relations(courses: &[(MunicipalityCode, &Course)]) -> Vec<Relation> {
    let mut found = Vec::new();
    for (place, (from, course)) in courses.iter().enumerate() {
        for (other_place, (to, other)) in courses.iter().enumerate() {
            if from != to {
                found.extend(between(*from, course, *to, other));
            }
            if place < other_place {
                found.extend(alike(*from, course, *to, other));
            }
        }
    }
    // What two say of each other is said once.
    let mut said: Vec<Relation> = Vec::new();
    for one in found {
        let mirrored = |known: &Relation| {
            known.stance == Stance::Complements
                && one.stance == Stance::Complements
                && known.from == one.to
                && known.to == one.from
                && known.answer == Some(one.option)
        };
        let same =
            |known: &Relation| known.from == one.from && known.to == one.to && known.option == one.option;
        if !said.iter().any(|known| mirrored(known) || same(known)) {
            said.push(one);
        }
    }
    said.sort_by_key(|one| (one.stance, !one.chosen));
    said
}

/// Questions that at least two courses answer, by task or template.
#[must_use]
pub fn shared_questions(courses: &[(MunicipalityCode, &Course)]) -> Vec<SharedQuestion> {
    let mut by_subject: BTreeMap<String, SharedQuestion> = BTreeMap::new();
    for (code, course) in courses {
        for (area, question) in course.areas() {
            let Some(subject) = subject(course, question) else { continue };
            let shared =
                by_subject.entry(subject).or_insert_with(|| SharedQuestion { area, answers: Vec::new() });
            shared.answers.push((*code, area, chosen(course, area)));
        }
    }
    let shared = by_subject.into_values();
    shared.filter(|question| distinct(&question.answers) > 1).collect()
}

fn distinct(answers: &[(MunicipalityCode, PieceId, Option<PieceId>)]) -> usize {
    answers.iter().map(|(code, ..)| code).collect::<std::collections::BTreeSet<_>>().len()
}

/// What a course says about those that its options name.
fn between(from: MunicipalityCode, course: &Course, to: MunicipalityCode, other: &Course) -> Vec<Relation> {
    let naming = course.options().filter(|(_, option)| option.partners.contains(&to));
    let related = naming.filter_map(|(id, option)| {
        let mine = chosen(course, option.area);
        // What was not chosen while something else was, counts on nobody any more.
        if mine.is_some_and(|mine| mine != id) {
            return None;
        }
        let theirs = counterpart(course, option.area, other);
        let answer = theirs.and_then(|area| chosen(other, area));
        let stance = match answer.and_then(|answer| Some((answer, as_option(other, answer)?))) {
            Some((_, answer)) if answer.partners.contains(&from) || answer.label == option.label => {
                Stance::Complements
            }
            Some(_) if mine.is_some() => Stance::Collides,
            _ => Stance::Needs,
        };
        Some(Relation { stance, from, option: id, chosen: mine.is_some(), to, answer })
    });
    related.collect()
}

/// Where two answered the same question in the same words, without naming each other, and count on the same partner.
fn alike(from: MunicipalityCode, course: &Course, to: MunicipalityCode, other: &Course) -> Vec<Relation> {
    let same = course.areas().filter_map(|(area, _)| {
        let mine = chosen(course, area)?;
        let answer = chosen(other, counterpart(course, area, other)?)?;
        let (one, two) = (as_option(course, mine)?, as_option(other, answer)?);
        // Two that are far apart and choose alike do not help each other by that: they count on the same third.
        let same_partner = one.partners.iter().any(|partner| two.partners.contains(partner));
        (one.label == two.label && same_partner).then_some(Relation {
            stance: Stance::Complements,
            from,
            option: mine,
            chosen: true,
            to,
            answer: Some(answer),
        })
    });
    same.collect()
}

fn as_option(course: &Course, id: PieceId) -> Option<&AreaOption> {
    course.piece(id)?.as_option()
}

/// The option that a course committed to on a question.
fn chosen(course: &Course, area: PieceId) -> Option<PieceId> {
    let (_, line) = course.commitment_on(area)?;
    line.option.filter(|_| line.verdict != Verdict::Not)
}

/// The question of another course that is about the same.
pub(crate) fn counterpart(course: &Course, area: PieceId, other: &Course) -> Option<PieceId> {
    let subject_here = subject(course, course.piece(area)?.as_area()?)?;
    let same =
        |(_, question): &(PieceId, &DecisionArea)| subject(other, question).as_ref() == Some(&subject_here);
    other.areas().find(same).map(|(id, _)| id)
}

/// What a question is about: its task of the catalogue, its template, or its words.
pub(crate) fn subject(course: &Course, area: &DecisionArea) -> Option<String> {
    let task = area.task.and_then(|task| course.piece(task)?.as_task()).and_then(|task| task.key.clone());
    Some(match (task, &area.origin) {
        (Some(task), _) => format!("task:{task}"),
        (None, Origin::Template(key)) => format!("template:{key}"),
        (None, _) => format!("words:{}", area.question.as_str().to_lowercase()),
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use domain::{
        CommandId, Language, ParticipantId,
        course::{Command, Commitment, Request},
        session::Words,
    };

    use super::*;

    pub(crate) fn assen() -> MunicipalityCode {
        "GM0106".parse().unwrap()
    }

    pub(crate) fn zutphen() -> MunicipalityCode {
        "GM0301".parse().unwrap()
    }

    fn does(course: &mut Course, number: u128, command: Command) {
        let id = CommandId::new(uuid::Uuid::from_u128(number));
        let nobody = ParticipantId::new(uuid::Uuid::nil());
        for event in course.decide(nobody, &Request { id, command }).unwrap() {
            course.apply(id, None, &event);
        }
    }

    /// A course about facilities: its option at a place names a partner, and it commits to the one at another place.
    pub(crate) fn about_facilities(
        names: Option<(usize, MunicipalityCode)>,
        commits: Option<usize>,
    ) -> Course {
        let mut course = Course::default();
        does(&mut course, 1, Command::Adopt { template: "facilities".into(), language: Language::Nl });
        let area = course.areas().next().unwrap().0;
        let option = |course: &Course, place| {
            course.options().nth(place).map(|(id, option)| (id, option.clone())).unwrap()
        };
        if let Some((place, partner)) = names {
            let (id, mut named) = option(&course, place);
            named.partners.insert(partner);
            let revision = course.revision_of(id);
            does(&mut course, 2, Command::Change { id, piece: named.into(), revision });
        }
        if let Some(place) = commits {
            let line = Commitment {
                area,
                option: Some(option(&course, place).0),
                verdict: Verdict::Now,
                what: Words::default(),
                who: Words::default(),
                when: Words::default(),
                trigger: Words::default(),
                proposed: false,
            };
            does(&mut course, 3, Command::Add(line.into()));
        }
        course
    }

    /// Takes a template over.
    pub(crate) fn adopts(course: &mut Course, number: u128, template: &str) {
        does(course, number, Command::Adopt { template: template.into(), language: Language::Nl });
    }

    fn stances(one: &Course, other: &Course) -> Vec<(Stance, MunicipalityCode)> {
        let found = relations(&[(assen(), one), (zutphen(), other)]);
        found.into_iter().map(|relation| (relation.stance, relation.from)).collect()
    }

    #[test]
    fn who_is_named_is_needed() {
        let (one, other) = (about_facilities(Some((2, zutphen())), None), about_facilities(None, None));
        assert_eq!(stances(&one, &other), [(Stance::Needs, assen())]);
    }

    #[test]
    fn what_is_counted_on_and_answered_otherwise_collides() {
        let (one, other) = (about_facilities(Some((2, zutphen())), Some(2)), about_facilities(None, Some(3)));
        assert_eq!(stances(&one, &other), [(Stance::Collides, assen())]);
        // What was named and not chosen counts on nobody.
        let chose_else = about_facilities(Some((2, zutphen())), Some(0));
        assert_eq!(stances(&chose_else, &other), []);
    }

    #[test]
    fn what_is_answered_alike_complements_and_is_said_once() {
        let (one, other) =
            (about_facilities(Some((2, zutphen())), Some(2)), about_facilities(Some((2, assen())), Some(2)));
        assert_eq!(stances(&one, &other), [(Stance::Complements, assen())]);
        let shared = shared_questions(&[(assen(), &one), (zutphen(), &other)]);
        assert_eq!((shared.len(), shared[0].answers.len()), (1, 2));
    }
}
