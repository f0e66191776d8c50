create table task (id uuid primary key);
