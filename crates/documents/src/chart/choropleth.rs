//! Choropleth: regions coloured by class, the own one outlined, with a direct legend.

use domain::Language;

use super::{
    About, Measure, Plot, Region,
    canvas::{Anchor, Canvas, Pen, count},
    map::{Extent, Projection},
    sealed::Paint,
    style::{Fill, Ink, Voice},
    words,
};
use crate::{
    number,
    table::{Column, Table},
};

/// Values of a choropleth.
#[derive(Clone, Debug, PartialEq)]
pub struct Choropleth {
    /// What the chart says about itself.
    pub about: About,
    /// What is measured.
    pub measure: Measure,
    /// What a region is, for the table ("Gemeente").
    pub row_label: String,
    /// The regions.
    pub regions: Vec<ClassedRegion>,
    /// What each class means, low first, at most five ("minder dan 10%").
    pub classes: Vec<String>,
    /// The codes of the regions that are outlined and named; the first is the own one.
    pub highlighted: Vec<String>,
}

/// A region with its class.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassedRegion {
    /// Code, name and outlines.
    pub region: Region,
    /// The class, from 1 (low); `None` when there is no figure.
    pub class: Option<u8>,
    /// The figure; `None` when there is none.
    pub value: Option<f64>,
}

impl Plot for Choropleth {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        let values: Vec<(&str, Option<f64>, bool)> = self
            .regions
            .iter()
            .map(|item| (item.region.label.as_str(), item.value, self.highlighted.contains(&item.region.id)))
            .collect();
        words::summary(&self.about, &self.measure, &values, language)
    }

    fn table(&self, language: Language) -> Table {
        let mut regions: Vec<&ClassedRegion> = self.regions.iter().collect();
        regions.sort_by(|a, b| a.region.label.cmp(&b.region.label));
        Table {
            language,
            title: self.about.title.clone(),
            columns: vec![Column::text(&self.row_label), self.measure.column()],
            rows: regions
                .into_iter()
                .map(|item| vec![item.region.label.clone().into(), item.value.into()])
                .collect(),
            notes: self.about.notes.clone(),
        }
    }
}

/// The width of the legend beside a wide map.
const LEGEND: f64 = 190.0;

impl Paint for Choropleth {
    fn paint(&self, canvas: &mut Canvas) {
        let points = self.regions.iter().flat_map(|item| item.region.rings.iter().flatten().copied());
        let Some(extent) = Extent::around(points) else {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        };
        let (left, most) = if canvas.is_narrow() { (0.0, 1.3) } else { (LEGEND, 0.85) };
        let width = canvas.width();
        let (projection, height) = Projection::fit(extent, left + 4.0, 4.0, width - left - 8.0, width * most);
        self.paint_regions(canvas, &projection);
        self.paint_highlights(canvas, &projection);
        let bottom = height + 8.0;
        if canvas.is_narrow() {
            let end = self.paint_legend(canvas, bottom + 8.0, width);
            canvas.set_height(end);
        } else {
            let end = self.paint_legend(canvas, 4.0, LEGEND - 16.0);
            canvas.set_height(bottom.max(end));
        }
    }
}

impl Choropleth {
    /// One group per class, so that the class is written once; thin borders of paper around all regions.
    fn paint_regions(&self, canvas: &mut Canvas, projection: &Projection) {
        canvas.begin_borders(Pen::new(Ink::Paper, 0.5));
        for class in [None, Some(1), Some(2), Some(3), Some(4), Some(5)] {
            canvas.begin_surfaces(class.map_or(Fill::Nothing, Fill::Class));
            for item in self.regions.iter().filter(|item| item.class.map(|class| class.clamp(1, 5)) == class)
            {
                if let Some(path) = projection.path(&item.region.rings) {
                    canvas.surface_of_group(&path);
                }
            }
            canvas.end_group();
        }
        canvas.end_group();
    }

    fn paint_highlights(&self, canvas: &mut Canvas, projection: &Projection) {
        let own = self.highlighted.first();
        for id in self.highlighted.iter().rev() {
            let Some(item) = self.regions.iter().find(|item| item.region.id == *id) else { continue };
            let Some(path) = projection.path(&item.region.rings) else { continue };
            let (tone, width) =
                if Some(id) == own { (super::Tone::Own, 2.5) } else { (super::Tone::Muted, 1.5) };
            canvas.curve(&path, Pen::new(Ink::Paper, width + 2.0));
            canvas.curve(&path, Pen::new(Ink::Tone(tone), width));
        }
        let named = own.and_then(|id| self.regions.iter().find(|item| item.region.id == *id));
        if let Some(item) = named {
            paint_name(canvas, projection, item);
        }
    }

    /// The classes with their colours, high on top; gives the bottom.
    fn paint_legend(&self, canvas: &mut Canvas, top: f64, room: f64) -> f64 {
        let heading = self.measure.heading(canvas.language());
        let lines = canvas.wrap(&heading, room, Voice::Plain);
        let height = count(lines.len()) * canvas.leading();
        canvas.lines(0.0, top + height / 2.0, Anchor::Start, Voice::Plain, &lines);
        let mut next = top + height + 6.0;
        let mut entries: Vec<(Fill, String)> =
            (1_u8..=5).zip(&self.classes).map(|(class, words)| (Fill::Class(class), words.clone())).collect();
        entries.reverse();
        let missing = self.regions.iter().filter(|item| item.class.is_none()).count();
        if missing > 0 {
            entries.push((Fill::Nothing, number::missing(canvas.language())));
        }
        for (fill, words) in entries {
            let lines = canvas.wrap(&words, room - 30.0, Voice::Plain);
            let height = (count(lines.len()) * canvas.leading()).max(18.0);
            canvas.rectangle(0.0, next + height / 2.0 - 7.0, 22.0, 14.0, fill);
            canvas.outline(0.0, next + height / 2.0 - 7.0, 22.0, 14.0, Pen::new(Ink::Axis, 0.75));
            canvas.lines(30.0, next + height / 2.0, Anchor::Start, Voice::Plain, &lines);
            next += height + 3.0;
        }
        next + 4.0
    }
}

/// The own name beside its region, on the side of the drawing that has more room.
fn paint_name(canvas: &mut Canvas, projection: &Projection, item: &ClassedRegion) {
    let Some(extent) = Extent::around(item.region.rings.iter().flatten().copied()) else { return };
    let (left, top) = projection.place(extent.west, extent.north);
    let (right, bottom) = projection.place(extent.east, extent.south);
    let words = item.region.label.clone();
    let width = canvas.measure(&words, Voice::Own);
    let (middle, height) = ((top + bottom) / 2.0, canvas.leading());
    let is_right = right + 8.0 + width <= canvas.width();
    let start = if is_right { right + 6.0 } else { (left - 6.0 - width).max(0.0) };
    canvas.rectangle(start - 2.0, middle - height / 2.0, width + 4.0, height, Fill::Paper);
    canvas.lines(start, middle, Anchor::Start, Voice::Own, &[words]);
}
