//! A course that several municipalities laid down together, as a document: who takes part, what is possible together, and
//! what each does.

use domain::Language;
use jiff::civil::Date;

use crate::{
    course_document::{Together, promises},
    paper::{Block, Paper},
    read_out::ReadOut,
    text::{text, text_with},
};

/// The document of a joint course. What was found is left out where nothing can be computed.
#[must_use]
pub fn paper(language: Language, joint: &Together, read_out: Option<&ReadOut>, made: Date) -> Paper {
    let say = |key: &str| text(language, &format!("joint-course-{key}"));
    let mut blocks = vec![Block::chapter(say("members"))];
    blocks.extend(Block::list(joint.members.iter().map(String::as_str)));
    blocks.push(Block::chapter(say("commitments")));
    blocks.push(promises(language, joint).unwrap_or_else(|| Block::text(say("commitments-none"))));
    if let Some(read_out) = read_out {
        blocks.push(Block::chapter(read_out.heading("minute")));
        blocks.extend(read_out.blocks("minute"));
        for part in ["grid", "bottlenecks"] {
            blocks.push(Block::chapter(read_out.heading(part)));
            blocks.push(Block::Lead { text: read_out.lead(part) });
            blocks.extend(read_out.blocks(part));
        }
        blocks.push(Block::note(read_out.made.join(" ")));
    }
    Paper {
        language,
        title: joint.name.clone(),
        kind: say("kind"),
        subtitle: joint.version.clone(),
        description: text_with(language, "joint-course-of", &[("names", joint.members.join(", ").into())]),
        date: made,
        foot: String::new(),
        blocks,
    }
}
