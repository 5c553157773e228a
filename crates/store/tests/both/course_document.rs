//! Course documents: nobody writes over another unseen, and a frozen version stays what it was.

use domain::course_document::{CourseDocumentTexts, Part};
use store::{AuditActor, StoreError};

use crate::house::{at, furnished, on_both};

on_both!(texts_are_not_overwritten_unseen, a_frozen_version_stays);

mod story {
    use store::Store;

    use super::*;

    fn texts(course: &str) -> CourseDocumentTexts {
        let mut texts = CourseDocumentTexts::default();
        texts.write(Part::Course, course).unwrap();
        texts
    }

    pub(super) async fn texts_are_not_overwritten_unseen(store: Store) {
        let (_, own) = furnished(&store, 5).await;
        assert_eq!(store.course_document_texts(own).await.unwrap(), (CourseDocumentTexts::default(), 0));
        for (revision, words) in [(0, "een"), (1, "twee")] {
            let mut change = store.change(AuditActor::System, at(1)).await.unwrap();
            change.save_course_document_texts(own, &texts(words), revision).await.unwrap();
            change.commit().await.unwrap();
        }
        for stale in [0, 1] {
            let mut change = store.change(AuditActor::System, at(2)).await.unwrap();
            let refused = change.save_course_document_texts(own, &texts("drie"), stale).await;
            assert!(matches!(refused, Err(StoreError::Changed(_))), "{refused:?}");
        }
        assert_eq!(store.course_document_texts(own).await.unwrap(), (texts("twee"), 2));
    }

    pub(super) async fn a_frozen_version_stays(store: Store) {
        let (_, own) = furnished(&store, 5).await;
        for body in ["eerst", "later"] {
            let mut change = store.change(AuditActor::System, at(1)).await.unwrap();
            let number = change.next_course_document(own).await.unwrap();
            let hash = change.freeze_course_document(own, number, body).await.unwrap();
            change.commit().await.unwrap();
            assert_eq!(hash.as_str(), store::hashed(body));
        }
        let numbers: Vec<i64> =
            store.course_documents(own).await.unwrap().iter().map(|one| one.number).collect();
        assert_eq!(numbers, [2, 1]);
        let (version, body) = store.course_document(own, 1).await.unwrap();
        assert_eq!((version.number, body.as_str()), (1, "eerst"));
        assert!(matches!(store.course_document(own, 3).await, Err(StoreError::Unknown(_))));
    }
}
