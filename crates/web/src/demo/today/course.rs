//! Work session 2 of the meeting of today: every table works out its course, from questions to what is uncertain. Told
//! after the demonstration has begun to answer, since counting combinations takes its time.

use ::course::{Analysis, Drafted, Draws, Exploration, UncertaintyKind as Found, Verdict as Advised};
use documents::read_out::{PackageLine, ReadOut};
use domain::{
    Language, MunicipalityCode, PieceId,
    course::{Command, Commitment, Course, Piece, Uncertainty, UncertaintyKind, Verdict},
    session::{Content, Visibility, Words},
};
use store::StoreError;

use super::{
    choice::Office,
    play::{Play, Seat},
    writing::Town,
};

/// The last step goes on for so many minutes more.
const MORE: i32 = 40;

/// What is taken over of what the engine finds uncertain.
const TAKEN: usize = 4;

/// When things are to happen.
const MOMENTS: [&str; 5] = [
    "voor de begroting",
    "in het eerste kwartaal",
    "voor de zomer",
    "bij de actualisatie van de omgevingsvisie",
    "binnen een jaar",
];

/// What a table does with its course as it is by then.
type Considered<'a> = &'a dyn Fn(&Course) -> Vec<Command>;

/// A table with who sits at it.
pub(super) struct Room<'a> {
    pub(super) town: Town<'a>,
    pub(super) code: MunicipalityCode,
    pub(super) seats: Vec<Seat>,
}

/// What a table sees of its course.
struct Seen {
    drafted: Drafted,
    read: ReadOut,
    acceptable: u64,
}

fn seen(play: &Play, room: &Room<'_>) -> Option<(Course, Seen)> {
    let course = play.course(room.seats.first()?)?.clone();
    let register = &room.town.atlas.facts.register;
    let name = |code| {
        register.index(code).map_or_else(|| code.to_string(), |index: usize| register.get(index).name.clone())
    };
    let drafted = Drafted::of(&course, &name(room.code), Some(room.code)).ok()?;
    let exploration = Exploration::of(&drafted.model).ok()?;
    let analysis = Analysis::of(&exploration, Draws::default()).ok()?;
    let read = ReadOut::new(&exploration, &analysis, Language::Nl, &name);
    let acceptable = analysis.acceptable;
    Some((course, Seen { drafted, read, acceptable }))
}

/// The whole work session, for all tables.
pub(super) fn tell(play: &mut Play, rooms: &[Room<'_>]) -> Result<(), StoreError> {
    play.open("break")?;
    play.open("decision-areas")?;
    for room in rooms {
        ask(play, room)?;
    }
    play.open("options")?;
    let tables: Vec<MunicipalityCode> = rooms.iter().map(|room| room.code).collect();
    for room in rooms {
        consider(play, room, &tables)?;
    }
    play.open("scores")?;
    for room in rooms {
        for (place, seat) in room.seats.iter().enumerate() {
            let answers = play.course(seat).map(|course| room.town.answers(course, Office::of(place)));
            play.works(*seat, Command::Score(answers.unwrap_or_default()))?;
        }
    }
    play.open("read-out")?;
    let seen = rooms.iter().map(|room| look(play, room)).collect::<Result<Vec<_>, _>>()?;
    ask_the_room(play, rooms, &seen)?;
    play.open("commitments")?;
    for (number, (room, seen)) in rooms.iter().zip(&seen).enumerate() {
        if let Some((course, seen)) = seen {
            agree(play, room, course, seen)?;
        }
        release(play, room, number)?;
    }
    play.open("uncertainties")?;
    for (room, seen) in rooms.iter().zip(&seen) {
        if let Some((course, seen)) = seen {
            wonder(play, room, course, seen)?;
        }
    }
    play.extends(MORE)
}

/// The questions, from templates that the figures point to.
fn ask(play: &mut Play, room: &Room<'_>) -> Result<(), StoreError> {
    for (seat, template) in room.seats.iter().cycle().zip(room.town.questions()) {
        let template = template.to_owned();
        play.works(*seat, Command::Adopt { template, language: Language::Nl })?;
    }
    Ok(())
}

/// What options need and what does not go together, what is asked at least, and which futures there are.
fn consider(play: &mut Play, room: &Room<'_>, tables: &[MunicipalityCode]) -> Result<(), StoreError> {
    let Some(seat) = room.seats.first().copied() else { return Ok(()) };
    let town = &room.town;
    let steps: [Considered<'_>; 6] = [
        &|course| town.needs(course, tables),
        &|course| town.bars(course),
        &|course| town.fitting(course),
        &|course| town.floors(course),
        &|course| town.urgent(course).into_iter().collect(),
        &|course| town.futures(course),
    ];
    for commands in steps {
        let wanted = play.course(&seat).map(commands).unwrap_or_default();
        for command in wanted {
            play.works(seat, command)?;
        }
    }
    Ok(())
}

/// What follows. A table of which nothing reaches what it asked lets go of that first; then it keeps two variants.
fn look(play: &mut Play, room: &Room<'_>) -> Result<Option<(Course, Seen)>, StoreError> {
    let Some(seat) = room.seats.first().copied() else { return Ok(None) };
    let Some((course, found)) = seen(play, room) else { return Ok(None) };
    if found.acceptable == 0 {
        for (id, comparison) in course.comparisons().filter(|(_, each)| each.floor.is_some()) {
            let mut wanted = comparison.clone();
            wanted.floor = None;
            let revision = course.revision_of(id);
            play.works(seat, Command::Change { id, piece: wanted.into(), revision })?;
        }
    }
    for command in room.town.variants(&course) {
        play.works(seat, command)?;
    }
    Ok(if found.acceptable == 0 { seen(play, room) } else { Some((course, found)) })
}

/// Every other table lays what is hardest for it before the room; the next table answers.
fn ask_the_room(
    play: &mut Play,
    rooms: &[Room<'_>],
    seen: &[Option<(Course, Seen)>],
) -> Result<(), StoreError> {
    for (number, (room, seen)) in rooms.iter().zip(seen).enumerate().step_by(2) {
        let Some((_, seen)) = seen else { continue };
        let dilemma = seen.read.dilemmas.first().map(|card| format!("{} {}", card.sentence, card.question));
        let bottleneck = seen.read.bottlenecks.first().map(|each| each.sentence.clone());
        let (Some(words), Some(seat)) = (dilemma.or(bottleneck), room.seats.first()) else { continue };
        let Some(asked) = play.adds(*seat, Content::Ask { words: Words::new(&words), about: None })? else {
            continue;
        };
        let other = rooms.get((number + 1) % rooms.len());
        if let Some((other, seat)) = other.and_then(|other| Some((other, other.seats.get(1)?))) {
            let (kind, words) = other.town.answer();
            play.writes(*seat, Content::Offer { to: asked, kind, words })?;
        }
    }
    Ok(())
}

/// The commitments: the proposals, with what is done, by whom and when; one table in four decides otherwise once.
fn agree(play: &mut Play, room: &Room<'_>, course: &Course, seen: &Seen) -> Result<(), StoreError> {
    let differs = room.town.pick("differs", 4) == 0;
    for (place, (area, line)) in seen.drafted.areas.iter().zip(&seen.read.package).enumerate() {
        let option = line.option.and_then(|option| seen.drafted.option(option));
        let own = differs && place == 0 && line.verdict == Advised::ExploreFirst;
        let verdict = if own { Verdict::Now } else { verdict(line.verdict) };
        let commitment = Commitment {
            area: *area,
            option,
            verdict,
            what: Words::new(&what(verdict, course, *area, line)),
            who: Words::new(&who(course, *area)),
            when: Words::new(MOMENTS[room.town.pick(&line.area_label, MOMENTS.len())]),
            trigger: Words::new(&line.triggers.join(" ")),
            proposed: !own,
        };
        if let Some(seat) = room.seats.get(place % room.seats.len().max(1)) {
            play.works(*seat, Command::Add(commitment.into()))?;
        }
    }
    Ok(())
}

const fn verdict(advised: Advised) -> Verdict {
    match advised {
        Advised::Now => Verdict::Now,
        Advised::ExploreFirst => Verdict::ExploreFirst,
        Advised::Defer => Verdict::Defer,
        Advised::Not => Verdict::Not,
    }
}

fn what(verdict: Verdict, course: &Course, area: PieceId, line: &PackageLine) -> String {
    let option = line.option_label.as_deref().unwrap_or_default();
    let question = course.piece(area).and_then(Piece::as_area).map_or("", |area| area.question.as_str());
    match verdict {
        Verdict::Now => format!("Een voorstel voor de raad maken: {option}"),
        Verdict::ExploreFirst => match line.uncertainties.first() {
            Some(first) => format!("Uitzoeken voordat wij kiezen. {}", first.sentence),
            None => format!("Uitzoeken wat dit vraagt: {option}"),
        },
        Verdict::Defer => format!("Voorbereiden, en besluiten als het kan: {option}"),
        Verdict::Not => format!("Hier niet mee verdergaan, en andere antwoorden zoeken op: {question}"),
    }
}

/// Who sees to a question, by what it is about.
fn who(course: &Course, area: PieceId) -> String {
    let area = course.piece(area).and_then(Piece::as_area);
    let task = area.and_then(|area| course.piece(area.task?)?.as_task()?.key.as_deref());
    let portfolio = match task.unwrap_or_default() {
        "ageing" | "social-resilience" => "zorg en welzijn",
        "homes-for-starters" | "growth-and-density" | "shrinking" => "wonen",
        "one-sided-economy" | "business-locations" | "education-and-work" => "economie",
        "city-centre" => "binnenstad",
        "reach-by-train" => "verkeer",
        "energy-transition" | "rural-area" => "duurzaamheid",
        "keeping-young-people" => "jeugd en onderwijs",
        _ => "regionale samenwerking",
    };
    format!("Wethouder {portfolio}")
}

/// Most tables let the others see their course, and some everybody.
fn release(play: &mut Play, room: &Room<'_>, number: usize) -> Result<(), StoreError> {
    let visibility = match number % 4 {
        3 => return Ok(()),
        1 => Visibility::Public,
        _ => Visibility::Participants,
    };
    room.seats.first().map_or(Ok(()), |seat| play.releases(*seat, visibility))
}

/// What is not known yet: what the engine found, and what the town wonders itself.
fn wonder(play: &mut Play, room: &Room<'_>, course: &Course, seen: &Seen) -> Result<(), StoreError> {
    let lines = seen.drafted.areas.iter().zip(&seen.read.package);
    let found = lines.flat_map(|(area, line)| line.uncertainties.iter().map(move |each| (*area, each)));
    let mut said = Vec::new();
    let taken = found.filter(|(_, each)| {
        let is_new = !said.contains(&&each.sentence);
        said.push(&each.sentence);
        is_new
    });
    let mut commands: Vec<Command> = taken
        .take(TAKEN)
        .map(|(area, each)| {
            let kind = match each.kind {
                Found::Environment => UncertaintyKind::Environment,
                Found::Values => UncertaintyKind::Values,
                Found::RelatedDecisions => UncertaintyKind::RelatedDecisions,
            };
            let text = Words::new(&each.sentence);
            Command::Add(Uncertainty { kind, area: Some(area), text, proposed: true }.into())
        })
        .collect();
    commands.extend(room.town.wonders(course));
    for (seat, command) in room.seats.iter().cycle().zip(commands) {
        play.works(*seat, command)?;
    }
    Ok(())
}
