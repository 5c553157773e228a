//! A room to draw: three municipalities at their tables, and a step of every kind.

use std::sync::{Arc, LazyLock};

use atlas::Atlas;
use domain::{
    AdmissionPolicy, Bilingual, ClusterId, CommandId, ContributionId, Language, Meeting, MeetingId,
    MeetingState, Otherwise, ParticipantId, ReplacementId, RoundToken, Rule, StepId, TableId, Venue,
    session::{
        Actor, Aspect, Attend, Audience, Ballot, CardKind, Command, Compose, Content, Contribute, CoursePart,
        Group, JoinCode, OfferKind, Press, Refusal, Request, Scope, Session, SignalUse, Stance, Statement,
        Step, StepKind, Table, View, VoteMethod, WishFor, Words,
    },
};
use jiff::{
    SignedDuration, Timestamp,
    civil::{date, time},
};
use store::Store;
use uuid::Uuid;

use crate::{
    session::{
        names::{Name, Names},
        page::{self, Shown},
        scene::{Attempt, Fault, Scene},
    },
    site::{Settings, Site},
};

/// The municipalities at the tables.
pub(super) const MUNICIPALITIES: [&str; 3] = ["GM0106", "GM0150", "GM1674"];

/// The kinds of step, by a name of their own.
pub(super) const KINDS: [&str; 28] = [
    "welcome",
    "introduce",
    "read",
    "placemat",
    "recognise",
    "cards",
    "cluster",
    "dots",
    "urgency",
    "ranking",
    "agree",
    "secret",
    "discuss",
    "top-five",
    "trend",
    "exchange",
    "knowledge-questions",
    "partnership-wishes",
    "appreciation",
    "free-text",
    "secret-text",
    "break",
    "decision-areas",
    "options",
    "scores",
    "read-out",
    "commitments",
    "uncertainties",
];

fn uuid(kind: u128, number: u128) -> Uuid {
    Uuid::from_u128(kind << 64 | number)
}

pub(super) fn step(kind: &str) -> StepId {
    let place = KINDS.iter().position(|each| *each == kind).expect("a kind of step");
    StepId::new(uuid(1, place as u128))
}
pub(super) fn table(number: u8) -> TableId {
    TableId::new(uuid(2, number.into()))
}
pub(super) fn person(number: u8) -> ParticipantId {
    ParticipantId::new(uuid(3, number.into()))
}
pub(super) fn card(number: u8) -> ContributionId {
    ContributionId::new(uuid(4, number.into()))
}
pub(super) fn cluster(number: u8) -> ClusterId {
    ClusterId::new(uuid(5, number.into()))
}
pub(super) fn replacement(number: u8) -> ReplacementId {
    ReplacementId::new(uuid(6, number.into()))
}
pub(super) fn who(number: u8) -> Actor {
    Actor::Participant(person(number))
}
pub(super) fn unnamed(number: u8) -> Actor {
    Actor::Unnamed(person(number), RoundToken::new(uuid(7, number.into())))
}

fn two(nl: &str, en: &str) -> Bilingual {
    Bilingual::new(nl, en)
}

fn kind(name: &str) -> (StepKind, Scope, bool, bool, Bilingual, Bilingual) {
    use Scope::{Plenary, Tables};
    let cards = step("cards");
    let vote = |method| StepKind::Vote { source: cards, method };
    let (kind, scope, silent, anonymous) = match name {
        "welcome" => (StepKind::Welcome, Plenary, false, false),
        "introduce" => (StepKind::Introduce, Plenary, false, false),
        "read" => (StepKind::Read, Tables, false, false),
        "placemat" => {
            let aspects =
                vec![Aspect::Location, Aspect::Position, Aspect::Role, Aspect::Identity, Aspect::History];
            (StepKind::Placemat { aspects }, Tables, true, false)
        }
        "recognise" => {
            let statements = vec![
                two(
                    "Veel inwoners werken in een andere gemeente.",
                    "Many residents work in another municipality.",
                ),
                two(
                    "De gemeente heeft meer voorzieningen dan haar omvang verklaart.",
                    "It has more facilities than its size explains.",
                ),
            ];
            (StepKind::Recognise { figures: true, statements }, Tables, false, false)
        }
        "cards" => {
            let kinds = vec![CardKind::Task, CardKind::Challenge, CardKind::Opportunity];
            let themes = vec!["Wonen".to_owned(), "Bereikbaarheid".to_owned()];
            (StepKind::Cards { kinds, themes, signals: true, limit: 0 }, Tables, false, false)
        }
        "cluster" => (StepKind::Cluster { source: cards }, Tables, false, false),
        "dots" => (vote(VoteMethod::Dots { dots: 3, most: 2 }), Tables, false, false),
        "urgency" => (vote(VoteMethod::UrgencyInfluence), Tables, false, false),
        "ranking" => (vote(VoteMethod::Ranking { places: 3 }), Tables, false, false),
        "agree" => (vote(VoteMethod::Agree), Tables, false, false),
        "secret" => (vote(VoteMethod::Agree), Tables, false, true),
        "discuss" => (StepKind::Discuss, Tables, false, false),
        "top-five" => (StepKind::TopFive { source: cards, count: 3 }, Tables, false, false),
        "trend" => (StepKind::Trend { slide: "population".to_owned() }, Plenary, false, false),
        "exchange" => (StepKind::Exchange, Plenary, false, false),
        "knowledge-questions" => (StepKind::KnowledgeQuestions, Plenary, false, false),
        "partnership-wishes" => (StepKind::PartnershipWishes, Tables, false, false),
        "appreciation" => {
            let aspects = vec![
                two(
                    "Ik zie de positie van mijn gemeente scherper",
                    "I see the position of my municipality more sharply",
                ),
                two("De bijeenkomst was goed geleid", "The meeting was led well"),
            ];
            (StepKind::Appreciation { aspects }, Plenary, false, true)
        }
        "free-text" => (StepKind::FreeText, Tables, false, false),
        "secret-text" => (StepKind::FreeText, Plenary, false, true),
        "decision-areas" => (StepKind::Course { part: CoursePart::DecisionAreas }, Tables, false, false),
        "options" => (StepKind::Course { part: CoursePart::Options }, Tables, false, false),
        "scores" => (StepKind::Course { part: CoursePart::Scores }, Tables, false, false),
        "read-out" => (StepKind::Course { part: CoursePart::ReadOut }, Tables, false, false),
        "commitments" => (StepKind::Course { part: CoursePart::Commitments }, Tables, false, false),
        "uncertainties" => (StepKind::Course { part: CoursePart::Uncertainties }, Tables, false, false),
        _ => (StepKind::Break, Plenary, false, false),
    };
    let title = match name {
        "placemat" => two(
            "Ligging, positie, rol en identiteit: eerst alleen",
            "Location, position, role and identity: alone first",
        ),
        "cards" => two("Opgaven, uitdagingen en kansen", "Tasks, challenges and opportunities"),
        "urgency" => {
            two("Wat heeft haast, en waar hebt u invloed op", "What is urgent, and what can you influence")
        }
        "top-five" => two("De top drie van uw tafel", "The top three of your table"),
        "introduce" => two("Kennismaken", "Introductions"),
        "read" => two("Werksessie 1: uw positiebeeld", "Work session 1: your position brief"),
        "exchange" => two("Wie weet raad", "Who can help"),
        _ => two(&format!("Stap over {name}"), &format!("Step about {name}")),
    };
    let question = match name {
        "break" => Bilingual::default(),
        "cards" => two(
            "Neem signalen over, verander ze of wijs ze af. Voeg toe wat ontbreekt.",
            "Adopt signals, change or reject them.",
        ),
        _ => two(
            "Wat ziet u, en wat vraagt dat van uw gemeente?",
            "What do you see, and what does it ask of your municipality?",
        ),
    };
    (kind, scope, silent, anonymous, title, question)
}

fn a_step(name: &str) -> Step {
    let (kind, scope, silent_first, anonymous, title, question) = kind(name);
    Step { id: step(name), kind, title, question, minutes: 8, scope, silent_first, anonymous }
}

pub(super) fn site() -> &'static Site {
    static SITE: LazyLock<Site> = LazyLock::new(|| {
        let atlas = Atlas::new(opendata::embedded().unwrap(), domain::MidSize::default()).unwrap();
        let boundaries = opendata::Source::embedded().boundaries().unwrap();
        let file = std::env::temp_dir().join(format!("schakel-session-{}.db", Uuid::now_v7()));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let store = runtime.block_on(Store::open(&format!("sqlite:{}", file.display()))).unwrap();
        // What the store began in the background lives as long as the tests do.
        std::mem::forget(runtime);
        Site::new(Settings::default(), Arc::new(atlas), boundaries.into(), store)
    });
    &SITE
}

fn meeting() -> Meeting {
    let at = Timestamp::from_second(1_790_000_000).unwrap();
    Meeting {
        id: MeetingId::new(uuid(8, 1)),
        slug: "toekomst".into(),
        state: MeetingState::Published,
        title: two("Toekomst van middelgrote gemeenten", "The future of mid-size municipalities"),
        summary: Bilingual::default(),
        introduction: Bilingual::default(),
        audience: Bilingual::default(),
        date: date(2026, 9, 21),
        from: time(16, 0, 0, 0),
        to: time(19, 30, 0, 0),
        venue: Venue::default(),
        programme: vec![],
        admission: AdmissionPolicy {
            kinds: Rule { allowed: vec![], otherwise: Otherwise::Ask },
            mid_size: None,
            relations: Rule { allowed: vec![], otherwise: Otherwise::Ask },
            functions: Rule { allowed: vec![], otherwise: Otherwise::Ask },
            invited: vec![],
            invited_only: false,
            places_per_organisation: 4,
            seats: 60,
            opens: at,
            closes: at,
            changes_until: at,
            offer_hours: 48,
        },
        questions: vec![],
        documents: vec![],
    }
}

fn names() -> Names {
    let name = |name: &str, function: &str, place: usize| Name {
        name: name.to_owned(),
        function: function.to_owned(),
        organisation: String::new(),
        municipality: Some(MUNICIPALITIES[place].parse().unwrap()),
    };
    let all = [
        ("Deelnemer een", "wethouder", 0),
        ("Deelnemer twee", "strateeg", 0),
        ("Deelnemer drie", "burgemeester", 1),
        ("Deelnemer vier", "strateeg", 1),
        ("Deelnemer vijf", "wethouder", 2),
        ("Deelnemer zes", "strateeg", 2),
        ("Gast aan de deur", "onderzoeker", 0),
    ];
    let named = all.iter().enumerate().map(|(number, (called, function, place))| {
        (person(u8::try_from(number).unwrap()), name(called, function, *place))
    });
    let mut names = Names::default();
    named.for_each(|(id, name)| names.insert(id, name));
    names
}

/// A session that things happen in.
pub(super) struct Room {
    pub(super) session: Session,
    pub(super) now: Timestamp,
    meeting: Meeting,
    names: Names,
    commands: u128,
    contributions: u8,
}

impl Room {
    /// Everybody sits at the table of the own municipality; nothing has begun.
    pub(super) fn new() -> Room {
        let mut room = Room {
            session: Session::default(),
            now: Timestamp::from_second(1_790_000_000).unwrap(),
            meeting: meeting(),
            names: names(),
            commands: 0,
            contributions: 0,
        };
        for (number, code) in MUNICIPALITIES.iter().enumerate() {
            let number = u8::try_from(number).unwrap();
            let code = code.parse().unwrap();
            let register = &site().atlas.facts.register;
            let name = register.get(register.index(code).unwrap()).name.clone();
            let join: JoinCode = format!("TAFE{}{}", number + 2, number + 2).parse().unwrap();
            let table = Table { id: table(number), name, municipality: Some(code), code: join, host: None };
            room.must(Actor::Chair, Command::Compose(Compose::AddTable(table)));
        }
        for (place, name) in KINDS.iter().enumerate() {
            let after = place.checked_sub(1).map(|before| step(KINDS[before]));
            room.must(Actor::Chair, Command::Compose(Compose::AddStep { step: a_step(name), after }));
        }
        for number in 0..6_u8 {
            let table = Some(table(number / 2));
            room.must(who(number), Command::Attend(Attend::Join { table }));
        }
        room
    }

    /// The person hosts the own table, so that the others at it do not speak for it.
    pub(super) fn hosted(&mut self, by: u8) {
        let view = self.session.view(Audience::Chair);
        let found = &view.tables[&table(by / 2)];
        let hosted = Table {
            id: found.id,
            name: found.name.clone(),
            municipality: found.municipality,
            code: found.code.clone().unwrap(),
            host: Some(person(by)),
        };
        self.must(Actor::Chair, Command::Compose(Compose::ChangeTable(hosted)));
    }

    pub(super) fn try_to(&mut self, actor: Actor, command: Command) -> Result<usize, Refusal> {
        self.commands += 1;
        self.now += SignedDuration::from_secs(1);
        let request = Request { id: CommandId::new(uuid(9, self.commands)), command };
        let events = self.session.decide(actor, &request, self.now)?;
        let entries = self.session.entries(request.id, events, self.now);
        for entry in &entries {
            self.session.apply(entry);
        }
        Ok(entries.len())
    }

    pub(super) fn must(&mut self, actor: Actor, command: Command) {
        let described = format!("{command:?}");
        let outcome = self.try_to(actor, command);
        assert!(outcome.is_ok_and(|entries| entries > 0), "{described}: {outcome:?}");
    }

    pub(super) fn press(&mut self, press: Press) {
        let phase = self.session.phase();
        self.must(Actor::Chair, Command::Lead { phase, press });
    }

    pub(super) fn start(&mut self, kind: &str) {
        let current = self.session.view(Audience::Chair).frame.and_then(|frame| frame.current);
        if current != Some(step(kind)) {
            self.press(Press::Start(step(kind)));
        }
    }

    /// Adds something, and gives what it is known by.
    pub(super) fn add(&mut self, actor: Actor, to: &str, content: Content) -> ContributionId {
        self.contributions += 1;
        let id = card(self.contributions);
        self.must(actor, Command::Contribute(Contribute::Add { id, step: step(to), content }));
        id
    }

    pub(super) fn share(&mut self, who_shares: u8, kind: &str) {
        let group = Group::Table(table(who_shares / 2));
        let share = Contribute::Share { step: step(kind), group };
        self.must(who(who_shares), Command::Contribute(share));
    }

    pub(super) fn audience(&self, who: u8) -> Audience {
        let id = person(who);
        match self.session.participant(id).and_then(|found| found.table) {
            Some(table) if self.session.hosts(id, table) => Audience::Host(table),
            Some(table) => Audience::Table(table),
            None => Audience::Room,
        }
    }

    /// What a person sees, in the language.
    pub(super) fn with_scene<T>(&self, who: u8, language: Language, look: impl FnOnce(&Scene<'_>) -> T) -> T {
        let view = self.session.view(self.audience(who));
        let own = self.session.view(Audience::Own(person(who)));
        self.look(&view, Some(&own), who, language, look)
    }

    /// What all who share the audience of a person see.
    pub(super) fn with_shared_scene<T>(&self, who: u8, look: impl FnOnce(&Scene<'_>) -> T) -> T {
        let view = self.session.view(self.audience(who));
        self.look(&view, None, who, Language::Nl, look)
    }

    fn look<T>(
        &self,
        view: &View,
        own: Option<&View>,
        who: u8,
        language: Language,
        look: impl FnOnce(&Scene<'_>) -> T,
    ) -> T {
        let me = own.and_then(|own| own.participants.get(&person(who)).copied());
        look(&Scene {
            language,
            site: site(),
            meeting: &self.meeting,
            code: "ZAALAB",
            audience: self.audience(who),
            view,
            own,
            me,
            names: &self.names,
            sequence: self.session.sequence(),
            now: self.now,
        })
    }

    /// The page of a person.
    pub(super) fn page(&self, who: u8) -> String {
        self.page_with(who, Language::Nl, &Shown::default())
    }

    /// The page of a person at a step that was asked for.
    pub(super) fn page_at(&self, who: u8, kind: &str) -> String {
        let shown = Shown { step: Some(step(kind)), ..Shown::default() };
        self.page_with(who, Language::Nl, &shown)
    }

    /// The page after something was sent that could not be carried out.
    pub(super) fn page_after(&self, who: u8, fields: &[(&str, &str)], fault: &Fault) -> String {
        let fields: Vec<(String, String)> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let shown = Shown { attempt: Some(Attempt { fields: &fields, fault }), ..Shown::default() };
        self.page_with(who, Language::Nl, &shown)
    }

    pub(super) fn page_with(&self, who: u8, language: Language, shown: &Shown<'_>) -> String {
        self.with_scene(who, language, |scene| page::show(scene, shown).into_string())
    }
}

pub(super) fn words(text: &str) -> Words {
    Words::new(text)
}

pub(super) fn a_card(kind: CardKind, text: &str) -> Content {
    Content::Card { kind, words: words(text), theme: Some("Wonen".to_owned()), evidence: vec![] }
}

/// An answer to a step of each kind that asks for one.
pub(super) fn answer(to: &str, text: &str) -> Option<Content> {
    let words = words(text);
    Some(match to {
        "introduce" => Content::Introduction { words, offers: Words::new("Een zaal aan het water") },
        "placemat" => Content::Placemat { aspect: Aspect::Location, words, year: None },
        "recognise" => {
            Content::Recognition { statement: Statement::Typed(0), stance: Stance::Nuance, reason: words }
        }
        "cards" => a_card(CardKind::Task, text),
        "discuss" | "trend" | "free-text" | "secret-text" => Content::Answer { words },
        "exchange" => Content::Ask { words, about: None },
        "knowledge-questions" => Content::KnowledgeQuestion { words, about: None },
        "partnership-wishes" => Content::Wish { words, of: WishFor::Peer },
        "appreciation" => Content::Appreciation { scores: vec![Some(4), None], words },
        _ => return None,
    })
}

/// Whether nobody is named in a kind of step.
pub(super) fn is_unnamed(kind: &str) -> bool {
    ["secret", "appreciation", "secret-text"].contains(&kind)
}

/// A room in which work was done: cards of all kinds, shared sheets, votes, piles, questions.
pub(super) fn busy() -> Room {
    let mut room = Room::new();
    room.start("introduce");
    for number in 0..6 {
        let text = format!("Ik kom voor opgave {number}");
        room.add(who(number), "introduce", answer("introduce", &text).unwrap());
    }
    room.start("placemat");
    let note = |aspect, text: &str, year| Content::Placemat { aspect, words: words(text), year };
    room.add(who(0), "placemat", note(Aspect::Location, "Aan de rand van de stad, aan het water", None));
    room.add(who(1), "placemat", note(Aspect::Role, "Werkplek voor de hele regio", None));
    room.add(who(0), "placemat", note(Aspect::History, "De spoorlijn kwam", Some(1870)));
    room.add(who(1), "placemat", note(Aspect::History, "De universiteit vertrok", Some(1995)));
    room.share(0, "placemat");
    room.start("cards");
    let texts = [
        (CardKind::Task, "Er is een tekort aan betaalbare woningen voor starters"),
        (CardKind::Task, "Woningtekort voor starters"),
        (CardKind::Challenge, "Te weinig mensen in de zorg"),
        (CardKind::Opportunity, "Een sterk station met veel reizigers"),
    ];
    for (place, (kind, text)) in texts.into_iter().enumerate() {
        room.add(who(u8::try_from(place % 2).unwrap()), "cards", a_card(kind, text));
    }
    let task = site().atlas.facts.catalogue.tasks[0].id.clone();
    room.add(
        who(1),
        "cards",
        Content::Signal { signal: task, used: SignalUse::Adopted, words: Words::default() },
    );
    room
}

/// A busy room with a vote of each method that is over.
pub(super) fn voted() -> Room {
    let mut room = busy();
    let cards: Vec<ContributionId> = room
        .session
        .view(Audience::Table(table(0)))
        .contributions
        .values()
        .filter(|each| each.step == step("cards"))
        .map(|each| each.id)
        .collect();
    let (one, two, three) = (cards[0], cards[1], cards[2]);
    let ballots: [(&str, [Ballot; 2]); 4] = [
        ("dots", [Ballot::Dots([(one, 2), (two, 1)].into()), Ballot::Dots([(two, 2), (three, 1)].into())]),
        (
            "urgency",
            [
                Ballot::UrgencyInfluence([(one, (5, 4)), (two, (1, 2))].into()),
                Ballot::UrgencyInfluence([(one, (4, 5)), (two, (5, 2))].into()),
            ],
        ),
        ("ranking", [Ballot::Ranking(vec![one, two, three]), Ballot::Ranking(vec![one, three])]),
        ("agree", [Ballot::Agree([(one, 5), (two, 1)].into()), Ballot::Agree([(one, 4), (two, 5)].into())]),
    ];
    for (name, [first, second]) in ballots {
        room.start(name);
        room.must(who(0), Command::Vote { step: step(name), ballot: first });
        room.must(who(1), Command::Vote { step: step(name), ballot: second });
    }
    room.start("top-five");
    room.must(who(0), Command::Choose { step: step("top-five"), cards: vec![two, one], revision: 0 });
    room.start("exchange");
    let asked = room.add(
        who(2),
        "exchange",
        Content::Ask { words: words("Hoe houdt u jongeren vast?"), about: None },
    );
    room.add(
        who(0),
        "exchange",
        Content::Offer {
            to: asked,
            kind: OfferKind::Approach,
            words: words("Een jongerenraad met eigen geld"),
        },
    );
    room
}
