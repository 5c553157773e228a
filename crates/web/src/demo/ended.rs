//! A meeting that is over: who came, who did not, and nothing that should have been destroyed by now.

use domain::{
    Bilingual, ItemKind, Meeting, MeetingStep,
    guest_list::{Actor, Command},
};
use jiff::{SignedDuration, Timestamp, civil::time};
use store::{AuditActor, Details, StoreError};

use super::{
    calendar::Days,
    meeting::{at_platform31, catered, item},
    teller::{Delegation, Teller, guest},
};

/// So many days before today one could register.
const OPENED: i64 = 160;

/// Adds the meeting, who registered for it, and who was there.
pub(super) async fn tell(teller: &Teller<'_>, days: &Days) -> Result<(), StoreError> {
    let meeting = meeting(days);
    teller.add(&meeting, days.before(OPENED + 2)).await?;
    teller.step(&meeting, MeetingStep::Publish, days.before(OPENED)).await?;
    let two = [guest("Strategisch adviseur"), guest("Wethouder")];
    let mut delegations = Vec::new();
    for (town, day) in
        [("Assen", 158), ("Veenendaal", 157), ("Goes", 155), ("Nissewaard", 151), ("Zutphen", 150)]
    {
        delegations.push(teller.register(&meeting, town, &two, days.before(day)).await?);
    }
    let begin = meeting.moment(meeting.from).unwrap_or_else(|| days.before(120));
    teller.step(&meeting, MeetingStep::CloseRegistration, begin - SignedDuration::from_hours(24)).await?;
    teller.step(&meeting, MeetingStep::Start, begin).await?;
    check_in(teller, &meeting, &delegations, begin).await?;
    teller.step(&meeting, MeetingStep::End, meeting.moment(meeting.to).unwrap_or(begin)).await
}

/// Everybody comes, a minute after each other, but the last of Goes and both of Nissewaard.
async fn check_in(
    teller: &Teller<'_>,
    meeting: &Meeting,
    delegations: &[Delegation],
    begin: Timestamp,
) -> Result<(), StoreError> {
    let desk = teller.staff.desk;
    let places = delegations.iter().flat_map(|each| &each.places);
    let who_came = places.enumerate().filter(|(number, _)| !(5..=7).contains(number));
    // The scans arrive together, after the last: none of them may lie ahead.
    let arrival = begin + SignedDuration::from_hours(1);
    let mut change = teller.site.store.change(AuditActor::Person(desk), arrival).await?;
    for (minute, (_, place)) in (1..).zip(who_came) {
        let at = begin + SignedDuration::from_mins(minute);
        let command = Command::CheckIn { place: place.id, at };
        change.decide(meeting.id, Actor::Desk(desk), &command, &Details::default()).await?;
    }
    change.commit().await
}

fn meeting(days: &Days) -> Meeting {
    let date = days.thursday(-125);
    let mut meeting = at_platform31(
        format!("kennismaking-{date}"),
        Bilingual::new(
            "Kennismaking: gemeenten als schakel",
            "Getting to know each other: municipalities as links",
        ),
        Bilingual::new("De eerste bijeenkomst van het netwerk.", "The first meeting of the network."),
        date,
        (time(15, 0, 0, 0), time(17, 0, 0, 0)),
        days.before(OPENED),
    );
    meeting.admission.seats = 30;
    meeting.introduction = Bilingual::new(
        "In deze bijeenkomst maakten gemeenten kennis met elkaar en met de cijfers over hun positie.",
        "At this meeting municipalities got to know each other, and the figures about their position.",
    );
    meeting.programme = vec![
        catered(item((15, 0), (15, 30), ItemKind::Reception, Bilingual::new("Ontvangst", "Reception"))),
        item(
            (15, 30),
            (17, 0),
            ItemKind::Plenary,
            Bilingual::new("Kennismaking", "Getting to know each other"),
        ),
    ];
    meeting
}
