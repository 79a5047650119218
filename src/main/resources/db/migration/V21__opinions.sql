-- An opinion is a statement without a value.
alter table claim_verdict alter column stated drop not null;
alter table claim_verdict alter column low drop not null;
alter table claim_verdict alter column high drop not null;
