//! The programme of a meeting, and who speaks.

use documents::{
    moment,
    text::{text, text_with},
};
use domain::{Language, Meeting, ProgrammeItem};
use maud::{Markup, html};

use super::words::{paragraphs, said};

/// The programme as a list in order of time.
pub(super) fn programme(language: Language, meeting: &Meeting) -> Markup {
    html! {
        ol class="programme" {
            @for item in &meeting.programme { (one(language, item)) }
        }
    }
}

fn one(language: Language, item: &ProgrammeItem) -> Markup {
    let mut notes: Vec<Markup> = Vec::new();
    if !item.speaker.is_empty() {
        notes.push(said(language, &item.speaker));
    }
    if !item.room.trim().is_empty() {
        notes.push(
            html! { (text_with(language, "meeting-programme-room", &[("room", item.room.trim().into())])) },
        );
    }
    if item.catering {
        notes.push(html! { (text(language, "meeting-programme-catering")) });
    }
    html! {
        li {
            span class="programme__time" { (moment::period(language, item.from, item.to)) }
            div class="programme__what" {
                p class="programme__title" { (said(language, &item.title)) }
                (paragraphs(language, &item.description))
                @if !notes.is_empty() {
                    p class="programme__note" {
                        @for (index, note) in notes.iter().enumerate() { @if index > 0 { " · " } (note) }
                    }
                }
            }
        }
    }
}

/// Who speaks or leads, by role, each with the items; in order of the programme.
pub(super) fn speakers(meeting: &Meeting) -> Vec<(&ProgrammeItem, Vec<&ProgrammeItem>)> {
    let mut speakers: Vec<(&ProgrammeItem, Vec<&ProgrammeItem>)> = Vec::new();
    for item in meeting.programme.iter().filter(|item| !item.speaker.is_empty()) {
        match speakers.iter_mut().find(|(first, _)| first.speaker == item.speaker) {
            Some((_, items)) => items.push(item),
            None => speakers.push((item, vec![item])),
        }
    }
    speakers
}

/// The list of speakers.
pub(super) fn speaker_list(language: Language, meeting: &Meeting) -> Markup {
    html! {
        ul {
            @for (first, items) in speakers(meeting) {
                li {
                    strong { (said(language, &first.speaker)) } ": "
                    @for (index, item) in items.iter().enumerate() {
                        @if index > 0 { ", " }
                        (said(language, &item.title))
                    }
                }
            }
        }
    }
}
