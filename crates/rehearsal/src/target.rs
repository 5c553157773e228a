//! Finds the session of a demonstration that runs already, and signs in there with one click.

use crate::{Device, RehearsalError, Scene};

/// Where the session is, and how one leads it.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) base: String,
    pub(crate) code: String,
    pub(crate) chair: Device,
    /// The code of the big screen, when it is known.
    pub(crate) screen: Option<String>,
    /// What the meeting is called; empty when nobody knows.
    pub(crate) meeting: String,
}

impl Found {
    /// What is going to be filled, for who watches.
    pub(crate) fn scene(&self) -> Scene {
        let screen = self.screen.as_ref().map(|code| format!("{}/scherm/{code}", self.base));
        Scene { meeting: self.meeting.clone(), code: self.code.clone(), screen }
    }
}

/// Signs in as organiser, and finds the session: the one with the code, or that of the meeting that goes on now.
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
    let code = code.map(str::to_ascii_uppercase);
    // The desk begins with the work sessions, and of these with what goes on now; the list has the others too.
    let first = chair.get("/beheer").await?.body;
    let list = chair.get("/beheer/bijeenkomsten").await?.body;
    for slug in in_order(&first, &list) {
        let page = chair.get(&format!("/beheer/bijeenkomsten/{slug}/sessie")).await?.body;
        let Some(found) = code_on(&page).filter(|found| code.as_ref().is_none_or(|code| code == found))
        else {
            continue;
        };
        let screen = behind(&page, "/scherm/", 16, |sign| sign.is_ascii_alphanumeric());
        let meeting = name_on(&page, &slug);
        return Ok(Found { base, code: found, chair, screen, meeting });
    }
    match code {
        Some(code) => Ok(Found { base, code, chair, screen: None, meeting: String::new() }),
        None => Err(RehearsalError::NoSession { address: base }),
    }
}

/// The meetings to look at: those with a work session on the first page of the desk, then all others.
fn in_order(first: &str, list: &str) -> Vec<String> {
    let sessions = first.split("id=\"werksessies\"").nth(1).and_then(|rest| rest.split("<h2").next());
    let mut slugs = slugs(sessions.unwrap_or_default());
    for slug in self::slugs(list) {
        if !slugs.contains(&slug) {
            slugs.push(slug);
        }
    }
    slugs
}

/// The code of the session on the page of its meeting.
fn code_on(page: &str) -> Option<String> {
    behind(page, "/sessie/", 6, |sign| sign.is_ascii_uppercase() || sign.is_ascii_digit())
}

/// What a meeting is called, as the way back to it says.
fn name_on(page: &str, slug: &str) -> String {
    let link = page.split(&format!("/beheer/bijeenkomsten/{slug}\"")).nth(1);
    let words = link.and_then(|rest| rest.split_once('>')?.1.split('<').next()).unwrap_or_default();
    words.trim().replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
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
    fn what_goes_on_now_is_filled_before_what_is_over() {
        let first = "<h2 id=\"werksessies\">Werksessies</h2><a href=\"/beheer/bijeenkomsten/vandaag\">Vandaag</a>\
            <a href=\"/sessie/AB2D7K/regie\"><h2>Komt</h2><a href=\"/beheer/bijeenkomsten/later\">Later</a>";
        let list = "<a href=\"/beheer/bijeenkomsten/januari\"><a href=\"/beheer/bijeenkomsten/vandaag\">";
        assert_eq!(in_order(first, list), ["vandaag", "januari"]);
        assert_eq!(in_order("", list), ["januari", "vandaag"], "a desk without sessions");
    }

    #[test]
    fn a_meeting_is_named_as_its_page_does() {
        let page = "<nav><a class=\"x\" href=\"/beheer/bijeenkomsten/a\"> Wonen &amp; werken </a></nav>";
        assert_eq!(name_on(page, "a"), "Wonen & werken");
        assert_eq!(name_on(page, "b"), "");
    }

    #[test]
    fn only_web_addresses_will_do() {
        assert_eq!(base("http://127.0.0.1:8080/en/").ok().as_deref(), Some("http://127.0.0.1:8080"));
        assert!(["127.0.0.1:8080", "ftp://a", "", "http://"].iter().all(|text| base(text).is_err()));
    }
}
