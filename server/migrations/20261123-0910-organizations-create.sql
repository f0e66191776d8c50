-- One tree of organisations with its history and terms; a path ends in '/', so a subtree is one range.
create table organization (
  city_id integer not null default 1,
  id uuid not null,
  parent_id uuid,
  path text collate "C" not null,
  depth integer not null,
  kind text not null check (kind in ('workCommittee', 'unit', 'leadingGroup', 'partyCommittee', 'generalBranch', 'branch', 'partyGroup', 'department')),
  name text not null,
  short_name text not null,
  initials text not null default '',
  uscc text,
  national_code text,
  sort integer not null default 0,
  established_on date,
  ended_on date,
  ended_reason text,
  merged_into_id uuid,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, parent_id) references organization (city_id, id),
  unique (city_id, path)
);
create index organization_by_parent on organization (city_id, parent_id, sort);
create unique index organization_name_among_siblings on organization (city_id, parent_id, name) where ended_on is null;
create unique index organization_uscc on organization (city_id, uscc) where uscc is not null and ended_on is null;

create table organization_history (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  change text not null check (change in ('created', 'renamed', 'moved', 'merged', 'ended', 'restored')),
  on_day date not null,
  from_text text,
  to_text text,
  from_id uuid,
  to_id uuid,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id)
);
create index organization_history_by_organization on organization_history (city_id, organization_id, on_day desc);

create table term (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  began_on date not null,
  years integer not null,
  ends_on date not null,
  closed_on date,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id),
  unique (city_id, organization_id, began_on)
);
create index term_open_by_end on term (city_id, ends_on) where closed_on is null;
