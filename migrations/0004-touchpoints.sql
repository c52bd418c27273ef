-- The register of touchpoints, and the journal of interactions. Included entries never change: a change is a new version.
create schema touchpoints;
grant usage on schema touchpoints to otklik_app;

create table touchpoints.process (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  position integer not null,
  name text not null check (name <> ''),
  made_at timestamptz not null,
  sample_of text,
  removed_at timestamptz,
  primary key (body_id, id)
);
comment on column touchpoints.process.sample_of is 'The order a sample was taken from; null for the body''s own.';
select platform.guard('touchpoints.process');
grant select, insert on touchpoints.process to otklik_app;
grant update (removed_at) on touchpoints.process to otklik_app;
create unique index process_position on touchpoints.process (body_id, position) where removed_at is null;

create table touchpoints.touchpoint (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  position integer not null,
  code text not null,
  made_at timestamptz not null,
  sample_of text,
  removed_at timestamptz,
  primary key (body_id, id),
  unique (body_id, code),
  foreign key (body_id, process_id) references touchpoints.process (body_id, id),
  foreign key (body_id, code) references platform.short_code (body_id, code)
);
select platform.guard('touchpoints.touchpoint');
grant select, insert on touchpoints.touchpoint to otklik_app;
grant update (removed_at) on touchpoints.touchpoint to otklik_app;
create unique index touchpoint_position on touchpoints.touchpoint (body_id, process_id, position) where removed_at is null;

create table touchpoints.version (
  body_id uuid not null,
  touchpoint_id uuid not null,
  number integer not null check (number > 0),
  name text not null check (name <> ''),
  channel text not null,
  kind text not null check (kind in ('digital', 'offline')),
  needs jsonb not null,
  is_key boolean not null default false,
  included_at timestamptz not null,
  included_on date not null,
  primary key (body_id, touchpoint_id, number),
  foreign key (body_id, touchpoint_id) references touchpoints.touchpoint (body_id, id)
);
comment on column touchpoints.version.included_on is 'The body''s local date; the register as of a date holds the last version included by then.';
select platform.guard('touchpoints.version');
grant select, insert on touchpoints.version to otklik_app;

-- One counter per day: what came through a touchpoint, or through a channel and address that no touchpoint covers.
create table touchpoints.interaction_day (
  body_id uuid not null,
  touchpoint_id uuid,
  channel text,
  address text,
  day date not null,
  kind text not null,
  source text not null,
  interactions integer not null check (interactions > 0),
  unique nulls not distinct (body_id, touchpoint_id, channel, address, day, kind, source),
  check ((touchpoint_id is null) <> (channel is null))
);
select platform.guard('touchpoints.interaction_day');
grant select, insert, update on touchpoints.interaction_day to otklik_app;
create index interaction_day_day on touchpoints.interaction_day (body_id, day);

-- Published: the register's entries as they stand, for the slices above.
create view touchpoints.current_entry with (security_invoker = true) as
  select t.body_id, t.id as touchpoint_id, t.code, t.process_id, p.position as process_position, p.name as process_name,
    t.position, v.number as version, v.name, v.channel, v.kind, v.needs, v.is_key, t.sample_of
  from touchpoints.touchpoint t
  join touchpoints.process p on p.body_id = t.body_id and p.id = t.process_id
  join lateral (
    select * from touchpoints.version v where v.body_id = t.body_id and v.touchpoint_id = t.id order by v.number desc limit 1
  ) v on true
  where t.removed_at is null and p.removed_at is null;
comment on view touchpoints.current_entry is 'Published: entries of the register as they stand. Columns are only added.';
grant select on touchpoints.current_entry to otklik_app;
