//! Who wants no mail that is not needed, and the secret by which a link in a mail knows whose choice it is.
//!
//! The secret is made of the identity and a key of this installation, so that every mail to somebody carries the
//! same one and nothing has to be kept for it. It says nothing about the person, and cannot be guessed: the
//! identity is hidden under a stream that its own fingerprint chooses.

use std::fmt;

use domain::PersonId;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::Uuid;

use crate::{
    Change, Store, StoreError, Subject,
    fresh::{SIGNS, secret},
};

/// The signs of a key: as many as one block of the hash has bytes.
const KEY_LENGTH: usize = 64;

/// The bytes of an identity, and of a fingerprint.
const HALF: usize = 16;

/// The key of this installation; never shown.
#[derive(Clone)]
pub(crate) struct SubscriptionKey([u8; KEY_LENGTH]);

impl fmt::Debug for SubscriptionKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SubscriptionKey(…)")
    }
}

impl SubscriptionKey {
    fn new(text: &str) -> Result<SubscriptionKey, StoreError> {
        let reason = || StoreError::Row { table: "setting", reason: "a key of another length".to_owned() };
        text.as_bytes().try_into().map(SubscriptionKey).map_err(|_| reason())
    }

    fn mark(&self, purpose: u8, bytes: &[u8; HALF]) -> [u8; HALF] {
        let mut code = Hmac::<Sha256>::new((&self.0).into());
        code.update(&[purpose]);
        code.update(bytes);
        let whole = code.finalize().into_bytes();
        std::array::from_fn(|index| whole[index])
    }

    /// Hides bytes, or brings them back.
    fn veil(&self, mark: &[u8; HALF], bytes: &[u8; HALF]) -> [u8; HALF] {
        let stream = self.mark(b'v', mark);
        std::array::from_fn(|index| bytes[index] ^ stream[index])
    }

    fn secret(&self, person: Uuid) -> String {
        let mark = self.mark(b'm', person.as_bytes());
        let hidden = self.veil(&mark, person.as_bytes());
        written(&[mark, hidden].concat())
    }

    fn person(&self, secret: &str) -> Option<Uuid> {
        let bytes = read(secret)?;
        let mark: [u8; HALF] = bytes.get(..HALF)?.try_into().ok()?;
        let hidden: [u8; HALF] = bytes.get(HALF..)?.try_into().ok()?;
        let person = self.veil(&mark, &hidden);
        // How long the comparison takes tells nothing of use: a mark is not a guess that gets better.
        (self.mark(b'm', &person) == mark).then(|| Uuid::from_bytes(person))
    }
}

/// Bytes as signs of five bits each; the last sign is filled up with zeros.
fn written(bytes: &[u8]) -> String {
    let bit = |index: usize| bytes.get(index / 8).is_some_and(|byte| byte >> (7 - index % 8) & 1 == 1);
    let sign = |first: usize| (0..5).fold(0, |sign, next| sign << 1 | usize::from(bit(first + next)));
    (0..bytes.len() * 8).step_by(5).map(|first| char::from(SIGNS[sign(first)])).collect()
}

/// The bytes of such a text; nothing when it is another one.
fn read(text: &str) -> Option<Vec<u8>> {
    if text.len() != (HALF * 2 * 8).div_ceil(5) {
        return None;
    }
    let values = text.bytes().map(|sign| SIGNS.iter().position(|each| *each == sign));
    let values = values.collect::<Option<Vec<usize>>>()?;
    let bit = |index: usize| values[index / 5] >> (4 - index % 5) & 1;
    let byte = |first: usize| (0..8).fold(0, |byte, next| byte << 1 | bit(first + next));
    (0..HALF * 2).map(|index| u8::try_from(byte(index * 8)).ok()).collect()
}

impl Store {
    /// Reads the key of this installation; the first time it is made.
    pub(crate) async fn subscription_key(pool: &sqlx::AnyPool) -> Result<SubscriptionKey, StoreError> {
        sqlx::query(
            "insert into setting (key, value) values ('subscription-key', $1) on conflict (key) do nothing",
        )
        .bind(secret(KEY_LENGTH))
        .execute(pool)
        .await?;
        let (key,): (String,) = sqlx::query_as("select value from setting where key = 'subscription-key'")
            .fetch_one(pool)
            .await?;
        SubscriptionKey::new(&key)
    }

    /// The secret of somebody's link to unsubscribe: always the same one.
    #[must_use]
    pub fn unsubscribe_secret(&self, person: PersonId) -> String {
        self.subscription_key.secret(person.value())
    }

    /// Whose secret it is; nobody's when it was not made here.
    #[must_use]
    pub fn unsubscriber(&self, secret: &str) -> Option<PersonId> {
        self.subscription_key.person(secret).map(PersonId::new)
    }
}

impl Change {
    /// Notes whether somebody wants mail that is not needed. Noting the same twice is noting it once. Such mail that
    /// waits to be sent to who wants none any more is stopped.
    ///
    /// # Errors
    /// When the person is not there, or the database refuses.
    pub async fn set_only_essential_mail(&mut self, person: PersonId, only: bool) -> Result<(), StoreError> {
        let mut kept = self.person(person).await?;
        if kept.only_essential_mail == only {
            return Ok(());
        }
        kept.only_essential_mail = only;
        self.save_person(&kept).await?;
        if only {
            self.stop_mail_not_needed(person).await?;
        }
        let kind = if only { "mail.unsubscribed" } else { "mail.subscribed" };
        self.note(kind, Subject::new("person", person), &())
    }

    /// Mail that is not needed is known by its link to unsubscribe.
    async fn stop_mail_not_needed(&mut self, person: PersonId) -> Result<(), StoreError> {
        let now = self.now().as_microsecond();
        sqlx::query(
            "update mail set state = 'stopped' where person = $1 and state = 'waiting' and held_until <= $2 \
             and replace(extras, '\"unsubscribe\":null', '') = extras",
        )
        .bind(person.to_string())
        .bind(now)
        .execute(self.connection())
        .await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(sign: char) -> SubscriptionKey {
        SubscriptionKey::new(&sign.to_string().repeat(KEY_LENGTH)).unwrap()
    }

    #[test]
    fn a_secret_knows_its_person_and_shows_nothing_of_it() {
        for person in [Uuid::nil(), Uuid::max(), Uuid::now_v7(), Uuid::now_v7()] {
            let secret = key('a').secret(person);
            assert_eq!(key('a').person(&secret), Some(person));
            assert_eq!(secret, key('a').secret(person), "always the same");
            assert_ne!(secret, key('b').secret(person));
            assert!(secret.bytes().all(|sign| SIGNS.contains(&sign)) && secret.len() == 52);
        }
        let beginnings: Vec<String> =
            (0..2).map(|_| key('a').secret(Uuid::now_v7())[26..30].to_owned()).collect();
        assert_ne!(
            beginnings[0], beginnings[1],
            "identities made at the same moment look alike, secrets do not"
        );
    }

    #[test]
    fn a_secret_that_was_changed_is_nobodys() {
        let secret = key('a').secret(Uuid::now_v7());
        assert_eq!(key('b').person(&secret), None);
        for place in 0..51 {
            let mut changed = secret.clone().into_bytes();
            changed[place] = if changed[place] == b'a' { b'b' } else { b'a' };
            assert_eq!(key('a').person(&String::from_utf8(changed).unwrap()), None, "{place}");
        }
        for wrong in ["", "a", &secret[1..], &format!("{secret}a"), &"é".repeat(26), &secret.to_uppercase()]
        {
            assert_eq!(key('a').person(wrong), None, "{wrong}");
        }
        assert!(!format!("{:?}", key('q')).contains('q'));
    }
}
