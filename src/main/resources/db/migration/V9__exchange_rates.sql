-- Average exchange rates, as each file of rates states them. Which of several holds is the newest
-- release's, then that of the file whose name sorts last.
create table exchange_rate (
  source_file_id bigint not null references source_file,
  currency varchar(3) not null,
  frequency varchar(12) not null,
  period varchar(7) not null,
  quotation varchar(16) not null,
  rate varchar(64) not null,
  primary key (source_file_id, currency, frequency, period)
);

-- What stands in the cells of accepted rows whose amounts are in other currencies, and the rate that
-- made dollars of it. Numbers are text: they are kept with every digit that was used.
create table original_amount (
  source_file_id bigint not null references source_file,
  source_sheet int not null,
  source_row int not null,
  source_column int not null,
  amount varchar(64) not null,
  currency varchar(3) not null,
  frequency varchar(12) not null,
  period varchar(7) not null,
  quotation varchar(16) not null,
  rate varchar(64) not null,
  primary key (source_file_id, source_sheet, source_row, source_column)
);
