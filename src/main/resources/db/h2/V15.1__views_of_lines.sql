-- Each figure of a line as a row of its own. H2 cannot join an array of the row beside it; it takes the
-- place in the array from a table of numbers, joined from the left so that H2 never begins with it.
create table line_place (
  place int primary key
);

insert into line_place select x from system_range(1, 10000);

create view bi.bilateral_balance as
select s.dataset, b.vintages[n.place] as vintage, s.reporter, s.partner, e.name as partner_name,
       e.kind as partner_kind, s.measure, s.product, s.adjustment, b.frequency,
       b.periods[n.place] as period, b.exports_usd[n.place] as exports_usd,
       b.imports_usd[n.place] as imports_usd, b.balance_usd[n.place] as balance_usd,
       b.positions[n.place] as position, b.exports_states[n.place] as exports_state,
       b.imports_states[n.place] as imports_state
from publication p
join balance_line b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
left join line_place n on n.place <= cardinality(b.periods)
where p.is_current;

create view bi.fact_bilateral as
select p.publication_id, s.dataset, s.dataset || ':' || b.vintages[n.place] as vintage_key, s.reporter,
       s.partner, e.kind as partner_kind, s.measure, s.product, s.adjustment, b.frequency,
       b.frequency || ':' || b.periods[n.place] as period_key, b.exports_usd[n.place] as exports_usd,
       b.imports_usd[n.place] as imports_usd, b.balance_usd[n.place] as balance_usd,
       b.positions[n.place] as position, b.exports_states[n.place] as exports_state,
       b.imports_states[n.place] as imports_state
from publication p
join balance_line b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
left join line_place n on n.place <= cardinality(b.periods)
where p.is_current;

create view bi.dim_vintage as
select x.dataset || ':' || x.vintage as vintage_key, x.dataset, x.vintage,
       x.vintage = max(x.vintage) over (partition by x.dataset) as is_newest
from (select distinct s.dataset, b.vintages[n.place] as vintage
      from publication p
      join balance_line b on b.publication_id = p.publication_id
      join series s on s.series_id = b.series_id
      left join line_place n on n.place <= cardinality(b.periods)
      where p.is_current) x;

create view bi.metrics as
select s.dataset, s.reporter, s.partner, s.measure, s.product, s.adjustment, m.frequency,
       m.periods[n.place] as period, m.metric, m.metric_values[n.place] as metric_value, m.unit,
       m.states[n.place] as state
from publication p
join metric_line m on m.publication_id = p.publication_id
join series s on s.series_id = m.series_id
left join line_place n on n.place <= cardinality(m.periods)
where p.is_current;

create view bi.fact_metric as
select p.publication_id, s.dataset, s.reporter, s.partner, e.kind as partner_kind, s.measure,
       s.product, s.adjustment, m.frequency, m.frequency || ':' || m.periods[n.place] as period_key,
       m.metric, m.metric_values[n.place] as metric_value, m.unit, m.states[n.place] as state
from publication p
join metric_line m on m.publication_id = p.publication_id
join series s on s.series_id = m.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
left join line_place n on n.place <= cardinality(m.periods)
where p.is_current;

create view bi.rankings as
select s.dataset, s.reporter, s.measure, s.product, r.frequency, r.periods[n.place] as period, r.ranking,
       r.places[n.place] as rank, s.partner, e.name as partner_name, r.values_usd[n.place] as value_usd,
       r.shares_pct[n.place] as share_pct, r.stabilities[n.place] as stability
from publication p
join rank_line r on r.publication_id = p.publication_id
join series s on s.series_id = r.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
left join line_place n on n.place <= cardinality(r.periods)
where p.is_current;
