//! What must hold for every drawing: no words over words, none outside the sheet, sound XML.

use domain::Language;
use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::{
    About, Bar, Lines, Measure, Plot, RankSlope, RankedBars, RankedEntry, Series, Setting, Tone, Width, draw,
    labels::Block, measure, style::Voice,
};

/// A line of words with the block it takes.
struct Words {
    text: String,
    block: Block,
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or(0.0)
}

fn words(svg: &str, width: Width) -> Vec<Words> {
    let document = Document::parse(svg).unwrap();
    let size = width.text_size();
    document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .map(|node| {
            let text = node.text().unwrap_or_default().to_owned();
            let is_own = node.attribute("class") == Some("chart-text-own");
            let length = measure::width(&text, size, if is_own { Voice::Own } else { Voice::Plain });
            let left = match node.attribute("text-anchor") {
                Some("end") => number(node, "x") - length,
                Some("middle") => number(node, "x") - length / 2.0,
                _ => number(node, "x"),
            };
            // From the top of a capital to the baseline; descenders may enter the line below.
            let top = number(node, "y") - size * 0.7;
            Words { text, block: Block { x: left, y: top, width: length, height: size * 0.7 } }
        })
        .collect()
}

/// Panics when words lie over words or outside the sheet.
fn assert_readable(plot: &impl Plot, width: Width) {
    let setting = Setting { width, ..Setting::page("proef", Language::Nl) };
    let svg = draw(plot, &setting).svg;
    let height = number(Document::parse(&svg).unwrap().root_element(), "height");
    let all = words(&svg, width);
    let sheet = Block { x: -0.6, y: -0.6, width: width.units() + 1.2, height: height + 1.2 };
    for (index, one) in all.iter().enumerate() {
        assert!(one.block.is_within(&sheet), "“{}” lies outside the sheet: {:?}", one.text, one.block);
        for other in &all[index + 1..] {
            assert!(!one.block.overlaps(&other.block), "“{}” lies over “{}”", one.text, other.text);
        }
    }
}

fn about() -> About {
    About { title: "Proef".into(), caption: "Proef.".into(), notes: vec![] }
}

fn width() -> impl Strategy<Value = Width> {
    prop_oneof![Just(Width::Wide), Just(Width::Narrow), Just(Width::Screen)]
}

fn tone() -> impl Strategy<Value = Tone> {
    prop_oneof![Just(Tone::Own), Just(Tone::Other), Just(Tone::Muted)]
}

fn name() -> impl Strategy<Value = String> {
    "[A-Z][a-zé]{1,14}([ -][A-Z][a-z]{1,14}){0,3}"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn bars_never_hide_words(
        bars in prop::collection::vec((name(), prop::option::of(-1e6..1e6_f64), tone()), 0..40),
        width in width(),
    ) {
        let bars = bars.into_iter().map(|(label, value, tone)| Bar { label, value, tone }).collect();
        let measure = Measure::new("Groei", "%");
        let plot = RankedBars { about: about(), measure, row_label: "Gemeente".into(), bars, reference: None };
        assert_readable(&plot, width);
    }

    #[test]
    fn slopes_never_hide_words(
        entries in prop::collection::vec((name(), 1..342_u32, 1..342_u32, tone()), 0..30),
        width in width(),
    ) {
        let entries = entries
            .into_iter()
            .map(|(label, left, right, tone)| RankedEntry { label, left, right, tone })
            .collect();
        let plot = RankSlope {
            about: about(),
            row_label: "Gemeente".into(),
            left_label: "Plaats naar aantal inwoners".into(),
            right_label: "Plaats naar centraliteit in het netwerk".into(),
            entries,
        };
        assert_readable(&plot, width);
    }

    #[test]
    fn lines_never_hide_words(
        series in prop::collection::vec((name(), prop::collection::vec(prop::option::of(0.0..1e5_f64), 1..14)), 0..6),
        width in width(),
    ) {
        let series = series
            .into_iter()
            .map(|(label, values)| Series { label, tone: Tone::Other, points: (2010..).zip(values).collect() })
            .collect();
        let measure = Measure::new("Inwoners", "persons");
        let plot = Lines { about: about(), measure, series, starts_at_zero: true };
        assert_readable(&plot, width);
    }
}
