//! The form of a joint course: its name, and what each municipality does.

use documents::text::{text, text_with};
use domain::{
    Language, MunicipalityCode,
    joint_course::{JointCommitment, JointCourse, JointRefusal, limit},
    session::Words,
};
use store::JointCourseRecord;

use crate::form::Filled;

/// The field with the name.
pub(super) const NAME: &str = "naam";
/// The field with the number of the version that was on the screen.
pub(super) const SEEN: &str = "stand";

/// The fields of one commitment.
pub(super) const FIELDS: [&str; 3] = ["wat", "wie", "wanneer"];

pub(super) fn field(which: &str, code: MunicipalityCode, place: usize) -> String {
    format!("{which}-{code}-{place}")
}

/// What a version says, as the form has it.
pub(super) fn filled(record: &JointCourseRecord) -> Filled {
    let joint = &record.value;
    let mut pairs =
        vec![(NAME.to_owned(), joint.name.as_str().to_owned()), (SEEN.to_owned(), record.number.to_string())];
    for code in joint.members() {
        for (place, line) in joint.commitments_of(code).enumerate() {
            for (which, words) in FIELDS.into_iter().zip([&line.what, &line.who, &line.when]) {
                pairs.push((field(which, code, place), words.as_str().to_owned()));
            }
        }
    }
    Filled::from_pairs(pairs)
}

/// What was sent, with the courses as they were. A commitment without words is none.
pub(super) fn read(before: &JointCourse, filled: &Filled) -> JointCourse {
    let mut commitments = Vec::new();
    for municipality in before.members() {
        for place in 0..limit::COMMITMENTS {
            let [what, who, when] =
                FIELDS.map(|which| Words::new(filled.text(&field(which, municipality, place))));
            if [&what, &who, &when].iter().any(|words| !words.is_empty()) {
                commitments.push(JointCommitment { municipality, what, who, when });
            }
        }
    }
    JointCourse { name: Words::new(filled.text(NAME)), commitments, ..before.clone() }
}

/// The field of the first text that is too long; the name when none is.
pub(super) fn wrong_field(joint: &JointCourse) -> String {
    for code in joint.members() {
        for (place, line) in joint.commitments_of(code).enumerate() {
            for (which, words) in FIELDS.into_iter().zip([&line.what, &line.who, &line.when]) {
                if words.characters() > limit::TEXT {
                    return field(which, code, place);
                }
            }
        }
    }
    NAME.to_owned()
}

/// Why something is not kept, and what to do.
pub(super) fn sentence(language: Language, refusal: JointRefusal) -> String {
    match refusal {
        JointRefusal::NoName => text(language, "joint-course-no-name"),
        JointRefusal::TooLong { most } => {
            text_with(language, "course-refusal-too-long", &[("most", most.to_string().into())])
        }
        JointRefusal::Members => text(language, "joint-course-wrong-members"),
        JointRefusal::Commitments => text(language, "joint-course-wrong-commitments"),
    }
}
