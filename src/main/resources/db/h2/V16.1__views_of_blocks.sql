-- Each figure of a block as a row of its own. What is joined after the places stays after them, so that H2 reads
-- the blocks once.
create view bi.trade_flow as
select s.dataset, s.reporter, s.partner, s.measure, s.product, f.flow, s.adjustment, f.frequency,
       f.periods[n.place] as period, f.values_usd[n.place] as value_usd, f.state, f.valid_from_vintage,
       f.valid_to_vintage, d.name as source_file, f.source_sheet, f.source_rows[n.place] as source_row,
       f.source_columns[n.place] as source_column
from flow_block f
join source_file d on d.source_file_id = f.source_file_id
left join line_place n on n.place <= cardinality(f.series_ids)
join series s on s.series_id = f.series_ids[n.place];

-- Files of runs after the publication are loaded and not yet published: neither they nor the ends that
-- they put to older figures are shown.
create view bi.fact_flow_history as
select s.dataset, s.reporter, s.partner, e.kind as partner_kind, s.measure, s.product, f.flow,
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
left join line_place n on n.place <= cardinality(f.series_ids)
join series s on s.series_id = f.series_ids[n.place]
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
where p.is_current;

-- No line is there twice, because the store step looks for it before it adds it. An index over six texts to prove
-- that again is half the time of the inserts of fifty thousand lines here.
execute immediate (
  select 'alter table series drop constraint "' || constraint_name || '"'
  from information_schema.table_constraints
  where table_schema = 'PUBLIC' and table_name = 'SERIES' and constraint_type = 'UNIQUE');
