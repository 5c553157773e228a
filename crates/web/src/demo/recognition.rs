//! What people say of the figures of their own municipality: mostly that they recognise them. The reasons are invented.

use atlas::Atlas;
use documents::profile::subjects;
use domain::{
    MunicipalityCode,
    session::{Content, FigureSentence, Stance, Statement, Subject, Words},
};

use super::tables::written;

/// Why a sentence is not, or only partly, recognised.
const REASONS: [(Subject, Stance, &str); 9] = [
    (Subject::Location, Stance::Nuance, "Hemelsbreed klopt dit. Met de trein zijn wij verder weg."),
    (
        Subject::Position,
        Stance::Nuance,
        "Onze scholen en het theater trekken ook mensen die hier niet werken.",
    ),
    (Subject::Position, Stance::Disagree, "Voor de dorpen om ons heen zijn wij wel degelijk het centrum."),
    (Subject::Partners, Stance::Nuance, "Dit cijfer is oud. Wij zien dat er nu meer mensen thuis werken."),
    (Subject::Partners, Stance::Disagree, "Wij kijken in de praktijk meer naar de andere kant van de regio."),
    (Subject::Role, Stance::Nuance, "Dit past bij de kern, niet bij de dorpen."),
    (Subject::Role, Stance::Disagree, "Wij zijn meer dan een plek om te wonen."),
    (Subject::GrowthAndTasks, Stance::Nuance, "De groei klopt. Bij ons staat een andere opgave bovenaan."),
    (Subject::GrowthAndTasks, Stance::Disagree, "Wij groeien nu sneller door de nieuwe wijk."),
];

/// What somebody at the table of a municipality answers to each sentence; `turn` differs from person to person.
pub(super) fn answers(atlas: &Atlas, municipality: MunicipalityCode, turn: usize) -> Vec<Content> {
    let Some(index) = atlas.facts.register.index(municipality) else { return Vec::new() };
    let answer = |(place, subject): (usize, &Subject)| {
        let statement = Statement::Figures(FigureSentence { municipality, subject: *subject });
        let (stance, reason) = opinion(municipality, *subject, turn, place);
        Content::Recognition { statement, stance, reason: Words::new(reason) }
    };
    subjects(atlas, index).iter().enumerate().map(answer).collect()
}

/// Three in four recognise a sentence. Who does not says why in the words of the own municipality, where it has any.
fn opinion(
    municipality: MunicipalityCode,
    subject: Subject,
    turn: usize,
    place: usize,
) -> (Stance, &'static str) {
    if (turn + 2 * place) % 4 != 1 {
        return (Stance::Agree, "");
    }
    if let Some(reason) = written(municipality).and_then(|written| written.recognise.get(&subject)) {
        return (if turn.is_multiple_of(3) { Stance::Disagree } else { Stance::Nuance }, reason);
    }
    let known: Vec<_> = REASONS.iter().filter(|(about, ..)| *about == subject).collect();
    known
        .get(turn / 4 % known.len().max(1))
        .map_or((Stance::Agree, ""), |(_, stance, reason)| (*stance, reason))
}
