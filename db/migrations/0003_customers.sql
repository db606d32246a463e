-- Those who are served, and the organisations they belong to.

create table accounts (
  id uuid primary key,
  name text not null,
  folded_name text not null,
  made_at timestamptz not null
);

create unique index accounts_folded_name on accounts (folded_name);

create table customers (
  id uuid primary key,
  name text not null,
  account_id uuid references accounts (id),
  about text not null default '',
  -- Set where two entries turned out to be one person; everything of this one moved there.
  merged_into uuid references customers (id),
  -- Beginnings of names, addresses and numbers, folded; filled on write.
  search tsvector not null,
  sort_name text not null,
  made_at timestamptz not null
);

create index customers_search on customers using gin (search);

create index customers_sort_name on customers (sort_name, id) where merged_into is null;

create index customers_account on customers (account_id);

create table customer_addresses (
  id uuid primary key,
  customer_id uuid not null references customers (id),
  kind text not null check (kind in ('email', 'phone')),
  value text not null,
  -- Lower case for mail; digits alone for phones.
  folded text not null,
  position integer not null
);

create unique index customer_addresses_folded on customer_addresses (kind, folded);

create index customer_addresses_customer on customer_addresses (customer_id);
