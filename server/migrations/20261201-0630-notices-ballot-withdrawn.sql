-- Whoever voted online is told when the vote was taken back beside paper.
alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check
  check (kind in ('dutyDue', 'dutyReminder', 'termEnding', 'taskAssigned', 'noticeReceived', 'noticeReminder', 'noticeWithdrawn', 'ballotWithdrawn'));
