//! Who may register, as sentences that follow from the rules.

use documents::{
    moment, number,
    text::{text, text_with},
};
use domain::{FunctionKind, Language, Meeting, OrganisationKind, Otherwise, Relation};
use maud::{Markup, html};

use super::words::joined;

/// The rules of admission of a meeting.
pub(super) fn rules(language: Language, meeting: &Meeting) -> Markup {
    html! { ul { @for sentence in sentences(language, meeting) { li { (sentence) } } } }
}

fn sentences(language: Language, meeting: &Meeting) -> Vec<String> {
    let admission = &meeting.admission;
    let mut sentences = Vec::new();
    if admission.invited_only {
        sentences.push(text(language, "meeting-admission-invited"));
    }
    let list = |keys: Vec<String>| {
        let names: Vec<String> = keys.iter().map(|key| text(language, key)).collect();
        joined(language, &names, "meeting-or")
    };
    let mut rule = |key: &str, names: String, otherwise: Otherwise| {
        let sentence = text_with(language, key, &[("names", names.into())]);
        let rest = match otherwise {
            Otherwise::Ask => text(language, "meeting-admission-ask"),
            Otherwise::Refuse => text(language, "meeting-admission-refuse"),
        };
        sentences.push(format!("{sentence} {rest}"));
    };
    if admission.kinds.allowed.len() < OrganisationKind::ALL.len() {
        let keys = admission.kinds.allowed.iter().map(|each| format!("registration-kinds-{}", each.key()));
        rule("meeting-admission-kinds", list(keys.collect()), admission.kinds.otherwise);
    }
    if let Some(mid_size) = &admission.mid_size {
        let (from, to) = mid_size.allowed.bounds();
        let bound = |bound: u32| number::whole(language, f64::from(bound));
        let arguments = [("from", bound(from).into()), ("to", bound(to).into())];
        let names = text_with(language, "meeting-admission-bounds", &arguments);
        rule("meeting-admission-size", names, mid_size.otherwise);
    }
    if admission.relations.allowed.len() < Relation::ALL.len() {
        let keys =
            admission.relations.allowed.iter().map(|each| format!("registration-relations-{}", each.key()));
        rule("meeting-admission-relations", list(keys.collect()), admission.relations.otherwise);
    }
    if admission.functions.allowed.len() < FunctionKind::ALL.len() {
        let keys =
            admission.functions.allowed.iter().map(|each| format!("registration-functions-{}", each.key()));
        rule("meeting-admission-functions", list(keys.collect()), admission.functions.otherwise);
    }
    let places = admission.places_per_organisation;
    sentences.push(text_with(language, "meeting-admission-places", &[("count", places.into())]));
    sentences.push(text_with(language, "meeting-admission-seats", &[("count", admission.seats.into())]));
    let until = moment::moment(language, admission.changes_until);
    sentences.push(text_with(language, "meeting-admission-changes", &[("moment", until.into())]));
    sentences
}
