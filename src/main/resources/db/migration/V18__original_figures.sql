-- What each file states in another currency than the dollar, by figure and currency, whether or not there is a rate
-- that makes dollars of it. Numbers are text: every digit is kept. A row without currency takes the figure back.
create table original_figure (
  source_file_id bigint not null references source_file,
  series_id int not null,
  flow varchar(12) not null,
  frequency varchar(12) not null,
  period varchar(7) not null,
  currency varchar(3) not null,
  state varchar(16) not null,
  amount varchar(64),
  primary key (source_file_id, series_id, flow, frequency, period, currency)
);
