//! The outbox: a mail goes out once, is tried again, can be stopped and sent again.

crate::house::on_both!(
    a_mail_goes_out,
    a_refused_mail_waits_for_somebody,
    templates_are_set_and_reset,
    who_unsubscribes_gets_nothing_that_waited,
    a_sending_is_noted_once,
);

mod story {
    use domain::Language;
    use jiff::SignedDuration;
    use store::{AuditActor, MailExtras, MailState, NewMail, Store, StoreError};

    use crate::house::at;

    fn mail() -> NewMail {
        NewMail {
            kind: "confirmation".into(),
            meeting: None,
            registration: None,
            person: None,
            recipient: "wethouder@assen.example.org".parse().unwrap(),
            language: Language::Nl,
            subject: "Uw aanmelding".into(),
            text: "Welkom".into(),
            html: "<p>Welkom</p>".into(),
            extras: MailExtras {
                unsubscribe: Some("https://example.org/af".into()),
                ..MailExtras::default()
            },
            send_at: at(0),
        }
    }

    async fn queued(store: &Store) -> String {
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        let id = change.queue_mail(&mail()).await.unwrap();
        change.commit().await.unwrap();
        id
    }

    pub(super) async fn a_mail_goes_out(store: Store) {
        let id = queued(&store).await;
        let taken = store.take_mail(at(1)).await.unwrap().unwrap();
        assert_eq!((taken.id.as_str(), &taken.mail), (id.as_str(), &mail()));
        assert_eq!(store.take_mail(at(2)).await.unwrap(), None, "held by the first worker");
        store.mail_sent(&id, "250 OK", at(3)).await.unwrap();
        let sent = store.mail(&id).await.unwrap();
        assert_eq!(
            (sent.state, sent.answer.as_str(), sent.sent_at),
            (MailState::Sent, "250 OK", Some(at(3)))
        );
        assert_eq!(store.mails(None, Some(MailState::Sent), 10).await.unwrap().len(), 1);
        assert!(store.mails(None, Some(MailState::Failed), 10).await.unwrap().is_empty());
        let dropped = store.change(AuditActor::System, at(4)).await.unwrap();
        drop(dropped);
    }

    pub(super) async fn a_refused_mail_waits_for_somebody(store: Store) {
        let id = queued(&store).await;
        let taken = store.take_mail(at(1)).await.unwrap().unwrap();
        store.mail_failed(&taken, "451 later", false, at(1)).await.unwrap();
        assert_eq!(store.take_mail(at(2)).await.unwrap(), None, "pauses");
        let later = at(1) + SignedDuration::from_mins(10);
        let taken = store.take_mail(later).await.unwrap().unwrap();
        store.mail_failed(&taken, "550 no such user", true, later).await.unwrap();
        assert_eq!(store.mail(&id).await.unwrap().state, MailState::Failed);
        let mut change = store.change(AuditActor::System, later).await.unwrap();
        let stop = change.set_mail_state(&id, MailState::Stopped).await;
        assert!(matches!(stop, Err(StoreError::Changed("mail"))), "only a waiting mail can be stopped");
        change.set_mail_state(&id, MailState::Waiting).await.unwrap();
        change.set_mail_state(&id, MailState::Stopped).await.unwrap();
        change.set_mail_state(&id, MailState::Waiting).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.take_mail(later).await.unwrap().unwrap().attempts, 1);
    }

    pub(super) async fn templates_are_set_and_reset(store: Store) {
        for text in [Some(("Onderwerp", "Tekst")), Some(("Ander", "Tekst")), None] {
            let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
            change.set_mail_template("invitation", Language::Nl, text).await.unwrap();
            change.commit().await.unwrap();
            let kept = store.mail_template("invitation", Language::Nl).await.unwrap();
            assert_eq!(kept, text.map(|(subject, body)| (subject.to_owned(), body.to_owned())));
        }
        assert_eq!(store.mail_template("invitation", Language::En).await.unwrap(), None);
    }

    pub(super) async fn who_unsubscribes_gets_nothing_that_waited(store: Store) {
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        let email = "wethouder@assen.example.org".parse().unwrap();
        let reader = change.person_for(&email, "Wethouder", Language::Nl).await.unwrap();
        let person = Some(reader);
        let reminder = change.queue_mail(&NewMail { person, ..mail() }).await.unwrap();
        let needed = NewMail { person, extras: MailExtras::default(), ..mail() };
        let needed = change.queue_mail(&needed).await.unwrap();
        let of_somebody_else = change.queue_mail(&mail()).await.unwrap();
        change.set_only_essential_mail(reader, true).await.unwrap();
        change.commit().await.unwrap();
        for (id, state) in [
            (reminder, MailState::Stopped),
            (needed, MailState::Waiting),
            (of_somebody_else, MailState::Waiting),
        ] {
            assert_eq!(store.mail(&id).await.unwrap().state, state);
        }
    }

    pub(super) async fn a_sending_is_noted_once(store: Store) {
        let meeting = crate::house::meeting("toekomst", 2);
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        change.add_meeting(&meeting).await.unwrap();
        assert!(change.add_mass_mail("een", meeting.id, "reminder", 3).await.unwrap());
        assert!(!change.add_mass_mail("een", meeting.id, "reminder", 3).await.unwrap());
        assert!(change.add_mass_mail("twee", meeting.id, "thanks", 1).await.unwrap());
        let queued = NewMail { meeting: Some(meeting.id), kind: "reminder".into(), ..mail() };
        change.queue_mail(&queued).await.unwrap();
        change.queue_mail(&queued).await.unwrap();
        change.commit().await.unwrap();
        let sent = store.mass_mails(meeting.id).await.unwrap();
        let mut kinds: Vec<(&str, i64)> = sent.iter().map(|each| (&*each.kind, each.mails)).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, [("reminder", 3), ("thanks", 1)]);
        assert_eq!(store.mailed(meeting.id, "reminder").await.unwrap(), [mail().recipient]);
        assert!(store.mailed(meeting.id, "thanks").await.unwrap().is_empty());
    }
}
