//! The provider of identities of an organisation, as OpenID Connect lets one talk to it: authorization code with
//! PKCE (S256), a state, and a nonce.

use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
    core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata},
    reqwest,
};
use serde::{Deserialize, Serialize};

use crate::site::OutsideSignIn;

/// Why somebody could not sign in elsewhere. The text is for the log; it names no person.
#[derive(Debug, thiserror::Error)]
pub(super) enum ProviderError {
    /// The settings are no right addresses.
    #[error("an address of the sign-in elsewhere is wrong: {0}")]
    Address(#[from] openidconnect::url::ParseError),
    /// The provider cannot be asked.
    #[error("the provider could not be asked: {0}")]
    Connection(String),
    /// What the provider answered is not right.
    #[error("the provider gave an answer that is not right: {0}")]
    Answer(String),
}

/// What must be remembered until somebody comes back.
#[derive(Serialize, Deserialize)]
pub(super) struct Departure {
    state: String,
    nonce: String,
    verifier: String,
    /// Where somebody wanted to be.
    pub(super) way_back: String,
}

/// Who came back, as the provider says it.
pub(super) struct Arrival {
    /// The provider's own name for the person.
    pub(super) subject: String,
    /// The mail address, when the provider gives one.
    pub(super) email: Option<String>,
    /// Whether the provider says that it has seen that the address is the person's.
    pub(super) is_verified: bool,
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Redirects are not followed: the provider must not be able to send the program elsewhere.
fn http() -> Result<reqwest::Client, ProviderError> {
    let builder = reqwest::ClientBuilder::new()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(std::time::Duration::from_secs(8));
    builder.build().map_err(|error| ProviderError::Connection(error.to_string()))
}

async fn client(
    settings: &OutsideSignIn,
    back: &str,
    http: &reqwest::Client,
) -> Result<Client, ProviderError> {
    let issuer = IssuerUrl::new(settings.issuer.clone())?;
    let provider = CoreProviderMetadata::discover_async(issuer, http)
        .await
        .map_err(|error| ProviderError::Connection(error.to_string()))?;
    let id = ClientId::new(settings.client_id.clone());
    let secret = ClientSecret::new(settings.client_secret.clone());
    let redirect = RedirectUrl::new(back.to_owned())?;
    Ok(CoreClient::from_provider_metadata(provider, id, Some(secret)).set_redirect_uri(redirect))
}

/// The address to send somebody to, and what to remember until the return to `back`.
pub(super) async fn depart(
    settings: &OutsideSignIn,
    back: &str,
    way_back: &str,
) -> Result<(String, Departure), ProviderError> {
    let client = client(settings, back, &http()?).await?;
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (address, state, nonce) = client
        .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
        .add_scope(Scope::new("email".to_owned()))
        .set_pkce_challenge(challenge)
        .url();
    let departure = Departure {
        state: state.into_secret(),
        nonce: nonce.secret().clone(),
        verifier: verifier.into_secret(),
        way_back: way_back.to_owned(),
    };
    Ok((address.to_string(), departure))
}

/// Who came back with a code and a state.
pub(super) async fn arrive(
    settings: &OutsideSignIn,
    back: &str,
    departure: Departure,
    code: &str,
    state: &str,
) -> Result<Arrival, ProviderError> {
    if state != departure.state {
        return Err(ProviderError::Answer("the state is another one".to_owned()));
    }
    let http = http()?;
    let client = client(settings, back, &http).await?;
    let wrong = |error: &dyn std::fmt::Display| ProviderError::Answer(error.to_string());
    let answer = client
        .exchange_code(AuthorizationCode::new(code.to_owned()))
        .map_err(|error| wrong(&error))?
        .set_pkce_verifier(PkceCodeVerifier::new(departure.verifier))
        .request_async(&http)
        .await
        .map_err(|error| wrong(&error))?;
    let token = answer.id_token().ok_or_else(|| wrong(&"there is no identity in it"))?;
    let claims = token
        .claims(&client.id_token_verifier(), &Nonce::new(departure.nonce))
        .map_err(|error| wrong(&error))?;
    Ok(Arrival {
        subject: claims.subject().to_string(),
        email: claims.email().map(|email| email.to_string()),
        is_verified: claims.email_verified().unwrap_or(false),
    })
}
