-- What a municipality writes in its course document, and the versions that were frozen. A version holds no persons: who
-- gave scores is in it as numbers only.
create table course_document_text (
    organisation text primary key references organisation (id),
    -- How often it was written: who writes over an older one is told.
    revision bigint not null,
    body text not null,
    changed_at bigint not null
);

create table course_document (
    organisation text not null references organisation (id),
    number bigint not null,
    -- SHA-256 over the body, in hexadecimal.
    hash text not null,
    body text not null,
    made_at bigint not null,
    primary key (organisation, number)
);
