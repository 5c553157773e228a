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
