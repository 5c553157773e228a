//! The end of every way to sign in: a session, and the cookie that points to it.

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use domain::PersonId;
use store::{Change, SignInMethod};

use crate::{
    access::SignedIn,
    error::Problem,
    site::{SharedSite, Site},
};

/// How long a browser keeps the cookie, in seconds: two weeks, the longest that a session lasts.
pub(super) const KEPT: u32 = 14 * 24 * 60 * 60;

/// Begins a session in a change that is being made, and ends the one that the browser still had: a cookie from
/// before is worth nothing afterwards. Returns the value of the new cookie, to be set when the change is made.
pub(super) async fn begin(
    site: &SharedSite,
    change: &mut Change,
    headers: &HeaderMap,
    person: PersonId,
    method: SignInMethod,
) -> Result<String, Problem> {
    if let Some(before) = SignedIn::read(site, headers).await? {
        change.end_session(before.person.id, &before.session.id).await?;
    }
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Ok(change.begin_session(person, method, &device(agent)).await?)
}

/// Leads on to an address with the cookie of a new session.
pub(super) fn redirect(site: &Site, secret: &str, address: &str) -> Result<Response, Problem> {
    Ok((AppendHeaders([(header::SET_COOKIE, cookie(site, secret, KEPT)?)]), Redirect::to(address))
        .into_response())
}

/// Leads on to an address and has the browser forget the cookie.
pub(crate) fn forget(site: &Site, address: &str) -> Result<Response, Problem> {
    Ok((AppendHeaders([(header::SET_COOKIE, cookie(site, "", 0)?)]), Redirect::to(address)).into_response())
}

/// A cookie that no script reads and that no other site sends along with a form.
pub(super) fn cookie(site: &Site, value: &str, seconds: u32) -> Result<HeaderValue, Problem> {
    let secure = if site.is_secure() { "; Secure" } else { "" };
    let name = site.session_cookie();
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&text).map_err(|_| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))
}

/// The sort of device for people: `Firefox, Windows`. Names only, so that it reads in every language; the rest
/// of what a browser says about itself is not kept.
fn device(agent: &str) -> String {
    // The more special one first: Edge calls itself Chrome too, and Chrome Safari.
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg", "Edge"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("Chrom", "Chrome"),
        ("Safari", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 7] = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];
    let find = |names: &[(&str, &'static str)]| {
        names.iter().find(|(part, _)| agent.contains(part)).map(|(_, name)| *name)
    };
    [find(&BROWSERS), find(&SYSTEMS)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_told_by_name_only() {
        for (agent, told) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
                "Safari, iPhone",
            ),
            ("<script>", ""),
        ] {
            assert_eq!(device(agent), told);
        }
    }
}
