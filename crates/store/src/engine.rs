//! The two engines, and what differs between them.

use std::{fmt, str::FromStr, sync::Arc, time::Duration};

use sqlx::{
    AnyPool, Connection as _, Executor, Transaction,
    any::{Any, AnyPoolOptions, install_default_drivers},
};

use crate::{NodeId, StoreError, migration, subscription::SubscriptionKey};

/// Which database it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file beside the program.
    Sqlite,
    /// A server, for those who outgrow one machine.
    Postgres,
}

impl FromStr for Engine {
    type Err = StoreError;

    fn from_str(address: &str) -> Result<Self, Self::Err> {
        if address.starts_with("sqlite:") {
            Ok(Engine::Sqlite)
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            Ok(Engine::Postgres)
        } else {
            // Only what stands before the colon: the rest may hold a password.
            let scheme = address.split(':').next().unwrap_or_default();
            Err(StoreError::Address(scheme.chars().take(20).collect()))
        }
    }
}

/// What SQLite needs on every connection: readers beside the writer, waiting for each other's turn, a transaction
/// that has been acknowledged is on the disk, and what is deleted is overwritten.
const SQLITE_CONNECTION: &str = "pragma journal_mode = wal; pragma synchronous = full; \
    pragma busy_timeout = 15000; pragma foreign_keys = on; pragma secure_delete = on;";

/// What is kept, on either engine. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) pool: AnyPool,
    engine: Engine,
    address: Address,
    /// What others know this program by, as long as it runs.
    pub(crate) node: NodeId,
    pub(crate) subscription_key: SubscriptionKey,
}

/// Where the database is. It may hold a password, so that it never shows.
#[derive(Clone)]
struct Address(Arc<str>);

impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Address(…)")
    }
}

impl Store {
    /// Opens a database and brings its tables up to date. `sqlite:FILE` makes the file when it is not there.
    ///
    /// # Errors
    /// When the address is not understood, the database cannot be reached, or its tables were made by a newer
    /// version of the program.
    pub async fn open(address: &str) -> Result<Store, StoreError> {
        install_default_drivers();
        let engine: Engine = address.parse()?;
        let (options, address) = match engine {
            Engine::Sqlite if address.contains('?') => (sqlite_options(), address.to_owned()),
            Engine::Sqlite => (sqlite_options(), format!("{address}?mode=rwc")),
            Engine::Postgres => (AnyPoolOptions::new().max_connections(20), address.to_owned()),
        };
        // A transaction that could not even be rolled back, on a full disk, leaves its connection inside it for ever.
        let options = options
            .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }));
        let pool = options.acquire_timeout(Duration::from_secs(15)).connect(&address).await?;
        migration::all().run(&pool).await?;
        let subscription_key = Store::subscription_key(&pool).await?;
        let store =
            Store { pool, engine, address: Address(address.into()), node: NodeId::fresh(), subscription_key };
        store.prepare_search().await?;
        Ok(store)
    }

    /// Which engine it is.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Where the database is.
    pub(crate) fn address(&self) -> &str {
        &self.address.0
    }

    /// Closes all connections, after what is going on has ended.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// Carries out a statement as it is: for tests that have to tamper with what is kept.
    ///
    /// # Panics
    /// When the database refuses.
    #[doc(hidden)]
    #[cfg(debug_assertions)]
    pub async fn execute_for_test(&self, statement: &'static str) {
        assert!(sqlx::query(statement).execute(&self.pool).await.is_ok(), "{statement}");
    }

    /// Makes search ready as opening does: for tests that look at a database from before there was a search.
    ///
    /// # Panics
    /// When the database refuses.
    #[doc(hidden)]
    #[cfg(debug_assertions)]
    pub async fn prepare_search_for_test(&self) {
        assert!(self.prepare_search().await.is_ok());
    }

    /// A transaction that will write. SQLite takes the right to write at once: taking it later, after reading,
    /// fails when somebody else wrote in between.
    pub(crate) async fn begin(&self) -> Result<Transaction<'static, Any>, StoreError> {
        Ok(match self.engine {
            Engine::Sqlite => self.pool.begin_with("begin immediate").await?,
            Engine::Postgres => self.pool.begin().await?,
        })
    }
}

fn sqlite_options() -> AnyPoolOptions {
    AnyPoolOptions::new().max_connections(8).after_connect(|connection, _| {
        Box::pin(async move {
            connection.execute(SQLITE_CONNECTION).await?;
            Ok(())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_its_engine_and_errors_hold_no_password() {
        assert_eq!("sqlite:schakel.db".parse::<Engine>().unwrap(), Engine::Sqlite);
        assert_eq!("postgres://a@b/c".parse::<Engine>().unwrap(), Engine::Postgres);
        let error = "mysql://root:secret@host/db".parse::<Engine>().unwrap_err().to_string();
        assert!(error.contains("mysql") && !error.contains("secret"), "{error}");
    }
}
