//! Listens to a stream as long as the rehearsal lasts: is cut off, comes back, and goes on where it was.

use std::{
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use domain::TableId;

use crate::{
    Device, Message, Network, RehearsalError, Seen, Stream,
    dice::Dice,
    hall::{Counted, Hall, Stage},
    seen::Taken,
    underway::Underway,
};

/// A device that listens, and what it shows.
#[derive(Debug)]
pub(crate) struct Ear {
    pub(crate) device: Device,
    /// The stream.
    pub(crate) path: String,
    /// Whose device it is.
    pub(crate) number: u64,
    /// Whether a wire leads to the server.
    pub(crate) wired: bool,
    /// At which table it lies.
    table: Option<TableId>,
    seen: Mutex<Seen>,
    open: AtomicBool,
}

impl Ear {
    pub(crate) fn new(device: Device, path: String, number: u64, wired: bool) -> Ear {
        let (seen, open) = (Mutex::default(), AtomicBool::new(false));
        Ear { device, path, number, wired, table: None, seen, open }
    }

    /// The same device, lying at a table.
    pub(crate) const fn at(mut self, table: TableId) -> Ear {
        self.table = Some(table);
        self
    }

    /// What the device shows now.
    pub(crate) fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether everything that happens is heard.
    pub(crate) fn is_open(&self) -> bool {
        self.open.load(Ordering::Relaxed)
    }

    fn network(&self, hall: &Hall) -> Network {
        if self.wired { Network::GOOD } else { hall.network() }
    }

    /// Listens until it is over.
    pub(crate) async fn listen(&self, hall: &Hall) {
        let mut dice = hall.dice(self.number.wrapping_add(1 << 40));
        while hall.stage() < Stage::Over {
            let after = self.seen().number;
            match self.device.stream(&self.path, after).await {
                Ok(stream) => {
                    if after.is_some() {
                        hall.measures().resumed += 1;
                    }
                    self.hear(hall, stream, &mut dice).await;
                    self.open.store(false, Ordering::Relaxed);
                    tokio::time::sleep(dice.between(self.network(hall).away)).await;
                }
                // Not let in yet, or nobody there.
                Err(_) => tokio::time::sleep(dice.between((400, 1200))).await,
            }
        }
    }

    /// Hears what comes until the stream ends, or is cut. What is still underway then, is lost.
    async fn hear(&self, hall: &Hall, mut stream: Stream, dice: &mut Dice) {
        let holds = self.network(hall).holds.map(|mean| dice.around(mean));
        let cut = tokio::time::sleep(holds.unwrap_or(Duration::from_secs(86_400)));
        let over = hall.until(Stage::Over);
        tokio::pin!(cut, over);
        let mut open: Option<(Counted<'_>, Instant)> = None;
        let mut underway = Underway::default();
        loop {
            let message = tokio::select! {
                message = underway.arrival() => message,
                message = stream.next() => {
                    let Some(message) = message else { return };
                    underway.send(message, dice.between(self.network(hall).brings));
                    continue;
                }
                () = &mut cut => {
                    hall.measures().cut += 1;
                    return;
                }
                () = &mut over => return,
            };
            self.take(hall, &message, &mut open);
        }
    }

    /// Takes a message in that has arrived.
    fn take<'a>(&self, hall: &'a Hall, message: &Message, open: &mut Option<(Counted<'a>, Instant)>) {
        let taken = self.seen().take(message);
        match taken {
            Taken::Hello => {
                *open = Some((Hall::counted(&hall.connected), Instant::now()));
                self.open.store(true, Ordering::Relaxed);
            }
            Taken::Changed(ids) => {
                hall.measures().messages += 1;
                if let (Some((_, since)), Some(table)) = (open, self.table) {
                    hall.note_heard(&ids, self.number, table, *since);
                }
            }
            Taken::Anew => hall.measures().anew += 1,
            Taken::Unreadable => hall.measures().unreadable += 1,
            Taken::Nothing => {}
        }
    }

    /// What the server says now to a device that knows nothing.
    pub(crate) async fn fresh(&self) -> Result<Seen, RehearsalError> {
        let mut stream = self.device.stream(&self.path, None).await?;
        let mut seen = Seen::default();
        while let Some(message) = stream.next().await {
            match seen.take(&message) {
                Taken::Hello => return Ok(seen),
                Taken::Unreadable => return Err(RehearsalError::Answer(message.name)),
                _ => {}
            }
        }
        Err(RehearsalError::Answer("a stream that ends at once".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_has_the_network_of_the_plan_unless_a_wire_leads_to_it() {
        let hall = Hall::new("ABCDEF", 1, Network::TERRIBLE);
        let ear =
            |wired| Ear::new(Device::new("http://127.0.0.1:9", "10.0.0.1").unwrap(), String::new(), 1, wired);
        assert_eq!(ear(false).network(&hall), Network::TERRIBLE);
        assert_eq!(ear(true).network(&hall), Network::GOOD);
        for bad in [Network::VENUE, Network::TERRIBLE] {
            assert!(bad.brings.0 > 0 && bad.brings.1 > bad.brings.0 && bad.holds.is_some(), "{bad:?}");
        }
    }
}
