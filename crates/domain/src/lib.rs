//! The language of the product, pure: no input or output, no clock, no web, no database.
//!
//! Every noun has one file here, and a file of the same name wherever else it appears. What can change has a
//! `decide` that says what a command leads to, and an `apply` that carries it out.

pub mod admission;
mod bilingual;
pub mod course;
pub mod course_document;
mod email_address;
mod function;
pub mod guest_list;
mod identity;
pub mod joint_course;
mod language;
mod mail_proposal;
pub mod mass_mail;
pub mod meeting;
mod mid_size;
mod municipality_code;
pub mod opinion;
mod organisation;
pub mod person;
pub mod programme;
pub mod registration;
mod relation;
mod right;
pub mod scan;
pub mod session;

pub use admission::{AdmissionPolicy, Applicant, Assessment, Ground, Otherwise, Rule};
pub use bilingual::Bilingual;
pub use email_address::{EmailAddress, EmailAddressError};
pub use function::FunctionKind;
pub use guest_list::GuestList;
pub use identity::{
    ClusterId, CommandId, ContributionId, IdentityError, ItemId, JointCourseId, MeetingId, OrganisationId,
    ParticipantId, PersonId, PieceId, PlaceId, ProposalId, RegistrationId, ReplacementId, RoundToken,
    SessionId, StepId, TableId,
};
pub use language::Language;
pub use mail_proposal::{
    Aside, MailProposal, Missing, OrganisationChoice, ProposalState, ProposedPerson, Recognised, RecognisedBy,
};
pub use mass_mail::{Audience, MassMail};
pub use meeting::{Meeting, MeetingState, MeetingStep, Venue};
pub use mid_size::{MidSize, MidSizeError};
pub use municipality_code::{MunicipalityCode, MunicipalityCodeError};
pub use organisation::{Organisation, OrganisationKind};
pub use person::{Function, Person};
pub use programme::{ItemKind, ProgrammeItem};
pub use registration::{Place, PlaceState, Registration, RegistrationStanding, RegistrationState};
pub use relation::{Partner, Relation, RelationChange};
pub use right::{Right, Role};
pub use scan::ScanOutcome;
