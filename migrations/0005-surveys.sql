-- Editions, answers taken in through the box, counters. Nothing here leads to a person: no time finer than a day, random ids only.
create schema surveys;
grant usage on schema surveys to otklik_app;

create table surveys.edition (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  number integer not null check (number > 0),
  questions jsonb not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (body_id, id),
  unique (body_id, number)
);
comment on table surveys.edition is 'A set of questions as it was published. It never changes: a change is a new edition.';
select platform.guard('surveys.edition');
grant select, insert on surveys.edition to otklik_app;
grant update (closed_at) on surveys.edition to otklik_app;

-- The box: one row a sheet, written in one short transaction; committed here means acknowledged. Emptied in batches, in random order.
create table surveys.box (
  body_id uuid not null,
  receipt_hash bytea not null,
  edition_id uuid not null,
  touchpoint_id uuid not null,
  channel text not null,
  mode text not null,
  answered_on date not null,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  primary key (body_id, receipt_hash)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);
select platform.guard('surveys.box');
grant select, insert on surveys.box to otklik_app;

create table surveys.answer_sheet (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  edition_id uuid not null,
  touchpoint_id uuid not null,
  channel text not null,
  mode text not null,
  answered_on date not null,
  answers jsonb not null,
  receipt_hash bytea not null,
  primary key (body_id, id),
  unique (body_id, receipt_hash)
);
select platform.guard('surveys.answer_sheet');
grant select on surveys.answer_sheet to otklik_app;

-- One row an answered question, for tabulation and for reading words one by one.
create table surveys.answer (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  sheet_id uuid not null,
  touchpoint_id uuid not null,
  question text not null,
  mark smallint check (mark between 1 and 5),
  words text,
  primary key (body_id, id)
);
select platform.guard('surveys.answer');
grant select on surveys.answer to otklik_app;
create index answer_words on surveys.answer (body_id, touchpoint_id, id) where words is not null;
create index answer_sheet_rows on surveys.answer (body_id, sheet_id);

create table surveys.mark_day (
  body_id uuid not null,
  touchpoint_id uuid not null,
  channel text not null,
  question text not null,
  day date not null,
  mark smallint not null check (mark between 0 and 5),
  sheets integer not null check (sheets > 0),
  primary key (body_id, touchpoint_id, question, day, mark, channel)
);
comment on column surveys.mark_day.mark is '0 counts those who found it hard to say: valid sheets without a mark.';
select platform.guard('surveys.mark_day');
grant select on surveys.mark_day to otklik_app;

-- Published: counters of marks, no words, no sheets.
create view surveys.mark_facts with (security_invoker = true) as
  select body_id, touchpoint_id, channel, question, day, mark, sheets from surveys.mark_day;
comment on view surveys.mark_facts is 'Published: marks by day. No words, no sheets. Columns are only added.';
grant select on surveys.mark_facts to otklik_app;

-- Days whose sheets were laid down anew, all in one transaction and in random order: what a batch a second told of order is gone.
create table surveys.closed_day (
  body_id uuid not null,
  day date not null,
  primary key (body_id, day)
);
select platform.guard('surveys.closed_day');
grant select on surveys.closed_day to otklik_app;

-- Which body a receipt belongs to: receipts carry no body code. Needs the keyed hash, which only the code's holder can bring about.
create function surveys.body_of_receipt(sought bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select body_id from surveys.box where receipt_hash = sought
    union all select body_id from surveys.answer_sheet where receipt_hash = sought limit 1);
revoke all on function surveys.body_of_receipt(bytea) from public;
grant execute on function surveys.body_of_receipt(bytea) to otklik_app;
create unique index box_receipt on surveys.box (receipt_hash);
create unique index sheet_receipt on surveys.answer_sheet (receipt_hash);
