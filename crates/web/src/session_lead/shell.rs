//! The frame around the pages of who leads and moderates: slim, with the ways between them.

use domain::Right;
use maud::{Markup, html};

use crate::{
    access::SignedIn,
    components::alert,
    session::{
        refusal,
        scene::Fault,
        shell::{Document, document},
        stage::Stage,
    },
    visit::path,
};

/// The pages of the staff of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Room {
    /// The remote control.
    Lead,
    /// The queue of the moderator.
    Moderation,
}

impl Room {
    const ALL: [Room; 2] = [Room::Lead, Room::Moderation];

    /// The rooms that are open to somebody.
    pub(crate) fn open_to(person: &SignedIn) -> Vec<Room> {
        Room::ALL.into_iter().filter(|room| person.may(room.right())).collect()
    }

    /// What its route asks for.
    pub(crate) const fn right(self) -> Right {
        match self {
            Room::Lead => Right::LeadSession,
            Room::Moderation => Right::ModerateSession,
        }
    }

    /// Where it is, below the address of the session; its forms are sent there too.
    pub(crate) const fn address(self) -> &'static str {
        match self {
            Room::Lead => "/regie",
            Room::Moderation => "/moderatie",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Room::Lead => "lead",
            Room::Moderation => "moderation",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Room::Lead => "session-lead-title",
            Room::Moderation => "session-moderation-title",
        }
    }
}

/// A page of the staff around its body, kept up to date by its stream.
pub(crate) fn shell(stage: &Stage<'_>, room: Room, rooms: &[Room], body: &Markup) -> Markup {
    let language = stage.language;
    let heading = stage.say(room.label());
    let window = format!("{heading} · {}", stage.meeting.title.get(language));
    let window = match stage.attempt {
        Some(_) => stage.say_with("form-title-wrong", &[("title", window.into())]),
        None => window,
    };
    let content = html! {
        a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud" { (stage.say("frame-skip")) }
        header class="staff-head" {
            a class="staff-head__back" href=(path(language, &desk_address(stage))) {
                (stage.meeting.title.get(language))
            }
            nav aria-label=(stage.say("session-lead-navigation")) {
                ul {
                    @for each in rooms {
                        li {
                            a href=(stage.address(each.address())) aria-current=[(*each == room).then_some("page")] {
                                (stage.say(each.label()))
                            }
                        }
                    }
                }
            }
        }
        session-staff data-stream=(stage.address(&format!("{}/stroom", room.address())))
            data-now=(stage.now.as_millisecond()) data-sequence=(stage.sequence)
            data-unsent=(stage.say("session-lead-unsent")) {
            main id="inhoud" class={ "staff-main staff-main--" (room.key()) } tabindex="-1" {
                h1 class="visually-hidden" { (heading) }
                p class="staff-stale" data-stale hidden role="status" { (stage.say("session-lead-stale")) }
                div class="staff-mishap" id="mislukt" role="alert" {}
                (mishap(stage))
                (body)
            }
        }
    };
    let styles = &["staff.css"];
    let page = Document { title: &window, class: "staff", styles, scripts: &["session-staff.js"], content };
    document(language, stage.site, &page)
}

/// The meeting at the desk, which is open to all who work for it.
fn desk_address(stage: &Stage<'_>) -> String {
    format!("/beheer/bijeenkomsten/{}", stage.meeting.slug)
}

/// What stands on such a page; once the meeting was called off or put away, where one can look back.
pub(crate) fn unless_over(stage: &Stage<'_>, body: Markup) -> Markup {
    if !stage.is_read_only() {
        return body;
    }
    let archive = format!("/beheer/bijeenkomsten/{}/archief", stage.meeting.slug);
    alert::alert(
        alert::Kind::Info,
        &stage.say("session-lead-read-only"),
        &html! {
            p { (stage.say("session-lead-read-only-text")) }
            p { a class="nl-link" href=(path(stage.language, &archive)) { (stage.say("session-archive-title")) } }
        },
    )
}

/// Why what was sent a moment ago was not carried out, and what one can do.
fn mishap(stage: &Stage<'_>) -> Markup {
    let Some(attempt) = stage.attempt else { return html! {} };
    let (said, hint) = match attempt.fault {
        Fault::Refused(refused) => {
            (refusal::sentence(stage.language, *refused), refusal::hint(stage.language, *refused))
        }
        Fault::Field { message, .. } => (stage.say(message), String::new()),
    };
    html! {
        div role="alert" { (alert::alert(alert::Kind::Error, &said, &html! { p { (hint) } })) }
    }
}
