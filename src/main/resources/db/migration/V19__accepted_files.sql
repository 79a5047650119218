-- Contents that somebody accepted although what stands contradicts them, in the order in which they
-- were accepted: of two files of one vintage the one that was accepted later holds. by_verb tells
-- those of the verb accept from those that config/accepted.yml names.
create table accepted_file (
  acceptance_id bigint primary key,
  sha256 varchar(64) not null unique,
  name varchar(1000) not null,
  by_verb boolean not null,
  recorded_at timestamp with time zone not null
);
