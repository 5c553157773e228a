//! `schakel data check`: whether the tables are whole and fit together.

use documents::{
    number,
    text::{text, text_with},
};
use domain::Language;

use crate::{arguments::Shared, data_error, failure::Failure, figures, output, settings::Settings};

/// Reads all tables, runs every check and lists the outcome.
pub(crate) fn check(shared: &Shared, settings: &Settings, language: Language) -> Result<(), Failure> {
    let source = figures::source(shared, settings)?;
    let facts = opendata::read_unchecked(&source)?;
    let mut failed = 0;
    for check in opendata::check(&facts, &source)? {
        let outcome =
            text(language, if check.problem.is_none() { "data-check-good" } else { "data-check-wrong" });
        #[expect(clippy::cast_precision_loss, reason = "some hundred thousand figures")]
        let figures = number::whole(language, check.figures as f64);
        let arguments =
            [("figures", figures.into()), ("what", data_error::said(&check.what, language).into())];
        output::line(&format!(
            "{outcome}  {}: {}",
            check.table,
            text_with(language, "data-check-line", &arguments)
        ))?;
        if let Some(problem) = check.problem {
            failed += 1;
            output::line(&format!("      {}", data_error::said(&problem, language)))?;
        }
    }
    let overridden: Vec<&str> =
        opendata::TABLES.iter().copied().filter(|name| source.is_overridden(name)).collect();
    if !overridden.is_empty() {
        output::line(&text_with(
            language,
            "data-check-overridden",
            &[("tables", overridden.join(", ").into())],
        ))?;
    }
    if failed > 0 {
        Err(Failure::Checks(failed))
    } else {
        output::bold_line(&text(language, "data-check-done"))
    }
}
