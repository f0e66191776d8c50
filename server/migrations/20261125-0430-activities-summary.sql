-- 纪要 that were issued: numbered within their organisation and year, and kept as they were, so that a later correction changes no issued paper.
create table activity_summary (
  city_id integer not null default 1,
  id uuid not null,
  activity_id uuid not null,
  organization_id uuid not null,
  year integer not null,
  number integer not null check (number > 0),
  issued_on date not null,
  copies_to jsonb not null default '[]',
  -- The document as it was issued; the contract's OfficialDocument is its shape.
  document jsonb not null,
  -- Version of the activity that it was made from.
  activity_version integer not null,
  issued_at timestamptz not null,
  issued_by uuid,
  issued_by_name text not null,
  primary key (city_id, id),
  foreign key (city_id, activity_id) references activity (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id),
  unique (city_id, organization_id, year, number)
);
create index activity_summary_by_activity on activity_summary (city_id, activity_id, issued_at desc);
