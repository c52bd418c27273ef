-- The register whole: versions that say who included what and why, amendments on their way, imports, the body's own ways of running it.

alter table touchpoints.version
  add column process_id uuid,
  add column position integer,
  add column deed text not null default 'included' check (deed in ('included', 'changed', 'excluded', 'merged')),
  add column unit_id uuid,
  add column details jsonb not null default '{}',
  add column amendment_id uuid,
  add column included_by text,
  add column reason text not null default '',
  add column grounds jsonb,
  add column overrides jsonb not null default '[]',
  add column successor_id uuid,
  add column turn_to text not null default '';
update touchpoints.version v set process_id = t.process_id, position = t.position
from touchpoints.touchpoint t where t.body_id = v.body_id and t.id = v.touchpoint_id;
alter table touchpoints.version
  alter column process_id set not null,
  alter column position set not null,
  add foreign key (body_id, process_id) references touchpoints.process (body_id, id),
  add foreign key (body_id, successor_id) references touchpoints.touchpoint (body_id, id);
comment on column touchpoints.version.deed is 'What this version did. After «excluded» and «merged» the entry stands no more; its code goes on working.';
comment on column touchpoints.version.details is 'All that the form has no column for; see EntryDetails.';
comment on column touchpoints.version.overrides is 'Remarks of the check that were passed over, each with its reason.';
comment on column touchpoints.version.successor_id is 'Where to turn instead, or the entry that this one was merged into.';
create index version_included_on on touchpoints.version (body_id, included_on);

-- An entry that was merged keeps its row and its code; both lead to the entry that stays, in one step however often that happened.
alter table touchpoints.touchpoint
  add column merged_into uuid,
  add foreign key (body_id, merged_into) references touchpoints.touchpoint (body_id, id);
create index touchpoint_merged on touchpoints.touchpoint (body_id, merged_into) where merged_into is not null;
grant update (merged_into, sample_of) on touchpoints.touchpoint to otklik_app;
grant update (sample_of) on touchpoints.process to otklik_app;

create or replace view touchpoints.current_entry with (security_invoker = true) as
  select t.body_id, t.id as touchpoint_id, t.code, v.process_id, p.position as process_position, p.name as process_name,
    v.position, v.number as version, v.name, v.channel, v.kind, v.needs, v.is_key, t.sample_of,
    v.unit_id, v.included_on, v.details
  from touchpoints.touchpoint t
  join lateral (
    select * from touchpoints.version v where v.body_id = t.body_id and v.touchpoint_id = t.id order by v.number desc limit 1
  ) v on true
  join touchpoints.process p on p.body_id = t.body_id and p.id = v.process_id
  where t.removed_at is null and p.removed_at is null and v.deed in ('included', 'changed');

drop index touchpoints.touchpoint_position;
alter table touchpoints.touchpoint drop column process_id, drop column position;

-- Published: which entry a touchpoint stands in by now: itself, or the one it was merged into.
create view touchpoints.stands_in with (security_invoker = true) as
  select body_id, id as touchpoint_id, coalesce(merged_into, id) as stands_in from touchpoints.touchpoint where removed_at is null;
comment on view touchpoints.stands_in is 'Published: where what came through a touchpoint counts by now. Columns are only added.';
grant select on touchpoints.stands_in to otklik_app;

-- A file of the form as it was read, waiting to be taken whole or dropped.
create table touchpoints.import (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  unit_id uuid,
  file_name text not null,
  form text not null check (form in ('docx', 'xlsx', 'csv', 'json')),
  rows jsonb not null,
  row_count integer not null check (row_count > 0),
  made_at timestamptz not null,
  made_by text not null,
  taken_at timestamptz,
  taken_by text,
  dropped_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, unit_id) references identity.unit (body_id, id),
  check (taken_at is null or dropped_at is null)
);
select platform.guard('touchpoints.import');
grant select, insert on touchpoints.import to otklik_app;
grant update (taken_at, taken_by, dropped_at) on touchpoints.import to otklik_app;

-- What somebody proposes: to include, change, exclude or merge. Its state follows from its moments.
create table touchpoints.amendment (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  number integer not null check (number > 0),
  deed text not null check (deed in ('include', 'change', 'exclude', 'merge')),
  touchpoint_id uuid,
  base_version integer,
  successor_id uuid,
  unit_id uuid,
  content jsonb,
  reason text not null default '',
  grounds jsonb,
  turn_to text not null default '',
  import_id uuid,
  import_row integer,
  made_at timestamptz not null,
  made_by text not null,
  saved_at timestamptz not null,
  saved_by text,
  submitted_at timestamptz,
  submitted_by text,
  returned_at timestamptz,
  returned_by text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  included_at timestamptz,
  included_by text,
  version integer not null default 1,
  primary key (body_id, id),
  unique (body_id, number),
  foreign key (body_id, touchpoint_id) references touchpoints.touchpoint (body_id, id),
  foreign key (body_id, successor_id) references touchpoints.touchpoint (body_id, id),
  foreign key (body_id, unit_id) references identity.unit (body_id, id),
  foreign key (body_id, import_id) references touchpoints.import (body_id, id),
  -- An import's change of an entry knows its entry; a new entry has none until it is included.
  check (deed = 'include' or touchpoint_id is not null),
  check ((content is not null) = (deed in ('include', 'change'))),
  check (withdrawn_at is null or included_at is null)
);
comment on column touchpoints.amendment.base_version is 'The version of the entry that the amendment was drawn from.';
comment on column touchpoints.amendment.saved_by is 'Who saved the draft last; nobody since it was made: whoever made it.';
comment on column touchpoints.amendment.grounds is 'By which document or directive this is done (M8, M9).';
select platform.guard('touchpoints.amendment');
grant select, insert, update on touchpoints.amendment to otklik_app;
create index amendment_open on touchpoints.amendment (body_id, submitted_at) where included_at is null and withdrawn_at is null;
create index amendment_touchpoint on touchpoints.amendment (body_id, touchpoint_id);
create index amendment_import on touchpoints.amendment (body_id, import_id, import_row) where import_id is not null;

-- A round that ended with remarks, and the words as they were then.
create table touchpoints.amendment_return (
  body_id uuid not null,
  amendment_id uuid not null,
  number integer not null check (number > 0),
  returned_at timestamptz not null,
  returned_by text not null,
  words text not null,
  remarks jsonb not null,
  content jsonb,
  primary key (body_id, amendment_id, number),
  foreign key (body_id, amendment_id) references touchpoints.amendment (body_id, id)
);
select platform.guard('touchpoints.amendment_return');
grant select, insert on touchpoints.amendment_return to otklik_app;

alter table touchpoints.version add foreign key (body_id, amendment_id) references touchpoints.amendment (body_id, id);

-- How the body runs its register; without a row, as the defaults say.
create table touchpoints.settings (
  body_id uuid primary key,
  own_allowed_at timestamptz,
  silent_months integer not null default 6 check (silent_months between 1 and 60),
  abbreviations jsonb not null default '[]',
  ways_hidden_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1
);
comment on column touchpoints.settings.own_allowed_at is 'Since when whoever submitted an amendment may include it as well.';
select platform.guard('touchpoints.settings');
grant select, insert, update on touchpoints.settings to otklik_app;

-- What was put into the journal by hand or from a file; its counters carry its id as their source, so it can be taken back.
create table touchpoints.journal_batch (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('hand', 'import')),
  about text not null default '',
  file_name text,
  content_hash bytea,
  rows integer not null check (rows > 0),
  interactions bigint not null check (interactions > 0),
  first_on date not null,
  last_on date not null,
  made_at timestamptz not null,
  made_by text not null,
  undone_at timestamptz,
  undone_by text,
  primary key (body_id, id)
);
select platform.guard('touchpoints.journal_batch');
grant select, insert on touchpoints.journal_batch to otklik_app;
grant update (undone_at, undone_by) on touchpoints.journal_batch to otklik_app;
create unique index journal_batch_content on touchpoints.journal_batch (body_id, content_hash) where undone_at is null;
grant delete on touchpoints.interaction_day to otklik_app;
create index interaction_day_source on touchpoints.interaction_day (body_id, source);

-- A body's home page in one message: as before, with where each way is found and whether the body shows its ways.
create or replace function touchpoints.public_register(body_code text) returns json language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  found identity.body;
begin
  select b.* into found from identity.body b
  where b.code = body_code or body_code is null and (select count(*) from identity.body) = 1;
  if found.id is null then return null; end if;
  perform set_config('otklik.body', found.id::text, true);
  return json_build_object(
    'body', json_build_object(
      'id', found.id, 'code', found.code, 'name', found.name, 'genitive', found.genitive, 'timeZone', found.time_zone),
    'showsWays', not exists (
      select from touchpoints.settings s where s.body_id = found.id and s.ways_hidden_at is not null),
    'entries', coalesce((
      select json_agg(json_build_object(
        'touchpointId', touchpoint_id, 'code', code, 'processId', process_id, 'processName', process_name,
        'name', name, 'channel', channel, 'kind', kind, 'needs', needs,
        'isKey', is_key, 'version', version, 'sampleOf', sample_of,
        'whereabouts', details -> 'whereabouts', 'accessibility', details ->> 'accessibility'
      ) order by process_position, position)
      from touchpoints.current_entry where body_id = found.id), '[]'));
end $$;
