-- Live work sessions. What happens in one is a log of entries, numbered without gaps; everything else follows from it.
-- Names stand beside the log, so that they can be erased.

create table work_session (
    id text primary key,
    meeting text not null unique references meeting (id),
    -- Six characters: the code of the whole room.
    code text not null unique,
    -- Longer, and known to staff only: the address of the big screen.
    screen_code text not null unique,
    -- The number of the last entry. Who adds entries takes this row first.
    sequence bigint not null,
    -- Rises when entries were emptied afterwards: who holds the state in memory reads it anew.
    revision bigint not null,
    created_at bigint not null
);

create table work_session_entry (
    session text not null references work_session (id),
    sequence bigint not null,
    version bigint not null,
    happened_at bigint not null,
    -- The command that led to it.
    cause text not null,
    -- Who wanted it, when it was somebody who takes part under an own name.
    participant text,
    event text not null,
    primary key (session, sequence)
);
create index work_session_entry_by_participant on work_session_entry (participant);

-- The state after an entry, so that not all of the log has to be read.
create table work_session_snapshot (
    session text not null references work_session (id),
    sequence bigint not null,
    body text not null,
    primary key (session, sequence)
);

-- Codes of sessions and tables, in one place: no two are alike.
create table work_session_code (
    code text primary key,
    session text not null references work_session (id),
    table_id text
);
create index work_session_code_by_session on work_session_code (session);

create table work_session_participant (
    id text primary key,
    session text not null references work_session (id),
    -- Empty for a guest, and after erasure.
    person text references person (id),
    joined_at bigint not null,
    unique (session, person)
);
create index work_session_participant_by_person on work_session_participant (person);

create table work_session_guest (
    participant text primary key references work_session_participant (id),
    session text not null references work_session (id),
    -- The hash of what the cookie of the guest says.
    hash text not null,
    name text not null,
    function text not null,
    unique (session, hash)
);

-- Turns persons into tokens in one anonymous round; destroyed when the round ends.
create table work_session_round_key (
    session text not null references work_session (id),
    step text not null,
    secret text not null,
    primary key (session, step)
);
