//! A browser of few words: one request, one connection.

use std::{
    io::{self, Read, Write},
    net::TcpStream,
    sync::atomic::{AtomicU8, Ordering},
    time::Duration,
};

/// How many requests were sent; every one comes from another network, as visitors at home do.
static SENT: AtomicU8 = AtomicU8::new(0);

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Where it leads to, for a redirect.
    pub(crate) location: String,
    pub(crate) body: String,
}

/// Sends a form to a path; without fields the path is only asked for.
pub(crate) fn send(host: &str, path: &str, fields: Option<&[(&str, &str)]>) -> io::Result<Answer> {
    let body = fields.map(encoded).unwrap_or_default();
    let head = match fields {
        None => format!("GET {path} HTTP/1.1\r\n"),
        Some(_) => format!(
            "POST {path} HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
            body.len()
        ),
    };
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    // The program believes it, since its settings say that it stands behind a proxy.
    let network = SENT.fetch_add(1, Ordering::Relaxed);
    write!(
        stream,
        "{head}Host: {host}\r\nX-Forwarded-For: 192.0.2.{network}\r\nAccept: text/html\r\nConnection: close\r\n\r\n{body}"
    )?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    read(&String::from_utf8_lossy(&bytes)).ok_or_else(|| io::Error::other("the answer was cut off"))
}

fn read(text: &str) -> Option<Answer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let location = lines.find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("location").then(|| value.to_owned())
    });
    Some(Answer { status, location: location.unwrap_or_default(), body: body.to_owned() })
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let pairs: Vec<String> =
        fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
    pairs.join("&")
}

fn escaped(value: &str) -> String {
    let sign = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    value.bytes().map(sign).collect()
}
