-- Instruments with several types of questions, ratings of named things, drafts; counters by day and by month.
alter table surveys.edition add column instrument text not null default 'first';
alter table surveys.edition alter column instrument drop default;
alter table surveys.edition drop constraint edition_body_id_number_key;
alter table surveys.edition add unique (body_id, instrument, number);

-- A sheet is about a touchpoint, or about a thing that is rated: «page:/privacy», «act:answer».
alter table surveys.box add column thing text, alter column touchpoint_id drop not null,
  add check ((touchpoint_id is null) <> (thing is null));
alter table surveys.answer_sheet add column thing text, alter column touchpoint_id drop not null,
  add check ((touchpoint_id is null) <> (thing is null));
alter table surveys.answer add column option text, alter column touchpoint_id drop not null;
comment on column surveys.answer.option is 'What was chosen; the words of an option with a text of its own stand beside it.';

-- Drops nothing that a recount could not bring back: counters are written anew from the sheets' rows.
drop view surveys.mark_facts;
drop table surveys.mark_day;

create table surveys.answer_day (
  body_id uuid not null,
  question text not null,
  day date not null,
  touchpoint_id uuid,
  thing text,
  channel text not null,
  edition_id uuid not null,
  value text not null,
  sheets integer not null check (sheets > 0),
  unique nulls not distinct (body_id, question, day, touchpoint_id, thing, channel, edition_id, value)
);
comment on column surveys.answer_day.value is
  'A mark 1 to 5, none for who found it hard to say, the id of an option, words for who wrote something.';
select platform.guard('surveys.answer_day');
grant select on surveys.answer_day to otklik_app;
create index answer_day_day on surveys.answer_day (body_id, day);

-- The same by whole months, the finest that figures are cut by: as many rows after ten million sheets as after ten thousand.
create table surveys.answer_month (
  body_id uuid not null,
  question text not null,
  month date not null check (extract(day from month) = 1),
  touchpoint_id uuid,
  thing text,
  channel text not null,
  edition_id uuid not null,
  value text not null,
  sheets integer not null check (sheets > 0),
  unique nulls not distinct (body_id, question, month, touchpoint_id, thing, channel, edition_id, value)
);
select platform.guard('surveys.answer_month');
grant select on surveys.answer_month to otklik_app;

with said as (
  select s.body_id, a.key as question, s.answered_on as day, s.touchpoint_id, s.channel, s.edition_id,
    case jsonb_typeof(a.value) when 'number' then a.value #>> '{}' when 'null' then 'none' else 'words' end as value
  from surveys.answer_sheet s, jsonb_each(s.answers) a
), days as (
  insert into surveys.answer_day (body_id, question, day, touchpoint_id, channel, edition_id, value, sheets)
  select body_id, question, day, touchpoint_id, channel, edition_id, value, count(*) from said group by 1, 2, 3, 4, 5, 6, 7
)
insert into surveys.answer_month (body_id, question, month, touchpoint_id, channel, edition_id, value, sheets)
select body_id, question, date_trunc('month', day)::date, touchpoint_id, channel, edition_id, value, count(*)
from said group by 1, 2, 3, 4, 5, 6, 7;

create view surveys.mark_facts with (security_invoker = true) as
  select body_id, touchpoint_id, channel, question, day, (case value when 'none' then 0 else value::integer end)::smallint as mark,
    sheets
  from surveys.answer_day where touchpoint_id is not null and value in ('none', '1', '2', '3', '4', '5');
comment on view surveys.mark_facts is 'Published: marks by day; 0 found it hard to say. No words, no sheets. Columns are only added.';
grant select on surveys.mark_facts to otklik_app;

create view surveys.answer_facts with (security_invoker = true) as
  select m.body_id, e.instrument, m.edition_id, m.touchpoint_id, m.channel, m.question, m.month, m.value, m.sheets
  from surveys.answer_month m join surveys.edition e on e.body_id = m.body_id and e.id = m.edition_id
  where m.touchpoint_id is not null;
comment on view surveys.answer_facts is
  'Published: what was answered at touchpoints, by month: value is a mark 1 to 5, none, an option or words. Columns are only added.';
grant select on surveys.answer_facts to otklik_app;

-- What somebody began to answer: its key lies on their device alone. A day and no time; gone when it is sent.
create table surveys.draft (
  body_id uuid not null,
  key_hash bytea not null,
  touchpoint_id uuid not null,
  step smallint not null check (step > 0),
  typed jsonb not null check (jsonb_typeof(typed) = 'object'),
  saved_on date not null,
  primary key (body_id, key_hash)
);
select platform.guard('surveys.draft');
grant select, insert, update, delete on surveys.draft to otklik_app;
