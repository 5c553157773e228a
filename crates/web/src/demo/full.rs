//! A small meeting that is full, with a waiting list that has seen everything: offers accepted, run out and running. And a
//! meeting that is still in draft.

use domain::{Bilingual, ItemKind, Meeting, MeetingStep, guest_list::Command};
use jiff::{Timestamp, civil::time};
use store::StoreError;

use super::{
    calendar::Days,
    meeting::{at_platform31, catered, item},
    teller::{Delegation, Teller, eater, guest},
};

/// Adds both meetings, and everybody who registered for the first.
pub(super) async fn tell(teller: &Teller<'_>, days: &Days) -> Result<(), StoreError> {
    let meeting = full(days);
    teller.add(&meeting, days.before(21)).await?;
    teller.step(&meeting, MeetingStep::Publish, days.before(20)).await?;
    fill(teller, &meeting, days).await?;
    others(teller, &meeting, days).await?;
    teller.add(&draft(days), days.before(3)).await
}

/// Ten seats are soon taken. Three delegations come on the waiting list.
async fn fill(teller: &Teller<'_>, meeting: &Meeting, days: &Days) -> Result<(), StoreError> {
    let three = [guest("Strategisch adviseur"), eater("Wethouder", "vegetarisch"), guest("Concernstrateeg")];
    teller.register(meeting, "Ridderkerk", &three, days.before(18)).await?;
    let assen = teller.register(meeting, "Assen", &three, days.before(17)).await?;
    let zeist = teller.register(meeting, "Zeist", &three, days.before(16)).await?;
    let kampen = teller.register(meeting, "Kampen", &[guest("Wethouder")], days.before(15)).await?;
    let two = [guest("Strategisch adviseur"), guest("Wethouder")];
    let goes = teller.register(meeting, "Goes", &two, days.before(14)).await?;
    teller.register(meeting, "Waalwijk", &two, days.before(13)).await?;
    let hilversum = teller.register(meeting, "Hilversum", &two, days.before(12)).await?;
    // Goes is first in line and says yes.
    withdraw(teller, meeting, &zeist, days.before(11)).await?;
    accept(teller, meeting, &goes, days.before(10)).await?;
    // Waalwijk is next and lets its offer run out; Hilversum says yes.
    withdraw(teller, meeting, &kampen, days.before(9)).await?;
    teller.by_itself(meeting, &Command::LapseOffers, days.before(5)).await?;
    accept(teller, meeting, &hilversum, days.before(4)).await?;
    // Full again. A seat that came free yesterday is offered now.
    teller.register(meeting, "Veenendaal", &[guest("Wethouder")], days.before(3)).await?;
    teller.cancel_last(meeting, &assen, days.before(1)).await
}

/// Whom the rules leave to the organiser: one was declined, one waits for the decision. And who still waits for a seat.
async fn others(teller: &Teller<'_>, meeting: &Meeting, days: &Days) -> Result<(), StoreError> {
    let amersfoort = teller.register(meeting, "Amersfoort", &[guest("Wethouder")], days.before(8)).await?;
    let decline = Command::Decline { registration: amersfoort.id };
    teller.decide(meeting, &decline, days.before(7)).await?;
    teller.register(meeting, "Weert", &[guest("Wethouder")], days.before(2)).await?;
    let two = [guest("Strategisch adviseur"), guest("Wethouder")];
    teller.register(meeting, "Oldambt", &two, days.before(2)).await?;
    teller.register(meeting, "Winterswijk", &[guest("Wethouder")], days.before(1)).await.map(|_| ())
}

async fn accept(
    teller: &Teller<'_>,
    meeting: &Meeting,
    delegation: &Delegation,
    at: Timestamp,
) -> Result<(), StoreError> {
    teller.contact(meeting, delegation, &Command::AcceptOffer { registration: delegation.id }, at).await
}

async fn withdraw(
    teller: &Teller<'_>,
    meeting: &Meeting,
    delegation: &Delegation,
    at: Timestamp,
) -> Result<(), StoreError> {
    teller.contact(meeting, delegation, &Command::Withdraw { registration: delegation.id }, at).await
}

fn full(days: &Days) -> Meeting {
    let date = days.thursday(45);
    let mut meeting = at_platform31(
        format!("cijfers-lezen-{date}"),
        Bilingual::new(
            "Werksessie: de cijfers van uw gemeente lezen",
            "Work session: reading the figures of your municipality",
        ),
        Bilingual::new(
            "Een kleine sessie, met de cijfers van uw gemeente op tafel.",
            "A small session, with the figures of your municipality on the table.",
        ),
        date,
        (time(13, 30, 0, 0), time(16, 0, 0, 0)),
        days.before(20),
    );
    meeting.admission.seats = 10;
    meeting.admission.places_per_organisation = 3;
    meeting.introduction = Bilingual::new(
        "Wat zeggen de cijfers over uw gemeente, en wat zeggen zij niet? In deze sessie leest u ze samen met collega's uit \
         andere gemeenten. Wij houden de groep klein, zodat iedereen aan bod komt.",
        "What do the figures say about your municipality, and what do they not say? In this session you read them together \
         with colleagues from other municipalities. The group is small, so that everybody has a turn.",
    );
    meeting.audience = Bilingual::new(
        "Voor bestuurders en strategisch beleidsadviseurs van middelgrote gemeenten.",
        "For administrators and strategic policy advisers of mid-size municipalities.",
    );
    meeting.programme = vec![
        catered(item((13, 30), (13, 45), ItemKind::Reception, Bilingual::new("Ontvangst", "Reception"))),
        item((13, 45), (15, 45), ItemKind::WorkSession, Bilingual::new("Cijfers lezen", "Reading figures")),
        item((15, 45), (16, 0), ItemKind::Plenary, Bilingual::new("Afronding", "Wrap-up")),
    ];
    meeting
}

fn draft(days: &Days) -> Meeting {
    let date = days.thursday(120);
    let mut meeting = at_platform31(
        format!("vervolg-koers-{date}"),
        Bilingual::new("Vervolg: van keuze naar uitvoering", "Follow-up: from choice to action"),
        Bilingual::new("Wat is er van de afspraken terechtgekomen?", "What became of the agreements?"),
        date,
        (time(14, 0, 0, 0), time(17, 0, 0, 0)),
        days.before(-30),
    );
    meeting.programme = vec![
        catered(item((14, 0), (14, 30), ItemKind::Reception, Bilingual::new("Ontvangst", "Reception"))),
        item(
            (14, 30),
            (16, 45),
            ItemKind::WorkSession,
            Bilingual::new("Terugblik per gemeente", "Looking back by municipality"),
        ),
    ];
    meeting
}
