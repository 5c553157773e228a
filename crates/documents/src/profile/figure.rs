//! A figure never stands alone: value, year, unit, national value, peers, source and caveat.

use atlas::measure::{Kind, Measure};

use super::View;

/// A figure with everything that belongs to it, written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Key of the measure; its explanation on `/methode` has this anchor.
    pub id: String,
    /// Name.
    pub label: String,
    /// Value with unit, or "geen cijfer".
    pub value: String,
    /// Year.
    pub year: u16,
    /// National mean, where that has a meaning.
    pub national: Option<String>,
    /// Range of eight in ten peers, where there are peers with a figure.
    pub peers: Option<String>,
    /// Rank among all municipalities, from high to low.
    pub rank: Option<String>,
    /// Publisher and table, with year.
    pub source: String,
    /// What to mind.
    pub caveat: Option<String>,
    /// Whether it is estimated by a model.
    pub is_model: bool,
}

impl Figure {
    /// The last figure of a measure, for the municipality of the view.
    #[must_use]
    pub fn of(view: &View<'_>, measure: &Measure) -> Figure {
        let column = measure.latest();
        let description = &measure.description;
        let peers: Vec<usize> = view.peers.iter().map(|peer| peer.index).collect();
        let peers = column.band(&peers).map(|band| {
            let (low, high) = (view.written(measure, Some(band.low)), view.written(measure, Some(band.high)));
            if low == high {
                low
            } else {
                view.say("profile-range", &[("low", low.into()), ("high", high.into())])
            }
        });
        #[expect(clippy::cast_precision_loss, reason = "hundreds of municipalities at most")]
        let rank = column.rank(view.index).map(|rank| {
            // Where a figure is missing somewhere, the reader sees why the count is not that of all municipalities.
            let is_whole = column.count() == view.atlas.facts.register.len();
            let key = if is_whole { "profile-rank" } else { "profile-rank-some" };
            let (rank, count) = (view.whole(rank as f64), view.whole(column.count() as f64));
            view.say(key, &[("rank", rank.into()), ("count", count.into())])
        });
        Figure {
            id: description.id.clone(),
            label: view.language.pick(&description.label_nl, &description.label_en).to_owned(),
            value: view.written(measure, column.get(view.index)),
            year: column.year,
            national: column.national().map(|value| view.written(measure, Some(value))),
            peers,
            rank,
            source: view.source_note(measure),
            caveat: view.caveat(measure),
            is_model: description.kind == Kind::Model,
        }
    }
}
