//! Slope of ranks: the place in one order beside the place in another, joined by a line.
//!
//! The lines join places within the group that is shown, one below the other; the place among all stands beside the
//! name. On a scale of places one entry that differs much would press all others together.

use domain::Language;

use super::{
    About, Plot, Tone,
    canvas::{Anchor, Canvas, Pen, count},
    sealed::Paint,
    style::{Fill, Ink, Voice},
    words,
};
use crate::{
    number,
    table::{Column, Table},
    text::text_with,
};

/// Values of a slope of ranks; rank 1 stands on top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankSlope {
    /// What the chart says about itself.
    pub about: About,
    /// What a line is, for the table ("Gemeente").
    pub row_label: String,
    /// The order on the left ("Plaats naar omvang").
    pub left_label: String,
    /// The order on the right ("Plaats naar centraliteit").
    pub right_label: String,
    /// The lines.
    pub entries: Vec<RankedEntry>,
}

/// One line of a slope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankedEntry {
    /// The name, written at both ends.
    pub label: String,
    /// The place on the left, from 1.
    pub left: u32,
    /// The place on the right, from 1.
    pub right: u32,
    /// The part it plays.
    pub tone: Tone,
}

impl Plot for RankSlope {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        let mut sentences = vec![words::sentence(&self.about.title)];
        if self.entries.is_empty() {
            sentences.push(words::nothing(language));
        }
        let own: Vec<&RankedEntry> = self.entries.iter().filter(|entry| entry.tone == Tone::Own).collect();
        let told: Vec<&RankedEntry> =
            if own.is_empty() { self.entries.iter().take(5).collect() } else { own };
        for entry in told {
            sentences.push(text_with(
                language,
                "chart-ranks",
                &[
                    ("label", entry.label.as_str().into()),
                    ("left", number::rank(language, entry.left).into()),
                    ("leftname", self.left_label.as_str().into()),
                    ("right", number::rank(language, entry.right).into()),
                    ("rightname", self.right_label.as_str().into()),
                ],
            ));
        }
        sentences.join(" ")
    }

    fn table(&self, language: Language) -> Table {
        let rows = self.entries.iter().map(|entry| {
            vec![entry.label.clone().into(), f64::from(entry.left).into(), f64::from(entry.right).into()]
        });
        Table {
            language,
            title: self.about.title.clone(),
            columns: vec![
                Column::text(&self.row_label),
                Column::number(&self.left_label, "").with_decimals(0),
                Column::number(&self.right_label, "").with_decimals(0),
            ],
            rows: rows.collect(),
            notes: self.about.notes.clone(),
        }
    }
}

/// One end of all lines: the labels of a side, in lines that fit, one below the other.
struct Side {
    labels: Vec<Vec<String>>,
    middles: Vec<f64>,
    bottom: f64,
}

impl Paint for RankSlope {
    fn paint(&self, canvas: &mut Canvas) {
        if self.entries.is_empty() {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        }
        let room = canvas.width() * if canvas.is_narrow() { 0.36 } else { 0.34 };
        let top = self.paint_heads(canvas, room);
        let left = self.side(canvas, room, top, |entry| entry.left);
        let right = self.side(canvas, room, top, |entry| entry.right);
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        // The own line is painted last and so lies on top.
        order.sort_by_key(|index| match self.entries[*index].tone {
            Tone::Own => 2,
            Tone::Muted => 0,
            _ => 1,
        });
        for index in order {
            self.paint_entry(canvas, room, index, (&left, &right));
        }
        canvas.set_height(left.bottom.max(right.bottom) + 4.0);
    }
}

impl RankSlope {
    /// The names of both orders; gives the place where the lines may begin.
    fn paint_heads(&self, canvas: &mut Canvas, room: f64) -> f64 {
        let (left, right) = (
            canvas.wrap(&self.left_label, room, Voice::Soft),
            canvas.wrap(&self.right_label, room, Voice::Soft),
        );
        let height = count(left.len().max(right.len())) * canvas.leading();
        canvas.lines(room, height / 2.0, Anchor::End, Voice::Soft, &left);
        canvas.lines(canvas.width() - room, height / 2.0, Anchor::Start, Voice::Soft, &right);
        height + 10.0
    }

    fn side(&self, canvas: &Canvas, room: f64, top: f64, rank: impl Fn(&RankedEntry) -> u32) -> Side {
        let labels: Vec<Vec<String>> =
            self.entries.iter().map(|entry| label(canvas, room, entry, rank(entry))).collect();
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        order.sort_by_key(|index| rank(&self.entries[*index]));
        let mut middles = vec![0.0; self.entries.len()];
        let mut bottom = top;
        for index in order {
            let height = label_height(canvas, &labels[index]);
            middles[index] = bottom + height / 2.0;
            bottom += height;
        }
        Side { labels, middles, bottom }
    }

    fn paint_entry(&self, canvas: &mut Canvas, room: f64, index: usize, (left, right): (&Side, &Side)) {
        let entry = &self.entries[index];
        let (start, end) = (room, canvas.width() - room);
        let (from, to) = (left.middles[index], right.middles[index]);
        let thickness = if entry.tone == Tone::Own { 3.0 } else { 1.5 };
        canvas.segment((start, from), (end, to), Pen::new(Ink::Tone(entry.tone), thickness));
        let radius = if entry.tone == Tone::Own { 4.5 } else { 3.0 };
        for (x, y, side, away, anchor) in
            [(start, from, left, -1.0, Anchor::End), (end, to, right, 1.0, Anchor::Start)]
        {
            canvas.dot(x, y, radius, Fill::Tone(entry.tone));
            canvas.lines(x + away * 10.0, y, anchor, label_voice(entry), &side.labels[index]);
        }
    }
}

/// Rank and name, in as many lines as the room asks for.
fn label(canvas: &Canvas, room: f64, entry: &RankedEntry, rank: u32) -> Vec<String> {
    let words = format!("{} {}", number::rank(canvas.language(), rank), entry.label);
    canvas.wrap(&words, room - 12.0, label_voice(entry))
}

fn label_height(canvas: &Canvas, lines: &[String]) -> f64 {
    count(lines.len()) * canvas.leading() + 4.0
}

fn label_voice(entry: &RankedEntry) -> Voice {
    if entry.tone == Tone::Own { Voice::Own } else { Voice::Plain }
}
