//! The templates that a new meeting can begin with, from `data/meeting_templates.toml`.

use std::sync::LazyLock;

use domain::{
    AdmissionPolicy, Bilingual, FunctionKind, ItemKind, Meeting, MeetingState, MidSize, OrganisationKind,
    Otherwise, ProgrammeItem, Relation, Rule, Venue,
    meeting::{Document, Question, TIME_ZONE},
};
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time},
};
use serde::Deserialize;
use store::fresh;

/// The hour of the day, in the Netherlands, at which terms end.
const END_OF_TERM: i8 = 17;

/// What a new meeting begins with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Template {
    /// Its name in forms.
    pub(super) key: String,
    /// What the desk calls it.
    pub(super) name: Bilingual,
    #[serde(default)]
    title: Bilingual,
    #[serde(default)]
    summary: Bilingual,
    #[serde(default)]
    introduction: Bilingual,
    #[serde(default)]
    audience: Bilingual,
    from: Time,
    to: Time,
    #[serde(default)]
    venue: TemplateVenue,
    seats: u16,
    places_per_organisation: u16,
    kinds: Vec<OrganisationKind>,
    relations: Vec<Relation>,
    functions: Vec<FunctionKind>,
    closes_days_before: i32,
    changes_days_before: i32,
    offer_hours: u16,
    #[serde(default)]
    item: Vec<TemplateItem>,
    #[serde(default)]
    question: Vec<TemplateQuestion>,
    #[serde(default)]
    document: Vec<Document>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct TemplateVenue {
    name: String,
    street: String,
    postcode: String,
    town: String,
    position: Option<(i32, i32)>,
    route: Bilingual,
    accessibility: Bilingual,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TemplateItem {
    from: Time,
    to: Time,
    kind: ItemKind,
    title: Bilingual,
    #[serde(default)]
    description: Bilingual,
    #[serde(default)]
    speaker: Bilingual,
    #[serde(default)]
    room: String,
    #[serde(default)]
    catering: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TemplateQuestion {
    key: String,
    text: Bilingual,
    #[serde(default)]
    hint: Bilingual,
    #[serde(default)]
    required: bool,
    #[serde(default)]
    choices: Vec<Bilingual>,
}

#[derive(Deserialize)]
struct File {
    template: Vec<Template>,
}

fn read() -> Result<Vec<Template>, toml::de::Error> {
    toml::from_str::<File>(include_str!("../../../../data/meeting_templates.toml")).map(|file| file.template)
}

/// All templates. The file is part of the program, and a test reads it: a mistake in it does not get this far.
pub(super) fn all() -> &'static [Template] {
    static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
        read().unwrap_or_else(|error| {
            tracing::error!(%error, "the templates of meetings cannot be read");
            Vec::new()
        })
    });
    &TEMPLATES
}

impl Template {
    /// A draft made of the template, on a day; people can register from `now`.
    pub(super) fn meeting(&self, slug: String, date: Date, now: Timestamp) -> Meeting {
        Meeting {
            id: fresh(),
            slug,
            state: MeetingState::Draft,
            title: self.title.clone(),
            summary: self.summary.clone(),
            introduction: self.introduction.clone(),
            audience: self.audience.clone(),
            date,
            from: self.from,
            to: self.to,
            venue: self.venue(),
            programme: self.item.iter().map(TemplateItem::item).collect(),
            admission: self.admission(date, now),
            questions: self.question.iter().map(TemplateQuestion::question).collect(),
            documents: self.document.clone(),
        }
    }

    fn venue(&self) -> Venue {
        let TemplateVenue { name, street, postcode, town, position, route, accessibility } = &self.venue;
        Venue {
            name: name.clone(),
            street: street.clone(),
            postcode: postcode.clone(),
            town: town.clone(),
            position: *position,
            route: route.clone(),
            accessibility: accessibility.clone(),
        }
    }

    fn admission(&self, date: Date, now: Timestamp) -> AdmissionPolicy {
        AdmissionPolicy {
            kinds: Rule { allowed: self.kinds.clone(), otherwise: Otherwise::Ask },
            mid_size: (self.kinds == [OrganisationKind::Municipality])
                .then(|| Rule { allowed: MidSize::default(), otherwise: Otherwise::Ask }),
            relations: Rule { allowed: self.relations.clone(), otherwise: Otherwise::Ask },
            functions: Rule { allowed: self.functions.clone(), otherwise: Otherwise::Ask },
            invited: Vec::new(),
            invited_only: false,
            places_per_organisation: self.places_per_organisation,
            seats: self.seats,
            opens: now,
            closes: term(date, self.closes_days_before).unwrap_or(now),
            changes_until: term(date, self.changes_days_before).unwrap_or(now),
            offer_hours: self.offer_hours,
        }
    }
}

/// The end of a term so many days before a day.
fn term(date: Date, days: i32) -> Option<Timestamp> {
    let day = date.checked_sub(days.days()).ok()?;
    let zoned = day.at(END_OF_TERM, 0, 0, 0).to_zoned_datetime(TIME_ZONE.clone()).ok()?;
    Some(zoned.timestamp())
}

impl TemplateItem {
    fn item(&self) -> ProgrammeItem {
        ProgrammeItem {
            id: fresh(),
            from: self.from,
            to: self.to,
            kind: self.kind,
            title: self.title.clone(),
            description: self.description.clone(),
            speaker: self.speaker.clone(),
            room: self.room.clone(),
            catering: self.catering,
        }
    }
}

impl TemplateQuestion {
    fn question(&self) -> Question {
        Question {
            key: self.key.clone(),
            text: self.text.clone(),
            hint: self.hint.clone(),
            required: self.required,
            choices: self.choices.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::meeting::MeetingProblem;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_templates_read_and_the_first_makes_a_meeting_that_can_be_published() {
        let templates = read().unwrap();
        let now = "2027-06-01T10:00:00Z".parse().unwrap();
        let meeting = templates[0].meeting("a".to_owned(), date(2027, 10, 23), now);
        assert_eq!(meeting.problems(now), []);
        assert_eq!(meeting.admission.closes, "2027-10-20T15:00:00Z".parse().unwrap());
        let texts = [&meeting.title, &meeting.summary, &meeting.introduction, &meeting.audience];
        assert!(texts.iter().all(|text| !text.nl.is_empty() && !text.en.is_empty()));
        let empty = templates[1].meeting("b".to_owned(), date(2027, 10, 23), now);
        let later = "2027-10-24T00:00:00Z".parse().unwrap();
        assert_eq!(meeting.problems(later), [MeetingProblem::IsPast]);
        assert!(empty.problems(now).contains(&MeetingProblem::NoTitle));
    }

    #[test]
    fn every_template_has_a_key_of_its_own() {
        let templates = read().unwrap();
        for template in &templates {
            assert_eq!(templates.iter().filter(|each| each.key == template.key).count(), 1);
        }
    }
}
