//! Persons: one mail address is one person, and nobody is renamed by others.

crate::house::on_both!(
    a_choice_about_mail_is_kept,
    one_address_is_one_person,
    roles_are_given_and_taken_back,
    organisations_keep_a_history
);

mod story {
    use domain::{Language, Relation, RelationChange, Role};
    use jiff::civil::date;
    use store::{AuditActor, Store, StoreError};

    use crate::house::{at, organisation};

    pub(super) async fn a_choice_about_mail_is_kept(store: Store) {
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        let email = "wethouder@goes.example.org".parse().unwrap();
        let person = change.person_for(&email, "Wethouder", Language::Nl).await.unwrap();
        change.set_only_essential_mail(person, true).await.unwrap();
        change.set_only_essential_mail(person, true).await.unwrap();
        change.commit().await.unwrap();
        assert!(store.person(person).await.unwrap().only_essential_mail);
        assert_eq!(store.unsubscriber(&store.unsubscribe_secret(person)), Some(person));
        let mut change = store.change(AuditActor::System, at(1)).await.unwrap();
        assert!(change.set_only_essential_mail(store::fresh(), true).await.is_err());
        change.set_only_essential_mail(person, false).await.unwrap();
        change.commit().await.unwrap();
        assert!(!store.person(person).await.unwrap().only_essential_mail);
    }

    pub(super) async fn one_address_is_one_person(store: Store) {
        let email = "Adviseur@Assen.example.org".parse().unwrap();
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        let first = change.person_for(&email, "Adviseur van Assen", Language::Nl).await.unwrap();
        let second = change.person_for(&email, "Iemand anders", Language::En).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(first, second);
        let mut person = store.person_by_email(&email).await.unwrap().unwrap();
        assert_eq!(person.name, "Adviseur van Assen");
        assert_eq!(person.language, Language::Nl);
        person.phone = Some("070 000 00 00".into());
        let mut change = store.change(AuditActor::Person(first), at(1)).await.unwrap();
        change.save_person(&person).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.person(first).await.unwrap(), person);
    }

    pub(super) async fn roles_are_given_and_taken_back(store: Store) {
        let mut change = store.change(AuditActor::CommandLine, at(0)).await.unwrap();
        let email = "beheer@example.org".parse().unwrap();
        let person = change.person_for(&email, "Beheerder", Language::Nl).await.unwrap();
        change.grant(person, Role::Administrator).await.unwrap();
        change.grant(person, Role::Administrator).await.unwrap();
        change.grant(person, Role::Desk).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.roles(person).await.unwrap(), [Role::Administrator, Role::Desk]);
        assert_eq!(store.staff().await.unwrap().len(), 1);
        let mut change = store.change(AuditActor::CommandLine, at(1)).await.unwrap();
        let last = change.revoke(person, Role::Administrator).await;
        assert!(matches!(last, Err(StoreError::LastAdministrator)));
        let email = "opvolger@example.org".parse().unwrap();
        let successor = change.person_for(&email, "Opvolger", Language::Nl).await.unwrap();
        change.grant(successor, Role::Administrator).await.unwrap();
        change.revoke(person, Role::Administrator).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.roles(person).await.unwrap(), [Role::Desk]);
    }

    pub(super) async fn organisations_keep_a_history(store: Store) {
        let mut assen = organisation("Gemeente Assen");
        assen.municipality = "GM0106".parse().ok();
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        change.add_organisation(&assen).await.unwrap();
        change.commit().await.unwrap();
        let code = "GM0106".parse().unwrap();
        let kept = store.organisation_of(code).await.unwrap().unwrap();
        let since = date(2026, 1, 1);
        assen.change_relation(RelationChange { since, relation: Relation::Partner, note: String::new() });
        for expected in [true, false] {
            let mut change = store.change(AuditActor::System, at(1)).await.unwrap();
            let saved = change.save_organisation(&assen, kept.version).await;
            assert_eq!(saved.is_ok(), expected, "the second save has an old version");
            change.commit().await.unwrap();
        }
        assert_eq!(store.organisation(assen.id).await.unwrap().value, assen);
        let mut change = store.change(AuditActor::System, at(2)).await.unwrap();
        let twin = domain::Organisation { id: store::fresh(), ..assen };
        let taken = change.add_organisation(&twin).await;
        assert!(matches!(taken, Err(StoreError::Taken("organisation"))));
    }
}
