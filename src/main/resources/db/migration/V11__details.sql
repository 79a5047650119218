-- Files whose balances by product are kept beside the database, with the level of the products.
create table source_detail (
  source_file_id bigint primary key references source_file,
  level varchar(8) not null
);
