//! A course that several municipalities lay down together: with whose courses, and what each of them does for it.
//!
//! It holds the courses as they were released when it was saved, without anything of a person: what a version says stays
//! what it was, whatever a table changes or takes back later.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{MunicipalityCode, course::Course, session::Words};

/// The most that a joint course holds.
pub mod limit {
    /// Municipalities: more than that nobody oversees, and hardly any field stays within reach.
    pub const MEMBERS: usize = 6;
    /// Joint courses of one session.
    pub const OF_SESSION: usize = 40;
    /// Commitments of one municipality.
    pub const COMMITMENTS: usize = 5;
    /// Characters of the name.
    pub const NAME: usize = 200;
    /// Characters of any other text.
    pub const TEXT: usize = 1000;
}

/// What one municipality does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JointCommitment {
    /// Which municipality.
    pub municipality: MunicipalityCode,
    /// What is done.
    pub what: Words,
    /// Which function or organisation does it.
    pub who: Words,
    /// When.
    pub when: Words,
}

/// A course of several municipalities.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JointCourse {
    /// What it is called.
    pub name: Words,
    /// Whether only questions take part that at least two of them ask.
    pub only_shared: bool,
    /// The courses as they were released, with whose they are.
    pub courses: Vec<(MunicipalityCode, Course)>,
    /// What each of them does.
    pub commitments: Vec<JointCommitment>,
}

/// Why a joint course is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JointRefusal {
    /// It has no name.
    #[error("give it a name")]
    NoName,
    /// A text is too long.
    #[error("make it at most {most} characters")]
    TooLong {
        /// The longest there is, in characters.
        most: usize,
    },
    /// There are too few municipalities, or too many.
    #[error("choose two to six municipalities that released their course")]
    Members,
    /// Somebody commits who takes no part, or too often.
    #[error("a commitment is of a municipality that takes part, and each has at most five")]
    Commitments,
}

impl JointCourse {
    /// Whether it can be kept.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self) -> Result<(), JointRefusal> {
        let length = |text: &Words, most| match text.characters() > most {
            true => Err(JointRefusal::TooLong { most }),
            false => Ok(()),
        };
        if self.name.is_empty() {
            return Err(JointRefusal::NoName);
        }
        length(&self.name, limit::NAME)?;
        let members: BTreeSet<MunicipalityCode> = self.members().collect();
        if members.len() != self.courses.len() || !(2..=limit::MEMBERS).contains(&members.len()) {
            return Err(JointRefusal::Members);
        }
        for member in &members {
            if self.commitments_of(*member).count() > limit::COMMITMENTS {
                return Err(JointRefusal::Commitments);
            }
        }
        for line in &self.commitments {
            if !members.contains(&line.municipality) {
                return Err(JointRefusal::Commitments);
            }
            for text in [&line.what, &line.who, &line.when] {
                length(text, limit::TEXT)?;
            }
        }
        Ok(())
    }

    /// The municipalities that take part.
    pub fn members(&self) -> impl Iterator<Item = MunicipalityCode> {
        self.courses.iter().map(|(code, _)| *code)
    }

    /// What one municipality does.
    pub fn commitments_of(&self, code: MunicipalityCode) -> impl Iterator<Item = &JointCommitment> {
        self.commitments.iter().filter(move |line| line.municipality == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> MunicipalityCode {
        text.parse().unwrap()
    }

    fn joint() -> JointCourse {
        let line = JointCommitment {
            municipality: code("GM0106"),
            what: Words::new("Een plan maken"),
            who: Words::new("Wethouder van Assen"),
            when: Words::new("voor de zomer"),
        };
        JointCourse {
            name: Words::new("Samen bouwen"),
            only_shared: false,
            courses: vec![(code("GM0106"), Course::default()), (code("GM0301"), Course::default())],
            commitments: vec![line],
        }
    }

    #[test]
    fn what_is_kept_has_a_name_members_and_commitments_of_those() {
        assert_eq!(joint().check(), Ok(()));
        let wrong = |change: &dyn Fn(&mut JointCourse)| {
            let mut joint = joint();
            change(&mut joint);
            joint.check().unwrap_err()
        };
        assert_eq!(wrong(&|joint| joint.name = Words::new(" ")), JointRefusal::NoName);
        assert_eq!(
            wrong(&|joint| joint.name = Words::new(&"x".repeat(201))),
            JointRefusal::TooLong { most: 200 }
        );
        assert_eq!(wrong(&|joint| joint.courses.truncate(1)), JointRefusal::Members);
        assert_eq!(wrong(&|joint| joint.courses[1].0 = code("GM0106")), JointRefusal::Members);
        assert_eq!(
            wrong(&|joint| joint.commitments[0].municipality = code("GM0014")),
            JointRefusal::Commitments
        );
        let six = |joint: &mut JointCourse| joint.commitments = vec![joint.commitments[0].clone(); 6];
        assert_eq!(wrong(&six), JointRefusal::Commitments);
        assert_eq!(
            wrong(&|joint| joint.commitments[0].what = Words::new(&"x".repeat(1001))),
            JointRefusal::TooLong { most: 1000 }
        );
    }
}
