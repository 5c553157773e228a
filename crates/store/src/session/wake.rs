//! What the programs on one server, its nodes, tell each other: which session went on, and how many are connected to it.
//! Nothing of that is kept. What is missed is found by looking, or told again.

use std::collections::BTreeMap;

use domain::{SessionId, TableId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Change, Engine, Store, StoreError, json};

/// The name under which nodes hear each other.
const CHANNEL: &str = "schakel_session";

/// No message may be longer, in bytes: the server takes less than 8,000.
const LONGEST: usize = 7_900;

/// One running program, among those that work on the same database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NodeId(Uuid);

impl NodeId {
    pub(crate) fn fresh() -> NodeId {
        NodeId(Uuid::new_v4())
    }
}

/// How many people are connected, in all and by table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connected {
    /// In all.
    pub connected: usize,
    /// By table, as far as they sit at one.
    pub tables: BTreeMap<TableId, usize>,
}

impl Connected {
    /// Counts one more.
    pub fn add_one(&mut self, table: Option<TableId>) {
        self.connected += 1;
        table.into_iter().for_each(|table| *self.tables.entry(table).or_default() += 1);
    }

    /// Counts those of another node as well. Who is connected to two of them counts twice.
    pub fn add(&mut self, other: &Connected) {
        self.connected += other.connected;
        for (table, count) in &other.tables {
            *self.tables.entry(*table).or_default() += count;
        }
    }
}

/// How many are connected to a session at one node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtNode {
    /// The node.
    pub node: NodeId,
    /// The session.
    pub session: SessionId,
    /// How many.
    pub here: Connected,
}

impl AtNode {
    fn message(&self) -> Result<String, StoreError> {
        let message = json::write(CHANNEL, self)?;
        if message.len() <= LONGEST {
            return Ok(message);
        }
        // More tables than any room has: then only how many in all.
        let here = Connected { connected: self.here.connected, tables: BTreeMap::new() };
        json::write(CHANNEL, &AtNode { here, ..*self })
    }
}

/// What a node hears from another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionWake {
    /// A session went on.
    WentOn(SessionId),
    /// So many are connected at the other node now.
    Connected(AtNode),
}

impl SessionWake {
    /// Nothing for a message that a newer version of the program understands.
    fn read(message: &str) -> Option<SessionWake> {
        let went_on = message.parse().ok().map(SessionWake::WentOn);
        went_on.or_else(|| serde_json::from_str(message).ok().map(SessionWake::Connected))
    }
}

impl Change {
    /// Tells other nodes that a session went on, once the change has ended. A file has no other nodes that listen;
    /// they look by themselves.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn wake_others(&mut self, id: SessionId) -> Result<(), StoreError> {
        if self.engine() == Engine::Postgres {
            sqlx::query(TELL).bind(CHANNEL).bind(id.to_string()).execute(self.connection()).await?;
        }
        Ok(())
    }
}

/// The answer is nothing, as a text.
const TELL: &str = "select cast(pg_notify($1, $2) as text)";

/// Hears from other nodes.
#[derive(Debug)]
pub struct SessionWakes {
    listener: sqlx::postgres::PgListener,
    node: NodeId,
}

impl SessionWakes {
    /// What the next one says. What is missed while the connection is away is found by looking.
    ///
    /// # Errors
    /// When the connection cannot be made again.
    pub async fn next(&mut self) -> Result<Option<SessionWake>, StoreError> {
        let heard = self.listener.try_recv().await?;
        let wake = heard.and_then(|heard| SessionWake::read(heard.payload()));
        Ok(wake.filter(|wake| !matches!(wake, SessionWake::Connected(at) if at.node == self.node)))
    }
}

impl Store {
    /// Listens to other nodes; nothing where there are none.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn session_wakes(&self) -> Result<Option<SessionWakes>, StoreError> {
        if self.engine() == Engine::Sqlite {
            return Ok(None);
        }
        let mut listener = sqlx::postgres::PgListener::connect(self.address()).await?;
        listener.listen(CHANNEL).await?;
        Ok(Some(SessionWakes { listener, node: self.node }))
    }

    /// Tells other nodes how many are connected to a session here. With a file there is nobody to tell.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn tell_connected(&self, session: SessionId, here: Connected) -> Result<(), StoreError> {
        if self.engine() == Engine::Postgres {
            let message = AtNode { node: self.node, session, here }.message()?;
            sqlx::query(TELL).bind(CHANNEL).bind(message).execute(&self.pool).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fresh;

    fn at_node(tables: usize) -> AtNode {
        let mut here = Connected::default();
        (0..tables).for_each(|_| here.add_one(Some(fresh())));
        AtNode { node: NodeId::fresh(), session: fresh(), here }
    }

    #[test]
    fn what_a_node_says_is_heard_as_it_was_said() {
        let session: SessionId = fresh();
        assert_eq!(SessionWake::read(&session.to_string()), Some(SessionWake::WentOn(session)));
        let at = at_node(14);
        assert_eq!(SessionWake::read(&at.message().unwrap()), Some(SessionWake::Connected(at)));
        assert_eq!(SessionWake::read("{\"of\": \"a newer version\"}"), None);
    }

    #[test]
    fn no_message_is_longer_than_the_server_takes() {
        let at = at_node(500);
        let message = at.message().unwrap();
        assert!(message.len() <= LONGEST);
        let Some(SessionWake::Connected(heard)) = SessionWake::read(&message) else { panic!("{message}") };
        assert_eq!((heard.here.connected, heard.here.tables.len()), (500, 0));
    }

    #[test]
    fn those_of_several_nodes_are_counted_together() {
        let (one, two): (TableId, TableId) = (fresh(), fresh());
        let (mut here, mut there) = (Connected::default(), Connected::default());
        [Some(one), Some(one), None].into_iter().for_each(|table| here.add_one(table));
        [Some(one), Some(two)].into_iter().for_each(|table| there.add_one(table));
        here.add(&there);
        assert_eq!((here.connected, here.tables), (5, [(one, 3), (two, 1)].into()));
    }
}
