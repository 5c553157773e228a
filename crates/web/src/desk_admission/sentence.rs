//! What rules of admission come down to, in sentences.

use documents::{
    moment, number,
    text::{text, text_with},
};
use domain::{AdmissionPolicy, Language, Otherwise};

/// The rules as sentences, the most important first.
pub(crate) fn sentences(language: Language, policy: &AdmissionPolicy) -> Vec<String> {
    let say = |key: &str, otherwise: Otherwise, values: &documents::text::Arguments<'_>| {
        let otherwise = match otherwise {
            Otherwise::Ask => "admission-say-ask",
            Otherwise::Refuse => "admission-say-refuse",
        };
        format!("{} {}", text_with(language, key, values), text(language, otherwise))
    };
    let names = |prefix: &str, keys: Vec<&str>| {
        let names: Vec<String> = keys.iter().map(|key| text(language, &format!("{prefix}-{key}"))).collect();
        listed(language, &names).to_lowercase()
    };
    let kinds = names("organisation-kind", policy.kinds.allowed.iter().map(|each| each.key()).collect());
    let relations =
        names("organisation-relation", policy.relations.allowed.iter().map(|each| each.key()).collect());
    let functions = names("function", policy.functions.allowed.iter().map(|each| each.key()).collect());
    let mut said = Vec::new();
    if policy.invited_only {
        said.push(text(language, "admission-say-invited"));
    }
    said.push(say("admission-say-kinds", policy.kinds.otherwise, &[("kinds", kinds.into())]));
    if let Some(rule) = &policy.mid_size {
        let (from, to) = rule.allowed.bounds();
        let whole = |value: u32| number::whole(language, f64::from(value));
        let values = [("from", whole(from).into()), ("to", whole(to).into())];
        said.push(say("admission-say-size", rule.otherwise, &values));
    }
    said.push(say("admission-say-relations", policy.relations.otherwise, &[("relations", relations.into())]));
    said.push(say("admission-say-functions", policy.functions.otherwise, &[("functions", functions.into())]));
    said.push(text_with(
        language,
        "admission-say-places",
        &[("places", policy.places_per_organisation.into()), ("seats", policy.seats.into())],
    ));
    said.push(text_with(
        language,
        "admission-say-terms",
        &[
            ("opens", moment::moment(language, policy.opens).into()),
            ("closes", moment::moment(language, policy.closes).into()),
            ("changes", moment::moment(language, policy.changes_until).into()),
        ],
    ));
    said
}

/// Names after each other: `a, b of c`.
fn listed(language: Language, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => {
            let values = [("before", before.join(", ").into()), ("last", last.as_str().into())];
            text_with(language, "admission-say-or", &values)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_as_people_say_them() {
        let names = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(listed(Language::Nl, &names), "a, b of c");
        assert_eq!(listed(Language::En, &names[..2]), "a or b");
        assert_eq!(listed(Language::En, &names[..1]), "a");
    }
}
