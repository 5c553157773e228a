//! Mails that went wrong on the way, thousands of them: whatever comes in, something sensible is kept and nothing breaks.
//! The seed is fixed, so that a failure can be looked at again; `SCHAKEL_FUZZ_SECONDS` lets it run longer, with other
//! seeds. The target of libFuzzer with the same promises is in `fuzz/`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it did not expect")]

use std::time::{Duration, Instant};

use domain::OrganisationChoice;
use post::{Incoming, Known, asked};

/// Mails as people and programs write them.
const CORPUS: [&str; 7] = [
    "From: Persoon =?utf-8?B?RcOpbg==?= <een@assen.example.org>\r\nSubject: =?iso-8859-1?Q?Aanmelding_caf=E9?=\r\n\
     Message-ID: <1@a.nl>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nOrganisatie: Gemeente Assen\r\n\
     Ik kom zelf ook (ja of nee): ja\r\n1. Persoon Een, wethouder wonen, een@assen.example.org, 06 12345678\r\n\
     2. Persoon van der Twee (strategisch adviseur)\r\nOpmerking: met de trein\r\n",
    "From: a@b.nl\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"x\"\r\n\r\n--x\r\n\
     Content-Type: text/plain; charset=iso-8859-15\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
     E=E9n wethouder =\r\nkomt\r\n--x\r\nContent-Type: text/html\r\n\r\n<div>E&eacute;n <b>wethouder</b></div>\r\n--x--\r\n",
    "From: a@b.nl\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n<html><head><style>a{}</style></head><body>\
     <p>Graag&nbsp;wethouder Persoon Een</p><blockquote>Van: x<br>Oud</blockquote><table><tr><td>Persoon</td>\
     <td>adviseur</td></tr></table><!-- x --></body></html>",
    "From: a@b.nl\r\nSubject: FW: x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\nContent-Type: message/rfc822\r\n\r\n\
     From: c@d.nl\r\n\r\nMeld burgemeester Persoon Drie aan\r\n--y\r\nContent-Type: application/pdf; name*=utf-8''l%C3%AFjst.pdf\r\n\
     Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--y--",
    "Return-Path: <>\r\nFrom: MAILER-DAEMON@b.nl\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=z\r\n\r\n\
     --z\r\n\r\nNiet bezorgd\r\n--z\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n--z--",
    "From: \"Vier, Persoon\" <v@b.nl>\r\nContent-Type: text/plain; charset=\"utf-16le\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\
     Wij, de wethouder van 's-Hertogenbosch en mw. Persoon Vijf, komen graag.\r\nMet vriendelijke groet,\r\nVier\r\n\
     Op 3 mei schreef iemand:\r\n> Komt u?\r\n",
    "From: a@b.nl\r\nAuto-Submitted: auto-replied\r\nList-Id: <x>\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
];

/// Bytes that break things in mails.
const SPLINTERS: [&[u8]; 20] = [
    b"\0",
    b"\xff\xfe",
    b"\xc3",
    b"\xf0\x9f\x98\x80",
    b"=?utf-8?B?",
    b"?=",
    b"--x",
    b"\r\n\r\n",
    b"<",
    b">",
    b"&#x110000;",
    b"&",
    b"<!--",
    b"\xe2\x80\xae",
    b"wethouder ",
    b"@",
    b",",
    b"(",
    b"Content-Transfer-Encoding: base64\r\n",
    b"\xa0",
];

/// A generator of numbers (xorshift): the same seed gives the same mails.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap()
    }

    fn mutated(&mut self) -> Vec<u8> {
        let mut mail = CORPUS[self.below(CORPUS.len())].as_bytes().to_vec();
        for _ in 0..=self.below(8) {
            let at = self.below(mail.len() + 1);
            match self.below(7) {
                0 => mail.truncate(at),
                1 if at < mail.len() => mail[at] = u8::try_from(self.below(256)).unwrap(),
                2 if at < mail.len() => drop(mail.remove(at)),
                3 => {
                    let other = CORPUS[self.below(CORPUS.len())].as_bytes();
                    let cut = self.below(other.len());
                    mail.truncate(at);
                    mail.extend_from_slice(&other[cut..]);
                }
                4 => {
                    let end = (at + self.below(60)).min(mail.len());
                    let part = mail[at.min(end)..end].to_vec();
                    for _ in 0..self.below(40) {
                        mail.splice(at..at, part.iter().copied());
                    }
                }
                _ => {
                    let splinter = SPLINTERS[self.below(SPLINTERS.len())];
                    mail.splice(at..at, splinter.iter().copied());
                }
            }
            mail.truncate(200_000);
        }
        mail
    }
}

fn known() -> Vec<Known> {
    ["Assen", "'s-Hertogenbosch", "Best", "Súdwest-Fryslân"]
        .iter()
        .zip(["GM0106", "GM0796", "GM0753", "GM1900"])
        .map(|(name, code)| Known {
            organisation: OrganisationChoice::Municipality(code.parse().unwrap()),
            name: format!("Gemeente {name}"),
            names: vec![(*name).to_owned()],
            former: vec!["Sneek".into()],
            domains: vec!["assen.example.org".into()],
        })
        .collect()
}

/// What holds of every mail.
fn look_at(mail: &[u8], known: &[Known]) {
    let own = "organisatie@example.org".parse().ok();
    let incoming = Incoming::read(mail, own.as_ref(), false);
    let proposal = asked(&incoming, known);
    assert!(proposal.persons.len() <= 20 && proposal.organisations.len() <= 5);
    assert!(proposal.original.chars().count() <= 100_000);
    let lines = [&incoming.subject, &incoming.sender_name]
        .into_iter()
        .chain(proposal.persons.iter().flat_map(|each| [&each.name, &each.title, &each.phone]));
    for line in lines.chain(&incoming.files) {
        assert!(!line.contains(['\n', '\r', '\0']), "a field is one line: {line:?}");
        assert!(line.chars().count() <= 300, "{line:?}");
    }
    assert!(proposal.persons.iter().all(|each| !each.called().trim().is_empty()));
    assert!(!proposal.original.contains('\0'), "PostgreSQL keeps no such sign");
    let again = asked(&Incoming::read(mail, own.as_ref(), false), known);
    assert!(again == proposal, "the same mail is understood the same way");
}

#[test]
fn whatever_comes_in_something_sensible_is_kept() {
    let longer = std::env::var("SCHAKEL_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let (begin, known) = (Instant::now(), known());
    let mut seed = 1;
    let mut mails = 0;
    loop {
        let mut chance = Chance(0x9e37_79b9_7f4a_7c15 ^ seed);
        for number in 0..1500 {
            let mail = chance.mutated();
            let looked = std::panic::catch_unwind(|| look_at(&mail, &known));
            assert!(looked.is_ok(), "seed {seed}, mail {number}: {:?}", String::from_utf8_lossy(&mail));
            mails += 1;
        }
        seed += 1;
        if longer.is_none_or(|seconds| begin.elapsed() > Duration::from_secs(seconds)) {
            break;
        }
    }
    if longer.is_some() {
        eprintln!("{mails} mails in {:?}", begin.elapsed());
    }
}
