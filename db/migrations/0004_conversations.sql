-- One matter with one customer, over any mix of channels; what was said in it; what colleagues noted beside it.

create sequence conversation_numbers start 1;

create table conversations (
  id uuid primary key,
  number integer not null default nextval('conversation_numbers'),
  subject text not null,
  state text not null check (state in ('open', 'waiting', 'snoozed', 'closed')),
  channel text not null check (channel in ('email', 'phone', 'counter', 'form', 'chat')),
  customer_id uuid,
  assignee_id uuid,
  team_id uuid,
  mailbox_id uuid,
  -- Travels in the reply address; whoever knows it can write into this conversation, never read it.
  token text not null,
  preview text not null,
  last_by text not null check (last_by in ('customer', 'colleague')),
  snoozed_until timestamptz,
  -- Grows by one with everything said or noted.
  position integer not null default 0,
  -- The last position by each side: a colleague's id, or "customer". A stale answer is stopped by it.
  spoken jsonb not null default '{}',
  last_activity_at timestamptz not null,
  made_at timestamptz not null
);

create unique index conversations_number on conversations (number);

create unique index conversations_token on conversations (token);

create index conversations_activity on conversations (last_activity_at desc, id desc);

create index conversations_state on conversations (state, last_activity_at desc, id desc);

create index conversations_assignee on conversations (assignee_id, state, last_activity_at desc, id desc);

create index conversations_team on conversations (team_id, state, last_activity_at desc, id desc);

create index conversations_customer on conversations (customer_id, last_activity_at desc, id desc);

create table messages (
  id uuid primary key,
  conversation_id uuid not null references conversations (id),
  position integer not null,
  direction text not null check (direction in ('inbound', 'outbound')),
  channel text not null check (channel in ('email', 'phone', 'counter', 'form', 'chat')),
  author_kind text not null check (author_kind in ('customer', 'colleague', 'key', 'system')),
  author_id uuid,
  author_name text not null,
  from_name text,
  from_address text,
  recipients jsonb not null default '[]',
  copies jsonb not null default '[]',
  subject text not null default '',
  html text,
  text text not null,
  quoted_from integer,
  quoted_html text,
  has_remote_images boolean not null default false,
  marks jsonb not null default '[]',
  said_at timestamptz not null,
  made_at timestamptz not null
);

create unique index messages_position on messages (conversation_id, position);

create table message_files (
  message_id uuid not null references messages (id),
  file_id uuid not null,
  position integer not null,
  name text not null,
  type text not null,
  size bigint not null,
  inline boolean not null,
  content_id text,
  primary key (message_id, position)
);

create index message_files_file on message_files (file_id);

create table notes (
  id uuid primary key,
  conversation_id uuid not null references conversations (id),
  position integer not null,
  author_id uuid,
  author_name text not null,
  text text not null,
  made_at timestamptz not null
);

create unique index notes_position on notes (conversation_id, position);

create table drafts (
  id uuid primary key,
  conversation_id uuid not null references conversations (id),
  colleague_id uuid not null references colleagues (id),
  kind text not null check (kind in ('answer', 'note')),
  html text not null,
  attachments jsonb not null default '[]',
  -- Where the writer chose them; null is whoever the desk would write to.
  recipients jsonb,
  version integer not null,
  saved_at timestamptz not null
);

create unique index drafts_whose on drafts (conversation_id, colleague_id, kind);

-- What search reads: one row for each thing said, noted or written as a subject.
create table search_entries (
  id uuid primary key,
  conversation_id uuid not null references conversations (id),
  kind text not null check (kind in ('message', 'note', 'subject')),
  at timestamptz not null,
  words tsvector not null
);

create index search_entries_words on search_entries using gin (words);

create index search_entries_at on search_entries (at desc, id desc);

create index search_entries_conversation on search_entries (conversation_id);
