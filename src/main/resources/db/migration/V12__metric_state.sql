-- The state of a margin may be as long as the stability of a rank. Views stand in the way of a wider
-- column: they are made anew as they were. Readers who have their rights from the default privileges
-- of the schema, as bi.md and postgresql.md give them, keep them.
drop view bi.metrics;
drop view bi.fact_metric;

alter table metric_value alter column state set data type varchar(24);

create view bi.metrics as
select s.dataset, s.reporter, s.partner, s.measure, s.product, s.adjustment, m.frequency, m.period,
       m.metric, m.metric_value, m.unit, m.state
from publication p
join metric_value m on m.publication_id = p.publication_id
join series s on s.series_id = m.series_id
where p.is_current;

create view bi.fact_metric as
select p.publication_id, s.dataset, s.reporter, s.partner, e.kind as partner_kind, s.measure,
       s.product, s.adjustment, m.frequency, m.frequency || ':' || m.period as period_key, m.metric,
       m.metric_value, m.unit, m.state
from publication p
join metric_value m on m.publication_id = p.publication_id
join series s on s.series_id = m.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
where p.is_current;
