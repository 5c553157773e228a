//! `schakel check mail` on the real program: what the mail server says, in words that tell what to do.
#![allow(
    clippy::unwrap_used,
    clippy::tests_outside_test_module,
    reason = "a test stops at what it did not expect"
)]

mod smtp_server;

use std::{fs, path::PathBuf, process::Command};

use smtp_server::{Manners, SmtpServer};

/// Runs the check with these settings; its exit code and what it said.
fn check(name: &str, settings: &str, arguments: &[&str]) -> (i32, String) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("check-mail");
    fs::create_dir_all(&folder).unwrap();
    let (file, password) = (folder.join(format!("{name}.toml")), folder.join("password"));
    fs::write(&password, "geheim\n").unwrap();
    fs::write(&file, settings.replace("PASSWORD", &password.display().to_string())).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_schakel"));
    command.args(["check", "mail", "--settings"]).arg(file).args(arguments);
    let output = command.env_remove("LANG").env_remove("LC_ALL").output().unwrap();
    let said = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap()).concat();
    (output.status.code().unwrap(), said)
}

fn settings(port: u16, security: &str, more: &str) -> String {
    format!(
        "organiser = \"Platform Voorbeeld\"\norganiser_email = \"info@voorbeeld.nl\"\n[mail]\n\
         host = \"127.0.0.1\"\nport = {port}\nsecurity = \"{security}\"\n{more}"
    )
}

#[test]
fn a_server_that_works_takes_a_test_mail_when_asked() {
    let account = Some(("jo", "geheim"));
    let server = SmtpServer::start(Manners { account, ..Manners::default() });
    let settings = settings(server.port, "none", "user = \"jo\"\npassword_file = \"PASSWORD\"\n");
    let (code, said) = check("works", &settings, &[]);
    assert_eq!(code, 0, "{said}");
    for words in ["kent de naam en het wachtwoord", "neemt mail van deze afzender aan", "_dmarc.voorbeeld.nl"]
    {
        assert!(said.contains(words), "{words} in {said}");
    }
    assert!(server.taken().is_empty(), "nothing is sent unasked");
    let (code, said) = check("works", &settings, &["--to", "proef@voorbeeld.nl", "--lang", "en"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("queued as 1") && said.contains("You can send mail from here"), "{said}");
    assert_eq!(server.taken()[0].to, "proef@voorbeeld.nl");
    assert!(!said.contains("geheim"), "the password is said nowhere");
}

#[test]
fn each_thing_that_goes_wrong_is_named() {
    let plain = SmtpServer::start(Manners::default());
    let (code, said) = check("starttls", &settings(plain.port, "starttls", ""), &[]);
    assert!(
        code == 4 && said.contains("kan niet worden versleuteld") && said.contains("biedt dit niet aan"),
        "{said}"
    );
    let (code, said) = check("tls", &settings(plain.port, "tls", ""), &[]);
    assert!(code == 4 && said.contains("Fout:"), "{said}");
    let other = SmtpServer::start(Manners { account: Some(("jo", "anders")), ..Manners::default() });
    let with_account = "user = \"jo\"\npassword_file = \"PASSWORD\"\n";
    let (code, said) = check("sign-in", &settings(other.port, "none", with_account), &[]);
    assert!(code == 4 && said.contains("inloggen lukt niet") && said.contains("535"), "{said}");
    let sender = SmtpServer::start(Manners { refuses_sender: true, ..Manners::default() });
    let (code, said) = check("sender", &settings(sender.port, "none", ""), &["--to", "a@voorbeeld.nl"]);
    assert!(code == 4 && said.contains("geen mail van deze afzender") && said.contains("553"), "{said}");
    assert!(sender.taken().is_empty());
    let closed = SmtpServer::start(Manners { greeting: Some("554 not today"), ..Manners::default() });
    let (code, said) = check("closed", &settings(closed.port, "none", ""), &["--lang", "en"]);
    assert!(code == 4 && said.contains("The server says no") && said.contains("554"), "{said}");
    let (code, said) =
        check("receiver", &settings(plain.port, "none", ""), &["--to", "onbekend@voorbeeld.nl"]);
    assert!(code == 4 && said.contains("no such user here"), "{said}");
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let (code, said) = check("nobody", &settings(port, "none", ""), &[]);
    assert!(code == 4 && said.contains("Niemand antwoordt"), "{said}");
}

#[test]
fn what_is_not_set_is_asked_for() {
    let (code, said) = check("none", "", &[]);
    assert!(code == 1 && said.contains("[mail]"), "{said}");
    let server = SmtpServer::start(Manners::default());
    let without_sender =
        settings(server.port, "none", "").replace("organiser_email = \"info@voorbeeld.nl\"\n", "");
    let (code, said) = check("no-sender", &without_sender, &[]);
    assert!(code == 1 && said.contains("organiser_email"), "{said}");
    let example = settings(server.port, "none", "").replace("voorbeeld.nl", "example.org");
    let (code, said) = check("example", &example, &[]);
    assert!(code == 4 && said.contains("domein voor voorbeelden"), "{said}");
    let (code, said) = check("wrong", &settings(server.port, "none", ""), &["--to", "geen adres"]);
    assert!(code == 1 && said.contains("geen mailadres"), "{said}");
}
