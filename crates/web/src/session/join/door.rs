//! The pages at the door of a session, for who does not take part now or wants to sit somewhere else.

use axum::{
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::{Arguments, text, text_with};
use domain::{
    Language, Right, TableId,
    session::{Audience, TableView},
};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{framed, name_fields};
use crate::{
    components::{
        alert,
        button::{self, Weight},
        form::{Field, FormView},
    },
    form::{Filled, Mistakes},
    session::{ADDRESS, address, caller::Caller, identity::Standing},
    visit::path,
};

/// Seconds after which the page of who waits looks again by itself.
const LOOK_AGAIN: &str = "5";

/// The door of a session, with who stands before it.
#[derive(Clone, Copy)]
pub(crate) struct Door<'a> {
    caller: &'a Caller,
}

impl Caller {
    /// The pages at the door, for this caller.
    pub(crate) const fn door(&self) -> Door<'_> {
        Door { caller: self }
    }
}

impl Door<'_> {
    /// The way in for somebody who does not take part now.
    pub(crate) fn way_in(&self, standing: &Standing, table: Option<TableId>) -> Response {
        match standing {
            Standing::Here(_) => self.onward(),
            _ if self.is_closed() => self.over(),
            Standing::Knocking => match table.filter(|table| Some(*table) != self.knocked()) {
                Some(other) => self.waits_elsewhere(other),
                None => self.waiting(),
            },
            Standing::TurnedAway => self.turned_away(table),
            Standing::Left => {
                self.again(&self.say("session-join-left"), &self.say("session-join-back"), table)
            }
            Standing::Expected(seat) => {
                let own = seat.municipality.and_then(|code| {
                    self.tables().into_iter().find(|each| each.municipality == Some(code)).map(|each| each.id)
                });
                let who = [
                    ("name", seat.name.as_str().into()),
                    ("organisation", seat.organisation.as_str().into()),
                ];
                self.expected(&self.say_with("session-join-known", &who), table.or(own))
            }
            Standing::Stranger => self.stranger(table, &Filled::default(), &Mistakes::default()),
        }
    }

    /// On to the page of the session itself.
    pub(crate) fn onward(&self) -> Response {
        Redirect::to(&self.session_page()).into_response()
    }

    /// Somebody who sits at another table opened the code of this one.
    pub(crate) fn another_table(&self, table: TableId) -> Response {
        let name = self.table_name(table).unwrap_or_default();
        let lead = self.say_with("session-join-move-lead", &[("table", name.as_str().into())]);
        let chosen = html! { input type="hidden" name="tafel" value=(table); };
        self.titled(&html! {
            p class="lead" { (lead) }
            (self.form(&chosen, &self.say("session-join-move")))
            p { a class="nl-link" href=(self.session_page()) { (self.say("session-join-stay")) } }
        })
    }

    /// Somebody nobody knows: with the code of a table one can come in as a guest; otherwise one signs in, or types the
    /// code of a table.
    pub(super) fn stranger(&self, table: Option<TableId>, filled: &Filled, mistakes: &Mistakes) -> Response {
        let form = FormView { language: self.language(), filled, mistakes };
        let back = utf8_percent_encode(&self.caller.visit.address, NON_ALPHANUMERIC).to_string();
        let body = html! {
            (form.summary())
            (self.staff_links())
            (self.knocking(&form, table))
            @if self.caller.visitor.person.is_none() {
                p { a class="nl-link" href=(format!("{}?naar={back}", path(self.language(), "/inloggen"))) { (self.say("session-join-sign-in")) } }
            } @else {
                p { (self.say("session-join-no-place")) }
            }
        };
        let heading = self.title();
        framed(&self.caller.visit, &self.caller.site, &form.title(&heading), &heading, &body)
    }

    /// The form of a guest who wants to sit at a table: that of the code, or one they choose.
    fn knocking(&self, form: &FormView<'_>, table: Option<TableId>) -> Markup {
        let named = table.and_then(|table| Some((table, self.table_name(table)?)));
        let tables = self.tables();
        if tables.is_empty() {
            return html! {
                p class="lead" { (self.say("session-join-no-tables")) }
                p { (button::link(&path(self.language(), ADDRESS), &self.say("session-join-type"), Weight::Primary)) }
            };
        }
        let lead = match &named {
            Some((_, name)) => self.say_with("session-join-guest-lead", &[("table", name.as_str().into())]),
            None => self.say("session-join-stranger-lead"),
        };
        let options: Vec<_> =
            tables.into_iter().map(|each| (each.id.to_string(), each.name, String::new())).collect();
        let (label, hint) = (self.say("session-join-which-table"), self.say("session-join-which-table-hint"));
        let choice =
            Field { name: "tafel", label: &label, hint: &hint, optional: false, autocomplete: "off" };
        html! {
            p class="lead" { (lead) }
            // Under the code in the address: who came with that of a table stays at it after a mistake.
            (self.form_of(&self.caller.code, &html! {
                @match &named {
                    Some((table, _)) => input type="hidden" name="tafel" value=(table);,
                    None => (form.select(&choice, &options)),
                }
                (name_fields(form))
            }, &self.say("session-join-knock")))
            p class="form-note" { (self.say("session-join-kept")) }
        }
    }

    /// Somebody who was registered: the table of the own municipality is chosen, another one can be.
    fn expected(&self, lead: &str, table: Option<TableId>) -> Response {
        let chosen = table.map(|table| table.to_string()).unwrap_or_default();
        let filled = Filled::from_pairs(vec![("tafel".to_owned(), chosen)]);
        let form = FormView { language: self.language(), filled: &filled, mistakes: &Mistakes::default() };
        let options: Vec<_> =
            self.tables().into_iter().map(|each| (each.id.to_string(), each.name, String::new())).collect();
        let field = Field {
            name: "tafel",
            label: &self.say("session-join-table"),
            hint: &self.say("session-join-table-hint"),
            optional: true,
            autocomplete: "off",
        };
        self.titled(&html! {
            p class="lead" { (lead) }
            (self.form(&form.select(&field, &options), &self.say("session-join-in")))
        })
    }

    /// Somebody who was here before.
    fn again(&self, lead: &str, label: &str, table: Option<TableId>) -> Response {
        let chosen = html! {
            @if let Some(table) = table { input type="hidden" name="tafel" value=(table); }
        };
        self.titled(&html! {
            p class="lead" role="status" { (lead) }
            (self.form(&chosen, label))
        })
    }

    /// The table at whose door a guest stood last.
    fn knocked(&self) -> Option<TableId> {
        let guest = self.caller.visitor.participant?;
        self.caller.session.read().session().participant(guest)?.table
    }

    /// What a table is called, in a sentence with its name.
    fn naming(&self, key: &str, table: Option<TableId>) -> String {
        let name = table.and_then(|table| self.table_name(table)).unwrap_or_default();
        self.say_with(key, &[("table", name.as_str().into())])
    }

    /// A guest who was not let in, and may ask again: there, or at the table whose code they opened now.
    fn turned_away(&self, table: Option<TableId>) -> Response {
        let knocked = self.knocked();
        let lead = self.naming("session-join-turned-away", knocked);
        match table.filter(|table| Some(*table) != knocked) {
            Some(other) => self.again(&lead, &self.naming("session-join-knock-at", Some(other)), Some(other)),
            None => self.again(&lead, &self.say("session-join-knock-again"), knocked),
        }
    }

    /// A guest who waits at another table than the one whose code they opened now.
    fn waits_elsewhere(&self, table: TableId) -> Response {
        let chosen = html! { input type="hidden" name="tafel" value=(table); };
        self.titled(&html! {
            p class="lead" { (self.naming("session-join-waiting-elsewhere", self.knocked())) }
            (self.form(&chosen, &self.naming("session-join-knock-at", Some(table))))
            p { a class="nl-link" href=(self.session_page()) { (self.say("session-join-keep-waiting")) } }
        })
    }

    /// Nobody comes in any more: the session is closed, or the meeting was called off or put away. What was released is
    /// there for everybody.
    pub(super) fn over(&self) -> Response {
        let released = format!("/bijeenkomsten/{}/opbrengst", self.caller.session.read().meeting().slug);
        let why =
            if self.caller.session.is_over() { "session-join-over-text" } else { "session-join-closed" };
        self.titled(&html! {
            (alert::alert(alert::Kind::Info, &self.say("session-join-over"), &html! { p { (self.say(why)) } }))
            (self.staff_links())
            p { a class="nl-link" href=(path(self.language(), &released)) { (self.say("session-outcome-public")) } }
        })
    }

    /// Somebody who waits until the table host opens the door. The page looks by itself.
    fn waiting(&self) -> Response {
        let lead = html! { (self.naming("session-join-waiting-lead", self.knocked())) };
        let mut response = self.titled(&html! {
            div role="status" { (alert::alert(alert::Kind::Info, &self.say("session-join-waiting"), &lead)) }
            p { a class="nl-link" href=(self.session_page()) { (self.say("session-join-look")) } }
            p { a class="nl-link" href=(self.place()) { (self.say("session-own-place-wrong-name")) } }
        });
        response.headers_mut().insert(header::REFRESH, header::HeaderValue::from_static(LOOK_AGAIN));
        response
    }

    /// Whether nobody comes in any more.
    pub(super) fn is_closed(&self) -> bool {
        self.caller.session.is_over() || self.caller.session.read().session().is_closed()
    }

    /// Who works for the meeting goes on to the own pages.
    fn staff_links(&self) -> Markup {
        let Some(person) = &self.caller.visitor.person else { return html! {} };
        let pages = [
            (Right::LeadSession, "regie", "session-join-lead"),
            (Right::ModerateSession, "moderatie", "session-join-moderate"),
        ];
        let own: Vec<_> = pages.into_iter().filter(|(right, _, _)| person.may(*right)).collect();
        html! {
            @if !own.is_empty() {
                ul class="stack" {
                    @for (_, page, label) in own {
                        li { a class="nl-link" href=(format!("{}/{page}", self.session_page())) { (self.say(label)) } }
                    }
                }
            }
        }
    }

    /// A form that joins, with what has to be filled in.
    fn form(&self, fields: &Markup, label: &str) -> Markup {
        self.form_of(self.caller.session.record.code.as_str(), fields, label)
    }

    fn form_of(&self, code: &str, fields: &Markup, label: &str) -> Markup {
        let action = path(self.language(), &format!("{}/aansluiten", address(code)));
        html! {
            form class="form" method="post" action=(action) novalidate {
                (fields)
                (button::submit(label, Weight::Primary))
            }
        }
    }

    fn tables(&self) -> Vec<TableView> {
        let floor = self.caller.session.read();
        let mut tables: Vec<TableView> = floor.session().view(Audience::Room).tables.into_values().collect();
        tables.sort_by(|a, b| a.name.cmp(&b.name));
        tables
    }

    /// What a table is called; nothing when the session has no such table.
    pub(super) fn table_name(&self, table: TableId) -> Option<String> {
        self.tables().into_iter().find(|each| each.id == table).map(|each| each.name)
    }

    /// The address of the own place.
    fn place(&self) -> String {
        format!("{}/plek", self.session_page())
    }

    /// The address of the session, in the language of the visitor.
    fn session_page(&self) -> String {
        path(self.language(), &address(self.caller.session.record.code.as_str()))
    }

    const fn language(&self) -> Language {
        self.caller.visit.language
    }

    fn say(&self, key: &str) -> String {
        text(self.language(), key)
    }

    fn say_with(&self, key: &str, values: &Arguments<'_>) -> String {
        text_with(self.language(), key, values)
    }

    fn title(&self) -> String {
        let floor = self.caller.session.read();
        floor.meeting().title.get(self.language()).to_owned()
    }

    fn titled(&self, body: &Markup) -> Response {
        let title = self.title();
        framed(&self.caller.visit, &self.caller.site, &title, &title, body)
    }
}
