//! A small mail server that does what its visitors' addresses tell it to: takes, refuses, asks to come back, hangs up.
#![allow(dead_code, reason = "every test file uses a part of it")]

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

/// What the server took.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) message: String,
}

/// How the server is set up.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Manners {
    /// Lets nobody in, with this line instead of a greeting.
    pub(crate) greeting: Option<&'static str>,
    /// Offers to sign in, and knows this name and password.
    pub(crate) account: Option<(&'static str, &'static str)>,
    /// Takes mail of no sender.
    pub(crate) refuses_sender: bool,
}

/// A server on a port of its own, for as long as the test runs.
pub(crate) struct SmtpServer {
    pub(crate) port: u16,
    taken: Arc<Mutex<Vec<Taken>>>,
}

impl SmtpServer {
    /// Starts a server.
    pub(crate) fn start(manners: Manners) -> SmtpServer {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken = Arc::default();
        let server = SmtpServer { port, taken: Arc::clone(&taken) };
        thread::spawn(move || {
            let seen: Arc<Mutex<BTreeSet<String>>> = Arc::default();
            for stream in listener.incoming() {
                let conversation =
                    Conversation { manners, taken: Arc::clone(&taken), seen: Arc::clone(&seen) };
                // Who hangs up in the middle has hung up.
                thread::spawn(move || conversation.hold(stream.unwrap()).ok());
            }
        });
        server
    }

    /// What was taken so far.
    pub(crate) fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap().clone()
    }
}

struct Conversation {
    manners: Manners,
    taken: Arc<Mutex<Vec<Taken>>>,
    /// Whom somebody tried to reach before.
    seen: Arc<Mutex<BTreeSet<String>>>,
}

impl Conversation {
    fn hold(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?);
        let mut out = stream;
        out.write_all(self.manners.greeting.unwrap_or("220 proef.example.org").as_bytes())?;
        out.write_all(b"\r\n")?;
        let (mut from, mut to) = (String::new(), String::new());
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let line = line.trim_end();
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            let answer = match verb.as_str() {
                "EHLO" => self.hello(),
                "AUTH" => self.sign_in(line),
                "MAIL" if self.manners.refuses_sender => "553 5.7.1 sender address not allowed".to_owned(),
                "MAIL" => {
                    from = address(line);
                    "250 2.1.0 sender ok".to_owned()
                }
                "RCPT" => {
                    to = address(line);
                    match self.receiver(&to) {
                        Some(answer) => answer.to_owned(),
                        None => return Ok(()),
                    }
                }
                "DATA" => {
                    out.write_all(b"354 go on\r\n")?;
                    let message = message(&mut lines)?;
                    let mut taken = self.taken.lock().unwrap();
                    taken.push(Taken { from: from.clone(), to: to.clone(), message });
                    format!("250 2.0.0 queued as {}", taken.len())
                }
                "QUIT" => {
                    out.write_all(b"221 bye\r\n")?;
                    return Ok(());
                }
                "RSET" | "NOOP" => "250 ok".to_owned(),
                _ => "502 what?".to_owned(),
            };
            out.write_all(answer.as_bytes())?;
            out.write_all(b"\r\n")?;
        }
    }

    fn hello(&self) -> String {
        match self.manners.account {
            Some(_) => "250-proef.example.org\r\n250-AUTH PLAIN\r\n250 8BITMIME".to_owned(),
            None => "250-proef.example.org\r\n250 8BITMIME".to_owned(),
        }
    }

    /// `AUTH PLAIN` with name and password in one line, as base64 of `\0name\0password`.
    fn sign_in(&self, line: &str) -> String {
        use base64::{Engine as _, prelude::BASE64_STANDARD};
        let given = BASE64_STANDARD.decode(line.rsplit(' ').next().unwrap_or_default()).unwrap_or_default();
        let known = self.manners.account.map(|(name, password)| format!("\0{name}\0{password}"));
        match known.is_some_and(|known| known.as_bytes() == given) {
            true => "235 2.7.0 welcome".to_owned(),
            false => "535 5.7.8 authentication failed".to_owned(),
        }
    }

    /// What the server says about a receiver; nothing when it hangs up.
    fn receiver(&self, to: &str) -> Option<&'static str> {
        let is_new = self.seen.lock().unwrap().insert(to.to_owned());
        match to.split('@').next().unwrap_or_default() {
            "onbekend" => Some("550 5.1.1 no such user here"),
            "later" if is_new => Some("451 4.7.1 greylisted, try again later"),
            "altijd-later" => Some("451 4.7.1 not now"),
            "weg" if is_new => None,
            _ => Some("250 2.1.5 receiver ok"),
        }
    }
}

/// What stands between the angle brackets.
fn address(line: &str) -> String {
    let inside = line.split('<').nth(1).unwrap_or_default();
    inside.split('>').next().unwrap_or_default().to_owned()
}

fn message(lines: &mut impl BufRead) -> std::io::Result<String> {
    let mut message = String::new();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 || line == ".\r\n" {
            return Ok(message);
        }
        message.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}
