-- Signing in to mail servers by OAuth, and whether mail is awake.

-- How the desk signs in to a mailbox's servers where it does so by a token instead of a password.
create table mail_sign_ins (
  mailbox_id uuid primary key references mailboxes (id),
  -- The provider, its addresses, the scopes and the client's id; nothing secret.
  settings jsonb not null,
  sealed_client_secret text,
  -- As the provider says it; one is warned before.
  client_secret_expires_at timestamptz,
  state text not null check (state in ('new', 'signed_in', 'refused')),
  -- Why the provider refused, as a sentence.
  problem text,
  sealed_refresh_token text,
  sealed_access_token text,
  access_expires_at timestamptz,
  renewed_at timestamptz,
  -- Counts the tokens that were kept: an answer that comes too late is known by it.
  renewals integer not null default 0,
  failures integer not null default 0,
  -- After a passing fault the provider is left alone until then.
  retry_at timestamptz,
  -- One process at a time renews; set before the provider is asked, cleared with the tokens that it gave.
  renewing_by uuid,
  renewing_until timestamptz
);

-- Sign-ins that a colleague has begun in the browser and not finished yet.
create table mail_sign_in_attempts (
  -- The hash of the state that travels through the browser.
  state_hash text primary key,
  mailbox_id uuid not null references mailboxes (id),
  -- Only the browser session that began it can finish it.
  session_id uuid not null,
  sealed_verifier text not null,
  expires_at timestamptz not null
);

alter table mailboxes add column last_sent_at timestamptz;

-- Since when it has been fetched from the server that it names now; silence counts from here.
alter table mailboxes add column fetching_since timestamptz;

-- The server's own id of the folder, which stays when it is renamed (RFC 8474); null where it has none.
alter table mail_folders add column object_id text;

-- Up to here what is done after fetching has been done; null while nothing is to be done.
alter table mail_folders add column done_uid bigint;

alter table mail_folders add column last_succeeded_at timestamptz;

alter table mail_folders add column problem text;

-- The processes that carry mail; one that has died stops beating.
create table mail_processes (
  id uuid primary key,
  started_at timestamptz not null,
  beat_at timestamptz not null
);

-- What a colleague has put aside for a while: it comes back by itself, or when it is worse.
create table awake_dismissals (
  id uuid primary key,
  colleague_id uuid not null references colleagues (id),
  finding text not null,
  weight integer not null,
  until timestamptz not null
);

create unique index awake_dismissals_once on awake_dismissals (colleague_id, finding);
