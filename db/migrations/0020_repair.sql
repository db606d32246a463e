-- A slip of ours and what becomes of it: admitted, cleaned up, put back, prevented.
-- A day is text, year-month-day: it belongs to no time zone, and the driver would give it one.

create table repairs (
  id uuid primary key,
  conversation_id uuid not null references conversations (id),
  -- The message from which it was opened, where there is one; it goes along when that message is taken out.
  message_id uuid,
  -- With one, only those who may see that file see the repair.
  complaint_id uuid,
  customer_id uuid,
  owner_id uuid,
  slip text not null,
  slip_day text,
  found text not null check (found in ('customer', 'colleague', 'check', 'other')),
  -- A second failure is not a cause of its own: it stands below, and the cause stays what it was.
  cause text not null check (cause in ('causeUnknown', 'ourFault', 'ruleCausedIt', 'notOurDoing')),
  -- Of the desk, never of a person; null while nobody knows.
  is_own_fault boolean,
  rule_id uuid,
  state text not null check (state in ('open', 'repaired', 'doneInstead')),
  closing_words text not null default '',
  closed_by_name text,
  closed_at timestamptz,
  -- The answer that admits it, or why none is needed.
  admitted_in uuid,
  admitted_because text not null default '',
  admitted_by_name text,
  admitted_at timestamptz,
  -- When the desk was last searched for what else the slip touched.
  searched_at timestamptz,
  searched_by_name text,
  -- Whether it is put right: asked of the customer once.
  asked_at timestamptz,
  asked_by_name text,
  asked_how text,
  asked_in uuid,
  answer text check (answer in ('yes', 'notYet', 'none')),
  answer_words text not null default '',
  answer_by_name text,
  answered_at timestamptz,
  -- The second failure on the matter, and what it was answered with.
  second_why text check (second_why in ('sameMatter', 'brokenRemedy', 'notYet')),
  second_at timestamptz,
  -- Whose hands it must not stay in, and which words must not be said again.
  second_owner_id uuid,
  second_message_id uuid,
  second_kind text check (second_kind in ('integrity', 'competence')),
  second_method text not null default '',
  second_by_name text,
  second_answered_at timestamptz,
  opened_by_id uuid,
  opened_by_name text not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null
);

create index repairs_conversation on repairs (conversation_id);

create index repairs_complaint on repairs (complaint_id);

create index repairs_customer on repairs (customer_id);

create index repairs_state on repairs (state, opened_at, id);

create index repairs_owner on repairs (owner_id, state);

create index repairs_message on repairs (message_id);

-- What the slip touched. One that was found and set aside stays, with its reason, so that nobody looks at it twice.
create table repair_items (
  id uuid primary key,
  repair_id uuid not null references repairs (id),
  kind text not null check (kind in ('conversation', 'customer', 'promise', 'bill', 'record', 'other')),
  words text not null,
  conversation_id uuid,
  customer_id uuid,
  promise_id uuid,
  is_found boolean not null,
  state text not null check (state in ('toDo', 'done', 'notApplicable', 'setAside')),
  because text not null default '',
  made_by_name text not null,
  made_at timestamptz not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);

create index repair_items_repair on repair_items (repair_id);

create index repair_items_conversation on repair_items (conversation_id);

create index repair_items_customer on repair_items (customer_id);

-- What was considered to put it right, in its order. No column knows the plan of an account.
create table repair_remedies (
  id uuid primary key,
  repair_id uuid not null references repairs (id),
  kind text not null check (kind in ('explain', 'apologise', 'doTheThingOwed', 'reconsiderDecision', 'correctRecord', 'refundLoss', 'payQuantifiedLoss', 'symbolicPayment', 'serviceImprovement', 'waiveOrDiscount', 'goodwillGift')),
  -- Of a symbolic payment: for the distress, or for time and trouble.
  for_what text check (for_what in ('distress', 'timeAndTrouble')),
  state text not null check (state in ('notNeeded', 'asked', 'declined', 'promised', 'broken', 'fulfilled', 'withdrawn')),
  words text not null,
  amount text,
  currency text,
  -- Why it is not needed, why a lead is asked, why it was withdrawn.
  because text not null default '',
  promise_id uuid,
  -- The answer in which it was said, of an explanation and an apology; with that taken back it is unsaid.
  message_id uuid,
  -- What is to be promised once a lead has agreed.
  due_day text,
  due_time text,
  owner_id uuid,
  by_id uuid,
  by_name text not null,
  at timestamptz not null,
  decided_by_name text,
  decided_because text not null default '',
  decided_at timestamptz,
  settled_at timestamptz,
  changed_at timestamptz not null
);

create index repair_remedies_repair on repair_remedies (repair_id);

create index repair_remedies_promise on repair_remedies (promise_id);

create index repair_remedies_message on repair_remedies (message_id);

create index repair_remedies_kind on repair_remedies (kind, at);

-- Up to what a colleague may give on their own: by role, or by person. Above it a lead is asked.
create table remedy_limits (
  -- A role's name, or a colleague's id.
  subject text not null,
  currency text not null,
  amount text not null,
  changed_at timestamptz not null,
  primary key (subject, currency)
);
