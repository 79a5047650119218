-- What each run loaded of each dataset, to tell what is unusual.
create table run_quality (
  run_id bigint not null references run,
  dataset varchar(64) not null,
  files bigint not null,
  rows_read bigint not null,
  rows_rejected bigint not null,
  figures_found bigint not null,
  primary key (dataset, run_id)
);

create index run_quality_run on run_quality (run_id);
