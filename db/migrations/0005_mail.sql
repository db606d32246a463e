-- Mailboxes, mail as it came, and answers on their way.

create table mailboxes (
  id uuid primary key,
  name text not null,
  address text not null,
  signature text not null default '',
  -- Server, port, security, user name and the sealed password; null where there is none.
  imap jsonb,
  smtp jsonb,
  -- Whether mail to name+anything@ reaches it; then the reply address carries the conversation's token.
  uses_plus_address boolean not null default false,
  team_id uuid,
  is_active boolean not null default true,
  last_received_at timestamptz,
  last_succeeded_at timestamptz,
  problem text,
  made_at timestamptz not null
);

create unique index mailboxes_address on mailboxes (address);

-- How far each IMAP folder has been read; one process at a time holds the lease.
create table mail_folders (
  id uuid primary key,
  mailbox_id uuid not null references mailboxes (id),
  path text not null,
  uid_validity bigint,
  last_uid bigint not null default 0,
  -- Mail that lay there before is left where it is.
  started_at timestamptz not null,
  leased_by uuid,
  leased_until timestamptz
);

create unique index mail_folders_path on mail_folders (mailbox_id, path);

-- The raw source, stored before anything is parsed and kept as it came.
create table raw_mails (
  id uuid primary key,
  mailbox_id uuid not null references mailboxes (id),
  -- The Message-ID, or one derived from the content where there is none; unique for each mailbox.
  dedupe_key text not null,
  state text not null check (state in ('stored', 'read', 'quarantined', 'dismissed')),
  size integer not null,
  -- In the row up to a limit, beyond it in the data directory by hash.
  body bytea,
  file_sha256 text,
  envelope_from text not null default '',
  envelope_to jsonb not null default '[]',
  -- Out of an archive: it keeps its own date, and where it is old nobody is waiting.
  is_imported boolean not null default false,
  problem text,
  message_id uuid,
  received_at timestamptz not null
);

create unique index raw_mails_once on raw_mails (mailbox_id, dedupe_key);

create index raw_mails_state on raw_mails (state, received_at);

create index raw_mails_message on raw_mails (message_id);

-- The ids by which mail programs thread, for mail in and out.
create table mail_ids (
  id uuid primary key,
  mailbox_id uuid not null references mailboxes (id),
  rfc_id text not null,
  message_id uuid not null,
  conversation_id uuid not null,
  -- In the order in which they came or went.
  at timestamptz not null
);

create index mail_ids_rfc on mail_ids (rfc_id);

create index mail_ids_conversation on mail_ids (conversation_id);

create table outbox (
  message_id uuid primary key,
  conversation_id uuid not null,
  mailbox_id uuid,
  state text not null check (state in ('held', 'sending', 'sent', 'failed')),
  held_until timestamptz not null,
  next_try_at timestamptz,
  attempts integer not null default 0,
  -- Set before the first byte of the mail leaves; from then on only a receipt or a person decides.
  mail_started_at timestamptz,
  claimed_by uuid,
  claimed_until timestamptz,
  sent_at timestamptz,
  problem text,
  may_have_been_sent boolean not null default false,
  -- One stable Message-ID over all tries.
  rfc_id text not null,
  recipients jsonb not null,
  provider_answer text,
  -- The caller's own key: the same answer is accepted once.
  accept_key text,
  accepted_by uuid,
  -- State, snooze, assignee and draft as they were, so that undo restores exactly them.
  before jsonb not null,
  made_at timestamptz not null
);

create index outbox_state on outbox (state, made_at desc, message_id desc);

create index outbox_conversation on outbox (conversation_id);

create unique index outbox_accept_key on outbox (accept_key);
