//! Roles and rights: who may do what. Deny by default: a right that a role does not have here, it has not.

use serde::{Deserialize, Serialize};

/// What somebody is to the organiser, to a meeting, or to a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Installs and keeps the program: users, settings, audit log. Sees no registrations.
    Administrator,
    /// Plans meetings and admits people.
    Organiser,
    /// Leads a meeting from the front.
    Chair,
    /// Guards what is shown in a session.
    Moderator,
    /// Shows trends and answers questions.
    Expert,
    /// Checks people in and sees counts for catering.
    Desk,
    /// Registered a delegation.
    Contact,
    /// Was registered.
    Participant,
}

/// Something that somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// Make, change, publish and cancel meetings, with programme and admission.
    ManageMeetings,
    /// See and decide registrations, with the names in them.
    ManageRegistrations,
    /// Write to people, and see the outbox.
    SendMail,
    /// Change the texts of mails.
    EditMailTemplates,
    /// See and change organisations, their relation and their contacts.
    ManagePartners,
    /// Take attendee lists and badges along.
    ExportAttendees,
    /// See dietary wishes as counts.
    SeeCatering,
    /// Check people in.
    CheckIn,
    /// Start, pause and end the steps of a session.
    LeadSession,
    /// Hide, merge and put questions in order.
    ModerateSession,
    /// Put something on the big screen.
    ShowOnScreen,
    /// Give roles to people and take them back.
    ManageUsers,
    /// Change the settings of the installation.
    ManageSettings,
    /// Read the audit log.
    ReadAuditLog,
    /// Answer requests for access, correction and erasure, and run the retention.
    ManagePrivacy,
    /// Change and cancel the own delegation.
    ChangeOwnDelegation,
    /// See the own registration, documents and data.
    SeeOwnRegistration,
}

impl Role {
    /// All roles, staff first.
    pub const ALL: [Role; 8] = [
        Role::Administrator,
        Role::Organiser,
        Role::Chair,
        Role::Moderator,
        Role::Expert,
        Role::Desk,
        Role::Contact,
        Role::Participant,
    ];

    /// The roles that somebody is given; the others follow from a registration.
    pub const GIVEN: [Role; 6] =
        [Role::Administrator, Role::Organiser, Role::Chair, Role::Moderator, Role::Expert, Role::Desk];

    /// The key in forms, files and message names: `organiser`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Role::Administrator => "administrator",
            Role::Organiser => "organiser",
            Role::Chair => "chair",
            Role::Moderator => "moderator",
            Role::Expert => "expert",
            Role::Desk => "desk",
            Role::Contact => "contact",
            Role::Participant => "participant",
        }
    }

    /// The role with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|each| each.key() == key)
    }

    /// The rights of a role.
    #[must_use]
    pub const fn rights(self) -> &'static [Right] {
        use Right as R;
        match self {
            Role::Administrator => &[R::ManageUsers, R::ManageSettings, R::ReadAuditLog, R::ManagePrivacy],
            Role::Organiser => &[
                R::ManageMeetings,
                R::ManageRegistrations,
                R::SendMail,
                R::EditMailTemplates,
                R::ManagePartners,
                R::ExportAttendees,
                R::SeeCatering,
                R::CheckIn,
                R::LeadSession,
                R::ModerateSession,
                R::ShowOnScreen,
            ],
            Role::Chair => &[R::LeadSession, R::ModerateSession, R::ShowOnScreen],
            Role::Moderator => &[R::ModerateSession],
            Role::Expert => &[R::ShowOnScreen],
            Role::Desk => &[R::CheckIn, R::SeeCatering],
            Role::Contact => &[R::ChangeOwnDelegation, R::SeeOwnRegistration],
            Role::Participant => &[R::SeeOwnRegistration],
        }
    }

    /// Whether the role has a right.
    #[must_use]
    pub fn may(self, right: Right) -> bool {
        self.rights().contains(&right)
    }
}

impl Right {
    /// All rights, those of staff first.
    pub const ALL: [Right; 17] = [
        Right::ManageMeetings,
        Right::ManageRegistrations,
        Right::SendMail,
        Right::EditMailTemplates,
        Right::ManagePartners,
        Right::ExportAttendees,
        Right::SeeCatering,
        Right::CheckIn,
        Right::LeadSession,
        Right::ModerateSession,
        Right::ShowOnScreen,
        Right::ManageUsers,
        Right::ManageSettings,
        Right::ReadAuditLog,
        Right::ManagePrivacy,
        Right::ChangeOwnDelegation,
        Right::SeeOwnRegistration,
    ];

    /// The key in forms, files and message names: `manage-meetings`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Right::ManageMeetings => "manage-meetings",
            Right::ManageRegistrations => "manage-registrations",
            Right::SendMail => "send-mail",
            Right::EditMailTemplates => "edit-mail-templates",
            Right::ManagePartners => "manage-partners",
            Right::ExportAttendees => "export-attendees",
            Right::SeeCatering => "see-catering",
            Right::CheckIn => "check-in",
            Right::LeadSession => "lead-session",
            Right::ModerateSession => "moderate-session",
            Right::ShowOnScreen => "show-on-screen",
            Right::ManageUsers => "manage-users",
            Right::ManageSettings => "manage-settings",
            Right::ReadAuditLog => "read-audit-log",
            Right::ManagePrivacy => "manage-privacy",
            Right::ChangeOwnDelegation => "change-own-delegation",
            Right::SeeOwnRegistration => "see-own-registration",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_right_belongs_to_a_role_and_keys_are_unique() {
        for right in Right::ALL {
            assert!(Role::ALL.iter().any(|role| role.may(right)), "{right:?}");
            assert_eq!(Right::ALL.iter().filter(|each| each.key() == right.key()).count(), 1);
        }
        assert!(Role::ALL.iter().all(|role| Role::from_key(role.key()) == Some(*role)));
    }

    #[test]
    fn the_desk_sees_counts_only_and_the_administrator_no_registrations() {
        assert_eq!(Role::Desk.rights(), [Right::CheckIn, Right::SeeCatering]);
        assert!(!Role::Administrator.may(Right::ManageRegistrations));
        assert!(!Role::Administrator.may(Right::ExportAttendees));
    }
}
