//! Chapter "Ligging": where the municipality lies relative to cities, people, jobs and infrastructure.

use atlas::{Atlas, flows::Direction as Way, station::StationClass};

use super::{Chapter, Content, LinkedTable, View};
use crate::{
    chart::{Direction, Extent, Flow, FlowMap, Measure, Place, Region, flow_map},
    number, projection,
    table::{Cell, Column, Table},
};

/// Partners drawn in each direction.
const FLOWS_DRAWN: usize = 8;

/// The flows from home to work that a map of a municipality draws: of each way the largest, as the partner and jobs.
#[must_use]
pub fn drawn_flows(atlas: &Atlas, index: usize, way: Way) -> Vec<(usize, f64)> {
    let largest = atlas.facts.commuting.largest(index, way, FLOWS_DRAWN);
    largest.into_iter().map(|(partner, jobs, _)| (partner, jobs)).collect()
}

/// What the map shows at least, in kilometres.
const LEAST_SIDE: f64 = 10.0;

pub(super) fn chapter(view: &View<'_>) -> Chapter {
    Chapter::new("ligging", view.text("location-heading"), view.say("location-lead", &[]))
        .with(Content::Plot { id: "flow-map", plot: Box::new(flow_map(view)) })
        .with(Content::Text(cities(view)))
        .with(Content::Figures(view.figures(&["distance_g4", "distance_city", "potential_relative"])))
        .with(Content::Table(LinkedTable { table: reach(view), addresses: Vec::new() }))
        .with_on_page(Content::Text(stations(view)))
        .folded(&view.text("location-more"), |chapter| {
            chapter.with_on_page(Content::Figures(view.figures(&[
                "distance_intercity",
                "d_station",
                "d_ramp",
            ])))
        })
}

/// The nearest large cities in one sentence.
fn cities(view: &View<'_>) -> String {
    let location = &view.atlas.locations[view.index];
    let near = |near: Option<atlas::location::Near>| {
        near.map_or_else(Default::default, |near| (view.name_of(near.index).to_owned(), view.km(near.km)))
    };
    let (four, four_km) = near(location.nearest_of_four);
    let (city, city_km) = near(location.nearest_large_city);
    if four == city {
        return view.say("location-city", &[("city", city.into()), ("km", city_km.into())]);
    }
    let arguments = [
        ("city", city.into()),
        ("city-km", city_km.into()),
        ("four", four.into()),
        ("four-km", four_km.into()),
    ];
    view.say("location-cities", &arguments)
}

/// Inhabitants and jobs within three distances.
fn reach(view: &View<'_>) -> Table {
    let location = &view.atlas.locations[view.index];
    let year = view.atlas.inhabitants_year.to_string();
    let columns = vec![
        Column::text(view.text("location-reach-distance")),
        Column::number(view.say("location-reach-inhabitants", &[("year", year.into())]), "inhabitants"),
        Column::number(
            view.say(
                "location-reach-jobs",
                &[("year", view.atlas.facts.commuting.year().to_string().into())],
            ),
            "jobs",
        ),
    ];
    let rows = location.reach.iter().map(|reach| {
        let distance = view.say("location-reach-row", &[("km", view.km(reach.km).into())]);
        vec![Cell::Text(distance), Cell::Number(reach.inhabitants), Cell::Number(reach.jobs)]
    });
    Table {
        language: view.language,
        title: view.say("location-reach-title", &[]),
        columns,
        rows: rows.collect(),
        notes: vec![view.text("location-reach-note")],
    }
}

/// The own stations, or the nearest one.
fn stations(view: &View<'_>) -> String {
    let location = &view.atlas.locations[view.index];
    let all = &view.atlas.facts.stations;
    let own: Vec<String> = location
        .stations
        .iter()
        .map(|place| {
            let station = &all[*place];
            let stops = station
                .stops_per_day
                .map_or_else(|| number::missing(view.language), |stops| view.whole(stops));
            let key = if station.class == StationClass::Intercity {
                "location-intercity"
            } else {
                "location-station"
            };
            view.say(key, &[("station", station.name.as_str().into()), ("stops", stops.into())])
        })
        .collect();
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    match (own.as_slice(), location.nearest_station) {
        ([], Some(near)) => {
            let station = &all[near.index];
            let place = view.name_of(station.municipality);
            view.say(
                "location-no-station",
                &[
                    ("station", station.name.as_str().into()),
                    ("km", view.km(near.km).into()),
                    ("place", place.into()),
                ],
            )
        }
        ([], None) => view.text("location-stations-unknown"),
        (own, _) => {
            view.say("location-stations", &[("stations", view.list(own).into()), ("count", own.len().into())])
        }
    }
}

/// The largest flows from home to work, in and out, on the map.
fn flow_map(view: &View<'_>) -> FlowMap {
    let flows = &view.atlas.facts.commuting;
    let mut drawn = Vec::new();
    for (way, direction) in [(Way::Out, Direction::Out), (Way::In, Direction::In)] {
        for (partner, jobs) in drawn_flows(view.atlas, view.index, way) {
            drawn.push(Flow { partner: place(view, partner), direction, value: jobs });
        }
    }
    let own = place(view, view.index);
    let share = |way| {
        let (partner, _, share) = flows.largest(view.index, way, 1).first().copied()?;
        Some((view.name_of(partner), view.percent(share.0)))
    };
    let caption = match (share(Way::Out), share(Way::In)) {
        (Some((to, to_share)), Some((from, from_share))) => view.say(
            "location-flows-caption",
            &[
                ("to", to.into()),
                ("to-share", to_share.into()),
                ("from", from.into()),
                ("from-share", from_share.into()),
                ("year", flows.year().to_string().into()),
            ],
        ),
        _ => view.text("location-flows-none"),
    };
    let landmarks = landmarks(view);
    FlowMap {
        about: view.about("location-flows", caption, vec![view.text("profile-commuting-note")]),
        measure: Measure::new(view.text("location-flows-jobs"), "jobs"),
        row_label: view.text("profile-municipality"),
        regions: regions(view, &own, &drawn, &landmarks),
        own,
        own_region: view.municipality().code.to_string(),
        flows: drawn,
        landmarks,
        least_side: LEAST_SIDE,
    }
}

/// The nearest large cities, which most readers can place.
fn landmarks(view: &View<'_>) -> Vec<Place> {
    let location = &view.atlas.locations[view.index];
    let near = [location.nearest_large_city, location.nearest_of_four];
    near.into_iter().flatten().map(|near| place(view, near.index)).collect()
}

fn place(view: &View<'_>, index: usize) -> Place {
    let municipality = view.atlas.facts.register.get(index);
    let (x, y) = projection::project(municipality.point.lon, municipality.point.lat);
    Place { label: municipality.name.clone(), x, y }
}

/// The municipalities on the map as background: the borders of all others are thousands of points that
/// nobody would see.
fn regions(view: &View<'_>, own: &Place, flows: &[Flow], landmarks: &[Place]) -> Vec<Region> {
    let Some(shown) = flow_map::shown(own, flows, landmarks, LEAST_SIDE) else { return Vec::new() };
    let is_shown = |index: usize| {
        view.atlas.extents[index].is_some_and(|degrees| {
            let (west, south) = projection::project(degrees.west, degrees.south);
            let (east, north) = projection::project(degrees.east, degrees.north);
            shown.meets(&Extent { west, east, south, north })
        })
    };
    let boundaries = view.atlas.facts.boundaries.municipalities.iter();
    let all = boundaries.zip(view.atlas.facts.register.all()).enumerate();
    let near = all.filter(|(index, _)| is_shown(*index));
    near.map(|(_, (area, each))| projection::region(each, area)).collect()
}
