-- The register of rules with its versions, what is asked about them, how they were used, and where they hurt.
-- A day is text, year-month-day: it belongs to no time zone, and the driver would give it one.

create table rules (
  id uuid primary key,
  -- By which an import knows it again.
  folded_title text not null,
  -- Null where a new owner is wanted.
  owner_id uuid references colleagues (id),
  -- The last version's number, whether in force or still to come.
  version integer not null,
  -- When its owner is asked next whether it should stay.
  review_day text not null,
  made_at timestamptz not null
);

create unique index rules_title on rules (folded_title);

create index rules_owner on rules (owner_id);

-- Never changed afterwards: what was in force on a day stays readable.
create table rule_versions (
  rule_id uuid not null references rules (id),
  number integer not null,
  from_day text not null,
  -- From its day on the rule is not in force; a later version takes it up again.
  is_ended boolean not null,
  title text not null,
  plain_words text not null,
  reason text not null,
  offer text not null,
  limit_amount text,
  limit_currency text,
  bend text not null,
  bend_by uuid references colleagues (id),
  legal_source text not null,
  owed text not null,
  owed_if text not null,
  customers jsonb not null,
  accounts jsonb not null,
  plans jsonb not null,
  channels jsonb not null,
  topics jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (rule_id, number)
);

-- A question about a rule: by the desk for a reason, an owner or the yearly look, by a colleague for its owner.
create table rule_asks (
  id uuid primary key,
  rule_id uuid not null references rules (id),
  kind text not null check (kind in ('reason', 'owner', 'yearly', 'told', 'bend')),
  -- So that the desk asks the same thing once, however often it looks.
  once text,
  text text not null,
  asked_by uuid references colleagues (id),
  conversation_id uuid,
  due_day text,
  is_reminded boolean not null default false,
  asked_at timestamptz not null,
  answer text,
  because text not null default '',
  answered_by uuid references colleagues (id),
  answered_at timestamptz
);

create unique index rule_asks_once on rule_asks (once);

create index rule_asks_open on rule_asks (rule_id, answered_at);

create index rule_asks_conversation on rule_asks (conversation_id);

-- A no with a way forward. Prepared while it is written; said with the answer or the log that holds its words.
create table refusals (
  id uuid primary key,
  rule_id uuid not null references rules (id),
  version integer not null,
  conversation_id uuid,
  message_id uuid,
  colleague_id uuid not null,
  colleague_name text not null,
  cannot text not null,
  because text not null,
  can jsonb not null,
  owner_words text not null,
  -- The version was in force on the day it was said.
  is_required boolean not null default false,
  prepared_at timestamptz not null,
  said_at timestamptz
);

create index refusals_conversation on refusals (conversation_id);

create index refusals_message on refusals (message_id);

create index refusals_rule on refusals (rule_id, said_at);

-- What a rule owes in one conversation, as a colleague has judged it.
create table rule_dues (
  rule_id uuid not null references rules (id),
  conversation_id uuid not null,
  version integer not null,
  is_owed boolean not null,
  because text not null,
  colleague_id uuid not null,
  colleague_name text not null,
  at timestamptz not null,
  primary key (rule_id, conversation_id)
);

create index rule_dues_conversation on rule_dues (conversation_id);

-- That a rule hurt someone. The token is a keyed fingerprint of rule, conversation and colleague, and nothing else is kept:
-- no colleague, no conversation, no time finer than the month.
create table rule_strains (
  token text primary key,
  rule_id uuid not null references rules (id),
  month text not null
);

create index rule_strains_rule on rule_strains (rule_id, month);

-- When a question about a rule waits for oneself.
alter table notice_wishes add column rules boolean not null default false;
