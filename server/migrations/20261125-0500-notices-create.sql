-- Notices: what each person is told, the channels it also goes out by, and notices that are read and signed (通知签收).
create table message (
  city_id integer not null default 1,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('dutyDue', 'dutyReminder', 'termEnding', 'taskAssigned', 'noticeReceived', 'noticeReminder', 'noticeWithdrawn')),
  title text not null,
  body text not null,
  -- The one place to act; the contract's MessageTarget is its shape.
  target jsonb not null,
  -- The same fact is told once, however often a job runs.
  dedupe_key text not null,
  at timestamptz not null,
  read_at timestamptz,
  -- When it went into a mail, at once or with the day's digest.
  mailed_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, account_id) references account (city_id, id),
  unique (city_id, account_id, dedupe_key)
);
create index message_of_account on message (city_id, account_id, at desc, id desc);
create index message_unread on message (city_id, account_id) where read_at is null;

create table channel_choice (
  city_id integer not null default 1,
  account_id uuid not null,
  mail_when text not null check (mail_when in ('never', 'digest', 'atOnce')),
  mail_cipher text,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (city_id, account_id),
  foreign key (city_id, account_id) references account (city_id, id)
);

create table robot (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  kind text not null check (kind in ('wecom', 'dingtalk')),
  name text not null,
  -- The address holds the key that lets anyone write into the group.
  address_cipher text not null,
  secret_cipher text,
  added_by_name text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by_name text,
  removed_reason text,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id)
);
create index robot_of_organization on robot (city_id, organization_id) where removed_at is null;

create table outbox (
  city_id integer not null default 1,
  id uuid not null,
  channel text not null check (channel in ('mail', 'robot')),
  account_id uuid,
  robot_id uuid,
  subject text not null,
  body text not null,
  dedupe_key text not null,
  made_at timestamptz not null,
  next_at timestamptz not null,
  tries integer not null default 0,
  tried_at timestamptz,
  -- Until then whoever took it is given time to send it.
  claimed_until timestamptz,
  sent_at timestamptz,
  dead_at timestamptz,
  last_error text not null default '',
  primary key (city_id, id),
  foreign key (city_id, account_id) references account (city_id, id),
  foreign key (city_id, robot_id) references robot (city_id, id),
  unique (city_id, dedupe_key),
  check ((channel = 'mail') = (account_id is not null) and (channel = 'robot') = (robot_id is not null))
);
create index outbox_waiting on outbox (city_id, next_at) where sent_at is null and dead_at is null;
create index outbox_dead on outbox (city_id, dead_at desc, id desc) where dead_at is not null;
create index outbox_of_robot on outbox (city_id, robot_id, tried_at) where robot_id is not null;

create table notice (
  city_id integer not null default 1,
  id uuid not null,
  organization_id uuid not null,
  title text not null,
  document_number text not null default '',
  paragraphs text[] not null,
  sign_by date,
  sent_by uuid,
  sent_by_name text not null,
  sent_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id)
);
create index notice_of_organization on notice (city_id, organization_id, sent_at desc, id desc);

create table notice_receipt (
  city_id integer not null default 1,
  notice_id uuid not null,
  organization_id uuid not null,
  account_id uuid not null,
  role text not null,
  signed_at timestamptz,
  note text not null default '',
  reminded_on date,
  primary key (city_id, notice_id, organization_id, account_id),
  foreign key (city_id, notice_id) references notice (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id),
  foreign key (city_id, account_id) references account (city_id, id)
);
create index notice_receipt_of_account on notice_receipt (city_id, account_id, notice_id);
