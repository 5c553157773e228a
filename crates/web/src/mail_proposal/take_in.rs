//! Taking in a mail: read, understood and kept as a proposal, once.

use atlas::municipality::slug as folded;
use documents::moment;
use domain::{Aside, Language, Meeting, MeetingId, ProposalState};
use post::{Incoming, Origin, asked};
use store::{AuditActor, ProposalRecord, StoreError, fresh, hashed};

use super::{known::known, open_meetings};
use crate::site::Site;

/// The longest identity of a mail that is kept as it is; a longer one is kept as its hash.
const LONGEST_ID: usize = 250;

/// Takes in a mail as it travelled; `false` when it was taken in before. `is_cut` says that there was more of it.
///
/// # Errors
/// When the database refuses; then the mail can be taken in again.
pub async fn take_in(site: &Site, bytes: &[u8], is_cut: bool) -> Result<bool, StoreError> {
    let own = site.settings.organiser_email.parse().ok();
    let mail = Incoming::read(bytes, own.as_ref(), is_cut);
    let message_id = match &mail.message_id {
        Some(id) if id.len() <= LONGEST_ID => id.clone(),
        Some(id) => hashed(id),
        None => hashed(&String::from_utf8_lossy(bytes)),
    };
    if site.store.knows_message(&message_id).await? {
        return Ok(false);
    }
    let proposal = asked(&mail, &known(site).await?);
    let now = site.now();
    let open = open_meetings(site, now).await?;
    let record = ProposalRecord {
        id: fresh(),
        meeting: meeting_of(&open, &format!("{} {}", mail.subject, mail.text)),
        message_id,
        state: state(mail.origin),
        proposal,
        received_at: now,
        answers: 0,
        answered_at: None,
    };
    let mut change = site.store.change(AuditActor::System, now).await?;
    let is_new = change.add_proposal(&record).await?;
    change.commit().await?;
    Ok(is_new)
}

/// Only what a person wrote asks for attention; the rest is kept aside, where it can be seen.
const fn state(origin: Origin) -> ProposalState {
    let reason = match origin {
        Origin::Person => return ProposalState::Open,
        Origin::AutoReply => Aside::AutoReply,
        Origin::Bounce => Aside::Bounce,
        Origin::Bulk => Aside::Bulk,
        Origin::CalendarReply => Aside::CalendarReply,
        Origin::Loop => Aside::Loop,
        Origin::Unknown => Aside::NoSender,
    };
    ProposalState::Aside { reason }
}

/// The meeting that the mail names, or the only one that takes registrations.
fn meeting_of(open: &[Meeting], text: &str) -> Option<MeetingId> {
    let text = format!("-{}-", folded(text));
    let holds = |name: &str| {
        let name = folded(name);
        !name.is_empty() && text.contains(&format!("-{name}-"))
    };
    let is_named = |meeting: &Meeting, language: Language| {
        holds(meeting.title.get(language)) || holds(&day_and_month(language, meeting))
    };
    let mut named = open
        .iter()
        .filter(|each| holds(&each.slug) || Language::ALL.iter().any(|language| is_named(each, *language)));
    match (named.next(), named.next(), open) {
        (Some(one), None, _) | (None, None, [one]) => Some(one.id),
        _ => None,
    }
}

/// "23 oktober": how people name a meeting. The day of the week and the year are often left out.
fn day_and_month(language: Language, meeting: &Meeting) -> String {
    let date = moment::date(language, meeting.date);
    let words: Vec<&str> = date.split_whitespace().collect();
    words
        .iter()
        .position(|word| word.starts_with(|sign: char| sign.is_ascii_digit()))
        .map_or_else(String::new, |at| words[at..].iter().take(2).copied().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::words::sample;

    #[test]
    fn the_meeting_is_the_one_that_is_named_or_the_only_one() {
        let (mut first, mut second) = (sample(), sample());
        (first.slug, second.slug) = ("voorjaar-2027".into(), "najaar-2027".into());
        first.title = domain::Bilingual::new("De voorjaarsbijeenkomst", "The spring meeting");
        second.title = domain::Bilingual::new("De najaarsbijeenkomst", "The autumn meeting");
        second.id = fresh();
        let open = [first.clone(), second.clone()];
        assert_eq!(meeting_of(&open, "Aanmelding: De Najaarsbijeenkomst, graag"), Some(second.id));
        assert_eq!(meeting_of(&open, "bijeenkomst voorjaar-2027"), Some(first.id));
        (first.date, second.date) = (jiff::civil::date(2027, 4, 15), jiff::civil::date(2027, 10, 23));
        let dated = [first.clone(), second.clone()];
        assert_eq!(meeting_of(&dated, "de bijeenkomst op zaterdag 23 oktober"), Some(second.id));
        assert_eq!(meeting_of(&open, "wij komen"), None, "nobody guesses between two");
        assert_eq!(meeting_of(&open[..1], "wij komen"), Some(first.id));
        assert_eq!(meeting_of(&[], "wij komen"), None);
    }
}
