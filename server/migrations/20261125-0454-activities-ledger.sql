-- A previewed ledger of activities waits here until its owner imports it or a day has passed.
create table ledger_preview (
  city_id integer not null default 1,
  id uuid not null,
  account_id uuid not null,
  under_id uuid not null,
  file_hash text not null,
  -- Parsed rows, encrypted as a whole because minutes may be reserved.
  rows_cipher text not null,
  mistaken_rows integer not null,
  created_at timestamptz not null,
  committed_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, under_id) references organization (city_id, id)
);
create index ledger_preview_by_age on ledger_preview (city_id, created_at);
