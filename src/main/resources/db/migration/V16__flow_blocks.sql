-- Figures are kept in blocks: one row for up to a thousand of one file, flow, frequency and state that hold for the
-- same releases, side by side in arrays. A workbook has a quarter of a million figures, and H2 takes rows one by
-- one. That a key is there once for each vintage is the work of the store step. The views of db/h2 and
-- db/postgresql show each figure as a row of its own.
create table flow_block (
  block_id bigint primary key,
  dataset varchar(64) not null,
  flow varchar(8) not null,
  frequency varchar(12) not null,
  state varchar(16) not null,
  valid_from_vintage varchar(7) not null,
  valid_to_vintage varchar(7),
  source_file_id bigint not null,
  source_sheet int not null,
  series_ids int array not null,
  periods varchar(7) array not null,
  values_usd decimal(24, 3) array not null,
  source_rows int array not null,
  source_columns int array not null
);

insert into flow_block
select row_number() over (order by min(x.flow_id)), x.dataset, x.flow, x.frequency, x.state, x.valid_from_vintage,
       x.valid_to_vintage, x.source_file_id, x.source_sheet, array_agg(x.series_id order by x.ordinal),
       array_agg(x.period order by x.ordinal), array_agg(x.value_usd order by x.ordinal),
       array_agg(x.source_row order by x.ordinal), array_agg(x.source_column order by x.ordinal)
from (select f.flow_id, s.dataset, f.flow, f.frequency, f.state, f.valid_from_vintage, f.valid_to_vintage,
             f.source_file_id, f.source_sheet, f.series_id, f.period, f.value_usd, f.source_row, f.source_column,
             row_number() over (
               partition by s.dataset, f.flow, f.frequency, f.state, f.valid_from_vintage, f.valid_to_vintage,
                            f.source_file_id, f.source_sheet
               order by f.period, f.flow_id) - 1 as ordinal
      from trade_flow f
      join series s on s.series_id = f.series_id) x
group by x.dataset, x.flow, x.frequency, x.state, x.valid_from_vintage, x.valid_to_vintage, x.source_file_id,
         x.source_sheet, x.ordinal / 1000;

drop view bi.trade_flow;
drop view bi.fact_flow_history;
drop table trade_flow;

-- The months that a source file states, as unbroken runs, each with the lines that have it: most lines of a file
-- have the same. A month between two runs of a line is one that the file does not state (its row was rejected), so
-- that file confirms nothing there.
create table stated_months (
  source_file_id bigint not null references source_file,
  dataset varchar(64) not null,
  covers_from varchar(7) not null,
  covers_to varchar(7) not null,
  series_ids int array not null
);

insert into stated_months
select x.source_file_id, x.dataset, x.covers_from, x.covers_to, array_agg(x.series_id order by x.ordinal)
from (select m.source_file_id, s.dataset, m.covers_from, m.covers_to, m.series_id,
             row_number() over (
               partition by m.source_file_id, s.dataset, m.covers_from, m.covers_to order by m.series_id) - 1
               as ordinal
      from source_months m
      join series s on s.series_id = m.series_id) x
group by x.source_file_id, x.dataset, x.covers_from, x.covers_to, x.ordinal / 10000;

drop table source_months;
