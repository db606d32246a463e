-- Colleagues, how they get in, and what programs get in with.

create table colleagues (
  id uuid primary key,
  name text not null,
  email text not null,
  role text not null check (role in ('agent', 'lead', 'admin', 'owner')),
  password_hash text not null,
  is_active boolean not null default true,
  made_at timestamptz not null
);

create unique index colleagues_email on colleagues (email);

create table sessions (
  id uuid primary key,
  colleague_id uuid not null references colleagues (id),
  -- SHA-256 of the token in the cookie; the token itself is nowhere.
  token_hash bytea not null,
  device text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);

create unique index sessions_token_hash on sessions (token_hash);

create index sessions_colleague on sessions (colleague_id);

create table invites (
  id uuid primary key,
  name text not null,
  email text not null,
  role text not null check (role in ('agent', 'lead', 'admin', 'owner')),
  token_hash bytea not null,
  invited_by uuid references colleagues (id),
  expires_at timestamptz not null,
  made_at timestamptz not null
);

create unique index invites_token_hash on invites (token_hash);

create table api_keys (
  id uuid primary key,
  name text not null,
  role text not null check (role in ('agent', 'lead', 'admin', 'owner')),
  scope text not null check (scope in ('read', 'write')),
  token_hash bytea not null,
  made_by uuid references colleagues (id),
  made_at timestamptz not null,
  last_used_at timestamptz,
  ended_at timestamptz
);

create unique index api_keys_token_hash on api_keys (token_hash);

-- Failed attempts only, by mail address and by network address; old rows are swept.
create table sign_in_attempts (
  id uuid primary key,
  subject text not null,
  at timestamptz not null
);

create index sign_in_attempts_subject on sign_in_attempts (subject, at);

-- Whoever tries takes the row of each subject first, so that attempts at once are counted one after the other.
create table sign_in_turns (
  subject text primary key,
  at timestamptz not null
);

create table teams (
  id uuid primary key,
  name text not null,
  made_at timestamptz not null
);

create unique index teams_name on teams (name);

create table team_members (
  team_id uuid not null references teams (id),
  colleague_id uuid not null references colleagues (id),
  primary key (team_id, colleague_id)
);
