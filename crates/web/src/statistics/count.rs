//! Persons of the registrations of a meeting, counted in several ways.

use std::collections::{BTreeMap, HashMap};

use documents::{
    number, standing,
    text::{text, text_with},
};
use domain::{Language, Meeting, MidSize, Organisation, OrganisationId, meeting::TIME_ZONE};
use jiff::civil::Date;
use store::RegistrationRecord;

use crate::site::Site;

/// Persons by the name of what they belong to.
pub(super) type Tally = BTreeMap<String, u32>;

/// What came in on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Day {
    /// Registrations: one for each delegation.
    pub(super) registrations: u32,
    /// Persons in them.
    pub(super) persons: u32,
}

/// What is counted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// By the day on which they came in: registrations and their persons.
    pub(super) days: BTreeMap<Date, Day>,
    /// By where the registration stands.
    pub(super) standings: Tally,
    /// Of those below, only persons of registrations that are active: by province of the municipality.
    pub(super) provinces: Tally,
    /// By the size of the municipality.
    pub(super) sizes: Tally,
    /// By the relation of the organisation on the day of registration.
    pub(super) relations: Tally,
    /// By function.
    pub(super) functions: Tally,
}

impl Counts {
    /// Counts the registrations of a meeting.
    pub(super) fn of(
        site: &Site,
        language: Language,
        meeting: &Meeting,
        records: &[RegistrationRecord],
        organisations: &[Organisation],
    ) -> Counts {
        let known: HashMap<OrganisationId, &Organisation> =
            organisations.iter().map(|each| (each.id, each)).collect();
        let bounds = meeting.admission.mid_size.as_ref().map_or_else(MidSize::default, |rule| rule.allowed);
        let mut counts = Counts::default();
        for record in records {
            let registration = &record.registration;
            let persons = u32::from(registration.size());
            let day = TIME_ZONE.to_datetime(registration.submitted).date();
            let count = counts.days.entry(day).or_default();
            count.registrations += 1;
            count.persons += persons;
            let standing = standing::registration(language, registration.state.standing());
            add(&mut counts.standings, standing, persons);
            if !registration.state.is_active() {
                continue;
            }
            for place in registration.active_places() {
                add(&mut counts.functions, text(language, &format!("function-{}", place.function.key())), 1);
            }
            if let Some(organisation) = known.get(&registration.organisation) {
                let relation = format!("organisation-relation-{}", organisation.relation_on(day).key());
                add(&mut counts.relations, text(language, &relation), persons);
                let (province, size) = place_and_size(site, language, organisation, bounds);
                add(&mut counts.provinces, province, persons);
                add(&mut counts.sizes, size, persons);
            }
        }
        counts
    }

    /// All persons, those of registrations that came to nothing included.
    pub(super) fn persons(&self) -> u32 {
        self.days.values().map(|day| day.persons).sum()
    }
}

fn add(tally: &mut Tally, label: String, persons: u32) {
    if persons > 0 {
        *tally.entry(label).or_default() += persons;
    }
}

/// Province and class of size; what is no municipality has neither.
fn place_and_size(
    site: &Site,
    language: Language,
    organisation: &Organisation,
    bounds: MidSize,
) -> (String, String) {
    let facts = &site.atlas.facts;
    let none = || text(language, "statistics-no-municipality");
    let Some(index) = organisation.municipality.and_then(|code| facts.register.index(code)) else {
        return (none(), none());
    };
    let (from, to) = bounds.bounds();
    let class = match site.atlas.inhabitants.get(index).copied() {
        None => "statistics-size-unknown",
        Some(count) if count < f64::from(from) => "statistics-size-smaller",
        Some(count) if count > f64::from(to) => "statistics-size-larger",
        Some(_) => "statistics-size-within",
    };
    let whole = |value: u32| number::whole(language, f64::from(value));
    let values = [("from", whole(from).into()), ("to", whole(to).into())];
    (facts.register.get(index).province.name.clone(), text_with(language, class, &values))
}
