-- A previewed spreadsheet waits here until its owner imports it or a day has passed.
create table import_preview (
  city_id integer not null default 1,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('organizations', 'roster')),
  under_id uuid not null,
  file_name text not null,
  file_hash text not null,
  -- Parsed rows, encrypted as a whole because they hold ID numbers.
  rows_cipher text not null,
  mistaken_rows integer not null,
  created_at timestamptz not null,
  committed_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, account_id) references account (city_id, id),
  foreign key (city_id, under_id) references organization (city_id, id)
);
create index import_preview_by_age on import_preview (city_id, created_at);
