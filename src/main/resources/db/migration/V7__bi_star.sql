-- A star of facts and dimensions for BI tools, in the schema of the other views. Keys are readable codes;
-- where a dimension would need two columns, one key joins them with a colon.

create table dataset (
  publication_id bigint not null,
  dataset varchar(64) not null,
  title varchar(1000) not null,
  publisher varchar(1000) not null,
  basis varchar(16) not null,
  valuation varchar(1000) not null,
  rounding_usd decimal(24, 3) not null,
  primary key (publication_id, dataset)
);

create table calendar_period (
  publication_id bigint not null,
  frequency varchar(12) not null,
  period varchar(7) not null,
  calendar_year int not null,
  calendar_quarter int,
  calendar_month int,
  starts_on date not null,
  ends_on date not null,
  months int not null,
  primary key (publication_id, frequency, period)
);

create view bi.publication as
select publication_id, run_id, published_at from publication where is_current;

create view bi.dim_economy as
select e.economy, e.name, e.kind
from publication p
join economy e on e.publication_id = p.publication_id
where p.is_current;

create view bi.dim_period as
select c.frequency || ':' || c.period as period_key, c.frequency, c.period, c.calendar_year,
       c.calendar_quarter, c.calendar_month, c.starts_on, c.ends_on, c.months
from publication p
join calendar_period c on c.publication_id = p.publication_id
where p.is_current;

create view bi.dim_dataset as
select d.dataset, d.title, d.publisher, d.basis, d.valuation, d.rounding_usd
from publication p
join dataset d on d.publication_id = p.publication_id
where p.is_current;

create view bi.dim_product as
select x.product, x.product = 'TOTAL' as is_total
from (select distinct s.product
      from publication p
      join bilateral_balance b on b.publication_id = p.publication_id
      join series s on s.series_id = b.series_id
      where p.is_current) x;

create view bi.dim_vintage as
select x.dataset || ':' || x.vintage as vintage_key, x.dataset, x.vintage,
       x.vintage = max(x.vintage) over (partition by x.dataset) as is_newest
from (select distinct s.dataset, b.vintage
      from publication p
      join bilateral_balance b on b.publication_id = p.publication_id
      join series s on s.series_id = b.series_id
      where p.is_current) x;

create view bi.fact_bilateral as
select p.publication_id, s.dataset, s.dataset || ':' || b.vintage as vintage_key, s.reporter,
       s.partner, e.kind as partner_kind, s.measure, s.product, s.adjustment, b.frequency,
       b.frequency || ':' || b.period as period_key, b.exports_usd, b.imports_usd, b.balance_usd,
       b.position, b.exports_state, b.imports_state
from publication p
join bilateral_balance b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
where p.is_current;

create view bi.fact_periodic as
select p.publication_id, s.dataset, s.dataset || ':' || b.vintage as vintage_key, s.reporter,
       s.measure, s.product, s.adjustment, b.frequency, b.frequency || ':' || b.period as period_key,
       b.exports_usd, b.imports_usd, b.balance_usd, b.position, b.derivation, b.partial
from publication p
join periodic_balance b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
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

-- Files of runs after the publication are loaded and not yet published: neither they nor the ends that
-- they put to older figures are shown.
create view bi.fact_flow_history as
select s.dataset, s.reporter, s.partner, e.kind as partner_kind, s.measure, s.product, f.flow,
       s.adjustment, f.frequency, f.frequency || ':' || f.period as period_key, f.value_usd, f.state,
       f.valid_from_vintage, v.vintage as valid_to_vintage, v.vintage is null as is_current
from publication p
join source_file d on d.run_id <= p.run_id
join trade_flow f on f.source_file_id = d.source_file_id
join series s on s.series_id = f.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
left join (select distinct c.dataset, w.vintage, q.publication_id
           from publication q
           join source_file w on w.run_id <= q.run_id
           join source_dataset c on c.source_file_id = w.source_file_id) v
  on v.publication_id = p.publication_id and v.dataset = s.dataset
     and v.vintage = f.valid_to_vintage
where p.is_current;

-- The dictionary of the outputs, for tools that show no comments of columns; filled by a repeatable migration.
create table dictionary_column (
  table_name varchar(64) not null,
  ordinal int not null,
  column_name varchar(64) not null,
  type varchar(16) not null,
  unit varchar(64) not null,
  definition varchar(4000) not null,
  source varchar(1000) not null,
  primary key (table_name, ordinal)
);

create view bi.dictionary as
select table_name, ordinal, column_name, type, unit, definition, source from dictionary_column;

create table metric_definition (
  metric varchar(64) primary key,
  definition varchar(4000) not null,
  formula varchar(1000) not null,
  unit varchar(16) not null,
  periods varchar(255) not null,
  coverage varchar(1000) not null,
  missing varchar(1000) not null,
  source varchar(1000) not null
);

create view bi.dim_metric as
select metric, definition, formula, unit, periods, coverage, missing, source from metric_definition;
