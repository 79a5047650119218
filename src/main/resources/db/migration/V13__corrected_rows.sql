-- Files of corrected rows that somebody resubmitted, with their accounts.
create table resubmission (
  resubmission_id bigint primary key,
  name varchar(1000) not null,
  sha256 varchar(64) not null,
  recorded_at timestamp with time zone not null,
  rows_read bigint not null,
  rows_accepted bigint not null,
  rows_rejected bigint not null,
  rows_ignored bigint not null
);

-- The rows of contents as they were corrected; of several corrections of a row the newest holds.
-- Whoever reads the content reads them in place of its own. The run is the one that stored the
-- content with the correction first; empty until one did.
create table corrected_row (
  file_sha256 varchar(64) not null,
  sheet varchar(255) not null,
  row_number int not null,
  resubmission_id bigint not null references resubmission,
  original_record text not null,
  corrected_record text not null,
  run_id bigint,
  primary key (file_sha256, sheet, row_number, resubmission_id)
);
