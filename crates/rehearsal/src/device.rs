//! A phone or laptop: it sends forms and commands, and opens streams. It remembers one cookie.

use std::{sync::Arc, time::Duration};

use reqwest::{
    Client, RequestBuilder, Response,
    header::{ACCEPT, CONTENT_TYPE, COOKIE, HeaderMap, LOCATION, SET_COOKIE},
    redirect::Policy,
};

use crate::{RehearsalError, Stream};

/// How long a device waits for an answer.
const PATIENCE: Duration = Duration::from_secs(25);

/// A phone or laptop.
#[derive(Clone, Debug)]
pub struct Device {
    http: Client,
    base: Arc<str>,
    cookie: String,
    network: String,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where it leads to, for a redirect.
    pub location: String,
    /// The cookie that was set, as it is sent back.
    pub cookie: Option<String>,
    /// What it says.
    pub body: String,
}

impl Device {
    /// A device that talks to the server at this address. A server behind a proxy believes the network it names.
    ///
    /// # Errors
    /// When no connections can be made on this machine.
    pub fn new(base: &str, network: &str) -> Result<Device, RehearsalError> {
        let http = Client::builder()
            .redirect(Policy::none())
            .connect_timeout(Duration::from_secs(5))
            .tcp_nodelay(true)
            .build()?;
        let base = base.trim_end_matches('/').into();
        Ok(Device { http, base, cookie: String::new(), network: network.to_owned() })
    }

    /// The same device, known by a cookie.
    #[must_use]
    pub fn with_cookie(mut self, cookie: String) -> Device {
        self.cookie = cookie;
        self
    }

    fn dressed(&self, request: RequestBuilder) -> RequestBuilder {
        let request = request.header("x-forwarded-for", &self.network);
        if self.cookie.is_empty() { request } else { request.header(COOKIE, &self.cookie) }
    }

    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Gets a page.
    ///
    /// # Errors
    /// When no answer comes.
    pub async fn get(&self, path: &str) -> Result<Answer, RehearsalError> {
        let request = self.dressed(self.http.get(self.address(path))).header(ACCEPT, "text/html");
        read(request.timeout(PATIENCE).send().await?).await
    }

    /// Sends a form, as a page without scripts does.
    ///
    /// # Errors
    /// When no answer comes.
    pub async fn form(&self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, RehearsalError> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self.dressed(self.http.post(self.address(path)));
        let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        read(request.body(body).timeout(PATIENCE).send().await?).await
    }

    /// Sends a command, as an outbox does.
    ///
    /// # Errors
    /// When no answer comes.
    pub async fn command(&self, path: &str, body: String) -> Result<Answer, RehearsalError> {
        let request = self.dressed(self.http.post(self.address(path)));
        let request = request.header(CONTENT_TYPE, "application/json").header(ACCEPT, "application/json");
        read(request.body(body).timeout(PATIENCE).send().await?).await
    }

    /// Opens a stream; what was heard until an entry need not come again.
    ///
    /// # Errors
    /// When no answer comes, or it is no stream: [`RehearsalError::Answer`] then holds the status.
    pub async fn stream(&self, path: &str, after: Option<u64>) -> Result<Stream, RehearsalError> {
        let mut request = self.dressed(self.http.get(self.address(path))).header(ACCEPT, "text/event-stream");
        if let Some(after) = after {
            request = request.header("last-event-id", after);
        }
        // The head has to come in time; what follows takes as long as it takes.
        let response = tokio::time::timeout(PATIENCE, request.send())
            .await
            .map_err(|_| RehearsalError::Answer("no answer in time".to_owned()))??;
        match response.status().as_u16() {
            200 => Ok(Stream::new(response)),
            status => Err(RehearsalError::Answer(status.to_string())),
        }
    }
}

async fn read(response: Response) -> Result<Answer, RehearsalError> {
    let status = response.status().as_u16();
    let text = |headers: &HeaderMap, name| {
        headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    };
    let location = text(response.headers(), LOCATION);
    let set = text(response.headers(), SET_COOKIE);
    let cookie = set.split(';').next().filter(|pair| pair.contains('=')).map(str::to_owned);
    Ok(Answer { status, location, cookie, body: response.text().await? })
}
