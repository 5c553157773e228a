//! The desk of the organiser: the frame of every page below `/beheer`, and its first page.

mod at_desk;
pub(crate) mod entry;
mod home;
mod navigation;
pub(crate) mod rows;
pub(crate) mod search;
pub(crate) mod upload;

use axum::routing::get;
use documents::text::{has_text, text};
use domain::{Language, Right};
use maud::{Markup, html};

use crate::{
    access::{Routes, SignedIn},
    components::{alert, breadcrumbs, heading},
    frame::{Crumb, Page, Script, Style},
    site::SharedSite,
    visit::{Visit, path},
};

pub(crate) use self::at_desk::AtDesk;

/// Where the desk begins.
pub(crate) const ADDRESS: &str = "/beheer";

/// What the desk adds to the routes of the site.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    routes.signed_in(site, ADDRESS, get(home::show))
}

/// The parts of the desk, in the order of its navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DeskSection {
    /// What asks for attention.
    Home,
    /// Meetings, with all that belongs to one.
    Meetings,
    /// Organisations and their relation.
    Partners,
    /// The outbox and the templates of mails.
    Mail,
    /// Mail that asks for places.
    Proposals,
    /// Who may do what.
    Users,
    /// Requests about personal data, and the retention.
    Privacy,
    /// What happened.
    Log,
}

impl DeskSection {
    const ALL: [DeskSection; 8] = [
        DeskSection::Home,
        DeskSection::Meetings,
        DeskSection::Partners,
        DeskSection::Proposals,
        DeskSection::Mail,
        DeskSection::Users,
        DeskSection::Privacy,
        DeskSection::Log,
    ];

    /// Where the part begins, without the prefix of the language.
    pub(crate) const fn address(self) -> &'static str {
        match self {
            DeskSection::Home => ADDRESS,
            DeskSection::Meetings => "/beheer/bijeenkomsten",
            DeskSection::Partners => "/beheer/partners",
            DeskSection::Mail => "/beheer/mail",
            DeskSection::Proposals => "/beheer/voorstellen",
            DeskSection::Users => "/beheer/gebruikers",
            DeskSection::Privacy => "/beheer/privacy",
            DeskSection::Log => "/beheer/logboek",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            DeskSection::Home => "desk-home",
            DeskSection::Meetings => "desk-meetings",
            DeskSection::Partners => "desk-partners",
            DeskSection::Mail => "desk-mail",
            DeskSection::Proposals => "desk-proposals",
            DeskSection::Users => "desk-users",
            DeskSection::Privacy => "desk-privacy",
            DeskSection::Log => "desk-log",
        }
    }

    /// Whether the navigation shows the part to somebody: one of its pages is for them.
    fn is_for(self, person: &SignedIn) -> bool {
        let any = |rights: &[Right]| rights.iter().any(|right| person.may(*right));
        match self {
            DeskSection::Home => person.is_staff(),
            DeskSection::Meetings => any(&[
                Right::ManageMeetings,
                Right::ManageRegistrations,
                Right::CheckIn,
                Right::SeeCatering,
                Right::LeadSession,
                Right::ModerateSession,
                Right::ShowOnScreen,
            ]),
            DeskSection::Partners => any(&[Right::ManagePartners]),
            DeskSection::Mail => any(&[Right::SendMail, Right::EditMailTemplates]),
            DeskSection::Proposals => any(&[Right::ManageRegistrations]),
            DeskSection::Users => any(&[Right::ManageUsers]),
            DeskSection::Privacy => any(&[Right::ManagePrivacy]),
            DeskSection::Log => any(&[Right::ReadAuditLog]),
        }
    }
}

/// A page of the desk in the making: [`DeskPage::new`], steps on the way to it, and [`DeskPage::body`].
pub(crate) struct DeskPage<'a> {
    visit: &'a Visit,
    person: &'a SignedIn,
    section: DeskSection,
    title: String,
    window_title: Option<String>,
    crumbs: Vec<Crumb>,
    scripts: Vec<Script>,
}

impl<'a> DeskPage<'a> {
    /// A page in a part of the desk; its title is also its heading of level 1.
    pub(crate) fn new(
        visit: &'a Visit,
        person: &'a SignedIn,
        section: DeskSection,
        title: impl Into<String>,
    ) -> Self {
        let crumbs = match section {
            DeskSection::Home => Vec::new(),
            _ => vec![Crumb {
                label: text(visit.language, DeskSection::Home.label()),
                address: ADDRESS.to_owned(),
            }],
        };
        Self { visit, person, section, title: title.into(), window_title: None, crumbs, scripts: Vec::new() }
    }

    /// Adds the part itself as a step: for pages below it.
    pub(crate) fn below_section(self) -> Self {
        let label = text(self.visit.language, self.section.label());
        let address = self.section.address();
        self.crumb(label, address)
    }

    /// Adds a step on the way; its address has no prefix of the language.
    pub(crate) fn crumb(mut self, label: impl Into<String>, address: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { label: label.into(), address: address.into() });
        self
    }

    /// The title of the window, when it is not the heading: a form with mistakes says so there.
    pub(crate) fn window_title(mut self, title: impl Into<String>) -> Self {
        self.window_title = Some(title.into());
        self
    }

    /// Asks for a script.
    pub(crate) fn script(mut self, script: Script) -> Self {
        self.scripts.push(script);
        self
    }

    /// The page with what stands below its heading. What was just done, as the address says it, goes first.
    pub(crate) fn body(self, body: &Markup) -> Page {
        let language = self.visit.language;
        let frame = html! {
            div class="desk" {
                (navigation::navigation(language, self.person, self.section, self.visit.path()))
                div class="desk__main stack" {
                    @if !self.crumbs.is_empty() {
                        (breadcrumbs::breadcrumbs(language, &self.crumbs, &self.title))
                    }
                    (heading(1, &self.title))
                    (done(language, self.visit))
                    (body)
                }
            }
        };
        let title = self.window_title.unwrap_or_else(|| self.title.clone());
        let mut page = Page::new(self.visit, title, text(language, "desk-description"))
            .unlisted()
            .style(Style::Form)
            .style(Style::Desk)
            .body(frame);
        for script in self.scripts {
            page = page.script(script);
        }
        page
    }
}

/// The address, with the prefix of the language, that says after a change what was done: `what` is a key below
/// `desk-done-`.
pub(crate) fn after(language: Language, address: &str, what: &str) -> String {
    path(language, &format!("{address}?gedaan={what}"))
}

fn done(language: Language, visit: &Visit) -> Markup {
    let query = visit.query();
    let what = query.iter().find(|(name, _)| name == "gedaan").map(|(_, value)| format!("desk-done-{value}"));
    // Only what the desk itself can say: nobody can put words in its mouth by a link.
    let what = what.filter(|key| {
        key.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-') && has_text(language, key)
    });
    html! {
        @if let Some(key) = what {
            div role="status" {
                (alert::alert(alert::Kind::Ok, &text(language, &key), &html! {}))
            }
        }
    }
}
