-- The months of each line that a source file states, as unbroken runs: a month between two runs is one
-- that the file does not state (its row was rejected), so that file confirms nothing there.
create table source_months (
  source_file_id bigint not null references source_file,
  series_id int not null references series,
  covers_from varchar(7) not null,
  covers_to varchar(7) not null,
  primary key (source_file_id, series_id, covers_from)
);

insert into source_months (source_file_id, series_id, covers_from, covers_to)
select source_file_id, series_id, covers_from, covers_to from source_series;

drop table source_series;

-- What each release of a dataset changed of the release before.
create table revision (
  publication_id bigint not null,
  series_id int not null,
  flow varchar(8) not null,
  frequency varchar(12) not null,
  period varchar(7) not null,
  from_vintage varchar(7) not null,
  to_vintage varchar(7) not null,
  old_usd decimal(24, 3),
  new_usd decimal(24, 3),
  change_usd decimal(24, 3),
  consequence text not null
);

-- How much the newest twelve months of a release are usually revised by the next one.
create table revision_size (
  publication_id bigint not null,
  series_id int not null,
  flow varchar(8) not null,
  releases int not null,
  observations int not null,
  mean_usd decimal(24, 3) not null,
  mean_absolute_usd decimal(24, 3) not null,
  mean_absolute_pct decimal(28, 4),
  bias varchar(8) not null
);

create view bi.revisions as
select s.dataset, s.reporter, s.partner, s.measure, r.flow, r.frequency, r.period, r.from_vintage,
       r.to_vintage, r.old_usd, r.new_usd, r.change_usd, r.consequence, s.product, s.adjustment
from publication p
join revision r on r.publication_id = p.publication_id
join series s on s.series_id = r.series_id
where p.is_current;

create view bi.revision_sizes as
select s.dataset, s.reporter, s.partner, s.measure, z.flow, s.product, s.adjustment, z.releases,
       z.observations, z.mean_usd, z.mean_absolute_usd, z.mean_absolute_pct, z.bias
from publication p
join revision_size z on z.publication_id = p.publication_id
join series s on s.series_id = z.series_id
where p.is_current;
