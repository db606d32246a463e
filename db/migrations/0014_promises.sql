-- What we said we would do, for whom, by when, and who.

create table promises (
  id uuid primary key,
  conversation_id uuid not null references conversations (id),
  -- In which it was said, where it was said in one.
  message_id uuid,
  customer_id uuid,
  team_id uuid,
  -- Null where nobody has it: then it waits in the list of those without an owner.
  owner_id uuid,
  -- As the customer may see it; what colleagues alone may know stands in the note.
  words text not null,
  note text not null default '',
  state text not null check (state in ('open', 'moved', 'handedOver', 'kept', 'withdrawn', 'broken')),
  -- `2026-11-27` and `17:00`, as they were said in that zone.
  due_day text not null,
  due_time text,
  zone text not null,
  -- The moment at which it is past due: that time, or the end of that day.
  due_at timestamptz not null,
  due_set_at timestamptz not null,
  -- When the desk looks at it next: to ask its owner, or because it is past due.
  look_at timestamptz,
  asked_at timestamptz,
  asked_why text check (asked_why in ('soon', 'today')),
  -- Why it was moved, handed over or withdrawn last, or how it was kept.
  because text not null default '',
  -- Moved or withdrawn, and the customer does not know yet.
  must_tell boolean not null default false,
  told_at timestamptz,
  told_how text,
  -- The answer that told them, where one did.
  told_in uuid,
  -- Whose absence it was handed over for; they are offered it back.
  instead_of_id uuid,
  made_by_id uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);

create index promises_conversation on promises (conversation_id);

create index promises_customer on promises (customer_id);

create index promises_message on promises (message_id);

create index promises_told_in on promises (told_in);

create index promises_due on promises (due_at, id);

create index promises_owner on promises (owner_id, due_at, id);

create index promises_look on promises (look_at);

-- Confirmed while the answer is being written; they become promises when it is accepted.
alter table drafts add column promises jsonb not null default '[]';

-- Days as `2026-12-25`; days of the week from 1 for Monday; the time at which colleagues are asked.
alter table desk add column holidays jsonb not null default '[]';

alter table desk add column weekend jsonb not null default '[6, 7]';

alter table desk add column morning text not null default '09:00';

-- The last day on which they are away is `absent_until`.
alter table colleagues add column absent_from text;

alter table colleagues add column absent_until text;

alter table colleagues add column stand_in_id uuid references colleagues (id);

-- Null: that of the desk.
alter table customers add column time_zone text;

-- Whether a promise that is due is told to its owner by mail; a colleague who has not chosen is told.
alter table notice_wishes add column promises boolean not null default true;

alter table search_entries drop constraint search_entries_kind_check;

alter table search_entries add constraint search_entries_kind_check check (kind in ('message', 'note', 'subject', 'promise'));
