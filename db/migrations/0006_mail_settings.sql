-- What this desk has set otherwise than the product does; a setting that is not in here has its default.

create table mail_settings (
  id uuid primary key,
  is_only boolean not null default true check (is_only),
  changed jsonb not null
);

create unique index mail_settings_only_one on mail_settings (is_only);
