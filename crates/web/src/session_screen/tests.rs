//! What the big screen shows in every state, and what it never shows.

use domain::{
    Bilingual, CommandId, Language, StepId,
    session::{
        Actor, Audience, Ballot, Command, Content, Contribute, FigureSentence, Group, OfferKind, Part, Press,
        Request, Scope, Shown, Stance, Statement, StepKind, Subject, Visibility, VoteMethod, Words,
    },
};

use super::sample::{Day, person, step_of, table};

fn screen(day: &Day, language: Language) -> String {
    day.draw(Audience::Screen, language, |scene| super::page(scene, "/scherm/geheim/stroom").into_string())
}

/// What the middle of the screen shows.
fn shows(day: &mut Day, shown: Shown) -> String {
    day.press(Press::Show(shown));
    screen(day, Language::Nl)
}

fn all_of(steps: &[StepId]) -> Vec<Shown> {
    let ways = |step: &StepId| [Shown::Step(*step), Shown::Outcome(*step), Shown::Tables(*step)];
    let mut all: Vec<Shown> = steps.iter().flat_map(ways).collect();
    all.extend([Shown::Current, Shown::Welcome, Shown::Nothing]);
    all
}

#[test]
fn every_choice_in_every_state_has_words_the_code_and_no_person() {
    let mut day = Day::new();
    let steps = day.steps();
    let look = |day: &mut Day, kept: bool| {
        for shown in all_of(&steps) {
            day.press(Press::Show(shown));
            // What is shown already leads to nothing; the last press stays.
            for language in Language::ALL {
                let html = screen(day, language);
                assert!(!html.contains('⟨'), "{shown:?} {language:?}: {html}");
                assert!(html.contains("ZAA L22") && html.contains("<svg"), "{shown:?}: the way in");
                assert!(!html.contains("Geheim Persoon"), "{shown:?}: nobody by name");
                assert!(
                    !kept || !html.contains("geheim van de tafel"),
                    "{shown:?}: what a table keeps to itself"
                );
                assert!(!html.contains("TAFE2"), "{shown:?}: the code of a table");
                assert!(!html.contains("style=\"") && !html.contains("onclick"), "{shown:?}");
            }
        }
    };
    look(&mut day, true);
    let cards = day.cards();
    look(&mut day, true);
    day.vote(&cards, true);
    look(&mut day, true);
    // With the vote its result is closed, which the tables let others see.
    day.press(Press::Next);
    look(&mut day, false);
    day.press(Press::Announce(Bilingual::new("De koffie staat klaar", "Coffee is served")));
    assert!(screen(&day, Language::Nl).contains("De koffie staat klaar"));
    day.press(Press::Close);
    assert!(!screen(&day, Language::En).contains('⟨'));
}

#[test]
fn a_vote_shows_how_many_voted_and_nothing_more_until_it_is_closed_and_released() {
    let mut day = Day::new();
    let cards = day.cards();
    let step = day.vote(&cards, false);
    let open = shows(&mut day, Shown::Outcome(step));
    assert!(open.contains("<strong>42</strong>") && !open.contains("chart-screen"), "{open}");
    day.press(Press::End(step));
    let closed = shows(&mut day, Shown::Current);
    assert!(!closed.contains("chart-screen"));
    let closed = shows(&mut day, Shown::Outcome(step));
    assert!(!closed.contains("chart-screen"), "no table released its result");
}

#[test]
fn a_released_vote_shows_the_plane_the_reading_and_who_is_divided() {
    let mut day = Day::new();
    let cards = day.cards();
    let step = day.vote(&cards, true);
    day.press(Press::End(step));
    let html = shows(&mut day, Shown::Outcome(step));
    assert!(html.contains("chart-screen") && html.contains("42 mensen stemden"), "{html}");
    assert!(html.contains("Woningen voor starters") && html.contains("geheim van de tafel"), "{html}");
    assert!(html.contains(", plaats 1"), "the place at its own table: {html}");
    let radii = html.split(" r=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse().ok());
    assert!(
        radii.clone().count() > 0 && radii.into_iter().all(|radius: f64| radius >= 6.0),
        "dots that are seen: {html}"
    );
    // Tables that scored alike share the first place.
    let list = html.split("screen-result__list").nth(1).unwrap().split("</ol>").next().unwrap();
    let places: Vec<&str> =
        list.split("<li value=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(places, ["1"; 5], "{list}");
    let tables = shows(&mut day, Shown::Tables(step));
    assert!(!tables.contains("nog niet vrijgegeven") && tables.contains("<li value=\"1\">"), "{tables}");
    assert_eq!(tables.matches("screen-list-3").count(), 14, "all three cards of each table: {tables}");
}

#[test]
fn a_result_with_a_card_released_for_itself_has_no_false_winner() {
    let mut day = Day::new();
    let source = day.of_kind("cards")[0];
    let cards = day.cards();
    let method = VoteMethod::Dots { dots: 3, most: 3 };
    let vote = step_of(20, StepKind::Vote { source, method }, Scope::Tables);
    let step = vote.id;
    day.add_step(vote);
    day.press(Press::Start(step));
    let [first, second, secret] = [cards[0][0], cards[0][1], cards[0][2]];
    for place in 0..3 {
        let ballot = Ballot::Dots([(secret, 2), (first, 1)].into());
        day.act(Actor::Participant(person(0, place)), Command::Vote { step, ballot }).unwrap();
    }
    day.press(Press::End(step));
    let before = shows(&mut day, Shown::Outcome(step));
    assert!(!before.contains("Bovenaan staat"), "nothing is released: {before}");
    let group = Group::Table(table(0));
    let release = Contribute::ReleaseOutcome { step, group, visibility: Visibility::Participants };
    day.act(Actor::Participant(person(0, 0)), Command::Contribute(release)).unwrap();
    let html = shows(&mut day, Shown::Outcome(step));
    assert!(html.contains("Bovenaan staat: “geheim van de tafel"), "{html}");
    let hide = domain::session::Arrange::Hide { id: secret, reason: Words::new("Noemt een persoon") };
    day.act(Actor::Moderator, Command::Arrange(hide)).unwrap();
    let html = shows(&mut day, Shown::Outcome(step));
    assert!(!html.contains("Bovenaan staat") && !html.contains("geheim van de tafel"), "{html}");
    assert!(html.contains("(Almelo, plaats 2)") || html.contains(", plaats 2"), "its true place: {html}");
    assert!(day.session.view(Audience::Screen).contribution(second).is_some());
}

#[test]
fn a_rejected_signal_names_the_signal() {
    let mut day = Day::new();
    day.cards();
    let step = day.of_kind("cards")[0];
    let signal = day.site.atlas.facts.catalogue.tasks[0].clone();
    let used = domain::session::SignalUse::Rejected;
    let content = Content::Signal { signal: signal.id, used, words: Words::new("dit speelt bij ons minder") };
    day.add(2, step, content, true);
    let html = shows(&mut day, Shown::Tables(step));
    let name = signal.name.get(Language::Nl);
    assert!(html.contains(&format!("{name}, niet overgenomen: dit speelt bij ons minder")), "{html}");
}

#[test]
fn introductions_show_the_municipalities_and_nobody_by_name() {
    let mut day = Day::new();
    let step = day.of_kind("introduce")[0];
    day.press(Press::Start(step));
    let words = Words::new("Ik kom voor de buren");
    day.add(0, step, Content::Introduction { words, offers: Words::default() }, false);
    for shown in [Shown::Current, Shown::Outcome(step)] {
        day.press(Press::Show(shown));
        let html = screen(&day, Language::Nl);
        assert!(html.contains("14 gemeenten zitten aan tafel. Eén persoon stelde zich voor."), "{html}");
        assert!(html.contains("map-areas") && html.contains("Deventer"), "{shown:?}");
        assert!(!html.contains("Ik kom voor de buren"), "{shown:?}: what somebody wrote of themselves");
    }
}

#[test]
fn only_municipalities_of_whom_somebody_is_there_are_counted_coloured_and_named() {
    let mut day = Day::new();
    let step = day.of_kind("introduce")[0];
    day.press(Press::Start(step));
    // All municipalities of one colour are one path: fewer are a shorter one.
    let coloured = |html: &str| {
        let map = html.split("<svg").find(|part| part.contains("scherm-kaart")).unwrap().to_owned();
        map.split("<path").find(|part| part.contains("chart-seq-4")).unwrap().len()
    };
    let all = shows(&mut day, Shown::Current);
    assert!(!all.contains("verwacht"), "{all}");
    for (at, place) in (2..14).flat_map(|at| (0..3).map(move |place| (at, place))) {
        let leave = Command::Attend(domain::session::Attend::Leave);
        day.act(Actor::Participant(person(at, place)), leave).unwrap();
    }
    let html = shows(&mut day, Shown::Current);
    assert!(html.contains("2 gemeenten zitten aan tafel."), "{html}");
    assert!(html.contains("12 gemeenten worden nog verwacht."), "{html}");
    assert_eq!(html.matches("screen-here__count").count(), 2, "{html}");
    assert!(!html.contains(">Deventer"), "nobody of Deventer is there: {html}");
    assert!(coloured(&html) < coloured(&all), "{} of {}", coloured(&html), coloured(&all));
}

#[test]
fn a_step_says_its_title_once() {
    let mut day = Day::new();
    let plain = step_of(22, StepKind::Discuss, Scope::Tables);
    let mut asking = step_of(23, StepKind::Discuss, Scope::Tables);
    asking.question = Bilingual::new("Wat ziet u?", "What do you see?");
    for step in [plain, asking] {
        let id = step.id;
        day.add_step(step);
        day.press(Press::Start(id));
        for shown in [Shown::Current, Shown::Step(id), Shown::Tables(id)] {
            let html = shows(&mut day, shown);
            let seen = html.replace("<h2 class=\"visually-hidden\">Extra stap", "");
            assert_eq!(seen.matches("Extra stap").count(), 1, "{shown:?}: {html}");
        }
    }
}

#[test]
fn piles_are_counted_with_their_cards_while_they_grow() {
    use domain::session::Arrange;
    let mut day = Day::new();
    let source = day.of_kind("cards")[0];
    let cards = day.cards();
    let cluster = step_of(21, StepKind::Cluster { source }, Scope::Tables);
    let step = cluster.id;
    day.add_step(cluster);
    day.press(Press::Start(step));
    let actor = Actor::Participant(person(0, 0));
    for (number, card) in cards[0].iter().enumerate() {
        let id = domain::ClusterId::new(day.fresh());
        if number < 2 {
            let name = Words::new("Stapel");
            day.act(actor, Command::Arrange(Arrange::NameCluster { id, step, name })).unwrap();
        }
        let piles = day.session.view(Audience::Chair).clusters.len();
        assert_eq!(piles, 0, "what a table lays is its own");
        let pile = day.session.view(Audience::Table(table(0))).clusters.into_keys().next_back();
        day.act(actor, Command::Arrange(Arrange::Lay { step, card: *card, cluster: pile })).unwrap();
    }
    let html = shows(&mut day, Shown::Current);
    assert!(html.contains("<strong>2</strong> <span>stapels</span>"), "{html}");
    assert!(html.contains("<strong>3</strong> <span>kaarten</span>") && html.contains("nog niets"), "{html}");
    day.press(Press::End(step));
    assert!(!shows(&mut day, Shown::Tables(step)).contains("Stapel:"), "not released");
    let group = Group::Table(table(0));
    let release = Contribute::ReleaseOutcome { step, group, visibility: Visibility::Participants };
    day.act(actor, Command::Contribute(release)).unwrap();
    let html = shows(&mut day, Shown::Tables(step));
    assert!(html.contains("Stapel: 2 kaarten") && html.contains("Stapel: 1 kaart"), "{html}");
}

#[test]
fn what_a_table_wrote_of_its_course_stands_there_once_it_is_released() {
    use domain::course::Command as OfCourse;
    let mut day = Day::new();
    let step = day.of_kind("decision-areas")[0];
    day.press(Press::Start(step));
    let actor = Actor::Participant(person(0, 0));
    let template = "homes".to_owned();
    let command = OfCourse::Adopt { template, language: Language::Nl };
    day.act(actor, Command::Course { step, command }).unwrap();
    assert!(shows(&mut day, Shown::Current).contains("<strong>1</strong> <span>vraag</span>"));
    let html = shows(&mut day, Shown::Tables(step));
    assert!(html.contains("nog niet vrijgegeven"), "{html}");
    let group = Group::Table(table(0));
    let release = Contribute::ReleaseOutcome { step, group, visibility: Visibility::Participants };
    day.act(actor, Command::Contribute(release)).unwrap();
    let html = shows(&mut day, Shown::Tables(step));
    assert!(!html.contains("nog niet vrijgegeven") && html.contains("screen-list-1"), "{html}");
}

#[test]
fn the_clock_says_of_which_step_it_is_when_another_is_shown() {
    let mut day = Day::new();
    let step = day.of_kind("cards")[0];
    day.press(Press::Start(step));
    assert!(!shows(&mut day, Shown::Current).contains("Nu bezig:"));
    let vote = day.of_kind("vote")[0];
    assert!(shows(&mut day, Shown::Outcome(vote)).contains("Nu bezig:"));
}

#[test]
fn the_tables_stand_side_by_side_with_how_far_they_are() {
    let mut day = Day::new();
    day.cards();
    let step = day.of_kind("cards")[0];
    let html = shows(&mut day, Shown::Current);
    assert_eq!(html.matches("class=\"screen-tile__name\"").count(), 14);
    assert!(
        html.contains("screen-columns-7") && html.contains("<strong>3</strong> <span>kaarten</span>"),
        "{html}"
    );
    let html = shows(&mut day, Shown::Tables(step));
    assert_eq!(html.matches("class=\"screen-column\"").count(), 14);
    assert!(html.contains("Personeel voor zorg") && !html.contains("geheim van de tafel"));
}

#[test]
fn top_fives_stand_side_by_side() {
    let mut day = Day::new();
    let cards = day.cards();
    let step = day.of_kind("top-five")[0];
    day.press(Press::Start(step));
    for (at, cards) in cards.iter().enumerate() {
        let actor = Actor::Participant(person(at, 0));
        day.act(actor, Command::Choose { step, cards: cards.clone(), revision: 0 }).unwrap();
        let group = Group::Table(table(at));
        let release = Contribute::ReleaseOutcome { step, group, visibility: Visibility::Participants };
        day.act(actor, Command::Contribute(release)).unwrap();
    }
    day.press(Press::End(step));
    let html = shows(&mut day, Shown::Outcome(step));
    assert_eq!(
        html.matches("<ol class=\"screen-column__list screen-list-3\" data-all=\"3\">").count(),
        14,
        "{html}"
    );
}

#[test]
fn one_contribution_is_large_and_of_a_table_and_not_of_a_person() {
    let mut day = Day::new();
    let cards = day.cards();
    let html = shows(&mut day, Shown::Contribution(cards[3][0]));
    assert!(html.contains("screen-quote") && html.contains("<figcaption>Deventer</figcaption>"), "{html}");
    assert!(!html.contains("Geheim Persoon"));
}

#[test]
fn ranked_dots_and_agreement_become_bars_and_recognition_shares() {
    let mut day = Day::new();
    let source = day.of_kind("cards")[0];
    let cards = day.cards();
    let methods =
        [VoteMethod::Dots { dots: 3, most: 3 }, VoteMethod::Ranking { places: 3 }, VoteMethod::Agree];
    for (number, method) in methods.into_iter().enumerate() {
        let step = step_of(number, StepKind::Vote { source, method }, Scope::Plenary);
        let id = step.id;
        day.add_step(step);
        day.press(Press::Start(id));
        for at in 0..14 {
            let (one, two) = (cards[at % 3][0], cards[at % 5][1]);
            let ballot = match method {
                VoteMethod::Dots { .. } => Ballot::Dots([(one, 2), (two, 1)].into()),
                VoteMethod::Ranking { .. } => Ballot::Ranking(vec![one, two]),
                _ => Ballot::Agree([(one, 5), (two, if at % 2 == 0 { 1 } else { 5 })].into()),
            };
            day.act(Actor::Participant(person(at, 0)), Command::Vote { step: id, ballot }).unwrap();
        }
        day.press(Press::End(id));
        let html = shows(&mut day, Shown::Outcome(id));
        assert!(html.contains("chart-screen") && html.contains("14 mensen stemden"), "{method:?}: {html}");
        assert!(html.contains(&documents::vote_figure::reading(Language::Nl, method)), "{method:?}: {html}");
    }
    let statements = vec![Bilingual::new("Veel mensen werken elders", "Many people work elsewhere")];
    let step = step_of(9, StepKind::Recognise { figures: false, statements }, Scope::Plenary);
    let id = step.id;
    day.add_step(step);
    day.press(Press::Start(id));
    for at in 0..14 {
        let stance = if at % 3 == 0 { Stance::Nuance } else { Stance::Agree };
        let content =
            Content::Recognition { statement: Statement::Typed(0), stance, reason: Words::new("omdat") };
        day.add(at, id, content, false);
    }
    day.press(Press::End(id));
    let html = shows(&mut day, Shown::Outcome(id));
    assert!(html.contains("screen-bar") && html.contains("14 antwoorden"), "{html}");
}

#[test]
fn what_tables_recognise_is_told_by_subject_and_of_one_table_in_full() {
    let mut day = Day::new();
    let step = day.of_kind("recognise")[0];
    day.press(Press::Start(step));
    let answers = |day: &mut Day, at: usize| {
        let municipality = day.session.view(Audience::Chair).tables[&table(at)].municipality.unwrap();
        for subject in [Subject::Location, Subject::Role] {
            let statement = Statement::Figures(FigureSentence { municipality, subject });
            let stance = if subject == Subject::Role { Stance::Disagree } else { Stance::Agree };
            let content =
                Content::Recognition { statement, stance, reason: Words::new("Omdat het anders is") };
            day.add(at, step, content, at == 0 && subject == Subject::Role);
        }
        let visibility = Visibility::Participants;
        let release = Contribute::ReleaseOutcome { step, group: Group::Table(table(at)), visibility };
        day.act(Actor::Participant(person(at, 0)), Command::Contribute(release)).unwrap();
    };
    answers(&mut day, 0);
    day.press(Press::End(step));
    let one = shows(&mut day, Shown::Outcome(step));
    assert!(one.contains("Assen heeft ") && !one.contains("Per onderwerp"), "{one}");
    assert!(one.contains("Omdat het anders is") && one.contains(">Assen</span>"), "{one}");
    day.press(Press::Reopen(step));
    answers(&mut day, 3);
    day.press(Press::End(step));
    let two = screen(&day, Language::Nl);
    assert!(two.contains("Per onderwerp") && !two.contains("Assen heeft "), "{two}");
    assert!(two.contains(">Ligging<") && two.contains(">Rol<") && two.contains("2 antwoorden"), "{two}");
    assert_eq!(two.matches("Omdat het anders is").count(), 1, "only what was let go");
    let column = shows(&mut day, Shown::Tables(step));
    assert!(column.contains("Rol · Nee: Omdat het anders is"), "{column}");
}

#[test]
fn a_change_redraws_only_what_it_is_about() {
    let mut day = Day::new();
    let step = day.of_kind("cards")[0];
    day.press(Press::Start(step));
    day.press(Press::Show(Shown::Tables(step)));
    let ids = |day: &mut Day, command: Command, actor: Actor| {
        let before = day.session.clone();
        day.act(actor, command).unwrap();
        let mut view = before.view(Audience::Screen);
        let after = day.session.view(Audience::Screen);
        // The difference, as the hub would project it.
        let changed: Vec<_> = after
            .contributions
            .values()
            .filter(|card| view.contributions.get(&card.id) != Some(card))
            .map(|card| domain::session::Part::Contribution((*card).clone()))
            .chain(
                after
                    .steps
                    .values()
                    .filter(|step| view.steps.get(&step.step.id) != Some(step))
                    .map(|step| domain::session::Part::Step(step.clone())),
            )
            .collect();
        let projected = domain::session::Projected { sequence: 1, parts: changed, gone: vec![] };
        view.take(&projected);
        day.draw(Audience::Screen, Language::Nl, |scene| super::patches(scene, &projected).len())
    };
    let content = Content::Card {
        kind: domain::session::CardKind::Task,
        words: Words::new("Nog een opgave"),
        theme: None,
        evidence: vec![],
    };
    let add = |day: &mut Day, step: StepId| {
        let id = domain::ContributionId::new(day.fresh());
        Command::Contribute(Contribute::Add { id, step, content: content.clone() })
    };
    let command = add(&mut day, step);
    assert!(ids(&mut day, command, Actor::Participant(person(0, 0))) > 0, "the count of the table");
    day.press(Press::Show(Shown::Welcome));
    let command = add(&mut day, step);
    let changed = ids(&mut day, command, Actor::Participant(person(0, 1)));
    assert!(changed <= 1, "the welcome says nothing of cards");
}

#[test]
fn answers_stand_below_their_question() {
    let mut day = Day::new();
    let exchange = step_of(21, StepKind::Exchange, Scope::Plenary);
    let step = exchange.id;
    day.add_step(exchange);
    day.press(Press::Start(step));
    let words = Words::new;
    let ask = |text: &str| Content::Ask { words: words(text), about: None };
    let offer = |to, text: &str| Content::Offer { to, kind: OfferKind::Approach, words: words(text) };
    let older = day.add(0, step, ask("Hoe houdt u jongeren vast?"), false);
    let newer = day.add(1, step, ask("Wie heeft een veerpont?"), false);
    day.add(2, step, offer(newer, "Wij varen elke dag"), false);
    day.add(3, step, offer(older, "Een jongerenraad"), false);
    day.add(4, step, offer(older, "Een eigen podium"), false);
    for shown in [Shown::Current, Shown::Outcome(step), Shown::Tables(step)] {
        let html = shows(&mut day, shown);
        let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{shown:?} {text}: {html}"));
        let order = [
            "Wie heeft een veerpont?",
            "Wij varen elke dag",
            "Hoe houdt u jongeren vast?",
            "Een jongerenraad",
            "Een eigen podium",
        ];
        assert!(order.map(at).is_sorted(), "{shown:?}: {html}");
    }
}

#[test]
fn what_people_thought_of_the_day_is_shown_when_it_is_over_and_the_chair_shows_it() {
    let mut day = Day::new();
    let step = day.of_kind("appreciation")[0];
    day.press(Press::Start(step));
    let StepKind::Appreciation { aspects } = day.session.view(Audience::Chair).steps[&step].step.kind.clone()
    else {
        panic!("an appreciation");
    };
    for place in 0..3 {
        let id = domain::ContributionId::new(day.fresh());
        let token = domain::RoundToken::new(day.fresh());
        let content = Content::Appreciation {
            scores: vec![Some(5); aspects.len()],
            words: Words::new("geheim van een mens"),
        };
        let add = Command::Contribute(Contribute::Add { id, step, content });
        day.act(Actor::Unnamed(person(0, place), token), add).unwrap();
    }
    let open = shows(&mut day, Shown::Outcome(step));
    assert!(open.contains("De uitslag komt als dit onderdeel klaar is."), "{open}");
    day.press(Press::End(step));
    let over = screen(&day, Language::Nl);
    assert!(over.contains("screen-shares") && over.contains("3 antwoorden"), "{over}");
    assert!(!over.contains("geheim van een mens"), "no words of anybody: {over}");
    // Nobody else sees it, and the screen only as long as it is shown.
    let counts = |day: &Day, audience| {
        let outcomes = &day.session.view(audience).outcomes;
        outcomes.get(&step).is_some_and(|found| found.values().any(|each| each.outcome.is_some()))
    };
    assert!(counts(&day, Audience::Screen) && !counts(&day, Audience::Table(table(0))));
    day.press(Press::Show(Shown::Welcome));
    assert!(counts(&day, Audience::Chair) && !counts(&day, Audience::Screen));
    // The stream tells the screen of it.
    let request = Request {
        id: CommandId::new(day.fresh()),
        command: Command::Lead { phase: day.session.phase(), press: Press::Show(Shown::Outcome(step)) },
    };
    let events = day.session.decide(Actor::Chair, &request, day.now).unwrap();
    let entries = day.session.entries(request.id, events, day.now);
    let told = day.session.project(&entries[0], Audience::Screen).unwrap();
    assert!(told.parts.iter().any(|part| matches!(part, Part::Outcome(found) if found.outcome.is_some())));
}
