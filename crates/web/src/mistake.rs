//! A request that ends in a mistake of the program: a line in the log that says where, never with what.
//!
//! The words of a panic can hold what a visitor typed. The place in the source cannot, and is what is needed
//! to mend it.

use std::{
    any::Any,
    panic::{self, Location, PanicHookInfo},
};

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

/// From now on a mistake anywhere in the program is one line in the log with its place in the source,
/// instead of the usual lines with the words of the panic.
pub fn log_places() {
    panic::set_hook(Box::new(|panic: &PanicHookInfo<'_>| log_place(panic.location())));
}

fn log_place(place: Option<&Location<'_>>) {
    let (file, line) = place.map_or(("unknown", 0), |place| (place.file(), place.line()));
    tracing::error!(file, line, "the program made a mistake");
}

/// Ends the request; the visitor gets the page of status 500. The words of the panic go nowhere.
pub(crate) fn after(_words: Box<dyn Any + Send>) -> Response {
    tracing::error!(status = 500, "a request ended early because of a mistake in the program");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

#[cfg(test)]
mod tests {
    use std::{
        io,
        sync::{Arc, Mutex},
    };

    use super::*;

    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Log {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// What stands in the log after an action.
    fn logged(action: impl FnOnce()) -> String {
        let log = Log::default();
        let writer = log.clone();
        let subscriber =
            tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
        tracing::subscriber::with_default(subscriber, action);
        String::from_utf8(log.0.lock().unwrap().clone()).unwrap()
    }

    #[test]
    fn a_panic_leaves_a_line_without_its_words() {
        let line = logged(|| {
            let words = panic::catch_unwind(|| panic::panic_any("jan@voorbeeld.nl".to_owned())).unwrap_err();
            assert_eq!(after(words).status(), StatusCode::INTERNAL_SERVER_ERROR);
        });
        assert!(line.contains("ERROR") && line.contains("status=500"), "{line}");
        assert!(!line.contains("voorbeeld"), "{line}");
    }

    #[test]
    fn the_place_is_logged() {
        let line = logged(|| log_place(Some(Location::caller())));
        assert!(line.contains("mistake.rs") && line.contains("line="), "{line}");
    }
}
