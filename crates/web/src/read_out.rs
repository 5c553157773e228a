//! The read-out of a strategic choice on a page: what an alderman sees in a minute, and below it everything that
//! shows why. Used wherever a model was explored: the workspace of a municipality, a live session, the try-out.
//!
//! Each part stands alone, so that a page can show some of them; [`whole`] shows all. A page with a part asks
//! for [`Style::ReadOut`](crate::frame::Style::ReadOut). Identifiers begin with what the caller gives, so that
//! two read-outs can stand on one page.

use course::Verdict;
use documents::{
    chart::{Plot, draw_for_page},
    read_out::{BottleneckLine, DilemmaCard, FRONT_DRAWN, OptionLine, PackageLine, ReadOut},
    text::{text, text_with},
};
use domain::Language;
use maud::{Markup, html};

use crate::{
    components::{
        anchored_heading,
        figure::{self, Figure},
        fold::{self, fold},
        heading, on_this_page,
    },
    sheet,
};

/// So many bottlenecks stand in sight; the others are behind a fold.
const IN_SIGHT: usize = 4;
/// The same for dilemmas.
const DILEMMAS_IN_SIGHT: usize = 5;

/// The parts below the minute, in their order.
const PARTS: [&str; 8] =
    ["grid", "package", "possible", "bottlenecks", "dilemmas", "first-steps", "wishes", "front"];

/// All parts, each below a heading of level 2, with links to them.
pub(crate) fn whole(read_out: &ReadOut, id: &str) -> Markup {
    let there: Vec<(String, &str)> = PARTS
        .into_iter()
        .filter(|part| is_there(read_out, part))
        .map(|part| (format!("{id}-{part}"), part))
        .collect();
    let links: Vec<(&str, String)> =
        there.iter().map(|(anchor, part)| (anchor.as_str(), read_out.heading(part))).collect();
    html! {
        (minute(read_out))
        (on_this_page(&text(read_out.language, "read-out-on-this-page"), &links))
        @for (anchor, part) in &there {
            (anchored_heading(2, anchor, &read_out.heading(part)))
            p { (read_out.lead(part)) }
            (self::part(read_out, part, id))
        }
        (made(read_out))
    }
}

fn is_there(read_out: &ReadOut, part: &str) -> bool {
    match part {
        "possible" => !read_out.possibilities.is_empty(),
        "wishes" => read_out.wishes.is_some(),
        "first-steps" => read_out.first_steps.is_some(),
        "front" => read_out.front.is_some(),
        _ => true,
    }
}

/// One part without its heading: `grid`, `possible`, `wishes`, `bottlenecks`, `dilemmas`, `first-steps`, `front`, `package`.
pub(crate) fn part(read_out: &ReadOut, part: &str, id: &str) -> Markup {
    match part {
        "grid" => grid(read_out, id),
        "possible" => possible(read_out),
        "wishes" => optional(read_out.wishes.as_ref(), read_out.language, &format!("{id}-wensen")),
        "bottlenecks" => bottlenecks(read_out, id),
        "dilemmas" => dilemmas(read_out),
        "first-steps" => optional(read_out.first_steps.as_ref(), read_out.language, &format!("{id}-eerste")),
        "front" => front(read_out, id),
        _ => package(read_out),
    }
}

/// What a reader must know who has a minute.
pub(crate) fn minute(read_out: &ReadOut) -> Markup {
    html! {
        section class="read-out-minute" aria-label=(read_out.heading("minute")) {
            p class="read-out-minute__title" { (read_out.heading("minute")) }
            ul { @for sentence in &read_out.headline { li { (sentence) } } }
        }
    }
}

/// A drawing with its reading, its notes and its table.
pub(crate) fn drawing(plot: &dyn Plot, language: Language, id: &str) -> Markup {
    let chart = draw_for_page(plot, id, language);
    let shown = Figure {
        reading: &chart.caption,
        drawing: &chart.wide,
        narrow_drawing: Some(&chart.narrow),
        note: &chart.table.notes.join(" "),
        table: sheet::rows(&format!("{id}-tabel"), &chart.table, &[]),
        is_wide: false,
    };
    figure::figure(language, &shown)
}

fn optional<P: Plot>(plot: Option<&P>, language: Language, id: &str) -> Markup {
    html! { @if let Some(plot) = plot { (drawing(plot, language, id)) } }
}

fn grid(read_out: &ReadOut, id: &str) -> Markup {
    let language = read_out.language;
    let why = html! {
        ul class="read-out-why" { @for option in &read_out.options { (why_of(option)) } }
    };
    html! {
        (drawing(&read_out.grid, language, &format!("{id}-rooster")))
        (fold::part(&text(language, "read-out-why-each"), &why))
    }
}

fn why_of(option: &OptionLine) -> Markup {
    html! {
        li {
            strong { (option.label) } ": " (option.state_label) ". "
            (option.sentences.join(" "))
        }
    }
}

/// What people said about options themselves, with the conditions that they named.
fn possible(read_out: &ReadOut) -> Markup {
    html! {
        ul class="read-out-why" {
            @for line in &read_out.possibilities {
                li {
                    strong { (line.label) } ". " (line.sentences.join(" "))
                    @if !line.needs.is_empty() {
                        p class="read-out-needs" { (text(read_out.language, "read-out-possible-needs")) }
                        ul { @for need in &line.needs { li { (need) } } }
                    }
                }
            }
        }
    }
}

fn bottlenecks(read_out: &ReadOut, id: &str) -> Markup {
    let language = read_out.language;
    let sentence = |one: &BottleneckLine| html! { li { (one.sentence) } };
    let (first, others) = read_out.bottlenecks.split_at(read_out.bottlenecks.len().min(IN_SIGHT));
    html! {
        @match &read_out.bottleneck_bars {
            Some(bars) => {
                (drawing(bars, language, &format!("{id}-knelpunt")))
                ol { @for one in first { (sentence(one)) } }
                @if !others.is_empty() {
                    (fold(&more(language, others.len()), &html! {
                        ol start=(IN_SIGHT + 1) { @for one in others { (sentence(one)) } }
                    }))
                }
            }
            None => p { (text(language, "read-out-bottlenecks-none")) }
        }
    }
}

fn dilemmas(read_out: &ReadOut) -> Markup {
    let language = read_out.language;
    let (first, others) = read_out.dilemmas.split_at(read_out.dilemmas.len().min(DILEMMAS_IN_SIGHT));
    let cards = |dilemmas: &[DilemmaCard]| {
        html! {
            ul class="read-out-cards" { @for one in dilemmas { li { (dilemma(language, one)) } } }
        }
    };
    html! {
        @if first.is_empty() { p { (text(language, "read-out-dilemmas-none")) } } @else { (cards(first)) }
        @if !others.is_empty() { (fold(&more(language, others.len()), &cards(others))) }
    }
}

/// A dilemma as a card: what collides, the question to others, and what shows it.
pub(crate) fn dilemma(language: Language, card: &DilemmaCard) -> Markup {
    html! {
        p class="read-out-cards__kind" { (card.kind_label) }
        (heading(3, &card.title))
        p { (card.sentence) }
        p class="read-out-cards__ask" { strong { (text(language, "read-out-ask")) ": " } (card.question) }
        (fold(&text(language, "read-out-evidence"), &html! {
            ul { @for sentence in &card.evidence { li { (sentence) } } }
        }))
    }
}

fn front(read_out: &ReadOut, id: &str) -> Markup {
    let language = read_out.language;
    let item = |(letter, options): &(String, String)| {
        let values = [("letter", letter.as_str().into()), ("options", options.as_str().into())];
        text_with(language, "read-out-front-item", &values)
    };
    let (first, others) =
        read_out.front_combinations.split_at(read_out.front_combinations.len().min(FRONT_DRAWN));
    html! {
        (optional(read_out.front.as_ref(), language, &format!("{id}-front")))
        ul { @for one in first { li { (item(one)) } } }
        @if !others.is_empty() {
            @let values = [("count", others.len().into())];
            (fold(&text_with(language, "read-out-front-all", &values), &html! {
                ul { @for one in others { li { (item(one)) } } }
                @if read_out.front_unlisted > 0 {
                    @let values = [("count", documents::number::whole(language, read_out.front_unlisted as f64).into())];
                    p { (text_with(language, "read-out-front-rest", &values)) }
                }
            }))
        }
        @for sentence in &read_out.front_sentences { p { (sentence) } }
    }
}

fn package(read_out: &ReadOut) -> Markup {
    html! {
        ol class="read-out-package" {
            @for line in &read_out.package { li { (package_line(read_out.language, line)) } }
        }
        p { (read_out.package_kept) }
        @for remark in &read_out.remarks { p class="caveat" { (remark) } }
    }
}

/// A line of the proposal, with every reason.
fn package_line(language: Language, line: &PackageLine) -> Markup {
    html! {
        p class="read-out-package__area" { (line.area_label) }
        (proposal(language, line))
    }
}

/// The same below a heading that names the question.
pub(crate) fn proposal(language: Language, line: &PackageLine) -> Markup {
    html! {
        p class="read-out-package__option" {
            span class={ "read-out-verdict read-out-verdict--" (verdict_class(line.verdict)) } {
                (line.verdict_label)
            }
            @if let Some(option) = &line.option_label { " " strong { (option) } }
        }
        @if !line.triggers.is_empty() {
            ul { @for trigger in &line.triggers { li { (trigger) } } }
        }
        @for one in &line.uncertainties {
            p { strong { (one.kind_label) ": " } (one.sentence) " " (one.becomes) "." }
        }
        @if !line.reasons.is_empty() {
            (fold(&text(language, "read-out-why"), &html! {
                ul { @for reason in &line.reasons { li { (reason) } } }
            }))
        }
    }
}

const fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Now => "now",
        Verdict::ExploreFirst => "explore",
        Verdict::Defer => "defer",
        Verdict::Not => "not",
    }
}

/// How it was made.
pub(crate) fn made(read_out: &ReadOut) -> Markup {
    html! { p class="figure__note" { (read_out.made.join(" ")) } }
}

fn more(language: Language, count: usize) -> String {
    text_with(language, "read-out-more", &[("count", count.into())])
}
