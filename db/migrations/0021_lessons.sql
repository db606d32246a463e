-- What the desk learns from complaints: a cause that was named again and again. Causes, rules and files, never a person who was concerned.
create table complaint_lessons (
  id uuid primary key,
  cause text not null,
  -- By which rule it was named, where a rule was the standard.
  rule_id uuid,
  state text not null check (state in ('opened', 'being changed', 'changed', 'explained')),
  opened_at timestamptz not null,
  -- Cause and rule while it is not settled, so that two decisions at once open one.
  once text unique,
  -- What is to be changed, or was; or why nothing is.
  what text not null default '',
  -- Who leads it, by their own wish or as its owner, and by which day.
  leads_id uuid references colleagues (id),
  due_day text,
  settled_at timestamptz,
  changed_by_name text not null,
  changed_at timestamptz not null
);

create index complaint_lessons_cause on complaint_lessons (cause, opened_at);

-- The files in which it was named; of each whether whoever complained was told what was changed.
create table complaint_lesson_files (
  lesson_id uuid not null references complaint_lessons (id),
  complaint_id uuid not null references complaints (id),
  told_at timestamptz,
  told_by_name text,
  primary key (lesson_id, complaint_id)
);

create index complaint_lesson_files_complaint on complaint_lesson_files (complaint_id);

-- Whether a colleague is told by mail that a page waits for them; the mail names nothing of it.
alter table notice_wishes add column pages boolean not null default false;
