//! What a stream has sent and a device does not have yet: every message takes its time, and none overtakes another.

use std::{collections::VecDeque, time::Duration};

use tokio::time::{Instant, sleep_until};

use crate::Message;

/// Messages on their way, the oldest first, each with when it arrives.
#[derive(Debug, Default)]
pub(crate) struct Underway(VecDeque<(Instant, Message)>);

impl Underway {
    /// A message is sent, and takes so long; longer when one in front of it does.
    pub(crate) fn send(&mut self, message: Message, takes: Duration) {
        let arrives = Instant::now() + takes;
        let last = self.0.back().map_or(arrives, |(last, _)| *last);
        self.0.push_back((arrives.max(last), message));
    }

    /// The next message, when it has arrived; waits without end as long as nothing is underway. Nothing is lost when
    /// the waiting is broken off.
    pub(crate) async fn arrival(&mut self) -> Message {
        let Some((arrives, _)) = self.0.front() else { return std::future::pending().await };
        if *arrives > Instant::now() {
            sleep_until(*arrives).await;
        }
        match self.0.pop_front() {
            Some((_, message)) => message,
            None => std::future::pending().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(number: u64) -> Message {
        Message { number: Some(number), name: "projected".into(), data: String::new() }
    }

    #[tokio::test]
    async fn messages_take_their_time_and_keep_their_order() {
        let mut underway = Underway::default();
        let begun = Instant::now();
        underway.send(message(1), Duration::from_millis(60));
        underway.send(message(2), Duration::from_millis(1));
        assert_eq!(underway.arrival().await.number, Some(1));
        assert!(begun.elapsed() >= Duration::from_millis(60), "{:?}", begun.elapsed());
        assert_eq!(underway.arrival().await.number, Some(2), "a quick one does not overtake a slow one");
        underway.send(message(3), Duration::ZERO);
        assert_eq!(underway.arrival().await.number, Some(3));
        let nothing = tokio::time::timeout(Duration::from_millis(20), underway.arrival()).await;
        assert!(nothing.is_err(), "nothing is underway");
    }

    #[tokio::test]
    async fn waiting_that_is_broken_off_loses_nothing() {
        let mut underway = Underway::default();
        underway.send(message(1), Duration::from_millis(50));
        assert!(tokio::time::timeout(Duration::from_millis(5), underway.arrival()).await.is_err());
        assert_eq!(underway.arrival().await.number, Some(1));
    }
}
