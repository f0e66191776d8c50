-- Search looks for exact names and beginnings first; without these it would read every task for each letter typed.
create index person_by_name_pattern on person (city_id, name text_pattern_ops);
create index task_by_name on task (city_id, name text_pattern_ops) where removed_at is null;
create index task_by_initials on task (city_id, initials text_pattern_ops) where removed_at is null;
create index indicator_by_name on indicator (city_id, name text_pattern_ops) where removed_at is null;
create index indicator_by_initials on indicator (city_id, initials text_pattern_ops) where removed_at is null;
