-- Tables of tradebalance. Standard SQL that H2 and PostgreSQL both read.

create table run (
  run_id bigint primary key,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  status varchar(16) not null,
  exit_code int,
  fingerprint varchar(64) not null,
  forced boolean not null,
  input_folder varchar(1000) not null,
  message varchar(4000)
);

-- The input of a run, frozen when it starts.
create table run_file (
  run_id bigint not null references run,
  name varchar(1000) not null,
  sha256 varchar(64) not null,
  size_bytes bigint not null,
  plan varchar(16) not null,
  layout varchar(64),
  issue_code varchar(40),
  issue varchar(4000),
  primary key (run_id, name)
);

-- Contents that are in the database.
create table source_file (
  source_file_id bigint primary key,
  sha256 varchar(64) not null,
  name varchar(1000) not null,
  layout varchar(64) not null,
  layout_version int not null,
  dataset varchar(64) not null,
  vintage varchar(7) not null,
  covers_from varchar(7) not null,
  covers_to varchar(7) not null,
  run_id bigint not null references run,
  unique (sha256, layout, layout_version)
);

-- A source file may feed several datasets.
create table source_dataset (
  source_file_id bigint not null references source_file,
  dataset varchar(64) not null,
  primary key (source_file_id, dataset)
);

create table ledger (
  run_id bigint not null references run,
  file_name varchar(1000) not null,
  sha256 varchar(64) not null,
  layout varchar(64) not null,
  dataset varchar(64) not null,
  vintage varchar(7) not null,
  status varchar(16) not null,
  rows_read bigint not null,
  rows_accepted bigint not null,
  rows_rejected bigint not null,
  rows_ignored bigint not null,
  ignored_reasons varchar(4000) not null,
  figures_found bigint not null,
  figures_added bigint not null,
  figures_superseding bigint not null,
  figures_unchanged bigint not null,
  figures_not_published bigint not null,
  figures_not_applicable bigint not null,
  issue varchar(4000),
  primary key (run_id, file_name)
);

create table rejection (
  run_id bigint not null references run,
  file_name varchar(1000) not null,
  position int not null,
  issue_number int not null,
  sheet varchar(255) not null,
  row_number int not null,
  column_name varchar(16) not null,
  code varchar(40) not null,
  field varchar(255) not null,
  raw_value text not null,
  arguments text not null,
  raw_record text not null,
  primary key (run_id, file_name, position, issue_number)
);

create table series (
  series_id int primary key,
  dataset varchar(64) not null,
  reporter varchar(40) not null,
  partner varchar(40) not null,
  measure varchar(16) not null,
  product varchar(40) not null,
  adjustment varchar(8) not null,
  unique (dataset, reporter, partner, measure, product, adjustment)
);

-- The months of each line that a source file states, whether changed or not.
create table source_series (
  source_file_id bigint not null references source_file,
  series_id int not null references series,
  covers_from varchar(7) not null,
  covers_to varchar(7) not null,
  primary key (source_file_id, series_id)
);

-- One row for each figure and each time that its amount changed. The primary key is the order of
-- storage; that a key is there once for each vintage is the work of the store step.
create table trade_flow (
  flow_id bigint primary key,
  series_id int not null,
  flow varchar(8) not null,
  frequency varchar(12) not null,
  period varchar(7) not null,
  value_usd decimal(24, 3),
  state varchar(16) not null,
  valid_from_vintage varchar(7) not null,
  valid_to_vintage varchar(7),
  source_file_id bigint not null,
  source_sheet int not null,
  source_row int not null,
  source_column int not null
);

create table publication (
  publication_id bigint primary key,
  run_id bigint not null references run,
  is_current boolean not null,
  published_at timestamp with time zone
);

create table bilateral_balance (
  publication_id bigint not null,
  series_id int not null,
  vintage varchar(7) not null,
  frequency varchar(12) not null,
  period varchar(7) not null,
  exports_usd decimal(24, 3),
  imports_usd decimal(24, 3),
  balance_usd decimal(24, 3),
  position varchar(8),
  exports_state varchar(16) not null,
  imports_state varchar(16) not null
);

create table periodic_balance (
  publication_id bigint not null,
  series_id int not null,
  vintage varchar(7) not null,
  frequency varchar(12) not null,
  period varchar(7) not null,
  exports_usd decimal(24, 3),
  imports_usd decimal(24, 3),
  balance_usd decimal(24, 3),
  position varchar(8),
  derivation varchar(16) not null,
  partial boolean not null
);

create table metric_value (
  publication_id bigint not null,
  series_id int not null,
  frequency varchar(12) not null,
  period varchar(7) not null,
  metric varchar(40) not null,
  metric_value decimal(28, 4),
  unit varchar(8) not null,
  state varchar(16) not null
);

create table ranking (
  publication_id bigint not null,
  series_id int not null,
  frequency varchar(12) not null,
  period varchar(7) not null,
  ranking varchar(16) not null,
  place int not null,
  value_usd decimal(24, 3) not null,
  share_pct decimal(12, 4),
  stability varchar(24) not null
);

create table control_total (
  publication_id bigint not null,
  rule varchar(255) not null,
  dataset varchar(64) not null,
  reporter varchar(40) not null,
  frequency varchar(12) not null,
  period varchar(7) not null,
  expected_usd decimal(24, 3) not null,
  actual_usd decimal(24, 3) not null,
  difference_usd decimal(24, 3) not null,
  tolerance_usd decimal(24, 3) not null,
  verdict varchar(24) not null
);

-- Names and kinds belong to a publication as its figures do.
create table economy (
  publication_id bigint not null,
  economy varchar(40) not null,
  name varchar(255) not null,
  kind varchar(16) not null,
  primary key (publication_id, economy)
);
