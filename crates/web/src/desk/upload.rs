//! A form with one file (`multipart/form-data`, RFC 7578), read whole: the body is bounded by the site.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{StatusCode, header},
};

use crate::error::Problem;

/// The file of a form. An extractor for handlers; a form without a file has none.
pub(crate) struct Upload {
    /// What the file holds.
    pub(crate) file: Vec<u8>,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let boundary = kind.and_then(boundary).map(str::to_owned);
        let boundary = boundary.ok_or_else(|| Problem::from(StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
        let body = Bytes::from_request(request, state).await.map_err(|error| error.status())?;
        Ok(Upload { file: file(&body, &boundary).unwrap_or_default().to_vec() })
    }
}

/// What stands between the parts, as the media type says it.
fn boundary(kind: &str) -> Option<&str> {
    let (media_type, parameters) = kind.split_once(';')?;
    let given = parameters.split(';').find_map(|each| each.trim().strip_prefix("boundary="))?;
    let given = given.trim_matches('"');
    let is_right =
        media_type.trim().eq_ignore_ascii_case("multipart/form-data") && (1..=70).contains(&given.len());
    is_right.then_some(given)
}

/// The content of the first part that is a file.
fn file<'a>(body: &'a [u8], boundary: &str) -> Option<&'a [u8]> {
    let line = [b"--", boundary.as_bytes()].concat();
    let mut rest = &body[find(body, &line)? + line.len()..];
    let between = [b"\r\n", line.as_slice()].concat();
    while let Some(part) = rest.strip_prefix(b"\r\n") {
        let end = find(part, &between)?;
        let head = find(&part[..end], b"\r\n\r\n")?;
        let headers = String::from_utf8_lossy(&part[..head]).to_ascii_lowercase();
        if headers.contains("filename=") {
            return Some(&part[head + 4..end]);
        }
        rest = &part[end + between.len()..];
    }
    None
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_found_behind_other_fields() {
        let body = b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n\
            --x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"l.csv\"\r\n\r\na;b\r\n1;2\r\n--x--\r\n";
        assert_eq!(file(body, "x"), Some(&b"a;b\r\n1;2"[..]));
        assert_eq!(boundary("multipart/form-data; boundary=\"x\""), Some("x"));
        assert_eq!(boundary("text/plain; boundary=x"), None);
    }

    #[test]
    fn what_is_broken_holds_no_file() {
        let whole =
            b"--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"l\"\r\n\r\na\r\n--x--".to_vec();
        for end in 0..whole.len() - 5 {
            assert_eq!(file(&whole[..end], "x"), None, "{end}");
        }
    }
}
