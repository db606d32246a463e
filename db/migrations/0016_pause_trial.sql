-- The desk's word on the pause, and its on/off trial. Nothing here knows a colleague, an answer's text or a cue.

create table pause_settings (
  id uuid primary key,
  is_only boolean not null default true unique check (is_only),
  is_on boolean not null,
  -- In chat a pause irritates; there is none unless a desk wants it.
  in_chat boolean not null
);

create table pause_trials (
  id uuid primary key,
  -- At most one runs: true while it does, then null.
  running boolean unique check (running),
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);

-- Which conversations wait for their customer's next word. What that word was like is never kept beside them.
create table pause_trial_waits (
  trial_id uuid not null references pause_trials (id),
  conversation_id uuid not null references conversations (id),
  is_waiting boolean not null,
  has_replied boolean not null,
  primary key (trial_id, conversation_id)
);

create index pause_trial_waits_conversation on pause_trial_waits (conversation_id);

-- Sums alone; in shards, so that many mails at once do not wait for one row.
create table pause_trial_counts (
  trial_id uuid not null references pause_trials (id),
  arm text not null check (arm in ('on', 'off')),
  shard smallint not null,
  answers integer not null,
  replies integer not null,
  hostile integer not null,
  first_replies integer not null,
  first_hostile integer not null,
  primary key (trial_id, arm, shard)
);
