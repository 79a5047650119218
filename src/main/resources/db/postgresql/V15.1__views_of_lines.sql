-- Each figure of a line as a row of its own.
create index balance_line_series on balance_line (publication_id, series_id);
create index metric_line_series on metric_line (publication_id, series_id);
create index rank_line_series on rank_line (publication_id, series_id);

create view bi.bilateral_balance as
select s.dataset, v.vintage, s.reporter, s.partner, e.name as partner_name,
       e.kind as partner_kind, s.measure, s.product, s.adjustment, b.frequency,
       v.period, v.exports_usd,
       v.imports_usd, v.balance_usd,
       v.position, v.exports_state,
       v.imports_state
from publication p
join balance_line b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
cross join lateral unnest(b.periods, b.vintages, b.exports_usd, b.imports_usd,
    b.balance_usd, b.positions, b.exports_states, b.imports_states)
  as v (period, vintage, exports_usd, imports_usd,
    balance_usd, position, exports_state, imports_state)
where p.is_current;

create view bi.fact_bilateral as
select p.publication_id, s.dataset, s.dataset || ':' || v.vintage as vintage_key, s.reporter,
       s.partner, e.kind as partner_kind, s.measure, s.product, s.adjustment, b.frequency,
       b.frequency || ':' || v.period as period_key, v.exports_usd,
       v.imports_usd, v.balance_usd,
       v.position, v.exports_state,
       v.imports_state
from publication p
join balance_line b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
cross join lateral unnest(b.periods, b.vintages, b.exports_usd, b.imports_usd,
    b.balance_usd, b.positions, b.exports_states, b.imports_states)
  as v (period, vintage, exports_usd, imports_usd,
    balance_usd, position, exports_state, imports_state)
where p.is_current;

create view bi.dim_vintage as
select x.dataset || ':' || x.vintage as vintage_key, x.dataset, x.vintage,
       x.vintage = max(x.vintage) over (partition by x.dataset) as is_newest
from (select distinct s.dataset, v.vintage
      from publication p
      join balance_line b on b.publication_id = p.publication_id
      join series s on s.series_id = b.series_id
      cross join lateral unnest(b.vintages)
        as v (vintage)
      where p.is_current) x;

create view bi.metrics as
select s.dataset, s.reporter, s.partner, s.measure, s.product, s.adjustment, m.frequency,
       v.period, m.metric, v.metric_value, m.unit,
       v.state
from publication p
join metric_line m on m.publication_id = p.publication_id
join series s on s.series_id = m.series_id
cross join lateral unnest(m.periods, m.metric_values, m.states)
  as v (period, metric_value, state)
where p.is_current;

create view bi.fact_metric as
select p.publication_id, s.dataset, s.reporter, s.partner, e.kind as partner_kind, s.measure,
       s.product, s.adjustment, m.frequency, m.frequency || ':' || v.period as period_key,
       m.metric, v.metric_value, m.unit, v.state
from publication p
join metric_line m on m.publication_id = p.publication_id
join series s on s.series_id = m.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
cross join lateral unnest(m.periods, m.metric_values, m.states)
  as v (period, metric_value, state)
where p.is_current;

create view bi.rankings as
select s.dataset, s.reporter, s.measure, s.product, r.frequency, v.period, r.ranking,
       v.rank, s.partner, e.name as partner_name, v.value_usd,
       v.share_pct, v.stability
from publication p
join rank_line r on r.publication_id = p.publication_id
join series s on s.series_id = r.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
cross join lateral unnest(r.periods, r.places, r.values_usd, r.shares_pct, r.stabilities)
  as v (period, rank, value_usd, share_pct, stability)
where p.is_current;
