-- Known absences prefill the attendance list, and what is typed before it is recorded is kept for its author.
create table person_leave (
  city_id integer not null default 1,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('leave', 'travel', 'secondment', 'longSick')),
  from_on date not null,
  -- The last day; null while nobody knows.
  to_on date,
  reason text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  removed_at timestamptz,
  removed_reason text,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id),
  check (to_on is null or to_on >= from_on)
);
create index person_leave_by_person on person_leave (city_id, person_id, from_on) where removed_at is null;

create table activity_draft (
  city_id integer not null default 1,
  account_id uuid not null,
  organization_id uuid not null,
  -- The code of a kind for a new record, or the id of the activity that is being changed.
  about text not null,
  content jsonb not null,
  send_key uuid not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (city_id, account_id, organization_id, about),
  foreign key (city_id, organization_id) references organization (city_id, id)
);
create index activity_draft_by_age on activity_draft (city_id, saved_at);
