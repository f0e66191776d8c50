-- Facts about the installation itself, such as that it holds the sample city.
create table installation_fact (
  city_id integer not null default 1,
  name text not null,
  value text not null,
  at timestamptz not null,
  primary key (city_id, name)
);
