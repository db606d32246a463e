-- The desk itself (one row), its journal, and the files it keeps.

create table desk (
  id uuid primary key,
  is_only boolean not null default true check (is_only),
  name text not null,
  time_zone text not null,
  locale text not null,
  undo_seconds jsonb not null,
  -- SHA-256 of the one-time set-up token; null once the desk is set up.
  setup_token_hash bytea,
  set_up_at timestamptz,
  made_at timestamptz not null
);

create unique index desk_only_one on desk (is_only);

-- One append-only row for each verb: history on screen, audit log, source of reports and of live updates.
create table journal (
  seq bigint generated always as identity primary key,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  who_kind text not null check (who_kind in ('colleague', 'key', 'customer', 'system')),
  who_id uuid,
  who_name text not null,
  about uuid,
  conversation_id uuid,
  data jsonb not null
);

create index journal_conversation on journal (conversation_id, seq);

create index journal_about on journal (about, seq);

create table files (
  id uuid primary key,
  -- Where the content lies in the data directory: files/ab/cdef…
  sha256 text not null,
  name text not null,
  type text not null,
  size bigint not null,
  made_by uuid,
  made_at timestamptz not null
);

create index files_sha256 on files (sha256);
