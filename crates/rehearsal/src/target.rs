//! Finds the session of a demonstration that runs already, and signs in there with one click.

use crate::{Device, RehearsalError};

/// Where the session is, and how one leads it.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) base: String,
    pub(crate) code: String,
    pub(crate) chair: Device,
    /// The code of the big screen, when it is known.
    pub(crate) screen: Option<String>,
}

/// Signs in as organiser, and finds the session.
pub(crate) async fn find(address: &str, code: Option<&str>) -> Result<Found, RehearsalError> {
    let base = base(address)?;
    let device = Device::new(&base, "10.255.255.1")?;
    let fields = [("rol", "organiser")];
    let answer = device.form("/inloggen/demo", &fields).await;
    let answer = answer.map_err(|_| RehearsalError::Silent { address: base.clone() })?;
    let Some(cookie) = answer.cookie.filter(|_| answer.status == 303) else {
        return Err(RehearsalError::NoDemo { address: base });
    };
    let chair = device.with_cookie(cookie);
    if let Some(code) = code {
        return Ok(Found { base, code: code.to_ascii_uppercase(), chair, screen: None });
    }
    let list = chair.get("/beheer/bijeenkomsten").await?.body;
    for slug in slugs(&list) {
        let page = chair.get(&format!("/beheer/bijeenkomsten/{slug}/sessie")).await?.body;
        if let Some(code) =
            behind(&page, "/sessie/", 6, |sign| sign.is_ascii_uppercase() || sign.is_ascii_digit())
        {
            let screen = behind(&page, "/scherm/", 16, |sign| sign.is_ascii_alphanumeric());
            return Ok(Found { base, code, chair, screen });
        }
    }
    Err(RehearsalError::NoSession { address: base })
}

/// An address as connections need it: scheme, host and port.
fn base(address: &str) -> Result<String, RehearsalError> {
    let wrong = || RehearsalError::Address { address: address.to_owned() };
    let url = reqwest::Url::parse(address).map_err(|_| wrong())?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
    if is_web { Ok(url.origin().ascii_serialization()) } else { Err(wrong()) }
}

/// The names of meetings on a page, each once.
fn slugs(page: &str) -> Vec<String> {
    let mut slugs: Vec<String> = Vec::new();
    for rest in page.split("/beheer/bijeenkomsten/").skip(1) {
        let slug: String =
            rest.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
        if !slug.is_empty() && !slugs.contains(&slug) {
            slugs.push(slug);
        }
    }
    slugs
}

/// The first code of so many signs behind a text.
fn behind(page: &str, text: &str, signs: usize, fits: impl Fn(char) -> bool) -> Option<String> {
    page.split(text).skip(1).find_map(|rest| {
        let code: String = rest.chars().take_while(|sign| fits(*sign)).collect();
        (code.len() == signs).then_some(code)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_meetings_are_found_on_a_page() {
        let page = "<a href=\"/beheer/bijeenkomsten/een-2027/sessie\"><a href=\"/beheer/bijeenkomsten/een-2027\">\
            <a href=\"/sessie/AB2D7K/regie\"><a href=\"/scherm/abcdefgh23456789\">";
        assert_eq!(slugs(page), ["een-2027"]);
        let code = behind(page, "/sessie/", 6, |sign| sign.is_ascii_uppercase() || sign.is_ascii_digit());
        assert_eq!(code.as_deref(), Some("AB2D7K"));
        assert_eq!(
            behind(page, "/scherm/", 16, |sign| sign.is_ascii_alphanumeric()).map(|code| code.len()),
            Some(16)
        );
    }

    #[test]
    fn only_web_addresses_will_do() {
        assert_eq!(base("http://127.0.0.1:8080/en/").ok().as_deref(), Some("http://127.0.0.1:8080"));
        assert!(["127.0.0.1:8080", "ftp://a", "", "http://"].iter().all(|text| base(text).is_err()));
    }
}
