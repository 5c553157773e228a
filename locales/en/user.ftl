# Users, roles and rights.
user-role-administrator = Administrator
user-role-administrator-explained = gives roles and reads the log, but sees no registrations.
user-role-organiser = Organiser
user-role-organiser-explained = makes meetings and decides on registrations.
user-role-chair = Chair
user-role-chair-explained = leads the meeting.
user-role-moderator = Moderator
user-role-moderator-explained = guards what is shown.
user-role-expert = Expert
user-role-expert-explained = shows trends on the big screen.
user-role-desk = Front desk
user-role-desk-explained = receives the participants and sees how many of them eat.
user-role-contact = Contact person
user-role-contact-explained = has registered one or more people.
user-role-participant = Participant
user-role-participant-explained = was registered for a meeting.

## The list of users, and one user.
user-title = Users
user-lead = These are the people who work with Schakel. Participants are not among them.
user-to-rights = See what each role may do
user-caption = Users with their roles
user-name = Name
user-email = Mail address
user-roles = Roles
user-add = Add a user
user-add-lead = The user signs in with the mail address. No password is needed.
user-save = Save the roles
user-name-wrong = Fill in a name of at most 120 characters
user-roles-none = Choose at least one role
user-last-administrator = This is the last administrator. Make somebody else administrator first.
user-roles-all-gone = Do you take all roles away? Then this person is no longer a user.
user-sign-out = Sign out everywhere
user-sign-out-lead = This signs { $name } out on all devices.

## Roles and rights.
user-rights-title = Roles and rights
user-rights-lead = What a role may not do here, it may do nowhere. Contact persons and participants see their own registration only.
user-right = Right
user-right-yes = yes
user-right-no = no
user-right-manage-meetings = Make and change meetings
user-right-manage-registrations = See registrations and decide on them
user-right-send-mail = Send mail and see what was sent
user-right-edit-mail-templates = Change the texts of mails
user-right-manage-partners = Keep organisations and contacts
user-right-export-attendees = Take attendee lists and badges along
user-right-see-catering = See numbers for catering
user-right-check-in = Receive participants
user-right-lead-session = Lead a session
user-right-moderate-session = Guard questions and cards
user-right-show-on-screen = Put something on the big screen
user-right-manage-users = Give roles and take them back
user-right-manage-settings = Change settings
user-right-read-audit-log = Read the log
user-right-manage-privacy = Handle requests about personal data
user-right-change-own-delegation = Change and cancel the own delegation
user-right-see-own-registration = See the own registration

## On the command line.
user-line-saved = Saved: { $email }
user-line-unknown = There is nobody with this mail address. Make a user first with schakel user add.
user-line-link = This link signs somebody in. The link works once, for a quarter of an hour.
