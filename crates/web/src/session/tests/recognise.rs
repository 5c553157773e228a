//! What the figures say of the own municipality at the table: the sentences of its page, and what comes of the answers.

use documents::{
    profile::sentences,
    session_minutes::{Day, Details, Minutes},
};
use domain::{
    Language,
    session::{
        Audience, Command, Compose, Content, Contribute, FigureSentence, Group, Press, Refusal, Stance,
        Statement, Subject, Table, Visibility,
    },
};

use super::{
    forms::forms,
    pages::check,
    room::{MUNICIPALITIES, Room, site, step, table, who, words},
};
use crate::{
    course::document::room::Released,
    session::{figures::Said, form::command, patch, scene::Surface},
};

fn index(number: usize) -> usize {
    site().atlas.facts.register.index(MUNICIPALITIES[number].parse().unwrap()).unwrap()
}

fn of(number: usize, subject: Subject) -> Statement {
    Statement::Figures(FigureSentence { municipality: MUNICIPALITIES[number].parse().unwrap(), subject })
}

fn finds(statement: Statement, stance: Stance, reason: &str) -> Content {
    Content::Recognition { statement, stance, reason: words(reason) }
}

fn said(number: usize, language: Language) -> Vec<String> {
    sentences(&site().atlas, index(number), language).into_iter().map(|each| each.text).collect()
}

/// As text stands on a page.
fn written(text: &str) -> String {
    maud::html! { (text) }.into_string()
}

fn recognising() -> Room {
    let mut room = Room::new();
    room.start("recognise");
    room
}

#[test]
fn every_table_is_asked_about_its_own_municipality_in_the_words_of_its_page() {
    let room = recognising();
    for (language, prefix) in [(Language::Nl, ""), (Language::En, "/en")] {
        for number in 0..3_usize {
            let who = u8::try_from(2 * number).unwrap();
            let page = room.page_with(who, language, &crate::session::page::Shown::default());
            check(&format!("recognise-{number}-{}", language.tag()), &page);
            for sentence in said(number, language) {
                assert!(page.contains(&written(&sentence)), "{sentence}: {page}");
            }
            let other = &said((number + 1) % 3, language)[0];
            assert!(!page.contains(&written(other)), "what is said of another municipality");
            let slug = &site().atlas.facts.register.get(index(number)).slug;
            assert!(page.contains(&format!("href=\"{prefix}/gemeenten/{slug}#rol\"")), "{page}");
            let sources = sentences(&site().atlas, index(number), language);
            for source in sources.iter().flat_map(|each| &each.sources) {
                assert!(page.contains(&written(source)), "{source}");
            }
        }
    }
    let sources = sentences(&site().atlas, index(0), Language::Nl);
    assert!(sources.iter().all(|each| !each.sources.is_empty()), "a figure never stands alone");
}

#[test]
fn a_mixed_table_gets_the_sentences_of_the_organiser_and_is_told_why() {
    let mut room = recognising();
    let view = room.session.view(Audience::Chair);
    let found = &view.tables[&table(0)];
    let mixed = Table {
        id: found.id,
        name: "Tafel 1".into(),
        municipality: None,
        code: found.code.clone().unwrap(),
        host: None,
    };
    room.must(domain::session::Actor::Chair, Command::Compose(Compose::ChangeTable(mixed)));
    let page = room.page(0);
    check("recognise-mixed", &page);
    assert!(page.contains("Aan deze tafel zit niet één gemeente"), "{page}");
    assert!(page.contains("Veel inwoners werken in een andere gemeente.") && !page.contains("value=\"GM"));
}

#[test]
fn the_form_of_a_sentence_carries_its_key_and_another_municipality_is_refused() {
    let mut room = recognising();
    let keys: Vec<String> = forms(&room.page(0))
        .into_iter()
        .flatten()
        .filter(|(name, _)| name == "zin")
        .map(|(_, value)| value)
        .collect();
    let subjects = ["location", "position", "partners", "role", "growth-and-tasks"];
    let expected = subjects.map(|subject| format!("GM0106-{subject}"));
    assert_eq!(keys[..5], expected);
    assert_eq!(keys[5..], ["0", "1"]);
    let mut send = |zin: &str| {
        let fields = [
            ("opdracht", "0192a000-0000-7000-8000-000000000001"),
            ("wat", "toevoegen"),
            ("stap", &step("recognise").to_string()),
            ("bijdrage", "0192a000-0000-7000-8000-000000000003"),
            ("vorm", "herkenning"),
            ("mening", "nuance"),
            ("tekst", "Niet overal"),
            ("zin", zin),
        ];
        let fields: Vec<_> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        command(&fields).map(|request| room.try_to(who(0), request.command))
    };
    assert_eq!(send("GM0150-role"), Ok(Err(Refusal::DoesNotFit)));
    assert_eq!(send("7"), Ok(Err(Refusal::DoesNotFit)));
    assert!(send("GM0106-moon").is_err() && send("").is_err());
    assert_eq!(send("GM0106-role"), Ok(Ok(1)));
}

#[test]
fn an_answer_comes_where_its_sentence_stands_and_fills_in_the_own_form() {
    let mut room = recognising();
    let role = of(0, Subject::Role);
    let before = room.session.view(room.audience(1));
    room.add(who(0), "recognise", finds(role, Stance::Disagree, "Wij zijn meer dan dat"));
    let after = room.session.view(room.audience(1));
    let change = after.since(&before, room.session.sequence()).unwrap();
    let patches = room.with_shared_scene(1, |scene| patch::patches(scene, &change, Surface::Participant));
    let list = format!("list-{}-zin-{role}", step("recognise"));
    let lands =
        patches.iter().any(|each| matches!(each, patch::Patch::Put { list: Some(at), .. } if *at == list));
    assert!(lands, "{patches:?}");
    let (page, own) = (room.page(1), room.page(0));
    assert!(page.contains(&format!("id=\"{list}\"")) && page.contains("Wij zijn meer dan dat"));
    let form = own.split(&format!("id=\"vind-{}-{role}\"", step("recognise"))).nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    assert!(
        form.contains("value=\"wijzigen\"") && form.contains(">Wij zijn meer dan dat</textarea>"),
        "{form}"
    );
}

/// Two people answered, and their table let the room see it.
fn answered() -> Room {
    let mut room = recognising();
    let role = of(0, Subject::Role);
    let kept = room.add(who(0), "recognise", finds(role, Stance::Disagree, "Wij zijn meer dan dat"));
    room.add(who(1), "recognise", finds(role, Stance::Agree, ""));
    room.add(who(1), "recognise", finds(Statement::Typed(0), Stance::Nuance, "Niet in het noorden"));
    let visibility = Visibility::Participants;
    room.must(who(0), Command::Contribute(Contribute::Release { id: kept, visibility }));
    let group = Group::Table(table(0));
    let release = Contribute::ReleaseOutcome { step: step("recognise"), group, visibility };
    room.must(who(0), Command::Contribute(release));
    room.press(Press::End(step("recognise")));
    room
}

#[test]
fn the_result_names_the_sentence_and_other_tables_read_the_reasons_that_were_let_go() {
    let room = answered();
    let sentence = said(0, Language::Nl)[3].clone();
    for who in [0, 4] {
        let page = room.page_at(who, "recognise");
        check(&format!("recognise-result-{who}"), &page);
        let results = page.split("id=\"uitkomsten-").nth(1).unwrap();
        assert!(results.contains(&written(&sentence)), "{results}");
        assert!(results.contains("ja: 1 · deels: 0 · nee: 1"), "{results}");
        assert_eq!(results.contains("recognised__reasons"), who == 4, "below the sentence for the own table");
        assert!(!results.contains("Niet in het noorden"), "that was kept at the table");
    }
}

#[test]
fn the_host_lets_others_see_all_answers_in_one_press_with_each_of_them_in_sight() {
    let mut room = recognising();
    room.hosted(0);
    let role = of(0, Subject::Role);
    room.add(who(1), "recognise", finds(role, Stance::Disagree, "Wij zijn meer dan dat"));
    let before = room.session.view(room.audience(0));
    room.add(who(1), "recognise", finds(Statement::Typed(0), Stance::Nuance, "Niet in het noorden"));
    let after = room.session.view(room.audience(0));
    let id = format!("vrijgave-{}", step("recognise"));
    // It grows with every answer.
    let change = after.since(&before, room.session.sequence()).unwrap();
    let patches = room.with_shared_scene(0, |scene| patch::patches(scene, &change, Surface::Participant));
    let grows = patches.iter().any(
        |each| matches!(each, patch::Patch::Put { id: at, html, .. } if *at == id && html.0.contains("Niet in het noorden")),
    );
    assert!(grows, "{patches:?}");
    let part = |room: &Room, who: u8| -> String {
        let page = room.page_at(who, "recognise");
        page.split(&format!("id=\"{id}\"")).nth(1).unwrap().split("</details>").next().unwrap().to_owned()
    };
    let shown = part(&room, 0);
    check("recognise-release-all", &room.page(0));
    assert!(shown.contains("Alleen uw tafel: 2") && shown.contains("Wij zijn meer dan dat"), "{shown}");
    assert!(shown.contains("Rol: "), "what it is about: {shown}");
    assert!(!room.page(1).contains("Wie ziet de bijdragen van uw tafel?"), "only its host");
    room.press(Press::End(step("recognise")));
    assert!(room.page(0).contains("Geef de uitkomst vrij: "), "first what was counted");
    let (group, visibility) = (Group::Table(table(0)), Visibility::Participants);
    let counts = Contribute::ReleaseOutcome { step: step("recognise"), group, visibility };
    room.must(who(0), Command::Contribute(counts));
    assert!(room.page(0).contains("Geef de bijdragen vrij: "));
    let fields = [
        ("wat", "alles-vrijgeven".to_owned()),
        ("opdracht", uuid::Uuid::now_v7().to_string()),
        ("stap", step("recognise").to_string()),
        ("tafel", table(0).to_string()),
        ("zicht", "participants".to_owned()),
    ];
    let fields: Vec<_> = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    assert_eq!(room.try_to(who(0), command(&fields).unwrap().command), Ok(2));
    assert!(part(&room, 0).contains("Alle deelnemers in de zaal: 2"));
    assert!(!room.page(0).contains("Geef de bijdragen vrij: "), "nothing is kept any more");
    assert!(room.page_at(4, "recognise").contains("Niet in het noorden"));
}

#[test]
fn the_minutes_and_the_data_tell_the_sentence_and_not_its_key() {
    let room = answered();
    let view = room.session.view(Audience::Table(table(0)));
    let figures = Said::new(&site().atlas, Language::Nl);
    let minutes = Minutes {
        language: Language::Nl,
        title: "Dag",
        date: jiff::civil::date(2026, 10, 23),
        view: &view,
        people: &|_| None,
        signals: &|key| key.to_owned(),
        figures: &|sentence| figures.words(sentence),
        until: "",
    };
    let sentence = said(0, Language::Nl)[3].clone();
    let (midnight, summary) = (jiff::civil::Time::midnight(), domain::session::Summary::default());
    let day = Day { from: midnight, to: midnight, place: "", summary: &summary };
    let details = Details { moments: &|_| None, indicators: &|key| key.to_owned() };
    let paper = serde_json::to_string(&minutes.paper(&day)).unwrap();
    assert!(paper.contains("Rol: niet herkend:") && paper.contains("Zin 1: deels herkend:"), "{paper}");
    assert!(paper.contains("ja 1, nee 1, deels 0") && !paper.contains("GM0106"), "{paper}");
    for (table, column) in [(minutes.contributions(details), 4), (minutes.results(), 3)] {
        let csv = documents::download::download(&table, documents::download::Format::Csv).unwrap().bytes;
        let csv = String::from_utf8(csv).unwrap();
        assert!(table.rows.iter().any(|row| row[column] == documents::table::Cell::from(sentence.as_str())));
        assert!(csv.contains("Wij zijn meer dan dat") || csv.contains("ja 1, nee 1, deels 0"), "{csv}");
    }
}

#[test]
fn the_course_document_tells_what_was_disputed_in_the_words_of_its_language() {
    let room = answered();
    let mut released = Released::default();
    released.hear(&room.session, MUNICIPALITIES[0].parse().unwrap(), &site().atlas);
    for language in Language::ALL {
        let reactions = released.room(language).reactions;
        assert_eq!(reactions.len(), 1, "only what was let go: {reactions:?}");
        assert_eq!(reactions[0].sentence, said(0, language)[3]);
        assert_eq!(reactions[0].reason, "Wij zijn meer dan dat");
    }
}
