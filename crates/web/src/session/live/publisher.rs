//! Tells everybody what happened, beside the worker that decides: who sends something waits for the disk only, not for
//! drawing and sending. What happens at a table while it is drawn, or a moment after, is told together, so that a room that
//! does a lot at once costs each device a few messages.

use std::{
    sync::{Arc, Weak},
    time::Instant,
};

use tokio::{sync::mpsc, time::sleep_until};

use super::{LiveSession, channel::End};
use crate::site::{SharedSite, Site};

/// The way to the publisher of a session.
#[derive(Clone, Debug)]
pub(super) struct Publisher(mpsc::Sender<()>);

impl Publisher {
    /// Begins to tell, until the worker or the site is let go.
    pub(super) fn begin(session: Weak<LiveSession>, site: Weak<Site>) -> Publisher {
        // One word that waits is enough: everything that is not told yet is told then.
        let (sender, waiting) = mpsc::channel(1);
        tokio::spawn(tell(session, site, waiting));
        Publisher(sender)
    }

    /// Says that there is something to tell.
    pub(super) fn wake(&self) {
        let _ = self.0.try_send(());
    }
}

async fn tell(session: Weak<LiveSession>, site: Weak<Site>, mut waiting: mpsc::Receiver<()>) {
    let mut due = None;
    while is_time(&mut waiting, due).await {
        let (Some(session), Some(site)) = (session.upgrade(), site.upgrade()) else { return };
        due = publish(session, site).await;
    }
}

/// Waits until there is something to tell: something happened, or what happened before may be told now. Says whether
/// anything can still happen.
async fn is_time(waiting: &mut mpsc::Receiver<()>, due: Option<Instant>) -> bool {
    let Some(due) = due else { return waiting.recv().await.is_some() };
    tokio::select! {
        word = waiting.recv() => word.is_some(),
        () = sleep_until(due.into()) => true,
    }
}

/// Shows what happened to all who listen, as far as they may be told now; says when there is more to tell.
async fn publish(session: Arc<LiveSession>, site: SharedSite) -> Option<Instant> {
    let told = Arc::clone(&session);
    // Drawing takes long enough to be in the way of others.
    let drawn = tokio::task::spawn_blocking(move || told.publish(&site)).await;
    if let Err(error) = drawn {
        tracing::error!(%error, "what happened in a session could not be shown; devices fetch their pages");
        session.write().end_lines(End::Lagged);
    }
    session.read().due()
}
