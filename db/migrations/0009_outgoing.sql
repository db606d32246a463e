-- Answers on their way: who has them, who was refused, and how fast each mailbox may send.

-- What the provider calls the mail, out of its receipt.
alter table outbox add column provider_id text;

-- Addresses that a server has taken it for; they are not mailed again.
alter table outbox add column delivered jsonb not null default '[]';

-- Addresses that a server has refused, each with its words and whether that is for good.
alter table outbox add column refused jsonb not null default '[]';

-- When each mailbox may send next: by its own limit, and by what its server asked for.
create table outbox_paces (
  mailbox_id uuid primary key,
  -- Each mail moves it on by one interval.
  next_at timestamptz not null,
  paused_until timestamptz,
  -- How often in a row the server has asked for less; each time the pause is longer.
  pauses integer not null default 0,
  problem text
);

-- Whether the customer's last mail stands below an answer.
alter table mailboxes add column quotes_below boolean not null default true;

-- The largest mail that goes out, composed, in megabytes.
alter table mailboxes add column largest_out integer not null default 25;

-- Null: as fast as the server takes them.
alter table mailboxes add column mails_a_minute integer;

-- Where reports of failure go: to the mailbox itself, to it with a mark of the answer after a plus sign, or to another address.
alter table mailboxes add column bounces text not null default 'own' check (bounces in ('own', 'marked', 'other'));

alter table mailboxes add column bounce_address text not null default '';

-- Keys by which a mailbox signs what it sends (RFC 6376); at most one of each kind is active.
create table dkim_keys (
  id uuid primary key,
  mailbox_id uuid not null references mailboxes (id),
  domain text not null,
  selector text not null,
  kind text not null check (kind in ('rsa', 'ed25519')),
  -- PKCS 8, sealed with the desk's key.
  sealed_private text not null,
  -- As it stands in the DNS record.
  public_key text not null,
  -- `made`: its record has not been seen yet. `retired`: another one has taken its place.
  state text not null check (state in ('made', 'active', 'retired')),
  made_at timestamptz not null,
  seen_at timestamptz,
  retired_at timestamptz
);

create index dkim_keys_mailbox on dkim_keys (mailbox_id);
