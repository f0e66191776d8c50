-- Subscriptions to a calendar: whoever holds the token reads what its maker may read, until it is revoked; only the hash is kept.
create table calendar_link (
  city_id integer not null default 1,
  id uuid not null,
  account_id uuid not null,
  organization_id uuid not null,
  token_hash text not null,
  created_at timestamptz not null,
  -- For its maker alone: a link that nobody reads can be revoked.
  last_read_on date,
  revoked_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, account_id) references account (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id),
  unique (city_id, token_hash)
);
create index calendar_link_by_account on calendar_link (city_id, account_id);
