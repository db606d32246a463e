-- Which time limits hold for complaints, who handles them, and where else one can turn; regimes of one's own; calendar feeds.

create table complaint_settings (
  is_only boolean primary key default true check (is_only),
  -- The id of a regime that came with the desk, or of one's own.
  first_regime text not null,
  second_regime text,
  -- Further ones that may be chosen for one complaint.
  other_regimes jsonb not null,
  outside_name text not null,
  outside_address text not null,
  outside_web text not null,
  -- How letters say that one can be reached.
  contact text not null,
  changed_at timestamptz not null
);

create table complaint_handlers (
  colleague_id uuid primary key references colleagues (id)
);

create table complaint_regimes (
  id uuid primary key,
  name text not null,
  preset jsonb not null,
  made_by_name text not null,
  changed_at timestamptz not null
);

-- A colleague's own secret address for their calendar; the token is kept as its SHA-256.
create table calendar_links (
  colleague_id uuid primary key references colleagues (id),
  token_hash bytea not null,
  made_at timestamptz not null
);

create unique index calendar_links_token on calendar_links (token_hash);

-- Figures of periods that are over, as they were told: they are reckoned once, so that no figure moves when one file does.
create table complaint_figures (
  id uuid primary key,
  kind text not null check (kind in ('quarter', 'period')),
  -- From and with a day, up to and without another.
  from_day text not null,
  until_day text not null,
  figures jsonb not null,
  made_at timestamptz not null
);

create unique index complaint_figures_from on complaint_figures (kind, from_day);
