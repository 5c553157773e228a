//! The conversation with a mailbox (IMAP): what is new in a folder, and marking what was taken in.

mod stream;

use std::{path::PathBuf, time::Duration};

use async_imap::{Client, Session, types::Flag};
use futures_util::TryStreamExt as _;
use serde::Deserialize;
use tokio::time::timeout;

use crate::Security;
use stream::{Stream, opened};

/// How long a server may take for one step.
const PATIENCE: Duration = Duration::from_secs(30);

/// So much of a mail is fetched, in bytes. What asks for places is far shorter; attachments stay where they are.
const MOST_FETCHED: u32 = 2 * 1024 * 1024;

/// So many mails are taken in at once; the rest follows the next time.
const MOST_AT_ONCE: usize = 50;

/// The mark on a mail that was taken in, where the server allows marks of one's own.
const MARK: &str = "SchakelTakenIn";

/// Where mail comes in.
#[derive(Clone, PartialEq, Eq, Deserialize)]
pub struct InboxSettings {
    /// The name of the server.
    pub host: String,
    /// The port; by the kind of security when left out.
    pub port: Option<u16>,
    /// How the conversation is kept from others.
    #[serde(default = "tls")]
    pub security: Security,
    /// The name to log in with.
    pub user: String,
    /// The password that goes with it; the binary reads it from a file.
    #[serde(skip)]
    pub password: String,
    /// The folder that is read.
    #[serde(default = "inbox")]
    pub folder: String,
    /// The folder that mails go to once they are taken in; without one they stay, with a mark.
    pub processed_folder: Option<String>,
    /// The certificate of an authority of one's own, as PEM; without one, those that browsers know are trusted.
    pub ca_file: Option<PathBuf>,
}

const fn tls() -> Security {
    Security::Tls
}

fn inbox() -> String {
    "INBOX".to_owned()
}

/// Never the password.
impl std::fmt::Debug for InboxSettings {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "InboxSettings({}:{})", self.host, self.port())
    }
}

impl InboxSettings {
    /// The port that is used.
    #[must_use]
    pub const fn port(&self) -> u16 {
        match (self.port, self.security) {
            (Some(port), _) => port,
            (None, Security::Tls) => 993,
            (None, Security::Starttls | Security::None) => 143,
        }
    }
}

/// Why a mailbox cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum InboxError {
    /// The settings cannot be used.
    #[error("the settings of the mailbox cannot be used: {0}")]
    Settings(String),
    /// Nobody answered, or the conversation broke off.
    #[error("the mail server cannot be reached: {0}")]
    Unreachable(String),
    /// The certificate or the protocol is not right.
    #[error("the conversation cannot be encrypted: {0}")]
    Tls(String),
    /// The server lets nobody in with this name and password.
    #[error("the mail server does not accept the user name and the password: {0}")]
    SignIn(String),
    /// The folder is not there.
    #[error("the folder \"{folder}\" cannot be opened: {said}")]
    Folder {
        /// The folder.
        folder: String,
        /// What the server said.
        said: String,
    },
    /// The server did not do what was asked.
    #[error("the mail server said: {0}")]
    Refused(String),
    /// The server took too long.
    #[error("the mail server took longer than 30 seconds")]
    Slow,
}

/// A mail as it lies in the mailbox.
pub struct Letter {
    /// What the server knows it by.
    uid: u32,
    /// The mail as it travelled, or its beginning.
    pub bytes: Vec<u8>,
    /// Whether it was longer.
    pub is_cut: bool,
}

/// A mailbox that is open.
pub struct Inbox {
    session: Session<Box<dyn Stream>>,
    processed_folder: Option<String>,
    /// Whether the server keeps marks of one's own.
    keeps_marks: bool,
    can_move: bool,
    can_expunge_one: bool,
}

impl Inbox {
    /// Opens a mailbox.
    ///
    /// # Errors
    /// When the server cannot be reached, does not let us in, or has no such folder.
    pub async fn open(settings: &InboxSettings) -> Result<Inbox, InboxError> {
        for folder in [Some(&settings.folder), settings.processed_folder.as_ref()].into_iter().flatten() {
            if !folder.is_ascii() || folder.is_empty() {
                return Err(InboxError::Settings(format!("write the folder \"{folder}\" in plain letters")));
            }
        }
        let stream = within(opened(settings)).await?;
        let mut client = Client::new(stream);
        if settings.security != Security::Starttls {
            within(async { greeting(&mut client).await }).await?;
        }
        let signed_in = timeout(PATIENCE, client.login(&settings.user, &settings.password)).await;
        let mut session = signed_in
            .map_err(|_| InboxError::Slow)?
            .map_err(|(error, _)| InboxError::SignIn(error.to_string()))?;
        let capabilities = within(async { session.capabilities().await.map_err(refused) }).await?;
        let (can_move, can_expunge_one) = (capabilities.has_str("MOVE"), capabilities.has_str("UIDPLUS"));
        if let Some(folder) = &settings.processed_folder {
            // That it is there already is the usual case; if it cannot be made, moving says so.
            let _ = timeout(PATIENCE, session.create(folder)).await;
        }
        let folder = |error: async_imap::error::Error| InboxError::Folder {
            folder: settings.folder.clone(),
            said: error.to_string(),
        };
        let opened = within(async { session.select(&settings.folder).await.map_err(folder) }).await?;
        let keeps_marks = opened.permanent_flags.contains(&Flag::MayCreate)
            || opened.permanent_flags.iter().any(|flag| matches!(flag, Flag::Custom(name) if name == MARK));
        Ok(Inbox {
            session,
            processed_folder: settings.processed_folder.clone(),
            keeps_marks,
            can_move,
            can_expunge_one,
        })
    }

    /// What servers know the mails by that were not taken in yet, the oldest first.
    ///
    /// # Errors
    /// When the server refuses or the conversation breaks off.
    pub async fn new_mails(&mut self) -> Result<Vec<u32>, InboxError> {
        let query = match self.keeps_marks {
            true => format!("UNDELETED UNKEYWORD {MARK}"),
            false => "UNDELETED UNSEEN".to_owned(),
        };
        let found = within(async { self.session.uid_search(&query).await.map_err(refused) }).await?;
        let mut uids: Vec<u32> = found.into_iter().collect();
        uids.sort_unstable();
        uids.truncate(MOST_AT_ONCE);
        Ok(uids)
    }

    /// Fetches a mail; `None` when somebody took it away in the meantime.
    ///
    /// # Errors
    /// When the server refuses or the conversation breaks off.
    pub async fn fetch(&mut self, uid: u32) -> Result<Option<Letter>, InboxError> {
        let query = format!("(UID RFC822.SIZE BODY.PEEK[]<0.{MOST_FETCHED}>)");
        let fetched = within(async {
            let stream = self.session.uid_fetch(uid.to_string(), &query).await.map_err(refused)?;
            stream.try_collect::<Vec<_>>().await.map_err(refused)
        })
        .await?;
        let letter = fetched.iter().find_map(|each| Some((each.body()?, each.size.unwrap_or_default())));
        Ok(letter.map(|(bytes, size)| Letter { uid, bytes: bytes.to_vec(), is_cut: size > MOST_FETCHED }))
    }

    /// Marks a mail as taken in, and moves it when the settings say so. Only then it is not found again.
    ///
    /// # Errors
    /// When the server refuses or the conversation breaks off; then the mail is found again, and known.
    pub async fn taken_in(&mut self, letter: &Letter) -> Result<(), InboxError> {
        let uid = letter.uid.to_string();
        let mark =
            if self.keeps_marks { format!("+FLAGS (\\Seen {MARK})") } else { "+FLAGS (\\Seen)".to_owned() };
        self.flag(&uid, &mark).await?;
        let Some(folder) = self.processed_folder.clone() else { return Ok(()) };
        if self.can_move {
            return within(async { self.session.uid_mv(&uid, &folder).await.map_err(refused) }).await;
        }
        within(async { self.session.uid_copy(&uid, &folder).await.map_err(refused) }).await?;
        self.flag(&uid, "+FLAGS (\\Deleted)").await?;
        if self.can_expunge_one {
            within(async {
                let gone = self.session.uid_expunge(&uid).await.map_err(refused)?;
                gone.try_collect::<Vec<_>>().await.map_err(refused)
            })
            .await?;
        }
        Ok(())
    }

    async fn flag(&mut self, uid: &str, flags: &str) -> Result<(), InboxError> {
        within(async {
            let changed = self.session.uid_store(uid, flags).await.map_err(refused)?;
            changed.try_collect::<Vec<_>>().await.map_err(refused)
        })
        .await
        .map(|_| ())
    }

    /// Says goodbye; whether the server likes it does not matter any more.
    pub async fn close(mut self) {
        let _ = timeout(PATIENCE, self.session.logout()).await;
    }
}

/// The first line of the server.
async fn greeting(client: &mut Client<Box<dyn Stream>>) -> Result<(), InboxError> {
    match client.read_response().await {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(InboxError::Unreachable("the server hung up".to_owned())),
        Err(error) => Err(InboxError::Unreachable(error.to_string())),
    }
}

async fn within<T>(step: impl Future<Output = Result<T, InboxError>>) -> Result<T, InboxError> {
    timeout(PATIENCE, step).await.map_err(|_| InboxError::Slow)?
}

#[allow(clippy::needless_pass_by_value, reason = "errors are mapped by value")]
fn refused(error: async_imap::error::Error) -> InboxError {
    use async_imap::error::Error;
    match error {
        Error::Io(error) => InboxError::Unreachable(error.to_string()),
        Error::ConnectionLost => InboxError::Unreachable("the server hung up".to_owned()),
        other => InboxError::Refused(other.to_string()),
    }
}
