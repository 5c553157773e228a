//! What tables worked out of their course, in the minutes: questions, options, scores, agreements and what is not known.

use domain::{
    Language, PieceId,
    course::{Course, Piece},
    session::{CoursePart, CourseView},
};

use super::Minutes;
use crate::{
    course_document::commitments_of,
    paper::{Block, Line},
    text::text,
};

impl Minutes<'_> {
    /// What a table made of a part of its course; nothing when it made nothing.
    pub(super) fn course(&self, part: CoursePart, view: &CourseView) -> Vec<Block> {
        let course = &view.course;
        match part {
            CoursePart::DecisionAreas => Block::list(areas(course)).into_iter().collect(),
            CoursePart::Options => Block::list(self.options(course)).into_iter().collect(),
            CoursePart::Scores if view.scored > 0 => {
                let values = [("count", view.scored.into()), ("shown", view.scored.to_string().into())];
                vec![Block::text(self.say("scored", &values))]
            }
            CoursePart::Scores | CoursePart::ReadOut => Vec::new(),
            CoursePart::Commitments => {
                commitments_of(self.language, course, usize::MAX).into_iter().collect()
            }
            CoursePart::Uncertainties => {
                Block::list(uncertainties(self.language, course)).into_iter().collect()
            }
        }
    }

    /// The options of each question, and which do not go together.
    fn options(&self, course: &Course) -> Vec<Line> {
        let of_areas = course.areas().flat_map(|(area, _)| course.options_of(area));
        let options = of_areas.map(|(id, _)| Line::with(format!("{}:", course.code(id)), label(course, id)));
        let barred = course.pairs().filter_map(|(_, pair)| {
            let reason = pair.barred.as_ref()?.as_str().replace('\n', " ");
            let [one, other] = pair.between.map(|id| format!("{} {}", course.code(id), label(course, id)));
            let values = [("one", one.into()), ("other", other.into())];
            Some(Line::with(self.say("barred", &values), reason))
        });
        options.chain(barred).collect()
    }
}

fn areas(course: &Course) -> Vec<Line> {
    course.areas().map(|(id, _)| Line::with(format!("{}:", course.code(id)), label(course, id))).collect()
}

fn uncertainties(language: Language, course: &Course) -> Vec<Line> {
    let kind = |key: &str| format!("{}:", text(language, &format!("read-out-uncertainty-{key}")));
    course
        .uncertainties()
        .map(|(_, one)| Line::with(kind(one.kind.key()), one.text.as_str().replace('\n', " ")))
        .collect()
}

/// The words of a question or an option.
fn label(course: &Course, id: PieceId) -> String {
    let words = match course.piece(id) {
        Some(Piece::Area(area)) => area.question.as_str(),
        Some(Piece::Option(option)) => option.label.as_str(),
        _ => "",
    };
    words.replace('\n', " ")
}
