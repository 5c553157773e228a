//! The front end as it was built into the program: styles, scripts, fonts and icon.
//!
//! Every name holds a hash of the content, so that browsers keep a file for ever and never show an old one.

use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::{EmbeddedFile, RustEmbed};
use serde::Deserialize;

use crate::error::Problem;

#[derive(RustEmbed)]
#[folder = "../../assets/dist/web"]
struct Files;

#[derive(Default, Deserialize)]
struct Manifest {
    files: HashMap<String, String>,
    imports: HashMap<String, Vec<String>>,
}

/// Addresses by logical name, from the manifest of the build.
struct Addresses {
    files: HashMap<String, String>,
    imports: HashMap<String, Vec<String>>,
}

/// An unreadable manifest cannot leave the build script; it would show as an empty list, and the tests would fail.
static ADDRESSES: LazyLock<Addresses> = LazyLock::new(|| {
    let manifest = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/dist/manifest.json"));
    let Manifest { files, imports } = serde_json::from_str(manifest).unwrap_or_default();
    let address = |file: String| format!("/assets/{file}");
    Addresses {
        files: files.into_iter().map(|(name, file)| (name, address(file))).collect(),
        imports: imports
            .into_iter()
            .map(|(name, files)| (name, files.into_iter().map(address).collect()))
            .collect(),
    }
});

/// The address of a built file by its logical name, such as `index.css`; an address that answers 404 when
/// there is no such file.
#[must_use]
pub fn address(name: &str) -> &'static str {
    ADDRESSES.files.get(name).map_or("/assets/missing", String::as_str)
}

/// The addresses of what a script imports when it begins: a page that names them has them a round trip sooner.
#[must_use]
pub fn imports(name: &str) -> &'static [String] {
    ADDRESSES.imports.get(name).map_or(&[], Vec::as_slice)
}

/// How a file is packed, best first.
const PACKINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// The best packed form that the browser accepts and that exists, with the name of its encoding.
fn packed(name: &str, headers: &HeaderMap) -> Option<(&'static str, EmbeddedFile)> {
    let accepted = headers.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    let accepts = |encoding: &str| {
        accepted.split(',').map(str::trim).any(|part| {
            let (name, weight) = part.split_once(';').unwrap_or((part, ""));
            name.eq_ignore_ascii_case(encoding) && weight.trim() != "q=0"
        })
    };
    PACKINGS
        .into_iter()
        .filter(|(encoding, _)| accepts(encoding))
        .find_map(|(encoding, ending)| Some((encoding, Files::get(&format!("{name}.{ending}"))?)))
}

/// The content type by the ending of a name; `None` for a file that is not served by itself.
fn content_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" | "mjs" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "woff2" => Some("font/woff2"),
        "txt" => Some("text/plain; charset=utf-8"),
        _ => None,
    }
}

/// Bytes as a body, without copying those that are part of the program.
fn body(bytes: Cow<'static, [u8]>) -> Body {
    match bytes {
        Cow::Borrowed(bytes) => Body::from(bytes),
        Cow::Owned(bytes) => Body::from(bytes),
    }
}

/// Handler of `/assets/{name}`.
///
/// # Errors
/// 404 when the front end has no such file.
pub(crate) async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Result<Response, Problem> {
    serve_file(&name, &headers, "public, max-age=31536000, immutable")
}

/// Handler of `/favicon.svg` and `/favicon.ico`: the icon under the names that browsers try by themselves.
pub(crate) async fn icon(headers: HeaderMap) -> Result<Response, Problem> {
    let name = address("icon.svg").trim_start_matches("/assets/");
    serve_file(name, &headers, "public, max-age=86400")
}

/// A file under an address that stays the same when its content changes; browsers ask again each time.
///
/// # Errors
/// 404 when the front end has no such file.
pub(crate) fn serve_named(name: &str, headers: &HeaderMap) -> Result<Response, Problem> {
    serve_file(address(name).trim_start_matches("/assets/"), headers, "no-cache")
}

fn serve_file(name: &str, headers: &HeaderMap, cache: &'static str) -> Result<Response, Problem> {
    let (Some(kind), Some(plain)) = (content_type(name), Files::get(name)) else {
        return Err(Problem::not_found());
    };
    let (encoding, file) =
        packed(name, headers).map_or((None, plain), |(encoding, file)| (Some(encoding), file));
    let tag = entity_tag(&file);
    let is_known = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());

    let mut response =
        if is_known { StatusCode::NOT_MODIFIED.into_response() } else { Response::new(body(file.data)) };
    let answer = response.headers_mut();
    answer.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    answer.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        answer.insert(header::ETAG, tag);
    }
    if let Some(encoding) = encoding {
        answer.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok(response)
}

/// A tag for exactly these bytes: the first half of their SHA-256, in quotes.
fn entity_tag(file: &EmbeddedFile) -> String {
    let digest = file.metadata.sha256_hash();
    let half: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{half}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_in_the_manifest_is_embedded() {
        assert!(ADDRESSES.files.contains_key("index.css"));
        let imported =
            ADDRESSES.imports.iter().flat_map(|(name, files)| files.iter().map(move |file| (name, file)));
        for (name, address) in ADDRESSES.files.iter().chain(imported) {
            assert!(Files::get(address.trim_start_matches("/assets/")).is_some(), "{name}");
            assert!(content_type(address).is_some(), "{name} has no content type");
        }
    }

    #[test]
    fn a_session_names_all_that_its_script_imports() {
        let named: Vec<&str> = imports("session.js").iter().map(String::as_str).collect();
        let script = Files::get(address("session.js").trim_start_matches("/assets/")).unwrap();
        let script = String::from_utf8(script.data.into_owned()).unwrap();
        assert!(!named.is_empty(), "the pages of a session share what they have in common");
        for part in script.split("\"./").skip(1).filter_map(|part| part.split('"').next()) {
            assert!(named.contains(&format!("/assets/{part}").as_str()), "{part}");
        }
        assert!(imports("session-worker.js").is_empty(), "a worker is one file");
    }

    #[test]
    fn refused_packings_are_not_used() {
        let name = address("index.css").trim_start_matches("/assets/");
        let encoding = |accept: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accept));
            packed(name, &headers).map(|(encoding, _)| encoding)
        };
        assert_eq!(encoding("gzip, br"), Some("br"));
        assert_eq!(encoding("gzip, br;q=0"), Some("gzip"));
        assert_eq!(encoding("identity"), None);
    }
}
