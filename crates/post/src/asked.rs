//! What a mail asks for: which organisation, which persons, and whether the sender comes too. It reads as a person
//! would who has one minute: lines of a list, the form of the prepared mail, and sentences that name people by their
//! function. What it is not sure of it leaves open; who wrote the mail completes it.

mod labelled;
mod organisation;
mod person;
mod title;
mod unread;

use domain::{Language, MailProposal, ProposedPerson};

pub use organisation::Known;

use crate::{Incoming, fold::fold};

/// So many persons are taken from one mail: more is no delegation.
const MOST_PERSONS: usize = 20;

/// The longest remark that is kept, in characters.
const LONGEST_REMARK: usize = 1000;

/// Understands a mail, among these organisations.
#[must_use]
pub fn asked(mail: &Incoming, known: &[Known]) -> MailProposal {
    let language = language(&format!("{} {}", mail.subject, mail.words.text));
    let form = labelled::Form::read(&mail.words.text);
    let mut persons = Vec::new();
    let mut unread = Vec::new();
    for line in &form.lines {
        let known = persons.len();
        person::of_line(line, &mut persons);
        unread::note(line, &persons[known..], &mut unread);
    }
    let sender_comes = form.comes.or_else(|| sender_comes(&form.lines.join("\n")));
    let sender = sender_as_person(mail, &form);
    let is_known = !sender.called().is_empty();
    if sender_comes == Some(true) && is_known && !persons.iter().any(|each| is_same(each, &sender)) {
        persons.insert(0, sender.clone());
    }
    let mut persons = once(persons);
    persons.truncate(MOST_PERSONS);
    give_addresses(&mut persons, &mail.words.text, &sender);
    let sender_name = if form.name.is_empty() { mail.sender_name.clone() } else { form.name.clone() };
    MailProposal {
        sender_name,
        sender: mail.sender.clone(),
        subject: mail.subject.clone(),
        language,
        organisations: organisation::recognised(mail, &form.organisation, known),
        persons,
        unread,
        sender_comes,
        remark: form.remark.chars().take(LONGEST_REMARK).collect(),
        original: mail.text.clone(),
        files: mail.files.clone(),
        is_cut: mail.is_cut,
    }
}

/// The language of a text, by the words that every text has; Dutch when it cannot be told.
fn language(text: &str) -> Language {
    const ENGLISH: [&str; 12] =
        ["the", "and", "we", "would", "like", "to", "our", "with", "will", "attend", "please", "kind"];
    const DUTCH: [&str; 14] = [
        "de", "het", "en", "wij", "graag", "van", "onze", "met", "ik", "een", "voor", "aan", "komen", "groet",
    ];
    let lower = text.to_lowercase();
    let count = |words: &[&str]| {
        lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| words.contains(word)).count()
    };
    if count(&ENGLISH) > count(&DUTCH) { Language::En } else { Language::Nl }
}

/// Whether the sender says to come, or not to come.
fn sender_comes(text: &str) -> Option<bool> {
    let lower = text.to_lowercase();
    let says = |phrases: &[&str]| phrases.iter().any(|each| lower.contains(each));
    if says(&[
        "zelf kom ik niet",
        "ik kom zelf niet",
        "kan ik zelf niet",
        "ik kan zelf niet",
        "ben ik verhinderd",
        "ben ik zelf verhinderd",
        "ik ben verhinderd",
        "ik ben zelf verhinderd",
        "i will not attend",
        "i cannot attend",
        "i cannot come",
        "i will not come",
    ]) {
        return Some(false);
    }
    let comes = [
        "ik kom graag",
        "ik kom ook",
        "ik kom zelf",
        "kom ik zelf ook",
        "kom ik ook",
        "ik ben zelf ook",
        "ik ben graag",
        "ik ben erbij",
        "meld ik mij ",
        "meld ik me ",
        "meld ik mezelf",
        "ik meld mij ",
        "ik meld me ",
        "mijzelf",
        "mezelf",
        "ikzelf",
        "ondergetekende",
        "i will attend",
        "i would like to attend",
        "i would like to register myself",
        "i will come",
        "i will join",
        "i am coming",
        "myself",
    ];
    says(&comes).then_some(true)
}

/// The sender, with what the mail says of the function.
fn sender_as_person(mail: &Incoming, form: &labelled::Form) -> ProposedPerson {
    let name = if form.name.is_empty() { mail.sender_name.clone() } else { form.name.clone() };
    let signed = || mail.words.signature.lines().find_map(title::of_signature);
    let title = if form.title.is_empty() { signed().unwrap_or_default() } else { form.title.clone() };
    ProposedPerson {
        name,
        function: title::kind(&title),
        title,
        email: mail.sender.clone(),
        phone: mail.words.signature.lines().find_map(person::phone_in).unwrap_or_default(),
    }
}

fn is_same(first: &ProposedPerson, second: &ProposedPerson) -> bool {
    let same_address = first.email.is_some() && first.email == second.email;
    let (one, other) = (fold(&first.name), fold(&second.name));
    same_address || !one.is_empty() && one == other
}

/// Gives persons without an address one that stands in the text and holds their name, or the sender's own.
fn give_addresses(persons: &mut [ProposedPerson], text: &str, sender: &ProposedPerson) {
    let mut free: Vec<_> = person::addresses(text).into_iter().map(|(address, _)| address).collect();
    free.extend(sender.email.clone());
    free.retain(|address| !persons.iter().any(|each| each.email.as_ref() == Some(address)));
    for person in persons.iter_mut().filter(|each| each.email.is_none()) {
        let name = fold(&person.name);
        // The last word of a name is what an address holds: "v.achternaam".
        let Some(last) = name.rsplit('-').next().filter(|last| last.len() >= 3) else { continue };
        let fits = |address: &domain::EmailAddress| {
            let local = address.as_str().split('@').next().unwrap_or_default();
            fold(local).split('-').any(|part| part == last || part.ends_with(last))
        };
        let is_sender = fold(&sender.name) == name;
        let found = free
            .iter()
            .position(|address| fits(address) || is_sender && sender.email.as_ref() == Some(address));
        if let Some(index) = found {
            person.email = Some(free.remove(index));
        }
    }
}

/// Every person once: what a second mention adds is taken over.
fn once(persons: Vec<ProposedPerson>) -> Vec<ProposedPerson> {
    let mut kept: Vec<ProposedPerson> = Vec::new();
    for person in persons {
        match kept.iter_mut().find(|each| is_same(each, &person)) {
            Some(same) => {
                same.email = same.email.take().or(person.email);
                if same.title.is_empty() {
                    same.title = person.title;
                    same.function = person.function;
                }
                if same.phone.is_empty() {
                    same.phone = person.phone;
                }
            }
            None => kept.push(person),
        }
    }
    kept
}

#[cfg(test)]
mod tests;
