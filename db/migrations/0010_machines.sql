-- What machines send: the desk's own mails, reports of what did not arrive, and what keeps machines from talking to each other.

-- Mail that the desk writes itself: acknowledgements and notices, never what a colleague wrote.
create table own_mails (
  id uuid primary key,
  kind text not null,
  -- The caller's own: the same key again makes no second mail.
  key text not null,
  mailbox_id uuid,
  to_name text not null,
  to_address text not null,
  subject text not null,
  text text not null,
  html text,
  reply_to text,
  headers jsonb not null default '[]',
  -- One Message-ID over all tries, and the one that it answers.
  rfc_id text not null,
  answers text,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
  next_try_at timestamptz,
  attempts integer not null default 0,
  mail_started_at timestamptz,
  claimed_by uuid,
  claimed_until timestamptz,
  sent_at timestamptz,
  problem text,
  made_at timestamptz not null
);

create unique index own_mails_key on own_mails (key);
create index own_mails_due on own_mails (state, next_try_at);
create index own_mails_to on own_mails (to_address, made_at);

-- What a mail system said of one recipient of an answer; the latest word on each.
create table delivery_reports (
  id uuid primary key,
  message_id uuid not null,
  address text not null,
  -- `failed` for good, `returned` after temporary trouble that lasted, `delayed` and still tried, `delivered`.
  state text not null check (state in ('failed', 'returned', 'delayed', 'delivered')),
  -- RFC 3463, such as 5.1.1, and the SMTP answer's code.
  status text,
  code integer,
  diagnostic text not null,
  -- Where the mail was passed on to, if the trouble was there.
  passed_on_to text,
  -- The message in which it stood.
  report_id uuid,
  -- Set when the answer was sent again to another address instead.
  superseded_at timestamptz,
  at timestamptz not null
);

create unique index delivery_reports_once on delivery_reports (message_id, address);

-- `machine` is the id of a mail that the desk wrote by itself: found like any other, and no part of what an answer refers to.
alter table mail_ids drop constraint mail_ids_kind_check;
alter table mail_ids add constraint mail_ids_kind_check
  check (kind in ('own', 'machine', 'provider', 'marker', 'thread', 'mentioned'));

alter table mailboxes add column acknowledges boolean not null default false;
alter table mailboxes add column acknowledgement text not null default '';

-- Who had an acknowledgement last, and when.
create table acknowledged (
  mailbox_id uuid not null,
  address text not null,
  at timestamptz not null,
  primary key (mailbox_id, address)
);

-- Which conversations an address has opened by mail, for the cap on how many it may open in an hour.
create table mail_openings (
  id uuid primary key,
  address text not null,
  conversation_id uuid not null,
  -- The one conversation that takes what is above the cap.
  holds_back boolean not null,
  at timestamptz not null
);

create index mail_openings_address on mail_openings (address, at);

-- A fact with a date, gone with the next mail that arrives from the address.
alter table customer_addresses add column failed_at timestamptz;
alter table customer_addresses add column failure text;
