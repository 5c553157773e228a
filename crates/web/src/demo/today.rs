//! The meeting of today: its work session is under way, with a table for each partner. The tables wrote, weighed and
//! fixed what weighs most; then [`outcome`] has them work out their courses.

mod choice;
mod course;
mod outcome;
mod play;
mod together;
mod writing;

use domain::{
    Bilingual, ItemKind, Meeting, MeetingStep, MunicipalityCode, PersonId,
    session::{Shown, Visibility},
};
use jiff::{SignedDuration, civil::time};
use store::{NewTable, StoreError};

use self::{
    play::{Play, Seat},
    writing::Town,
};
use super::{
    calendar::Days,
    meeting::{at_platform31, catered, item},
    teller::{Delegation, Teller, guest},
};
use crate::session::make::make;

pub(super) use outcome::work_out;

/// How the address of the meeting begins.
const SLUG: &str = "proef-";

/// So many days before today one could register.
const OPENED: i64 = 21;

/// Adds the meeting, everybody who takes part, and the work session until now.
pub(super) async fn tell(teller: &Teller<'_>, days: &Days) -> Result<(), StoreError> {
    let meeting = meeting(days);
    teller.add(&meeting, days.before(OPENED + 2)).await?;
    teller.step(&meeting, MeetingStep::Publish, days.before(OPENED)).await?;
    let mut tables = Vec::new();
    let mut people = Vec::new();
    for (number, partner) in (0..).zip(&teller.site.atlas.facts.partners) {
        let register = &teller.site.atlas.facts.register;
        let Some(index) = register.index(partner.municipality) else { continue };
        let name = register.get(index).name.clone();
        let three = [guest("Wethouder"), guest("Strategisch adviseur"), guest("Burgemeester")];
        let moment = days.before(OPENED - 1) + SignedDuration::from_hours(number);
        let delegation = teller.register(&meeting, &name, &three, moment).await?;
        tables.push(NewTable { name, municipality: Some(partner.municipality) });
        people.push((partner.municipality, delegation));
    }
    teller.step(&meeting, MeetingStep::CloseRegistration, days.before(2)).await?;
    teller.step(&meeting, MeetingStep::Start, days.before(0)).await?;
    session(teller, &meeting, days, tables, people).await
}

/// The work session, until the tables have fixed what weighs most.
async fn session(
    teller: &Teller<'_>,
    meeting: &Meeting,
    days: &Days,
    tables: Vec<NewTable>,
    people: Vec<(MunicipalityCode, Delegation)>,
) -> Result<(), StoreError> {
    let mut change = teller.organiser(days.before(1)).await?;
    let made = make(&mut change, meeting.id, tables).await?;
    change.commit().await?;
    let mut change = teller.organiser(days.before(0)).await?;
    let mut play = Play::new(teller, made.id, teller.staff.organiser).await?;
    let mut rooms = Vec::new();
    for (code, delegation) in people {
        let Some(table) = play.table_of(code) else { continue };
        let persons: Vec<PersonId> = delegation.places.iter().map(|place| place.person).collect();
        rooms.push((Town::of(&teller.site.atlas, code), play.seats(&mut change, &persons, table).await?));
    }
    play.begin(days.before(0))?;
    tell_day(&mut play, &rooms)?;
    play.keep(&mut change).await?;
    change.commit().await
}

type Room<'a> = (Option<Town<'a>>, Vec<Seat>);

/// The steps of the day, from the opening to the top five.
fn tell_day(play: &mut Play, rooms: &[Room<'_>]) -> Result<(), StoreError> {
    let towns = || {
        rooms.iter().enumerate().filter_map(|(number, (town, seats))| Some((number, town.as_ref()?, seats)))
    };
    play.open("introduce")?;
    for (_, town, seats) in towns() {
        for (place, seat) in seats.iter().enumerate() {
            play.writes(*seat, town.introduction(place))?;
        }
    }
    for slide in 0..3 {
        play.open("trend")?;
        for (_, town, seats) in towns().skip(slide).step_by(3) {
            play.writes_first(seats, town.about_a_trend())?;
        }
    }
    play.open("read")?;
    play.open("recognise")?;
    for (number, town, seats) in towns() {
        for (place, seat) in seats.iter().enumerate() {
            for answer in town.recognition(3 * number + place) {
                play.writes(*seat, answer)?;
            }
        }
        release(play, seats, number)?;
    }
    play.open("placemat")?;
    for (_, town, seats) in towns() {
        for (seat, note) in seats.iter().cycle().zip(town.placemat()) {
            play.writes(*seat, note)?;
        }
        play.shares(seats)?;
    }
    play.open("discuss")?;
    play.open("cards")?;
    for (_, town, seats) in towns() {
        for (seat, card) in seats.iter().cycle().zip(town.cards()) {
            play.writes(*seat, card)?;
        }
    }
    play.open("vote")?;
    for (number, _, seats) in towns() {
        for (place, seat) in seats.iter().enumerate() {
            play.weighs(*seat, number, place)?;
        }
        release(play, seats, number)?;
    }
    play.open("top-five")?;
    for (number, _, seats) in towns() {
        play.fixes(seats)?;
        release(play, seats, number)?;
        if let Some(seat) = seats.first() {
            play.shows_itself(*seat)?;
        }
    }
    play.shows(Shown::Current)
}

/// A table lets the room see what came out of the step that is open once it has ended, and some tables everybody.
fn release(play: &mut Play, seats: &[Seat], number: usize) -> Result<(), StoreError> {
    let visibility = if number % 4 == 1 { Visibility::Public } else { Visibility::Participants };
    seats.first().map_or(Ok(()), |seat| play.releases(*seat, visibility))
}

/// The address of the meeting of today.
pub(super) fn slug(days: &Days) -> String {
    format!("{SLUG}{}", days.today())
}

fn meeting(days: &Days) -> Meeting {
    let date = days.today();
    let mut meeting = at_platform31(
        slug(days),
        Bilingual::new("Proef met werksessies", "Trying out work sessions"),
        Bilingual::new(
            "Deze bijeenkomst is nu bezig: dertien gemeenten zitten aan tafel.",
            "This meeting is going on now: thirteen municipalities are at their tables.",
        ),
        date,
        // Whoever tries it in the evening also finds a meeting that goes on.
        (time(9, 0, 0, 0), time(23, 59, 0, 0)),
        days.before(OPENED),
    );
    meeting.introduction = Bilingual::new(
        "Hier ziet u hoe een werksessie verloopt. Log in als voorzitter en leid de sessie, of doe mee met de code op het scherm. \
         Wat hier is geschreven, is verzonnen.",
        "Here you see how a work session goes. Sign in as chair and lead it, or take part with the code on the screen. What is \
         written here is invented.",
    );
    meeting.programme = vec![
        catered(item((9, 0), (9, 30), ItemKind::Reception, Bilingual::new("Ontvangst", "Reception"))),
        item((9, 30), (23, 59), ItemKind::Plenary, Bilingual::new("Werksessies", "Work sessions")),
    ];
    meeting
}
