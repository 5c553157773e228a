//! Population pyramid: women to the left, men to the right, the youngest below.

use domain::Language;

use super::{
    About, Measure, Plot, Tone,
    axis::Axis,
    canvas::{Anchor, Canvas, Pen, count},
    sealed::Paint,
    style::{Fill, Ink, Voice},
    words,
};
use crate::{
    table::{Column, Table},
    text::{text, text_with},
};

/// Values of a population pyramid.
#[derive(Clone, Debug, PartialEq)]
pub struct PopulationPyramid {
    /// What the chart says about itself.
    pub about: About,
    /// What is measured: persons, or a share of all inhabitants.
    pub measure: Measure,
    /// The age groups, the youngest first.
    pub groups: Vec<AgeGroup>,
    /// What the outline stands for ("Nederland"); without it no outline is drawn.
    pub reference_label: Option<String>,
}

/// One age group.
#[derive(Clone, Debug, PartialEq)]
pub struct AgeGroup {
    /// The ages ("0–4").
    pub label: String,
    /// Women.
    pub female: Option<f64>,
    /// Men.
    pub male: Option<f64>,
    /// Women in the reference, in the same measure.
    pub reference_female: Option<f64>,
    /// Men in the reference, in the same measure.
    pub reference_male: Option<f64>,
}

impl Plot for PopulationPyramid {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        let total = |group: &AgeGroup| Some(group.female.unwrap_or(0.0) + group.male.unwrap_or(0.0));
        let largest = self
            .groups
            .iter()
            .filter(|group| group.female.is_some() || group.male.is_some())
            .max_by(|a, b| total(a).unwrap_or(0.0).total_cmp(&total(b).unwrap_or(0.0)));
        let mut sentences = vec![words::sentence(&self.about.title)];
        match largest {
            None => sentences.push(words::nothing(language)),
            Some(group) => sentences.push(text_with(
                language,
                "chart-largest-age",
                &[
                    ("age", group.label.as_str().into()),
                    ("female", self.measure.show(language, group.female).into()),
                    ("male", self.measure.show(language, group.male).into()),
                ],
            )),
        }
        sentences.join(" ")
    }

    fn table(&self, language: Language) -> Table {
        let column = |label: String| Column { label, ..self.measure.column() };
        let (women, men) = (text(language, "chart-women"), text(language, "chart-men"));
        let mut columns =
            vec![Column::text(text(language, "chart-age")), column(women.clone()), column(men.clone())];
        if let Some(reference) = &self.reference_label {
            columns.push(column(format!("{women}, {reference}")));
            columns.push(column(format!("{men}, {reference}")));
        }
        let row = |group: &AgeGroup| {
            let mut cells = vec![group.label.clone().into(), group.female.into(), group.male.into()];
            if self.reference_label.is_some() {
                cells.extend([group.reference_female.into(), group.reference_male.into()]);
            }
            cells
        };
        let rows = self.groups.iter().rev().map(row).collect();
        Table { language, title: self.about.title.clone(), columns, rows, notes: self.about.notes.clone() }
    }
}

/// How many round numbers a side gets.
const TICKS: usize = 4;

/// The two scales, left and right of the ages, and the height of a group.
struct Frame {
    female: Axis,
    male: Axis,
    top: f64,
    step: f64,
}

impl Paint for PopulationPyramid {
    fn paint(&self, canvas: &mut Canvas) {
        if !self.groups.iter().any(|group| group.female.is_some() || group.male.is_some()) {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        }
        let frame = self.frame(canvas);
        let bottom = frame.top + frame.step * count(self.groups.len());
        self.paint_heads(canvas, &frame);
        for (index, group) in self.groups.iter().rev().enumerate() {
            paint_group(canvas, group, &frame, frame.top + frame.step * count(index));
        }
        if self.reference_label.is_some() {
            self.paint_outline(canvas, &frame, |group| group.reference_female, &frame.female);
            self.paint_outline(canvas, &frame, |group| group.reference_male, &frame.male);
        }
        self.paint_scale(canvas, &frame, bottom);
    }
}

impl PopulationPyramid {
    fn frame(&self, canvas: &Canvas) -> Frame {
        let ages =
            self.groups.iter().map(|group| canvas.measure(&group.label, Voice::Soft)).fold(0.0, f64::max);
        let gap = ages / 2.0 + 8.0;
        let middle = canvas.width() / 2.0;
        let values = self
            .groups
            .iter()
            .flat_map(|group| [group.female, group.male, group.reference_female, group.reference_male])
            .flatten()
            .filter(|value| value.is_finite());
        let largest = values.fold(0.0, f64::max);
        let largest = if largest > 0.0 { largest } else { 1.0 };
        let edge = if canvas.is_narrow() { 4.0 } else { 60.0 };
        let heads = if self.reference_label.is_some() { 2.0 } else { 1.0 };
        Frame {
            female: Axis::exact(0.0, largest, middle - gap, edge),
            male: Axis::exact(0.0, largest, middle + gap, canvas.width() - edge),
            top: canvas.leading() * heads + 8.0,
            step: canvas.leading() + if canvas.is_narrow() { 0.0 } else { 1.0 },
        }
    }

    fn paint_heads(&self, canvas: &mut Canvas, frame: &Frame) {
        let language = canvas.language();
        let baseline = canvas.size();
        let (left, right) = (frame.female.place(0.0), frame.male.place(0.0));
        canvas.text(left, baseline, Anchor::End, Voice::Plain, &text(language, "chart-women"));
        canvas.text(right, baseline, Anchor::Start, Voice::Plain, &text(language, "chart-men"));
        if let Some(reference) = &self.reference_label {
            let words = text_with(language, "chart-outline", &[("label", reference.as_str().into())]);
            let middle = canvas.width() / 2.0;
            canvas.text(middle, baseline + canvas.leading(), Anchor::Middle, Voice::Soft, &words);
        }
    }

    /// The reference as a staircase along the ends of its bars; broken where a figure is missing.
    fn paint_outline(
        &self,
        canvas: &mut Canvas,
        frame: &Frame,
        value: impl Fn(&AgeGroup) -> Option<f64>,
        axis: &Axis,
    ) {
        let mut stairs: Vec<(f64, f64)> = Vec::new();
        for (index, group) in self.groups.iter().rev().enumerate() {
            let top = frame.top + frame.step * count(index);
            match value(group) {
                Some(value) => {
                    let x = axis.place(value);
                    stairs.extend([(x, top), (x, top + frame.step)]);
                }
                None => canvas.polyline(&std::mem::take(&mut stairs), Pen::new(Ink::Axis, 1.5)),
            }
        }
        // A pale line under the dark one keeps it visible on the bars.
        canvas.polyline(&stairs, Pen::new(Ink::Paper, 3.0));
        canvas.polyline(&stairs, Pen::new(Ink::Axis, 1.5));
    }

    fn paint_scale(&self, canvas: &mut Canvas, frame: &Frame, bottom: f64) {
        let language = canvas.language();
        let baseline = bottom + canvas.leading();
        for axis in [&frame.female, &frame.male] {
            canvas.segment(
                (axis.place(0.0), bottom),
                (axis.place(axis.high()), bottom),
                Pen::new(Ink::Axis, 1.0),
            );
            for tick in axis.ticks(TICKS) {
                let label = axis.label(language, tick, TICKS, &self.measure.unit);
                let half = canvas.measure(&label, Voice::Soft) / 2.0;
                let x = axis.place(tick).clamp(half, canvas.width() - half);
                canvas.text(x, baseline, Anchor::Middle, Voice::Soft, &label);
            }
        }
        let name = self.measure.heading(language);
        canvas.text(canvas.width() / 2.0, baseline + canvas.leading(), Anchor::Middle, Voice::Soft, &name);
        canvas.set_height(baseline + canvas.leading() + 6.0);
    }
}

fn paint_group(canvas: &mut Canvas, group: &AgeGroup, frame: &Frame, top: f64) {
    let thickness = frame.step - 2.0;
    let sides = [(group.female, &frame.female, Tone::Female), (group.male, &frame.male, Tone::Male)];
    for (value, axis, tone) in sides {
        if let Some(value) = value {
            let (zero, end) = (axis.place(0.0), axis.place(value));
            canvas.rectangle(zero.min(end), top + 1.0, (end - zero).abs(), thickness, Fill::Tone(tone));
        }
    }
    let baseline = top + frame.step / 2.0 + canvas.size() * 0.35;
    canvas.text(canvas.width() / 2.0, baseline, Anchor::Middle, Voice::Soft, &group.label);
}
