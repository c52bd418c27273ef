-- Problems that clients' words show. A problem is told in the body's own words; the clients' stay with their answers.
create schema analysis;
grant usage on schema analysis to otklik_app;

-- The last number given in a year. It is taken in the transaction that states the problem, so no number is left out.
create table analysis.problem_year (
  body_id uuid not null,
  year integer not null,
  last_number integer not null check (last_number > 0),
  primary key (body_id, year)
);
select platform.guard('analysis.problem_year');
grant select, insert, update on analysis.problem_year to otklik_app;

create table analysis.problem (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  year integer not null,
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  findings text not null,
  process_id uuid,
  touchpoint_id uuid,
  stated_at timestamptz not null,
  stated_on date not null,
  stated_by uuid not null,
  words_held_at timestamptz,
  version integer not null default 1,
  primary key (body_id, id),
  unique (body_id, year, number),
  check (process_id is null or touchpoint_id is null)
);
comment on column analysis.problem.findings is 'What was found out; empty while nothing is.';
comment on column analysis.problem.words_held_at is
  'Since when no word may be taken away: people have been answered on the strength of them.';
select platform.guard('analysis.problem');
grant select, insert on analysis.problem to otklik_app;
grant update (title, findings, process_id, touchpoint_id, words_held_at, version) on analysis.problem to otklik_app;

-- The words that show a problem: by the id of an answer alone, without its sheet.
create table analysis.evidence (
  body_id uuid not null,
  problem_id uuid not null,
  answer_id uuid not null,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (body_id, problem_id, answer_id),
  foreign key (body_id, problem_id) references analysis.problem (body_id, id)
);
select platform.guard('analysis.evidence');
grant select, insert, delete on analysis.evidence to otklik_app;
create index evidence_answer on analysis.evidence (body_id, answer_id);
