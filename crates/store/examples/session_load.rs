//! Measures a live session: so many streams, so many contributions a second, and how long each takes until every device
//! has it. Load and server share the machine.
//!
//! ```text
//! cargo build --release -p schakel -p store --example session_load
//! target/release/examples/session_load target/release/schakel 1000 10 20
//! ```
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measuring tool stops at what it did not expect, and says what it measured"
)]

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use domain::{
    CommandId, ContributionId, StepId, TableId,
    session::{
        Actor, Attend, Audience, Command as Deed, Content, Contribute, Press, Request, Session, StepKind,
        Words,
    },
};
use jiff::Timestamp;
use store::{Appended, AuditActor, Change, Store, WorkSession, fresh, secret};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::mpsc,
};

/// When a stream had an entry, counted from the beginning in microseconds.
type Arrival = (u64, u64);

#[tokio::main]
async fn main() {
    let mut arguments = env::args().skip(1);
    let program = arguments.next().expect("the program to measure");
    let mut number = |otherwise: u64| arguments.next().map_or(otherwise, |each| each.parse().unwrap());
    let (streams, rate, seconds) = (number(1000), number(10), number(20));
    let mut server = Server::start(&program);
    let room = Room::furnish(&server.database, usize::try_from(streams).unwrap()).await;
    let before = server.memory();
    let begin = Instant::now();
    let (sender, mut arrivals) = mpsc::unbounded_channel();
    let open = Arc::new(AtomicU64::new(0));
    for secret in &room.secrets {
        let (host, code, secret) = (server.host.clone(), room.code.clone(), secret.clone());
        let (sender, open) = (sender.clone(), Arc::clone(&open));
        tokio::spawn(async move { listen(&host, &code, &secret, begin, &open, &sender).await });
    }
    drop(sender);
    while open.load(Ordering::Relaxed) < streams {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    println!("{streams} streams open after {} ms", begin.elapsed().as_millis());
    // Let the joining calm down.
    tokio::time::sleep(Duration::from_secs(3)).await;
    let processor = server.processor();
    let measured = Instant::now();
    let sent = send(&server.host, &room, (rate, seconds), begin).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let used = server.processor() - processor;
    let after = server.memory();
    let mut seen = vec![Vec::new(); sent.len()];
    while let Ok((number, at)) = arrivals.try_recv() {
        if let Some(place) = sent.iter().position(|each| each.0 == number) {
            seen[place].push(at.saturating_sub(sent[place].1));
        }
    }
    let missing: usize = seen.iter().map(|each| usize::try_from(streams).unwrap() - each.len()).sum();
    let last: Vec<u64> = seen.iter().filter_map(|each| each.iter().max().copied()).collect();
    tell("to each device", seen.into_iter().flatten().collect());
    tell("to the last device", last);
    tell("acknowledged", sent.iter().map(|each| each.2).collect());
    println!("{} contributions, {missing} arrivals missing", sent.len());
    println!("memory {} -> {} MB", before / 1024, after / 1024);
    println!("{:.0}% of one core", used / measured.elapsed().as_secs_f64());
    server.stop();
}

fn tell(what: &str, mut times: Vec<u64>) {
    times.sort_unstable();
    let at = |part: usize| {
        let place = (times.len() * part / 100).min(times.len().saturating_sub(1));
        times.get(place).map_or(0.0, |each| Duration::from_micros(*each).as_secs_f64() * 1000.0)
    };
    println!(
        "{what}: p50 {:.1} ms, p95 {:.1} ms, p99 {:.1} ms, most {:.1} ms",
        at(50),
        at(95),
        at(99),
        at(100)
    );
}

/// Sends contributions at a steady pace, each over a connection that stays open. Number of the entry, when it was sent,
/// and how long the answer took.
async fn send(host: &str, room: &Room, (rate, seconds): (u64, u64), begin: Instant) -> Vec<(u64, u64, u64)> {
    let mut clock = tokio::time::interval(Duration::from_micros(1_000_000 / rate));
    let mut answers = Vec::new();
    for number in 0..rate * seconds {
        clock.tick().await;
        let place = usize::try_from(number).unwrap() * 7 % room.secrets.len();
        let (host, request) = (host.to_owned(), room.request(&host.to_owned(), place, number));
        answers.push(tokio::spawn(async move {
            let mut stream = TcpStream::connect(&host).await.unwrap();
            stream.set_nodelay(true).unwrap();
            let start = Instant::now();
            stream.write_all(request.as_bytes()).await.unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await.unwrap();
            assert!(answer.contains(" 200 "), "{answer}");
            let sequence =
                answer.rsplit(':').next().unwrap().trim_matches(|sign: char| !sign.is_ascii_digit());
            let micros = |from: Instant, to: Instant| u64::try_from((to - from).as_micros()).unwrap();
            (sequence.parse().unwrap(), micros(begin, start), micros(start, Instant::now()))
        }));
    }
    let mut sent = Vec::new();
    for answer in answers {
        sent.push(answer.await.unwrap());
    }
    sent
}

/// One device: reads its stream and notes when each entry came.
async fn listen(
    host: &str,
    code: &str,
    secret: &str,
    begin: Instant,
    open: &AtomicU64,
    arrivals: &mpsc::UnboundedSender<Arrival>,
) {
    let mut stream = TcpStream::connect(host).await.unwrap();
    let request = format!(
        "GET /sessie/{code}/stroom HTTP/1.1\r\nHost: {host}\r\nCookie: schakel-gast={secret}\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let (mut buffer, mut rest, mut greeted) = (vec![0_u8; 32 * 1024], Vec::<u8>::new(), false);
    loop {
        let Ok(count) = stream.read(&mut buffer).await else { return };
        if count == 0 {
            return;
        }
        let at = u64::try_from(begin.elapsed().as_micros()).unwrap();
        rest.extend_from_slice(&buffer[..count]);
        if !greeted && find(&rest, b"event: hello").is_some() {
            greeted = true;
            open.fetch_add(1, Ordering::Relaxed);
        }
        // Only whole lines: the number of an event stands in its first line.
        while let Some(end) = find(&rest, b"\n") {
            if let Some(number) = rest[..end].strip_prefix(b"id: ") {
                let number = String::from_utf8_lossy(number).parse().unwrap();
                let _ = arrivals.send((number, at));
            }
            rest.drain(..=end);
        }
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    match wanted {
        [one] => bytes.iter().position(|byte| byte == one),
        _ => bytes.windows(wanted.len()).position(|window| window == wanted),
    }
}

/// A session in which everybody answers one question of the whole room.
struct Room {
    code: String,
    step: StepId,
    secrets: Vec<String>,
}

impl Room {
    async fn furnish(database: &str, guests: usize) -> Room {
        let store = Store::open(database).await.unwrap();
        let mut found: Option<WorkSession> = None;
        for meeting in store.meetings().await.unwrap() {
            found = found.or(store.work_session_of(meeting.value.id).await.unwrap());
        }
        let record = found.expect("the demonstration has a session");
        let (mut session, _) = store.session_state(record.id).await.unwrap();
        let view = session.view(Audience::Chair);
        let trends = view.steps.values().filter(|each| matches!(each.step.kind, StepKind::Trend { .. }));
        let step = trends.last().unwrap().step.id;
        let tables: Vec<TableId> = view.tables.keys().copied().collect();
        let mut change = store.change(AuditActor::System, Timestamp::now()).await.unwrap();
        let mut secrets = Vec::new();
        for number in 0..guests {
            let secret = secret(26);
            let guest = change.guest_for(record.id, &secret, &format!("Gast {number}"), "").await.unwrap();
            let table = tables[number % tables.len()];
            let knock = Deed::Attend(Attend::Knock { table });
            append(&mut change, &record, &mut session, Actor::Participant(guest), knock).await;
            append(&mut change, &record, &mut session, Actor::Chair, Deed::Attend(Attend::Admit(guest)))
                .await;
            secrets.push(secret);
        }
        let press = Press::Start(step);
        let lead = Deed::Lead { phase: session.phase(), press };
        append(&mut change, &record, &mut session, Actor::Chair, lead).await;
        change.commit().await.unwrap();
        store.close().await;
        Room { code: record.code.as_str().to_owned(), step, secrets }
    }

    fn request(&self, host: &str, place: usize, number: u64) -> String {
        let content = Content::Answer { words: Words::new(&format!("Wat wij merken, nummer {number}")) };
        let id: ContributionId = fresh();
        let command = Deed::Contribute(Contribute::Add { id, step: self.step, content });
        let body = serde_json::to_string(&Request { id: fresh::<CommandId>(), command }).unwrap();
        format!(
            "POST /sessie/{}/opdracht HTTP/1.1\r\nHost: {host}\r\nCookie: schakel-gast={}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.code,
            self.secrets[place],
            body.len()
        )
    }
}

async fn append(
    change: &mut Change,
    record: &WorkSession,
    session: &mut Session,
    actor: Actor,
    command: Deed,
) {
    let request = Request { id: fresh::<CommandId>(), command };
    let events = session.decide(actor, &request, Timestamp::now()).unwrap();
    let entries = session.entries(request.id, events, Timestamp::now());
    let by = Appended { audited: None, participant: None };
    change.append_entries(record.id, &entries, &by).await.unwrap();
    entries.iter().for_each(|entry| session.apply(entry));
}

/// The program that is measured, with a database of its own.
struct Server {
    child: Child,
    host: String,
    database: String,
    folder: PathBuf,
}

impl Server {
    fn start(program: &str) -> Server {
        let folder = env::temp_dir().join(format!("schakel-load-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let database = format!("sqlite:{}", folder.join("schakel.db").display());
        let settings = folder.join("settings.toml");
        fs::write(&settings, format!("database = \"{database}\"\n")).unwrap();
        let mut child = Command::new(program)
            .args(["demo", "--port", "0", "--settings"])
            .arg(&settings)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut first = String::new();
        said.read_line(&mut first).unwrap();
        // Held open for as long as the program runs.
        std::mem::forget(said);
        let host = first.trim().rsplit('/').next().unwrap().to_owned();
        Server { child, host, database, folder }
    }

    /// What it holds of memory, in kilobytes.
    fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    /// What it used of a processor, in hundredths of a second.
    fn processor(&self) -> f64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
        fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()
    }

    fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
