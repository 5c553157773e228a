-- A course that several municipalities of one session lay down together. Every time it is saved is a version; a version
-- holds the courses as they were released then, and no persons.
create table joint_course (
    id text primary key,
    session text not null references work_session (id),
    -- The number of the newest version: who saves over an older one is told.
    revision bigint not null,
    created_at bigint not null
);

create index joint_course_of_session on joint_course (session);

create table joint_course_member (
    joint_course text not null references joint_course (id),
    -- The code of a municipality.
    municipality text not null,
    primary key (joint_course, municipality)
);

create index joint_course_of_municipality on joint_course_member (municipality);

create table joint_course_version (
    joint_course text not null references joint_course (id),
    number bigint not null,
    body text not null,
    made_at bigint not null,
    primary key (joint_course, number)
);
