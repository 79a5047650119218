-- One run at a time for a database: one row, which nobody holds while it has no token.
create table run_lease (
  lease_id int primary key check (lease_id = 1),
  token varchar(36),
  account varchar(255),
  host varchar(255),
  process_space varchar(255),
  process_id bigint,
  process_started timestamp with time zone,
  verb varchar(16),
  run_id bigint,
  taken_at timestamp with time zone,
  heartbeat_at timestamp with time zone,
  stop_requested boolean not null
);

insert into run_lease (lease_id, stop_requested) values (1, false);

-- What a run was started with, so that it can be repeated as it was.
create table run_parameter (
  run_id bigint not null references run,
  name varchar(40) not null,
  setting varchar(2000) not null,
  primary key (run_id, name)
);
