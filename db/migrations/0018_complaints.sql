-- Complaints: files of allegations with two accounts, a finding and two marks each; who may read them, and what was said.
-- A day is text, year-month-day, as in the register of rules.

-- The colleagues whom alone an entry concerns; null where it concerns everybody.
alter table journal add column readers jsonb;

create sequence complaint_numbers start 1;

create table complaints (
  id uuid primary key,
  number integer not null default nextval('complaint_numbers'),
  title text not null,
  -- `responded`: answered, and the complainant can still come back; the clock stands.
  state text not null check (state in ('open', 'responded', 'closed', 'withdrawn', 'merged')),
  stage integer not null default 1,
  merged_into uuid references complaints (id),
  -- In which one writes with the complainant.
  conversation_id uuid not null references conversations (id),
  customer_id uuid,
  -- As they are called in this file, also where the customer is renamed, merged or unknown.
  complainant text not null,
  -- For whom they complain, where that is somebody else, and how we know that they may.
  on_behalf_of text not null default '',
  authority text not null default '',
  about text not null,
  wished_outcome text not null default '',
  -- The moment that drives the clock, not the one at which it was entered.
  received_at timestamptz not null,
  received_how text not null,
  -- Needs, and the adjustments that were offered or made.
  needs text not null default '',
  -- What is not safe, and what was done about it first.
  safety text not null default '',
  is_unsafe boolean not null default false,
  -- Whether they wish to be told what was changed because of it.
  wants_to_know boolean not null default false,
  handler_id uuid not null references colleagues (id),
  -- What its clock says is due next, for the order of the list; null where nothing is.
  due_at timestamptz,
  lodged_by_id uuid,
  lodged_by_name text not null,
  lodged_at timestamptz not null,
  closed_at timestamptz,
  closed_because text not null default '',
  -- Grows with every change, so that a stale one is stopped.
  revision integer not null default 1
);

create unique index complaints_number on complaints (number);

create index complaints_conversation on complaints (conversation_id);

create index complaints_customer on complaints (customer_id);

create index complaints_received on complaints (received_at, id);

create index complaints_due on complaints (due_at, id);

-- Further conversations that belong to the matter, such as those of a complaint that was merged into it.
create table complaint_conversations (
  complaint_id uuid not null references complaints (id),
  conversation_id uuid not null,
  primary key (complaint_id, conversation_id)
);

create index complaint_conversations_conversation on complaint_conversations (conversation_id);

-- Who may read a file, or their own page of it, and why.
create table complaint_readers (
  complaint_id uuid not null references complaints (id),
  colleague_id uuid not null references colleagues (id),
  part text not null check (part in ('handler', 'decider', 'named', 'ruleOwner', 'subject', 'supporter')),
  because text not null default '',
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (complaint_id, colleague_id)
);

create index complaint_readers_colleague on complaint_readers (colleague_id);

-- The clock's facts, for each stage.
create table complaint_stages (
  complaint_id uuid not null references complaints (id),
  stage integer not null,
  regime text not null,
  -- The regime as it was when the stage began, where it is one's own.
  own_regime jsonb,
  -- Receipt, or when the complainant asked for the next stage; and why they are not content.
  requested_at timestamptz not null,
  why text not null default '',
  decider_id uuid references colleagues (id),
  acknowledged_at timestamptz,
  acknowledged_how text,
  responded_at timestamptz,
  responded_how text,
  -- The complainant is content, whether a full answer follows or not.
  settled_at timestamptz,
  -- The letter that names the outside route, or says why it takes so long.
  letter_at timestamptz,
  -- Days that some regimes reckon from: sent to the regulator's portal, agreed with the complainant, deadlock, opened again.
  sent_on text,
  agreed_day text,
  deadlock_on text,
  reopened_on text,
  reopened_at timestamptz,
  primary key (complaint_id, stage)
);

create table complaint_extensions (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  stage integer not null,
  until_day text not null,
  reason text not null,
  outside_route text not null,
  told_how text,
  made_by_name text not null,
  made_at timestamptz not null
);

create index complaint_extensions_complaint on complaint_extensions (complaint_id, stage);

create table complaint_pauses (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  stage integer not null,
  reason text not null,
  -- From and with a day, up to and without another; null while it lasts.
  from_day text not null,
  until_day text,
  made_by_name text not null
);

create index complaint_pauses_complaint on complaint_pauses (complaint_id, stage);

-- A colleague concerned. What they are told, asked, shown and given.
create table complaint_subjects (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  colleague_id uuid not null references colleagues (id),
  -- How letters to the complainant call them, such as their part at the desk.
  called text not null,
  -- The notice: written, let go at its moment, read.
  notice_at timestamptz not null,
  notice_because text not null default '',
  told_at timestamptz,
  read_at timestamptz,
  -- Asked for an account, until when, and what came of it.
  invited_at timestamptz,
  invited_until timestamptz,
  account text not null default 'awaited' check (account in ('awaited', 'given', 'declined')),
  account_at timestamptz,
  supporter_id uuid references colleagues (id),
  supporter_state text check (supporter_state in ('asked', 'accepted', 'declined')),
  -- The findings about them: shown, and read, before the complainant reads them.
  shown_at timestamptz,
  seen_at timestamptz,
  -- From that day on it no longer shows in what stands about them; null while it is open or where it stays for now.
  fades_at timestamptz,
  leads_fix text check (leads_fix in ('offered', 'yes', 'no')),
  added_at timestamptz not null,
  unique (complaint_id, colleague_id)
);

create index complaint_subjects_colleague on complaint_subjects (colleague_id);

create index complaint_subjects_notice on complaint_subjects (told_at, notice_at);

-- What they say is not right in the findings; attached, never merged in.
create table complaint_corrections (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  subject_id uuid not null references complaint_subjects (id),
  allegation_id uuid,
  words text not null,
  at timestamptz not null
);

create index complaint_corrections_complaint on complaint_corrections (complaint_id);

create table complaint_allegations (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  position integer not null,
  -- The complainant's own.
  words text not null,
  customer_account text not null default '',
  subject_id uuid references complaint_subjects (id),
  -- The standard in force on the day that it is about: a rule's version, or words where no rule says it.
  happened_on text,
  rule_id uuid,
  rule_version integer,
  standard text not null default '',
  facts text not null default '',
  finding text check (finding in ('upheld', 'partlyUpheld', 'notUpheld', 'cannotBeDetermined')),
  -- Two questions, never one: was the customer let down; did the colleague depart from what was expected.
  let_down text check (let_down in ('yes', 'no', 'cannotBeDetermined')),
  departed text check (departed in ('yes', 'no', 'cannotBeDetermined', 'nobodyConcerned')),
  cause text,
  effect text not null default '',
  remedy text not null default '',
  learning text not null default '',
  decided_by_id uuid,
  decided_by_name text,
  decided_at timestamptz,
  decided_stage integer,
  -- When its words, its standard or the customer's account changed last: a finding made before rests on something else.
  changed_at timestamptz
);

create index complaint_allegations_complaint on complaint_allegations (complaint_id, position);

create index complaint_allegations_rule on complaint_allegations (rule_id);

-- Every decision as it was made. Who decided at one stage decides at no later one.
create table complaint_findings (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  allegation_id uuid not null,
  stage integer not null,
  facts text not null,
  finding text not null,
  let_down text not null,
  departed text not null,
  cause text not null,
  made_by_id uuid,
  made_by_name text not null,
  made_at timestamptz not null
);

create index complaint_findings_complaint on complaint_findings (complaint_id, made_at);

-- The colleague's account; a later one is added to the earlier, never written over it.
create table complaint_accounts (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  subject_id uuid not null references complaint_subjects (id),
  -- Null where it is about the whole.
  allegation_id uuid,
  words text not null,
  at timestamptz not null
);

create index complaint_accounts_complaint on complaint_accounts (complaint_id);

create table complaint_evidence (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  -- Null where it is about the whole.
  allegation_id uuid,
  kind text not null check (kind in ('message', 'file', 'note', 'refusal', 'promise', 'words')),
  ref uuid,
  words text not null default '',
  added_by_id uuid,
  added_by_name text not null,
  added_at timestamptz not null,
  -- Taken out as put in by mistake; the row stays, since a finding may have rested on it.
  removed_at timestamptz,
  removed_because text not null default ''
);

create index complaint_evidence_complaint on complaint_evidence (complaint_id);

-- A gate that was passed all the same, and why; its subject reads it.
create table complaint_overrides (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  stage integer not null,
  gate text not null,
  subject_id uuid,
  reason text not null,
  made_by_id uuid,
  made_by_name text not null,
  made_at timestamptz not null
);

create index complaint_overrides_complaint on complaint_overrides (complaint_id);

-- What was changed for a subject or a complainant while the file is young, with the reason, for the one concerned to read.
create table complaint_guards (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  subject_id uuid,
  what text not null,
  reason text not null,
  made_by_name text not null,
  made_at timestamptz not null
);

create index complaint_guards_complaint on complaint_guards (complaint_id);

create table complaint_letters (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  stage integer not null,
  kind text not null,
  -- To whom, where that is a colleague concerned; otherwise the complainant.
  subject_id uuid references complaint_subjects (id),
  state text not null check (state in ('draft', 'issued', 'set aside')),
  -- Of `complaint_letter_versions`, the one that counts.
  version integer not null default 1,
  signed_name text,
  signed_role text,
  issued_at timestamptz,
  issued_how text,
  message_id uuid,
  made_by_id uuid,
  made_by_name text not null,
  made_at timestamptz not null
);

create index complaint_letters_complaint on complaint_letters (complaint_id, made_at);

create table complaint_letter_versions (
  letter_id uuid not null references complaint_letters (id),
  number integer not null,
  subject text not null,
  html text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (letter_id, number)
);

-- Somebody asked for something, and it was told apart from a complaint: they said nothing of being let down.
create table service_requests (
  id uuid primary key,
  conversation_id uuid not null references conversations (id),
  because text not null,
  told_by_name text not null,
  told_at timestamptz not null
);

create index service_requests_conversation on service_requests (conversation_id);
