-- A search looks into the words of many records; unpacking each took eight times as long as the look itself.
-- Older records are packed until they are written again.
alter table activity alter column words set storage external;
alter table activity alter column title_words set storage external;
