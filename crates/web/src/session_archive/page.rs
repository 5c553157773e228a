//! The page of the archive: the moments of the day, the minutes to read, and everything as files.

use documents::{
    moment,
    text::{text, text_with},
};
use domain::{
    Language,
    session::{Audience, Event},
};
use maud::{Markup, html};

use super::{Archive, Moment, Reader, TIME, UNTIL};
use crate::{
    components::{
        alert::{Kind, alert, plain},
        anchored_heading,
        button::{self, Weight},
        fold::fold,
        form::{Field, FormView},
        heading,
    },
    desk_meeting,
    form::{Filled, Mistakes},
    frame::{Page, Section, Style},
    paper,
    site::SharedSite,
    visit::{Visit, path},
};

/// The files: the key of their name, the name in the address, and the formats.
const FILES: [(&str, &str, &[&str]); 4] = [
    ("session-archive-minutes", "verslag", &["pdf", "odt", "docx"]),
    ("session-archive-contributions", "bijdragen", &["csv", "ods", "xlsx", "json"]),
    ("session-archive-results", "uitslagen", &["csv", "ods", "xlsx", "json"]),
    ("session-archive-all", "sessie", &["json"]),
];

/// The whole page.
pub(super) fn page(visit: &Visit, site: &SharedSite, archive: &Archive) -> Markup {
    let language = visit.language;
    let [title, lead] = headings(archive).map(|key| text(language, key));
    let address = address(archive, "");
    let minutes = archive.paper(language);
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p class="lead" { (lead) }
            p { (archive.meeting.title.get(language)) ", " (moment::date(language, archive.meeting.date)) }
            @if archive.is_public() {
                @if let Some(missed) = archive.missed { (plain(&text(language, missed.key()))) }
            } @else {
                (replay(language, archive, &address))
            }
            (anchored_heading(2, "meenemen", &text(language, "session-archive-files")))
            (files(language, archive))
            (paper::blocks(&minutes))
        }
    };
    let page = Page::new(visit, title.as_str(), lead.as_str())
        .style(Style::Form)
        .style(Style::Desk)
        .style(Style::ReadOut);
    let page = if archive.is_for_staff() {
        let own = desk_meeting::address(&archive.meeting.slug, "");
        page.crumb(archive.meeting.title.get(language), own).unlisted()
    } else {
        let own = format!("/bijeenkomsten/{}", archive.meeting.slug);
        let page = page.below(Section::Meetings).crumb(archive.meeting.title.get(language), own);
        if archive.is_public() { page } else { page.unlisted() }
    };
    page.body(body).render(site)
}

/// The keys of the title and of what comes first, for who reads.
const fn headings(archive: &Archive) -> [&'static str; 2] {
    match (archive.reader, archive.audience) {
        (Reader::Chair | Reader::Moderator, _) => ["session-archive-title", "session-archive-lead"],
        (_, Audience::Public) => ["session-archive-title-public", "session-archive-lead-public"],
        (Reader::Shows, _) => ["session-archive-title-public", "session-archive-lead-screen"],
        _ => ["session-archive-title-public", "session-archive-lead-participant"],
    }
}

/// The address of the archive, or of a file below it, without the prefix of the language.
fn address(archive: &Archive, below: &str) -> String {
    let slug = &archive.meeting.slug;
    if archive.is_for_staff() {
        desk_meeting::address(slug, &format!("/archief{below}"))
    } else {
        format!("/bijeenkomsten/{slug}/opbrengst{below}")
    }
}

/// The ways to go back to a moment, and what happened at the one that is shown.
fn replay(language: Language, archive: &Archive, address: &str) -> Markup {
    html! {
        (anchored_heading(2, "terugkijken", &text(language, "session-archive-replay")))
        @if let Some(missed) = archive.missed {
            @let body = html! { p { (text(language, missed.key())) } };
            div role="alert" { (alert(Kind::Warning, &text(language, "session-archive-missed"), &body)) }
        }
        @match archive.shown() {
            None => p { (text(language, "session-archive-replay-lead")) },
            Some(place) => {
                div role="status" {
                    p { strong { (archive.until_words(language)) } }
                    p { (archive.told(language, &archive.moments[place])) }
                }
                p { a href=(path(language, address)) { (text(language, "session-archive-whole")) } }
            }
        }
        @if archive.moments.is_empty() {
            p { (text(language, "session-archive-no-stops")) }
        } @else {
            (beside(language, archive, address))
            (to_time(language, archive, address))
            (fold(&text(language, "session-archive-stops"), &stops(language, archive, address)))
        }
    }
}

fn moment_address(language: Language, address: &str, moment: &Moment) -> String {
    format!("{}?{UNTIL}={}#terugkijken", path(language, address), moment.sequence)
}

/// One moment back, and one on.
fn beside(language: Language, archive: &Archive, address: &str) -> Markup {
    let count = archive.moments.len();
    let place = archive.shown().unwrap_or(count - 1);
    let link = |found: Option<usize>, key: &str| {
        let moment = found.and_then(|place| archive.moments.get(place));
        html! {
            @if let Some(moment) = moment {
                (button::link(&moment_address(language, address, moment), &text(language, key), Weight::Secondary))
            }
        }
    };
    let numbers = [("number", (place + 1).to_string().into()), ("count", count.to_string().into())];
    html! {
        nav class="row" aria-label=(text(language, "session-archive-beside")) {
            (link(place.checked_sub(1), "session-archive-previous"))
            (link(Some(place + 1), "session-archive-next"))
            span { (text_with(language, "session-archive-place", &numbers)) }
        }
    }
}

/// A time on the clock to go to.
fn to_time(language: Language, archive: &Archive, address: &str) -> Markup {
    let last = archive.moments.len() - 1;
    let shown = &archive.moments[archive.shown().unwrap_or(last)];
    let value = moment::local(shown.at).strftime("%Y-%m-%dT%H:%M").to_string();
    let filled = Filled::from_pairs(vec![(TIME.to_owned(), value)]);
    let form = FormView { language, filled: &filled, mistakes: &Mistakes::default() };
    let field = Field {
        name: TIME,
        label: &text(language, "session-archive-time"),
        hint: &text(language, "session-archive-time-hint"),
        optional: false,
        autocomplete: "off",
    };
    html! {
        form class="form" method="get" action={ (path(language, address)) "#terugkijken" } novalidate {
            (form.line(&field, "datetime-local"))
            (button::submit(&text(language, "session-archive-go"), Weight::Secondary))
        }
    }
}

/// Where each step began and ended.
fn stops(language: Language, archive: &Archive, address: &str) -> Markup {
    let is_stop = |moment: &&Moment| matches!(moment.event, Event::Opened { .. } | Event::Ended { .. });
    html! {
        ol {
            @for stop in archive.moments.iter().filter(is_stop) {
                li {
                    a href=(moment_address(language, address, stop))
                        aria-current=[(archive.until == Some(stop.sequence)).then_some("true")] {
                        (archive.told(language, stop))
                    }
                }
            }
        }
    }
}

/// Everything as files, of the moment that is shown.
fn files(language: Language, archive: &Archive) -> Markup {
    let query = archive.until.map_or_else(String::new, |until| format!("?{UNTIL}={until}"));
    html! {
        ul class="link-list" {
            @for (key, name, formats) in FILES {
                li {
                    (text(language, key)) ": "
                    @for (place, format) in formats.iter().enumerate() {
                        @if place > 0 { " · " }
                        a href={ (path(language, &address(archive, &format!("/{name}.{format}")))) (query) } {
                            span class="visually-hidden" { (text(language, key)) " " }
                            (format.to_uppercase())
                        }
                    }
                }
            }
        }
    }
}
