//! The figure of a card after a vote: one value, one way of rounding and one reading on every screen and in every file.

use domain::{
    Language,
    session::{TallyItem, VoteMethod},
};

use crate::{
    number,
    text::{text, text_with},
};

/// Dots and points are whole; means have one decimal.
#[must_use]
pub const fn decimals(method: VoteMethod) -> u8 {
    match method {
        VoteMethod::Dots { .. } | VoteMethod::Ranking { .. } => 0,
        VoteMethod::Agree | VoteMethod::UrgencyInfluence => 1,
    }
}

/// The figure, rounded as it is shown; none where nobody voted on a scale.
#[must_use]
pub fn value(method: VoteMethod, item: &TallyItem) -> Option<f64> {
    item.figure(method).map(|figure| number::round(figure, decimals(method)))
}

/// The figure as it is written.
#[must_use]
pub fn written(language: Language, method: VoteMethod, item: &TallyItem) -> Option<String> {
    item.figure(method).map(|figure| number::decimal(language, figure, decimals(method)))
}

/// What the figure is, in a word: "Punten".
#[must_use]
pub fn label(language: Language, method: VoteMethod) -> String {
    text(language, &format!("vote-figure-{}", key(method)))
}

/// What the figure means and what a card gets that nobody voted for, in a sentence or two.
#[must_use]
pub fn reading(language: Language, method: VoteMethod) -> String {
    let places = match method {
        VoteMethod::Ranking { places } => places,
        _ => 0,
    };
    text_with(language, &format!("vote-figure-{}-reading", key(method)), &[("places", places.into())])
}

const fn key(method: VoteMethod) -> &'static str {
    match method {
        VoteMethod::Dots { .. } => "dots",
        VoteMethod::Ranking { .. } => "ranking",
        VoteMethod::Agree => "agree",
        VoteMethod::UrgencyInfluence => "product",
    }
}

#[cfg(test)]
mod tests {
    use domain::ContributionId;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_figure_is_rounded_in_one_way_and_says_what_it_is() {
        let item = |score, votes| TallyItem {
            card: ContributionId::new(Uuid::nil()),
            score,
            place: 1,
            votes,
            counts: Vec::new(),
            divided: Vec::new(),
        };
        let (ranking, product) = (VoteMethod::Ranking { places: 3 }, VoteMethod::UrgencyInfluence);
        let said = |method, item| written(Language::Nl, method, &item);
        assert_eq!(said(ranking, item(0.0, 0)).as_deref(), Some("0"));
        assert_eq!(
            (said(product, item(12.25, 4)).as_deref(), said(product, item(0.0, 0))),
            (Some("12,3"), None)
        );
        assert_eq!(value(product, &item(12.25, 4)), Some(12.3));
        for language in Language::ALL {
            let said = reading(language, ranking);
            assert!(said.contains('3') && said.contains('0'), "{said}");
            for method in [VoteMethod::Dots { dots: 3, most: 1 }, ranking, VoteMethod::Agree, product] {
                assert!(!format!("{} {}", label(language, method), reading(language, method)).contains('⟨'));
            }
        }
    }
}
