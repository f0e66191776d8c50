-- Scores from above for the weighted result of 双述双评, encrypted like the grades; a saved scheme can be put right.
alter table review add column scores_cipher text;
-- How many parts of it were entered, so that what is missing can be asked for without opening them.
alter table review add column scored_parts integer not null default 0;
alter table review_scheme add column version integer not null default 1;
