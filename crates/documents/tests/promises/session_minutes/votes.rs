//! Votes in the minutes: the same figures on paper and as data.

use domain::session::{Ballot, Tally, TallyItem, VoteMethod};

use super::*;

/// What one table sees when it has voted.
fn voted(title: &str, tally: Tally) -> View {
    let mut view = view();
    let kind = StepKind::Vote { source: StepId::new(Uuid::from_u128(1)), method: tally.method };
    let vote = step(30, kind, title);
    let (id, table) = (vote.step.id, Group::Table(TableId::new(Uuid::from_u128(1))));
    let mut outcome = view.outcomes.values().next().unwrap()[&table].clone();
    (outcome.step, outcome.outcome) = (id, Some(Outcome::Tally(tally)));
    view.frame.as_mut().unwrap().order.push(id);
    view.steps.insert(id, vote);
    view.outcomes.entry(id).or_default().insert(table, outcome);
    view
}

#[test]
fn a_ranking_has_the_same_points_on_paper_and_as_data_and_says_what_they_are() {
    let method = VoteMethod::Ranking { places: 3 };
    let cards = [1, 2].map(|number| ContributionId::new(Uuid::from_u128(number)));
    let ballot = Ballot::Ranking(vec![cards[0]]);
    let tally = Tally::count(method, &cards, &[&ballot]);
    let view = voted("Volgorde", tally);
    let minutes = unnamed(Language::Nl, &view);
    let results = minutes.results();
    let figures: Vec<_> = results.rows.iter().rev().take(2).rev().map(|row| row[5..8].to_vec()).collect();
    let row = |points: f64, votes: f64| vec![points.into(), "Punten".into(), votes.into()];
    assert_eq!(figures, [row(3.0, 1.0), row(0.0, 0.0)]);
    let reading = "Wie een kaart op plaats 1 zet, geeft die 3 punten.";
    assert!(results.notes.iter().any(|note| note.starts_with("Volgorde: ") && note.contains(reading)));
    let blocks = minutes.paper(&day(&summary())).blocks;
    let is_read = |block: &Block| matches!(block, Block::Note { text } if text.contains(reading));
    assert!(blocks.iter().any(is_read), "{blocks:?}");
    let grid = blocks.iter().rev().find_map(|block| match block {
        Block::Table(grid) => Some(grid),
        _ => None,
    });
    let grid = grid.unwrap();
    let at = grid.columns.iter().position(|column| column.heading == "Punten").unwrap();
    assert_eq!((grid.rows[0][at].as_str(), grid.rows[1][at].as_str()), ("3", "0"));
}

#[test]
fn urgency_and_influence_are_told_apart_with_how_far_people_agree() {
    let method = VoteMethod::UrgencyInfluence;
    let item = TallyItem {
        card: ContributionId::new(Uuid::from_u128(1)),
        score: 8.0,
        place: 1,
        votes: 4,
        counts: vec![[0, 0, 0, 4, 0], [2, 0, 2, 0, 0]],
        divided: vec![None, None],
    };
    let tally = Tally { method, voters: 4, items: vec![item], concordance: None };
    let view = voted("Stemming", tally);
    let results = with_minutes(Language::Nl, |minutes| Minutes { view: &view, ..*minutes }.results());
    let row = results.rows.last().unwrap();
    let at = |label: &str| &row[results.columns.iter().position(|column| column.label == label).unwrap()];
    assert_eq!((at("Haast"), at("Invloed")), (&4.0.into(), &2.0.into()));
    assert_eq!(at("Overeenstemming"), &1.0.into(), "all the same");
    assert!(matches!(at("Overeenstemming invloed"), Cell::Number(found) if *found < 0.6));
    let paper = with_minutes(Language::Nl, |minutes| {
        serde_json::to_string(&Minutes { view: &view, ..*minutes }.paper(&day(&summary()))).unwrap()
    });
    assert!(paper.contains("Haast") && paper.contains("Overeenstemming"), "{paper}");
}
