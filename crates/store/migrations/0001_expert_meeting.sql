-- Everything around a meeting. One text for both engines: only text, bigint and double precision.
-- Moments are bigint microseconds since 1970 (UTC), identities text (UUID version 7), structures JSON in text.

create table organisation (
    id text primary key,
    kind text not null,
    name text not null,
    municipality text unique,
    body text not null,
    version bigint not null
);

create table person (
    id text primary key,
    email text not null unique,
    name text not null,
    body text not null,
    created_at bigint not null,
    -- Set when the person was erased: the row stays, so that what points to it stays whole, but is empty.
    erased_at bigint
);

create table meeting (
    id text primary key,
    slug text not null unique,
    state text not null,
    date text not null,
    body text not null,
    version bigint not null
);
create index meeting_by_date on meeting (date);

create table registration (
    id text primary key,
    meeting text not null references meeting (id),
    organisation text not null references organisation (id),
    contact text not null references person (id),
    standing text not null,
    state text not null,
    submitted_at bigint not null,
    -- The language in which the contact person registered.
    language text not null,
    -- The version of the privacy text that was shown.
    privacy_version text not null,
    -- How the registration came in: form, mail, desk, organiser.
    channel text not null,
    remark text not null
);
create index registration_by_meeting on registration (meeting, submitted_at);
create index registration_by_organisation on registration (organisation);
create index registration_by_contact on registration (contact);

create table place (
    id text primary key,
    registration text not null references registration (id),
    meeting text not null references meeting (id),
    position bigint not null,
    person text not null references person (id),
    function text not null,
    standing text not null,
    state text not null,
    name text not null,
    title text not null,
    email text not null,
    phone text not null,
    access_needs text not null,
    answers text not null,
    -- What the QR code on the badge says; it leads to nothing but this place.
    code text not null unique
);
create index place_by_meeting on place (meeting);
create index place_by_registration on place (registration, position);
create index place_by_person on place (person);

-- Dietary wishes stand apart: they may say something about health or belief, and go first.
create table dietary_wish (
    place text primary key references place (id),
    meeting text not null references meeting (id),
    wish text not null
);
create index dietary_wish_by_meeting on dietary_wish (meeting);

create table registration_note (
    id text primary key,
    registration text not null references registration (id),
    author text not null references person (id),
    written_at bigint not null,
    text text not null
);
create index registration_note_by_registration on registration_note (registration, written_at);

-- What somebody has typed on the way to a registration, until it is sent or its time is over.
create table registration_draft (
    id text primary key,
    meeting text not null references meeting (id),
    body text not null,
    expires_at bigint not null
);

-- Mail that asks for places, as it was understood; nothing comes of it until somebody completes it.
create table mail_proposal (
    id text primary key,
    meeting text references meeting (id),
    message_id text not null unique,
    state text not null,
    body text not null,
    received_at bigint not null
);

create table audit_event (
    sequence bigint primary key,
    happened_at bigint not null,
    actor text not null,
    kind text not null,
    subject text not null,
    detail text not null,
    previous_hash text not null,
    hash text not null
);
create index audit_event_by_subject on audit_event (subject, sequence);

-- One row: the end of the chain. Who adds an event holds it until the transaction ends.
create table audit_head (
    one bigint primary key,
    sequence bigint not null,
    hash text not null
);
insert into audit_head (one, sequence, hash) values (1, 0, '');

create table job (
    id text primary key,
    kind text not null,
    payload text not null,
    state text not null,
    run_at bigint not null,
    attempts bigint not null,
    held_until bigint not null,
    failure text not null
);
create index job_by_turn on job (state, run_at);

create table mail (
    id text primary key,
    kind text not null,
    meeting text references meeting (id),
    registration text references registration (id),
    person text references person (id),
    recipient text not null,
    language text not null,
    subject text not null,
    text text not null,
    html text not null,
    -- JSON: attachments (name, media type, base64), headers.
    extras text not null,
    state text not null,
    attempts bigint not null,
    -- What the server said last.
    answer text not null,
    created_at bigint not null,
    send_at bigint not null,
    held_until bigint not null,
    sent_at bigint
);
create index mail_by_turn on mail (state, send_at);
create index mail_by_person on mail (person);
create index mail_by_meeting on mail (meeting, created_at);

create table mail_template (
    kind text not null,
    language text not null,
    subject text not null,
    body text not null,
    primary key (kind, language)
);

-- The last version of the calendar entry of a place.
create table calendar_entry (
    place text primary key references place (id),
    sequence bigint not null
);

-- Links that sign somebody in: the hash of what the link holds.
create table sign_in_link (
    hash text primary key,
    person text not null references person (id),
    purpose text not null,
    registration text references registration (id),
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
create index sign_in_link_by_person on sign_in_link (person);

create table session (
    hash text primary key,
    id text not null unique,
    person text not null references person (id),
    method text not null,
    device text not null,
    created_at bigint not null,
    seen_at bigint not null,
    expires_at bigint not null
);
create index session_by_person on session (person);

create table passkey (
    id text primary key,
    person text not null references person (id),
    name text not null,
    credential text not null,
    created_at bigint not null,
    used_at bigint
);
create index passkey_by_person on passkey (person);

create table outside_identity (
    issuer text not null,
    subject text not null,
    person text not null references person (id),
    created_at bigint not null,
    primary key (issuer, subject)
);

create table role_grant (
    person text not null references person (id),
    role text not null,
    granted_at bigint not null,
    primary key (person, role)
);

-- How often something was tried in a window of time; the key is a hash, never an address.
create table throttle (
    key text primary key,
    window_start bigint not null,
    count bigint not null
);

-- Short-lived values of a conversation: challenges of passkeys and of sign-in elsewhere.
create table ceremony (
    id text primary key,
    kind text not null,
    body text not null,
    expires_at bigint not null
);

create table setting (
    key text primary key,
    value text not null
);

create table destruction_record (
    id text primary key,
    kind text not null,
    destroyed_at bigint not null,
    records bigint not null,
    reason text not null
);
