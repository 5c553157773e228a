//! The option grid: every option below its question, how it stands, and in which living combinations it is.

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
    table::{Cell, Column, ColumnKind, Table},
    text::{text, text_with},
};

/// Values of the option grid.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionGrid {
    /// What the chart says about itself.
    pub about: About,
    /// The words of the heads.
    pub words: GridWords,
    /// How many combinations are drawn; each row says for each whether it is in it.
    pub combinations: usize,
    /// The options, below their question.
    pub groups: Vec<GridGroup>,
}

/// The words of an option grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridWords {
    /// The question.
    pub group: String,
    /// The option.
    pub option: String,
    /// How it stands.
    pub state: String,
    /// The combinations.
    pub combinations: String,
    /// How often it ranks first.
    pub desirable: String,
    /// The least of that among participants.
    pub lowest: String,
    /// The most of that among participants.
    pub highest: String,
    /// Whether all conditions are seen to.
    pub feasible: String,
    /// What it keeps open.
    pub robust: String,
    /// What it keeps open in the worst scenario.
    pub worst: String,
}

/// A question with its options.
#[derive(Clone, Debug, PartialEq)]
pub struct GridGroup {
    /// The question.
    pub label: String,
    /// Its options.
    pub rows: Vec<GridRow>,
}

/// How an option stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridState {
    /// In every combination.
    Necessary,
    /// In some.
    Alive,
    /// In none.
    Out,
}

/// An option.
#[derive(Clone, Debug, PartialEq)]
pub struct GridRow {
    /// The option.
    pub label: String,
    /// How it stands.
    pub state: GridState,
    /// The same in a word or two.
    pub state_label: String,
    /// For each drawn combination whether the option is in it.
    pub is_in: Vec<bool>,
    /// In how many combinations it is.
    pub count: u64,
    /// How often it ranks first, with the least and the most among participants; in per cent.
    pub desirable: Option<(f64, f64, f64)>,
    /// Whether every condition is met or owned, in a word or two.
    pub feasible: String,
    /// What it keeps open, in per cent, and that in the worst scenario.
    pub robust: Option<(f64, f64)>,
}

impl OptionGrid {
    fn rows(&self) -> impl Iterator<Item = &GridRow> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    fn has_wishes(&self) -> bool {
        self.rows().any(|row| row.desirable.is_some())
    }
}

impl Plot for OptionGrid {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        let mut sentences = vec![words::sentence(&self.about.title)];
        for group in &self.groups {
            sentences.push(words::sentence(&group.label));
            for row in &group.rows {
                let values = [
                    ("label", row.label.as_str().into()),
                    ("state", row.state_label.as_str().into()),
                    ("count", number::whole(language, row.count as f64).into()),
                ];
                sentences.push(text_with(language, "chart-option", &values));
            }
        }
        sentences.join(" ")
    }

    fn table(&self, language: Language) -> Table {
        let share = |label: &str| Column {
            label: label.to_owned(),
            kind: ColumnKind::Number { decimals: 0 },
            unit: "%".into(),
        };
        let words = &self.words;
        let columns = vec![
            Column::text(&words.option),
            Column::text(&words.group),
            Column::text(&words.state),
            Column::number(&words.combinations, "").with_decimals(0),
            share(&words.desirable),
            share(&words.lowest),
            share(&words.highest),
            Column::text(&words.feasible),
            share(&words.robust),
            share(&words.worst),
        ];
        let cells = |group: &GridGroup, row: &GridRow| -> Vec<Cell> {
            vec![
                row.label.clone().into(),
                group.label.clone().into(),
                row.state_label.clone().into(),
                (row.count as f64).into(),
                row.desirable.map(|(share, ..)| share).into(),
                row.desirable.map(|(_, low, _)| low).into(),
                row.desirable.map(|(.., high)| high).into(),
                row.feasible.clone().into(),
                row.robust.map(|(all, _)| all).into(),
                row.robust.map(|(_, worst)| worst).into(),
            ]
        };
        let rows = self
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().map(move |row| cells(group, row)))
            .collect();
        Table { language, title: self.about.title.clone(), columns, rows, notes: self.about.notes.clone() }
    }
}

/// Where the parts of a row stand.
struct Columns {
    label: f64,
    label_room: f64,
    state: f64,
    dots: f64,
    step: f64,
    wish: f64,
    wish_end: f64,
    feasible: f64,
    feasible_room: f64,
}

impl Columns {
    fn new(grid: &OptionGrid, canvas: &Canvas) -> Columns {
        let width = canvas.width();
        let dots = count(grid.combinations);
        let wish = if grid.has_wishes() { 84.0 } else { 0.0 };
        if canvas.is_narrow() {
            let step = if dots > 0.0 { ((width - wish - 30.0) / dots).min(18.0) } else { 0.0 };
            let wish_start = if wish > 0.0 { width - wish } else { width };
            return Columns {
                label: 0.0,
                label_room: width,
                state: 0.0,
                dots: 7.0,
                step,
                wish: wish_start,
                wish_end: width - 6.0,
                feasible: width,
                feasible_room: width / 2.0,
            };
        }
        let state = grid.rows().map(|row| canvas.measure(&row.state_label, Voice::Own)).fold(40.0, f64::max);
        let feasible = 104.0;
        let step = if dots > 0.0 { (150.0 / dots).min(18.0) } else { 0.0 };
        let wish_start = width - feasible - wish;
        let dots_start = wish_start - dots * step - if dots > 0.0 { 14.0 } else { 0.0 };
        let state_start = dots_start - state - 16.0;
        Columns {
            label: 0.0,
            label_room: state_start - 12.0,
            state: state_start,
            dots: dots_start + step / 2.0,
            step,
            wish: wish_start,
            wish_end: wish_start + wish - 16.0,
            feasible: width - feasible + 6.0,
            feasible_room: feasible - 6.0,
        }
    }

    fn wish_place(&self, share: f64) -> f64 {
        self.wish + (self.wish_end - self.wish) * share.clamp(0.0, 100.0) / 100.0
    }
}

impl Paint for OptionGrid {
    fn paint(&self, canvas: &mut Canvas) {
        if self.groups.is_empty() {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        }
        let columns = Columns::new(self, canvas);
        let mut next = self.paint_head(canvas, &columns);
        for group in &self.groups {
            next = paint_group_head(canvas, group, next);
            for row in &group.rows {
                next = paint_option(canvas, row, &columns, next);
            }
            next += 4.0;
        }
        canvas.set_height(next);
    }
}

impl OptionGrid {
    /// The heads of the columns; gives the top of the first group.
    fn paint_head(&self, canvas: &mut Canvas, columns: &Columns) -> f64 {
        let language = canvas.language();
        let line = canvas.leading();
        if canvas.is_narrow() {
            let mut middle = line / 2.0;
            for key in ["chart-grid-dots", "chart-grid-bar"] {
                if key == "chart-grid-bar" && !self.has_wishes() || self.combinations == 0 {
                    continue;
                }
                if key == "chart-grid-dots" {
                    canvas.dot(7.0, middle, 5.0, Fill::Tone(Tone::Other));
                } else {
                    canvas.rectangle(0.0, middle - 5.0, 16.0, 10.0, Fill::Tone(Tone::Other));
                }
                let words = canvas.wrap(&text(language, key), canvas.width() - 24.0, Voice::Soft);
                let extra = (count(words.len()) - 1.0) * line;
                canvas.lines(22.0, middle + extra / 2.0, Anchor::Start, Voice::Soft, &words);
                middle += line + extra;
            }
            return middle + 2.0;
        }
        let heads = [
            (columns.state, columns.dots - columns.step - columns.state, &self.words.state, true),
            (
                columns.dots - columns.step / 2.0,
                columns.wish - columns.dots - 4.0,
                &self.words.combinations,
                self.combinations > 0,
            ),
            (columns.wish, columns.wish_end - columns.wish + 12.0, &self.words.desirable, self.has_wishes()),
            (columns.feasible, columns.feasible_room, &self.words.feasible, true),
        ];
        let shown = heads.into_iter().filter(|(.., is_shown)| *is_shown);
        let heads: Vec<(f64, Vec<String>)> =
            shown.map(|(x, room, words, _)| (x, canvas.wrap(words, room.max(60.0), Voice::Soft))).collect();
        let most = heads.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1);
        for (x, lines) in &heads {
            let height = count(lines.len()) * line;
            canvas.lines(*x, count(most) * line - height / 2.0, Anchor::Start, Voice::Soft, lines);
        }
        count(most) * line + 6.0
    }
}

fn paint_group_head(canvas: &mut Canvas, group: &GridGroup, top: f64) -> f64 {
    canvas.segment((0.0, top), (canvas.width(), top), Pen::new(Ink::Axis, 1.0));
    let label = canvas.wrap(&group.label, canvas.width(), Voice::Strong);
    let height = count(label.len()) * canvas.leading();
    canvas.lines(0.0, top + 5.0 + height / 2.0, Anchor::Start, Voice::Strong, &label);
    top + height + 10.0
}

const fn tone(state: GridState) -> Tone {
    match state {
        GridState::Necessary => Tone::Own,
        GridState::Alive => Tone::Other,
        GridState::Out => Tone::Muted,
    }
}

/// Paints one option and gives the top of the next.
fn paint_option(canvas: &mut Canvas, row: &GridRow, columns: &Columns, top: f64) -> f64 {
    let tone = tone(row.state);
    let label_voice = if row.state == GridState::Out { Voice::Soft } else { Voice::Plain };
    let state_voice = Voice::of(tone);
    let label = canvas.wrap(&row.label, columns.label_room, label_voice);
    let lines = count(label.len().max(1)) * canvas.leading();
    if canvas.is_narrow() {
        canvas.lines(columns.label, top + lines / 2.0, Anchor::Start, label_voice, &label);
        let state = canvas.wrap(&row.state_label, columns.feasible_room, state_voice);
        let feasible = canvas.wrap(&row.feasible, columns.feasible_room - 8.0, Voice::Soft);
        let second = count(state.len().max(feasible.len())) * canvas.leading();
        canvas.lines(columns.state, top + lines + second / 2.0, Anchor::Start, state_voice, &state);
        canvas.lines(columns.feasible, top + lines + second / 2.0, Anchor::End, Voice::Soft, &feasible);
        if row.state == GridState::Out {
            return top + lines + second + 8.0;
        }
        let middle = top + lines + second + 9.0;
        paint_marks(canvas, row, columns, middle);
        return middle + 18.0;
    }
    let feasible = canvas.wrap(&row.feasible, columns.feasible_room, Voice::Soft);
    let height = lines.max(count(feasible.len()) * canvas.leading()) + 7.0;
    let middle = top + height / 2.0;
    canvas.lines(columns.label, middle, Anchor::Start, label_voice, &label);
    canvas.lines(columns.state, middle, Anchor::Start, state_voice, std::slice::from_ref(&row.state_label));
    canvas.lines(columns.feasible, middle, Anchor::Start, Voice::Soft, &feasible);
    paint_marks(canvas, row, columns, middle);
    top + height
}

/// The combinations as dots, and the wish as a bar with the spread as a line.
fn paint_marks(canvas: &mut Canvas, row: &GridRow, columns: &Columns, middle: f64) {
    let tone = tone(row.state);
    let radius = (columns.step / 2.0 - 1.0).clamp(1.0, 5.0);
    for (place, is_in) in row.is_in.iter().enumerate() {
        let x = columns.dots + count(place) * columns.step;
        if *is_in {
            canvas.dot(x, middle, radius, Fill::Tone(tone));
        } else {
            canvas.dot(x, middle, 1.2, Fill::Tone(Tone::Muted));
        }
    }
    let Some((share, low, high)) = row.desirable else { return };
    let end = columns.wish_place(share);
    canvas.rectangle(columns.wish, middle - 5.0, end - columns.wish, 10.0, Fill::Tone(tone));
    canvas.segment((columns.wish, middle - 7.0), (columns.wish, middle + 7.0), Pen::new(Ink::Axis, 1.0));
    if high - low > 1.0 {
        let (from, to) = (columns.wish_place(low), columns.wish_place(high));
        canvas.segment((from, middle), (to, middle), Pen::new(Ink::Paper, 4.0));
        canvas.segment((from, middle), (to, middle), Pen::new(Ink::Axis, 1.5));
        for x in [from, to] {
            canvas.segment((x, middle - 4.0), (x, middle + 4.0), Pen::new(Ink::Axis, 1.5));
        }
    }
}
