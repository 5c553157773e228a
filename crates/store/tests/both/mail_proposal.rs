//! Proposals: a mail is taken in once, moves as somebody decides, and goes when its term is over.

crate::house::on_both!(a_mail_is_taken_in_once, it_moves_and_is_counted, it_goes_after_its_term);

mod story {
    use domain::{Aside, Language, MailProposal, ProposalState};
    use store::{AuditActor, ProposalRecord, Retention, Store, StoreError, fresh};

    use crate::house::{at, furnished};

    fn record(message_id: &str) -> ProposalRecord {
        ProposalRecord {
            id: fresh(),
            meeting: None,
            message_id: message_id.into(),
            state: ProposalState::Open,
            proposal: MailProposal {
                sender_name: "Secretariaat".into(),
                sender: "secretariaat@assen.example.org".parse().ok(),
                subject: "Aanmelding".into(),
                language: Language::Nl,
                organisations: Vec::new(),
                persons: Vec::new(),
                unread: Vec::new(),
                sender_comes: Some(false),
                remark: String::new(),
                original: "Wij komen met twee mensen, o'clock; \"aanhalingen\"".into(),
                files: vec!["lijst.pdf".into()],
                is_cut: false,
            },
            received_at: at(0),
            answers: 0,
            answered_at: None,
        }
    }

    async fn add(store: &Store, record: &ProposalRecord) -> bool {
        let mut change = store.change(AuditActor::System, at(1)).await.unwrap();
        let added = change.add_proposal(record).await.unwrap();
        change.commit().await.unwrap();
        added
    }

    pub(super) async fn a_mail_is_taken_in_once(store: Store) {
        let first = record("m1@assen.example.org");
        assert!(!store.knows_message("m1@assen.example.org").await.unwrap());
        assert!(add(&store, &first).await);
        assert!(!add(&store, &ProposalRecord { id: fresh(), ..first.clone() }).await, "the same mail again");
        assert!(store.knows_message("m1@assen.example.org").await.unwrap());
        assert_eq!(store.proposal(first.id).await.unwrap(), first, "read as it was written");
        assert_eq!(store.proposals("open", 10).await.unwrap().len(), 1);
        assert!(matches!(store.proposal(fresh()).await, Err(StoreError::Unknown(_))));
        let at_once: Vec<_> = (0..8)
            .map(|_| {
                let (store, record) = (store.clone(), record("m2@assen.example.org"));
                tokio::spawn(async move { add(&store, &record).await })
            })
            .collect();
        let mut taken = 0;
        for each in at_once {
            taken += usize::from(each.await.unwrap());
        }
        assert_eq!(taken, 1, "two readers of one mailbox take a mail in once");
        assert!(store.verify_audit().await.unwrap().is_ok());
    }

    pub(super) async fn it_moves_and_is_counted(store: Store) {
        let (meeting, _) = furnished(&store, 10).await;
        let (first, second) = (record("m1@a.nl"), record("m2@a.nl"));
        for each in [&first, &second] {
            assert!(add(&store, each).await);
        }
        let mut change = store.change(AuditActor::System, at(2)).await.unwrap();
        let mut locked = change.lock_proposal(first.id).await.unwrap();
        locked.state = ProposalState::Aside { reason: Aside::AutoReply };
        locked.meeting = Some(meeting.id);
        (locked.answers, locked.answered_at) = (1, Some(at(2)));
        change.save_proposal(&locked).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.proposal(first.id).await.unwrap(), locked);
        let counts = store.proposal_counts().await.unwrap();
        assert_eq!(counts, [("aside".to_owned(), 1), ("open".to_owned(), 1)]);
        assert_eq!(store.proposals("open", 10).await.unwrap(), [second]);
    }

    pub(super) async fn it_goes_after_its_term(store: Store) {
        let kept = record("m1@a.nl");
        assert!(add(&store, &kept).await);
        let day = 24 * 60 * 60;
        for (days, left) in [(89, 1), (91, 0)] {
            let mut change = store.change(AuditActor::System, at(days * day)).await.unwrap();
            change.destroy(Retention::Proposals, 90).await.unwrap();
            change.commit().await.unwrap();
            assert_eq!(store.proposals("open", 10).await.unwrap().len(), left, "{days} days");
        }
    }
}
