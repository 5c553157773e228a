//! Charts: accessible SVG drawn on the server, one drawing for page and PDF.
//!
//! Every kind is a struct of values with one file of its own. [`draw`] gives the drawing together with
//! its caption, a description for who cannot see it, and the table that is its equal. Labels are
//! measured, so that they are never cut and never lie over each other.

mod axis;
mod canvas;
mod choropleth;
#[cfg(test)]
mod drawing_tests;
mod fan;
pub(crate) mod flow_map;
mod labels;
mod lines;
mod map;
mod measure;
mod option_grid;
mod percentile_strips;
mod plane;
mod points;
mod population_pyramid;
mod quadrant;
mod rank_slope;
mod ranked_bars;
mod scatter;
mod spans;
mod style;
mod ties;
mod words;
mod years;

use domain::Language;

pub use choropleth::{Choropleth, ClassedRegion};
pub use fan::{Fan, FanYear};
pub use flow_map::{Direction, Flow, FlowMap};
pub use lines::{Lines, Series};
pub(crate) use map::Extent;
pub use map::{Place, Region, Ring};
pub use option_grid::{GridGroup, GridRow, GridState, GridWords, OptionGrid};
pub use percentile_strips::{PercentileStrips, Strip};
pub use points::LabelledPoint;
pub use population_pyramid::{AgeGroup, PopulationPyramid};
pub use quadrant::Quadrant;
pub use rank_slope::{RankSlope, RankedEntry};
pub use ranked_bars::{Bar, RankedBars, Reference};
pub use scatter::{Scale, Scatter};
pub use spans::{Span, SpanGroup, SpanWords, Spans};
pub use style::{Style, Tone};
pub use ties::{Tie, TieKind, Ties};

use self::canvas::{Canvas, Common};
use crate::{number, table::Table, unit, xml::escape};

/// What every chart says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What is shown: the short name of the drawing and of its table.
    pub title: String,
    /// The reading: the sentence that says what the chart tells.
    pub caption: String,
    /// Source, year and caveat, one sentence each; they go with the table.
    pub notes: Vec<String>,
}

/// What is measured along an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The name, with a capital.
    pub label: String,
    /// The unit as named in the metadata of the facts (`%`, `persons`, `km` …); empty for bare numbers.
    pub unit: String,
    /// The decimals of a single figure.
    pub decimals: u8,
}

impl Measure {
    /// A measure with the decimals that fit its unit.
    #[must_use]
    pub fn new(label: impl Into<String>, unit: impl Into<String>) -> Measure {
        let unit = unit.into();
        Measure { label: label.into(), decimals: unit::decimals(&unit), unit }
    }

    /// A figure with its unit; "geen cijfer" when there is none.
    #[must_use]
    pub fn show(&self, language: Language, value: Option<f64>) -> String {
        value.map_or_else(
            || number::missing(language),
            |value| unit::with_unit_rounded(language, value, &self.unit, self.decimals),
        )
    }

    /// A figure as short as the label beside a mark can be: the unit only where it is one sign.
    #[must_use]
    pub fn short(&self, language: Language, value: Option<f64>) -> String {
        match value {
            Some(value) if matches!(self.unit.as_str(), "%" | "euro" | "1 000 euro" | "km") => {
                unit::with_unit_rounded(language, value, &self.unit, self.decimals)
            }
            _ => number::optional(language, value.map(|value| unit::known(value, &self.unit)), self.decimals),
        }
    }

    /// The name with the unit behind it, for the end of an axis.
    #[must_use]
    pub fn heading(&self, language: Language) -> String {
        self.column().heading(language)
    }

    pub(crate) fn column(&self) -> crate::table::Column {
        crate::table::Column::number(&self.label, &self.unit).with_decimals(self.decimals)
    }
}

/// The room a drawing has. Text stays readable in both: at least 11 CSS pixels when the narrow drawing
/// is shown 300 pixels wide and the wide one 560.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 640 units: a page on a desk, a PDF.
    Wide,
    /// 360 units: a telephone.
    Narrow,
    /// 560 units with letters half as large again: a screen on the wall, read from the last row.
    Screen,
}

impl Width {
    /// The width in units of the drawing.
    #[must_use]
    pub const fn units(self) -> f64 {
        match self {
            Width::Wide => 640.0,
            Width::Narrow => 360.0,
            Width::Screen => 560.0,
        }
    }

    pub(crate) const fn text_size(self) -> f64 {
        match self {
            Width::Wide => 13.0,
            Width::Narrow => 14.0,
            Width::Screen => 20.0,
        }
    }

    /// How high a plane is, of its width: a wall is wider than a page, and what is less high is shown larger on it.
    pub(crate) const fn plane_ratio(self) -> f64 {
        match self {
            Width::Wide => 0.6,
            Width::Narrow => 0.8,
            Width::Screen => 0.5,
        }
    }

    pub(crate) const fn is_narrow(self) -> bool {
        matches!(self, Width::Narrow)
    }
}

/// How a chart is to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// An identifier that is unique on the page; letters, digits and dashes.
    pub id: String,
    /// The language of numbers and of the few words that the drawing adds itself.
    pub language: Language,
    /// For a page (classes) or for print (colours in the file).
    pub style: Style,
    /// The room there is.
    pub width: Width,
}

impl Setting {
    /// For a page on a wide screen.
    #[must_use]
    pub fn page(id: impl Into<String>, language: Language) -> Setting {
        Setting { id: id.into(), language, style: Style::Page, width: Width::Wide }
    }

    /// For a PDF: wide, with the colours in the file.
    #[must_use]
    pub fn print(id: impl Into<String>, language: Language) -> Setting {
        Setting { id: id.into(), language, style: Style::Print, width: Width::Wide }
    }

    /// For a page that hangs on the wall.
    #[must_use]
    pub fn screen(id: impl Into<String>, language: Language) -> Setting {
        Setting { id: id.into(), language, style: Style::Page, width: Width::Screen }
    }

    /// The same for a narrow screen, with an identifier of its own.
    #[must_use]
    pub fn narrow(&self) -> Setting {
        Setting { id: format!("{}-narrow", self.id), width: Width::Narrow, ..self.clone() }
    }
}

/// A drawing with everything that belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The drawing, a complete `<svg>` element.
    pub svg: String,
    /// The reading of the chart.
    pub caption: String,
    /// The same figures as a table.
    pub table: Table,
    /// The content in words, for who cannot see the drawing; also the `alt` text in a PDF.
    pub description: String,
}

/// The drawings of one chart for a page, which shows one of the two by the width of the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct PageChart {
    /// For screens from about 560 CSS pixels; the page hides it (`display: none`) below that.
    pub wide: String,
    /// For narrower screens; hidden above that.
    pub narrow: String,
    /// The reading of the chart.
    pub caption: String,
    /// The same figures as a table.
    pub table: Table,
    /// The content in words.
    pub description: String,
}

/// A kind of chart. Implemented by the structs of this module.
pub trait Plot: sealed::Paint {
    /// What the chart says about itself.
    fn about(&self) -> &About;
    /// The content in words: what is shown, the extremes, and where the own municipality stands.
    fn description(&self, language: Language) -> String;
    /// The figures of the drawing, and those it left out for room.
    fn table(&self, language: Language) -> Table;
}

pub(crate) mod sealed {
    /// Painting is for the kinds in this module only; it needs the canvas.
    pub trait Paint {
        /// Paints on a canvas as wide as the setting says and returns it with its height set.
        fn paint(&self, canvas: &mut super::canvas::Canvas);
    }
}

/// Draws a chart.
#[must_use]
pub fn draw(plot: &(impl Plot + ?Sized), setting: &Setting) -> Chart {
    let description = plot.description(setting.language);
    Chart {
        svg: svg(plot, setting, Common::Nothing, &description),
        caption: plot.about().caption.clone(),
        table: plot.table(setting.language),
        description,
    }
}

/// Draws a chart for a page, once wide and once narrow. The narrow drawing may show shapes of the wide one
/// and must stand on the same page.
#[must_use]
pub fn draw_for_page(plot: &(impl Plot + ?Sized), id: &str, language: Language) -> PageChart {
    let setting = Setting::page(id, language);
    let description = plot.description(language);
    PageChart {
        narrow: svg(plot, &setting.narrow(), Common::Borrows(escape(id)), &description),
        wide: svg(plot, &setting, Common::Lends, &description),
        caption: plot.about().caption.clone(),
        table: plot.table(language),
        description,
    }
}

fn svg(plot: &(impl Plot + ?Sized), setting: &Setting, common: Common, description: &str) -> String {
    let mut canvas = Canvas::new(setting, common);
    plot.paint(&mut canvas);
    let (width, height) = (setting.width.units(), canvas.height().ceil());
    let id = escape(&setting.id);
    let kind = match setting.width {
        Width::Wide => "chart-wide",
        Width::Narrow => "chart-narrow",
        Width::Screen => "chart-screen",
    };
    let class = match setting.style {
        Style::Page => format!(" class=\"chart {kind}\""),
        Style::Print => String::new(),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"{class} viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" \
         font-family=\"{family}\" font-size=\"{size}\"><title id=\"{id}-title\">{title}</title>\
         <desc id=\"{id}-desc\">{description}</desc>{body}</svg>",
        family = crate::font::FAMILY,
        size = setting.width.text_size(),
        title = escape(&plot.about().title),
        description = escape(description),
        body = canvas.body(),
    )
}
