//! The steps of a what-if, as they stand in an address.

use domain::course::{Course, Play, limit};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::hundredths;
use crate::query::Query;

/// The parameter that holds a step; it can be there more than once.
pub(crate) const STEP: &str = "stap";

/// The steps that an address asks for. The form for a floor sends its two fields apart.
pub(crate) fn asked(query: &Query) -> Vec<String> {
    let mut steps: Vec<String> = query.all(STEP).map(str::to_owned).collect();
    if let Some((on, floor)) = query.first("punt").zip(query.first("ondergrens")) {
        steps.push(format!("drempel:{on}={floor}"));
    }
    steps
}

/// The steps that were taken; what cannot be understood or is not there any more is left out.
pub(crate) fn plays<'a>(course: &Course, steps: impl Iterator<Item = &'a str>) -> Vec<Play> {
    steps.filter_map(|step| read(course, step)).take(limit::VARIANTS).collect()
}

/// Reads `neem:A1`, `laat:A1`, `hef:A1,B2`, `drempel:1=1,5` or `drempel:1=geen`.
fn read(course: &Course, step: &str) -> Option<Play> {
    let option = |code: &str| {
        course.by_code(code).filter(|id| course.piece(*id).is_some_and(|each| each.as_option().is_some()))
    };
    let (what, which) = step.split_once(':')?;
    match what {
        "neem" => option(which).map(Play::Take),
        "laat" => option(which).map(Play::Drop),
        "hef" => {
            let (one, other) = which.split_once(',')?;
            Some(Play::Lift(option(one)?, option(other)?))
        }
        "drempel" => {
            let (number, floor) = which.split_once('=')?;
            let place: usize = number.parse().ok()?;
            let (on, _) = course.comparisons().nth(place.checked_sub(1)?)?;
            let floor = if floor == "geen" { None } else { Some(hundredths(floor).ok()??) };
            Some(Play::Floor(on, floor))
        }
        _ => None,
    }
}

/// A step as it stands in an address.
pub(crate) fn write(course: &Course, play: Play) -> String {
    match play {
        Play::Take(option) => format!("neem:{}", course.code(option)),
        Play::Drop(option) => format!("laat:{}", course.code(option)),
        Play::Lift(one, other) => format!("hef:{},{}", course.code(one), course.code(other)),
        Play::Floor(on, floor) => {
            let place = course.comparisons().position(|(id, _)| id == on).map_or(0, |place| place + 1);
            let floor =
                floor.map_or_else(|| "geen".to_owned(), |floor| (f64::from(floor) / 100.0).to_string());
            format!("drempel:{place}={floor}")
        }
    }
}

/// The steps as they stand in an address.
pub(crate) fn query_of(course: &Course, plays: &[Play]) -> String {
    let steps: Vec<String> = plays
        .iter()
        .map(|play| format!("{STEP}={}", utf8_percent_encode(&write(course, *play), NON_ALPHANUMERIC)))
        .collect();
    if steps.is_empty() { String::new() } else { format!("?{}", steps.join("&")) }
}

#[cfg(test)]
mod tests {
    use domain::{
        CommandId, Language, ParticipantId,
        course::{Command, Request},
    };

    use super::*;

    fn course() -> Course {
        let mut course = Course::default();
        for (number, command) in [
            Command::Adopt { template: "homes".into(), language: Language::Nl },
            Command::Adopt { template: "centre".into(), language: Language::Nl },
        ]
        .into_iter()
        .enumerate()
        {
            let id = CommandId::new(uuid::Uuid::from_u128(number as u128 + 1));
            let nobody = ParticipantId::new(uuid::Uuid::nil());
            for event in course.decide(nobody, &Request { id, command }).unwrap() {
                course.apply(id, None, &event);
            }
        }
        course
    }

    #[test]
    fn steps_in_an_address_read_back() {
        let course = course();
        let id = |code: &str| course.by_code(code).unwrap();
        let on = course.comparisons().nth(1).unwrap().0;
        for play in [
            Play::Take(id("A1")),
            Play::Drop(id("B2")),
            Play::Lift(id("A3"), id("B1")),
            Play::Floor(on, Some(-150)),
            Play::Floor(on, None),
        ] {
            assert_eq!(read(&course, &write(&course, play)), Some(play));
        }
    }

    #[test]
    fn odd_steps_are_left_out() {
        let course = course();
        for odd in
            ["", "neem:", "neem:A", "neem:Z9", "hef:A1", "drempel:0=1", "drempel:1=x", "drempel:99=1", "x:y"]
        {
            assert_eq!(read(&course, odd), None, "{odd}");
        }
        assert_eq!(read(&course, "drempel:1=1,5"), read(&course, "drempel:1=1.5"));
    }
}
