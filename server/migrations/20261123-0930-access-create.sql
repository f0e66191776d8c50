-- Accounts, sessions, role grants; nothing secret is stored in the clear.
create table account (
  city_id integer not null default 1,
  id uuid not null,
  person_id uuid,
  login text not null,
  name text not null,
  password_hash text not null,
  must_change_password boolean not null default false,
  password_set_at timestamptz not null,
  disabled_at timestamptz,
  disabled_reason text,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id),
  unique (city_id, login)
);

create table session (
  city_id integer not null default 1,
  id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  device_hash text,
  device text not null,
  address text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_reason text,
  primary key (city_id, id),
  foreign key (city_id, account_id) references account (city_id, id),
  unique (city_id, token_hash)
);
create index session_open_by_account on session (city_id, account_id) where ended_at is null;

-- A failed try counts against the account from unknown devices only, so that a stranger cannot lock the owner out.
create table sign_in_attempt (
  city_id integer not null default 1,
  id uuid not null,
  login_digest text not null,
  device_hash text,
  address text not null,
  at timestamptz not null,
  succeeded boolean not null,
  primary key (city_id, id)
);
create index sign_in_attempt_recent on sign_in_attempt (city_id, login_digest, at desc);
create index sign_in_attempt_by_address on sign_in_attempt (city_id, address, at desc);

create table known_device (
  city_id integer not null default 1,
  account_id uuid not null,
  device_hash text not null,
  last_used_at timestamptz not null,
  primary key (city_id, account_id, device_hash),
  foreign key (city_id, account_id) references account (city_id, id)
);

create table role_grant (
  city_id integer not null default 1,
  id uuid not null,
  account_id uuid not null,
  role text not null check (role in ('committeeStaff', 'unitLeader', 'partyOffice', 'branchSecretary', 'businessOfficer', 'member', 'systemAdmin', 'securityAdmin', 'auditAdmin')),
  organization_id uuid not null,
  from_on date not null,
  to_on date,
  reason text not null,
  granted_by uuid,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  revoke_reason text,
  primary key (city_id, id),
  foreign key (city_id, account_id) references account (city_id, id),
  foreign key (city_id, organization_id) references organization (city_id, id)
);
create index role_grant_by_account on role_grant (city_id, account_id) where revoked_at is null;
create index role_grant_by_organization on role_grant (city_id, organization_id);

-- Grows with every change of rights, so that other processes drop their remembered actors.
create table access_epoch (
  city_id integer primary key,
  epoch bigint not null
);
insert into access_epoch (city_id, epoch) values (1, 1);
