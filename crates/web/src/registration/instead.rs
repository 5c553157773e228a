//! What a visitor gets instead of the page that was asked for: another page, a way on, or a problem.

use axum::response::{IntoResponse, Response};
use store::StoreError;

use crate::error::Problem;

/// An answer instead of the page.
#[derive(Debug)]
pub(crate) struct Instead(Box<Response>);

impl From<Response> for Instead {
    fn from(response: Response) -> Self {
        Instead(Box::new(response))
    }
}

impl From<Problem> for Instead {
    fn from(problem: Problem) -> Self {
        Instead::from(problem.into_response())
    }
}

impl From<StoreError> for Instead {
    fn from(error: StoreError) -> Self {
        Instead::from(Problem::from(error))
    }
}

impl IntoResponse for Instead {
    fn into_response(self) -> Response {
        *self.0
    }
}
