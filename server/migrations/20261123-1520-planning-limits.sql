-- A task keeps the day it is promised for and the last day on which it is not late, so that lists and to-dos judge as the plan does.
alter table task add column deadline date;
alter table task add column late_after date;
