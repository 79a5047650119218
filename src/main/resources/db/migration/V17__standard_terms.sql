-- The words of the field: what is traded is an item, the sign of a balance is not a position (which is a stock in the
-- balance of payments), and a series is a series, not a line. Views stand in the way of other names: they are made
-- anew. Readers who have their rights from the default privileges of the schema, as bi.md and postgresql.md give
-- them, keep them.
drop view bi.periodic_balance;
drop view bi.fact_periodic;
drop view bi.revisions;
drop view bi.revision_sizes;
drop view bi.dim_product;
drop view bi.bilateral_balance;
drop view bi.fact_bilateral;
drop view bi.dim_vintage;
drop view bi.metrics;
drop view bi.fact_metric;
drop view bi.rankings;
drop view bi.trade_flow;
drop view bi.fact_flow_history;

alter table series rename column measure to item;
alter table periodic_balance rename column position to balance_sign;
alter table balance_line rename column positions to balance_signs;
alter table balance_line rename to balance_series;
alter table metric_line rename to metric_series;
alter table rank_line rename to rank_series;

update metric_series set metric = 'balance_sign_margin' where metric = 'balance_position_margin';

create view bi.periodic_balance as
select s.dataset, b.vintage, s.reporter, s.item, s.product, s.adjustment, b.frequency, b.period,
       b.exports_usd, b.imports_usd, b.balance_usd, b.balance_sign, b.derivation, b.partial
from publication p
join periodic_balance b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
where p.is_current;

create view bi.fact_periodic as
select p.publication_id, s.dataset, s.dataset || ':' || b.vintage as vintage_key, s.reporter,
       s.item, s.product, s.adjustment, b.frequency, b.frequency || ':' || b.period as period_key,
       b.exports_usd, b.imports_usd, b.balance_usd, b.balance_sign, b.derivation, b.partial
from publication p
join periodic_balance b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
where p.is_current;

create view bi.revisions as
select s.dataset, s.reporter, s.partner, s.item, r.flow, r.frequency, r.period, r.from_vintage,
       r.to_vintage, r.old_usd, r.new_usd, r.change_usd, r.consequence, s.product, s.adjustment
from publication p
join revision r on r.publication_id = p.publication_id
join series s on s.series_id = r.series_id
where p.is_current;

create view bi.revision_sizes as
select s.dataset, s.reporter, s.partner, s.item, z.flow, s.product, s.adjustment, z.releases,
       z.observations, z.mean_usd, z.mean_absolute_usd, z.mean_absolute_pct, z.bias
from publication p
join revision_size z on z.publication_id = p.publication_id
join series s on s.series_id = z.series_id
where p.is_current;

create view bi.dim_product as
select x.product, x.product = 'TOTAL' as is_total
from (select distinct s.product
      from publication p
      join balance_series b on b.publication_id = p.publication_id
      join series s on s.series_id = b.series_id
      where p.is_current) x;
