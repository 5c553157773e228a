//! What every page knows: the settings of this installation and the figures it shows.

use std::sync::Arc;

use atlas::Atlas;
use domain::MunicipalityCode;
use jiff::Timestamp;
use store::Store;

use crate::{
    mail_proposal::Mailbox,
    prepared::Prepared,
    session::{alike::Alike, live::Live},
};

/// The site as all handlers share it.
pub type SharedSite = Arc<Site>;

/// Settings of the pages. The binary reads them; nothing here looks at files or the environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Where the site is reached from outside, without a slash at the end: `https://schakel.example.org`.
    /// Used for canonical addresses only; all links are relative to the host.
    pub base_url: String,
    /// The content of the organisation's own theme, a style sheet; `None` for the standard look.
    pub theme_css: Option<String>,
    /// Whether this is a demonstration: says so on every page and opens the style guide under `/stijl`.
    pub demo: bool,
    /// The mail address to report a weakness to, for `security.txt`.
    pub security_contact: String,
    /// The name of the organisation that sends mails and invites: "Platform31".
    pub organiser: String,
    /// Its mail address for questions.
    pub organiser_email: String,
    /// The mail address to register at by mail; `None` when that is the same.
    pub registration_email: Option<String>,
    /// Whether a proxy of our own stands in front, so that the last `X-Forwarded-For` says where a visitor
    /// comes from.
    pub behind_proxy: bool,
    /// Where people of the organiser's own organisation sign in; `None` when that is not set up.
    pub outside_sign_in: Option<OutsideSignIn>,
}

/// The sign-in of an organisation, by OpenID Connect.
#[derive(Clone, PartialEq, Eq)]
pub struct OutsideSignIn {
    /// The address of the provider, as its metadata say it.
    pub issuer: String,
    /// What the provider calls this installation.
    pub client_id: String,
    /// The secret it shares with this installation.
    pub client_secret: String,
    /// What people call it: "Platform31".
    pub name: String,
    /// Whether mail addresses of the provider count as verified although it does not say so.
    pub trusts_addresses: bool,
}

/// The secret stays out of logs.
impl std::fmt::Debug for OutsideSignIn {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "OutsideSignIn({})", self.issuer)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            base_url: "http://127.0.0.1:8080".to_owned(),
            theme_css: None,
            demo: false,
            security_contact: "security@example.org".to_owned(),
            organiser: "Schakel".to_owned(),
            organiser_email: "organisatie@example.org".to_owned(),
            registration_email: None,
            behind_proxy: false,
            outside_sign_in: None,
        }
    }
}

/// The settings and the figures behind the pages.
#[derive(Debug)]
pub struct Site {
    /// The settings of this installation.
    pub settings: Settings,
    /// All figures and what was computed from them.
    pub atlas: Arc<Atlas>,
    /// The boundaries as TopoJSON, for the moving maps.
    pub boundaries: Arc<str>,
    /// What is kept: meetings, registrations, mail, sessions.
    pub store: Store,
    /// How reading the mailbox goes.
    pub mailbox: Mailbox,
    /// What several pages share and is made once.
    pub(crate) prepared: Prepared,
    /// The work sessions that go on.
    pub(crate) live: Live,
    /// How alike what people wrote is.
    pub(crate) alike: Alike,
}

impl Site {
    /// A site that shows these figures.
    #[must_use]
    pub fn new(settings: Settings, atlas: Arc<Atlas>, boundaries: Arc<str>, store: Store) -> Site {
        Site {
            settings,
            atlas,
            boundaries,
            store,
            mailbox: Mailbox::new(),
            prepared: Prepared::new(),
            live: Live::default(),
            alike: Alike::default(),
        }
    }

    /// Where one registers by mail.
    #[must_use]
    pub fn registration_email(&self) -> &str {
        self.settings.registration_email.as_ref().unwrap_or(&self.settings.organiser_email)
    }

    /// The name of a municipality; its code when the register does not know it.
    #[must_use]
    pub fn name_of(&self, code: MunicipalityCode) -> String {
        let register = &self.atlas.facts.register;
        register.index(code).map_or_else(|| code.to_string(), |index| register.get(index).name.clone())
    }

    /// Ends all streams, so that the program can stop. Devices come back by themselves when it is there again.
    pub async fn end_streams(&self) {
        self.live.close(&self.store).await;
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    /// Whether visitors reach the site over TLS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.settings.base_url.starts_with("https://")
    }

    /// The name of the cookie of a session. Over TLS the prefix has the browser see to it that nobody else
    /// can set it.
    #[must_use]
    pub fn session_cookie(&self) -> &'static str {
        if self.is_secure() { "__Host-schakel" } else { "schakel" }
    }
}
