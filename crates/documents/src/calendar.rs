//! Meetings as iCalendar files (RFC 5545), sent as messages between calendars (RFC 5546).
//!
//! A person who has a place gets a [`request`]: an appointment that is theirs. When something changes, the
//! same call with a higher sequence number replaces it; [`cancel`] takes it away. Calendars know an
//! appointment by its UID, which is the identity of the *place*: a colleague who comes instead has a place
//! and so an appointment of their own. Nobody sees the other persons of a delegation. What everybody may
//! import, the meeting ([`meeting`]) or its programme ([`programme`]), is known by the identities of the
//! meeting and of its items.
//!
//! Times are those of the venue, with the time zone in the file, so that an appointment stays right when
//! rules change. The files are written here and not by a package: see `docs/decisions`.

mod content_line;
mod zone;

use domain::{
    EmailAddress, Language, Meeting, MeetingState, PlaceId, ProgrammeItem, meeting::TIME_ZONE_NAME,
};
use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};

use crate::{
    moment,
    text::{text, text_with},
    venue,
};
use content_line::{Lines, parameter};

/// Who organises, or who comes: the name and the mail address.
#[derive(Clone)]
pub struct Party {
    /// The name that a calendar shows.
    pub name: String,
    /// The address that answers go to, and by which a calendar knows whose appointment it is.
    pub email: EmailAddress,
}

/// A meeting as it is shown in calendars.
#[derive(Clone)]
pub struct Appointment<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// The address of its page.
    pub page: &'a str,
    /// Who organises it.
    pub organiser: &'a Party,
    /// The language of the texts.
    pub language: Language,
    /// How often it changed. A calendar only takes a change with a higher number, so it rises with every file
    /// that is sent after the first, a cancellation included.
    pub sequence: u32,
    /// The moment at which the file is made.
    pub stamp: Timestamp,
}

/// What a calendar does with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Publish,
    Request,
    Cancel,
}

/// An iCalendar file.
#[derive(Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// The file itself.
    pub bytes: Vec<u8>,
    /// The media type, with the method: a mail program only shows buttons when both say the same.
    pub content_type: &'static str,
    /// The name under which it is attached or saved.
    pub name: &'static str,
}

/// The appointment of somebody who has a place: new, or changed when the sequence number is higher than
/// before.
#[must_use]
pub fn request(appointment: &Appointment<'_>, place: PlaceId, attendee: &Party) -> CalendarFile {
    personal(Method::Request, appointment, place, attendee)
}

/// Takes the appointment away from somebody who does not come, or from everybody when the meeting does not
/// take place.
#[must_use]
pub fn cancel(appointment: &Appointment<'_>, place: PlaceId, attendee: &Party) -> CalendarFile {
    personal(Method::Cancel, appointment, place, attendee)
}

/// The meeting for everybody, as one appointment.
#[must_use]
pub fn meeting(appointment: &Appointment<'_>) -> CalendarFile {
    file(Method::Publish, |lines| {
        lines.component("VEVENT", |lines| {
            identity(lines, appointment, &appointment.meeting.id.to_string());
            whole_meeting(lines, appointment);
        });
    })
}

/// The programme for everybody, an appointment for each item.
#[must_use]
pub fn programme(appointment: &Appointment<'_>) -> CalendarFile {
    file(Method::Publish, |lines| {
        for item in &appointment.meeting.programme {
            lines.component("VEVENT", |lines| {
                identity(lines, appointment, &item.id.to_string());
                one_item(lines, appointment, item);
            });
        }
    })
}

fn personal(method: Method, appointment: &Appointment<'_>, place: PlaceId, attendee: &Party) -> CalendarFile {
    file(method, |lines| {
        lines.component("VEVENT", |lines| {
            identity(lines, appointment, &place.to_string());
            status(lines, method == Method::Cancel || is_cancelled(appointment));
            whole_meeting_text(lines, appointment);
            // The person is registered already and answers through the link in the mail.
            let manner = ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE";
            let name = format!("ATTENDEE{}{manner}", parameter("CN", &attendee.name));
            lines.raw(&name, &format!("mailto:{}", attendee.email));
            if method == Method::Request {
                alarm(lines, appointment);
            }
        });
    })
}

fn file(method: Method, events: impl FnOnce(&mut Lines)) -> CalendarFile {
    let (word, content_type, name) = match method {
        Method::Publish => ("PUBLISH", "text/calendar; charset=utf-8; method=PUBLISH", "schakel.ics"),
        Method::Request => ("REQUEST", "text/calendar; charset=utf-8; method=REQUEST", "invite.ics"),
        Method::Cancel => ("CANCEL", "text/calendar; charset=utf-8; method=CANCEL", "cancel.ics"),
    };
    let mut lines = Lines::default();
    lines.component("VCALENDAR", |lines| {
        lines.raw("VERSION", "2.0");
        lines.raw("PRODID", "-//Schakel//Schakel//NL");
        lines.raw("CALSCALE", "GREGORIAN");
        lines.raw("METHOD", word);
        zone::write(lines);
        events(lines);
    });
    CalendarFile { bytes: lines.into_bytes(), content_type, name }
}

/// What makes an appointment the same one as before, and newer.
fn identity(lines: &mut Lines, appointment: &Appointment<'_>, uid: &str) {
    let stamp = utc(appointment.stamp);
    lines.raw("UID", uid);
    lines.raw("DTSTAMP", &stamp);
    lines.raw("LAST-MODIFIED", &stamp);
    lines.raw("SEQUENCE", &appointment.sequence.to_string());
    let organiser = format!("ORGANIZER{}", parameter("CN", &appointment.organiser.name));
    lines.raw(&organiser, &format!("mailto:{}", appointment.organiser.email));
}

fn is_cancelled(appointment: &Appointment<'_>) -> bool {
    appointment.meeting.state == MeetingState::Cancelled
}

fn status(lines: &mut Lines, is_cancelled: bool) {
    lines.raw("STATUS", if is_cancelled { "CANCELLED" } else { "CONFIRMED" });
    lines.raw("TRANSP", if is_cancelled { "TRANSPARENT" } else { "OPAQUE" });
}

fn whole_meeting(lines: &mut Lines, appointment: &Appointment<'_>) {
    status(lines, is_cancelled(appointment));
    whole_meeting_text(lines, appointment);
}

fn whole_meeting_text(lines: &mut Lines, appointment: &Appointment<'_>) {
    let Appointment { meeting, language, .. } = *appointment;
    when(lines, meeting.date, meeting.from, meeting.to);
    let (title, title_language) = meeting.title.in_language(language);
    lines.text(&format!("SUMMARY;LANGUAGE={}", title_language.tag()), title);
    lines.text("DESCRIPTION", &description(appointment));
    place(lines, meeting, "");
    lines.raw("URL", appointment.page);
}

fn one_item(lines: &mut Lines, appointment: &Appointment<'_>, item: &ProgrammeItem) {
    let Appointment { meeting, language, .. } = *appointment;
    status(lines, is_cancelled(appointment));
    when(lines, meeting.date, item.from, item.to);
    let (title, title_language) = item.title.in_language(language);
    lines.text(&format!("SUMMARY;LANGUAGE={}", title_language.tag()), title);
    let paragraphs =
        [item.speaker.get(language), item.description.get(language), meeting.title.get(language)];
    let paragraphs: Vec<&str> = paragraphs.into_iter().filter(|each| !each.trim().is_empty()).collect();
    lines.text("DESCRIPTION", &paragraphs.join("\n\n"));
    place(lines, meeting, item.room.trim());
    lines.raw("URL", appointment.page);
}

fn when(lines: &mut Lines, date: Date, from: Time, to: Time) {
    for (name, time) in [("DTSTART", from), ("DTEND", to)] {
        let local = date.to_datetime(time).strftime("%Y%m%dT%H%M%S").to_string();
        lines.raw(&format!("{name};TZID={TIME_ZONE_NAME}"), &local);
    }
}

fn place(lines: &mut Lines, meeting: &Meeting, room: &str) {
    let address = venue::line(&meeting.venue);
    let parts = [room, address.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    lines.text("LOCATION", &parts.join(", "));
    if let Some((latitude, longitude)) = meeting.venue.position {
        lines.raw("GEO", &format!("{};{}", degrees(latitude), degrees(longitude)));
    }
}

/// Millionths of a degree as degrees.
fn degrees(millionths: i32) -> String {
    format!("{:.6}", f64::from(millionths) / 1e6)
}

/// The summary, the programme and where to find more.
fn description(appointment: &Appointment<'_>) -> String {
    let Appointment { meeting, language, .. } = *appointment;
    let mut paragraphs = vec![meeting.summary.get(language).trim().to_owned()];
    if !meeting.programme.is_empty() {
        let items = meeting.programme.iter().map(|item| {
            format!("{} {}", moment::clock(language, item.from), item.title.get(language).trim())
        });
        let heading = std::iter::once(text(language, "calendar-programme"));
        paragraphs.push(heading.chain(items).collect::<Vec<_>>().join("\n"));
    }
    paragraphs.push(text_with(language, "calendar-more", &[("page", appointment.page.into())]));
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.join("\n\n")
}

/// A day before, so that there is time to cancel and to look up the route.
fn alarm(lines: &mut Lines, appointment: &Appointment<'_>) {
    let title = appointment.meeting.title.get(appointment.language);
    lines.component("VALARM", |lines| {
        lines.raw("ACTION", "DISPLAY");
        lines.raw("TRIGGER", "-P1D");
        let words = text_with(appointment.language, "calendar-alarm", &[("title", title.into())]);
        lines.text("DESCRIPTION", &words);
    });
}

fn utc(moment: Timestamp) -> String {
    TimeZone::UTC.to_datetime(moment).strftime("%Y%m%dT%H%M%SZ").to_string()
}
