-- What was decided about a problem, what was done, what changed, and the word back. Nothing here stores a state: it follows from these rows.
create schema measures;
grant usage on schema measures to otklik_app;

create table measures.measure (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  problem_id uuid not null,
  kind text not null check (kind in ('process', 'systems', 'portals', 'regulation', 'acts')),
  deed text not null check (deed <> ''),
  owner_id uuid not null,
  due_on date not null,
  decided_at timestamptz not null,
  decided_on date not null,
  decided_by uuid not null,
  version integer not null default 1,
  primary key (body_id, id)
);
comment on column measures.measure.kind is 'One of the five kinds of decision that the order names (3.6).';
select platform.guard('measures.measure');
grant select, insert on measures.measure to otklik_app;
grant update (owner_id, due_on, version) on measures.measure to otklik_app;
create index measure_problem on measures.measure (body_id, problem_id);

-- Nothing will be done about the problem, and why.
create table measures.declining (
  body_id uuid not null,
  problem_id uuid not null,
  reason text not null check (reason <> ''),
  declined_at timestamptz not null,
  declined_on date not null,
  declined_by uuid not null,
  primary key (body_id, problem_id)
);
select platform.guard('measures.declining');
grant select, insert on measures.declining to otklik_app;

create table measures.completion (
  body_id uuid not null,
  measure_id uuid not null,
  done text not null check (done <> ''),
  done_on date not null,
  check_on date,
  said_at timestamptz not null,
  said_by uuid not null,
  primary key (body_id, measure_id),
  foreign key (body_id, measure_id) references measures.measure (body_id, id)
);
comment on column measures.completion.check_on is 'When it will be looked at whether it helped.';
select platform.guard('measures.completion');
grant select, insert on measures.completion to otklik_app;

-- What changed. It can be said again; what was said before stays.
create table measures.effect (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  measure_id uuid not null,
  verdict text not null check (verdict in ('shown', 'not-shown', 'too-early', 'worse')),
  words text not null check (words <> ''),
  check_on date,
  said_at timestamptz not null,
  said_on date not null,
  said_by uuid not null,
  primary key (body_id, id),
  foreign key (body_id, measure_id) references measures.measure (body_id, id)
);
select platform.guard('measures.effect');
grant select, insert on measures.effect to otklik_app;
create index effect_measure on measures.effect (body_id, measure_id);

-- What people read. Released, it never changes: its dates are its own, and a further word back complements it.
create table measures.word_back (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  problem_id uuid not null,
  number integer not null check (number > 0),
  heard text not null,
  heard_on date not null,
  decided text not null,
  decided_on date not null,
  changed text not null,
  changed_on date,
  check_on date,
  words integer not null check (words > 0),
  released_at timestamptz not null,
  released_on date not null,
  released_by uuid not null,
  primary key (body_id, id),
  unique (body_id, problem_id, number),
  check (number > 1 or (heard <> '' and decided <> '')),
  check (changed = '' or changed_on is not null)
);
comment on column measures.word_back.check_on is 'By when people are told whether it helped, as promised in this word back.';
comment on column measures.word_back.words is 'On how many words it rests, as they were counted that day. Not of how many people: that would tell which of them one person wrote.';
select platform.guard('measures.word_back');
grant select, insert on measures.word_back to otklik_app;
