-- Plans, tasks and indicators are found by the pinyin initials of their names, as organisations and people are.
alter table plan add column initials text not null default '';
alter table task add column initials text not null default '';
alter table indicator add column initials text not null default '';
-- A to-do shows work, not summaries: whether a task has sub-tasks is asked for every row.
create index task_by_parent on task (city_id, parent_id) where removed_at is null and parent_id is not null;
create index person_probationary on person (city_id, joined_on) where member_kind = 'probationary' and left_on is null;
