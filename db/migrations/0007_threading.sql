-- Mail to the right matter: what a mail can be known by, and how conversations belong together.

-- `own` is the Message-ID of a mail that is here; `provider` the one a mail server put in its place, and `marker` the word in the
-- text of our own; `thread` the conversation by which Outlook knows it; `mentioned` a mail that others answered and that is not here.
alter table mail_ids add column kind text not null default 'own'
  check (kind in ('own', 'provider', 'marker', 'thread', 'mentioned'));

-- A closed shell: everything of it moved there. Never a shell's own id, so that one step leads to the end.
alter table conversations add column merged_into uuid references conversations (id);

alter table conversations add column closed_at timestamptz;

update conversations set closed_at = last_activity_at where state = 'closed';

create index conversations_merged on conversations (merged_into) where merged_into is not null;

-- `follows`: opened by a late reply to the older one. `split`: taken out of the other.
create table conversation_links (
  id uuid primary key,
  conversation_id uuid not null references conversations (id),
  other_id uuid not null references conversations (id),
  kind text not null check (kind in ('follows', 'split')),
  made_at timestamptz not null
);

create unique index conversation_links_once on conversation_links (conversation_id, other_id, kind);

create index conversation_links_other on conversation_links (other_id);
