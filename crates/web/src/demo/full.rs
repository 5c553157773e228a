//! A small meeting that is full, with a waiting list; and one that is still in draft.

use domain::{Bilingual, ItemKind, Meeting, MeetingStep};
use jiff::civil::time;
use store::StoreError;

use super::{
    calendar::Days,
    meeting::{at_platform31, catered, item},
    teller::{Teller, eater, guest},
};

/// Adds both meetings, and everybody who registered for the first.
pub(super) async fn tell(teller: &Teller<'_>, days: &Days) -> Result<(), StoreError> {
    let meeting = full(days);
    teller.add(&meeting, days.before(21)).await?;
    teller.step(&meeting, MeetingStep::Publish, days.before(20)).await?;
    let three = [guest("Strategisch adviseur"), eater("Wethouder", "vegetarisch"), guest("Concernstrateeg")];
    for (town, day) in [("Ridderkerk", 18), ("Assen", 16), ("Zeist", 15)] {
        teller.register(&meeting, town, &three, days.before(day)).await?;
    }
    let two = [guest("Strategisch adviseur"), guest("Wethouder")];
    teller.register(&meeting, "Goes", &two, days.before(9)).await?;
    teller.register(&meeting, "Waalwijk", &[guest("Wethouder")], days.before(6)).await?;
    teller.add(&draft(days), days.before(3)).await
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
