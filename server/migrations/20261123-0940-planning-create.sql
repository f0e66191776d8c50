-- The plan graph: priorities, plans, objectives on two lines, initiatives, tasks, dependencies, indicators, readings.
create table priority (
  city_id integer not null default 1,
  id uuid not null,
  year integer not null,
  name text not null,
  description text not null default '',
  sort double precision not null default 0,
  retired_on date,
  version integer not null default 1,
  primary key (city_id, id)
);
create index priority_by_year on priority (city_id, year, sort);

create table plan (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  name text not null,
  year integer not null,
  start_on date not null,
  copied_from_id uuid,
  archived_at timestamptz,
  seq bigint not null default 0,
  -- Kept in the writing transaction so that lists need not schedule every plan.
  end_on date not null,
  task_count integer not null default 0,
  done_count integer not null default 0,
  progress_percent integer not null default 0,
  -- Day by which each open task ought to be finished, for counting late ones on any day.
  open_ends date[] not null default '{}',
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id)
);
create unique index plan_name on plan (city_id, organization_id, year, name) where archived_at is null;
create index plan_by_organization on plan (city_id, organization_id, year desc);

create table priority_answer (
  city_id integer not null default 1,
  plan_id uuid not null,
  priority_id uuid not null,
  answer text not null,
  version integer not null default 1,
  primary key (city_id, plan_id, priority_id),
  foreign key (city_id, plan_id) references plan (city_id, id),
  foreign key (city_id, priority_id) references priority (city_id, id)
);

create table objective (
  city_id integer not null default 1,
  id uuid not null,
  plan_id uuid not null,
  line text not null check (line in ('business', 'party')),
  name text not null,
  note text not null default '',
  priority_id uuid,
  weight double precision not null default 1 check (weight > 0),
  sort double precision not null default 0,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, plan_id) references plan (city_id, id),
  foreign key (city_id, priority_id) references priority (city_id, id)
);
create index objective_by_plan on objective (city_id, plan_id);
create index objective_by_priority on objective (city_id, priority_id);

create table initiative (
  city_id integer not null default 1,
  id uuid not null,
  plan_id uuid not null,
  name text not null,
  point_kind text not null check (point_kind in ('difficulty', 'highlight', 'pain')),
  point text not null default '',
  mode text not null check (mode in ('keyProject', 'characteristicIndustry', 'publicService', 'own')),
  mode_name text not null default '',
  objective_ids uuid[] not null default '{}',
  sort double precision not null default 0,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, plan_id) references plan (city_id, id)
);
create index initiative_by_plan on initiative (city_id, plan_id);

create table task (
  city_id integer not null default 1,
  id uuid not null,
  plan_id uuid not null,
  parent_id uuid,
  objective_id uuid,
  initiative_id uuid,
  kind text not null check (kind in ('task', 'milestone')),
  line text not null check (line in ('business', 'party', 'joint')),
  name text not null,
  organization_id uuid not null,
  owner_id uuid,
  duration_days integer not null check (duration_days >= 0),
  not_before date,
  due_on date,
  started_on date,
  finished_on date,
  money_planned double precision,
  money_spent double precision,
  weight double precision not null default 1 check (weight > 0),
  stage text not null default '',
  note text not null default '',
  sort double precision not null default 0,
  branches jsonb not null default '[]',
  -- The schedule as last computed, kept by the writing transaction for lists and to-dos.
  start_on date,
  end_on date,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, plan_id) references plan (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id),
  foreign key (city_id, owner_id) references person (city_id, id)
);
create index task_by_plan on task (city_id, plan_id, sort);
create index task_by_owner on task (city_id, owner_id) where removed_at is null and finished_on is null;
create index task_by_organization on task (city_id, organization_id) where removed_at is null and finished_on is null;

create table dependency (
  city_id integer not null default 1,
  id uuid not null,
  plan_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  type text not null check (type in ('FS', 'SS', 'FF', 'SF')),
  lag_days integer not null default 0,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, plan_id) references plan (city_id, id),
  foreign key (city_id, from_id) references task (city_id, id),
  foreign key (city_id, to_id) references task (city_id, id)
);
create index dependency_by_plan on dependency (city_id, plan_id);
create unique index dependency_pair on dependency (city_id, from_id, to_id) where removed_at is null;

create table indicator (
  city_id integer not null default 1,
  id uuid not null,
  plan_id uuid not null,
  objective_id uuid,
  task_id uuid,
  name text not null,
  unit text not null,
  caliber text not null default '',
  source text not null default '',
  direction text not null check (direction in ('up', 'down')),
  aggregate text not null check (aggregate in ('latest', 'sum')),
  baseline_value numeric,
  baseline_on date,
  target_value numeric,
  target_on date,
  decimals integer not null default 0,
  weight double precision not null default 1 check (weight > 0),
  sort double precision not null default 0,
  -- The value as last computed from the readings, kept by the writing transaction.
  value numeric,
  value_on date,
  reading_count integer not null default 0,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, plan_id) references plan (city_id, id),
  foreign key (city_id, objective_id) references objective (city_id, id),
  foreign key (city_id, task_id) references task (city_id, id)
);
create index indicator_by_plan on indicator (city_id, plan_id, sort);

create table reading (
  city_id integer not null default 1,
  id uuid not null,
  indicator_id uuid not null,
  occurred_on date not null,
  value numeric not null,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  corrects_id uuid,
  corrected_by_id uuid,
  primary key (city_id, id),
  foreign key (city_id, indicator_id) references indicator (city_id, id)
);
create unique index reading_one_a_day on reading (city_id, indicator_id, occurred_on) where corrected_by_id is null;
create index reading_by_indicator on reading (city_id, indicator_id, occurred_on);

create table baseline (
  city_id integer not null default 1,
  id uuid not null,
  plan_id uuid not null,
  name text not null,
  taken_on date not null,
  taken_at timestamptz not null,
  taken_by uuid,
  primary key (city_id, id),
  foreign key (city_id, plan_id) references plan (city_id, id)
);
create index baseline_by_plan on baseline (city_id, plan_id, taken_at desc);

create table baseline_task (
  city_id integer not null default 1,
  baseline_id uuid not null,
  task_id uuid not null,
  start_on date not null,
  end_on date not null,
  primary key (city_id, baseline_id, task_id),
  foreign key (city_id, baseline_id) references baseline (city_id, id)
);

create table light_override (
  city_id integer not null default 1,
  id uuid not null,
  plan_id uuid not null,
  subject text not null check (subject in ('task', 'objective')),
  subject_id uuid not null,
  light text not null check (light in ('done', 'onTrack', 'nearDue', 'late', 'notStarted')),
  reason text not null,
  expires_on date not null,
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, plan_id) references plan (city_id, id)
);
create index light_override_by_plan on light_override (city_id, plan_id) where cancelled_at is null;

create table plan_change (
  city_id integer not null default 1,
  plan_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  by_account uuid,
  by_name text not null,
  label text not null,
  task_ids uuid[] not null default '{}',
  primary key (city_id, plan_id, seq),
  foreign key (city_id, plan_id) references plan (city_id, id)
);
