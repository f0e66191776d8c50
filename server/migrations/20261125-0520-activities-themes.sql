-- Campaigns as frames over records, research topics with findings and adoptions, and dismissals that can be taken back.
create table campaign (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  name text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  -- All fields; the contract's CampaignFields is its shape.
  fields jsonb not null,
  saved_by uuid,
  saved_by_name text not null,
  saved_at timestamptz not null,
  removed_at timestamptz,
  removed_reason text,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id)
);
create index campaign_by_organization on campaign (city_id, organization_id, from_on desc) where removed_at is null;

create table research_topic (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  title text not null,
  question text not null,
  from_on date not null,
  to_on date,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  removed_reason text,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id)
);
create index research_topic_by_organization on research_topic (city_id, organization_id, from_on desc, id desc) where removed_at is null;
create index research_topic_by_day on research_topic (city_id, from_on desc, id desc) where removed_at is null;

create table research_person (
  city_id integer not null default 1,
  topic_id uuid not null,
  person_id uuid not null,
  sort integer not null,
  primary key (city_id, topic_id, person_id),
  foreign key (city_id, topic_id) references research_topic (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id)
);

create table research_activity (
  city_id integer not null default 1,
  topic_id uuid not null,
  activity_id uuid not null,
  linked_at timestamptz not null,
  linked_by_name text not null,
  primary key (city_id, topic_id, activity_id),
  foreign key (city_id, topic_id) references research_topic (city_id, id),
  foreign key (city_id, activity_id) references activity (city_id, id)
);
create index research_activity_by_activity on research_activity (city_id, activity_id);

create table research_finding (
  city_id integer not null default 1,
  id uuid not null,
  topic_id uuid not null,
  text text not null,
  found_on date not null,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, topic_id) references research_topic (city_id, id)
);
create index research_finding_by_topic on research_finding (city_id, topic_id, found_on);

create table research_adoption (
  city_id integer not null default 1,
  id uuid not null,
  finding_id uuid not null,
  adopted_by text not null,
  adopted_on date not null,
  decision text not null,
  task_id uuid,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, finding_id) references research_finding (city_id, id),
  foreign key (city_id, task_id) references task (city_id, id)
);
create index research_adoption_by_finding on research_adoption (city_id, finding_id, adopted_on);
create index research_adoption_by_task on research_adoption (city_id, task_id) where task_id is not null;

-- Who put a finding of 两张皮 off may take that back before it expires.
alter table disconnect_dismissal add column revoked_at timestamptz, add column revoked_by_name text;
create index disconnect_dismissal_live on disconnect_dismissal (city_id, organization_id, expires_on) where revoked_at is null;
