//! Chapter "Voor bewoners, bedrijven en bezoekers": three groups of figures, side by side, never summed.

use atlas::audience::{Audience, Place, figures};

use super::{Chapter, Content, View};
use crate::chart::{PercentileStrips, Strip};

pub(super) fn chapter(view: &View<'_>) -> Chapter {
    let chapter =
        Chapter::new("aantrekkelijkheid", view.text("audience-heading"), view.say("audience-lead", &[]));
    Audience::ALL
        .into_iter()
        .fold(chapter, |chapter, audience| {
            let id = match audience {
                Audience::Residents => "audience-residents",
                Audience::Businesses => "audience-businesses",
                Audience::Visitors => "audience-visitors",
            };
            chapter
                .with_on_page(Content::Heading(view.text(id)))
                .with(Content::Plot { id, plot: Box::new(strips(view, audience)) })
        })
        .with(Content::Caveat(view.text("audience-caveat")))
}

fn strips(view: &View<'_>, audience: Audience) -> PercentileStrips {
    let peers: Vec<usize> = view.peers.iter().map(|peer| peer.index).collect();
    let shown = figures(audience, &view.atlas.measures, view.index, &peers);
    let ids: Vec<&str> = shown.iter().map(|figure| figure.measure.as_str()).collect();
    let named = |wanted: Place| -> Vec<&str> {
        let fitting = shown.iter().filter(|figure| figure.place == Some(wanted));
        fitting.filter_map(|figure| Some(view.label(view.measure(&figure.measure)?))).collect()
    };
    let caption = caption(view, &named(Place::Above), &named(Place::Below));
    let rows = shown.iter().filter_map(|figure| {
        let measure = view.measure(&figure.measure)?;
        let value = view.written(measure, figure.value);
        let written =
            view.say("audience-figure", &[("value", value.into()), ("year", figure.year.to_string().into())]);
        Some(Strip {
            label: view.label(measure).to_owned(),
            figure: figure.value.map(|_| written),
            percentile: measure.latest().percentile(view.index),
            peers: figure.peers.and_then(|band| {
                let of = |value| measure.latest().percentile_of(value);
                Some((of(band.low)?, of(band.high)?))
            }),
        })
    });
    let key = format!("audience-{}", audience.key());
    PercentileStrips {
        about: view.about(&key, caption, view.notes(&ids)),
        row_label: view.text("profile-figure"),
        own_label: view.name().to_owned(),
        band_label: view.text("profile-peer-band"),
        rows: rows.collect(),
    }
}

/// Where the municipality differs from its peers.
fn caption(view: &View<'_>, above: &[&str], below: &[&str]) -> String {
    let (more, less) = (view.list(above), view.list(below));
    match (above.is_empty(), below.is_empty()) {
        (true, true) => view.say("audience-within", &[]),
        (false, true) => view.say("audience-above", &[("figures", more.into())]),
        (true, false) => view.say("audience-below", &[("figures", less.into())]),
        (false, false) => view.say("audience-both", &[("above", more.into()), ("below", less.into())]),
    }
}
