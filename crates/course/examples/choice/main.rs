//! Measures the engine on generated fields and prints times and results as JSON, for `benches/run`.
//!
//! `cargo run --release -p course --example choice -- PART [REPETITIONS]`, with PART one of `front`, `count`
//! and `meeting`. Every time is given twice, in seconds: on the clock, and of all processors together.

mod generated;

use std::error::Error;
use std::hint::black_box;
use std::io::{Write, stdout};
use std::time::Instant;

use course::{
    Analysis, Change, ConditionKind, Draws, Exploration, Model, Play, Points, count_schemes, front, votes,
};
use generated::{Shape, field};
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};

type Outcome = Result<Value, Box<dyn Error>>;

/// The field of the front: 49 bars.
const LARGE: (Shape, u64) = (Shape { areas: 12, options: 4, bars: 500, comparisons: 4, scenarios: 200 }, 403);

/// The field of the count: 228 bars.
const WIDE: (Shape, u64) = (Shape { areas: 20, options: 5, bars: 500, comparisons: 0, scenarios: 0 }, 7);

/// A field as a table makes in an evening.
const MEETING: (Shape, u64) = (Shape { areas: 6, options: 4, bars: 500, comparisons: 6, scenarios: 4 }, 2);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let repetitions = arguments.get(1).map_or(Ok(5), |number| number.parse())?;
    let outcome = match arguments.first().map(String::as_str) {
        Some("front") => pareto_front(repetitions)?,
        Some("count") => number_of_schemes(repetitions)?,
        Some("meeting") => meeting(repetitions)?,
        _ => return Err("name a part: front, count or meeting".into()),
    };
    writeln!(stdout(), "{outcome}")?;
    Ok(())
}

fn pareto_front(repetitions: usize) -> Outcome {
    let model = field(LARGE.0, LARGE.1)?;
    let times = Times::of(repetitions, || front(&model));
    let found: Vec<Value> =
        front(&model)?.iter().map(|one| json!([one.scheme, one.mean, one.worst])).collect();
    Ok(json!({ "times": times.json(), "schemes": count_schemes(&model)?.to_string(), "front": found }))
}

fn number_of_schemes(repetitions: usize) -> Outcome {
    let model = field(WIDE.0, WIDE.1)?;
    let times = Times::of(repetitions, || count_schemes(&model));
    Ok(json!({ "times": times.json(), "schemes": count_schemes(&model)?.to_string() }))
}

/// Each answer at the size of a meeting.
fn meeting(repetitions: usize) -> Outcome {
    let model = evening()?;
    let found = Exploration::of(&model)?;
    let front: Vec<_> = found.front()?.iter().map(|one| one.scheme).collect();
    let draws = Draws::default();
    let lift = model.bar_ids().next().ok_or("a field without bars")?;
    let play = Play::new(&found);
    let package = Times::of(repetitions, || found.commitment_package(draws));
    Ok(json!({
        "schemes": found.schemes(),
        "acceptable": found.acceptable(),
        "all schemes": Times::of(repetitions, || Exploration::of(&model)).json(),
        "possible, necessary, feasible": Times::of(repetitions, || found.standings()).json(),
        "desirability": Times::of(repetitions, || found.desirability(draws)).json(),
        "robust first steps": Times::of(repetitions, || found.robustness()).json(),
        "bottlenecks": Times::of(repetitions, || found.bottlenecks()).json(),
        "votes": Times::of(repetitions, || votes(&model)).json(),
        "dilemmas": Times::of(repetitions, || found.dilemmas()).json(),
        "front": Times::of(repetitions, || found.front()).json(),
        "regret": Times::of(repetitions, || (found.regrets(&front), found.least_regret())).json(),
        "commitment package, with all it needs": package.json(),
        "what if a bar goes": Times::of(repetitions, || play.clone().change(Change::Lift(lift))).json(),
        "everything": Times::of(repetitions, || Analysis::of(&found, draws)).json(),
    }))
}

/// The field of a meeting with floors, six participants and open conditions.
fn evening() -> Result<Model, Box<dyn Error>> {
    let bare = field(MEETING.0, MEETING.1)?;
    let mut document: Value = serde_json::from_str(&bare.to_json()?)?;
    let mut random = generated::SplitMix::new(1);
    for comparison in document["comparison_areas"].as_array_mut().ok_or("no comparison areas")? {
        comparison["floor"] = json!(Points::hundredths(-100));
    }
    let mut participants = Vec::new();
    for who in 0..6 {
        let mut scores = Vec::new();
        for option in bare.options() {
            for on in bare.comparisons() {
                let drawn = random.below(6);
                let score = if drawn == 5 { Value::Null } else { json!(drawn as i64 - 2) };
                scores.push(json!({ "option": option.key, "on": on.key, "score": score }));
            }
        }
        participants.push(json!({ "key": format!("p{who}"), "scores": scores }));
    }
    document["participants"] = Value::Array(participants);
    for area in document["areas"].as_array_mut().ok_or("no areas")? {
        area["options"][0]["conditions"] =
            json!([{ "kind": ConditionKind::Money, "text": "money", "state": "open" }]);
    }
    Ok(Model::from_json(&document.to_string())?)
}

/// The times of several runs.
struct Times {
    wall: Vec<f64>,
    processor: Vec<f64>,
}

impl Times {
    /// Runs so many times, after once to warm up.
    fn of<T>(repetitions: usize, run: impl Fn() -> T) -> Times {
        black_box(run());
        let mut times = Times { wall: Vec::new(), processor: Vec::new() };
        for _ in 0..repetitions {
            let (processor, wall) = (processor_seconds(), Instant::now());
            black_box(run());
            times.wall.push(wall.elapsed().as_secs_f64());
            times.processor.push(processor_seconds() - processor);
        }
        times
    }

    fn json(&self) -> Value {
        json!({ "wall": self.wall, "cpu": self.processor })
    }
}

/// Seconds that all threads of this process have worked.
fn processor_seconds() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
