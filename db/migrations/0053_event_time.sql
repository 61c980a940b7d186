-- The log is in the order of its ids, which begin with their time: nothing looks for records by the
-- time beside it, and each record was written into one index more.
drop index events_at_ix;
