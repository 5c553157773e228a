//! Work sessions: a log without gaps, whoever writes; the same state from snapshot and log; and people who can be
//! forgotten.

crate::house::on_both!(
    a_session_is_made_with_its_codes,
    twenty_writers_leave_no_gaps,
    a_snapshot_and_the_log_give_the_same_state,
    nobody_writes_over_what_others_wrote,
    an_anonymous_round_leaves_nothing_behind,
    guests_are_known_by_their_cookie_and_can_be_forgotten,
    a_deleted_session_leaves_nothing,
);

pub(crate) mod story {
    use domain::{
        CommandId, ContributionId, MunicipalityCode, ParticipantId, SessionId, StepId, TableId,
        session::{
            Actor, Attend, Audience, Command, Content, Contribute, Press, Request, Session, Step, StepKind,
            Words, seed_script,
        },
    };
    use store::{Appended, AuditActor, NewTable, Store, StoreError, Subject, WorkSession, fresh};
    use uuid::Uuid;

    use crate::house::{at, furnished};

    /// A session of the seed script with two tables.
    pub(crate) async fn made(store: &Store) -> WorkSession {
        let (meeting, _) = furnished(store, 10).await;
        let (_, script) = seed_script(fresh).unwrap();
        let table = |name: &str, code: Option<&str>| NewTable {
            name: name.to_owned(),
            municipality: code.map(|code| code.parse::<MunicipalityCode>().unwrap()),
        };
        let tables = vec![table("Assen", Some("GM0106")), table("Gemengd", None)];
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        let session = change.create_session(meeting.id, script, tables).await.unwrap();
        change.commit().await.unwrap();
        session
    }

    /// Decides a command against what is in the log, and keeps what it leads to.
    pub(crate) async fn carry_out(
        store: &Store,
        id: SessionId,
        actor: Actor,
        request: &Request,
        by: Appended,
    ) -> u64 {
        let mut change = store.change(AuditActor::System, at(10)).await.unwrap();
        change.lock_session(id).await.unwrap();
        let mut session = Session::default();
        change.session_entries(id, 0).await.unwrap().iter().for_each(|entry| session.apply(entry));
        let events = session.decide(actor, request, at(10)).unwrap();
        let entries = session.entries(request.id, events, at(10));
        change.append_entries(id, &entries, &by).await.unwrap();
        change.wake_others(id).await.unwrap();
        change.commit().await.unwrap();
        entries.last().map_or(session.sequence(), |entry| entry.sequence)
    }

    pub(crate) fn request(command: Command) -> Request {
        Request { id: CommandId::new(Uuid::new_v4()), command }
    }

    pub(crate) fn by(participant: ParticipantId) -> Appended {
        Appended { audited: Some(AuditActor::Participant(participant)), participant: Some(participant) }
    }

    const CHAIR: Appended = Appended { audited: Some(AuditActor::System), participant: None };

    async fn state(store: &Store, id: SessionId) -> Session {
        store.session_state(id).await.unwrap().0
    }

    fn table_of(session: &Session, municipality: bool) -> TableId {
        let tables = session.view(Audience::Chair).tables;
        tables.into_values().find(|each| each.municipality.is_some() == municipality).unwrap().id
    }

    fn step_of(session: &Session, kind: &str) -> StepId {
        let steps = session.view(Audience::Chair).steps;
        steps.into_values().find(|each| each.step.kind.key() == kind).unwrap().step.id
    }

    async fn join(store: &Store, id: SessionId, participant: ParticipantId, table: TableId) {
        let command = Command::Attend(Attend::Join { table: Some(table) });
        let actor = Actor::Participant(participant);
        carry_out(store, id, actor, &request(command), by(participant)).await;
    }

    pub(crate) async fn lead(store: &Store, id: SessionId, press: Press) {
        let phase = state(store, id).await.phase();
        let command = Command::Lead { phase, press };
        carry_out(store, id, Actor::Chair, &request(command), CHAIR).await;
    }

    pub(super) async fn a_session_is_made_with_its_codes(store: Store) {
        let session = made(&store).await;
        assert_eq!(store.work_session_of(session.meeting).await.unwrap().as_ref(), Some(&session));
        assert_eq!(store.work_session(session.id).await.unwrap(), session);
        let found = store.work_session_with_code(&session.code).await.unwrap();
        assert_eq!(found, Some((session.id, None)));
        let by_screen = store.work_session_with_screen(&session.screen_code).await.unwrap();
        assert_eq!(by_screen, Some(session.id));
        let view = state(&store, session.id).await.view(Audience::Chair);
        assert_eq!(view.tables.len(), 2);
        assert!(view.steps.len() > 15, "the whole script");
        for table in view.tables.values() {
            let found = store.work_session_with_code(table.code.as_ref().unwrap()).await.unwrap();
            assert_eq!(found, Some((session.id, Some(table.id))));
        }
        let mut change = store.change(AuditActor::System, at(1)).await.unwrap();
        let second = change.create_session(session.meeting, Vec::new(), Vec::new()).await;
        assert!(matches!(second, Err(StoreError::Taken("session"))));
    }

    pub(super) async fn twenty_writers_leave_no_gaps(store: Store) {
        let session = made(&store).await;
        let before = store.session_head(session.id).await.unwrap().sequence;
        let table = table_of(&state(&store, session.id).await, true);
        let writers: Vec<_> = (0..20)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move {
                    let me: ParticipantId = fresh();
                    let attend = |attend| request(Command::Attend(attend));
                    for round in 0..5 {
                        let attend = match round % 2 {
                            0 => attend(Attend::Join { table: Some(table) }),
                            _ => attend(Attend::Leave),
                        };
                        for _ in 0..2 {
                            // Sent twice, it happens once.
                            carry_out(&store, session.id, Actor::Participant(me), &attend, by(me)).await;
                        }
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        let entries = store.session_entries(session.id, 0).await.unwrap();
        let numbers: Vec<u64> = entries.iter().map(|entry| entry.sequence).collect();
        assert_eq!(numbers, (1..=before + 100).collect::<Vec<_>>());
        assert_eq!(store.session_head(session.id).await.unwrap().sequence, before + 100);
        assert_eq!(store.session_entries(session.id, before + 90).await.unwrap().len(), 10);
        assert!(store.verify_audit().await.unwrap().is_ok());
        let audited = store.audit_of(&Subject::new("work-session", session.id)).await.unwrap();
        let mut went_on = audited.iter().filter(|each| each.kind == "work-session.went-on");
        assert_eq!(went_on.clone().count(), 101, "each command, and the making");
        assert!(went_on.next_back().unwrap().actor.starts_with("participant:"));
    }

    pub(super) async fn a_snapshot_and_the_log_give_the_same_state(store: Store) {
        let session = made(&store).await;
        let table = table_of(&state(&store, session.id).await, true);
        join(&store, session.id, fresh(), table).await;
        let half = state(&store, session.id).await;
        store.keep_snapshot(session.id, half.clone()).await.unwrap();
        lead(&store, session.id, Press::Next).await;
        join(&store, session.id, fresh(), table).await;
        let (whole, head) = store.session_state(session.id).await.unwrap();
        assert_eq!(whole, store.session_replayed(session.id, u64::MAX).await.unwrap());
        assert_eq!(whole.sequence(), head.sequence);
        assert_eq!(half, store.session_replayed(session.id, half.sequence()).await.unwrap());
        let lately = || async { store.session_lately(session.id).await.unwrap() };
        let (before, after) = lately().await;
        assert_eq!((before, after.len() as u64), (half.clone(), whole.sequence() - half.sequence()));
        store.keep_snapshot(session.id, whole.clone()).await.unwrap();
        assert_eq!(lately().await.0, half, "one snapshot before the last is kept");
        lead(&store, session.id, Press::Next).await;
        let on = state(&store, session.id).await;
        store.keep_snapshot(session.id, on.clone()).await.unwrap();
        assert_eq!(lately().await.0, whole, "and no more than one");
        let whole = on;
        store.execute_for_test("update work_session_snapshot set body = 'of another program'").await;
        assert_eq!(state(&store, session.id).await, whole, "a snapshot is a shortcut only");
    }

    pub(super) async fn nobody_writes_over_what_others_wrote(store: Store) {
        let session = made(&store).await;
        let stale = state(&store, session.id).await;
        join(&store, session.id, fresh(), table_of(&stale, true)).await;
        let press = Command::Lead { phase: stale.phase(), press: Press::Next };
        let events = stale.decide(Actor::Chair, &request(press), at(20)).unwrap();
        let entries = stale.entries(fresh::<CommandId>(), events, at(20));
        let mut change = store.change(AuditActor::System, at(20)).await.unwrap();
        let refused = change.append_entries(session.id, &entries, &CHAIR).await;
        assert!(matches!(refused, Err(StoreError::Changed("session"))));
    }

    pub(super) async fn an_anonymous_round_leaves_nothing_behind(store: Store) {
        let session = made(&store).await;
        let me: ParticipantId = fresh();
        join(&store, session.id, me, table_of(&state(&store, session.id).await, true)).await;
        let step = Step {
            id: fresh(),
            kind: StepKind::FreeText,
            title: domain::Bilingual::new("Eerlijk", "Honestly"),
            question: domain::Bilingual::default(),
            minutes: 5,
            scope: domain::session::Scope::Plenary,
            silent_first: false,
            anonymous: true,
        };
        let id = step.id;
        let add = Command::Compose(domain::session::Compose::AddStep { step, after: None });
        carry_out(&store, session.id, Actor::Chair, &request(add), CHAIR).await;
        lead(&store, session.id, Press::Start(id)).await;
        let mut change = store.change(AuditActor::System, at(10)).await.unwrap();
        let key = change.round_key(session.id, id).await.unwrap();
        assert_eq!(change.round_key(session.id, id).await.unwrap(), key, "one key for a round");
        change.commit().await.unwrap();
        let token = key.token(me);
        assert!(key.token(me) == token && key.token(fresh()) != token);
        assert!(!format!("{key:?}").contains(|sign: char| sign.is_ascii_digit()));
        let content = Content::Answer { words: Words::new("vrijuit") };
        let add = Command::Contribute(Contribute::Add {
            id: ContributionId::new(Uuid::new_v4()),
            step: id,
            content,
        });
        let nobody = Appended { audited: None, participant: None };
        let audited = store.audit_of(&Subject::new("work-session", session.id)).await.unwrap().len();
        carry_out(&store, session.id, Actor::Unnamed(me, token), &request(add), nobody).await;
        let after = store.audit_of(&Subject::new("work-session", session.id)).await.unwrap().len();
        assert_eq!(audited, after, "the moment would say who it was");
        let last = store.session_entries(session.id, 0).await.unwrap().pop().unwrap();
        let written = serde_json::to_string(&last).unwrap();
        assert!(written.contains("vrijuit") && !written.contains(&me.to_string()), "{written}");
        lead(&store, session.id, Press::End(id)).await;
        let mut change = store.change(AuditActor::System, at(30)).await.unwrap();
        assert_ne!(change.round_key(session.id, id).await.unwrap().token(me), token, "the key is gone");
    }

    pub(super) async fn guests_are_known_by_their_cookie_and_can_be_forgotten(store: Store) {
        let session = made(&store).await;
        let table = table_of(&state(&store, session.id).await, false);
        let mut change = store.change(AuditActor::System, at(5)).await.unwrap();
        let guest = change.guest_for(session.id, "geheim", "Jnssen", "").await.unwrap();
        let same = change.guest_for(session.id, "geheim", "Gast van Assen", "adviseur").await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(guest, same);
        assert_eq!(store.participant_of_guest(session.id, "geheim").await.unwrap(), Some(guest));
        assert_eq!(store.participant_of_guest(session.id, "geraden").await.unwrap(), None);
        let record = store.participant(session.id, guest).await.unwrap();
        assert_eq!((record.name.as_str(), record.function.as_str()), ("Gast van Assen", "adviseur"));
        assert_eq!(store.participants(session.id).await.unwrap(), [record]);
        let knock = Command::Attend(Attend::Knock { table });
        carry_out(&store, session.id, Actor::Participant(guest), &request(knock), by(guest)).await;
        let admit = Command::Attend(Attend::Admit(guest));
        carry_out(&store, session.id, Actor::Chair, &request(admit), CHAIR).await;
        introduce(&store, session.id, guest, "Ik ben kanarie").await;
        let before = state(&store, session.id).await;
        let mut change = store.change(AuditActor::System, at(50)).await.unwrap();
        change.forget_guest(guest).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.participant(session.id, guest).await.unwrap().name, "");
        let after = store.session_state(session.id).await.unwrap();
        assert_eq!(after.0.sequence(), before.sequence(), "no gaps");
        assert_eq!(after.1.revision, 1, "who holds the state has to read it anew");
        let entries = store.session_entries(session.id, 0).await.unwrap();
        assert!(!serde_json::to_string(&entries).unwrap().contains("kanarie"));
        let mut change = store.change(AuditActor::System, at(60)).await.unwrap();
        assert!(matches!(change.forget_guest(fresh()).await, Err(StoreError::Unknown("guest"))));
    }

    /// Somebody says who they are.
    pub(crate) async fn introduce(store: &Store, id: SessionId, who: ParticipantId, words: &str) {
        let step = step_of(&state(store, id).await, "introduce");
        lead(store, id, Press::Start(step)).await;
        let content = Content::Introduction { words: Words::new(words), offers: Words::default() };
        let add = Command::Contribute(Contribute::Add { id: fresh(), step, content });
        carry_out(store, id, Actor::Participant(who), &request(add), by(who)).await;
        let session = state(store, id).await;
        store.keep_snapshot(id, session.clone()).await.unwrap();
    }

    pub(super) async fn a_deleted_session_leaves_nothing(store: Store) {
        let session = made(&store).await;
        let mut change = store.change(AuditActor::System, at(5)).await.unwrap();
        change.guest_for(session.id, "geheim", "Gast", "").await.unwrap();
        change.round_key(session.id, fresh()).await.unwrap();
        change.delete_session(session.id).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.work_session_of(session.meeting).await.unwrap(), None);
        assert!(store.session_entries(session.id, 0).await.unwrap().is_empty());
        assert_eq!(store.work_session_with_code(&session.code).await.unwrap(), None);
        let mut change = store.change(AuditActor::System, at(6)).await.unwrap();
        assert!(matches!(change.delete_session(session.id).await, Err(StoreError::Unknown("session"))));
    }
}
