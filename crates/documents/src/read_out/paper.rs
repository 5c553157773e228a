//! The read-out as pieces of a document, the same for page, PDF, ODT and DOCX.

use domain::Language;

use super::{DilemmaCard, FRONT_DRAWN, PackageLine, ReadOut};
use crate::{
    chart::Plot,
    paper::{Block, Line},
    text::{text, text_with},
};

/// The parts below the minute, in their order.
const PARTS: [&str; 8] =
    ["grid", "package", "possible", "bottlenecks", "dilemmas", "first-steps", "wishes", "front"];

impl ReadOut {
    /// The pieces of one part, without its heading.
    #[must_use]
    pub fn blocks(&self, part: &str) -> Vec<Block> {
        match part {
            "minute" => Block::list(self.headline.iter().cloned()).into_iter().collect(),
            "grid" => self.grid_blocks(),
            "possible" => self.possible_blocks(),
            "wishes" => self.drawn(self.wishes.as_ref()),
            "first-steps" => self.drawn(self.first_steps.as_ref()),
            "bottlenecks" => self.bottleneck_blocks(),
            "dilemmas" => self.dilemma_blocks(),
            "front" => self.front_blocks(),
            "package" => self.package_blocks(),
            _ => Vec::new(),
        }
    }

    /// All parts with their headings of level 2 and their leads.
    #[must_use]
    pub fn all_blocks(&self) -> Vec<Block> {
        let mut blocks = vec![Block::chapter(self.heading("minute"))];
        blocks.extend(self.blocks("minute"));
        for part in PARTS {
            let content = self.blocks(part);
            if !content.is_empty() {
                blocks.push(Block::chapter(self.heading(part)));
                blocks.push(Block::Lead { text: self.lead(part) });
                blocks.extend(content);
            }
        }
        blocks.push(Block::note(self.made.join(" ")));
        blocks
    }

    fn drawn<P: Plot>(&self, plot: Option<&P>) -> Vec<Block> {
        plot.into_iter().map(|plot| Block::drawing(plot, self.language)).collect()
    }

    fn grid_blocks(&self) -> Vec<Block> {
        let why = self.options.iter().map(|option| {
            Line::with(format!("{}: {}.", option.label, option.state_label), option.sentences.join(" "))
        });
        let mut blocks = vec![Block::drawing(&self.grid, self.language)];
        blocks.push(Block::section(text(self.language, "read-out-why-each")));
        blocks.extend(Block::list(why));
        blocks
    }

    fn possible_blocks(&self) -> Vec<Block> {
        let needs = text(self.language, "read-out-possible-needs");
        let lines = self.possibilities.iter();
        let lines = lines.map(|line| Line::with(format!("{}.", line.label), line.whole(&needs)));
        Block::list(lines).into_iter().collect()
    }

    fn bottleneck_blocks(&self) -> Vec<Block> {
        let Some(bars) = &self.bottleneck_bars else {
            return vec![Block::text(text(self.language, "read-out-bottlenecks-none"))];
        };
        let mut blocks = vec![Block::drawing(bars, self.language)];
        blocks.extend(Block::list(self.bottlenecks.iter().map(|one| one.sentence.clone())));
        blocks
    }

    /// Two answers to one question that many want are left to the page: they are many and say little.
    fn dilemma_blocks(&self) -> Vec<Block> {
        if self.dilemmas.is_empty() {
            return vec![Block::text(text(self.language, "read-out-dilemmas-none"))];
        }
        self.dilemmas.iter().map(|card| dilemma(card, self.language)).collect()
    }

    fn front_blocks(&self) -> Vec<Block> {
        let mut blocks = self.drawn(self.front.as_ref());
        let item = |(letter, options): &(String, String)| {
            let values = [("letter", letter.as_str().into()), ("options", options.as_str().into())];
            text_with(self.language, "read-out-front-item", &values)
        };
        blocks.extend(Block::list(self.front_combinations.iter().take(FRONT_DRAWN).map(item)));
        blocks.extend(self.front_sentences.iter().map(|sentence| Block::text(sentence.clone())));
        blocks
    }

    fn package_blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> =
            self.package.iter().map(|line| package_line(line, self.language)).collect();
        blocks.push(Block::text(self.package_kept.clone()));
        blocks.extend(Block::list(self.remarks.iter().cloned()));
        blocks
    }
}

/// A dilemma as a card.
fn dilemma(card: &DilemmaCard, language: Language) -> Block {
    let mut lines = vec![Line::from(card.sentence.clone())];
    lines.push(Line::with(format!("{}:", text(language, "read-out-evidence")), card.evidence.join(" ")));
    lines.push(Line::with(format!("{}:", text(language, "read-out-ask")), card.question.clone()));
    Block::Card { label: card.kind_label.clone(), title: card.title.clone(), lines }
}

/// A line of the proposal as a card.
fn package_line(line: &PackageLine, language: Language) -> Block {
    let option = line.option_label.as_deref().unwrap_or_default();
    let label = |key: &str| format!("{}:", text(language, key));
    let mut lines = Vec::new();
    if !line.triggers.is_empty() {
        lines.push(Line::with(label("read-out-when"), line.triggers.join(" ")));
    }
    for one in &line.uncertainties {
        lines.push(Line::with(format!("{}:", one.kind_label), format!("{} {}.", one.sentence, one.becomes)));
    }
    if !line.reasons.is_empty() {
        lines.push(Line::with(label("read-out-why"), line.reasons.join(" ")));
    }
    let title = match option {
        "" => line.verdict_label.clone(),
        option => format!("{}: {option}", line.verdict_label),
    };
    Block::Card { label: line.area_label.clone(), title, lines }
}
