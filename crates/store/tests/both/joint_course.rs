//! Joint courses: every save is a version, nobody saves over another unseen, and each municipality finds its own.

use domain::{
    MunicipalityCode,
    course::Course,
    joint_course::{JointCommitment, JointCourse},
    session::Words,
};
use store::{AuditActor, StoreError, fresh};

use crate::{house::at, session::story::made};

crate::house::on_both!(versions_follow_each_other_and_are_found_by_municipality);

mod story {
    use store::Store;

    use super::*;

    fn code(text: &str) -> MunicipalityCode {
        text.parse().unwrap()
    }

    fn joint(what: &str) -> JointCourse {
        let line = JointCommitment {
            municipality: code("GM0106"),
            what: Words::new(what),
            who: Words::new("Wethouder van Assen"),
            when: Words::default(),
        };
        JointCourse {
            name: Words::new("Samen bouwen"),
            only_shared: true,
            courses: vec![(code("GM0106"), Course::default()), (code("GM0301"), Course::default())],
            commitments: vec![line],
        }
    }

    pub(super) async fn versions_follow_each_other_and_are_found_by_municipality(store: Store) {
        let session = made(&store).await.id;
        let id = fresh();
        for (seen, what) in [(0, "een"), (1, "twee")] {
            let mut change = store.change(AuditActor::System, at(1)).await.unwrap();
            assert_eq!(change.save_joint_course(id, session, &joint(what), seen).await.unwrap(), seen + 1);
            change.commit().await.unwrap();
        }
        for stale in [0, 1] {
            let mut change = store.change(AuditActor::System, at(2)).await.unwrap();
            let refused = change.save_joint_course(id, session, &joint("drie"), stale).await;
            assert!(matches!(refused, Err(StoreError::Changed(_))), "{refused:?}");
        }
        let newest = store.joint_course(id).await.unwrap();
        assert_eq!((newest.number, &newest.value), (2, &joint("twee")));
        assert_eq!(store.joint_course_version(id, 1).await.unwrap().value, joint("een"));
        let numbers = store.joint_course_versions(id).await.unwrap();
        assert_eq!(numbers.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(store.joint_courses_of(session).await.unwrap(), std::slice::from_ref(&newest));
        assert_eq!(store.joint_courses_with(code("GM0301")).await.unwrap(), [newest]);
        assert!(store.joint_courses_with(code("GM0014")).await.unwrap().is_empty());
        let mut change = store.change(AuditActor::System, at(3)).await.unwrap();
        change.delete_session(session).await.unwrap();
        change.commit().await.unwrap();
        assert!(matches!(store.joint_course(id).await, Err(StoreError::Unknown(_))));
    }
}
