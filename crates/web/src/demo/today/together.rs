//! What tables of today lay down together: two neighbours of which one counts on the other, twice.

use std::collections::BTreeSet;

use ::course::region::relations;
use domain::{
    MunicipalityCode, PersonId, SessionId,
    course::{Course, Piece},
    joint_course::{JointCommitment, JointCourse},
    session::{Audience, Words},
};
use store::{AuditActor, StoreError, fresh};

use crate::{session::courses::released, site::Site};

/// So many joint courses.
const MADE: usize = 2;

/// Has municipalities of which one counts on the other lay down a course together, from what their tables released.
pub(super) async fn lay_down(site: &Site, session: SessionId, chair: PersonId) -> Result<(), StoreError> {
    if !site.store.joint_courses_of(session).await?.is_empty() {
        return Ok(());
    }
    let (state, _) = site.store.session_state(session).await?;
    let view = state.view(Audience::Room);
    let courses = released(&view);
    let mut taken: BTreeSet<MunicipalityCode> = BTreeSet::new();
    let mut made = Vec::new();
    for relation in relations(&courses) {
        let (from, to) = (relation.from, relation.to);
        if made.len() < MADE && !taken.contains(&from) && !taken.contains(&to) {
            taken.extend([from, to]);
            made.push(joint(site, &courses, (from, to), &about(&courses, from, relation.option)));
        }
    }
    let mut change = site.store.change(AuditActor::Person(chair), site.now()).await?;
    for joint in made {
        change.save_joint_course(fresh(), session, &joint, 0).await?;
    }
    change.commit().await
}

/// What one counts on the other for.
fn about(courses: &[(MunicipalityCode, &Course)], from: MunicipalityCode, option: domain::PieceId) -> String {
    let course = courses.iter().find(|(code, _)| *code == from).map(|(_, course)| course);
    let option = course.and_then(|course| course.piece(option)).and_then(Piece::as_option);
    option.map_or_else(String::new, |option| option.label.as_str().to_owned())
}

fn joint(
    site: &Site,
    courses: &[(MunicipalityCode, &Course)],
    (from, to): (MunicipalityCode, MunicipalityCode),
    about: &str,
) -> JointCourse {
    let line = |municipality, what: String, who: &str, when: &str| JointCommitment {
        municipality,
        what: Words::new(&what),
        who: Words::new(who),
        when: Words::new(when),
    };
    let (one, other) = (site.name_of(from), site.name_of(to));
    JointCourse {
        name: Words::new(&format!("{one} en {other} samen")),
        only_shared: false,
        courses: (courses.iter())
            .filter(|(code, _)| [from, to].contains(code))
            .map(|(code, course)| (*code, (*course).clone()))
            .collect(),
        commitments: vec![
            line(
                from,
                format!("Een voorstel maken: {about}"),
                "Wethouder regionale samenwerking",
                "in het eerste kwartaal",
            ),
            line(
                to,
                format!("Zeggen of {other} meedoet, en wat dat vraagt"),
                "Burgemeester",
                "voor de zomer",
            ),
        ],
    }
}
