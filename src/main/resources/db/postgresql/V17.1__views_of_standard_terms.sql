-- The views of V17 that unnest arrays, each database in its own way.
alter index balance_line_series rename to balance_series_series;
alter index metric_line_series rename to metric_series_series;
alter index rank_line_series rename to rank_series_series;

create view bi.bilateral_balance as
select s.dataset, v.vintage, s.reporter, s.partner, e.name as partner_name,
       e.kind as partner_kind, s.item, s.product, s.adjustment, b.frequency,
       v.period, v.exports_usd,
       v.imports_usd, v.balance_usd,
       v.balance_sign, v.exports_state,
       v.imports_state
from publication p
join balance_series b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
cross join lateral unnest(b.periods, b.vintages, b.exports_usd, b.imports_usd,
    b.balance_usd, b.balance_signs, b.exports_states, b.imports_states)
  as v (period, vintage, exports_usd, imports_usd,
    balance_usd, balance_sign, exports_state, imports_state)
where p.is_current;

create view bi.fact_bilateral as
select p.publication_id, s.dataset, s.dataset || ':' || v.vintage as vintage_key, s.reporter,
       s.partner, e.kind as partner_kind, s.item, s.product, s.adjustment, b.frequency,
       b.frequency || ':' || v.period as period_key, v.exports_usd,
       v.imports_usd, v.balance_usd,
       v.balance_sign, v.exports_state,
       v.imports_state
from publication p
join balance_series b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
cross join lateral unnest(b.periods, b.vintages, b.exports_usd, b.imports_usd,
    b.balance_usd, b.balance_signs, b.exports_states, b.imports_states)
  as v (period, vintage, exports_usd, imports_usd,
    balance_usd, balance_sign, exports_state, imports_state)
where p.is_current;

create view bi.dim_vintage as
select x.dataset || ':' || x.vintage as vintage_key, x.dataset, x.vintage,
       x.vintage = max(x.vintage) over (partition by x.dataset) as is_newest
from (select distinct s.dataset, v.vintage
      from publication p
      join balance_series b on b.publication_id = p.publication_id
      join series s on s.series_id = b.series_id
      cross join lateral unnest(b.vintages)
        as v (vintage)
      where p.is_current) x;

create view bi.metrics as
select s.dataset, s.reporter, s.partner, s.item, s.product, s.adjustment, m.frequency,
       v.period, m.metric, v.metric_value, m.unit,
       v.state
from publication p
join metric_series m on m.publication_id = p.publication_id
join series s on s.series_id = m.series_id
cross join lateral unnest(m.periods, m.metric_values, m.states)
  as v (period, metric_value, state)
where p.is_current;

create view bi.fact_metric as
select p.publication_id, s.dataset, s.reporter, s.partner, e.kind as partner_kind, s.item,
       s.product, s.adjustment, m.frequency, m.frequency || ':' || v.period as period_key,
       m.metric, v.metric_value, m.unit, v.state
from publication p
join metric_series m on m.publication_id = p.publication_id
join series s on s.series_id = m.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
cross join lateral unnest(m.periods, m.metric_values, m.states)
  as v (period, metric_value, state)
where p.is_current;

create view bi.rankings as
select s.dataset, s.reporter, s.item, s.product, r.frequency, v.period, r.ranking,
       v.rank, s.partner, e.name as partner_name, v.value_usd,
       v.share_pct, v.stability
from publication p
join rank_series r on r.publication_id = p.publication_id
join series s on s.series_id = r.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
cross join lateral unnest(r.periods, r.places, r.values_usd, r.shares_pct, r.stabilities)
  as v (period, rank, value_usd, share_pct, stability)
where p.is_current;

create view bi.trade_flow as
select s.dataset, s.reporter, s.partner, s.item, s.product, f.flow, s.adjustment, f.frequency,
       v.period, v.value_usd, f.state, f.valid_from_vintage, f.valid_to_vintage,
       d.name as source_file, f.source_sheet, v.source_row, v.source_column
from flow_block f
cross join lateral unnest(f.series_ids, f.periods, f.values_usd, f.source_rows, f.source_columns)
  as v (series_id, period, value_usd, source_row, source_column)
join series s on s.series_id = v.series_id
join source_file d on d.source_file_id = f.source_file_id;

-- Files of runs after the publication are loaded and not yet published: neither they nor the ends that
-- they put to older figures are shown.
create view bi.fact_flow_history as
select s.dataset, s.reporter, s.partner, e.kind as partner_kind, s.item, s.product, f.flow,
       s.adjustment, f.frequency, f.frequency || ':' || g.period as period_key, g.value_usd, f.state,
       f.valid_from_vintage, v.vintage as valid_to_vintage, v.vintage is null as is_current
from publication p
join source_file d on d.run_id <= p.run_id
join flow_block f on f.source_file_id = d.source_file_id
cross join lateral unnest(f.series_ids, f.periods, f.values_usd) as g (series_id, period, value_usd)
join series s on s.series_id = g.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
left join (select distinct c.dataset, w.vintage, q.publication_id
           from publication q
           join source_file w on w.run_id <= q.run_id
           join source_dataset c on c.source_file_id = w.source_file_id) v
  on v.publication_id = p.publication_id and v.dataset = s.dataset
     and v.vintage = f.valid_to_vintage
where p.is_current;
