-- A year or quarter with months missing is published as 2025-P02 or 2025-Q1-P02, which is longer than a period was.
-- The views that show periods stand in the way; they are made anew at the end of the migration. Readers who have
-- their rights from the default privileges of the schema keep them.
drop view bi.bilateral_balance;
drop view bi.fact_bilateral;
drop view bi.periodic_balance;
drop view bi.fact_periodic;
drop view bi.metrics;
drop view bi.fact_metric;
drop view bi.rankings;
drop view bi.dim_period;

alter table balance_series alter column periods set data type varchar(11) array;
alter table metric_series alter column periods set data type varchar(11) array;
alter table rank_series alter column periods set data type varchar(11) array;
alter table periodic_balance alter column period set data type varchar(11);
alter table calendar_period alter column period set data type varchar(11);
