-- A duty that is late is reminded of at most once a day, and the office sees who was reminded.
create table duty_reminder (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  kind_code text not null,
  period_start_on date not null,
  on_day date not null,
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  reached uuid[] not null,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id),
  unique (city_id, organization_id, kind_code, period_start_on, on_day)
);
