//! Registration by mail with the real program and a real mailbox: mails come in once, also after a sudden end.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it did not expect")]

#[path = "../../post/tests/dovecot/mod.rs"]
mod dovecot;

use std::{
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use dovecot::{Visitor, server, user};
use store::{ProposalRecord, Store};

struct House {
    folder: PathBuf,
}

impl House {
    fn new(name: &str, user: &str) -> House {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("mailbox-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("password"), "geheim\n").unwrap();
        let settings = format!(
            "database = \"sqlite:{db}\"\norganiser_email = \"info@voorbeeld.nl\"\n[mail]\nhost = \"127.0.0.1\"\nport = 1\n\
             [mailbox]\nhost = \"localhost\"\nport = {port}\nuser = \"{user}\"\npassword_file = \"{password}\"\n\
             ca_file = \"{ca}\"\nprocessed_folder = \"Verwerkt\"\nevery_seconds = 1\naddress = \"aanmelden@voorbeeld.nl\"\n",
            db = folder.join("schakel.db").display(),
            port = server().tls,
            password = folder.join("password").display(),
            ca = server().ca_file,
        );
        fs::write(folder.join("settings.toml"), settings).unwrap();
        House { folder }
    }

    fn start(&self) -> Program {
        let mut child = Command::new(env!("CARGO_BIN_EXE_schakel"))
            .args(["serve", "--listen", "127.0.0.1:0", "--settings"])
            .arg(self.folder.join("settings.toml"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        assert!(first.contains("http"), "{first}");
        Program(child)
    }

    async fn proposals(&self) -> Vec<ProposalRecord> {
        let store =
            Store::open(&format!("sqlite:{}", self.folder.join("schakel.db").display())).await.unwrap();
        let mut all = store.proposals("open", 100).await.unwrap();
        all.extend(store.proposals("aside", 100).await.unwrap());
        store.close().await;
        all
    }
}

struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn mail(number: usize) -> String {
    format!(
        "From: een@assen.example.org\nSubject: Aanmelding {number}\nMessage-ID: <m{number}@assen.example.org>\n\n\
         Gemeente Assen komt met wethouder Persoon Een.\n"
    )
}

/// Waits until so many mails lie in a folder.
fn wait_for(visitor: &mut Visitor, folder: &str, count: usize) {
    let begin = Instant::now();
    while visitor.count(folder) != count {
        assert!(begin.elapsed() < Duration::from_secs(40), "{} in {folder}", visitor.count(folder));
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_come_in_once_also_when_the_program_is_killed() {
    let user = user("programma");
    let mut visitor = Visitor::new(&user);
    let house = House::new("killed", &user);
    visitor.ask("CREATE Verwerkt");
    for number in 0..6 {
        visitor.deliver("INBOX", &mail(number));
    }
    // Every other time the program ends in the middle; the mails that it had kept but not marked are known.
    for time in 0..4_u64 {
        let program = house.start();
        std::thread::sleep(Duration::from_millis(60 + 90 * time));
        drop(program);
    }
    let program = house.start();
    wait_for(&mut visitor, "INBOX", 0);
    // The same mail once more, as a server may deliver it, and one from a program.
    visitor.deliver("INBOX", &mail(3));
    visitor.deliver("INBOX", &mail(9).replace("Subject:", "Auto-Submitted: auto-replied\nSubject:"));
    wait_for(&mut visitor, "INBOX", 0);
    drop(program);
    assert_eq!(visitor.count("Verwerkt"), 8);
    let proposals = house.proposals().await;
    assert_eq!(proposals.len(), 7, "each mail once");
    assert_eq!(proposals.iter().filter(|each| each.state.key() == "aside").count(), 1);
    assert!(proposals.iter().all(|each| each.proposal.organisations[0].name == "Gemeente Assen"));
}

#[test]
fn the_check_looks_into_the_mailbox() {
    let user = user("controle");
    Visitor::new(&user).deliver("INBOX", &mail(1));
    let house = House::new("check", &user);
    let check = |house: &House| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_schakel"));
        command.args(["check", "mail", "--lang", "nl", "--settings"]).arg(house.folder.join("settings.toml"));
        let output = command.output().unwrap();
        [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap()).concat()
    };
    let said = check(&house);
    assert!(said.contains("het postvak gaat open. Er is 1 nieuwe mail"), "{said}");
    fs::write(house.folder.join("password"), "anders").unwrap();
    let said = check(&house);
    assert!(said.contains("inloggen bij het postvak lukt niet") && !said.contains("anders"), "{said}");
}
