-- The course that a municipality works on, apart from any meeting. The draft holds no persons: scores stand in rows of
-- their own, so that they can be shown to and forgotten for the person who gave them.
create table course (
    organisation text primary key references organisation (id),
    -- How often the draft was written.
    version bigint not null,
    body text not null,
    changed_at bigint not null
);

create table course_ballot (
    organisation text not null references course (organisation),
    person text not null references person (id),
    -- What the person is called in the draft; says nothing of who it is.
    participant text not null,
    body text not null,
    saved_at bigint not null,
    primary key (organisation, person)
);

-- A draft as it was, under a name. Scores in it lead back to nobody.
create table course_version (
    organisation text not null references course (organisation),
    number bigint not null,
    name text not null,
    body text not null,
    made_at bigint not null,
    primary key (organisation, number)
);
