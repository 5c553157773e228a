//! Meetings are kept, changed by one at a time, and step through their life.

crate::house::on_both!(one_changes_at_a_time, a_meeting_steps_through_its_life);

mod story {
    use domain::{MeetingState, MeetingStep, meeting::StepRefusal};
    use store::{AuditActor, Store, StoreError};

    use crate::house::{at, delegation, furnished, meeting, submit};

    pub(super) async fn one_changes_at_a_time(store: Store) {
        let (meeting, _) = furnished(&store, 10).await;
        let kept = store.meeting_by_slug("seed").await.unwrap().unwrap();
        assert_eq!(kept.value, meeting);
        let mut renamed = kept.value.clone();
        renamed.title.nl = "Nieuwe titel".into();
        renamed.admission.seats = 3;
        let mut change = store.change(AuditActor::System, at(1)).await.unwrap();
        change.save_meeting(&renamed, kept.version).await.unwrap();
        change.commit().await.unwrap();
        let again = store.meeting(meeting.id).await.unwrap();
        assert_eq!(again.value.title.nl, "Nieuwe titel");
        assert_eq!(again.value.admission.seats, 10, "seats go by the guest list");
        let mut change = store.change(AuditActor::System, at(2)).await.unwrap();
        let late = change.save_meeting(&renamed, kept.version).await;
        assert!(matches!(late, Err(StoreError::Changed("meeting"))));
        drop(change);
        let mut change = store.change(AuditActor::System, at(3)).await.unwrap();
        let taken = change.add_meeting(&super::super::house::meeting("seed", 5)).await;
        assert!(matches!(taken, Err(StoreError::Taken("meeting"))), "{taken:?}");
    }

    pub(super) async fn a_meeting_steps_through_its_life(store: Store) {
        let mut draft = meeting("concept", 10);
        draft.state = MeetingState::Draft;
        let (published, organisation) = furnished(&store, 10).await;
        let mut change = store.change(AuditActor::System, at(1)).await.unwrap();
        change.add_meeting(&draft).await.unwrap();
        assert_eq!(
            change.step_meeting(draft.id, MeetingStep::Publish).await.unwrap(),
            Ok(MeetingState::Published)
        );
        assert_eq!(
            change.step_meeting(draft.id, MeetingStep::End).await.unwrap(),
            Err(StepRefusal::WrongState)
        );
        change.commit().await.unwrap();
        let (submission, details) = delegation(&store, organisation, &[1]).await;
        submit(&store, &published, submission, &details, 2).await.unwrap();
        let mut change = store.change(AuditActor::System, at(3)).await.unwrap();
        let refused = change.step_meeting(published.id, MeetingStep::Retract).await.unwrap();
        assert_eq!(refused, Err(StepRefusal::HasRegistrations));
    }
}
