//! Who leads the rehearsal: goes through the script with the remote control, opens doors, appoints hosts, and moderates.

use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};

use domain::{
    Bilingual, ParticipantId, StepId,
    session::{
        Arrange, Attend, Command, Compose, Contribute, ContributionView, Group, NewCard, Presence, Press,
        Run, Shown, Standing, Step, StepKind, Table, Words,
    },
};

use crate::{
    Device, Length,
    act::reworded,
    dice::Dice,
    ear::Ear,
    hall::{Hall, Stage},
    outbox::{Outcome, Sender},
    person::Place,
};

/// The number of the chair among those who take part.
const NUMBER: u64 = u64::MAX >> 1;

/// How long somebody stands at the door of a table before the chair opens it.
const PATIENCE: Duration = Duration::from_secs(3);

/// Who leads.
#[derive(Debug)]
pub(crate) struct Chair {
    hall: Arc<Hall>,
    path: String,
    pub(crate) ear: Arc<Ear>,
}

impl Chair {
    /// Opens the remote control.
    pub(crate) fn new(hall: Arc<Hall>, device: Device) -> Chair {
        let path = format!("/sessie/{}/regie", hall.code);
        let ear = Arc::new(Ear::new(device, format!("{path}/stroom?vorm=json"), NUMBER, true));
        let (listening, heard) = (Arc::clone(&ear), Arc::clone(&hall));
        tokio::spawn(async move { listening.listen(&heard).await });
        Chair { hall, path, ear }
    }

    /// The tables of the session; none when the remote control does not open.
    pub(crate) async fn places(&self) -> Vec<Place> {
        let begun = Instant::now();
        while !self.ear.is_open() && begun.elapsed() < Duration::from_secs(20) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let seen = self.ear.seen();
        let place = |table: &domain::session::TableView| {
            let code = table.code.as_ref()?.as_str().to_owned();
            Some(Place { id: table.id, name: table.name.clone(), code })
        };
        let mut places: Vec<Place> = seen.shared.tables.values().filter_map(place).collect();
        places.sort_by(|a, b| a.name.cmp(&b.name));
        places
    }

    async fn send(&self, command: Command, dice: &mut Dice) -> Outcome {
        let sender = Sender {
            hall: &self.hall,
            device: &self.ear.device,
            path: &self.path,
            number: NUMBER,
            me: None,
            table: None,
            anonymous: false,
            wired: true,
        };
        sender.send(command, dice).await
    }

    /// Presses a button. When the session has gone on in the meantime, looks and presses again.
    async fn press(&self, press: &Press, dice: &mut Dice) -> bool {
        for _ in 0..40 {
            let phase = self.ear.seen().shared.frame.as_ref().map(|frame| frame.phase);
            let Some(phase) = phase else {
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            match self.send(Command::Lead { phase, press: press.clone() }, dice).await {
                Outcome::Kept => return true,
                Outcome::Refused(why) if why == "gone-on" => {
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
                Outcome::Refused(_) | Outcome::Unknown => return false,
            }
        }
        false
    }

    /// Goes through the whole script.
    pub(crate) async fn lead(&self, length: Length) {
        let mut dice = self.hall.dice(NUMBER);
        let (steps, closed) = {
            let seen = self.ear.seen();
            let Some(frame) = &seen.shared.frame else { return };
            let steps: Vec<(Step, Run)> = frame
                .order
                .iter()
                .filter_map(|id| seen.shared.steps.get(id))
                .map(|each| (each.step.clone(), each.run))
                .collect();
            (steps, frame.closed)
        };
        if closed {
            self.press(&Press::Open, &mut dice).await;
        }
        let script: Vec<&Step> = steps.iter().map(|(step, _)| step).collect();
        let lengths = paced(&script, length);
        let mut before = None;
        for (place, ((step, run), length)) in steps.iter().zip(lengths).enumerate() {
            // The key of an anonymous round is gone.
            if step.anonymous && *run == Run::Ended {
                continue;
            }
            if !run.is_open() || before.is_some() {
                self.press(&Press::Start(step.id), &mut dice).await;
            }
            self.hall.begin(step.id, length);
            self.enliven(step, place, before, length, &mut dice).await;
            before = Some(step);
        }
        if let Some(last) = before {
            self.press(&Press::End(last.id), &mut dice).await;
        }
    }

    /// What happens around a step while it goes on, at parts of its time.
    async fn enliven(
        &self,
        step: &Step,
        place: usize,
        before: Option<&Step>,
        length: Duration,
        dice: &mut Dice,
    ) {
        let began = Instant::now();
        let at = async |share: f64| tokio::time::sleep_until((began + length.mul_f64(share)).into()).await;
        at(0.04).await;
        self.press(&Press::Show(shown(step, before)), dice).await;
        at(0.2).await;
        self.press(&Press::Show(shown(step, None)), dice).await;
        at(0.3).await;
        if place % 6 == 2 {
            let which = dice.below(100);
            let said = |section| self.hall.phrases.nth(section, which);
            let words = Bilingual::new(said("announce-nl"), said("announce-en"));
            self.press(&Press::Announce(words), dice).await;
        }
        at(0.4).await;
        if place % 5 == 1 {
            self.press(&Press::Pause(step.id), dice).await;
            at(0.45).await;
            self.press(&Press::Resume(step.id), dice).await;
        }
        at(0.5).await;
        if place % 4 == 3 {
            self.press(&Press::Extend { step: step.id, seconds: 60 }, dice).await;
        }
        at(0.6).await;
        if step.silent_first {
            let share = Contribute::Share { step: step.id, group: Group::Plenary };
            self.send(Command::Contribute(share), dice).await;
        }
        if place % 6 == 2 {
            self.press(&Press::Unannounce, dice).await;
        }
        at(0.7).await;
        self.moderate(step.id, dice).await;
        at(1.0).await;
    }

    /// Merges two answers that the room sees, and hides one for a moment.
    async fn moderate(&self, step: StepId, dice: &mut Dice) {
        let wish = {
            let seen = self.ear.seen();
            let mine = |each: &&ContributionView| each.step == step && each.standing == Standing::Current;
            let makes_cards = seen.shared.steps.get(&step).is_some_and(|each| each.step.kind.makes_cards());
            let mut cards = seen.shared.all_contributions().filter(mine);
            let (Some(one), Some(two), Some(three)) = (cards.next(), cards.next(), cards.next()) else {
                return;
            };
            let merged = reworded(&one.content, two.content.words().as_str()).filter(|_| makes_cards);
            (merged, [one.id, two.id], three.id)
        };
        let (merged, originals, hidden) = wish;
        if let Some(content) = merged {
            let results = vec![NewCard { id: dice.contribution(), content }];
            let originals = originals.to_vec();
            let replace = Arrange::Replace { id: dice.replacement(), originals, results };
            self.send(Command::Arrange(replace), dice).await;
        }
        let reason = Words::new(self.hall.phrases.text("hide", dice));
        let hide = Arrange::Hide { id: hidden, reason };
        if self.send(Command::Arrange(hide), dice).await == Outcome::Kept {
            tokio::time::sleep(Duration::from_millis(300)).await;
            self.send(Command::Arrange(Arrange::Unhide(hidden)), dice).await;
        }
    }

    /// Opens doors where nobody else does, and has the first one at a table host it.
    pub(crate) async fn keep_doors(&self) {
        let mut dice = self.hall.dice(NUMBER - 1);
        let mut since: HashMap<ParticipantId, Instant> = HashMap::new();
        while self.hall.stage() < Stage::Look {
            tokio::time::sleep(Duration::from_millis(40)).await;
            for guest in self.at_the_door(&mut since) {
                self.send(Command::Attend(Attend::Admit(guest)), &mut dice).await;
            }
            let wanted = self.without_host();
            if let Some(table) = wanted {
                self.send(Command::Compose(Compose::ChangeTable(table)), &mut dice).await;
                tokio::time::sleep(Duration::from_millis(60)).await;
            }
        }
    }

    fn at_the_door(&self, since: &mut HashMap<ParticipantId, Instant>) -> Vec<ParticipantId> {
        let seen = self.ear.seen();
        let hosted = |table: Option<domain::TableId>| {
            table.and_then(|id| seen.shared.tables.get(&id)).is_some_and(|table| table.host.is_some())
        };
        let knocking = seen.shared.participants.values().filter(|each| each.presence == Presence::Knocking);
        let opened = |each: &&domain::session::ParticipantView| {
            let waits = since.entry(each.id).or_insert_with(Instant::now).elapsed();
            !hosted(each.table) || waits > PATIENCE
        };
        let mut found: Vec<ParticipantId> = knocking.filter(opened).map(|each| each.id).collect();
        found.truncate(12);
        // Asked once; who is still there after a while is asked for again.
        let later = Instant::now();
        since.extend(found.iter().map(|id| (*id, later)));
        found
    }

    /// A table without host at which one of us sits, with the host that it gets.
    fn without_host(&self) -> Option<Table> {
        let seen = self.ear.seen();
        seen.shared.tables.values().filter(|table| table.host.is_none()).find_map(|table| {
            let host = self.hall.first_at(table.id)?;
            Some(Table {
                id: table.id,
                name: table.name.clone(),
                municipality: table.municipality,
                code: table.code.clone()?,
                host: Some(host),
            })
        })
    }
}

/// What the big screen shows at the beginning of a step: what came out of the one before, or the step itself.
fn shown(step: &Step, before: Option<&Step>) -> Shown {
    let has_outcome = |step: &&Step| {
        matches!(step.kind, StepKind::Vote { .. } | StepKind::TopFive { .. } | StepKind::Recognise { .. })
    };
    if let Some(before) = before.filter(has_outcome) {
        return Shown::Outcome(before.id);
    }
    match step.kind {
        StepKind::Welcome => Shown::Welcome,
        StepKind::Placemat { .. } | StepKind::Cards { .. } | StepKind::FreeText => Shown::Tables(step.id),
        _ => Shown::Current,
    }
}

/// How long each step takes: as the script says, or in proportion. In a short rehearsal nobody waits for the buffet.
fn paced(script: &[&Step], length: Length) -> Vec<Duration> {
    let Length::Within(whole) = length else {
        return script.iter().map(|step| Duration::from_secs(60 * u64::from(step.minutes.max(1)))).collect();
    };
    let weight = |step: &&Step| match step.kind {
        StepKind::Read | StepKind::Break => 1.5,
        StepKind::Welcome => 3.0,
        _ => f64::from(step.minutes.clamp(3, 10)),
    };
    let all: f64 = script.iter().map(weight).sum();
    script.iter().map(|step| whole.mul_f64(weight(step) / all.max(1.0))).collect()
}
