-- Organisation life: kinds an organisation saved, activities with attendance, items, resolutions and links, excuses, dismissals.
create table activity_kind (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  code text not null,
  -- All fields of the kind; the contract's KindFields is its shape.
  fields jsonb not null,
  valid_from date not null,
  valid_to date,
  saved_by uuid,
  saved_by_name text not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id),
  unique (city_id, organization_id, code, valid_from)
);

create table activity (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  kind_code text not null,
  also_kinds text[] not null default '{}',
  -- Names of the parts held, for duties; their words are in the minutes.
  parts text[] not null default '{}',
  title text not null,
  state text not null check (state in ('planned', 'held')),
  occurred_on date not null,
  starts_at text,
  ends_at text,
  place text not null default '',
  host_name text not null default '',
  recorder_name text not null default '',
  -- Counted from the attendance in the transaction that writes it.
  eligible integer not null default 0,
  present integer not null default 0,
  absent integer not null default 0,
  voters integer not null default 0,
  voters_present integer not null default 0,
  audience integer not null default 0,
  service_hours numeric not null default 0,
  minutes jsonb not null,
  votes jsonb not null default '[]',
  -- 批评意见, encrypted.
  criticism_cipher text,
  link_count integer not null default 0,
  open_items integer not null default 0,
  -- When and by whom it was entered, which is not when it happened.
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  removed_reason text,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id)
);
create index activity_by_organization on activity (city_id, organization_id, occurred_on desc, id desc) where removed_at is null;
create index activity_by_day on activity (city_id, occurred_on desc, id desc) where removed_at is null;
create index activity_by_kind on activity (city_id, kind_code, occurred_on desc, id desc) where removed_at is null;

create table activity_attendance (
  city_id integer not null default 1,
  activity_id uuid not null,
  person_id uuid not null,
  name text not null,
  status text not null check (status in ('present', 'absent')),
  reason text not null default '',
  -- False for probationary members, who attend without a vote.
  has_vote boolean not null,
  sort integer not null,
  primary key (city_id, activity_id, person_id),
  foreign key (city_id, activity_id) references activity (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id)
);
create index activity_attendance_by_person on activity_attendance (city_id, person_id, activity_id) where status = 'present';

create table activity_item (
  city_id integer not null default 1,
  id uuid not null,
  activity_id uuid not null,
  topic text not null,
  note text not null default '',
  state text not null default 'open' check (state in ('open', 'linked', 'noAction')),
  answer text not null default '',
  task_id uuid,
  resolved_by_name text,
  resolved_at timestamptz,
  sort integer not null,
  primary key (city_id, id),
  foreign key (city_id, activity_id) references activity (city_id, id),
  foreign key (city_id, task_id) references task (city_id, id)
);
create index activity_item_by_activity on activity_item (city_id, activity_id, sort);
create index activity_item_open on activity_item (city_id, activity_id) where state = 'open';

create table activity_resolution (
  city_id integer not null default 1,
  id uuid not null,
  activity_id uuid not null,
  text text not null,
  owner_id uuid,
  due_on date,
  task_id uuid,
  sort integer not null,
  primary key (city_id, id),
  foreign key (city_id, activity_id) references activity (city_id, id),
  foreign key (city_id, owner_id) references person (city_id, id),
  foreign key (city_id, task_id) references task (city_id, id)
);
create index activity_resolution_by_activity on activity_resolution (city_id, activity_id, sort);

create table activity_link (
  city_id integer not null default 1,
  id uuid not null,
  activity_id uuid not null,
  task_id uuid not null,
  -- 支部具体做了什么
  did text not null,
  audience integer not null default 0,
  beneficiaries integer not null default 0,
  hours numeric not null default 0,
  results text not null default '',
  linked_at timestamptz not null,
  linked_by uuid,
  linked_by_name text not null,
  unlinked_at timestamptz,
  unlinked_reason text,
  primary key (city_id, id),
  foreign key (city_id, activity_id) references activity (city_id, id),
  foreign key (city_id, task_id) references task (city_id, id)
);
create unique index activity_link_pair on activity_link (city_id, activity_id, task_id) where unlinked_at is null;
create index activity_link_by_task on activity_link (city_id, task_id) where unlinked_at is null;

create table activity_correction (
  city_id integer not null default 1,
  id uuid not null,
  activity_id uuid not null,
  at timestamptz not null,
  by_account uuid,
  by_name text not null,
  reason text not null,
  -- What stood before, field by field, so that a correction stays visible.
  before jsonb not null,
  primary key (city_id, id),
  foreign key (city_id, activity_id) references activity (city_id, id)
);
create index activity_correction_by_activity on activity_correction (city_id, activity_id, at desc);

create table duty_excuse (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  kind_code text not null,
  period_start_on date not null,
  reason text not null,
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id),
  unique (city_id, organization_id, kind_code, period_start_on)
);

create table disconnect_dismissal (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  rule text not null,
  rules_version integer not null,
  subject_id uuid not null,
  reason text not null,
  expires_on date not null,
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id)
);
create index disconnect_dismissal_by_subject on disconnect_dismissal (city_id, subject_id, expires_on desc);
