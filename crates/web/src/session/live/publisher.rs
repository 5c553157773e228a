//! Tells everybody what happened, beside the worker that decides: who sends something waits for the disk only, not for
//! drawing and sending. What happens while it is drawn is told together afterwards, so that a room that does a lot at
//! once costs each device a few messages.

use std::{
    sync::{Arc, Weak},
    time::Duration,
};

use tokio::sync::mpsc;

use super::{LiveSession, channel::End};
use crate::site::{SharedSite, Site};

/// So long is waited after something was told. Nobody sees it; a room that writes all at once is told together.
const BREATH: Duration = Duration::from_millis(30);

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
    while waiting.recv().await.is_some() {
        let (Some(session), Some(site)) = (session.upgrade(), site.upgrade()) else { return };
        publish(session, site).await;
        tokio::time::sleep(BREATH).await;
    }
}

/// Shows what happened to all who listen.
async fn publish(session: Arc<LiveSession>, site: SharedSite) {
    let told = Arc::clone(&session);
    // Drawing takes long enough to be in the way of others.
    let drawn = tokio::task::spawn_blocking(move || told.publish(&site)).await;
    if let Err(error) = drawn {
        tracing::error!(%error, "what happened in a session could not be shown; devices fetch their pages");
        session.write().end_lines(End::Lagged);
    }
}
