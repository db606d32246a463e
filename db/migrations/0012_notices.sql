-- Sentences about a message that one should know while reading it, such as a limit that it passed.
alter table messages add column notices jsonb not null default '[]';
