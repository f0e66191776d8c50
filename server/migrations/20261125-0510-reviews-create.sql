-- Reviews of a branch as processes: people, notes, the secret ballot apart from who voted, grades, findings, schemes.
create table review (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  kind text not null check (kind in ('memberReview', 'orgLife', 'dualReport', 'secretaryReview')),
  year integer not null,
  title text not null,
  -- The scheme as it held when the review was started; the contract's SchemeFields is its shape.
  scheme jsonb not null,
  state text not null check (state in ('preparing', 'selfReview', 'criticism', 'ballot', 'grading', 'proposed', 'confirmed', 'rectifying', 'archived')),
  since date not null,
  due_on date,
  activity_id uuid,
  people integer not null default 0,
  open_findings integer not null default 0,
  -- Counts per person, encrypted and always of the same length while the ballot is open; see decision 0025.
  box_cipher text,
  -- The same, once the ballot is closed and enough were received.
  result_cipher text,
  started_at timestamptz not null,
  started_by uuid,
  started_by_name text not null,
  removed_at timestamptz,
  removed_reason text,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id),
  foreign key (city_id, activity_id) references activity (city_id, id)
);
create unique index review_once_a_year on review (city_id, organization_id, kind, year) where removed_at is null;
create index review_by_year on review (city_id, year desc, id desc) where removed_at is null;

create table review_step (
  city_id integer not null default 1,
  id uuid not null,
  review_id uuid not null,
  event text not null check (event in ('openSelfReview', 'openCriticism', 'openBallot', 'closeBallot', 'propose', 'confirm', 'sendBack', 'tellResults', 'finishMeeting', 'archive')),
  to_state text not null check (to_state in ('preparing', 'selfReview', 'criticism', 'ballot', 'grading', 'proposed', 'confirmed', 'rectifying', 'archived')),
  at timestamptz not null,
  by_account uuid,
  by_name text not null,
  reason text not null default '',
  primary key (city_id, id),
  foreign key (city_id, review_id) references review (city_id, id)
);
create index review_step_by_review on review_step (city_id, review_id, at);

create table review_person (
  city_id integer not null default 1,
  review_id uuid not null,
  person_id uuid not null,
  name text not null,
  is_probationary boolean not null,
  standing text not null check (standing in ('graded', 'ungraded', 'excluded')),
  reason text not null default '',
  sort integer not null,
  -- Own words, encrypted; a draft until it is submitted.
  self_review_cipher text,
  submitted_on date,
  -- Grade and grounds, encrypted.
  grade_cipher text,
  primary key (city_id, review_id, person_id),
  foreign key (city_id, review_id) references review (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id)
);
create index review_person_by_person on review_person (city_id, person_id, review_id);

-- Who may vote and on which day the vote came in; nothing here or elsewhere leads from it to a choice.
create table review_voter (
  city_id integer not null default 1,
  review_id uuid not null,
  person_id uuid not null,
  name text not null,
  sort integer not null,
  received_on date,
  is_paper boolean,
  primary key (city_id, review_id, person_id),
  foreign key (city_id, review_id) references review (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id)
);
create index review_voter_waiting on review_voter (city_id, person_id, review_id) where received_on is null;

create table review_note (
  city_id integer not null default 1,
  id uuid not null,
  review_id uuid not null,
  kind text not null check (kind in ('study', 'talk', 'opinion', 'criticism')),
  about_id uuid,
  occurred_on date not null,
  -- What was said, encrypted.
  text_cipher text not null,
  recorded_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  primary key (city_id, id),
  foreign key (city_id, review_id) references review (city_id, id),
  foreign key (city_id, about_id) references person (city_id, id)
);
create index review_note_by_review on review_note (city_id, review_id, occurred_on, id);

create table review_finding (
  city_id integer not null default 1,
  id uuid not null,
  review_id uuid not null,
  text text not null,
  owner_id uuid,
  owner_name text not null,
  due_on date not null,
  reported_on date,
  reported_what text not null default '',
  reported_by uuid,
  reported_by_name text,
  closed_on date,
  closed_by uuid,
  closed_by_name text,
  sent_back text not null default '',
  sort integer not null,
  primary key (city_id, id),
  foreign key (city_id, review_id) references review (city_id, id),
  foreign key (city_id, owner_id) references person (city_id, id)
);
create index review_finding_by_review on review_finding (city_id, review_id, sort);
create index review_finding_open on review_finding (city_id, owner_id) where closed_on is null;

create table review_scheme (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  kind text not null check (kind in ('memberReview', 'orgLife', 'dualReport', 'secretaryReview')),
  fields jsonb not null,
  valid_from date not null,
  saved_by uuid,
  saved_by_name text not null,
  saved_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id),
  unique (city_id, organization_id, kind, valid_from)
);
