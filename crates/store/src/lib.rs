//! What is kept: SQLite by default, PostgreSQL by setting.
//!
//! Reading is done by methods of [`Store`], one file per noun. Every change goes through a [`Change`]: one
//! transaction that ends with the audit events of what happened, or not at all. There is one text of SQL for
//! both engines; the few places where they differ stand in `engine.rs`.

#[macro_use]
mod row;

mod access;
mod audit;
mod ceremony;
mod change;
mod clock;
mod correction;
mod course;
mod course_document;
mod engine;
mod erasure;
mod error;
mod fresh;
mod guest_list;
mod job;
mod joint_course;
mod json;
mod mail;
mod mail_proposal;
mod mass_mail;
mod meeting;
mod migration;
mod organisation;
mod outside_identity;
mod passkey;
mod person;
mod place;
mod registration;
mod retention;
mod search;
mod seats;
mod session;
mod sign_in;
mod subscription;
mod throttle;

pub use access::Held;
pub use audit::{AuditActor, AuditEvent, Subject, VerifyError};
pub use change::Change;
pub use course::CourseVersion;
pub use course_document::CourseDocumentVersion;
pub use engine::{Engine, Store};
pub use erasure::{Erased, ErasureRefusal};
pub use error::StoreError;
pub use fresh::{Fresh, fresh, secret};
pub use guest_list::{Decided, Details, PlaceDetails};
pub use job::Job;
pub use joint_course::JointCourseRecord;
pub use mail::{Attachment, Mail, MailExtras, MailState, NewMail};
pub use mail_proposal::ProposalRecord;
pub use mass_mail::MassMailRecord;
pub use meeting::Kept;
pub use passkey::Passkey;
pub use place::PlaceRecord;
pub use registration::{RegistrationNote, RegistrationRecord};
pub use retention::{DestructionRecord, Retention};
pub use search::{Found, SearchKind};
pub use seats::SeatCount;
pub use session::{
    Appended, AtNode, Connected, Head, NewTable, NodeId, ParticipantRecord, ParticipantSeat, RoundKey,
    SessionWake, SessionWakes, WorkSession, cause_of,
};
pub use sign_in::{Link, LinkPurpose, Session, SignInMethod};

/// The hash under which a secret is kept: SHA-256 in hexadecimal. Secrets have at least 128 random bits, so
/// that no slow hash is needed.
#[must_use]
pub fn hashed(secret: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
