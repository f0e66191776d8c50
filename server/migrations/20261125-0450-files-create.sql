-- Which record carries which file; the content lies in HEPAI_DATA/files under its SHA-256, so that a row never holds it.
create table attachment (
  city_id integer not null default 1,
  id uuid not null,
  -- The record that carries it; its table belongs to a module above.
  subject_kind text not null check (subject_kind in ('activity')),
  subject_id uuid not null,
  name text not null,
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'pptx', 'ofd', 'jpg', 'png', 'webp', 'txt', 'csv')),
  bytes integer not null check (bytes > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  attached_at timestamptz not null,
  attached_by uuid,
  attached_by_name text not null,
  removed_at timestamptz,
  removed_by_name text,
  -- When the content of a removed file was destroyed; the row still tells what there was.
  destroyed_at timestamptz,
  primary key (city_id, id)
);
create index attachment_by_subject on attachment (city_id, subject_kind, subject_id);
create index attachment_by_hash on attachment (city_id, hash);
