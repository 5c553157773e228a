//! From the fields of a form to what the chair presses.

use domain::{
    Bilingual, StepId,
    session::{Command, Press, Shown},
};

/// The value of the field `wat` of everything that is pressed.
pub(crate) const WHAT: &str = "leiden";

/// What is pressed, from the fields of its form; the error is the name of the field that cannot be read.
pub(crate) fn command(text: impl Fn(&str) -> String) -> Result<Command, &'static str> {
    let phase = text("fase").parse().map_err(|_| "fase")?;
    let step = || text("stap").parse::<StepId>().map_err(|_| "stap");
    let press = match text("druk").as_str() {
        "begin" => Press::Start(step()?),
        "verder" => Press::Next,
        "terug" => Press::Back,
        "stil" => Press::Pause(step()?),
        "door" => Press::Resume(step()?),
        "tijd" => Press::Extend { step: step()?, seconds: text("seconden").parse().map_err(|_| "seconden")? },
        "klaar" => Press::End(step()?),
        "heropen" => Press::Reopen(step()?),
        "omroep" => Press::Announce(Bilingual::new(text("nl"), text("en"))),
        "omroep-weg" => Press::Unannounce,
        "toon" => Press::Show(shown(&text("toon")).ok_or("toon")?),
        "sluit" => Press::Close,
        "open" => Press::Open,
        _ => return Err("druk"),
    };
    Ok(Command::Lead { phase, press })
}

/// How a form names what the big screen can show.
pub(crate) fn key(shown: Shown) -> String {
    match shown {
        Shown::Welcome => "welkom".to_owned(),
        Shown::Current => "nu".to_owned(),
        Shown::Nothing => "niets".to_owned(),
        Shown::Step(step) => format!("stap:{step}"),
        Shown::Outcome(step) => format!("uitslag:{step}"),
        Shown::Tables(step) => format!("tafels:{step}"),
        Shown::Contribution(id) => format!("bijdrage:{id}"),
    }
}

fn shown(key: &str) -> Option<Shown> {
    Some(match key.split_once(':') {
        None => match key {
            "welkom" => Shown::Welcome,
            "nu" => Shown::Current,
            "niets" => Shown::Nothing,
            _ => return None,
        },
        Some(("stap", id)) => Shown::Step(id.parse().ok()?),
        Some(("uitslag", id)) => Shown::Outcome(id.parse().ok()?),
        Some(("tafels", id)) => Shown::Tables(id.parse().ok()?),
        Some(("bijdrage", id)) => Shown::Contribution(id.parse().ok()?),
        Some(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use domain::ContributionId;
    use uuid::Uuid;

    use super::*;

    fn read(fields: &[(&str, &str)]) -> Result<Command, &'static str> {
        command(|name| {
            fields.iter().find(|(each, _)| *each == name).map_or("", |(_, value)| value).to_owned()
        })
    }

    #[test]
    fn what_the_screen_shows_is_read_as_it_is_written() {
        let id = Uuid::from_u128(7);
        let all = [
            Shown::Welcome,
            Shown::Current,
            Shown::Nothing,
            Shown::Step(StepId::new(id)),
            Shown::Outcome(StepId::new(id)),
            Shown::Tables(StepId::new(id)),
            Shown::Contribution(ContributionId::new(id)),
        ];
        for each in all {
            assert_eq!(shown(&key(each)), Some(each));
        }
        assert_eq!((shown("alles"), shown("stap:"), shown("film:1")), (None, None, None));
    }

    #[test]
    fn a_press_says_its_phase_and_what_cannot_be_read_is_named() {
        let next = read(&[("fase", "4"), ("druk", "verder")]);
        assert_eq!(next, Ok(Command::Lead { phase: 4, press: Press::Next }));
        assert_eq!(read(&[("druk", "verder")]), Err("fase"));
        assert_eq!(read(&[("fase", "4"), ("druk", "stil"), ("stap", "x")]), Err("stap"));
        assert_eq!(read(&[("fase", "4"), ("druk", "dans")]), Err("druk"));
    }
}
