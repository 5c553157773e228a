//! Server-sent events, message by message.

use reqwest::Response;

/// A stream that is open.
#[derive(Debug)]
pub struct Stream {
    response: Response,
    rest: Vec<u8>,
    read: usize,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The number of its entry.
    pub number: Option<u64>,
    /// What it is called.
    pub name: String,
    /// What it says.
    pub data: String,
}

impl Stream {
    pub(crate) const fn new(response: Response) -> Stream {
        Stream { response, rest: Vec::new(), read: 0 }
    }

    /// The next message; nothing when the stream has ended or broke. Lines that only keep it open are passed by.
    pub async fn next(&mut self) -> Option<Message> {
        loop {
            while let Some(message) = self.take() {
                if let Some(message) = parse(&message) {
                    return Some(message);
                }
            }
            let chunk = self.response.chunk().await.ok().flatten()?;
            self.rest.drain(..self.read);
            self.read = 0;
            self.rest.extend_from_slice(&chunk);
        }
    }

    /// The next message of what has come in.
    fn take(&mut self) -> Option<String> {
        let rest = self.rest.get(self.read..)?;
        let end = rest.windows(2).position(|pair| pair == b"\n\n")?;
        let message = String::from_utf8_lossy(rest.get(..end)?).into_owned();
        self.read += end + 2;
        Some(message)
    }
}

fn parse(text: &str) -> Option<Message> {
    let field = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    let name = field("event")?.to_owned();
    let data = field("data").unwrap_or_default().to_owned();
    Some(Message { number: field("id").and_then(|id| id.parse().ok()), name, data })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_read_and_a_heartbeat_is_none() {
        let expected = Message { number: Some(7), name: "patch".into(), data: "{}".into() };
        assert_eq!(parse("id: 7\nevent: patch\ndata: {}"), Some(expected));
        assert_eq!(parse(":"), None);
    }
}
