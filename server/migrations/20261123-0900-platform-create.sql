-- The platform's own tables: audit chain, idempotency keys, overrides of the working-day calendar.
create table audit_head (
  city_id integer primary key,
  seq bigint not null,
  hash text not null
);
insert into audit_head (city_id, seq, hash) values (1, 0, '');

create table audit_entry (
  city_id integer not null default 1,
  seq bigint not null,
  at timestamptz not null,
  operation text not null,
  permission text not null,
  result text not null check (result in ('done', 'refused')),
  actor_id uuid,
  actor_name text,
  organization_id uuid,
  subject_id text,
  change jsonb not null,
  address text,
  request_id text not null,
  algorithm text not null,
  previous_hash text not null,
  hash text not null,
  primary key (city_id, seq)
);
create index audit_entry_by_operation on audit_entry (city_id, operation, seq desc);
create index audit_entry_by_actor on audit_entry (city_id, actor_id, seq desc);
create index audit_entry_by_time on audit_entry (city_id, at);

create table idempotency_key (
  city_id integer not null default 1,
  account_id uuid not null,
  key text not null,
  operation text not null,
  body_hash text not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (city_id, account_id, key)
);
create index idempotency_key_by_age on idempotency_key (city_id, created_at);

create table working_day_override (
  city_id integer not null default 1,
  day date not null,
  is_working boolean not null,
  name text not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (city_id, day)
);
