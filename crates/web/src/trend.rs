//! Trend slides: one figure for all municipalities of a session, drawn from the data, with the sentence that states
//! the reading. On the own device the own municipality stands out; on the big screen the letters are large.

mod commuting;
mod measured;
mod room;
mod signals;

use atlas::Atlas;
use documents::{
    chart::{RankedBars, Setting, draw, draw_for_page},
    text::{text, text_with},
};
use domain::Language;
use maud::{Markup, PreEscaped, html};

pub(crate) use room::Room;

use crate::{
    components::figure::{self, Figure},
    sheet,
};

/// The slides there are, as a script names them.
pub(crate) const SLIDES: [&str; 5] = ["population", "ageing", "moves", "commuting", "signals"];

/// As many bars as the last row can read on a screen on the wall.
const ON_SCREEN: usize = 14;

/// A slide: a reading, what it says of the own municipality, and the drawing.
#[derive(Clone, Debug)]
pub(crate) struct Slide {
    #[cfg(test)]
    key: &'static str,
    /// What is shown, in a few words.
    title: String,
    /// What the drawing says about the room.
    reading: String,
    /// Where it is highest and lowest; may be empty.
    ends: String,
    /// What it says about the own municipality; nothing on a shared screen.
    own: Option<String>,
    bars: RankedBars,
    /// The key of the sentence about the bars that a shared screen leaves out: municipalities, or tasks.
    left_out: &'static str,
}

/// The slide with a key, for the municipalities in a room; `None` when there is no such slide.
#[must_use]
pub(crate) fn slide(atlas: &Atlas, language: Language, key: &str, room: &Room) -> Option<Slide> {
    match key {
        "population" => measured::slide(atlas, language, ("population", "growth_10y"), room),
        "ageing" => measured::slide(atlas, language, ("ageing", "share_65_plus"), room),
        "moves" => measured::slide(atlas, language, ("moves", "growth_domestic"), room),
        "commuting" => Some(commuting::slide(atlas, language, room)),
        "signals" => Some(signals::slide(atlas, language, room)),
        _ => None,
    }
}

/// What a slide is called in a list to choose from.
#[must_use]
pub(crate) fn name(language: Language, key: &str) -> String {
    text(language, &format!("trend-{key}-title"))
}

impl Slide {
    /// The slide on the device of somebody who takes part. `id` is unique on the page.
    #[must_use]
    pub(crate) fn on_device(&self, language: Language, id: &str) -> Markup {
        let chart = draw_for_page(&self.bars, id, language);
        let reading = format!("{} {}", self.reading, self.ends);
        let reading = reading.trim_end();
        let drawing = Figure {
            reading,
            drawing: &chart.wide,
            narrow_drawing: Some(&chart.narrow),
            note: &format!("{}. {}", self.bars.measure.heading(language), chart.table.notes.join(" ")),
            table: sheet::rows(&format!("{id}-tabel"), &chart.table, &[]),
            is_wide: false,
        };
        html! {
            div class="trend" {
                @if let Some(own) = &self.own { p class="trend__own" { (own) } }
                (figure::figure(language, &drawing))
            }
        }
    }

    /// The slide on a screen on the wall: the reading large, the drawing beside or below it, the source small.
    #[must_use]
    pub(crate) fn on_screen(&self, language: Language, id: &str) -> Markup {
        let (bars, left_out) = shortened(&self.bars);
        let chart = draw(&bars, &Setting::screen(id, language));
        html! {
            div class="screen-slide" {
                div class="screen-slide__words" {
                    p class="screen-slide__title" { (self.title) }
                    p class="screen-slide__reading" { (self.reading) }
                    @if !self.ends.is_empty() { p class="screen-slide__ends" { (self.ends) } }
                }
                div class="screen-slide__drawing" {
                    p class="screen-slide__measure" { (self.bars.measure.heading(language)) }
                    (PreEscaped(chart.svg))
                }
                p class="screen-slide__note" {
                    @if left_out > 0 {
                        (text_with(language, self.left_out, &[("count", left_out.into())])) " "
                    }
                    (self.bars.about.notes.first().map_or("", String::as_str))
                }
            }
        }
    }

    /// The slide in words alone, with all its figures; for tests and for who cannot see the drawing.
    #[cfg(test)]
    fn description(&self, language: Language) -> String {
        use documents::chart::Plot as _;
        format!("{} {} {} {}", self.title, self.reading, self.ends, self.bars.description(language))
    }
}

/// The bars that fit on the wall: the highest and the lowest, and how many lie between.
fn shortened(bars: &RankedBars) -> (RankedBars, usize) {
    let mut ranked = bars.clone();
    let key = |value: Option<f64>| value.unwrap_or(f64::NEG_INFINITY);
    ranked.bars.sort_by(|one, other| key(other.value).total_cmp(&key(one.value)));
    let all = ranked.bars.len();
    if all <= ON_SCREEN {
        return (ranked, 0);
    }
    let half = ON_SCREEN / 2;
    ranked.bars.drain(half..all - half);
    (ranked, all - ON_SCREEN)
}

/// "de 14 gemeenten van deze sessie", as it stands in a reading.
fn group(language: Language, room: &Room, count: usize) -> String {
    let key = if room.is_country() { "trend-group-country" } else { "trend-group-room" };
    text_with(language, key, &[("count", count.into())])
}

/// The name beside the bar of a municipality.
fn label(atlas: &Atlas, language: Language, room: &Room, index: usize) -> String {
    let name = &atlas.facts.register.get(index).name;
    if room.own == Some(index) {
        text_with(language, "trend-own-name", &[("name", name.as_str().into())])
    } else {
        name.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    static ATLAS: LazyLock<Atlas> =
        LazyLock::new(|| Atlas::new(opendata::embedded().unwrap(), domain::MidSize::default()).unwrap());

    fn room(names: &[&str], own: Option<&str>) -> Room {
        let index =
            |name: &&str| ATLAS.facts.register.all().iter().position(|each| each.name == *name).unwrap();
        Room::new(names.iter().map(index).collect(), own.map(|own| index(&own)))
    }

    #[test]
    fn every_slide_has_words_in_both_languages_for_a_full_room_a_small_one_and_none() {
        let full =
            ["Assen", "Almelo", "Bergen op Zoom", "Deventer", "Doetinchem", "Gouda", "Helmond", "Hengelo"];
        for language in Language::ALL {
            for key in SLIDES {
                for room in [room(&full, Some("Gouda")), room(&["Assen"], None), room(&[], None)] {
                    let slide = slide(&ATLAS, language, key, &room).unwrap();
                    assert_eq!(slide.key, key);
                    let device = slide.on_device(language, "trend").into_string();
                    let screen = slide.on_screen(language, "trend").into_string();
                    for made in [&device, &screen, &slide.description(language), &name(language, key)] {
                        assert!(!made.contains('⟨'), "{key} {language:?}: {made}");
                    }
                    assert!(screen.contains("chart-screen") && !screen.contains("trend__own"));
                    assert!(device.contains("<table") && device.contains("figure__note"));
                }
            }
        }
        assert!(slide(&ATLAS, Language::Nl, "no-such-slide", &room(&full, None)).is_none());
    }

    #[test]
    fn the_own_municipality_stands_out_on_the_own_device_only() {
        for key in SLIDES {
            let own = slide(&ATLAS, Language::Nl, key, &room(&["Assen", "Gouda"], Some("Gouda"))).unwrap();
            let html = own.on_device(Language::Nl, "trend").into_string();
            assert!(html.contains("Gouda") && html.to_lowercase().contains("uw gemeente"), "{key}: {html}");
            let shared = slide(&ATLAS, Language::Nl, key, &room(&["Assen", "Gouda"], None)).unwrap();
            let html = shared.on_screen(Language::Nl, "trend").into_string();
            assert!(!html.contains("chart-own") && !html.to_lowercase().contains("uw gemeente"), "{key}");
        }
    }

    #[test]
    fn a_screen_shows_the_ends_and_says_what_it_leaves_out() {
        let slide = slide(&ATLAS, Language::Nl, "population", &room(&[], None)).unwrap();
        let (bars, left_out) = shortened(&slide.bars);
        assert_eq!(bars.bars.len(), ON_SCREEN);
        assert_eq!(left_out + ON_SCREEN, slide.bars.bars.len());
        assert!(bars.bars.is_sorted_by(|one, other| one.value >= other.value));
    }

    #[test]
    fn a_screen_says_what_its_bars_are_and_what_lies_between_them() {
        let on_screen = |key: &str| {
            slide(&ATLAS, Language::Nl, key, &room(&[], None))
                .unwrap()
                .on_screen(Language::Nl, "trend")
                .into_string()
        };
        assert!(on_screen("population").contains("gemeenten liggen ertussen"));
        let tasks = on_screen("signals");
        assert!(
            !tasks.contains("gemeenten liggen ertussen") && !tasks.contains("gemeente ligt ertussen"),
            "{tasks}"
        );
        assert!(tasks.contains("Gemeenten met dit signaal"), "{tasks}");
        assert!(on_screen("commuting").contains("Verandering in procentpunten"));
    }

    #[test]
    fn who_sits_at_no_table_of_their_own_is_added_to_the_room() {
        let room = room(&["Assen"], Some("Gouda"));
        assert_eq!(room.members.len(), 2);
        assert!(!room.is_country());
    }
}
