//! The chapters about what was agreed: the course with its commitments, partners, open questions.

use domain::{
    Language,
    course::{Commitment, ConditionKind, ConditionState, Course, UncertaintyKind},
    course_document::Part,
};

use super::{Content, Together, chapter::written, shorten::by_sentence};
use crate::{
    paper::{Block, Grid, GridColumn, Line},
    text::text,
};

/// The commitments as they were agreed; without any the proposal, which says that it is one.
pub(super) fn course(content: &Content<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::chapter(content.say("course"))];
    blocks.extend(written(content, Part::Course));
    let table = commitments(content, usize::MAX);
    match (table, content.read_out) {
        (Some(table), _) => blocks.push(table),
        (None, Some(read_out)) => {
            blocks.push(Block::Lead { text: content.say("proposal") });
            blocks.extend(read_out.blocks("package"));
        }
        (None, None) => blocks.push(Block::text(content.say("course-none"))),
    }
    blocks
}

/// What was agreed per question: what, who, when, and what is waited for; `longest` shortens long texts.
pub(super) fn commitments(content: &Content<'_>, longest: usize) -> Option<Block> {
    commitments_of(content.language, content.draft, longest)
}

/// The same of any draft.
pub(crate) fn commitments_of(language: Language, draft: &Course, longest: usize) -> Option<Block> {
    let rows: Vec<Vec<String>> =
        draft.commitments().map(|(_, line)| commitment(language, draft, line, longest)).collect();
    let heads = ["area", "verdict", "what", "who", "when"];
    let say = |key: &str| text(language, &format!("course-document-{key}"));
    (!rows.is_empty()).then(|| {
        Block::Table(Grid {
            title: say("commitments"),
            columns: heads
                .map(|key| GridColumn { heading: say(&format!("head-{key}")), is_numeric: false })
                .to_vec(),
            rows,
        })
    })
}

fn commitment(language: Language, draft: &Course, line: &Commitment, longest: usize) -> Vec<String> {
    let piece = |id| draft.piece(id);
    let area = piece(line.area).and_then(|piece| piece.as_area());
    let option = line.option.and_then(piece).and_then(|piece| piece.as_option());
    let verdict = text(language, &format!("read-out-verdict-{}", line.verdict.key()));
    let verdict = match option {
        Some(option) => format!("{verdict}: {}", option.label.as_str()),
        None => verdict,
    };
    let when = match (line.when.is_empty(), line.trigger.is_empty()) {
        (_, true) => line.when.as_str().to_owned(),
        (true, false) => line.trigger.as_str().to_owned(),
        (false, false) => format!("{}; {}", line.when.as_str(), line.trigger.as_str()),
    };
    let area = area.map_or_else(String::new, |area| area.question.as_str().to_owned());
    [area, verdict, line.what.as_str().to_owned(), line.who.as_str().to_owned(), when]
        .map(|words| by_sentence(&words, longest))
        .to_vec()
}

/// Who is needed for which option, and how it stands with their consent.
pub(super) fn partners(content: &Content<'_>) -> Vec<Block> {
    let mut rows = Vec::new();
    for (_, option) in content.draft.options() {
        let consent = option.conditions.iter().find(|each| each.kind == ConditionKind::PartnerConsent);
        let state = match consent.map(|condition| &condition.state) {
            None => content.say("consent-none"),
            Some(ConditionState::Met) => content.say("consent-met"),
            Some(ConditionState::Owned(who)) => format!("{} {}", content.say("consent-owned"), who.as_str()),
            Some(ConditionState::Open) => content.say("consent-open"),
        };
        for partner in &option.partners {
            rows.push(vec![(content.names)(*partner), option.label.as_str().to_owned(), state.clone()]);
        }
    }
    rows.sort();
    let words = written(content, Part::Partners);
    if rows.is_empty() && words.is_none() {
        return Vec::new();
    }
    let mut blocks = vec![Block::chapter(content.say("partners"))];
    if !rows.is_empty() {
        let heads = ["partner", "needed-for", "consent"];
        blocks.push(Block::Table(Grid {
            title: content.say("partners-table"),
            columns: heads
                .map(|key| GridColumn { heading: content.say(&format!("head-{key}")), is_numeric: false })
                .to_vec(),
            rows,
        }));
    }
    blocks.extend(words);
    blocks
}

/// What was laid down together with others.
pub(super) fn together(content: &Content<'_>) -> Vec<Block> {
    if content.room.together.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::chapter(content.say("together"))];
    for joint in &content.room.together {
        blocks.push(Block::section(joint.name.clone()));
        blocks.push(Block::Lead { text: format!("{}. {}", joint.members.join(", "), joint.version) });
        blocks.push(
            promises(content.language, joint).unwrap_or_else(|| Block::text(content.say("together-none"))),
        );
    }
    blocks
}

/// What each municipality does for a joint course.
pub(crate) fn promises(language: Language, joint: &Together) -> Option<Block> {
    let heads = ["municipality", "what", "who", "when"];
    let say = |key: &str| text(language, &format!("course-document-{key}"));
    (!joint.commitments.is_empty()).then(|| {
        Block::Table(Grid {
            title: say("together-table"),
            columns: heads
                .map(|key| GridColumn { heading: say(&format!("head-{key}")), is_numeric: false })
                .to_vec(),
            rows: joint.commitments.iter().map(|line| line.to_vec()).collect(),
        })
    })
}

/// What is not known, by what it becomes.
pub(super) fn questions(content: &Content<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::chapter(content.say("questions"))];
    for kind in UncertaintyKind::ALL {
        let lines = questions_of(content, kind);
        if !lines.is_empty() {
            blocks.push(Block::section(content.say(&format!("questions-{}", kind.key()))));
            blocks.extend(Block::list(lines));
        }
    }
    if blocks.len() == 1 {
        blocks.push(Block::text(content.say("questions-none")));
    }
    blocks.extend(written(content, Part::Questions));
    blocks
}

/// The open questions of a kind; those of the engine where the draft has none of any kind.
pub(super) fn questions_of(content: &Content<'_>, kind: UncertaintyKind) -> Vec<Line> {
    if content.draft.uncertainties().next().is_some() {
        let own = content.draft.uncertainties().filter(|(_, one)| one.kind == kind);
        return own.map(|(_, one)| Line::from(one.text.as_str())).collect();
    }
    let lines = content.read_out.iter().flat_map(|read_out| &read_out.package);
    let found = lines.flat_map(|line| &line.uncertainties).filter(|one| same(one.kind, kind));
    found.map(|one| Line::from(one.sentence.clone())).collect()
}

fn same(engine: course::UncertaintyKind, draft: UncertaintyKind) -> bool {
    matches!(
        (engine, draft),
        (course::UncertaintyKind::Environment, UncertaintyKind::Environment)
            | (course::UncertaintyKind::Values, UncertaintyKind::Values)
            | (course::UncertaintyKind::RelatedDecisions, UncertaintyKind::RelatedDecisions)
    )
}
