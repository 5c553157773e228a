//! Released courses side by side: who needs whom, where they complement each other and where they collide.

use std::{borrow::Borrow, collections::BTreeSet};

use ::course::region::{Relation, SharedQuestion, Stance, relations, shared_questions};
use documents::{
    chart::{About, Setting, Tie, TieKind, Ties, draw},
    text::{text, text_with},
};
use domain::{
    Language, MunicipalityCode, PieceId,
    course::{Course, Piece, Verdict},
    session::View,
};
use maud::{Markup, PreEscaped, html};

use super::released;
use crate::{
    components::{fold::fold, heading},
    read_out,
    site::Site,
    visit::path,
};

/// All that is to be seen, for the big screen.
pub(crate) fn side_by_side(site: &Site, language: Language, view: &View) -> Markup {
    on_the_wall(site, language, &released(view))
}

/// The drawing with its reading and every sentence in sight: on a wall nobody opens a fold.
pub(super) fn on_the_wall(
    site: &Site,
    language: Language,
    courses: &[(MunicipalityCode, &Course)],
) -> Markup {
    if courses.len() < 2 {
        return html! { p { (text(language, "course-region-none")) } };
    }
    let (found, shared) = (relations(courses), shared_questions(courses));
    let chart = draw(&drawn(site, language, courses, &found), &Setting::screen("scherm-koersen", language));
    html! {
        p class="screen-reading" { (chart.caption) }
        @if !found.is_empty() {
            div class="screen-result" { div class="screen-result__drawing" { (PreEscaped(chart.svg)) } }
        }
        (relation_list(site, language, courses, &found))
        @if !shared.is_empty() {
            (heading(2, &text(language, "course-region-shared")))
            ul class="course-relations" {
                @for question in &shared {
                    @let first = question.answers.first().map(|(code, area, _)| label(courses, *code, *area));
                    @let names: BTreeSet<String> =
                        question.answers.iter().map(|(code, ..)| site.name_of(*code)).collect();
                    li {
                        strong { (first.unwrap_or_default()) } " "
                        (names.into_iter().collect::<Vec<_>>().join(", "))
                    }
                }
            }
        }
    }
}

/// The drawing of who needs whom, then what is said of each municipality, and the questions that they share.
pub(super) fn told(site: &Site, language: Language, courses: &[(MunicipalityCode, &Course)]) -> Markup {
    let say = |key: &str| text(language, key);
    if courses.len() < 2 {
        return html! { p { (say("course-region-none")) } };
    }
    let (found, shared) = (relations(courses), shared_questions(courses));
    html! {
        (heading(2, &say("course-region-map")))
        (read_out::drawing(&drawn(site, language, courses, &found), language, "koersen"))
        (per_table(site, language, courses, &found))
        @if !shared.is_empty() {
            (heading(2, &say("course-region-shared")))
            p { (say("course-region-shared-text")) }
            div class="course-folds" {
                @for question in &shared { (together(site, language, courses, question)) }
            }
        }
    }
}

/// Who stands towards whom, drawn; the sentences are the table beside it.
fn drawn(
    site: &Site,
    language: Language,
    courses: &[(MunicipalityCode, &Course)],
    found: &[Relation],
) -> Ties {
    let tie = |relation: &Relation| Tie {
        from: site.name_of(relation.from),
        to: site.name_of(relation.to),
        kind: match relation.stance {
            Stance::Needs => TieKind::Needs,
            Stance::Collides => TieKind::Collides,
            Stance::Complements => TieKind::Complements,
        },
        about: sentence(site, language, courses, relation),
    };
    Ties {
        about: About {
            title: text(language, "course-region-map"),
            caption: caption(language, found),
            notes: vec![text(language, "course-region-map-note")],
        },
        ties: found.iter().map(tie).collect(),
    }
}

/// How often courses have to do with each other, by kind; kinds that do not occur are left out.
fn caption(language: Language, found: &[Relation]) -> String {
    let counted = [Stance::Needs, Stance::Collides, Stance::Complements].map(|stance| {
        let count = found.iter().filter(|relation| relation.stance == stance).count();
        (count > 0).then(|| {
            text_with(
                language,
                &format!("course-region-count-{}", key_of(stance)),
                &[("count", count.into())],
            )
        })
    });
    match counted.into_iter().flatten().collect::<Vec<_>>() {
        none if none.is_empty() => text(language, "course-region-nothing"),
        counts => text_with(language, "course-region-map-caption", &[("counts", counts.join("; ").into())]),
    }
}

/// What a municipality has to do with others, in a line: whom it needs, who needs it, with whom it collides.
fn in_a_line(site: &Site, language: Language, code: MunicipalityCode, about: &[&Relation]) -> String {
    let parts = [
        (Stance::Needs, true, "needs"),
        (Stance::Needs, false, "needed"),
        (Stance::Collides, true, "collides"),
        (Stance::Complements, true, "complements"),
    ];
    let told = parts.into_iter().filter_map(|(stance, is_from, key)| {
        let of_kind = about.iter().filter(|relation| relation.stance == stance);
        let ours = of_kind.filter(|relation| stance != Stance::Needs || (relation.from == code) == is_from);
        let others: BTreeSet<String> = ours
            .map(|relation| site.name_of(if relation.from == code { relation.to } else { relation.from }))
            .collect();
        let names = others.into_iter().collect::<Vec<_>>().join(", ");
        (!names.is_empty())
            .then(|| text_with(language, &format!("course-region-line-{key}"), &[("names", names.into())]))
    });
    let told: Vec<String> = told.collect();
    let values = [("name", site.name_of(code).into()), ("told", told.join(", ").into())];
    text_with(language, "course-region-table-line", &values)
}

/// What is said of each municipality, in a fold; who has nothing to do with another course is named once.
fn per_table(
    site: &Site,
    language: Language,
    courses: &[(MunicipalityCode, &Course)],
    found: &[Relation],
) -> Markup {
    let about = |code: MunicipalityCode| -> Vec<&Relation> {
        found.iter().filter(|relation| relation.from == code || relation.to == code).collect()
    };
    let free = courses.iter().filter(|(code, _)| about(*code).is_empty());
    let free: Vec<String> = free.map(|(code, _)| site.name_of(*code)).collect();
    let key = |relation: &Relation| format!("chart-tie-{}", key_of(relation.stance));
    html! {
        @if !found.is_empty() { (heading(2, &text(language, "course-region-per-table"))) }
        div class="course-folds" {
        @for (code, _) in courses {
            @let about = about(*code);
            @if !about.is_empty() {
                (fold(&in_a_line(site, language, *code, &about), &html! {
                    ul class="course-relations" {
                        @for relation in &about {
                            li {
                                span class="course-relations__kind" { (text(language, &key(relation))) } " "
                                (sentence(site, language, courses, relation))
                            }
                        }
                    }
                }))
            }
        }
        }
        @if !free.is_empty() {
            p { (text_with(language, "course-region-free", &[("names", free.join(", ").into())])) }
        }
    }
}

const fn key_of(stance: Stance) -> &'static str {
    match stance {
        Stance::Collides => "collides",
        Stance::Complements => "complements",
        Stance::Needs => "needs",
    }
}

/// What stands between courses: where they collide, where they complement each other and where one is needed.
pub(super) fn relation_list(
    site: &Site,
    language: Language,
    courses: &[(MunicipalityCode, &Course)],
    found: &[Relation],
) -> Markup {
    let say = |key: &str| text(language, key);
    html! {
        @for stance in [Stance::Collides, Stance::Complements, Stance::Needs] {
            @let of_stance: Vec<&Relation> = found.iter().filter(|each| each.stance == stance).collect();
            @if !of_stance.is_empty() {
                (heading(2, &say(&format!("course-region-{}", key_of(stance)))))
                ul class="course-relations" {
                    @for relation in of_stance { li { (sentence(site, language, courses, relation)) } }
                }
            }
        }
        @if found.is_empty() { p { (say("course-region-nothing")) } }
    }
}

/// The words of a question or an option of one of the courses.
pub(super) fn label<C: Borrow<Course>>(
    courses: &[(MunicipalityCode, C)],
    of: MunicipalityCode,
    id: PieceId,
) -> String {
    let course = courses.iter().find(|(code, _)| *code == of).map(|(_, course)| course.borrow());
    let label = course.and_then(|course| match course.piece(id)? {
        Piece::Option(option) => Some(option.label.as_str().to_owned()),
        Piece::Area(area) => Some(area.question.as_str().to_owned()),
        _ => None,
    });
    label.unwrap_or_default()
}

fn sentence(
    site: &Site,
    language: Language,
    courses: &[(MunicipalityCode, &Course)],
    relation: &Relation,
) -> String {
    let from = said(site, language, courses, (relation.from, relation.option));
    let to = site.name_of(relation.to);
    let other = relation.answer.map(|answer| said(site, language, courses, (relation.to, answer)));
    let values = [("from", from.into()), ("to", to.into()), ("other", other.unwrap_or_default().into())];
    text_with(language, &format!("course-region-sentence-{}", key_of(relation.stance)), &values)
}

/// What a municipality says of an option, by the kind of its commitment: who explores something first has not chosen it.
fn said<C: Borrow<Course>>(
    site: &Site,
    language: Language,
    courses: &[(MunicipalityCode, C)],
    (code, option): (MunicipalityCode, PieceId),
) -> String {
    let course = courses.iter().find(|(each, _)| *each == code).map(|(_, course)| course.borrow());
    let verdict = course.and_then(|course| {
        let area = course.piece(option)?.as_option()?.area;
        let (_, line) = course.commitment_on(area)?;
        (line.option == Some(option)).then_some(line.verdict)
    });
    let key = verdict.filter(|verdict| *verdict != Verdict::Not).map_or("open", Verdict::key);
    let values = [("name", site.name_of(code).into()), ("option", label(courses, code, option).into())];
    text_with(language, &format!("course-region-said-{key}"), &values)
}

/// A question that several answer: who chose what, and the way to look at them together.
fn together(
    site: &Site,
    language: Language,
    courses: &[(MunicipalityCode, &Course)],
    question: &SharedQuestion,
) -> Markup {
    let first =
        question.answers.first().map(|(code, area, _)| label(courses, *code, *area)).unwrap_or_default();
    let codes: Vec<String> = question.answers.iter().map(|(code, ..)| code.to_string()).collect();
    let content = html! {
        ul {
            @for (code, _, chosen) in &question.answers {
                li {
                    @if let Some(chosen) = chosen {
                        (said(site, language, courses, (*code, *chosen)))
                    } @else {
                        (site.name_of(*code)) ": " (text(language, "course-region-open"))
                    }
                }
            }
        }
        p {
            a href=(path(language, &format!("/regio/samen?g={}", codes.join(",")))) {
                (text(language, "course-region-joint")) span class="visually-hidden" { ": " (first) }
            }
        }
    };
    fold(&first, &content)
}
