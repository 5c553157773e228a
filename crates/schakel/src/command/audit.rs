//! `schakel audit verify`: whether the audit log is as it was written.

use documents::text::{text, text_with};
use domain::Language;
use store::{Store, VerifyError};

use crate::{database::Database, failure::Failure, output, settings::Settings};

/// Walks the whole log of the database of the settings, and says whether its chain is whole.
pub(crate) fn verify(settings: &Settings, language: Language) -> Result<(), Failure> {
    let database = Database::chosen(settings, false)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let outcome = runtime.block_on(async {
        let store = Store::open(&database.address).await?;
        let outcome = store.verify_audit().await;
        store.close().await;
        outcome
    })?;
    let number = |number: i64| [("number", number.to_string().into())];
    let (key, at) = match outcome {
        Ok(count) => return output::bold_line(&text_with(language, "audit-whole", &number(count))),
        Err(VerifyError::Missing(at)) => ("audit-missing", at),
        Err(VerifyError::Altered(at)) => ("audit-altered", at),
        Err(VerifyError::Shortened { found, .. }) => ("audit-shortened", found),
    };
    output::line(&text_with(language, key, &number(at)))?;
    output::line(&text(language, "audit-broken-advice"))?;
    Err(Failure::Checks(1))
}
