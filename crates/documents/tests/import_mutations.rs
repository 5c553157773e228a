//! Lists that went wrong on the way, thousands of them: CSV and packed spreadsheets. The seed is fixed;
//! `SCHAKEL_FUZZ_SECONDS` lets it run longer, with other seeds. The target of libFuzzer is in `fuzz/`.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::{
    io::{Cursor, Write as _},
    time::{Duration, Instant},
};

use documents::import::{MOST_ROWS, read};

const TEXTS: [&str; 4] = [
    "Naam;E-mail;Organisatie\nWethouder van Assen;wethouder@assen.example.org;Gemeente Assen\n;;\n\"a\"\"b\";x;y\n",
    "\u{feff}name,email\r\n\"Wethouder\r\nvan Assen\",wethouder@assen.example.org\r\n'=1+1,@x\r\n",
    "naam\te-mail\n\n\nJo\tjo@a.nl\tte veel\n",
    "naam\nJo",
];

const SHEET: &str = "<?xml version=\"1.0\"?><o:c xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
    <o:body><o:spreadsheet><t:table><t:table-row t:number-rows-repeated=\"3\"><t:table-cell/></t:table-row>\
    <t:table-row><t:table-cell><x:p>Naam</x:p></t:table-cell><t:table-cell t:number-columns-repeated=\"2\"><x:p>E<x:s/>mail</x:p>\
    </t:table-cell></t:table-row><t:table-row t:number-rows-repeated=\"2\"><t:table-cell><o:annotation><x:p>nee</x:p></o:annotation>\
    <x:p>Jo &amp; co</x:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:c>";

const SPLINTERS: [&[u8]; 14] = [
    b"\0",
    b"\xff",
    b"\xc3",
    b"\"",
    b";",
    b"\n",
    b"\r",
    b"PK\x03\x04",
    b"99999999999",
    b"<t:table-row>",
    b"</o:c>",
    b"&x;",
    b"\xef\xbb\xbf",
    b"\xf0\x9f\x98\x80",
];

struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap()
    }

    fn damage(&mut self, bytes: &mut Vec<u8>, most: usize) {
        for _ in 0..self.below(most) {
            let at = self.below(bytes.len() + 1);
            match self.below(5) {
                0 => bytes.truncate(at),
                1 if at < bytes.len() => bytes[at] = u8::try_from(self.below(256)).unwrap(),
                2 if at < bytes.len() => drop(bytes.remove(at)),
                3 => {
                    let end = (at + self.below(80)).min(bytes.len());
                    let part = bytes[at..end].to_vec();
                    for _ in 0..self.below(60) {
                        bytes.splice(at..at, part.iter().copied());
                    }
                }
                _ => {
                    let splinter = SPLINTERS[self.below(SPLINTERS.len())];
                    bytes.splice(at..at, splinter.iter().copied());
                }
            }
            bytes.truncate(200_000);
        }
    }

    fn file(&mut self) -> Vec<u8> {
        if self.below(2) == 0 {
            let mut bytes = TEXTS[self.below(TEXTS.len())].as_bytes().to_vec();
            self.damage(&mut bytes, 8);
            return bytes;
        }
        // Damage inside the sheet, and now and then to the archive around it.
        let mut sheet = SHEET.as_bytes().to_vec();
        self.damage(&mut sheet, 6);
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(&sheet).unwrap();
        let mut bytes = archive.finish().unwrap().into_inner();
        if self.below(4) == 0 {
            self.damage(&mut bytes, 3);
        }
        bytes
    }
}

/// What holds of every list that is read.
fn look_at(bytes: &[u8]) {
    if let Ok(list) = read(bytes) {
        assert!(list.rows.len() <= MOST_ROWS && list.header.len() <= 40);
        let mut last = 0;
        for (number, cells) in &list.rows {
            assert!(*number > last && *number <= MOST_ROWS, "{number} after {last}");
            last = *number;
            assert_eq!(cells.len(), list.header.len());
            assert!(cells.iter().all(|cell| cell.chars().count() <= 500 && !cell.contains(['\n', '\0'])));
        }
    }
}

#[test]
fn whatever_is_chosen_a_list_or_a_reason_comes_back() {
    let longer = std::env::var("SCHAKEL_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let begin = Instant::now();
    let mut seed = 1;
    let mut files = 0;
    loop {
        let mut chance = Chance(0x9e37_79b9_7f4a_7c15 ^ seed);
        for number in 0..1500 {
            let bytes = chance.file();
            let looked = std::panic::catch_unwind(|| look_at(&bytes));
            assert!(looked.is_ok(), "seed {seed}, file {number}: {:?}", String::from_utf8_lossy(&bytes));
            files += 1;
        }
        seed += 1;
        if longer.is_none_or(|seconds| begin.elapsed() > Duration::from_secs(seconds)) {
            break;
        }
    }
    if longer.is_some() {
        eprintln!("{files} files in {:?}", begin.elapsed());
    }
}
