-- What was done for a task and answers to items are found too; a job reads those records again within some minutes.
update activity set words = null
  where link_count > 0
    or exists (select 1 from activity_item as item where item.city_id = activity.city_id and item.activity_id = activity.id and item.answer <> '');
