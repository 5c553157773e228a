//! Two ways to colour the same drawing: by classes for a page, in the file itself for print.

/// Where the colours of a drawing come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Classes only; the style sheet of the page gives the colours, light or dark.
    Page,
    /// Colours as attributes, chosen to be told apart on a grey print as well.
    Print,
}

/// The part a mark plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The municipality the reader came for.
    Own,
    /// One it is set beside.
    Other,
    /// All others: background.
    Muted,
    /// A flow that comes in.
    In,
    /// A flow that goes out.
    Out,
    /// Women.
    Female,
    /// Men.
    Male,
}

impl Tone {
    const fn name(self) -> &'static str {
        match self {
            Tone::Own => "own",
            Tone::Other => "other",
            Tone::Muted => "muted",
            Tone::In => "in",
            Tone::Out => "out",
            Tone::Female => "female",
            Tone::Male => "male",
        }
    }

    /// The colour in print. In grey: own nearly black, other middle, muted light.
    const fn print(self) -> &'static str {
        match self {
            Tone::Own => "#8f3408",
            Tone::Other => "#4f8a90",
            Tone::Muted => "#9aa8aa",
            Tone::In => "#0d5058",
            Tone::Out => "#a07bb8",
            Tone::Female => "#2f7279",
            Tone::Male => "#8f9cc4",
        }
    }
}

/// What fills a surface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fill {
    /// A mark.
    Tone(Tone),
    /// The range in which most values lie.
    Band,
    /// A class of a map, from 1 (low) to 5 (high).
    Class(u8),
    /// No figure.
    Nothing,
    /// Land behind what is drawn on it.
    Land,
    /// The colour of the paper.
    Paper,
}

/// What draws a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Ink {
    /// A mark.
    Tone(Tone),
    /// Behind the marks, hardly there.
    Grid,
    /// The zero line and the ends of a scale.
    Axis,
    /// The colour of the paper: keeps two surfaces or a mark and a line apart.
    Paper,
}

/// How words sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// Names and figures.
    Plain,
    /// Axes and explanations.
    Soft,
    /// The own municipality: heavier, so that it stands out without colour too.
    Own,
    /// The head of a group of marks: heavier, in the colour of the text.
    Strong,
}

impl Voice {
    /// Whether the letters are heavier, and so wider.
    pub(crate) const fn is_heavy(self) -> bool {
        matches!(self, Voice::Own | Voice::Strong)
    }

    /// The voice of the label of a mark.
    pub(crate) const fn of(tone: Tone) -> Voice {
        match tone {
            Tone::Own => Voice::Own,
            Tone::Muted => Voice::Soft,
            _ => Voice::Plain,
        }
    }
}

impl Fill {
    /// Writes the attributes of a surface with this fill.
    pub(crate) fn write(self, style: Style, written: &mut String) {
        match style {
            Style::Page => push_class(written, "chart-", self.class()),
            Style::Print => push_attribute(written, "fill", self.print()),
        }
        if style == Style::Print && self == Fill::Band {
            // A band is pale; on paper its edge makes it visible.
            written.push_str(" stroke=\"#7b8d90\" stroke-width=\"0.75\"");
        }
    }

    /// Writes the attributes of a mark with this fill and an edge of paper, which keeps it apart from its neighbours.
    pub(crate) fn write_edged(self, style: Style, written: &mut String) {
        match style {
            Style::Page => {
                for part in ["class=\"chart-", self.class(), " chart-edged\""] {
                    written.push_str(part);
                }
            }
            Style::Print => {
                push_attribute(written, "fill", self.print());
                written.push(' ');
                push_attribute(written, "stroke", Ink::Paper.print());
            }
        }
    }

    /// The class without what all classes begin with.
    const fn class(self) -> &'static str {
        match self {
            Fill::Tone(tone) => tone.name(),
            Fill::Band => "band",
            Fill::Class(class) => match class {
                0 | 1 => "seq-1",
                2 => "seq-2",
                3 => "seq-3",
                4 => "seq-4",
                _ => "seq-5",
            },
            Fill::Nothing | Fill::Land => "none",
            Fill::Paper => "paper",
        }
    }

    const fn print(self) -> &'static str {
        match self {
            Fill::Tone(tone) => tone.print(),
            Fill::Band => "#d9e4e5",
            Fill::Class(class) => match class {
                0 | 1 => "#e4eeee",
                2 => "#b5d2d3",
                3 => "#7fb0b4",
                4 => "#3f8389",
                _ => "#0a464c",
            },
            Fill::Land => "#f0f2f1",
            Fill::Nothing | Fill::Paper => "#ffffff",
        }
    }
}

impl Ink {
    /// Writes the attributes of a line in this ink.
    pub(crate) fn write(self, style: Style, written: &mut String) {
        match (style, self) {
            (Style::Page, Ink::Tone(tone)) => push_class(written, "chart-line-", tone.name()),
            (Style::Page, Ink::Grid) => push_class(written, "chart-", "grid"),
            (Style::Page, Ink::Axis) => push_class(written, "chart-", "axis"),
            (Style::Page, Ink::Paper) => push_class(written, "chart-line-", "paper"),
            (Style::Print, _) => push_attribute(written, "stroke", self.print()),
        }
    }

    const fn print(self) -> &'static str {
        match self {
            Ink::Tone(tone) => tone.print(),
            Ink::Grid => "#dfe5e6",
            Ink::Axis => "#7b8d90",
            Ink::Paper => "#ffffff",
        }
    }
}

impl Voice {
    /// The attributes of words in this voice, with a space in front; on a page plain words need none.
    pub(crate) const fn attributes(self, style: Style) -> &'static str {
        match (style, self) {
            (Style::Page, Voice::Plain) => "",
            (Style::Page, Voice::Soft) => " class=\"chart-text-muted\"",
            (Style::Page, Voice::Own) => " class=\"chart-text-own\"",
            (Style::Page, Voice::Strong) => " class=\"chart-text-strong\"",
            (Style::Print, Voice::Plain) => " fill=\"#1b2a2d\"",
            (Style::Print, Voice::Soft) => " fill=\"#4d5f63\"",
            (Style::Print, Voice::Strong) => " fill=\"#1b2a2d\" font-weight=\"600\"",
            (Style::Print, Voice::Own) => " fill=\"#8f3408\" font-weight=\"600\"",
        }
    }
}

fn push_class(written: &mut String, beginning: &str, end: &str) {
    for part in ["class=\"", beginning, end, "\""] {
        written.push_str(part);
    }
}

fn push_attribute(written: &mut String, name: &str, value: &str) {
    for part in [name, "=\"", value, "\""] {
        written.push_str(part);
    }
}
