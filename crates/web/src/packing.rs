//! Packing a page for its way to the browser, in one go.
//!
//! Zstandard packs about as small as Brotli at the levels that a server can afford, in a fifth of the time; it
//! comes first wherever the browser takes it.

use std::{
    io::{self, Write as _},
    sync::{Mutex, PoisonError},
};

use axum::http::{HeaderMap, HeaderValue, header};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use zstd::bulk::Compressor;

/// How a page can be packed, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Packing {
    Zstandard,
    Brotli,
    Gzip,
}

impl Packing {
    const ALL: [Packing; 3] = [Packing::Zstandard, Packing::Brotli, Packing::Gzip];

    /// The best packing that this visitor takes; `None` when the page must go as it is. A refusal (`q=0`)
    /// is heeded, shades of liking are not.
    pub(crate) fn for_visitor(headers: &HeaderMap) -> Option<Packing> {
        let accepted = headers.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
        Packing::ALL.into_iter().find(|packing| accepted.split(',').any(|each| packing.is_taken(each)))
    }

    /// Whether one part of the list, such as `br;q=0.8`, takes this packing.
    fn is_taken(self, part: &str) -> bool {
        let (name, liking) = part.split_once(';').unwrap_or((part, ""));
        let liking = liking.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>);
        name.trim().eq_ignore_ascii_case(self.name()) && liking.is_ok_and(|liking| liking > 0.0)
    }

    const fn name(self) -> &'static str {
        match self {
            Packing::Zstandard => "zstd",
            Packing::Brotli => "br",
            Packing::Gzip => "gzip",
        }
    }

    /// The value of `Content-Encoding`.
    pub(crate) const fn header(self) -> HeaderValue {
        HeaderValue::from_static(self.name())
    }

    /// Packs a page. Higher levels than these take several times as long and save a few per cent.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub(crate) fn pack(self, page: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Packing::Zstandard => zstandard(page),
            Packing::Brotli => {
                let parameters = BrotliEncoderParams {
                    quality: 3,
                    lgwin: 20,
                    size_hint: page.len(),
                    ..Default::default()
                };
                let mut packed = Vec::with_capacity(page.len() / 4);
                brotli::BrotliCompress(&mut &*page, &mut packed, &parameters)?;
                Ok(packed)
            }
            Packing::Gzip => {
                let mut packed = GzEncoder::new(Vec::with_capacity(page.len() / 4), Compression::new(4));
                packed.write_all(page)?;
                packed.finish()
            }
        }
    }
}

/// Compressors that wait for the next page: making one anew costs as much as packing a small page. There
/// are never more than pages were packed at the same moment.
static WAITING: Mutex<Vec<Compressor<'static>>> = Mutex::new(Vec::new());

/// The quickest: level 3 takes twice as long for a page that is one twenty-fifth smaller.
const ZSTANDARD_LEVEL: i32 = 1;

fn zstandard(page: &[u8]) -> io::Result<Vec<u8>> {
    // A panic elsewhere leaves whole compressors behind.
    let waiting = || WAITING.lock().unwrap_or_else(PoisonError::into_inner);
    let found = waiting().pop();
    let mut compressor = found.map_or_else(|| Compressor::new(ZSTANDARD_LEVEL), Ok)?;
    let packed = compressor.compress(page)?;
    waiting().push(compressor);
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn packing(accepted: &'static str) -> Option<Packing> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted));
        Packing::for_visitor(&headers)
    }

    #[test]
    fn the_best_packing_is_chosen() {
        assert_eq!(packing("gzip, deflate, br, zstd"), Some(Packing::Zstandard));
        assert_eq!(packing("gzip, deflate, BR"), Some(Packing::Brotli));
        assert_eq!(packing("gzip;q=0.8"), Some(Packing::Gzip));
        assert_eq!(packing("zstd;q=0, br; q=0.000, gzip"), Some(Packing::Gzip));
        assert_eq!(packing("identity"), None);
        assert_eq!(packing("br;q=nonsense"), None);
        assert_eq!(Packing::for_visitor(&HeaderMap::new()), None);
    }

    #[test]
    fn a_packed_page_is_the_page() {
        let page = "Assen ligt in Drenthe. ".repeat(500).into_bytes();
        for packing in Packing::ALL {
            let packed = packing.pack(&page).unwrap();
            assert!(packed.len() < page.len() / 10, "{packing:?}");
            let mut unpacked = Vec::new();
            match packing {
                Packing::Zstandard => unpacked = zstd::bulk::decompress(&packed, page.len()).unwrap(),
                Packing::Brotli => {
                    brotli::BrotliDecompress(&mut &*packed, &mut unpacked).unwrap();
                }
                Packing::Gzip => {
                    flate2::read::GzDecoder::new(&*packed).read_to_end(&mut unpacked).unwrap();
                }
            }
            assert_eq!(unpacked, page, "{packing:?}");
        }
    }
}
