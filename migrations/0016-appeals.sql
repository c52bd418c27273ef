-- Appeals: what people say to the body by any channel that somebody works by hand, the dates it is held to, and what it answers.
create schema appeals;
grant usage on schema appeals to otklik_app;

-- Norms of the body, dated: how a client is identified, hours, terms stricter than the law's, limits of files. Published ones never change.
create table appeals.norm (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  topic text not null check (topic <> ''),
  since date not null,
  value jsonb not null,
  clause text not null default '',
  made_at timestamptz not null,
  made_by text not null,
  primary key (body_id, id),
  unique (body_id, topic, since)
);
comment on column appeals.norm.topic is 'identification, hours, files, or a term of a regime: 59-fz.answer.';
select platform.guard('appeals.norm');
grant select, insert on appeals.norm to otklik_app;

-- What is not dated: the letterhead, the microphone, the digest.
create table appeals.settings (
  body_id uuid primary key,
  content jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  version integer not null default 1
);
select platform.guard('appeals.settings');
grant select, insert, update on appeals.settings to otklik_app;

-- The classifier of topics, as it was imported.
create table appeals.topic (
  body_id uuid not null,
  code text not null check (code <> ''),
  parent_code text,
  name text not null check (name <> ''),
  unit_id uuid,
  made_at timestamptz not null,
  closed_at timestamptz,
  primary key (body_id, code)
);
comment on column appeals.topic.unit_id is 'The unit that usually answers: proposed, never set by itself.';
select platform.guard('appeals.topic');
grant select, insert, update on appeals.topic to otklik_app;

-- A classifier from a file, until whoever brought it has looked at what it changes.
create table appeals.topic_file (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  file_name text not null,
  lines jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (body_id, id)
);
select platform.guard('appeals.topic_file');
grant select, insert, delete on appeals.topic_file to otklik_app;

create table appeals.appeal (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  year smallint not null,
  number integer not null check (number > 0),
  contour text not null check (contour in ('external', 'internal')),
  way text not null,
  channel text not null,
  touchpoint_id uuid,
  uncovered text,
  came_to text,
  -- What came before the appeal has a number.
  code_hash bytea not null check (length(code_hash) = 32),
  form_hash bytea check (length(form_hash) = 32),
  -- What it is.
  regime text not null,
  kind text not null,
  direction text not null,
  need text,
  marks text[] not null default '{}',
  repeats_id uuid,
  -- Who says it, as they said it: it stays as it came, whatever becomes of the client's card.
  client_id uuid,
  segment text,
  author jsonb not null default '{}',
  representative jsonb,
  against_person_id uuid,
  against_unit_id uuid,
  words text not null,
  answer_by text not null,
  answer_to text,
  -- Moments: where it stands follows from them.
  received_at timestamptz not null,
  received_on date not null,
  postmarked_on date,
  registered_at timestamptz,
  registered_by text,
  acknowledged_at timestamptz,
  unit_id uuid,
  assignee_id uuid,
  assigned_at timestamptz,
  redirected_at timestamptz,
  answered_at timestamptz,
  left_at timestamptz,
  withdrawn_at timestamptz,
  outside_at timestamptz,
  ended_at timestamptz,
  -- The date of the answer as the last of appeals.deadline gives it.
  due_at timestamptz,
  due_on date,
  legal_on date,
  is_provisional boolean not null default false,
  upheld_at timestamptz,
  not_upheld_at timestamptz,
  rating smallint check (rating between 1 and 5),
  rated_on date,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (body_id, id),
  unique (body_id, year, number),
  check (upheld_at is null or not_upheld_at is null)
);
comment on column appeals.appeal.uncovered is 'The channel''s address as it was told, where no touchpoint of the register covers it.';
comment on column appeals.appeal.came_to is 'The channel''s address as it was told, whoever covers it: there it is counted while no touchpoint is named.';
comment on column appeals.appeal.marks is 'repeated, duplicate, collective, anonymous, abusive, unreadable; migration and media change the dates.';
comment on column appeals.appeal.left_at is 'When it was left without an answer, for a ground that the law names.';
comment on column appeals.appeal.outside_at is 'When it was found to be outside the competence: it stays out of the figures.';
comment on column appeals.appeal.ended_at is 'The first of answered, redirected, left, withdrawn; set together with it.';
select platform.guard('appeals.appeal');
grant select, insert, update on appeals.appeal to otklik_app;
create unique index appeal_code on appeals.appeal (code_hash, body_id);
create unique index appeal_form on appeals.appeal (form_hash, body_id) where form_hash is not null;
-- All that counting the queues asks of an open appeal, so that none is read for it.
create index appeal_open_due on appeals.appeal (body_id, contour, due_at)
  include (due_on, registered_at, assignee_id, against_person_id, against_unit_id, id, ended_at) where ended_at is null;
create index appeal_outside on appeals.appeal (body_id, touchpoint_id, received_on) where outside_at is not null;
create index appeal_low on appeals.appeal (body_id, contour, rated_on) where rating <= 2;
create index appeal_newest on appeals.appeal (body_id, contour, received_at desc, id);
create index appeal_client on appeals.appeal (body_id, client_id) where client_id is not null;
create index appeal_assignee on appeals.appeal (body_id, assignee_id) where ended_at is null;

-- Numbers rise per body and year; a work that fails leaves a gap, and nobody waits for anybody to get one.
create function appeals.next_number(of_year smallint) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  counter text := format('number_%s_%s', replace(platform.body()::text, '-', ''), of_year);
begin
  return nextval(format('appeals.%I', counter)::regclass);
exception when undefined_table then
  perform pg_advisory_xact_lock(hashtextextended('appeals.' || counter, 0));
  execute format('create sequence if not exists appeals.%I as integer', counter);
  return nextval(format('appeals.%I', counter)::regclass);
end $$;
revoke all on function appeals.next_number(smallint) from public;
grant execute on function appeals.next_number(smallint) to otklik_app;

-- Whose appeal a code opens: codes carry no body. It takes the keyed hash, which only the holder of the code can bring about.
create function appeals.body_of_code(sought bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select body_id from appeals.appeal where code_hash = sought limit 1);
revoke all on function appeals.body_of_code(bytea) from public;
grant execute on function appeals.body_of_code(bytea) to otklik_app;

create table appeals.co_author (
  body_id uuid not null,
  appeal_id uuid not null,
  position integer not null check (position > 0),
  name text not null check (name <> ''),
  contact text,
  primary key (body_id, appeal_id, position),
  foreign key (body_id, appeal_id) references appeals.appeal (body_id, id)
);
select platform.guard('appeals.co_author');
grant select, insert on appeals.co_author to otklik_app;

-- Several questions in one appeal, each with its topic, competence and result.
create table appeals.question (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  appeal_id uuid not null,
  position integer not null check (position > 0),
  words text not null default '',
  topic_code text,
  competence text not null default 'own',
  result text,
  redirected_at timestamptz,
  redirected_to text,
  primary key (body_id, id),
  unique (body_id, appeal_id, position),
  check ((redirected_at is null) = (redirected_to is null)),
  foreign key (body_id, appeal_id) references appeals.appeal (body_id, id)
);
comment on column appeals.question.competence is 'own, federal, regional, local, oversight: whose matter it is.';
comment on column appeals.question.redirected_to is 'The body that this question alone was sent on to.';
select platform.guard('appeals.question');
grant select, insert, update, delete on appeals.question to otklik_app;
create index question_topic on appeals.question (body_id, topic_code);

-- One line of time: what happened, when, by whom. Never changed.
create table appeals.event (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  appeal_id uuid not null,
  at timestamptz not null,
  by text not null,
  kind text not null,
  details jsonb not null default '{}',
  primary key (body_id, id),
  foreign key (body_id, appeal_id) references appeals.appeal (body_id, id)
);
comment on column appeals.event.by is 'Id of a person or token, «citizen» or «system».';
select platform.guard('appeals.event');
grant select, insert on appeals.event to otklik_app;
create index event_appeal on appeals.event (body_id, appeal_id, at);

-- What is said between the client and the body after the appeal itself: additions, questions back, notices.
create table appeals.message (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  appeal_id uuid not null,
  at timestamptz not null,
  side text not null check (side in ('client', 'body')),
  by text not null,
  words text not null,
  form_hash bytea check (length(form_hash) = 32),
  primary key (body_id, id),
  unique nulls distinct (body_id, form_hash),
  foreign key (body_id, appeal_id) references appeals.appeal (body_id, id)
);
select platform.guard('appeals.message');
grant select, insert on appeals.message to otklik_app;
create index message_appeal on appeals.message (body_id, appeal_id, at);

-- Dates as they were given, one below another: the last of a kind holds, and none of them ever changes.
create table appeals.deadline (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  appeal_id uuid not null,
  kind text not null,
  because text not null,
  given_at timestamptz not null,
  due_at timestamptz not null,
  due_on date not null,
  legal_on date not null,
  is_provisional boolean not null,
  steps jsonb not null,
  norm jsonb not null,
  met_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, appeal_id) references appeals.appeal (body_id, id)
);
comment on column appeals.deadline.kind is 'registration, acknowledgement, redirect, answer, extension-notice.';
comment on column appeals.deadline.because is 'received, registered, requalified, extended, paused, resumed, confirmed.';
select platform.guard('appeals.deadline');
grant select, insert on appeals.deadline to otklik_app;
grant update (met_at) on appeals.deadline to otklik_app;
create index deadline_appeal on appeals.deadline (body_id, appeal_id, given_at);

create table appeals.pause (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  appeal_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz,
  why text not null check (why <> ''),
  clause text not null,
  made_by text not null,
  primary key (body_id, id),
  check (to_at >= from_at),
  foreign key (body_id, appeal_id) references appeals.appeal (body_id, id)
);
select platform.guard('appeals.pause');
grant select, insert on appeals.pause to otklik_app;
grant update (to_at) on appeals.pause to otklik_app;
create index pause_appeal on appeals.pause (body_id, appeal_id);
create unique index pause_open on appeals.pause (body_id, appeal_id) where to_at is null;

-- What one unit asks another to do for an appeal, by its own date.
create table appeals.errand (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  appeal_id uuid not null,
  unit_id uuid,
  person_id uuid,
  words text not null check (words <> ''),
  due_on date not null,
  source text not null default 'hand',
  made_at timestamptz not null,
  made_by text not null,
  done_at timestamptz,
  done_by text,
  report text,
  cancelled_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, appeal_id) references appeals.appeal (body_id, id)
);
comment on column appeals.errand.source is 'hand, or rating:<id of the rating> for one that a low rating made.';
select platform.guard('appeals.errand');
grant select, insert on appeals.errand to otklik_app;
grant update (done_at, done_by, report, cancelled_at) on appeals.errand to otklik_app;
create index errand_appeal on appeals.errand (body_id, appeal_id);
create index errand_open on appeals.errand (body_id, due_on) where done_at is null and cancelled_at is null;
create unique index errand_of_rating on appeals.errand (body_id, source) where source <> 'hand';

create table appeals.visit (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  appeal_id uuid not null,
  planned_on date not null,
  whereabouts text not null check (whereabouts <> ''),
  why text not null default '',
  made_at timestamptz not null,
  made_by text not null,
  done_at timestamptz,
  outcome text,
  cancelled_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, appeal_id) references appeals.appeal (body_id, id)
);
select platform.guard('appeals.visit');
grant select, insert on appeals.visit to otklik_app;
grant update (planned_on, whereabouts, done_at, outcome, cancelled_at) on appeals.visit to otklik_app;
create index visit_appeal on appeals.visit (body_id, appeal_id);

-- What the client has to be told of an appeal, each once, and how it reached them: from an e-mail until somebody put a letter into the post.
create table appeals.notice (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  appeal_id uuid not null,
  kind text not null,
  reach text not null check (reach in ('email', 'paper', 'page', 'told')),
  words text not null,
  message_id uuid,
  letter_id uuid,
  due_on date,
  clause text not null default '',
  made_at timestamptz not null,
  made_by text not null,
  sent_at timestamptz,
  failed_at timestamptz,
  sent_on date,
  sent_way text check (sent_way in ('post', 'hand', 'phone')),
  sent_by text,
  primary key (body_id, id),
  check ((sent_on is null) = (sent_way is null)),
  foreign key (body_id, appeal_id) references appeals.appeal (body_id, id)
);
comment on column appeals.notice.kind is 'acknowledgement, registered, redirected, extended, paused, resumed, left, ended, asked.';
comment on column appeals.notice.reach is 'email: its letter goes; paper: somebody sends it; page: the appeal''s page alone; told: said in the talk.';
comment on column appeals.notice.message_id is 'The words in the correspondence, where they stand there.';
comment on column appeals.notice.due_on is 'By when the law or a norm wants it; unset where none does.';
comment on column appeals.notice.failed_at is 'The e-mail was given up: then paper.';
select platform.guard('appeals.notice');
grant select, insert on appeals.notice to otklik_app;
grant update (words, sent_at, failed_at, sent_on, sent_way, sent_by) on appeals.notice to otklik_app;
-- A second index that begins with the body would be taken for the key while the table is small, and reads all of the body.
create index notice_appeal on appeals.notice (appeal_id, body_id);
create index notice_letter on appeals.notice (body_id, letter_id) where letter_id is not null and sent_at is null;
create index notice_waiting on appeals.notice (body_id, due_on, appeal_id)
  where sent_at is null and (reach = 'paper' or failed_at is not null);

-- Answers: drafted, approved by a head, sent. One that was sent never changes.
create table appeals.answer (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  appeal_id uuid not null,
  number integer not null check (number > 0),
  words text not null,
  results jsonb not null default '{}',
  decision text check (decision in ('upheld', 'not-upheld')),
  made_at timestamptz not null,
  made_by text not null,
  written_by text[] not null default '{}',
  saved_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by text,
  returned_at timestamptz,
  returned_by text,
  remarks text,
  approved_at timestamptz,
  approved_by text,
  sent_at timestamptz,
  sent_by text,
  sent_way text,
  letter_id uuid,
  version integer not null default 1,
  primary key (body_id, id),
  unique (body_id, appeal_id, number),
  foreign key (body_id, appeal_id) references appeals.appeal (body_id, id)
);
comment on column appeals.answer.written_by is 'Who else has written in it, before the one that made it what it is.';
comment on column appeals.answer.results is 'Of each question, by its id: supported, measures-taken, explained, not-supported.';
select platform.guard('appeals.answer');
grant select, insert, update on appeals.answer to otklik_app;
create index answer_waiting on appeals.answer (body_id, submitted_at)
  where submitted_at is not null and approved_at is null and sent_at is null;
create index answer_returned on appeals.answer (body_id, appeal_id)
  where returned_at is not null and approved_at is null and sent_at is null;

-- Ratings of answers that have been counted by surveys, so that the desk sees who is left unhappy.
create table appeals.rating (
  body_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  mark smallint not null check (mark between 1 and 5),
  words text not null default '',
  rated_on date not null,
  primary key (body_id, id),
  foreign key (body_id, appeal_id) references appeals.appeal (body_id, id)
);
select platform.guard('appeals.rating');
grant select, insert on appeals.rating to otklik_app;
create index rating_appeal on appeals.rating (body_id, appeal_id);

-- What a citizen is typing in the reception, under a key that only their device has: a day, no time.
create table appeals.draft (
  body_id uuid not null,
  key_hash bytea not null check (length(key_hash) = 32),
  content jsonb not null,
  saved_on date not null,
  primary key (body_id, key_hash)
);
select platform.guard('appeals.draft');
grant select, insert, update, delete on appeals.draft to otklik_app;

-- The box of anonymous memos of employees: one row a memo or a word that continues one; no time, no job, no trace beside it.
create table appeals.box (
  body_id uuid not null,
  receipt_hash bytea not null check (length(receipt_hash) = 32),
  code_hash bytea not null check (length(code_hash) = 32),
  said_on date not null,
  continues boolean not null,
  words text not null,
  topic text,
  files jsonb not null default '[]',
  primary key (body_id, receipt_hash)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);
select platform.guard('appeals.box');
grant select, insert, delete on appeals.box to otklik_app;
create index box_code on appeals.box (body_id, code_hash);

-- What other systems sent as a file.
create table appeals.import (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  file_name text not null,
  source text not null,
  mapping jsonb not null default '{}',
  rows jsonb not null,
  row_count integer not null check (row_count > 0),
  made_at timestamptz not null,
  made_by text not null,
  taking jsonb,
  taken_at timestamptz,
  taken_by text,
  outcome jsonb,
  primary key (body_id, id)
);
select platform.guard('appeals.import');
grant select, insert, delete on appeals.import to otklik_app;
comment on column appeals.import.taking is 'While its rows are taken: who began it, how many were gone through, what came of them.';
grant update (mapping, rows, taking, taken_at, taken_by, outcome) on appeals.import to otklik_app;

-- Warnings and digests that went out: each once.
create table appeals.warning (
  body_id uuid not null,
  about text not null,
  kind text not null,
  on_day date not null,
  made_at timestamptz not null,
  primary key (body_id, about, kind, on_day)
);
select platform.guard('appeals.warning');
grant select, insert on appeals.warning to otklik_app;

-- What an appeal is found by. A table of its own: whatever becomes of the appeal, the largest index is left as it is.
create table appeals.found_by (
  body_id uuid not null,
  appeal_id uuid not null,
  contour text not null,
  year smallint not null,
  number integer not null,
  against_person_id uuid,
  against_unit_id uuid,
  words tsvector not null
);
-- A key that begins with the body would invite plans that read all of it.
create unique index found_by_appeal on appeals.found_by (appeal_id, body_id);
comment on table appeals.found_by is 'Written by triggers of the appeal alone: nobody forgets it, and it needs no foreign key.';
select platform.guard('appeals.found_by');
grant select, insert, update on appeals.found_by to otklik_app;

-- Words as they are compared: ё as е; signs that join or break words, or that a server without a language takes for letters, are
-- spaces. One sign stays one sign.
create function appeals.plain_words(said text) returns text language sql immutable parallel safe
  return regexp_replace(replace(replace(left(said, 100000), 'ё', 'е'), 'Ё', 'Е'),
    U&'[-+/<>&«»„“”‘’—–…№•·\00A0\202F\E000\E001]', ' ', 'g');

create function appeals.stems(said text) returns tsvector language sql immutable parallel safe
  return to_tsvector('pg_catalog.russian'::regconfig, appeals.plain_words(said));

-- A telephone as it is dialled in the country, in a large town and in a small one.
create function appeals.phone_words(said text) returns text[] language sql immutable parallel safe
  return (select case when length(d) between 6 and 15 then array[right(d, 10), right(d, 7), right(d, 6)] else '{}' end
    from (select regexp_replace(coalesce(said, ''), '[^0-9]', '', 'g') as d) digits);

create function appeals.words_of(a appeals.appeal) returns tsvector language sql immutable parallel safe
  return setweight(appeals.stems(concat_ws(' ', a.author ->> 'name', a.author ->> 'contactName', a.author ->> 'email',
      a.author ->> 'address', a.answer_to, a.representative ->> 'name')), 'A')
    || appeals.stems(a.words)
    || array_to_tsvector(array[a.number::text, format('№%s/%s', a.number, a.year)]
      || appeals.phone_words(a.author ->> 'phone') || appeals.phone_words(case a.answer_by when 'phone' then a.answer_to end));

-- Appeals stand on shelves of 8192 in the sequence of their numbers, and words are looked for shelf by shelf from the newest
-- on, so a frequent word costs no more than the hits that are wanted. A key is a shelf and a word in one number.
create function appeals.shelf_of(body uuid, contour text, year smallint, shelf integer) returns bigint
  language sql immutable parallel safe
  return (hashtextextended(format('%s %s %s %s', body, contour, year, shelf), 0) & 8388607) << 40;

-- What the language's endings leave apart: заявок and заявки, земель and земли, семян and семена.
create function appeals.plain_stem(stem text) returns text language sql immutable parallel safe
  return case stem when 'семя' then 'сем' when 'семен' then 'сем' when 'времен' then 'врем' when 'денег' then 'деньг'
    when 'писем' then 'письм'
    else regexp_replace(stem, '([бвгджзклмнпрстфхцчшщ])ь?[ое]?([кцл])$', '\1\2') end;

create function appeals.keys_on(shelf bigint, words text[]) returns bigint[] language sql immutable parallel safe
  return (select array_agg(shelf | (hashtextextended(appeals.plain_stem(word), 0) & 1099511627775)) from unnest(words) word);

create function appeals.keys_of(body uuid, contour text, year smallint, number integer, words tsvector) returns bigint[]
  language sql immutable parallel safe
  return appeals.keys_on(appeals.shelf_of(body, contour, year, number >> 13), tsvector_to_array(words));

create index found_by_key on appeals.found_by using gin (appeals.keys_of(body_id, contour, year, number, words));

create function appeals.note_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into appeals.found_by (body_id, appeal_id, contour, year, number, against_person_id, against_unit_id, words)
    values (new.body_id, new.id, new.contour, new.year, new.number, new.against_person_id, new.against_unit_id, appeals.words_of(new));
  else
    update appeals.found_by f set contour = new.contour, against_person_id = new.against_person_id,
      against_unit_id = new.against_unit_id,
      words = appeals.words_of(new) || coalesce((
        select setweight(appeals.stems(string_agg(c.name, ' ')), 'A') from appeals.co_author c
        where c.body_id = new.body_id and c.appeal_id = new.id), '') || coalesce((
        select appeals.stems(string_agg(m.words, ' ')) from appeals.message m
        where m.body_id = new.body_id and m.appeal_id = new.id and m.side = 'client'), '')
    where f.body_id = new.body_id and f.appeal_id = new.id;
  end if;
  return null;
end $$;
create trigger appeal_words after insert on appeals.appeal for each row execute function appeals.note_words();
create trigger appeal_words_changed
  after update of contour, against_person_id, against_unit_id, author, representative, answer_to, words on appeals.appeal for each row
  when ((old.contour, old.against_person_id, old.against_unit_id, old.author, old.representative, old.answer_to, old.words)
    is distinct from
    (new.contour, new.against_person_id, new.against_unit_id, new.author, new.representative, new.answer_to, new.words))
  execute function appeals.note_words();

-- What is said later by the client, and the names of those who wrote together.
create function appeals.note_more_words() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'co_author' then
    update appeals.found_by f set words = f.words || more.words
    from (select body_id, appeal_id, setweight(appeals.stems(string_agg(name, ' ')), 'A') as words
      from added group by body_id, appeal_id) more
    where f.body_id = more.body_id and f.appeal_id = more.appeal_id;
  else
    update appeals.found_by f set words = f.words || more.words
    from (select body_id, appeal_id, appeals.stems(string_agg(words, ' ')) as words
      from added where side = 'client' group by body_id, appeal_id) more
    where f.body_id = more.body_id and f.appeal_id = more.appeal_id;
  end if;
  return null;
end $$;
create trigger co_author_words after insert on appeals.co_author referencing new table as added
  for each statement execute function appeals.note_more_words();
create trigger message_words after insert on appeals.message referencing new table as added
  for each statement execute function appeals.note_more_words();

-- Appeals that hold all these words, newest first, at most so many; how well they match, where that is asked. Row-level security would keep words from being asked of
-- an index, so this runs as the owner and binds itself: to the body of the work, to these contours, and never to a complaint
-- about whoever asks or their unit.
create function appeals.find_words(
  sought text[], contours text[], asker uuid, asker_unit uuid, most integer, ranked tsquery default null
) returns table (appeal_id uuid, year smallint, number integer, rank real)
  language plpgsql stable security definer set search_path = pg_catalog
  -- Planned while the tables are small, kept while they grow; helpers take longer to come than a shelf to be read.
  set enable_seqscan = off set max_parallel_workers_per_gather = 0 set plan_cache_mode = force_generic_plan
as $$
declare
  body constant uuid := platform.body();
  at_year smallint := 32767;
  at_number integer := 0;
  first_key bigint[];
  other_key bigint[];
  shelf integer;
  wanted integer := most;
  added integer;
begin
  if body is null or cardinality(sought) = 0 or cardinality(contours) = 0 then return; end if;
  while wanted > 0 loop
    -- The next appeal that there is, whatever it says: so shelves and years that are empty are passed over.
    select a.year, a.number into at_year, at_number from appeals.appeal a
    where a.body_id = body and (a.year, a.number) < (at_year, at_number) order by a.year desc, a.number desc limit 1;
    exit when not found;
    shelf := at_number >> 13;
    first_key := appeals.keys_on(appeals.shelf_of(body, contours[1], at_year, shelf), sought);
    if cardinality(contours) > 1 then
      other_key := appeals.keys_on(appeals.shelf_of(body, contours[2], at_year, shelf), sought);
    end if;
    return query
      select f.appeal_id, f.year, f.number, case when ranked is null then 0 else ts_rank_cd(f.words, ranked) end
      from appeals.found_by f
      where (appeals.keys_of(f.body_id, f.contour, f.year, f.number, f.words) @> first_key
          or appeals.keys_of(f.body_id, f.contour, f.year, f.number, f.words) @> other_key)
        and f.body_id = body and f.contour = any(contours) and f.year = at_year
        and f.number between (shelf << 13) and at_number
        and (f.against_person_id is null or f.against_person_id is distinct from asker)
        and (f.against_unit_id is null or f.against_unit_id is distinct from asker_unit)
      order by f.number desc limit wanted;
    get diagnostics added = row_count;
    wanted := wanted - added;
    at_number := shelf << 13;
  end loop;
end $$;
revoke all on function appeals.find_words(text[], text[], uuid, uuid, integer, tsquery) from public;
grant execute on function appeals.find_words(text[], text[], uuid, uuid, integer, tsquery) to otklik_app;

-- Published: appeals without names and words, for the slices above.
create view appeals.appeal_facts with (security_invoker = true) as
  select body_id, id as appeal_id, contour, way, channel, touchpoint_id, regime, kind, direction, segment, marks, received_on,
    registered_at, answered_at, redirected_at, left_at, withdrawn_at, outside_at, due_at, due_on,
    answered_at <= due_at as in_time, upheld_at, not_upheld_at, rating, rated_on
  from appeals.appeal;
comment on view appeals.appeal_facts is 'Published: appeals without names and words; figures leave out those with outside_at. Columns are only added.';
grant select on appeals.appeal_facts to otklik_app;
