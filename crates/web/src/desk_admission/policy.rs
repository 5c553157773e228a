//! The rules of admission as fields of a form, and back.

use documents::text::text;
use domain::{AdmissionPolicy, FunctionKind, Language, MidSize, OrganisationKind, Otherwise, Relation, Rule};

use crate::{
    desk::entry::{Entry, moment_field},
    form::{Filled, Mistakes},
};

/// The most inhabitants that a bound can name.
const MOST_INHABITANTS: u32 = 2_000_000;

/// The most persons in one meeting.
const MOST_SEATS: u16 = 5000;

/// The longest that an offer stands, in hours: two weeks.
const LONGEST_OFFER: u16 = 336;

/// The rules as a form shows them.
pub(super) fn fill(admission: &AdmissionPolicy, version: i64) -> Filled {
    let mut pairs = vec![("versie".to_owned(), version.to_string())];
    let mut add = |name: &str, value: &str| pairs.push((name.to_owned(), value.to_owned()));
    admission.kinds.allowed.iter().for_each(|kind| add("soorten", kind.key()));
    add("soorten-anders", otherwise_key(admission.kinds.otherwise));
    if admission.mid_size.is_some() {
        add("omvang", "ja");
    }
    let size = admission.mid_size.clone();
    let size = size.unwrap_or(Rule { allowed: MidSize::default(), otherwise: Otherwise::Ask });
    let (from, to) = size.allowed.bounds();
    add("omvang-van", &from.to_string());
    add("omvang-tot", &to.to_string());
    add("omvang-anders", otherwise_key(size.otherwise));
    admission.relations.allowed.iter().for_each(|relation| add("banden", relation.key()));
    add("banden-anders", otherwise_key(admission.relations.otherwise));
    admission.functions.allowed.iter().for_each(|function| add("functies", function.key()));
    add("functies-anders", otherwise_key(admission.functions.otherwise));
    if admission.invited_only {
        add("alleen-genodigden", "ja");
    }
    add("plaatsen", &admission.seats.to_string());
    add("per-organisatie", &admission.places_per_organisation.to_string());
    add("opent", &moment_field(admission.opens));
    add("sluit", &moment_field(admission.closes));
    add("wijzigen-tot", &moment_field(admission.changes_until));
    add("aanbod-uren", &admission.offer_hours.to_string());
    Filled::from_pairs(pairs)
}

/// The rules as they were filled in, and what is wrong with them. Who was invited stays.
pub(super) fn read(
    language: Language,
    present: &AdmissionPolicy,
    filled: &Filled,
) -> (AdmissionPolicy, Mistakes) {
    let mut entry = Entry::new(language, filled);
    let kinds = rule(&mut entry, "soorten", "admission-kinds", OrganisationKind::from_key);
    let mid_size = size(&mut entry, language);
    let relations = rule(&mut entry, "banden", "admission-relations", Relation::from_key);
    let functions = rule(&mut entry, "functies", "admission-functions", FunctionKind::from_key);
    let seats = entry.small_number("plaatsen", "admission-seats", &(0..=MOST_SEATS));
    let places = entry.small_number("per-organisatie", "admission-places", &(1..=MOST_SEATS));
    let opens = entry.moment("opent", "admission-opens").unwrap_or(present.opens);
    let closes = entry.moment("sluit", "admission-closes").unwrap_or(present.closes);
    let changes_until = entry.moment("wijzigen-tot", "admission-changes").unwrap_or(present.changes_until);
    let offer_hours = entry.small_number("aanbod-uren", "admission-offer", &(1..=LONGEST_OFFER));
    let policy = AdmissionPolicy {
        kinds,
        mid_size,
        relations,
        functions,
        invited: present.invited.clone(),
        invited_only: entry.ticked("alleen-genodigden"),
        places_per_organisation: places,
        seats,
        opens,
        closes,
        changes_until,
        offer_hours,
    };
    (policy, entry.mistakes)
}

/// A rule: what was ticked, and what happens to the others. Nothing ticked would let nobody in.
fn rule<T>(entry: &mut Entry<'_>, name: &str, label: &str, read: fn(&str) -> Option<T>) -> Rule<Vec<T>> {
    let allowed = entry.all(name, read);
    if allowed.is_empty() {
        entry.wrong(name, "admission-wrong-none", label);
    }
    let otherwise = entry.chosen(&format!("{name}-anders"), "admission-otherwise", otherwise);
    Rule { allowed, otherwise: otherwise.unwrap_or_default() }
}

fn size(entry: &mut Entry<'_>, language: Language) -> Option<Rule<MidSize>> {
    if !entry.ticked("omvang") {
        return None;
    }
    let range = 0..=MOST_INHABITANTS;
    let from = entry.number("omvang-van", "admission-size-from", &range);
    let to = entry.number("omvang-tot", "admission-size-to", &range);
    let otherwise = entry.chosen("omvang-anders", "admission-otherwise", otherwise).unwrap_or_default();
    match MidSize::new(from, to) {
        Ok(allowed) => Some(Rule { allowed, otherwise }),
        Err(_) => {
            entry.mistakes.add("omvang-tot", text(language, "admission-wrong-size"));
            None
        }
    }
}

fn otherwise(key: &str) -> Option<Otherwise> {
    match key {
        "vragen" => Some(Otherwise::Ask),
        "weigeren" => Some(Otherwise::Refuse),
        _ => None,
    }
}

pub(super) const fn otherwise_key(otherwise: Otherwise) -> &'static str {
    match otherwise {
        Otherwise::Ask => "vragen",
        Otherwise::Refuse => "weigeren",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy() -> AdmissionPolicy {
        AdmissionPolicy {
            kinds: Rule { allowed: vec![OrganisationKind::Municipality], otherwise: Otherwise::Refuse },
            mid_size: Some(Rule { allowed: MidSize::default(), otherwise: Otherwise::Ask }),
            relations: Rule { allowed: vec![Relation::Partner], otherwise: Otherwise::Ask },
            functions: Rule { allowed: vec![FunctionKind::Mayor], otherwise: Otherwise::Refuse },
            invited: vec![store::fresh()],
            invited_only: true,
            places_per_organisation: 4,
            seats: 60,
            opens: "2027-09-01T07:00:00Z".parse().unwrap(),
            closes: "2027-10-20T15:00:00Z".parse().unwrap(),
            changes_until: "2027-10-22T15:00:00Z".parse().unwrap(),
            offer_hours: 48,
        }
    }

    #[test]
    fn rules_read_back() {
        let policy = policy();
        let (read_back, mistakes) = read(Language::Nl, &policy, &fill(&policy, 1));
        assert!(mistakes.is_empty(), "{mistakes:?}");
        assert_eq!(read_back, policy);
    }

    #[test]
    fn bounds_stand_in_order_and_a_rule_lets_somebody_in() {
        let mut filled = fill(&policy(), 1);
        filled.set("omvang-van", "200.000");
        filled.set("functies", "");
        let (_, mistakes) = read(Language::Nl, &policy(), &filled);
        assert!(mistakes.of("omvang-tot").is_some() && mistakes.of("functies").is_some(), "{mistakes:?}");
    }
}
