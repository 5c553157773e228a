//! Small drawings with made-up figures: for the tests, and for looking at.

use documents::chart::{
    About, AgeGroup, Bar, Choropleth, ClassedRegion, Direction, Fan, FanYear, Flow, FlowMap, LabelledPoint,
    Lines, Measure, PercentileStrips, Place, PopulationPyramid, Quadrant, RankSlope, RankedBars, RankedEntry,
    Reference, Region, Scale, Scatter, Series, Strip, Tone,
};

/// Names of every length that occurs, with the marks that occur in them.
pub(crate) const NAMES: [&str; 14] = [
    "Assen",
    "Nuenen, Gerwen en Nederwetten",
    "Hardinxveld-Giessendam",
    "’s-Hertogenbosch",
    "Ede",
    "Krimpen aan den IJssel",
    "Súdwest-Fryslân",
    "Tiel",
    "Bergen (NH.)",
    "Noardeast-Fryslân",
    "Peel en Maas",
    "Hof van Twente",
    "De Fryske Marren",
    "Alphen aan den Rijn",
];

/// What a sample says about itself.
pub(crate) fn about(title: &str, caption: &str) -> About {
    About {
        title: title.into(),
        caption: caption.into(),
        notes: vec!["Bron: proef, 2023.".into(), "Verzonnen cijfers.".into()],
    }
}

fn tone(index: usize) -> Tone {
    match index {
        3 => Tone::Own,
        1 | 5 | 8 => Tone::Other,
        _ => Tone::Muted,
    }
}

/// A number that is the same in every run and looks like a figure.
pub(crate) fn figure(index: usize, spread: f64) -> f64 {
    let mixed = (index * 7919 + 104_729) % 1000;
    f64::from(u32::try_from(mixed).unwrap_or_default()) / 1000.0 * spread
}

pub(crate) fn bars() -> RankedBars {
    let bars = NAMES.iter().enumerate().map(|(index, name)| Bar {
        label: (*name).into(),
        value: if index == 8 { None } else { Some(4.0 + figure(index, 38.0)) },
        tone: tone(index),
    });
    RankedBars {
        about: about("Banen in de zorg", "’s-Hertogenbosch heeft naar verhouding veel banen in de zorg."),
        measure: Measure::new("Banen in de zorg", "%"),
        row_label: "Gemeente".into(),
        bars: bars.collect(),
        reference: Some(Reference { label: "Nederland".into(), value: 17.4 }),
    }
}

pub(crate) fn signed_bars() -> RankedBars {
    let bars = NAMES.iter().take(7).enumerate().map(|(index, name)| Bar {
        label: (*name).into(),
        value: Some(figure(index, 9.0) - 4.0),
        tone: tone(index),
    });
    RankedBars {
        about: about("Groei van het aantal inwoners", "De helft van deze gemeenten kromp."),
        measure: Measure::new("Groei van het aantal inwoners 2013–2023", "%"),
        row_label: "Gemeente".into(),
        bars: bars.collect(),
        reference: None,
    }
}

pub(crate) fn slope() -> RankSlope {
    let entries = NAMES.iter().enumerate().map(|(index, name)| RankedEntry {
        label: (*name).into(),
        left: u32::try_from(20 + index * index * 2).unwrap_or_default(),
        right: if index % 3 == 0 { 41 } else { u32::try_from(30 + (index * 53) % 260).unwrap_or_default() },
        tone: tone(index),
    });
    RankSlope {
        about: about(
            "Omvang en centraliteit",
            "’s-Hertogenbosch is centraler dan zijn omvang doet verwachten.",
        ),
        row_label: "Gemeente".into(),
        left_label: "Plaats naar aantal inwoners".into(),
        right_label: "Plaats naar centraliteit".into(),
        entries: entries.collect(),
    }
}

fn points(count: usize) -> Vec<LabelledPoint> {
    (0..count)
        .map(|index| LabelledPoint {
            label: NAMES.get(index).map_or_else(|| format!("Gemeente {index}"), |name| (*name).into()),
            x: Some(9_000.0 * (1.0 + figure(index, 1.0) * 60.0).powf(0.6 + figure(index * 3, 0.4))),
            y: Some(2.0 + figure(index * 31 + 7, 12.0) + figure(index, 6.0)),
            tone: if index < NAMES.len() { tone(index) } else { Tone::Muted },
            is_named: index < NAMES.len(),
        })
        .collect()
}

pub(crate) fn scatter() -> Scatter {
    Scatter {
        about: about("Omvang en voorzieningen", "Grotere gemeenten hebben meer, maar niet altijd."),
        row_label: "Gemeente".into(),
        x: Measure::new("Inwoners", "persons"),
        y: Measure::new("Restaurants binnen 3 km", "number"),
        x_scale: Scale::Logarithmic,
        y_scale: Scale::Linear,
        points: points(120),
        trend: vec![(9_000.0, 5.0), (100_000.0, 17.0)],
    }
}

pub(crate) fn quadrant() -> Quadrant {
    Quadrant {
        about: about("Nabijheid en functies", "De meeste gemeenten lenen omvang van een buur."),
        row_label: "Gemeente".into(),
        x: Measure::new("Inwoners binnen 30 minuten", "persons"),
        y: Measure::new("Voorzieningen boven verwachting", "%"),
        x_split: 40_000.0,
        y_split: 9.0,
        corners: [
            "Zelfstandig: meer dan verwacht, weinig buren".into(),
            "Geleende omvang".into(),
            "Op afstand".into(),
            "In de schaduw van een grotere stad".into(),
        ],
        points: points(14),
    }
}

pub(crate) fn pyramid() -> PopulationPyramid {
    let groups = (0..20_u32).map(|index| {
        let size = 6.0 - f64::from(index) * 0.28 + figure(index as usize, 0.9);
        AgeGroup {
            label: if index == 19 { "95+".into() } else { format!("{}–{}", index * 5, index * 5 + 4) },
            female: Some(size.max(0.3)),
            male: if index == 18 { None } else { Some((size - 0.2).max(0.2)) },
            reference_female: Some((5.6 - f64::from(index) * 0.25).max(0.2)),
            reference_male: Some((5.5 - f64::from(index) * 0.26).max(0.1)),
        }
    });
    PopulationPyramid {
        about: about("Leeftijden", "Er wonen meer jonge mensen dan gemiddeld."),
        measure: Measure::new("Aandeel van alle inwoners", "%"),
        groups: groups.collect(),
        reference_label: Some("Nederland".into()),
    }
}

pub(crate) fn lines() -> Lines {
    let series = |label: &str, tone: Tone, start: f64, step: f64| Series {
        label: label.into(),
        tone,
        points: (2012..=2023)
            .map(|year| {
                let gap = tone == Tone::Other && year == 2017;
                let value = start
                    + step * f64::from(year - 2012)
                    + figure(usize::try_from(year).unwrap_or_default(), 0.6);
                (year, if gap { None } else { Some(value) })
            })
            .collect(),
    };
    Lines {
        about: about("Ontwikkeling van het aantal inwoners", "De gemeente groeit sneller dan Nederland."),
        measure: Measure::new("Inwoners, 2012 = 100", ""),
        series: vec![
            series("Nederland", Tone::Muted, 100.0, 0.55),
            series("Vergelijkbare gemeenten", Tone::Other, 100.0, 0.6),
            series("’s-Hertogenbosch", Tone::Own, 100.0, 1.1),
        ],
        starts_at_zero: false,
    }
}

pub(crate) fn fan() -> Fan {
    Fan {
        about: about("Verwacht aantal inwoners", "Het model verwacht groei; de marge is groot."),
        measure: Measure::new("Inwoners", "persons"),
        observed: (2012..=2023).map(|year| (year, Some(66_000.0 + f64::from(year - 2012) * 310.0))).collect(),
        projected: (1..=9)
            .map(|step| {
                let middle = 69_410.0 + f64::from(step) * 280.0;
                let margin = 420.0 * f64::from(step).sqrt() * 1.4;
                FanYear { year: 2023 + step * 3, low: middle - margin, median: middle, high: middle + margin }
            })
            .collect(),
        starts_at_zero: false,
    }
}

pub(crate) fn strips() -> PercentileStrips {
    let strip = |label: &str, figure: Option<&str>, percentile: Option<f64>, peers: Option<(f64, f64)>| {
        Strip { label: label.into(), figure: figure.map(Into::into), percentile, peers }
    };
    PercentileStrips {
        about: about("Kenmerken naast alle gemeenten", "De gemeente heeft veel winkels en weinig nieuwbouw."),
        row_label: "Kenmerk".into(),
        own_label: "Assen".into(),
        band_label: "middelste helft van de vergelijkbare gemeenten".into(),
        rows: vec![
            strip("Inwoners van 65 jaar en ouder", Some("22,1% (2021)"), Some(61.0), Some((35.0, 78.0))),
            strip(
                "Bedrijfsvestigingen per 1.000 inwoners: overheid, onderwijs en zorg",
                Some("14,2 per 1.000 inwoners (2021)"),
                Some(97.0),
                Some((40.0, 66.0)),
            ),
            strip("Gemiddelde afstand tot ziekenhuis", Some("3,1 km (2018)"), Some(0.0), Some((10.0, 10.0))),
            strip("Nieuwbouw", None, None, Some((22.0, 50.0))),
            strip("Gemiddelde verkoopprijs van woningen", Some("€ 298.000 (2023)"), Some(34.0), None),
        ],
    }
}

fn honeycomb() -> Vec<Region> {
    (0..42_usize)
        .map(|index| {
            let row = index / 6;
            let x = f64::from(u32::try_from(index % 6).unwrap_or_default()) * 10.0
                + if row % 2 == 0 { 0.0 } else { 5.0 };
            let y = f64::from(u32::try_from(row).unwrap_or_default()) * 9.0;
            let ring =
                [(0.0, 3.0), (5.0, 0.0), (10.0, 3.0), (10.0, 9.0), (5.0, 12.0), (0.0, 9.0), (0.0, 3.0)];
            Region {
                id: format!("R{index:02}"),
                label: NAMES.get(index).map_or_else(|| format!("Gemeente {index}"), |name| (*name).into()),
                rings: vec![ring.iter().map(|(dx, dy)| (x + dx, y + dy)).collect()],
            }
        })
        .collect()
}

pub(crate) fn choropleth() -> Choropleth {
    let regions = honeycomb().into_iter().enumerate().map(|(index, region)| ClassedRegion {
        region,
        class: if index % 11 == 4 {
            None
        } else {
            Some(u8::try_from(1 + (index * 13 + 3) % 5).unwrap_or_default())
        },
        value: if index % 11 == 4 { None } else { Some(10.0 + figure(index, 30.0)) },
    });
    Choropleth {
        about: about("Huurwoningen", "In het midden staan de meeste huurwoningen."),
        measure: Measure::new("Aandeel huurwoningen", "%"),
        row_label: "Gemeente".into(),
        regions: regions.collect(),
        classes: vec![
            "minder dan 16%".into(),
            "16 tot 22%".into(),
            "22 tot 28%".into(),
            "28 tot 34%".into(),
            "34% en meer".into(),
        ],
        highlighted: vec!["R03".into(), "R08".into()],
    }
}

pub(crate) fn flow_map() -> FlowMap {
    let regions = honeycomb();
    let place = |index: usize| {
        let ring = &regions[index].rings[0];
        Place { label: regions[index].label.clone(), x: ring[0].0 + 5.0, y: ring[0].1 + 3.0 }
    };
    let flow =
        |index: usize, direction: Direction, value: f64| Flow { partner: place(index), direction, value };
    FlowMap {
        about: about("Woon-werkstromen", "De meeste forenzen werken in een van twee buurgemeenten."),
        measure: Measure::new("Banen", "jobs"),
        row_label: "Gemeente".into(),
        own: place(7),
        own_region: "R07".into(),
        flows: vec![
            flow(1, Direction::In, 1_800.0),
            flow(1, Direction::Out, 5_200.0),
            flow(13, Direction::Out, 2_400.0),
            flow(10, Direction::In, 900.0),
            flow(12, Direction::In, 3_100.0),
            flow(2, Direction::Out, 400.0),
            flow(6, Direction::In, f64::NAN),
        ],
        landmarks: vec![place(4)],
        least_side: 10.0,
        regions,
    }
}
