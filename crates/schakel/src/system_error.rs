//! What the system says about a file or an address, in the language of the reader.

use std::io::{Error, ErrorKind};

use documents::text::{text, text_with};
use domain::Language;

/// Why it did not work, without a full stop. What has no words of ours is told in those of the system.
pub(crate) fn reason(error: &Error, language: Language) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => "system-not-found",
        ErrorKind::PermissionDenied => "system-permission",
        ErrorKind::AlreadyExists => "system-exists",
        ErrorKind::NotADirectory => "system-no-folder",
        ErrorKind::IsADirectory => "system-folder",
        ErrorKind::StorageFull => "system-full",
        ErrorKind::QuotaExceeded => "system-quota",
        ErrorKind::FileTooLarge => "system-large",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        ErrorKind::InvalidFilename => "system-name",
        ErrorKind::AddrNotAvailable => "system-no-address",
        _ => return text_with(language, "system-other", &[("words", error.to_string().into())]),
    };
    text(language, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_told_in_the_language_of_the_reader() {
        let missing = std::fs::read("/there-is-nothing-here").unwrap_err();
        assert_eq!(reason(&missing, Language::Nl), "het bestaat niet");
        let unknown = Error::other("strange");
        assert!(reason(&unknown, Language::En).contains("strange"));
    }
}
