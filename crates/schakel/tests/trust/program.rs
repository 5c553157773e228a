//! The real program, with a database that outlives it.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

/// A folder for one test, with settings that name a database in it.
pub(crate) struct House {
    folder: PathBuf,
}

impl House {
    pub(crate) fn new(name: &str) -> House {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("trust-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let house = House { folder };
        let settings = format!("database = \"{}\"\nbehind_proxy = true\n", house.database());
        fs::write(house.settings(), settings).unwrap();
        house
    }

    /// The address of the database.
    pub(crate) fn database(&self) -> String {
        format!("sqlite:{}", self.folder.join("schakel.db").display())
    }

    pub(crate) fn log(&self) -> PathBuf {
        self.folder.join("log.txt")
    }

    fn settings(&self) -> PathBuf {
        self.folder.join("settings.toml")
    }

    /// Starts the demo on a free port; everything it logs goes to a file.
    pub(crate) fn start(&self) -> Program {
        Program::start(&self.settings(), &self.log())
    }

    /// Starts the program as an installation does. A file that may not grow is told to it as an error, instead of ending it.
    pub(crate) fn serve(&self) -> Program {
        let mut command = Command::new("bash");
        let script = r#"trap '' XFSZ; exec "$0" serve --listen 127.0.0.1:0 --settings "$1""#;
        command.args(["-c", script, env!("CARGO_BIN_EXE_schakel")]).arg(self.settings());
        Program::started(command, &self.log())
    }

    /// The files of the database: itself, its log, and the index of that.
    pub(crate) fn files(&self) -> [PathBuf; 3] {
        ["schakel.db", "schakel.db-wal", "schakel.db-shm"].map(|name| self.folder.join(name))
    }

    /// What a command of the program says.
    pub(crate) fn run(&self, arguments: &[&str]) -> (bool, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_schakel"));
        let output = command.args(arguments).arg("--settings").arg(self.settings()).output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// The program while it runs. Dropped, it is killed.
pub(crate) struct Program {
    child: Child,
    /// Held open: a program that cannot write what it says stops.
    _said: BufReader<ChildStdout>,
    pub(crate) host: String,
}

impl Program {
    fn start(settings: &Path, log: &Path) -> Program {
        let mut command = Command::new(env!("CARGO_BIN_EXE_schakel"));
        command.args(["demo", "--port", "0", "--settings"]).arg(settings);
        Program::started(command, log)
    }

    fn started(mut command: Command, log: &Path) -> Program {
        let log = fs::File::options().create(true).append(true).open(log).unwrap();
        let mut child = command.env("RUST_LOG", "debug").stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut first = String::new();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        said.read_line(&mut first).unwrap();
        let host = first.trim().rsplit('/').next().unwrap_or_default().to_owned();
        assert!(host.contains(':'), "the first line should be the address: {first}");
        Program { child, _said: said, host }
    }

    /// The number under which the system knows it.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Kills it in the middle of whatever it does; it cannot refuse.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
