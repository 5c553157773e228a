-- Mails that went to many at once. The identity is made with the form, so that a form that is sent twice sends once.
create table mass_mail (
    id text primary key,
    meeting text not null references meeting (id),
    kind text not null,
    -- How many mails it was.
    mails bigint not null,
    made_at bigint not null
);
create index mass_mail_by_meeting on mass_mail (meeting, made_at);
