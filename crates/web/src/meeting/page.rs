//! The page of a meeting. It is marked up as an event of schema.org, in the words that everybody reads.

use documents::{
    moment,
    text::{text, text_with},
    venue as venue_line,
};
use domain::{Language, Meeting};
use jiff::civil::Time;
use maud::{Markup, html};
use store::SeatCount;

use super::{
    address, admission,
    partners::Partners,
    programme,
    standing::Standing,
    venue,
    words::{paragraphs, said},
};
use crate::{
    components::{
        alert::{Kind, alert},
        anchored_heading, button, divisible, heading, on_this_page,
    },
    frame::{Page, Section, Style},
    mail_proposal::{self, prepared_mail},
    site::Site,
    visit::{Visit, path},
};

/// A chapter of the page: its id, its heading and what it says.
struct Chapter {
    id: &'static str,
    title: String,
    body: Markup,
}

/// The whole page.
pub(super) fn page(
    site: &Site,
    visit: &Visit,
    meeting: &Meeting,
    seats: SeatCount,
    partners: &Partners,
) -> Markup {
    let language = visit.language;
    let standing = Standing::of(meeting, seats, site.now());
    let chapters = chapters(site, language, meeting, partners);
    let contents: Vec<(&str, String)> = chapters.iter().map(|each| (each.id, each.title.clone())).collect();
    let body = html! {
        div class="stack" itemscope itemtype="https://schema.org/Event" {
            @let (title, own) = meeting.title.in_language(language);
            h1 class="nl-heading nl-heading--level-1" lang=[(own != language).then(|| own.tag())] { (divisible(title)) }
            meta itemprop="name" content=(title);
            @if !meeting.summary.is_empty() {
                p class="lead" itemprop="description" { (said(language, &meeting.summary)) }
            }
            (facts(site, language, meeting))
            (way_in(site, language, meeting, standing))
            (on_this_page(&text(language, "meeting-contents"), &contents))
            @for chapter in &chapters {
                (anchored_heading(2, chapter.id, &chapter.title))
                (chapter.body)
            }
        }
    };
    let page = Page::new(visit, meeting.title.get(language), description(language, meeting))
        .below(Section::Meetings)
        .style(Style::Meeting)
        .canonical(address(meeting))
        .preview(format!("{}/voorbeeld.png", address(meeting)));
    let page = if meeting.state.is_public() { page } else { page.unlisted() };
    page.body(body).render(site)
}

fn description(language: Language, meeting: &Meeting) -> String {
    let summary = meeting.summary.get(language).trim();
    let when = moment::date(language, meeting.date);
    format!("{when}, {}. {summary}", meeting.venue.town).trim().to_owned()
}

/// Day, time and place, with what machines read of them.
fn facts(site: &Site, language: Language, meeting: &Meeting) -> Markup {
    let cancelled = meeting.state == domain::MeetingState::Cancelled;
    let status = if cancelled { "EventCancelled" } else { "EventScheduled" };
    let picture = path(language, &format!("{}/voorbeeld.png", address(meeting)));
    html! {
        div class="meeting-facts" {
            p class="meeting-facts__when" {
                time itemprop="startDate" datetime=(machine_time(meeting, meeting.from)) {
                    (moment::date(language, meeting.date))
                }
            }
            p { (moment::period(language, meeting.from, meeting.to)) }
            p { (venue_line::line(&meeting.venue)) }
            meta itemprop="endDate" content=(machine_time(meeting, meeting.to));
            meta itemprop="eventStatus" content={ "https://schema.org/" (status) };
            meta itemprop="eventAttendanceMode" content="https://schema.org/OfflineEventAttendanceMode";
            meta itemprop="image" content={ (site.settings.base_url) (picture) };
            span itemprop="organizer" itemscope itemtype="https://schema.org/Organization" {
                meta itemprop="name" content=(site.settings.organiser);
            }
        }
    }
}

/// A moment of the day of the meeting as ISO 8601 with its distance to UTC.
fn machine_time(meeting: &Meeting, time: Time) -> String {
    let local = meeting.date.to_datetime(time).strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let Some(moment) = meeting.moment(time) else { return local };
    let minutes = domain::meeting::TIME_ZONE.to_offset(moment).seconds() / 60;
    format!(
        "{local}{}{:02}:{:02}",
        if minutes < 0 { '-' } else { '+' },
        minutes.abs() / 60,
        minutes.abs() % 60
    )
}

/// Whether one can register, and the button when one can.
fn way_in(site: &Site, language: Language, meeting: &Meeting, standing: Standing) -> Markup {
    let sentence = standing.sentence(language, meeting);
    if standing == Standing::Cancelled {
        let body = html! { p { (sentence) } };
        return alert(Kind::Warning, &text(language, "meeting-cancelled"), &body);
    }
    html! {
        @if let Some(label) = standing.button(language) {
            p {
                (button::link(
                    &path(language, &format!("{}/aanmelden", address(meeting))),
                    &label,
                    button::Weight::Primary,
                ))
            }
        }
        p { (sentence) }
        @if standing.is_open() { (by_mail(site, language, meeting)) }
        p class="single-link" { a href=(path(language, "/mijn")) { (text(language, "meeting-mine")) } }
    }
}

/// The prepared mail, for who would rather write. The demo catches it itself, for who has no mail program at hand.
fn by_mail(site: &Site, language: Language, meeting: &Meeting) -> Markup {
    let mail = prepared_mail(language, meeting, site.registration_email());
    let write = path(language, &format!("{}?bijeenkomst={}", mail_proposal::write::ADDRESS, meeting.slug));
    html! {
        p {
            a href=(mail.link()) { (text(language, "meeting-by-mail")) } " " (text(language, "meeting-by-mail-text"))
        }
        @if site.settings.demo {
            p class="single-link" { a href=(write) { (text(language, "meeting-by-mail-demo")) } }
        }
    }
}

/// The chapters that have something to say.
fn chapters(site: &Site, language: Language, meeting: &Meeting, partners: &Partners) -> Vec<Chapter> {
    let mut chapters = Vec::new();
    let mut add = |id: &'static str, body: Markup| {
        chapters.push(Chapter { id, title: text(language, &format!("meeting-{id}")), body });
    };
    add("over", paragraphs(language, &meeting.introduction));
    add(
        "voor-wie",
        html! {
            (paragraphs(language, &meeting.audience))
            (heading(3, &text(language, "meeting-admission")))
            (admission::rules(language, meeting))
        },
    );
    if !meeting.programme.is_empty() {
        add("programma", programme_chapter(language, meeting));
    }
    if !programme::speakers(meeting).is_empty() {
        add("sprekers", programme::speaker_list(language, meeting));
    }
    add("plaats", venue::venue(site, language, &meeting.venue));
    if !partners.is_empty() {
        add("partners", partners.show(site, language));
    }
    if !meeting.documents.is_empty() {
        add("documenten", documents(language, meeting));
    }
    chapters
}

fn programme_chapter(language: Language, meeting: &Meeting) -> Markup {
    let calendar = path(language, &format!("{}/programma.ics", address(meeting)));
    html! {
        (programme::programme(language, meeting))
        p {
            (button::download(
                &calendar,
                &text(language, "meeting-calendar"),
                &text(language, "meeting-calendar-kind"),
                button::Weight::Secondary,
            ))
        }
    }
}

/// What can be read beforehand; what is elsewhere says so.
pub(crate) fn documents(language: Language, meeting: &Meeting) -> Markup {
    html! {
        ul class="link-list" {
            @for document in &meeting.documents {
                li {
                    @if document.address.starts_with('/') {
                        a href=(path(language, &document.address)) { (said(language, &document.title)) }
                    } @else {
                        a href=(document.address) rel="external noreferrer" { (said(language, &document.title)) }
                        @let host = document.address.split('/').nth(2).unwrap_or_default();
                        " " (text_with(language, "meeting-document-elsewhere", &[("host", host.into())]))
                    }
                }
            }
        }
    }
}
