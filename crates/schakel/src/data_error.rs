//! What is wrong with a table, in the language of the reader.

use documents::text::{Arguments, text_with};
use domain::Language;
use opendata::{DataError, Phrase};

use crate::system_error;

/// A phrase in the language of the reader.
pub(crate) fn said(phrase: &Phrase, language: Language) -> String {
    let values: Vec<_> = phrase.values().iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    text_with(language, phrase.key(), &values)
}

/// The whole sentence about a table: which file, where in it, and what was expected.
pub(crate) fn message(error: &DataError, language: Language) -> String {
    let say = |key, arguments: &Arguments<'_>| text_with(language, key, arguments);
    match error {
        DataError::Cell { file, line, column, found, expected } => say(
            "data-error-cell",
            &[
                ("file", file.as_str().into()),
                ("line", line.to_string().into()),
                ("column", column.as_str().into()),
                ("found", found.as_str().into()),
                ("expected", said(expected, language).into()),
            ],
        ),
        DataError::Column { file, column, expected } => say(
            "data-error-column",
            &[
                ("file", file.as_str().into()),
                ("column", column.as_str().into()),
                ("expected", expected.as_str().into()),
            ],
        ),
        DataError::Malformed { file, line, message } => say(
            "data-error-malformed",
            &[
                ("file", file.as_str().into()),
                ("line", line.to_string().into()),
                ("message", said(message, language).into()),
            ],
        ),
        DataError::Inconsistent { file, message } => say(
            "data-error-inconsistent",
            &[("file", file.as_str().into()), ("message", said(message, language).into())],
        ),
        DataError::Io { path, source } => {
            let path = path.display().to_string();
            say(
                "data-error-io",
                &[("path", path.into()), ("reason", system_error::reason(source, language).into())],
            )
        }
        DataError::Empty { path, expected } => {
            let path = path.display().to_string();
            say("data-error-empty", &[("path", path.into()), ("expected", expected.as_str().into())])
        }
        DataError::Unknown { file, nearest, expected } => say(
            "data-error-unknown",
            &[
                ("file", file.as_str().into()),
                ("nearest", nearest.as_str().into()),
                ("expected", expected.as_str().into()),
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    /// The keys of all phrases in the source of a folder.
    fn keys(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.path().is_dir() {
                keys(&entry.path(), found);
                continue;
            }
            let source = fs::read_to_string(entry.path()).unwrap();
            for part in source.split("phrase!(").skip(1) {
                let key = part.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
                found.extend(key.map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_phrase_has_its_words() {
        let mut found = Vec::new();
        keys(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../opendata/src"), &mut found);
        assert!(found.len() > 30, "{found:?}");
        for language in ["nl", "en"] {
            let file = format!("{}/../../locales/{language}/data.ftl", env!("CARGO_MANIFEST_DIR"));
            let texts = fs::read_to_string(file).unwrap();
            for key in &found {
                assert!(texts.contains(&format!("\n{key} = ")), "{key} in {language}");
            }
        }
    }
}
