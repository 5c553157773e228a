//! The page of the archive: the moments of the day, the minutes to read, and everything as files.

use documents::{moment, text::text};
use domain::{Language, session::Audience};
use maud::{Markup, html};

use super::{Archive, UNTIL};
use crate::{
    components::{anchored_heading, fold::fold, heading},
    desk_meeting,
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
    let is_public = archive.audience == Audience::Public;
    let title =
        text(language, if is_public { "session-archive-title-public" } else { "session-archive-title" });
    let lead = text(language, if is_public { "session-archive-lead-public" } else { "session-archive-lead" });
    let address = address(archive, "");
    let minutes = archive.paper(language);
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p class="lead" { (lead) }
            p { (archive.meeting.title.get(language)) ", " (moment::date(language, archive.meeting.date)) }
            @if !is_public { (stops(language, archive, &address)) }
            (anchored_heading(2, "meenemen", &text(language, "session-archive-files")))
            (files(language, archive))
            (paper::blocks(&minutes))
        }
    };
    let page = Page::new(visit, title.as_str(), lead.as_str()).style(Style::Desk).style(Style::ReadOut);
    let page = if is_public {
        let own = format!("/bijeenkomsten/{}", archive.meeting.slug);
        page.below(Section::Meetings).crumb(archive.meeting.title.get(language), own)
    } else {
        let own = desk_meeting::address(&archive.meeting.slug, "");
        page.crumb(archive.meeting.title.get(language), own).unlisted()
    };
    page.body(body).render(site)
}

/// The address of the archive, or of a file below it, without the prefix of the language.
fn address(archive: &Archive, below: &str) -> String {
    let slug = &archive.meeting.slug;
    match archive.audience {
        Audience::Public => format!("/bijeenkomsten/{slug}/opbrengst{below}"),
        _ => desk_meeting::address(slug, &format!("/archief{below}")),
    }
}

/// The moments that one can go back to.
fn stops(language: Language, archive: &Archive, address: &str) -> Markup {
    let title = |stop: &super::Stop| {
        let step = archive.view.steps.get(&stop.step);
        step.map_or_else(String::new, |step| step.step.title.get(language).to_owned())
    };
    let list = html! {
        ol {
            @for stop in &archive.stops {
                li {
                    a href={ (path(language, address)) "?" (UNTIL) "=" (stop.sequence) }
                        aria-current=[(archive.until == Some(stop.sequence)).then_some("true")] {
                        (moment::clock(language, moment::local(stop.at).time())) " " (title(stop)) ": "
                        (text(language, if stop.has_ended { "session-archive-ended" } else { "session-archive-began" }))
                    }
                }
            }
        }
    };
    html! {
        (anchored_heading(2, "terugkijken", &text(language, "session-archive-replay")))
        @if archive.until.is_some() {
            p role="status" { strong { (archive.until_words(language)) } }
            p { a href=(path(language, address)) { (text(language, "session-archive-whole")) } }
        } @else {
            p { (text(language, "session-archive-replay-lead")) }
        }
        @if archive.stops.is_empty() {
            p { (text(language, "session-archive-no-stops")) }
        } @else {
            (fold(&text(language, "session-archive-stops"), &list))
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
