//! A real mail server for the tests: Dovecot, which `tools/dovecot.bash` starts. Every user name is a mailbox.
#![allow(dead_code, reason = "every test file uses a part of it")]

use std::{process::Command, sync::OnceLock};

/// Where the server is.
pub(crate) struct Server {
    pub(crate) plain: u16,
    pub(crate) tls: u16,
    pub(crate) ca_file: String,
}

/// The server, started when it does not run yet.
pub(crate) fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tools/dovecot.bash");
        let output = Command::new(script).arg("start").output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8(output.stdout).unwrap();
        let mut words = said.split_whitespace();
        let mut next = || words.next().unwrap().to_owned();
        Server { plain: next().parse().unwrap(), tls: next().parse().unwrap(), ca_file: next() }
    })
}

/// Somebody at the server, in a conversation of few words.
pub(crate) struct Visitor {
    stream: std::io::BufReader<std::net::TcpStream>,
}

impl Visitor {
    /// Signs in as a user; the mailbox is made by it.
    pub(crate) fn new(user: &str) -> Visitor {
        let stream = std::net::TcpStream::connect(("127.0.0.1", server().plain)).unwrap();
        stream.set_read_timeout(Some(std::time::Duration::from_secs(20))).unwrap();
        let mut visitor = Visitor { stream: std::io::BufReader::new(stream) };
        visitor.line();
        visitor.ask(&format!("LOGIN {user} geheim"));
        visitor
    }

    /// Puts a mail into a folder, as a mail server would.
    pub(crate) fn deliver(&mut self, folder: &str, mail: &str) {
        let mail = mail.replace("\r\n", "\n").replace('\n', "\r\n");
        self.ask(&format!("APPEND {folder} {{{}+}}\r\n{mail}", mail.len()));
    }

    /// Gives a command; everything the server says until it is done.
    pub(crate) fn ask(&mut self, command: &str) -> String {
        use std::io::Write as _;
        self.stream.get_mut().write_all(format!("a {command}\r\n").as_bytes()).unwrap();
        let mut said = String::new();
        loop {
            let line = self.line();
            said.push_str(&line);
            if line.starts_with("a ") {
                assert!(line.starts_with("a OK"), "{command}: {line}");
                return said;
            }
        }
    }

    /// How many mails lie in a folder.
    pub(crate) fn count(&mut self, folder: &str) -> usize {
        let said = self.ask(&format!("STATUS {folder} (MESSAGES)"));
        let (_, rest) = said.split_once("MESSAGES ").unwrap();
        rest.split(')').next().unwrap().parse().unwrap()
    }

    fn line(&mut self) -> String {
        use std::io::BufRead as _;
        let mut line = String::new();
        self.stream.read_line(&mut line).unwrap();
        line
    }
}

/// A user name that nobody had before.
pub(crate) fn user(name: &str) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    format!("{name}-{}-{}", std::process::id(), now.as_nanos())
}
