-- What a customer told us to one of the three questions: what happened, what they wish, what that would settle.

create table told (
  id uuid primary key,
  conversation_id uuid not null references conversations (id),
  part text not null check (part in ('happened', 'wish', 'settles')),
  words text not null,
  -- The message that it comes from, where one is known.
  message_id uuid,
  -- Their very words stand there in its text, in UTF-16 units, the end not included; without them a colleague wrote it down.
  starts_at integer,
  ends_at integer,
  by_id uuid,
  by_name text not null,
  made_at timestamptz not null
);

create index told_conversation on told (conversation_id);

-- What became of a wish.
create table wish_outcomes (
  wish_id uuid primary key references told (id) on delete cascade,
  kind text not null check (kind in ('met', 'declined')),
  reason text not null,
  by_id uuid,
  by_name text not null,
  made_at timestamptz not null
);

-- The desk's own wording of the three questions; a language that is not here has the one that Evenkeel came with.
create table question_wordings (
  language text primary key check (language in ('en', 'de', 'fr', 'es')),
  happened text not null,
  wish text not null,
  settles text not null,
  changed_at timestamptz not null
);
