//! A meeting: what it is, when and where, and the state it is in.

mod appointment;
mod problem;
mod state;

use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};

pub use appointment::AppointmentChange;
pub use problem::MeetingProblem;
pub use state::{MeetingState, MeetingStep, StepRefusal};

use crate::{AdmissionPolicy, Bilingual, MeetingId, ProgrammeItem};

/// The name of the time zone of every meeting.
pub const TIME_ZONE_NAME: &str = "Europe/Amsterdam";

/// The time zone of every meeting, read when the program was built: no file of the machine decides about it.
pub static TIME_ZONE: TimeZone = jiff::tz::get!("Europe/Amsterdam");

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// What it is known by.
    pub id: MeetingId,
    /// Its name in addresses: `middelgrote-gemeenten-2027`.
    pub slug: String,
    /// Where it stands.
    pub state: MeetingState,
    /// What it is called.
    pub title: Bilingual,
    /// One sentence for lists, mails and previews.
    pub summary: Bilingual,
    /// The introduction: paragraphs, divided by an empty line.
    pub introduction: Bilingual,
    /// For whom it is meant.
    pub audience: Bilingual,
    /// The day, at the venue.
    pub date: Date,
    /// When it begins, at the venue.
    pub from: Time,
    /// When it ends, at the venue.
    pub to: Time,
    /// Where it is.
    pub venue: Venue,
    /// What happens, in order of time.
    pub programme: Vec<ProgrammeItem>,
    /// Who may register.
    pub admission: AdmissionPolicy,
    /// What the organiser wants to know of every person.
    pub questions: Vec<Question>,
    /// What can be read beforehand.
    pub documents: Vec<Document>,
}

/// Where a meeting is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Venue {
    /// What the building is called.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Where it lies, in millionths of a degree (WGS 84): latitude, longitude.
    pub position: Option<(i32, i32)>,
    /// How one gets there.
    pub route: Bilingual,
    /// Steps, lifts, toilets, loops, parking: what somebody must know who cannot take it for granted.
    pub accessibility: Bilingual,
}

/// Something the organiser wants to know of every person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its name in forms and files: `introduction-card`.
    pub key: String,
    /// The question.
    pub text: Bilingual,
    /// Why it is asked; may be empty.
    pub hint: Bilingual,
    /// Whether an answer must be given.
    pub required: bool,
    /// The answers to choose from; none of them makes it a text.
    pub choices: Vec<Bilingual>,
}

/// Something to read beforehand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What it is called.
    pub title: Bilingual,
    /// Where it is: a page of this site (`/gemeenten`), or an `https` address.
    pub address: String,
}

impl Meeting {
    /// A moment of the day of the meeting. At the change to summer time an hour is skipped; a time within it is
    /// moved forward.
    #[must_use]
    pub fn moment(&self, time: Time) -> Option<Timestamp> {
        let zoned = self.date.to_datetime(time).to_zoned_datetime(TIME_ZONE.clone());
        zoned.ok().map(|each| each.timestamp())
    }

    /// Whether registrations are taken at a moment.
    #[must_use]
    pub fn takes_registrations(&self, now: Timestamp) -> bool {
        self.state == MeetingState::Published && self.admission.opens <= now && now <= self.admission.closes
    }
}
