//! Who stands towards whom, and how: two columns of names with lines between them. Each kind of line has a form of its own,
//! so that colour never says it alone.

use domain::Language;

use super::{
    About, Plot, Tone,
    canvas::{Anchor, Canvas, Pen, count},
    sealed::Paint,
    style::{Fill, Ink, Voice},
    words,
};
use crate::{
    table::{Column, Table},
    text::text,
};

/// What a line stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieKind {
    /// One needs the other: a line with an arrow.
    Needs,
    /// Two collide: a dashed line with a cross.
    Collides,
    /// Two complement each other: a double line.
    Complements,
}

impl TieKind {
    /// All kinds, in the order of the legend.
    pub const ALL: [TieKind; 3] = [Self::Needs, Self::Collides, Self::Complements];

    const fn key(self) -> &'static str {
        match self {
            TieKind::Needs => "chart-tie-needs",
            TieKind::Collides => "chart-tie-collides",
            TieKind::Complements => "chart-tie-complements",
        }
    }

    const fn tone(self) -> Tone {
        match self {
            TieKind::Needs => Tone::Other,
            TieKind::Collides => Tone::Own,
            TieKind::Complements => Tone::Out,
        }
    }
}

/// Something between two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Who counts on the other; stands on the left.
    pub from: String,
    /// The other; stands on the right.
    pub to: String,
    /// How it stands.
    pub kind: TieKind,
    /// What it is about, for the table.
    pub about: String,
}

/// Two columns of names with lines between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Ties {
    /// What the chart says about itself.
    pub about: About,
    /// The lines. The same between the same two is drawn once.
    pub ties: Vec<Tie>,
}

/// Names in the order in which they stand, with the middle of each.
type Places = Vec<(String, f64)>;

fn place(places: &Places, name: &str) -> f64 {
    places.iter().find(|(known, _)| known == name).map_or(0.0, |(_, middle)| *middle)
}

impl Ties {
    /// What is drawn: each kind between the same two once.
    fn drawn(&self) -> Vec<(&str, &str, TieKind)> {
        let mut drawn: Vec<(&str, &str, TieKind)> = Vec::new();
        for tie in &self.ties {
            let line = (tie.from.as_str(), tie.to.as_str(), tie.kind);
            if !drawn.contains(&line) {
                drawn.push(line);
            }
        }
        drawn
    }

    /// The names on the left in their own order; those on the right by the middle of those that they are tied to, so that
    /// few lines cross.
    fn columns(&self) -> (Vec<&str>, Vec<&str>) {
        let (mut left, mut right): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
        for tie in &self.ties {
            for (side, name) in [(&mut left, tie.from.as_str()), (&mut right, tie.to.as_str())] {
                if !side.contains(&name) {
                    side.push(name);
                }
            }
        }
        let middle = |name: &str| -> f64 {
            let tied = self.ties.iter().filter(|tie| tie.to == name);
            let places = tied.filter_map(|tie| left.iter().position(|other| *other == tie.from));
            let (sum, number) =
                places.fold((0.0, 0.0), |(sum, number), place| (sum + count(place), number + 1.0));
            sum / f64::max(number, 1.0)
        };
        right.sort_by(|one, other| middle(one).total_cmp(&middle(other)));
        (left, right)
    }

    /// The kinds that occur, each with a piece of its line; gives the top of what follows.
    fn legend(&self, canvas: &mut Canvas) -> f64 {
        let line = canvas.leading();
        let mut middle = line / 2.0;
        for kind in TieKind::ALL.into_iter().filter(|kind| self.ties.iter().any(|tie| tie.kind == *kind)) {
            self::line(canvas, (2.0, middle), (46.0, middle), kind);
            let words =
                canvas.wrap(&text(canvas.language(), kind.key()), canvas.width() - 58.0, Voice::Plain);
            let extra = (count(words.len()) - 1.0).max(0.0) * line;
            canvas.lines(56.0, middle + extra / 2.0, Anchor::Start, Voice::Plain, &words);
            middle += extra + line * 1.2;
        }
        middle + line * 0.4
    }

    fn names(
        canvas: &mut Canvas,
        names: &[&str],
        (edge, anchor): (f64, Anchor),
        room: f64,
        top: f64,
    ) -> Places {
        let mut next = top;
        let mut places = Vec::new();
        for name in names {
            let lines = canvas.wrap(name, room, Voice::Plain);
            let height = count(lines.len()) * canvas.leading();
            let middle = next + height / 2.0;
            canvas.lines(edge, middle, anchor, Voice::Plain, &lines);
            places.push(((*name).to_owned(), middle));
            next += height + canvas.leading() * 0.7;
        }
        places
    }
}

/// One line of its kind.
fn line(canvas: &mut Canvas, from: (f64, f64), to: (f64, f64), kind: TieKind) {
    let ink = Ink::Tone(kind.tone());
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let length = across.hypot(down).max(1.0);
    let (along, aside) = ((across / length, down / length), (-down / length, across / length));
    let at = |share: f64| (from.0 + across * share, from.1 + down * share);
    let beside = |(x, y): (f64, f64), far: f64, side: f64| {
        (x + along.0 * far + aside.0 * side, y + along.1 * far + aside.1 * side)
    };
    match kind {
        TieKind::Needs => {
            canvas.segment(from, beside(to, -6.0, 0.0), Pen::new(ink, 1.75));
            canvas.polygon(&[to, beside(to, -9.0, 4.0), beside(to, -9.0, -4.0)], Fill::Tone(kind.tone()));
        }
        TieKind::Collides => {
            canvas.segment(from, to, Pen::dashed(ink, 1.75));
            let middle = at(0.5);
            for side in [1.0, -1.0] {
                let ends = (beside(middle, -5.0, 5.0 * side), beside(middle, 5.0, -5.0 * side));
                canvas.segment(ends.0, ends.1, Pen::new(ink, 2.25));
            }
        }
        TieKind::Complements => {
            for side in [1.75, -1.75] {
                canvas.segment(beside(from, 0.0, side), beside(to, 0.0, side), Pen::new(ink, 1.25));
            }
        }
    }
}

impl Plot for Ties {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        let mut sentences = vec![words::sentence(&self.about.title)];
        if self.ties.is_empty() {
            sentences.push(words::nothing(language));
        }
        for (from, to, kind) in self.drawn() {
            let values = [("from", from.into()), ("to", to.into())];
            sentences.push(crate::text::text_with(language, &format!("{}-said", kind.key()), &values));
        }
        sentences.join(" ")
    }

    fn table(&self, language: Language) -> Table {
        let columns = ["from", "kind", "to", "about"];
        let rows = self.ties.iter().map(|tie| {
            vec![
                tie.from.clone().into(),
                text(language, tie.kind.key()).into(),
                tie.to.clone().into(),
                tie.about.clone().into(),
            ]
        });
        Table {
            language,
            title: self.about.title.clone(),
            columns: columns.map(|key| Column::text(text(language, &format!("chart-tie-{key}")))).to_vec(),
            rows: rows.collect(),
            notes: self.about.notes.clone(),
        }
    }
}

impl Paint for Ties {
    fn paint(&self, canvas: &mut Canvas) {
        if self.ties.is_empty() {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        }
        let top = self.legend(canvas);
        let (left, right) = self.columns();
        let room = canvas.width() * 0.32;
        let (from, to) = (room, canvas.width() - room);
        let starts = Self::names(canvas, &left, (from, Anchor::End), room, top);
        let ends = Self::names(canvas, &right, (to, Anchor::Start), room, top);
        for (one, other, kind) in self.drawn() {
            // What differs between the same two lies beside each other.
            let aside = match kind {
                TieKind::Needs => -5.0,
                TieKind::Collides => 5.0,
                TieKind::Complements => 0.0,
            };
            let ends = ((from + 8.0, place(&starts, one) + aside), (to - 8.0, place(&ends, other) + aside));
            line(canvas, ends.0, ends.1, kind);
        }
        let bottom = starts.iter().chain(&ends).map(|(_, middle)| *middle).fold(top, f64::max);
        canvas.set_height(bottom + canvas.leading() * 1.2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Setting, draw};

    fn ties() -> Ties {
        let tie = |from: &str, to: &str, kind| Tie {
            from: from.into(),
            to: to.into(),
            kind,
            about: "Samen één zwembad".into(),
        };
        Ties {
            about: About { title: "Wie wie nodig heeft".into(), caption: "Proef.".into(), notes: Vec::new() },
            ties: vec![
                tie("Assen", "Hardinxveld-Giessendam", TieKind::Needs),
                tie("Assen", "Hardinxveld-Giessendam", TieKind::Needs),
                tie("Nuenen, Gerwen en Nederwetten", "Assen", TieKind::Collides),
                tie("Assen", "Nuenen, Gerwen en Nederwetten", TieKind::Complements),
            ],
        }
    }

    #[test]
    fn lines_have_forms_of_their_own_and_the_table_tells_all() {
        for setting in [Setting::page("proef", Language::Nl), Setting::page("proef", Language::Nl).narrow()] {
            let chart = draw(&ties(), &setting);
            assert_eq!(
                chart.svg.matches("<polygon").count(),
                2,
                "an arrow in the legend and one that is drawn once"
            );
            assert_eq!(chart.svg.matches("stroke-dasharray").count(), 2);
            assert_eq!(chart.table.rows.len(), 4);
            assert!(
                chart.description.contains("Assen heeft Hardinxveld-Giessendam nodig"),
                "{}",
                chart.description
            );
            assert!(!chart.description.contains('⟨') && roxmltree::Document::parse(&chart.svg).is_ok());
        }
    }

    #[test]
    fn who_is_tied_alike_stands_at_the_same_height() {
        assert_eq!(ties().columns().1, ["Hardinxveld-Giessendam", "Nuenen, Gerwen en Nederwetten", "Assen"]);
    }
}
