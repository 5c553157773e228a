//! How long the parts of the analysis take on the embedded tables: the best of several runs.
//!
//! `cargo run --release -p opendata --example timing`

use std::{
    error::Error,
    hint::black_box,
    io::{Write, stdout},
    time::Instant,
};

use atlas::{
    computed::Analysis,
    contiguity::Contiguity,
    customer_potential::customer_potentials,
    distance::Distances,
    interaction::calibrate,
    network::{betweenness, pagerank},
    travel_to_work::{TravelToWork, nested, nested_settings, travel_to_work_areas},
};

fn main() -> Result<(), Box<dyn Error>> {
    let facts = opendata::embedded()?;
    let flows = &facts.commuting;
    let inhabitants = facts.population.column(2023).ok_or("no inhabitants of 2023")?;
    let distances = Distances::new(&facts.register);
    let mut lines = vec![
        best("distances", || Distances::new(&facts.register)),
        best("interaction model", || calibrate(flows, &distances)),
        best("customer potential", || customer_potentials(&distances, &inhabitants)),
        best("contiguity", || Contiguity::of(&facts.boundaries)),
        best("travel-to-work areas", || travel_to_work_areas(flows, &TravelToWork::default())),
        best("nested areas", || nested(flows, &nested_settings())),
        best("pagerank", || pagerank(flows)),
        best("betweenness", || betweenness(flows)),
        best("everything", || Analysis::of(&facts)),
    ];
    let analysis = Analysis::of(&facts)?;
    lines.push(best("measures", || analysis.measures(&facts)));
    stdout().write_all(lines.concat().as_bytes())?;
    Ok(())
}

/// Runs a part twenty times and gives the shortest time.
fn best<T>(name: &str, part: impl Fn() -> T) -> String {
    let mut shortest = f64::INFINITY;
    for _ in 0..20 {
        let start = Instant::now();
        black_box(part());
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    format!("{name:<22} {:>8.2} ms\n", shortest * 1000.0)
}
