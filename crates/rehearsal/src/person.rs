//! Somebody who takes part: comes in with the code of a table, listens, and does what is asked.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use domain::{
    TableId,
    session::{Attend, Command, Presence, Step, StepKind},
};

use crate::{
    Device, RehearsalError,
    act::{Seat, times},
    dice::Dice,
    ear::Ear,
    hall::{Hall, Now, Stage},
    outbox::Sender,
};

/// A table as somebody finds it: with a card on it.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) id: TableId,
    pub(crate) name: String,
    pub(crate) code: String,
}

/// Somebody who takes part.
#[derive(Debug)]
pub(crate) struct Person {
    hall: Arc<Hall>,
    table: TableId,
    path: String,
    commands: String,
    pub(crate) ear: Arc<Ear>,
}

impl Person {
    /// Comes to a table with a device: types the code, a name and a function. Nobody when the rehearsal was over first.
    pub(crate) async fn arrive(
        hall: Arc<Hall>,
        base: &str,
        place: &Place,
        number: u64,
        begun: Instant,
    ) -> Result<Option<Arc<Person>>, RehearsalError> {
        let mut dice = hall.dice(number.wrapping_add(1 << 41));
        // Every device comes from a network of its own, as far as the server believes that.
        let device =
            Device::new(base, &format!("10.{}.{}.{}", number >> 16 & 255, number >> 8 & 255, number & 255))?;
        let function = hall.phrases.nth("function", usize::try_from(number).unwrap_or_default());
        let name = name(function, &place.name);
        let fields = [("naam", name.as_str()), ("functie", function)];
        let door = format!("/sessie/{}/aansluiten", place.code);
        let cookie = loop {
            if hall.stage() >= Stage::Finish {
                return Ok(None);
            }
            tokio::time::sleep(dice.between(hall.network.delay)).await;
            if dice.chance(hall.network.lost) {
                hall.measures().lost += 1;
            } else if let Ok(answer) = device.form(&door, &fields).await
                && let Some(cookie) = answer.cookie
            {
                break cookie;
            }
            tokio::time::sleep(dice.between((300, 1500))).await;
        };
        let (path, commands) = (format!("/sessie/{}", hall.code), format!("/sessie/{}/opdracht", hall.code));
        let stream = format!("{path}/stroom?vorm=json");
        let ear = Arc::new(Ear::new(device.with_cookie(cookie), stream, number, false).at(place.id));
        let person = Arc::new(Person { hall, table: place.id, path, commands, ear });
        person.spawn_listening();
        if !person.until_inside().await {
            return Ok(None);
        }
        person.hall.measures().joined.add(begun.elapsed());
        Ok(Some(person))
    }

    fn spawn_listening(&self) {
        let (hall, ear) = (Arc::clone(&self.hall), Arc::clone(&self.ear));
        tokio::spawn(async move { ear.listen(&hall).await });
    }

    /// Listens as a page does too: pieces of HTML, which nobody looks at.
    pub(crate) fn open_page(&self) {
        let hall = Arc::clone(&self.hall);
        let page = Ear::new(self.ear.device.clone(), format!("{}/stroom", self.path), self.ear.number, false);
        tokio::spawn(async move { page.listen(&hall).await });
    }

    /// Waits until somebody has opened the door.
    async fn until_inside(&self) -> bool {
        while self.hall.stage() < Stage::Finish {
            let me = self.ear.seen().me();
            if let Some(me) = me {
                self.hall.seat(self.table, me);
                return true;
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        false
    }

    /// Does what is asked, step by step, until the rehearsal ends.
    pub(crate) async fn take_part(&self) {
        let _inside = Hall::counted(&self.hall.inside);
        let mut dice = self.hall.dice(self.ear.number);
        let mut done = None;
        while self.hall.stage() == Stage::Act {
            match self.hall.now() {
                Some(now) if done != Some(now.step) => {
                    done = Some(now.step);
                    self.take_step(now, &mut dice).await;
                }
                _ => tokio::time::sleep(Duration::from_millis(40)).await,
            }
        }
    }

    async fn take_step(&self, now: Now, dice: &mut Dice) {
        let known = |seen: &crate::Seen| seen.shared.steps.get(&now.step).map(|step| step.step.clone());
        let Some(step) = known(&self.ear.seen()) else { return };
        self.look(now, dice).await;
        if step.kind == StepKind::Break && dice.chance(0.06) {
            self.leave_and_come_back(now, dice).await;
        }
        let mut moments: Vec<Duration> =
            (0..times(&step.kind, dice)).map(|_| now.length.mul_f64(0.08 + 0.8 * dice.share())).collect();
        moments.sort_unstable();
        for (turn, moment) in moments.into_iter().enumerate() {
            tokio::time::sleep_until((now.began + moment).into()).await;
            if self.hall.stage() != Stage::Act {
                return;
            }
            self.do_something(now, turn, &step, dice).await;
        }
    }

    /// One thing, if the device shows that the step is asked.
    async fn do_something(&self, now: Now, turn: usize, asked: &Step, dice: &mut Dice) {
        let (wish, me) = {
            let seen = self.ear.seen();
            let (Some(me), Some(open)) = (seen.me(), seen.asked()) else { return };
            let Some(step) = seen.shared.steps.get(&now.step).filter(|_| open == now.step) else { return };
            let seat = Seat { seen: &seen, me, table: self.table, phrases: &self.hall.phrases };
            (seat.wish(step, turn, dice), me)
        };
        let Some(command) = wish else { return };
        let table = (!asked.silent_first).then_some(self.table);
        let sender = Sender { anonymous: asked.anonymous, table, ..self.sender(Some(me)) };
        sender.send(command, dice).await;
    }

    fn sender(&self, me: Option<domain::ParticipantId>) -> Sender<'_> {
        Sender {
            hall: &self.hall,
            device: &self.ear.device,
            path: &self.commands,
            number: self.ear.number,
            me,
            table: None,
            anonymous: false,
            wired: false,
        }
    }

    /// Loads the page, as a device does when another step begins: not all at the same moment.
    async fn look(&self, now: Now, dice: &mut Dice) {
        let jitter = now.length.mul_f64(0.2).min(Duration::from_millis(1200));
        tokio::time::sleep(jitter.mul_f64(dice.share())).await;
        let begun = Instant::now();
        let answer = self.ear.device.get(&self.path).await;
        let mut measures = self.hall.measures();
        match answer {
            Ok(answer) if answer.status == 200 => measures.pages.add(begun.elapsed()),
            _ => measures.missed_pages += 1,
        }
    }

    /// Goes, and is back before the break ends.
    async fn leave_and_come_back(&self, now: Now, dice: &mut Dice) {
        let _ = self.ear.device.form(&format!("{}/vertrekken", self.path), &[]).await;
        tokio::time::sleep(now.length.mul_f64(0.3 * dice.share())).await;
        for _ in 0..20 {
            let back = self.ear.device.form(&format!("{}/aansluiten", self.path), &[]).await;
            if back.is_ok_and(|answer| answer.status == 303) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    }

    /// Lets in who knocks, when this is the host of the table.
    pub(crate) async fn keep_door(&self) {
        let mut dice = self.hall.dice(self.ear.number.wrapping_add(1 << 42));
        while self.hall.stage() < Stage::Look {
            tokio::time::sleep(dice.between((250, 500))).await;
            let (me, waiting) = {
                let seen = self.ear.seen();
                let Some(me) = seen.me() else { continue };
                let hosts = seen.shared.tables.get(&self.table).is_some_and(|table| table.host == Some(me));
                let knocks = |each: &&domain::session::ParticipantView| {
                    hosts && each.presence == Presence::Knocking && each.table == Some(self.table)
                };
                (me, seen.shared.participants.values().find(knocks).map(|each| each.id))
            };
            if let Some(guest) = waiting {
                self.sender(Some(me)).send(Command::Attend(Attend::Admit(guest)), &mut dice).await;
            }
        }
    }
}

/// What somebody is called: by their office, and where they come from.
fn name(function: &str, table: &str) -> String {
    let mut letters = function.chars();
    let first: String = letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    match table.strip_prefix("Gemeente ") {
        Some(place) => format!("{first}{} van {place}", letters.as_str()),
        None => format!("{first}{}, {table}", letters.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_called_by_their_office() {
        assert_eq!(name("wethouder", "Gemeente Assen"), "Wethouder van Assen");
        assert_eq!(name("griffier", "Tafel 4"), "Griffier, Tafel 4");
    }
}
