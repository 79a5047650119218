-- The views of V17 that unnest arrays, each database in its own way.
alter table line_place rename to array_place;

create view bi.bilateral_balance as
select s.dataset, b.vintages[n.place] as vintage, s.reporter, s.partner, e.name as partner_name,
       e.kind as partner_kind, s.item, s.product, s.adjustment, b.frequency,
       b.periods[n.place] as period, b.exports_usd[n.place] as exports_usd,
       b.imports_usd[n.place] as imports_usd, b.balance_usd[n.place] as balance_usd,
       b.balance_signs[n.place] as balance_sign, b.exports_states[n.place] as exports_state,
       b.imports_states[n.place] as imports_state
from publication p
join balance_series b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
left join array_place n on n.place <= cardinality(b.periods)
where p.is_current;

create view bi.fact_bilateral as
select p.publication_id, s.dataset, s.dataset || ':' || b.vintages[n.place] as vintage_key, s.reporter,
       s.partner, e.kind as partner_kind, s.item, s.product, s.adjustment, b.frequency,
       b.frequency || ':' || b.periods[n.place] as period_key, b.exports_usd[n.place] as exports_usd,
       b.imports_usd[n.place] as imports_usd, b.balance_usd[n.place] as balance_usd,
       b.balance_signs[n.place] as balance_sign, b.exports_states[n.place] as exports_state,
       b.imports_states[n.place] as imports_state
from publication p
join balance_series b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
left join array_place n on n.place <= cardinality(b.periods)
where p.is_current;

create view bi.dim_vintage as
select x.dataset || ':' || x.vintage as vintage_key, x.dataset, x.vintage,
       x.vintage = max(x.vintage) over (partition by x.dataset) as is_newest
from (select distinct s.dataset, b.vintages[n.place] as vintage
      from publication p
      join balance_series b on b.publication_id = p.publication_id
      join series s on s.series_id = b.series_id
      left join array_place n on n.place <= cardinality(b.periods)
      where p.is_current) x;

create view bi.metrics as
select s.dataset, s.reporter, s.partner, s.item, s.product, s.adjustment, m.frequency,
       m.periods[n.place] as period, m.metric, m.metric_values[n.place] as metric_value, m.unit,
       m.states[n.place] as state
from publication p
join metric_series m on m.publication_id = p.publication_id
join series s on s.series_id = m.series_id
left join array_place n on n.place <= cardinality(m.periods)
where p.is_current;

create view bi.fact_metric as
select p.publication_id, s.dataset, s.reporter, s.partner, e.kind as partner_kind, s.item,
       s.product, s.adjustment, m.frequency, m.frequency || ':' || m.periods[n.place] as period_key,
       m.metric, m.metric_values[n.place] as metric_value, m.unit, m.states[n.place] as state
from publication p
join metric_series m on m.publication_id = p.publication_id
join series s on s.series_id = m.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
left join array_place n on n.place <= cardinality(m.periods)
where p.is_current;

create view bi.rankings as
select s.dataset, s.reporter, s.item, s.product, r.frequency, r.periods[n.place] as period, r.ranking,
       r.places[n.place] as rank, s.partner, e.name as partner_name, r.values_usd[n.place] as value_usd,
       r.shares_pct[n.place] as share_pct, r.stabilities[n.place] as stability
from publication p
join rank_series r on r.publication_id = p.publication_id
join series s on s.series_id = r.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
left join array_place n on n.place <= cardinality(r.periods)
where p.is_current;

create view bi.trade_flow as
select s.dataset, s.reporter, s.partner, s.item, s.product, f.flow, s.adjustment, f.frequency,
       f.periods[n.place] as period, f.values_usd[n.place] as value_usd, f.state, f.valid_from_vintage,
       f.valid_to_vintage, d.name as source_file, f.source_sheet, f.source_rows[n.place] as source_row,
       f.source_columns[n.place] as source_column
from flow_block f
join source_file d on d.source_file_id = f.source_file_id
left join array_place n on n.place <= cardinality(f.series_ids)
join series s on s.series_id = f.series_ids[n.place];

-- Files of runs after the publication are loaded and not yet published: neither they nor the ends that
-- they put to older figures are shown.
create view bi.fact_flow_history as
select s.dataset, s.reporter, s.partner, e.kind as partner_kind, s.item, s.product, f.flow,
       s.adjustment, f.frequency, f.frequency || ':' || f.periods[n.place] as period_key,
       f.values_usd[n.place] as value_usd, f.state, f.valid_from_vintage, v.vintage as valid_to_vintage,
       v.vintage is null as is_current
from publication p
join source_file d on d.run_id <= p.run_id
join flow_block f on f.source_file_id = d.source_file_id
left join (select distinct c.dataset, w.vintage, q.publication_id
           from publication q
           join source_file w on w.run_id <= q.run_id
           join source_dataset c on c.source_file_id = w.source_file_id) v
  on v.publication_id = p.publication_id and v.dataset = f.dataset
     and v.vintage = f.valid_to_vintage
left join array_place n on n.place <= cardinality(f.series_ids)
join series s on s.series_id = f.series_ids[n.place]
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
where p.is_current;
