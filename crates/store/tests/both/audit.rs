//! The audit log is whole, and shows when it is not.

crate::house::on_both!(the_chain_is_whole, a_change_shows, a_refused_change_leaves_nothing);

mod story {
    use store::{AuditActor, Store, Subject, VerifyError};

    use crate::house::{at, furnished};

    pub(super) async fn the_chain_is_whole(store: Store) {
        assert_eq!(store.verify_audit().await.unwrap(), Ok(0));
        furnished(&store, 5).await;
        let mut tasks = Vec::new();
        for number in 0..20 {
            let store = store.clone();
            tasks.push(tokio::spawn(async move {
                let mut change = store.change(AuditActor::System, at(number)).await.unwrap();
                change.note("test.first", Subject::new("test", number), &number).unwrap();
                change.note("test.second", Subject::new("test", number), &()).unwrap();
                change.commit().await.unwrap();
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        assert_eq!(store.verify_audit().await.unwrap(), Ok(42));
        let newest = store.audit_events(None, 3).await.unwrap();
        assert_eq!(newest.iter().map(|each| each.sequence).collect::<Vec<_>>(), [42, 41, 40]);
        let older = store.audit_events(Some(3), 10).await.unwrap();
        assert_eq!(
            older.iter().map(|each| each.kind.as_str()).collect::<Vec<_>>(),
            ["organisation.added", "meeting.added"]
        );
    }

    pub(super) async fn a_change_shows(store: Store) {
        furnished(&store, 5).await;
        let tamper = |statement: &'static str| {
            let store = store.clone();
            async move { store.execute_for_test(statement).await }
        };
        tamper("update audit_event set actor = 'person:someone' where sequence = 1").await;
        assert_eq!(store.verify_audit().await.unwrap(), Err(VerifyError::Altered(1)));
        tamper("update audit_event set actor = 'system' where sequence = 1").await;
        assert_eq!(store.verify_audit().await.unwrap(), Ok(2));
        tamper("delete from audit_event where sequence = 2").await;
        assert_eq!(
            store.verify_audit().await.unwrap(),
            Err(VerifyError::Shortened { found: 1, expected: 2 })
        );
        tamper("delete from audit_event where sequence = 1").await;
        tamper("update audit_head set sequence = 0 where one = 1").await;
        assert_eq!(store.verify_audit().await.unwrap(), Err(VerifyError::Altered(0)));
    }

    pub(super) async fn a_refused_change_leaves_nothing(store: Store) {
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        change.add_organisation(&crate::house::organisation("Weg")).await.unwrap();
        drop(change);
        assert!(store.organisations().await.unwrap().is_empty());
        assert_eq!(store.verify_audit().await.unwrap(), Ok(0));
    }
}
