-- What the figures say of published statements. Values are in the unit of each statement; a
-- thousandth of a dollar in trillions has fifteen decimals.
create table claim_verdict (
  publication_id bigint not null,
  claim_id varchar(64) not null,
  section varchar(255) not null,
  text varchar(4000) not null,
  verdict varchar(24) not null,
  stated decimal(34, 15) not null,
  unit varchar(16) not null,
  computed decimal(34, 15),
  low decimal(34, 15) not null,
  high decimal(34, 15) not null,
  dataset varchar(64) not null,
  vintage varchar(7) not null,
  explanation text not null
);

create view bi.claims as
select c.claim_id, c.section, c.text, c.verdict, c.stated, c.unit, c.computed, c.low, c.high,
       c.dataset, c.vintage, c.explanation
from publication p
join claim_verdict c on c.publication_id = p.publication_id
where p.is_current;
