-- People of the organisations and their dated appointments; ID numbers and phones are encrypted columns.
create table person (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  department_id uuid,
  name text not null,
  initials text not null default '',
  gender text check (gender in ('male', 'female')),
  ethnicity text,
  birth_on date,
  education text,
  degree text,
  member_kind text not null check (member_kind in ('full', 'probationary', 'candidate', 'activist', 'none')),
  joined_on date,
  confirmed_on date,
  post text,
  id_number_cipher text,
  id_number_digest text,
  phone_cipher text,
  sort integer not null default 0,
  left_on date,
  left_reason text,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id),
  foreign key (city_id, department_id) references organization (city_id, id)
);
create index person_by_organization on person (city_id, organization_id, sort, id);
create index person_by_department on person (city_id, department_id);
create index person_by_name on person (city_id, name, id);
create index person_by_initials on person (city_id, initials text_pattern_ops);
create unique index person_id_number on person (city_id, id_number_digest) where id_number_digest is not null and left_on is null;

create table person_transfer (
  city_id integer not null default 1,
  id uuid not null,
  person_id uuid not null,
  from_organization_id uuid not null,
  to_organization_id uuid,
  on_day date not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id)
);
create index person_transfer_by_person on person_transfer (city_id, person_id, on_day desc);

create table appointment (
  city_id integer not null default 1,
  id uuid not null,
  person_id uuid not null,
  organization_id uuid not null,
  post text not null,
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id)
);
create index appointment_by_organization on appointment (city_id, organization_id, from_on);
create index appointment_by_person on appointment (city_id, person_id, from_on);
