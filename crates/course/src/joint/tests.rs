//! Joint schemes worked out by hand.

use super::*;
use crate::{
    exploration::Exploration,
    reach::count_schemes,
    region::tests::{about_facilities, adopts, assen, zutphen},
};

fn joint(one: &Course, other: &Course, scope: Scope) -> Result<Joint, JointError> {
    let members = [
        Member { code: assen(), name: "Assen", course: one },
        Member { code: zutphen(), name: "Zutphen", course: other },
    ];
    Joint::of("Samen", &members, scope, &|clash| format!("{} rekent op {}", clash.from, clash.to))
}

#[test]
fn who_counts_on_another_goes_with_a_fitting_answer_only() {
    // Four options each; sharing with Zutphen goes with sharing there, and with nothing else.
    let (one, other) = (about_facilities(Some((2, zutphen())), None), about_facilities(None, None));
    let found = joint(&one, &other, Scope::All).unwrap();
    assert_eq!(found.clashes.len(), 3);
    assert_eq!(count_schemes(&found.model).unwrap(), 13);
    // When the other counts on this one as well, its sharing needs sharing here too.
    let other = about_facilities(Some((2, assen())), None);
    let found = joint(&one, &other, Scope::All).unwrap();
    assert_eq!(count_schemes(&found.model).unwrap(), 10);
    assert!(found.clashes.iter().all(|(bar, _)| found.model.bar(*bar).reason.contains("rekent op")));
}

#[test]
fn without_a_word_about_each_other_everything_multiplies() {
    let (one, other) = (about_facilities(None, None), about_facilities(None, None));
    let found = joint(&one, &other, Scope::All).unwrap();
    assert_eq!(Exploration::of(&found.model).unwrap().schemes(), 16);
    assert_eq!(found.model.comparisons().len(), 6, "what has the same name is one");
    let partners = found.model.options().iter().flat_map(|option| &option.partners);
    assert_eq!(partners.count(), 0);
}

#[test]
fn only_what_is_shared_takes_part_when_asked() {
    let (mut one, other) = (about_facilities(None, None), about_facilities(None, None));
    adopts(&mut one, 9, "homes");
    assert_eq!(joint(&one, &other, Scope::All).unwrap().model.areas().len(), 3);
    assert_eq!(joint(&one, &other, Scope::Shared).unwrap().model.areas().len(), 2);
    let mut apart = Course::default();
    adopts(&mut apart, 1, "homes");
    let refused = joint(&apart, &about_facilities(None, None), Scope::Shared);
    assert_eq!(refused.unwrap_err(), JointError::Nothing(assen()));
}

#[test]
fn what_cannot_be_joined_is_refused_with_what_to_do() {
    let course = about_facilities(None, None);
    let alone = [Member { code: assen(), name: "Assen", course: &course }];
    assert_eq!(Joint::of("Samen", &alone, Scope::All, &|_| String::new()).unwrap_err(), JointError::TooFew);
    let empty = joint(&course, &Course::default(), Scope::All);
    assert_eq!(empty.unwrap_err(), JointError::Nothing(zutphen()));
}

#[test]
fn a_joint_model_is_written_and_read_back() {
    let (one, other) = (about_facilities(Some((2, zutphen())), None), about_facilities(None, None));
    let found = joint(&one, &other, Scope::All).unwrap();
    let json = found.model.to_json().unwrap();
    assert_eq!(Model::from_json(&json).unwrap(), found.model);
}
