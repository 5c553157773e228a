//! Channels: all who see the same get the same bytes. A line is the way to one device; it takes what several channels
//! send, in order.

use std::{
    collections::VecDeque,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    time::Instant,
};

use axum::body::Bytes;
use domain::{Language, ParticipantId, session::Audience};
use tokio::sync::mpsc;

use super::wire::HEARTBEAT;
use crate::session::scene::Surface;

/// So many messages wait for a slow reader before it has to start anew.
const WAITING: usize = 256;

/// So many messages of a channel are kept for who comes back.
const KEPT: usize = 512;

/// All messages of a channel that are kept are no larger than this together, in bytes. Who was away longer than these
/// reach fetches the page, which costs less than keeping a day for each table.
const KEPT_BYTES: usize = 256 * 1024;

/// The same for what is of one person.
const KEPT_OWN_BYTES: usize = 16 * 1024;

/// In which form a channel speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Form {
    /// Pieces of the page, in a language.
    Html(Language),
    /// What the domain projected, for programs.
    Json,
}

/// What all who listen to a channel have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ChannelKey {
    /// What is seen.
    pub(crate) audience: Audience,
    /// Where it is drawn.
    pub(crate) surface: Surface,
    /// In which form.
    pub(crate) form: Form,
}

/// What ended a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum End {
    /// It goes on.
    Open = 0,
    /// Its reader was too slow.
    Lagged = 1,
    /// What it shows is no longer of its reader.
    Gone = 2,
    /// The program stops.
    Closed = 3,
}

/// The way to one device.
#[derive(Debug)]
pub(crate) struct Line {
    sender: mpsc::Sender<Bytes>,
    end: AtomicU8,
    /// Who reads, when it is somebody who takes part.
    pub(crate) participant: Option<ParticipantId>,
    /// What the reader sees on the shared channel.
    pub(crate) audience: Audience,
}

impl Line {
    /// A line and its other end.
    pub(crate) fn new(
        participant: Option<ParticipantId>,
        audience: Audience,
    ) -> (Arc<Line>, mpsc::Receiver<Bytes>) {
        let (sender, receiver) = mpsc::channel(WAITING);
        let end = AtomicU8::new(End::Open as u8);
        (Arc::new(Line { sender, end, participant, audience }), receiver)
    }

    /// Sends without waiting. Says whether the line is still open; who is too slow starts anew.
    pub(crate) fn send(&self, message: &Bytes) -> bool {
        if self.ended() != End::Open {
            return false;
        }
        match self.sender.try_send(message.clone()) {
            Ok(()) => true,
            Err(mpsc::error::TrySendError::Full(_)) => {
                self.finish(End::Lagged);
                false
            }
            Err(mpsc::error::TrySendError::Closed(_)) => {
                self.finish(End::Closed);
                false
            }
        }
    }

    /// Ends the line. Its reader wakes up and sees how.
    pub(crate) fn finish(&self, how: End) {
        self.end.store(how as u8, Ordering::Release);
        // A full line has a reader that is awake.
        let _ = self.sender.try_send(Bytes::from_static(HEARTBEAT));
    }

    /// Whether somebody reads.
    pub(crate) fn is_open(&self) -> bool {
        self.ended() == End::Open && !self.sender.is_closed()
    }

    /// What ended it, if anything did.
    pub(crate) fn ended(&self) -> End {
        match self.end.load(Ordering::Acquire) {
            0 => End::Open,
            1 => End::Lagged,
            2 => End::Gone,
            _ => End::Closed,
        }
    }
}

/// A channel.
#[derive(Debug)]
pub(crate) struct Channel {
    /// What was sent, with the number of its entry; the oldest first.
    kept: VecDeque<(u64, Bytes)>,
    bytes: usize,
    most_bytes: usize,
    /// Everything after this number is kept.
    since: u64,
    lines: Vec<Arc<Line>>,
    /// Since when nobody listens.
    left: Option<Instant>,
}

impl Channel {
    /// A channel that begins behind an entry.
    pub(crate) const fn new(key: ChannelKey, since: u64) -> Channel {
        let most_bytes = match key.surface {
            Surface::Own => KEPT_OWN_BYTES,
            _ => KEPT_BYTES,
        };
        Channel { kept: VecDeque::new(), bytes: 0, most_bytes, since, lines: Vec::new(), left: None }
    }

    /// Sends a message to all who listen, and keeps it for who comes back.
    pub(crate) fn send(&mut self, sequence: u64, message: Bytes) {
        self.lines.retain(|line| line.send(&message));
        self.bytes += message.len();
        self.kept.push_back((sequence, message));
        while self.kept.len() > KEPT || self.bytes > self.most_bytes {
            let Some((sequence, message)) = self.kept.pop_front() else { break };
            self.bytes -= message.len();
            self.since = sequence;
        }
    }

    /// What was sent after an entry; nothing when not all of it is kept any more.
    pub(crate) fn after(&self, sequence: u64) -> Option<impl Iterator<Item = &(u64, Bytes)>> {
        self.from(sequence, sequence.saturating_add(1))
    }

    /// What was sent after an entry, and with it. One entry can have messages on two channels, and a connection can be
    /// cut between them: the second is sent again, which changes nothing.
    pub(crate) fn with(&self, sequence: u64) -> Option<impl Iterator<Item = &(u64, Bytes)>> {
        self.from(sequence, sequence)
    }

    fn from(&self, known: u64, first: u64) -> Option<impl Iterator<Item = &(u64, Bytes)>> {
        let found = self.kept.iter().skip_while(move |(number, _)| *number < first);
        (known >= self.since).then_some(found)
    }

    /// Adds a listener.
    pub(crate) fn join(&mut self, line: &Arc<Line>) {
        self.left = None;
        self.lines.push(Arc::clone(line));
    }

    /// Whether nobody has listened for a while; then it need not be kept up.
    pub(crate) fn is_idle(&mut self, now: Instant, patience: std::time::Duration) -> bool {
        self.lines.retain(|line| line.is_open());
        if !self.lines.is_empty() {
            return false;
        }
        now.duration_since(*self.left.get_or_insert(now)) > patience
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: ChannelKey =
        ChannelKey { audience: Audience::Screen, surface: Surface::Screen, form: Form::Json };

    fn message(text: &'static str) -> Bytes {
        Bytes::from_static(text.as_bytes())
    }

    #[test]
    fn who_comes_back_gets_what_was_missed_or_hears_that_it_is_too_much() {
        let mut channel = Channel::new(SCREEN, 10);
        (11..=14).for_each(|number| channel.send(number, message("x")));
        let after = |channel: &Channel, number| {
            channel.after(number).map(|found| found.map(|(number, _)| *number).collect::<Vec<_>>())
        };
        assert_eq!(after(&channel, 12), Some(vec![13, 14]));
        assert_eq!(after(&channel, 14), Some(vec![]));
        assert_eq!(after(&channel, 9), None);
        (15..1000).for_each(|number| channel.send(number, message("x")));
        assert_eq!(after(&channel, 12), None);
        assert_eq!(after(&channel, 998), Some(vec![999]));
    }

    #[test]
    fn a_slow_reader_is_let_go_and_blocks_nobody() {
        let (line, receiver) = Line::new(None, Audience::Screen);
        let mut channel = Channel::new(SCREEN, 0);
        channel.join(&line);
        (1..=600).for_each(|number| channel.send(number, message("x")));
        assert_eq!((line.ended(), receiver.len()), (End::Lagged, WAITING));
        let (quick, mut reader) = Line::new(None, Audience::Screen);
        channel.join(&quick);
        channel.send(601, message("y"));
        assert_eq!(reader.try_recv().ok(), Some(message("y")));
    }
}
