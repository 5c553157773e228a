//! What comes of the work session of today: the courses in the workspaces of the municipalities, with scores of those who
//! were at the table, and course documents, all of them frozen.

use domain::{
    MunicipalityCode, Organisation, ParticipantId, PersonId, Role, SessionId,
    course::{self, Answers, Ballot, Command, Course, Given, Piece, Verdict},
    course_document::{CourseDocumentTexts, Part},
};
use jiff::ToSpan;
use store::{AuditActor, StoreError, fresh};
use tokio::task::spawn_blocking;

use super::{
    SLUG,
    course::{Room, tell},
    play::Play,
    together::lay_down,
    writing::Town,
};
use crate::{
    course::document::{content::Source, room::Released},
    site::{SharedSite, Site},
};

/// Told anew so often when a visitor does something in the meantime.
const TRIES: usize = 5;

/// What the tables brought home.
struct Brought {
    code: MunicipalityCode,
    course: Course,
    ballots: Vec<(ParticipantId, Ballot)>,
}

/// Has the tables of today work out their courses, where they did not do so yet.
///
/// # Errors
/// When the database refuses.
pub(in crate::demo) async fn work_out(site: &SharedSite) -> Result<(), StoreError> {
    let Some((session, chair)) = waiting(site).await? else { return Ok(()) };
    let mut brought = told(site, session, chair).await;
    for _ in 1..TRIES {
        if !matches!(brought, Err(StoreError::Changed(_))) {
            break;
        }
        brought = told(site, session, chair).await;
    }
    let organisations = site.store.organisations().await?;
    let participants = site.store.participants(session).await?;
    let who: Vec<(ParticipantId, PersonId)> =
        participants.into_iter().filter_map(|each| Some((each.participant, each.person?))).collect();
    let brought = brought?;
    let own = |code| organisations.iter().find(|each| each.value.municipality == Some(code));
    for (organisation, brought) in brought.iter().filter_map(|each| Some((own(each.code)?, each))) {
        bring_home(site, &organisation.value, brought, &who).await?;
    }
    lay_down(site, session, chair).await?;
    for (organisation, brought) in brought.iter().filter_map(|each| Some((own(each.code)?, each))) {
        freeze(site, &organisation.value, brought, &who).await?;
    }
    Ok(())
}

/// The session of today, while no table has a course, with who leads it.
async fn waiting(site: &Site) -> Result<Option<(SessionId, PersonId)>, StoreError> {
    let meetings = site.store.meetings().await?;
    let Some(meeting) = meetings.into_iter().find(|each| each.value.slug.starts_with(SLUG)) else {
        return Ok(None);
    };
    let session = site.store.work_session_of(meeting.value.id).await?;
    let chair = site.store.first_person_as(Role::Organiser).await?;
    let Some((session, chair)) = session.zip(chair) else { return Ok(None) };
    let (state, _) = site.store.session_state(session.id).await?;
    let view = state.view(domain::session::Audience::Chair);
    let begun = view.tables.keys().any(|table| state.course(*table).is_some());
    Ok((!begun).then_some((session.id, chair)))
}

/// Tells the work session to its end and keeps it.
async fn told(site: &SharedSite, session: SessionId, chair: PersonId) -> Result<Vec<Brought>, StoreError> {
    let mut play = Play::resume(site, session, chair).await?;
    let shared = SharedSite::clone(site);
    let told = spawn_blocking(move || {
        let partners = shared.atlas.facts.partners.iter().map(|partner| partner.municipality);
        let rooms: Vec<Room<'_>> = partners
            .filter_map(|code| {
                let (town, seats) = (Town::of(&shared.atlas, code)?, play.seats_of(code));
                Some(Room { town, code, seats })
            })
            .collect();
        tell(&mut play, &rooms)?;
        let brought = rooms.iter().filter_map(|room| {
            let course = play.course(room.seats.first()?)?.without_ballots();
            Some(Brought { code: room.code, course, ballots: play.ballots(&room.seats) })
        });
        let brought: Vec<Brought> = brought.collect();
        Ok::<_, StoreError>((play, brought))
    });
    let (play, brought) = told
        .await
        .map_err(|error| StoreError::Row { table: "work_session_entry", reason: error.to_string() })??;
    let mut change = site.store.change(AuditActor::Person(chair), site.now()).await?;
    play.keep(&mut change).await?;
    change.commit().await?;
    Ok(brought)
}

/// Puts what a table made in the workspace of its municipality, with the scores of those who gave them.
async fn bring_home(
    site: &Site,
    organisation: &Organisation,
    brought: &Brought,
    who: &[(ParticipantId, PersonId)],
) -> Result<(), StoreError> {
    if site.store.course(organisation.id).await?.is_some() {
        return Ok(());
    }
    let persons = brought.ballots.iter().filter_map(|(participant, ballot)| {
        let (_, person) = who.iter().find(|(each, _)| each == participant)?;
        Some((*person, ballot))
    });
    let persons: Vec<(PersonId, &Ballot)> = persons.collect();
    let Some((first, _)) = persons.first().copied() else { return Ok(()) };
    let mut change = site.store.change(AuditActor::Person(first), site.now()).await?;
    change.put_course(organisation.id, fresh(), &brought.course).await?;
    for (person, ballot) in persons {
        let given = ballot.all().map(|(option, on, opinion)| Given { option, on, opinion: Some(opinion) });
        let answers = Answers { given: given.collect(), judged: ballot.all_judged().collect() };
        let request = course::Request { id: fresh(), command: Command::Score(answers) };
        let decided = change.decide_course(organisation.id, person, &request).await?;
        decided.map_err(|refusal| StoreError::Row { table: "course", reason: refusal.to_string() })?;
    }
    change.name_course_version(organisation.id, "Na de werksessie").await?;
    if let Some(texts) = texts(site, brought) {
        change.save_course_document_texts(organisation.id, &texts, 0).await?;
    }
    change.commit().await
}

/// Freezes the course document of a municipality as it is.
async fn freeze(
    site: &SharedSite,
    organisation: &Organisation,
    brought: &Brought,
    who: &[(ParticipantId, PersonId)],
) -> Result<(), StoreError> {
    let contact = brought.ballots.first().and_then(|(first, _)| who.iter().find(|(each, _)| each == first));
    let Some((_, person)) = contact else { return Ok(()) };
    let Some(index) = site.atlas.facts.register.index(brought.code) else { return Ok(()) };
    if !site.store.course_documents(organisation.id).await?.is_empty() {
        return Ok(());
    }
    let course = site.store.course(organisation.id).await?.unwrap_or_default();
    let (texts, _) = site.store.course_document_texts(organisation.id).await?;
    let released = Released::read(site, organisation.id, brought.code).await?;
    let edition = documents::course_document::Edition {
        number: Some(1),
        made: documents::moment::local(site.now()).date(),
    };
    let shared = SharedSite::clone(site);
    let frozen = spawn_blocking(move || {
        let source =
            Source { site: &shared, index, course: &course, released: &released, texts: &texts, edition };
        serde_json::to_string(&source.frozen())
    });
    let broken = |reason: String| StoreError::Row { table: "course_document", reason };
    let body = frozen
        .await
        .map_err(|error| broken(error.to_string()))?
        .map_err(|error| broken(error.to_string()))?;
    let mut change = site.store.change(AuditActor::Person(*person), site.now()).await?;
    let number = change.next_course_document(organisation.id).await?;
    change.freeze_course_document(organisation.id, number, &body).await?;
    change.commit().await
}

/// What a municipality writes in its document: about its own course, in a few sentences.
fn texts(site: &Site, brought: &Brought) -> Option<CourseDocumentTexts> {
    let town = Town::of(&site.atlas, brought.code)?;
    let course = &brought.course;
    let label = |id| course.piece(id).and_then(Piece::as_option).map(|option| option.label.as_str());
    let decided = |verdict: Verdict| -> Vec<&str> {
        let lines = course.commitments().filter(|(_, line)| line.verdict == verdict);
        lines.filter_map(|(_, line)| label(line.option?)).collect()
    };
    let name = site.name_of(brought.code);
    let mut own = vec![format!("{name} kiest een koers die past bij haar plek in het netwerk.")];
    for (verdict, words) in [
        (Verdict::Now, "Dit doen wij nu"),
        (Verdict::ExploreFirst, "Dit zoeken wij eerst uit"),
        (Verdict::Defer, "Hiermee wachten wij"),
        (Verdict::Not, "Dit doen wij niet"),
    ] {
        let labels = decided(verdict);
        if !labels.is_empty() {
            own.push(format!("{words}: {}.", labels.join("; ")));
        }
    }
    let tasks: Vec<&str> = course.tasks().map(|(_, task)| task.label.as_str()).collect();
    let heaviest = town.signals.first().map(|signal| town.lower(signal));
    let why = match heaviest {
        Some(task) => format!(
            "Wij kozen voor {}. De cijfers wijzen het sterkst op {task}, en aan tafel herkenden wij dat.",
            tasks.join(", ")
        ),
        None => format!("Wij kozen voor {}. De cijfers wijzen hier niet één kant op.", tasks.join(", ")),
    };
    let made = format!(
        "Aan tafel zaten een wethouder, een strategisch adviseur en de burgemeester van {name}. Dit is een voorbeeld: wat \
         hier staat, is verzonnen."
    );
    let mut texts = CourseDocumentTexts::default();
    for (part, text) in [(Part::Course, own.join("\n")), (Part::Tasks, why), (Part::Made, made)] {
        // Nothing here comes near the longest text that there may be.
        let _ = texts.write(part, &text);
    }
    texts.review = documents::moment::local(site.now()).date().checked_add(1.year()).ok();
    Some(texts)
}
