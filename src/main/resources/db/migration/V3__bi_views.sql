-- What BI tools read. Names and columns are the published contract; everything shown belongs to the
-- publication that is current, so a publication is visible whole or not at all.

create schema bi;

create view bi.bilateral_balance as
select s.dataset, b.vintage, s.reporter, s.partner, e.name as partner_name, e.kind as partner_kind,
       s.measure, s.product, s.adjustment, b.frequency, b.period,
       b.exports_usd, b.imports_usd, b.balance_usd, b.position, b.exports_state, b.imports_state
from publication p
join bilateral_balance b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
where p.is_current;

create view bi.periodic_balance as
select s.dataset, b.vintage, s.reporter, s.measure, s.product, s.adjustment, b.frequency, b.period,
       b.exports_usd, b.imports_usd, b.balance_usd, b.position, b.derivation, b.partial
from publication p
join periodic_balance b on b.publication_id = p.publication_id
join series s on s.series_id = b.series_id
where p.is_current;

create view bi.metrics as
select s.dataset, s.reporter, s.partner, s.measure, s.product, s.adjustment, m.frequency, m.period,
       m.metric, m.metric_value, m.unit, m.state
from publication p
join metric_value m on m.publication_id = p.publication_id
join series s on s.series_id = m.series_id
where p.is_current;

create view bi.rankings as
select s.dataset, s.reporter, s.measure, s.product, r.frequency, r.period, r.ranking,
       r.place as rank, s.partner, e.name as partner_name, r.value_usd, r.share_pct, r.stability
from publication p
join ranking r on r.publication_id = p.publication_id
join series s on s.series_id = r.series_id
join economy e on e.publication_id = p.publication_id and e.economy = s.partner
where p.is_current;

create view bi.control_totals as
select c.rule, c.dataset, c.reporter, c.frequency, c.period, c.expected_usd, c.actual_usd,
       c.difference_usd, c.tolerance_usd, c.verdict
from publication p
join control_total c on c.publication_id = p.publication_id
where p.is_current;

-- Every figure with its history: valid_to_vintage is empty for what is known now.
create view bi.trade_flow as
select s.dataset, s.reporter, s.partner, s.measure, s.product, f.flow, s.adjustment, f.frequency,
       f.period, f.value_usd, f.state, f.valid_from_vintage, f.valid_to_vintage,
       d.name as source_file, f.source_sheet, f.source_row, f.source_column
from trade_flow f
join series s on s.series_id = f.series_id
join source_file d on d.source_file_id = f.source_file_id;

create view bi.economies as
select e.economy, e.name, e.kind
from publication p
join economy e on e.publication_id = p.publication_id
where p.is_current;
