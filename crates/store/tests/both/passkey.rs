//! Passkeys and the conversations around them.

crate::house::on_both!(a_conversation_is_taken_out_once, passkeys_belong_to_one_person);

mod story {
    use domain::{Language, PersonId};
    use jiff::SignedDuration;
    use store::{AuditActor, Store, StoreError, fresh};

    use crate::house::at;

    pub(super) async fn a_conversation_is_taken_out_once(store: Store) {
        let term = SignedDuration::from_mins(5);
        let id = store.keep_ceremony("passkey", "{}", term, at(0)).await.unwrap();
        assert_eq!(store.take_ceremony(&id, "other", at(1)).await.unwrap(), None);
        assert_eq!(store.take_ceremony(&id, "passkey", at(1)).await.unwrap().as_deref(), Some("{}"));
        assert_eq!(store.take_ceremony(&id, "passkey", at(1)).await.unwrap(), None);
        let late = store.keep_ceremony("passkey", "{}", term, at(0)).await.unwrap();
        assert_eq!(store.take_ceremony(&late, "passkey", at(300)).await.unwrap(), None);
    }

    pub(super) async fn passkeys_belong_to_one_person(store: Store) {
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        let email = "adviseur@example.org".parse().unwrap();
        let person = change.person_for(&email, "Adviseur", Language::Nl).await.unwrap();
        change.add_passkey(person, "a", "Firefox, Linux", "{}").await.unwrap();
        change.commit().await.unwrap();
        let mut change = store.change(AuditActor::System, at(1)).await.unwrap();
        let taken = change.add_passkey(person, "a", "Safari, iPhone", "{}").await;
        assert!(matches!(taken, Err(StoreError::Taken("passkey"))));
        drop(change);
        let mut change = store.change(AuditActor::System, at(2)).await.unwrap();
        change.use_passkey("a", "{\"counter\":1}").await.unwrap();
        change.remove_passkey(fresh::<PersonId>(), "a").await.unwrap();
        change.commit().await.unwrap();
        let kept = store.passkeys(person).await.unwrap();
        assert_eq!((kept[0].used_at, kept[0].credential.as_str()), (Some(at(2)), "{\"counter\":1}"));
        let mut change = store.change(AuditActor::System, at(3)).await.unwrap();
        change.remove_passkey(person, "a").await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.passkey("a").await.unwrap(), None);
    }
}
