//! A day to draw pages from in tests: fourteen tables of real municipalities, three people at each, the whole script.

use std::sync::{Arc, LazyLock};

use atlas::Atlas;
use domain::{
    CommandId, ContributionId, Language, Meeting, ParticipantId, StepId, TableId,
    session::{
        Actor, Attend, Audience, Ballot, CardKind, Command, Compose, Content, Contribute, Group, Presence,
        Press, Refusal, Request, Session, Step, StepKind, Table, Visibility, Words, seed_script,
    },
};
use jiff::{SignedDuration, Timestamp, civil::date};
use uuid::Uuid;

use crate::{
    desk_meeting,
    session::{
        names::{Name, Names},
        scene::Scene,
    },
    site::{Settings, Site},
};

/// The municipalities of the tables.
const MUNICIPALITIES: [&str; 14] = [
    "Assen",
    "Almelo",
    "Bergen op Zoom",
    "Deventer",
    "Doetinchem",
    "Gouda",
    "Helmond",
    "Hengelo",
    "Hoorn",
    "Oss",
    "Roosendaal",
    "Venlo",
    "Zeist",
    "Zwolle",
];

static ATLAS: LazyLock<Arc<Atlas>> = LazyLock::new(|| {
    Arc::new(Atlas::new(opendata::embedded().unwrap(), domain::MidSize::default()).unwrap())
});

/// A session with everything that drawing it asks for.
pub(crate) struct Day {
    pub(crate) session: Session,
    pub(crate) now: Timestamp,
    pub(crate) site: Site,
    meeting: Meeting,
    names: Names,
    steps: Vec<Step>,
    count: u128,
}

fn uuid(kind: u128, number: usize) -> Uuid {
    Uuid::from_u128(kind << 64 | u128::try_from(number).unwrap())
}

pub(crate) fn table(number: usize) -> TableId {
    TableId::new(uuid(2, number))
}

/// The person at a place of a table.
pub(crate) fn person(at: usize, place: usize) -> ParticipantId {
    ParticipantId::new(uuid(3, at * 10 + place))
}

impl Day {
    /// Everybody is in; nothing has begun.
    pub(crate) fn new() -> Day {
        let now = "2026-10-23T14:30:00Z".parse().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let file = std::env::temp_dir().join(format!("schakel-screen-{}.db", Uuid::now_v7()));
        let store = runtime.block_on(store::Store::open(&format!("sqlite:{}", file.display()))).unwrap();
        let site = Site::new(Settings::default(), Arc::clone(&ATLAS), "".into(), store);
        let mut meeting = desk_meeting::example(date(2026, 10, 23), now).unwrap();
        (meeting.date, meeting.to) = (date(2026, 10, 23), jiff::civil::time(19, 30, 0, 0));
        let mut number = 0;
        let (_, steps) = seed_script(|| {
            number += 1;
            StepId::new(uuid(1, number))
        })
        .unwrap();
        let named = |at: usize, place: usize| {
            let name = Name { name: format!("Geheim Persoon {at} {place}"), ..Name::default() };
            (person(at, place), name)
        };
        let mut names = Names::default();
        for (id, name) in (0..14).flat_map(|at| (0..3).map(move |place| named(at, place))) {
            names.insert(id, name);
        }
        let mut day = Day { session: Session::default(), now, site, meeting, names, steps, count: 0 };
        day.furnish();
        day
    }

    fn furnish(&mut self) {
        let codes = "ABCDEFGHJKLMNP";
        for (number, name) in MUNICIPALITIES.iter().enumerate() {
            let register = &self.site.atlas.facts.register;
            let municipality = register.all().iter().find(|each| each.name == *name).map(|each| each.code);
            let code = format!("TAFE2{}", codes.chars().nth(number).unwrap()).parse().unwrap();
            let table = Table { id: table(number), name: (*name).to_owned(), municipality, code, host: None };
            self.chair(Command::Compose(Compose::AddTable(table)));
        }
        let mut after = None;
        for step in self.steps.clone() {
            let id = step.id;
            self.chair(Command::Compose(Compose::AddStep { step, after }));
            after = Some(id);
        }
        for at in 0..14 {
            for place in 0..3 {
                let join = Command::Attend(Attend::Join { table: Some(table(at)) });
                self.act(Actor::Participant(person(at, place)), join).unwrap();
            }
        }
    }

    /// The steps of a kind, in order.
    pub(crate) fn of_kind(&self, key: &str) -> Vec<StepId> {
        self.steps.iter().filter(|step| step.kind.key() == key).map(|step| step.id).collect()
    }

    /// All steps.
    pub(crate) fn steps(&self) -> Vec<StepId> {
        self.steps.iter().map(|step| step.id).collect()
    }

    /// Adds a step to the end of the script.
    pub(crate) fn add_step(&mut self, step: Step) {
        let after = self.steps.last().map(|last| last.id);
        self.steps.push(step.clone());
        self.chair(Command::Compose(Compose::AddStep { step, after }));
    }

    pub(crate) fn fresh(&mut self) -> Uuid {
        self.count += 1;
        Uuid::from_u128(9 << 64 | self.count)
    }

    pub(crate) fn act(&mut self, actor: Actor, command: Command) -> Result<(), Refusal> {
        self.now += SignedDuration::from_secs(1);
        let request = Request { id: CommandId::new(self.fresh()), command };
        let events = self.session.decide(actor, &request, self.now)?;
        for entry in self.session.entries(request.id, events, self.now) {
            self.session.apply(&entry);
        }
        Ok(())
    }

    pub(crate) fn chair(&mut self, command: Command) {
        let described = format!("{command:?}");
        self.act(Actor::Chair, command).map_err(|refusal| format!("{described}: {refusal}")).unwrap();
    }

    pub(crate) fn press(&mut self, press: Press) {
        let phase = self.session.phase();
        self.chair(Command::Lead { phase, press });
    }

    /// Somebody adds something; the table lets the room see it when it is released.
    pub(crate) fn add(
        &mut self,
        at: usize,
        step: StepId,
        content: Content,
        released: bool,
    ) -> ContributionId {
        let (id, actor) = (ContributionId::new(self.fresh()), Actor::Participant(person(at, 0)));
        self.act(actor, Command::Contribute(Contribute::Add { id, step, content })).unwrap();
        if released {
            let release = Contribute::Release { id, visibility: Visibility::Participants };
            self.act(actor, Command::Contribute(release)).unwrap();
        }
        id
    }

    /// Three cards at each table, of which two are released.
    pub(crate) fn cards(&mut self) -> Vec<Vec<ContributionId>> {
        let tasks = [
            "Woningen voor starters en ouderen in de kernen",
            "Personeel voor zorg en onderwijs vasthouden",
            "geheim van de tafel: de begroting sluit niet",
        ];
        let step = self.of_kind("cards")[0];
        self.press(Press::Start(step));
        (0..14)
            .map(|at| {
                let card = |text: &str| Content::Card {
                    kind: CardKind::Task,
                    words: Words::new(&format!("{text} {}", MUNICIPALITIES[at])),
                    theme: None,
                    evidence: vec![],
                };
                (0..3).map(|number| self.add(at, step, card(tasks[number]), number < 2)).collect()
            })
            .collect()
    }

    /// Everybody votes on urgency and influence; the tables release the result when asked.
    pub(crate) fn vote(&mut self, cards: &[Vec<ContributionId>], released: bool) -> StepId {
        let step = self.of_kind("vote")[0];
        self.press(Press::Start(step));
        for (at, cards) in cards.iter().enumerate() {
            for place in 0..3 {
                let score = |number: usize| u8::try_from(1 + (number * 2 + at + place) % 5).unwrap();
                let votes = cards
                    .iter()
                    .enumerate()
                    .map(|(number, card)| (*card, (score(number), score(number + 1))));
                let ballot = Ballot::UrgencyInfluence(votes.collect());
                self.act(Actor::Participant(person(at, place)), Command::Vote { step, ballot }).unwrap();
            }
        }
        if released {
            for at in 0..14 {
                let release = Contribute::ReleaseOutcome {
                    step,
                    group: Group::Table(table(at)),
                    visibility: Visibility::Participants,
                };
                self.act(Actor::Participant(person(at, 0)), Command::Contribute(release)).unwrap();
            }
        }
        step
    }

    /// Draws something for an audience.
    pub(crate) fn draw<T>(
        &self,
        audience: Audience,
        language: Language,
        draw: impl FnOnce(&Scene<'_>) -> T,
    ) -> T {
        let view = self.session.view(audience);
        draw(&Scene {
            language,
            site: &self.site,
            meeting: &self.meeting,
            code: "ZAAL22",
            audience,
            view: &view,
            own: None,
            me: None,
            names: &self.names,
            sequence: self.session.sequence(),
            now: self.now,
        })
    }

    /// Lets a guest wait at a table.
    pub(crate) fn knock(&mut self, at: usize) -> ParticipantId {
        let guest = ParticipantId::new(self.fresh());
        self.act(Actor::Participant(guest), Command::Attend(Attend::Knock { table: table(at) })).unwrap();
        assert_eq!(self.session.participant(guest).unwrap().presence, Presence::Knocking);
        guest
    }
}

/// A step of a kind, to add to the script.
pub(crate) fn step_of(number: usize, kind: StepKind, scope: domain::session::Scope) -> Step {
    Step {
        id: StepId::new(uuid(7, number)),
        kind,
        title: domain::Bilingual::new("Extra stap", "Extra step"),
        question: domain::Bilingual::default(),
        minutes: 5,
        scope,
        silent_first: false,
        anonymous: false,
    }
}
