-- Balances, measures and ranks are kept by line, one row for all periods of a line, side by side in arrays: a
-- publication is half a million figures, and H2 takes rows one by one. The views of db/h2 and db/postgresql show
-- each figure as a row of its own.
create table balance_line (
  publication_id bigint not null,
  series_id int not null,
  frequency varchar(12) not null,
  periods varchar(7) array not null,
  vintages varchar(7) array not null,
  exports_usd decimal(24, 3) array not null,
  imports_usd decimal(24, 3) array not null,
  balance_usd decimal(24, 3) array not null,
  positions varchar(8) array not null,
  exports_states varchar(16) array not null,
  imports_states varchar(16) array not null
);

create table metric_line (
  publication_id bigint not null,
  series_id int not null,
  frequency varchar(12) not null,
  metric varchar(40) not null,
  unit varchar(8) not null,
  periods varchar(7) array not null,
  metric_values decimal(28, 4) array not null,
  states varchar(24) array not null
);

create table rank_line (
  publication_id bigint not null,
  series_id int not null,
  frequency varchar(12) not null,
  ranking varchar(16) not null,
  periods varchar(7) array not null,
  places int array not null,
  values_usd decimal(24, 3) array not null,
  shares_pct decimal(12, 4) array not null,
  stabilities varchar(24) array not null
);

insert into balance_line
select publication_id, series_id, frequency, array_agg(period order by period),
       array_agg(vintage order by period), array_agg(exports_usd order by period),
       array_agg(imports_usd order by period), array_agg(balance_usd order by period),
       array_agg(position order by period), array_agg(exports_state order by period),
       array_agg(imports_state order by period)
from bilateral_balance
group by publication_id, series_id, frequency;

insert into metric_line
select publication_id, series_id, frequency, metric, unit, array_agg(period order by period),
       array_agg(metric_value order by period), array_agg(state order by period)
from metric_value
group by publication_id, series_id, frequency, metric, unit;

insert into rank_line
select publication_id, series_id, frequency, ranking, array_agg(period order by period),
       array_agg(place order by period), array_agg(value_usd order by period),
       array_agg(share_pct order by period), array_agg(stability order by period)
from ranking
group by publication_id, series_id, frequency, ranking;

drop view bi.bilateral_balance;
drop view bi.metrics;
drop view bi.rankings;
drop view bi.dim_product;
drop view bi.dim_vintage;
drop view bi.fact_bilateral;
drop view bi.fact_metric;
drop table bilateral_balance;
drop table metric_value;
drop table ranking;

create view bi.dim_product as
select x.product, x.product = 'TOTAL' as is_total
from (select distinct s.product
      from publication p
      join balance_line b on b.publication_id = p.publication_id
      join series s on s.series_id = b.series_id
      where p.is_current) x;
