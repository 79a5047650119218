-- Each figure of a block as a row of its own.
create view bi.trade_flow as
select s.dataset, s.reporter, s.partner, s.measure, s.product, f.flow, s.adjustment, f.frequency,
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
select s.dataset, s.reporter, s.partner, e.kind as partner_kind, s.measure, s.product, f.flow,
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
