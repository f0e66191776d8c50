-- The name of this file has no date, so it has no place in the order.
select 1;
