//! Carries a rehearsal out.

use std::{
    sync::{Arc, atomic::Ordering},
    time::{Duration, Instant},
};

use store::Store;
use tokio::task::JoinSet;

use crate::{
    Device, Plan, Progress, RehearsalError, Report, Room, Scene, Target,
    chair::Chair,
    ear::Ear,
    hall::{Hall, Stage},
    person::{Person, Place},
    room::rehearsal_script,
    server::{OwnServer, Taken},
    target::{self, Found},
    verdict::{self, Finding, Verdict},
};

/// So long is waited for the next one to come in before the script begins without the rest.
const COMING_IN: Duration = Duration::from_secs(60);

/// So long devices get to hand over what they still hold.
const HANDING_OVER: Duration = Duration::from_secs(60);

/// How often is said where the rehearsal is.
const SAYING: Duration = Duration::from_millis(200);

/// Carries a rehearsal out. Tells before it begins which demonstration it fills, and now and then where it is.
///
/// # Errors
/// When it cannot be held: the plan is not right, the server does not start, or is none to rehearse on. What the
/// rehearsal finds is no error; that stands in the report.
pub async fn run(
    plan: &Plan,
    begins: impl FnOnce(&Scene),
    said: impl Fn(&Progress) + Send + Sync + 'static,
) -> Result<Report, RehearsalError> {
    plan.check()?;
    match &plan.target {
        Target::Demo { address, code } => {
            let found = target::find(address, code.as_deref()).await?;
            begins(&found.scene());
            Rehearsal { plan, found, server: None, said: Arc::new(said) }.hold().await
        }
        Target::Own { program, killed_every } => {
            let server = Arc::new(OwnServer::new(program)?);
            let store = Store::open(&server.database()).await?;
            let room = Room::make(&store, rehearsal_script(plan.seed)?, plan.tables).await?;
            store.close().await;
            tokio::task::block_in_place(|| server.start())?;
            let base = server.address();
            let chair = Device::new(&base, "10.255.255.1")?.with_cookie(room.chair.clone());
            let screen = Some(room.screen_code.clone());
            let meeting = String::new();
            let found = Found { base, code: room.code.clone(), chair, screen, meeting };
            let own = Own { server, session: room.session, killed_every: *killed_every };
            Rehearsal { plan, found, server: Some(own), said: Arc::new(said) }.hold().await
        }
    }
}

struct Own {
    server: Arc<OwnServer>,
    session: domain::SessionId,
    killed_every: Option<Duration>,
}

struct Rehearsal<'a> {
    plan: &'a Plan,
    found: Found,
    server: Option<Own>,
    said: Arc<dyn Fn(&Progress) + Send + Sync>,
}

impl Rehearsal<'_> {
    async fn hold(self) -> Result<Report, RehearsalError> {
        let Found { base, code, chair, screen, .. } = &self.found;
        let hall = Arc::new(Hall::new(code, self.plan.seed, self.plan.network));
        let chair = Arc::new(Chair::new(Arc::clone(&hall), chair.clone()));
        let mut places = chair.places().await;
        if places.is_empty() {
            hall.enter(Stage::Over);
            return Err(RehearsalError::NoSession { address: base.clone() });
        }
        places.truncate(self.plan.tables);
        let doors = Arc::clone(&chair);
        tokio::spawn(async move { doors.keep_doors().await });
        let screen = screen.as_ref().map(|code| open_screen(&hall, base, code)).transpose()?;
        let telling = self.tell(&hall, &chair);
        let (people, all_inside) = self.everybody_in(&hall, &places).await;
        let before = self.taken();
        let begun = Instant::now();
        let acting = act(&people);
        let killing = self.kill_now_and_then(&hall);
        chair.lead(self.plan.length).await;
        let took = begun.elapsed();
        if let Some(killing) = killing {
            killing.abort();
            self.see_that_it_runs().await?;
        }
        let after = self.taken();
        hall.enter(Stage::Finish);
        hand_over(acting).await;
        hall.enter(Stage::Look);
        telling.abort();
        let mut ears: Vec<Arc<Ear>> = people.iter().map(|person| Arc::clone(&person.ear)).collect();
        ears.push(Arc::clone(&chair.ear));
        ears.extend(screen);
        let verdict = self.judge(&hall, &ears).await?;
        let mut report = self.report(&hall, verdict);
        report.all_inside = all_inside;
        report.took = took;
        report.memory =
            before.zip(after).map(|(before, after)| [before.resident, after.resident, after.most]);
        report.processor = before
            .zip(after)
            .map(|(before, after)| (after.processor - before.processor) / took.as_secs_f64().max(0.001));
        Ok(report)
    }

    fn taken(&self) -> Option<Taken> {
        self.server.as_ref()?.server.taken()
    }

    /// Says now and then where it is.
    fn tell(&self, hall: &Arc<Hall>, chair: &Arc<Chair>) -> tokio::task::JoinHandle<()> {
        let (hall, chair, said) = (Arc::clone(hall), Arc::clone(chair), Arc::clone(&self.said));
        tokio::spawn(async move {
            loop {
                said(&progress(&hall, &chair));
                tokio::time::sleep(SAYING).await;
            }
        })
    }

    /// Everybody comes in, not all in the same moment.
    async fn everybody_in(&self, hall: &Arc<Hall>, places: &[Place]) -> (Vec<Arc<Person>>, Duration) {
        let begun = Instant::now();
        let mut coming = JoinSet::new();
        let spread = Duration::from_millis(10) * u32::try_from(self.plan.participants).unwrap_or(u32::MAX);
        let mut dice = hall.dice(0);
        for (number, place) in (0..self.plan.participants).zip(places.iter().cycle()) {
            let (hall, base, place) = (Arc::clone(hall), self.found.base.clone(), place.clone());
            let after = spread.mul_f64(dice.share());
            let number = u64::try_from(number).unwrap_or_default();
            coming.spawn(async move {
                tokio::time::sleep(after).await;
                Person::arrive(hall, &base, &place, number, Instant::now()).await
            });
        }
        let mut people = Vec::new();
        let mut last = Duration::ZERO;
        let patience = COMING_IN.max(spread * 3);
        let ending = tokio::time::sleep(patience);
        tokio::pin!(ending);
        loop {
            let arrived = tokio::select! {
                arrived = coming.join_next() => arrived,
                () = &mut ending => break,
            };
            match arrived {
                Some(Ok(Ok(Some(person)))) => {
                    let (host, page) = (Arc::clone(&person), Arc::clone(&person));
                    tokio::spawn(async move { host.keep_door().await });
                    // A page at each table, so that the server draws for everybody; more of the same costs it little.
                    if people.len() < places.len() {
                        page.open_page();
                    }
                    people.push(person);
                    last = begun.elapsed();
                    // On a slow machine the last ones are still under way long after the first.
                    ending.as_mut().reset(tokio::time::Instant::now() + patience);
                }
                Some(_) => {}
                None => break,
            }
        }
        (people, last)
    }

    fn kill_now_and_then(&self, hall: &Arc<Hall>) -> Option<tokio::task::JoinHandle<()>> {
        let own = self.server.as_ref()?;
        let every = own.killed_every?;
        let (hall, server) = (Arc::clone(hall), Arc::clone(&own.server));
        Some(tokio::spawn(async move {
            // A server that does not start again shows in the verdict: nothing can be compared.
            let _ = server.keep_killing(every, || hall.measures().killed += 1).await;
        }))
    }

    /// The last killing may have been broken off in the middle.
    async fn see_that_it_runs(&self) -> Result<(), RehearsalError> {
        let Some(own) = &self.server else { return Ok(()) };
        if own.server.taken().is_none() {
            tokio::task::block_in_place(|| own.server.start())?;
        }
        Ok(())
    }

    /// Compares everything.
    async fn judge(&self, hall: &Arc<Hall>, ears: &[Arc<Ear>]) -> Result<Verdict, RehearsalError> {
        let mut verdict = Verdict::default();
        let kept = hall.measures().kept.clone();
        verdict::compare(ears, &kept, &mut verdict).await;
        hall.enter(Stage::Over);
        if let Some(own) = &self.server {
            // Killed, not stopped: the log has to be right at any moment.
            own.server.kill();
            verdict::read_log(&own.server.database(), own.session, &kept, &mut verdict).await?;
        }
        let (unreadable, unsent, joined) = {
            let measures = hall.measures();
            (measures.unreadable, measures.unsent, measures.joined.spread().count)
        };
        verdict.find(unreadable, Finding::Unreadable);
        verdict.find(unsent, Finding::Unsent);
        verdict.find(self.plan.participants.saturating_sub(joined), Finding::Outside);
        if verdict.contributions == 0 {
            verdict.findings.push(Finding::Nothing);
        }
        Ok(verdict)
    }

    fn report(&self, hall: &Hall, verdict: Verdict) -> Report {
        let measures = hall.measures();
        Report {
            participants: self.plan.participants,
            joined: measures.joined.spread(),
            acknowledged: measures.acknowledged.spread(),
            answered: measures.answered.spread(),
            heard: measures.heard.spread(),
            pages: measures.pages.spread(),
            messages: measures.messages,
            refused: measures.refused.clone(),
            lost: measures.lost,
            unanswered: measures.unanswered,
            doubled: measures.doubled,
            broken: measures.broken,
            unavailable: measures.unavailable,
            cut: measures.cut,
            resumed: measures.resumed,
            anew: measures.anew,
            missed_pages: measures.missed_pages,
            killed: measures.killed,
            verdict,
            ..Report::default()
        }
    }
}

/// The big screen of the room, which shows what happens there.
fn open_screen(hall: &Arc<Hall>, base: &str, code: &str) -> Result<Arc<Ear>, RehearsalError> {
    let device = Device::new(base, "10.255.255.2")?;
    let path = format!("/scherm/{code}/stroom?vorm=json");
    let ear = Arc::new(Ear::new(device, path, u64::MAX >> 2, true));
    let (listening, hall) = (Arc::clone(&ear), Arc::clone(hall));
    tokio::spawn(async move { listening.listen(&hall).await });
    Ok(ear)
}

fn act(people: &[Arc<Person>]) -> JoinSet<()> {
    let mut acting = JoinSet::new();
    for person in people {
        let person = Arc::clone(person);
        acting.spawn(async move { person.take_part().await });
    }
    acting
}

/// Waits until every device has handed over what it held, or has waited long enough.
async fn hand_over(mut acting: JoinSet<()>) {
    let all = async { while acting.join_next().await.is_some() {} };
    let _ = tokio::time::timeout(HANDING_OVER, all).await;
}

fn progress(hall: &Hall, chair: &Chair) -> Progress {
    let seen = chair.ear.seen();
    let frame = seen.shared.frame.as_ref();
    let now = hall.now();
    let place = frame.zip(now).and_then(|(frame, now)| frame.order.iter().position(|id| *id == now.step));
    let steps = frame.map_or(1, |frame| frame.order.len().max(1));
    let within = now.map_or(0.0, |now| {
        (now.began.elapsed().as_secs_f64() / now.length.as_secs_f64().max(0.001)).min(1.0)
    });
    let done = f64::from(u32::try_from(place.unwrap_or_default()).unwrap_or(u32::MAX)) + within;
    let step = now.and_then(|now| seen.shared.steps.get(&now.step)).map(|step| step.step.title.clone());
    drop(seen);
    let measures = hall.measures();
    Progress {
        share: done / f64::from(u32::try_from(steps).unwrap_or(u32::MAX)),
        step,
        inside: measures.joined.spread().count,
        connected: hall.connected.load(Ordering::Relaxed),
        acknowledged: measures.kept.len(),
        waiting: hall.waiting.load(Ordering::Relaxed),
        killed: measures.killed,
    }
}
