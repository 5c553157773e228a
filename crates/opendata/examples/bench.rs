//! Measures the analysis on the embedded tables and prints times and results as JSON, for `benches/run`.
//!
//! `cargo run --release -p opendata --example bench -- PART [REPETITIONS]`, with PART one of `positions`,
//! `pagerank`, `betweenness`, `regions` and `parts`. Every time is given twice, in seconds: on the clock,
//! and of all processors together. All repetitions run in this one process; for a cold start, start it anew.

use std::{
    env,
    error::Error,
    hint::black_box,
    io::{Write, stdout},
    time::Instant,
};

use atlas::{
    Atlas,
    computed::Analysis,
    contiguity::Contiguity,
    customer_potential::customer_potentials,
    delineation::Delineation,
    distance::Distances,
    facts::Facts,
    functional_area::{CityAndZone, CityInput, functional_areas},
    interaction::calibrate,
    network::{betweenness, pagerank},
    travel_to_work::{TravelToWork, nested, nested_settings, travel_to_work_areas},
};
use domain::MidSize;
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};

type Outcome = Result<Value, Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let repetitions = arguments.get(1).map_or(Ok(20), |number| number.parse())?;
    let outcome = match arguments.first().map(String::as_str) {
        Some("positions") => positions(repetitions)?,
        Some("pagerank") => flows(repetitions, pagerank)?,
        Some("betweenness") => flows(repetitions, betweenness)?,
        Some("regions") => regions(repetitions)?,
        Some("parts") => parts(repetitions)?,
        _ => return Err("name a part: positions, pagerank, betweenness, regions or parts".into()),
    };
    writeln!(stdout(), "{outcome}")?;
    Ok(())
}

/// What happens at start: reading and checking all tables, and the whole analysis.
fn positions(repetitions: usize) -> Outcome {
    let (mut reading, mut analysing) = (Times::default(), Times::default());
    for _ in 0..repetitions {
        let facts = reading.take(opendata::embedded)?;
        analysing.take(|| Atlas::new(facts, MidSize::default()))?;
    }
    Ok(json!({ "reading": reading.json(), "analysis": analysing.json() }))
}

/// One number per municipality from the commuting flows, by code.
fn flows(repetitions: usize, method: fn(&atlas::flows::Flows) -> Vec<f64>) -> Outcome {
    let facts = opendata::embedded()?;
    let times = Times::of(repetitions, || method(&facts.commuting));
    let values = method(&facts.commuting);
    let by_code = codes(&facts).into_iter().zip(values.into_iter().map(Value::from));
    Ok(json!({ "times": times.json(), "values": by_code.collect::<serde_json::Map<_, _>>() }))
}

/// Both delineations of functional regions with their default thresholds; every region as its codes.
fn regions(repetitions: usize) -> Outcome {
    let facts = opendata::embedded()?;
    let flows = &facts.commuting;
    let year = facts.population.last_year().ok_or("no year with the inhabitants of all")?;
    let inhabitants = facts.population.column(year).ok_or("no inhabitants")?;
    let of_density = facts.published.iter().filter(|published| published.measure == "address_density");
    let density = of_density.max_by_key(|published| published.year).ok_or("no address density")?;
    let contiguity = Contiguity::of(&facts.boundaries);
    let input =
        CityInput { flows, inhabitants: &inhabitants, density: &density.values, contiguity: &contiguity };
    let city_and_zone = || functional_areas(&input, &CityAndZone::default());
    let travel_to_work = || travel_to_work_areas(flows, &TravelToWork::default());
    Ok(json!({
        "inhabitants_year": year,
        "density_year": density.year,
        "city_and_zone": {
            "times": Times::of(repetitions, city_and_zone).json(),
            "regions": members(&city_and_zone(), &facts),
        },
        "travel_to_work": {
            "times": Times::of(repetitions, travel_to_work).json(),
            "regions": members(&travel_to_work(), &facts),
        },
    }))
}

/// The parts of location and position one by one, to see where time goes.
fn parts(repetitions: usize) -> Outcome {
    let facts = opendata::embedded()?;
    let flows = &facts.commuting;
    let year = facts.population.last_year().ok_or("no year with the inhabitants of all")?;
    let inhabitants = facts.population.column(year).ok_or("no inhabitants")?;
    let distances = Distances::new(&facts.register);
    let analysis = Analysis::of(&facts)?;
    Ok(json!({
        "distances": Times::of(repetitions, || Distances::new(&facts.register)).json(),
        "interaction model": Times::of(repetitions, || calibrate(flows, &distances)).json(),
        "customer potential": Times::of(repetitions, || customer_potentials(&distances, &inhabitants)).json(),
        "contiguity": Times::of(repetitions, || Contiguity::of(&facts.boundaries)).json(),
        "nested areas": Times::of(repetitions, || nested(flows, &nested_settings())).json(),
        "location and position": Times::of(repetitions, || Analysis::of(&facts)).json(),
        "measures": Times::of(repetitions, || analysis.measures(&facts)).json(),
    }))
}

fn codes(facts: &Facts) -> Vec<String> {
    facts.register.all().iter().map(|municipality| municipality.code.to_string()).collect()
}

fn members(delineation: &Delineation, facts: &Facts) -> Vec<Vec<String>> {
    let codes = codes(facts);
    let of = |member: &usize| codes[*member].clone();
    delineation.areas.iter().map(|area| area.members.iter().map(of).collect()).collect()
}

/// The times of several runs.
#[derive(Default)]
struct Times {
    wall: Vec<f64>,
    processor: Vec<f64>,
}

impl Times {
    fn of<T>(repetitions: usize, run: impl Fn() -> T) -> Times {
        let mut times = Times::default();
        for _ in 0..repetitions {
            times.take(&run);
        }
        times
    }

    /// Runs once and notes how long it took.
    fn take<T>(&mut self, run: impl FnOnce() -> T) -> T {
        let (processor, wall) = (processor_seconds(), Instant::now());
        let outcome = black_box(run());
        self.wall.push(wall.elapsed().as_secs_f64());
        self.processor.push(processor_seconds() - processor);
        outcome
    }

    fn json(&self) -> Value {
        json!({ "wall": self.wall, "cpu": self.processor })
    }
}

/// Seconds that all threads of this process have worked.
fn processor_seconds() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    #[expect(clippy::cast_precision_loss, reason = "a process that works for 2^52 ns has other problems")]
    let seconds = time.tv_sec as f64 + time.tv_nsec as f64 / 1e9;
    seconds
}
