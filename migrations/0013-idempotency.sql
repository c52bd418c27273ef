-- What programs sent under a key of their own and what they were answered: sent once more, it acts no more and is answered the same.
-- Status and reply come in the transaction of the act; a row without them is seen by nobody else. Kept for a day.
create table platform.idempotency (
  body_id uuid not null,
  token_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  hash bytea not null check (length(hash) = 32),
  status smallint check (status between 200 and 499),
  reply text,
  made_at timestamptz not null,
  primary key (body_id, token_id, key)
);
select platform.guard('platform.idempotency');
grant select, insert, update on platform.idempotency to otklik_app;
create index idempotency_made_at on platform.idempotency (made_at);
