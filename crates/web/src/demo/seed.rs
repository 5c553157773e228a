//! The meeting to come: on the next 23 October, to the minute, with sixty seats. There is room for all, so nobody waits:
//! who fits the rules has a seat, and who does not waits for the organiser. The waiting list is that of the small meeting.

use domain::{
    Bilingual, ItemKind, Meeting, MeetingStep, ProgrammeItem,
    guest_list::Command,
    meeting::{Document, Question},
};
use jiff::civil::time;
use store::StoreError;

use super::{
    calendar::Days,
    meeting::{at_platform31, catered, described, item, spoken},
    teller::{Guest, Teller, eater, guest},
};

/// Adds the meeting and everybody who registered for it.
pub(super) async fn tell(teller: &Teller<'_>, days: &Days) -> Result<(), StoreError> {
    let meeting = meeting(days);
    teller.add(&meeting, days.before(30)).await?;
    teller.step(&meeting, MeetingStep::Publish, days.before(28)).await?;
    early(teller, &meeting, days).await?;
    late(teller, &meeting, days).await?;
    doubts(teller, &meeting, days).await
}

/// The first delegations, in the weeks after the meeting was published. One of them changed its plans.
async fn early(teller: &Teller<'_>, meeting: &Meeting, days: &Days) -> Result<(), StoreError> {
    let assen = [
        guest("Strategisch beleidsadviseur"),
        eater("Wethouder", "vegetarisch"),
        Guest { needs: "plaats voor een rolstoel", ..guest("Burgemeester") },
        eater("Concernstrateeg", "zonder gluten"),
    ];
    teller.register(meeting, "Assen", &assen, days.before(27)).await?;
    let two = [eater("Wethouder", "vegetarisch"), guest("Strategisch adviseur")];
    let three = [guest("Strategisch adviseur"), guest("Wethouder"), eater("Burgemeester", "geen vis")];
    teller.register(meeting, "Goes", &two, days.before(25)).await?;
    teller.register(meeting, "Hilversum", &three, days.before(24)).await?;
    teller.register(meeting, "Veenendaal", &two, days.before(23)).await?;
    teller.register(meeting, "Zeist", &three, days.before(22)).await?;
    teller.register(meeting, "Oldambt", &two, days.before(20)).await?;
    teller.register(meeting, "Rijswijk", &two, days.before(12)).await?;
    let winterswijk = teller.register(meeting, "Winterswijk", &two, days.before(11)).await?;
    let withdraw = Command::Withdraw { registration: winterswijk.id };
    teller.contact(meeting, &winterswijk, &withdraw, days.before(10)).await
}

/// Those of the last days. Of one delegation somebody cannot come after all.
async fn late(teller: &Teller<'_>, meeting: &Meeting, days: &Days) -> Result<(), StoreError> {
    let two = [guest("Wethouder"), eater("Strategisch adviseur", "halal")];
    teller.register(meeting, "Lansingerland", &two, days.before(2)).await?;
    teller.register(meeting, "Nissewaard", &[guest("Burgemeester")], days.before(1)).await?;
    teller.register(meeting, "Zutphen", &two, days.before(1)).await?;
    let three = [guest("Strategisch adviseur"), guest("Wethouder"), guest("Burgemeester")];
    let vlaardingen = teller.register(meeting, "Vlaardingen", &three, days.before(1)).await?;
    teller.cancel_last(meeting, &vlaardingen, days.before(1)).await
}

/// Who does not fit a rule: one waits for the organiser, one was declined, one was admitted after all.
async fn doubts(teller: &Teller<'_>, meeting: &Meeting, days: &Days) -> Result<(), StoreError> {
    let council = [guest("Wethouder"), guest("Raadslid")];
    teller.register(meeting, "Middelburg", &council, days.before(1)).await?;
    let gouda = teller.register(meeting, "Gouda", &[guest("Onderzoeker")], days.before(1)).await?;
    teller.decide(meeting, &Command::Decline { registration: gouda.id }, days.before(1)).await?;
    let kampen = teller.register(meeting, "Kampen", &[guest("Gemeentesecretaris")], days.before(1)).await?;
    teller.decide(meeting, &Command::Admit { registration: kampen.id }, days.before(1)).await?;
    let hoogeveen = [guest("Wethouder"), guest("Beleidsadviseur")];
    teller.register(meeting, "Hoogeveen", &hoogeveen, days.before(0)).await.map(|_| ())
}

/// The meeting itself.
fn meeting(days: &Days) -> Meeting {
    let date = days.seed_day();
    let mut meeting = at_platform31(
        format!("middelgrote-gemeenten-{}", date.year()),
        Bilingual::new(
            "Het toekomstperspectief van middelgrote gemeenten",
            "The outlook for mid-size municipalities",
        ),
        Bilingual::new(
            "Een middag over de positie en de koers van uw gemeente in het stedelijk netwerk.",
            "An afternoon about the position and the course of your municipality in the urban network.",
        ),
        date,
        (time(16, 0, 0, 0), time(19, 30, 0, 0)),
        days.before(28),
    );
    meeting.introduction = introduction();
    meeting.audience = Bilingual::new(
        "Voor bestuurders en strategisch beleidsadviseurs van middelgrote gemeenten die partner zijn, of die \
         overwegen partner te worden.",
        "For administrators and strategic policy advisers of mid-size municipalities that are a partner, or are \
         considering becoming one.",
    );
    meeting.programme = programme();
    meeting.questions = vec![Question {
        key: "subject".to_owned(),
        text: Bilingual::new(
            "Waarover wilt u het met andere gemeenten hebben?",
            "What would you like to discuss with other municipalities?",
        ),
        hint: Bilingual::new(
            "De voorzitter gebruikt uw antwoord om de tafels in te delen.",
            "The chair uses your answer to arrange the tables.",
        ),
        required: false,
        choices: Vec::new(),
    }];
    meeting.documents = vec![
        Document {
            title: Bilingual::new("De cijfers van uw gemeente", "The figures of your municipality"),
            address: "/gemeenten".to_owned(),
        },
        Document {
            title: Bilingual::new("Hoe de cijfers zijn gemaakt", "How the figures were made"),
            address: "/methode".to_owned(),
        },
    ];
    meeting
}

fn introduction() -> Bilingual {
    Bilingual::new(
        "Middelgrote gemeenten verbinden steden en regio's. Er wonen veel mensen, er is werk, en inwoners van kleinere \
         gemeenten gebruiken er de school, het ziekenhuis en de winkels. Toch gaat het landelijk vaak over de grote \
         steden of over het platteland.\n\n\
         Tijdens deze bijeenkomst kijkt u met andere bestuurders en adviseurs naar uw eigen gemeente. Waar ligt zij, \
         welke positie heeft zij tussen de andere gemeenten en welke rol wil zij spelen? U ziet de cijfers van uw \
         gemeente en vertelt wat u daarin herkent.\n\n\
         Daarna kiest u. Welke opgaven geven richting, welke keuzes passen bij elkaar en wat spreekt u af? U gaat naar \
         huis met een voorzet voor de koers van uw gemeente.",
        "Mid-size municipalities connect cities and regions. Many people live there, there is work, and residents of \
         smaller municipalities come for the school, the hospital and the shops. Yet the national debate is mostly \
         about the large cities or about the countryside.\n\n\
         At this meeting you look at your own municipality, together with other administrators and advisers. Where does \
         it lie, what position does it hold among the others, and what role does it want to play? You see the figures \
         of your municipality and say what you recognise in them.\n\n\
         Then you choose. Which tasks give direction, which choices go together, and what do you agree on? You go home \
         with a first draft of the course of your municipality.",
    )
}

fn programme() -> Vec<ProgrammeItem> {
    let chair = || Bilingual::new("Voorzitter", "Chair");
    let expert = || Bilingual::new("Expert stedelijke netwerken", "Expert on urban networks");
    vec![
        catered(described(
            item((16, 0), (16, 30), ItemKind::Reception, Bilingual::new("Ontvangst", "Reception")),
            Bilingual::new(
                "U krijgt uw badge en iets te eten en te drinken.",
                "You get your badge, and something to eat and drink.",
            ),
        )),
        spoken(item((16, 30), (16, 35), ItemKind::Plenary, Bilingual::new("Opening", "Opening")), chair()),
        spoken(
            item((16, 35), (16, 45), ItemKind::Plenary, Bilingual::new("Kennismaken", "Introductions")),
            chair(),
        ),
        spoken(
            described(
                item(
                    (16, 45),
                    (17, 15),
                    ItemKind::Talk,
                    Bilingual::new("Trends, opgaven en uitdagingen", "Trends, tasks and challenges"),
                ),
                Bilingual::new(
                    "Wat komt er op middelgrote gemeenten af, en wat betekent dat voor de uwe?",
                    "What is coming towards mid-size municipalities, and what does it mean for yours?",
                ),
            ),
            expert(),
        ),
        described(
            item(
                (17, 15),
                (18, 0),
                ItemKind::WorkSession,
                Bilingual::new("Werksessie 1: waar staan wij?", "Work session 1: where do we stand?"),
            ),
            Bilingual::new(
                "Per gemeente aan tafel: ligging, positie, rol en identiteit. U kiest vijf opgaven die richting geven.",
                "One table for each municipality: location, position, role and identity. You choose five guiding tasks.",
            ),
        ),
        catered(described(
            item((18, 0), (18, 30), ItemKind::Break, Bilingual::new("Buffet", "Buffet")),
            Bilingual::new(
                "Op het grote scherm ziet u wat de tafels vonden.",
                "The big screen shows what the tables found.",
            ),
        )),
        described(
            item(
                (18, 30),
                (19, 15),
                ItemKind::WorkSession,
                Bilingual::new(
                    "Werksessie 2: welke koers kiezen wij?",
                    "Work session 2: which course do we choose?",
                ),
            ),
            Bilingual::new(
                "Wat is mogelijk, wenselijk, noodzakelijk en haalbaar? U legt vast wat u afspreekt.",
                "What is possible, desirable, necessary and feasible? You write down what you agree on.",
            ),
        ),
        spoken(item((19, 15), (19, 30), ItemKind::Plenary, Bilingual::new("Afronding", "Wrap-up")), chair()),
    ]
}

#[cfg(test)]
mod tests {
    use domain::programme::conflicts;

    use super::*;

    #[test]
    fn the_programme_fills_the_afternoon_to_the_minute() {
        let meeting = meeting(&Days::around("2026-11-24T12:00:00Z".parse().unwrap()));
        assert!(conflicts(&meeting.programme, meeting.from, meeting.to).is_empty());
        assert!(meeting.programme.windows(2).all(|pair| pair[0].to == pair[1].from));
        assert_eq!(meeting.programme.first().map(|each| each.from), Some(meeting.from));
        assert_eq!(meeting.programme.last().map(|each| each.to), Some(meeting.to));
        assert_eq!(meeting.slug, "middelgrote-gemeenten-2027");
    }
}
