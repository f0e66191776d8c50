-- Activities are found by their words: pairs of neighbouring characters made by the application; null until a job has read an older record.
alter table activity add column title_words tsvector;
-- Title, minutes, items and resolutions together; never the criticism.
alter table activity add column words tsvector;
create index activity_by_title_words on activity using gin (title_words);
create index activity_by_words on activity using gin (words);
create index activity_without_words on activity (city_id, id) where words is null;
