//! A server of its own: the same program, with a database that is thrown away. It can be killed in the middle of
//! whatever it does, and started again.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU16, Ordering},
    },
    time::Duration,
};

use crate::RehearsalError;

/// What the kernel counts processor time in, on all machines that Schakel runs on: hundredths of a second.
const TICK: f64 = 0.01;

/// A server of its own.
#[derive(Debug)]
pub(crate) struct OwnServer {
    program: PathBuf,
    folder: PathBuf,
    port: AtomicU16,
    running: Mutex<Running>,
}

#[derive(Debug, Default)]
struct Running {
    child: Option<Child>,
    /// Processor time of those that were killed.
    before: f64,
}

/// What a process takes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Taken {
    /// Resident memory, in bytes.
    pub(crate) resident: u64,
    /// The most it has been.
    pub(crate) most: u64,
    /// Processor time, in seconds.
    pub(crate) processor: f64,
}

impl OwnServer {
    /// A folder for a server; nothing runs yet.
    pub(crate) fn new(program: &Path) -> Result<OwnServer, RehearsalError> {
        let name = format!("schakel-rehearsal-{}-{}", std::process::id(), uuid::Uuid::now_v7());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        let server = OwnServer {
            program: program.to_owned(),
            folder,
            port: AtomicU16::new(0),
            running: Mutex::default(),
        };
        let settings = format!("database = {:?}\nbehind_proxy = true\n", server.database());
        fs::write(server.settings(), settings)?;
        Ok(server)
    }

    /// The address of its database.
    pub(crate) fn database(&self) -> String {
        format!("sqlite:{}", self.folder.join("schakel.db").display())
    }

    fn settings(&self) -> PathBuf {
        self.folder.join("settings.toml")
    }

    /// Where it is reached.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port.load(Ordering::Relaxed))
    }

    fn running(&self) -> MutexGuard<'_, Running> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Starts it, on the same port as before. Waits until it answers.
    pub(crate) fn start(&self) -> Result<(), RehearsalError> {
        let log = fs::File::options().create(true).append(true).open(self.folder.join("log.txt"))?;
        let mut child = Command::new(&self.program)
            .arg("serve")
            .arg("--listen")
            .arg(format!("127.0.0.1:{}", self.port.load(Ordering::Relaxed)))
            .arg("--settings")
            .arg(self.settings())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()?;
        let mut first = String::new();
        if let Some(said) = child.stdout.take() {
            let mut said = BufReader::new(said);
            said.read_line(&mut first)?;
            // It says no more; but who says something into a closed pipe stops.
            std::thread::spawn(move || said.lines().count());
        }
        let port = first.trim().rsplit(':').next().and_then(|port| port.parse().ok());
        let Some(port) = port else {
            let _ = child.kill();
            let _ = child.wait();
            let log = fs::read_to_string(self.folder.join("log.txt")).unwrap_or_default();
            return Err(RehearsalError::Start(log.lines().last().unwrap_or_default().to_owned()));
        };
        self.port.store(port, Ordering::Relaxed);
        self.running().child = Some(child);
        Ok(())
    }

    /// Ends it in the middle of whatever it does; it cannot refuse.
    pub(crate) fn kill(&self) {
        let processor = self.taken().map_or(0.0, |taken| taken.processor);
        let mut running = self.running();
        if let Some(mut child) = running.child.take() {
            let _ = child.kill();
            let _ = child.wait();
            running.before = processor;
        }
    }

    /// What it takes now; nothing on systems that do not say so.
    pub(crate) fn taken(&self) -> Option<Taken> {
        let running = self.running();
        let process = running.child.as_ref()?.id();
        let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
        let bytes = |name: &str| -> Option<u64> {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            let number: u64 = line.split_whitespace().nth(0)?.parse().ok()?;
            Some(number * 1024)
        };
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        let ticks = |place: usize| fields.get(place).and_then(|field| field.parse::<f64>().ok());
        let processor = running.before + TICK * (ticks(11)? + ticks(12)?);
        Some(Taken { resident: bytes("VmRSS:")?, most: bytes("VmHWM:")?, processor })
    }

    /// Kills it and starts it again, every so often, as long as this is waited for.
    pub(crate) async fn keep_killing(
        &self,
        every: Duration,
        killed: impl Fn(),
    ) -> Result<(), RehearsalError> {
        loop {
            tokio::time::sleep(every).await;
            self.kill();
            killed();
            tokio::time::sleep(Duration::from_millis(100)).await;
            tokio::task::block_in_place(|| self.start())?;
        }
    }
}

impl Drop for OwnServer {
    fn drop(&mut self) {
        self.kill();
        // What cannot be thrown away stays among the temporary files, where the system clears it.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
