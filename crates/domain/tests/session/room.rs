//! A room to try things in: three tables, eight people, a step of every kind.

use domain::session::{
    Actor, Aspect, Attend, Audience, CardKind, Command, Compose, Content, Contribute, CoursePart, Entry,
    FigureSentence, JoinCode, OfferKind, Press, Projected, Refusal, Request, Scope, Session, Stance,
    Statement, Step, StepKind, Subject, Table, View, VoteMethod, Words,
};
use domain::{
    Bilingual, ClusterId, CommandId, ContributionId, ParticipantId, ReplacementId, RoundToken, StepId,
    TableId,
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

pub(crate) const WELCOME: u8 = 0;
pub(crate) const CARDS: u8 = 1;
pub(crate) const PLACEMAT: u8 = 2;
pub(crate) const VOTE: u8 = 3;
pub(crate) const SECRET_VOTE: u8 = 4;
pub(crate) const SECRET_TEXT: u8 = 5;
pub(crate) const TOP: u8 = 6;
pub(crate) const CLUSTER: u8 = 7;
pub(crate) const EXCHANGE: u8 = 8;
pub(crate) const RECOGNISE: u8 = 9;
pub(crate) const INTRODUCE: u8 = 10;
pub(crate) const APPRECIATION: u8 = 11;
pub(crate) const AREAS: u8 = 12;
pub(crate) const SCORES: u8 = 13;
pub(crate) const STEPS: u8 = 14;
pub(crate) const PEOPLE: u8 = 8;

pub(crate) fn uuid(kind: u128, number: impl Into<u128>) -> Uuid {
    Uuid::from_u128(kind << 64 | number.into())
}
pub(crate) fn step(number: u8) -> StepId {
    StepId::new(uuid(1, number))
}
pub(crate) fn table(number: u8) -> TableId {
    TableId::new(uuid(2, number))
}
pub(crate) fn person(number: u8) -> ParticipantId {
    ParticipantId::new(uuid(3, number))
}
pub(crate) fn card(number: u8) -> ContributionId {
    ContributionId::new(uuid(4, number))
}
pub(crate) fn cluster(number: u8) -> ClusterId {
    ClusterId::new(uuid(5, number))
}
pub(crate) fn replacement(number: u8) -> ReplacementId {
    ReplacementId::new(uuid(6, number))
}
pub(crate) fn token(number: u8) -> RoundToken {
    RoundToken::new(uuid(7, number))
}

/// The municipality of the first table.
pub(crate) const MUNICIPALITY: &str = "GM0106";

/// A sentence that the figures say of a municipality.
pub(crate) fn said_of(municipality: &str, subject: Subject) -> Statement {
    let municipality = municipality.parse().unwrap_or_else(|_| unreachable!());
    Statement::Figures(FigureSentence { municipality, subject })
}

/// A name that can be searched for in everything that is written.
pub(crate) fn words(text: &str) -> Words {
    Words::new(text)
}

fn kind(number: u8) -> (StepKind, Scope, bool, bool) {
    use Scope::{Plenary, Tables};
    let all_cards = vec![CardKind::Task, CardKind::Challenge, CardKind::Opportunity];
    let statement = || Bilingual::new("Veel mensen werken buiten de gemeente", "Many people work elsewhere");
    match number {
        WELCOME => (StepKind::Welcome, Plenary, false, false),
        CARDS => {
            let cards = StepKind::Cards { kinds: all_cards, themes: vec![], signals: true, limit: 0 };
            (cards, Tables, false, false)
        }
        PLACEMAT => {
            (StepKind::Placemat { aspects: vec![Aspect::Location, Aspect::History] }, Tables, true, false)
        }
        VOTE => {
            let method = VoteMethod::Dots { dots: 3, most: 2 };
            (StepKind::Vote { source: step(CARDS), method }, Tables, false, false)
        }
        SECRET_VOTE => {
            (StepKind::Vote { source: step(CARDS), method: VoteMethod::Agree }, Plenary, false, true)
        }
        SECRET_TEXT => (StepKind::FreeText, Plenary, false, true),
        TOP => (StepKind::TopFive { source: step(CARDS), count: 2 }, Tables, false, false),
        CLUSTER => (StepKind::Cluster { source: step(CARDS) }, Tables, false, false),
        EXCHANGE => (StepKind::Exchange, Plenary, false, false),
        RECOGNISE => {
            let statements = vec![statement(), statement()];
            (StepKind::Recognise { figures: true, statements }, Tables, false, false)
        }
        INTRODUCE => (StepKind::Introduce, Plenary, false, false),
        AREAS => (StepKind::Course { part: CoursePart::DecisionAreas }, Tables, false, false),
        SCORES => (StepKind::Course { part: CoursePart::Scores }, Tables, false, false),
        _ => (StepKind::Appreciation { aspects: vec![statement()] }, Plenary, false, true),
    }
}

pub(crate) fn a_step(number: u8) -> Step {
    let (kind, scope, silent_first, anonymous) = kind(number);
    let title = Bilingual::new("Stap", "Step");
    Step {
        id: step(number),
        kind,
        title,
        question: Bilingual::default(),
        minutes: 5,
        scope,
        silent_first,
        anonymous,
    }
}

pub(crate) fn a_table(number: u8, host: Option<ParticipantId>) -> Table {
    let code: JoinCode =
        format!("TAFE{}{}", number + 2, number + 2).parse().unwrap_or_else(|_| unreachable!());
    // The first table is of a municipality, the others are mixed.
    let municipality = (number == 0).then(|| MUNICIPALITY.parse().unwrap_or_else(|_| unreachable!()));
    Table { id: table(number), name: format!("Tafel {number}"), municipality, code, host }
}

/// What an answer to a step looks like, with a text of its own.
pub(crate) fn answer(to: u8, text: &str, about: u8) -> Content {
    let words = words(text);
    match to {
        CARDS => Content::Card { kind: CardKind::Task, words, theme: None, evidence: vec![] },
        PLACEMAT => Content::Placemat { aspect: Aspect::Location, words, year: None },
        EXCHANGE if about.is_multiple_of(2) => Content::Ask { words, about: None },
        EXCHANGE => Content::Offer { to: card(about), kind: OfferKind::Approach, words },
        RECOGNISE => {
            let statement = match about % 4 {
                3 => said_of(MUNICIPALITY, Subject::Role),
                number => Statement::Typed(number.into()),
            };
            Content::Recognition { statement, stance: Stance::Nuance, reason: words }
        }
        INTRODUCE => Content::Introduction { words, offers: Words::default() },
        APPRECIATION => Content::Appreciation { scores: vec![Some(about % 6)], words },
        _ => Content::Answer { words },
    }
}

/// A session with its log, and the views of all audiences kept up to date from what was projected.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    pub(crate) session: Session,
    pub(crate) log: Vec<Entry>,
    pub(crate) folded: Vec<(Audience, View)>,
    /// What each audience was told, in the same order.
    pub(crate) told: Vec<Vec<Projected>>,
    pub(crate) now: Timestamp,
    commands: u64,
}

impl Room {
    /// Everybody is in and every step is there; nothing has begun.
    pub(crate) fn new() -> Self {
        let fixed =
            [Audience::Public, Audience::Screen, Audience::Room, Audience::Moderator, Audience::Chair];
        let tables =
            (0..3).flat_map(|number| [Audience::Table(table(number)), Audience::Host(table(number))]);
        let own = (0..PEOPLE).map(|number| Audience::Own(person(number)));
        let audiences = fixed.into_iter().chain(tables).chain(own);
        let session = Session::default();
        let folded: Vec<_> = audiences.map(|audience| (audience, session.view(audience))).collect();
        let told = vec![Vec::new(); folded.len()];
        let now = Timestamp::from_second(1_790_000_000).unwrap_or_default();
        let mut room = Self { session, log: vec![], folded, told, now, commands: 0 };
        for number in 0..3 {
            room.must(Actor::Chair, Command::Compose(Compose::AddTable(a_table(number, None))));
        }
        for number in 0..STEPS {
            let after = number.checked_sub(1).map(step);
            room.must(Actor::Chair, Command::Compose(Compose::AddStep { step: a_step(number), after }));
        }
        for number in 0..PEOPLE - 1 {
            let table = Some(table(number % 3));
            room.must(Actor::Participant(person(number)), Command::Attend(Attend::Join { table }));
        }
        room.must(Actor::Chair, Command::Compose(Compose::ChangeTable(a_table(0, Some(person(0))))));
        room
    }

    pub(crate) fn request(&mut self, command: Command) -> Request {
        self.commands += 1;
        Request { id: CommandId::new(uuid(9, self.commands)), command }
    }

    pub(crate) fn send(&mut self, actor: Actor, request: &Request) -> Result<usize, Refusal> {
        self.now += SignedDuration::from_secs(1);
        let events = self.session.decide(actor, request, self.now)?;
        let entries = self.session.entries(request.id, events, self.now);
        let audiences: Vec<Audience> = self.folded.iter().map(|(audience, _)| *audience).collect();
        for entry in &entries {
            let concerned = self.session.concerned(&entry.event);
            let projected = self.session.carry_out(entry, &audiences);
            for (((audience, view), told), change) in
                self.folded.iter_mut().zip(&mut self.told).zip(projected)
            {
                let untold = matches!(audience, Audience::Own(id) if !concerned.contains(id));
                assert!(!untold || change.is_none(), "whose own view changes is said before");
                change.iter().for_each(|change| view.take(change));
                told.extend(change);
            }
        }
        self.log.extend(entries.iter().cloned());
        Ok(entries.len())
    }

    pub(crate) fn try_to(&mut self, actor: Actor, command: Command) -> Result<usize, Refusal> {
        let request = self.request(command);
        self.send(actor, &request)
    }

    pub(crate) fn must(&mut self, actor: Actor, command: Command) {
        let described = format!("{command:?}");
        assert!(self.try_to(actor, command).is_ok_and(|entries| entries > 0), "{described}");
    }

    pub(crate) fn press(&mut self, press: Press) -> Result<usize, Refusal> {
        let phase = self.session.phase();
        self.try_to(Actor::Chair, Command::Lead { phase, press })
    }

    pub(crate) fn start(&mut self, number: u8) {
        assert!(self.press(Press::Start(step(number))).is_ok());
    }

    pub(crate) fn add(&mut self, who: u8, id: u8, to: u8, text: &str) -> Result<usize, Refusal> {
        let content = answer(to, text, 0);
        let add = Contribute::Add { id: card(id), step: step(to), content };
        self.try_to(Actor::Participant(person(who)), Command::Contribute(add))
    }

    pub(crate) fn view(&self, audience: Audience) -> View {
        self.session.view(audience)
    }
}
