//! Registers one person the way a browser does, page by page.

use std::io;

use crate::client::{Answer, send};

/// Who registers.
pub(crate) struct Visitor {
    /// The town whose municipality is represented.
    pub(crate) town: String,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) phone: String,
    pub(crate) diet: String,
    pub(crate) needs: String,
    pub(crate) remark: String,
}

impl Visitor {
    /// Somebody with nothing but a name and an address.
    pub(crate) fn new(town: &str, name: &str, email: &str) -> Visitor {
        let (town, name, email) = (town.to_owned(), name.to_owned(), email.to_owned());
        let none = String::new;
        Visitor { town, name, email, phone: none(), diet: none(), needs: none(), remark: none() }
    }

    /// Goes through all pages; the addresses that were visited, the last being where one reads that it is done. When
    /// this returns, the registration has been acknowledged.
    pub(crate) fn register(&self, host: &str, slug: &str) -> io::Result<Vec<String>> {
        let begin = format!("/bijeenkomsten/{slug}/aanmelden");
        let contact = led_on(send(host, &begin, Some(&[("organisatie", &self.town)]))?, "/contact")?;
        let fields =
            [("naam", &*self.name), ("e-mail", &self.email), ("telefoon", &self.phone), ("komt", "ja")];
        let persons = led_on(send(host, &contact, Some(&fields))?, "/personen")?;
        let form = send(host, &persons, None)?.body;
        let place = value_of(&form, "plaats-1").ok_or_else(|| io::Error::other("the form holds no place"))?;
        let fields = [
            ("plaats-1", place),
            ("naam-1", &*self.name),
            ("functie-1", "alderman"),
            ("functienaam-1", "Wethouder"),
            ("e-mail-1", &self.email),
            ("telefoon-1", &self.phone),
            ("dieet-1", &self.diet),
            ("toegang-1", &self.needs),
            ("opmerking", &self.remark),
        ];
        let check = led_on(send(host, &persons, Some(&fields))?, "/controleren")?;
        let done = led_on(send(host, &check, Some(&[]))?, "/klaar")?;
        Ok(vec![begin, contact, persons, check, done])
    }
}

/// Where a redirect leads to, when that is where it should.
fn led_on(answer: Answer, end: &str) -> io::Result<String> {
    if answer.status == 303 && answer.location.ends_with(end) {
        return Ok(answer.location);
    }
    let wrong: Vec<&str> =
        answer.body.split("form-mistake\"").skip(1).filter_map(|rest| rest.get(..200)).collect();
    Err(io::Error::other(format!("{} {} on the way to {end}: {wrong:?}", answer.status, answer.location)))
}

/// The value of a hidden field.
fn value_of<'a>(page: &'a str, name: &str) -> Option<&'a str> {
    let rest = page.split_once(&format!("name=\"{name}\""))?.1;
    rest.split_once("value=\"")?.1.split('"').next()
}

/// The meeting of the demo that takes registrations.
pub(crate) fn open_meeting(host: &str) -> String {
    let page = send(host, "/bijeenkomsten", None).unwrap().body;
    let rest = page.split_once("/bijeenkomsten/middelgrote-gemeenten-").unwrap().1;
    let year: String = rest.chars().take_while(char::is_ascii_digit).collect();
    format!("middelgrote-gemeenten-{year}")
}
