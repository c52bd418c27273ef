-- The ground every slice stands on: which body a transaction works for, the fence between bodies, keys, jobs, letters, files, short codes.
create schema platform;
grant usage on schema platform to otklik_app;

-- The body of this transaction. Unset means no body, and then no row of any body is seen.
create function platform.body() returns uuid language sql stable parallel safe
  return nullif(current_setting('otklik.body', true), '')::uuid;

-- Puts a table that holds rows of bodies behind row-level security: the application sees its transaction's body only, the owner sees all.
create function platform.guard(owned regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', owned);
  execute format('alter table %s force row level security', owned);
  execute format('create policy own_body on %s to otklik_app using (body_id = (select platform.body())) with check (body_id = (select platform.body()))', owned);
  execute format('create policy operator on %s to current_user using (true) with check (true)', owned);
end $$;
revoke all on function platform.guard(regclass) from public;

-- Keys made once: sessions, receipts, signed links. Part of the backup.
create table platform.secret (
  name text primary key,
  value bytea not null check (length(value) >= 32),
  made_at timestamptz not null default now()
);
grant select on platform.secret to otklik_app;

-- What the installation is: the mark that the folder of files must carry too.
create table platform.installation (
  id uuid primary key default gen_random_uuid(),
  only_one boolean not null default true unique check (only_one),
  made_at timestamptz not null default now()
);
insert into platform.installation default values;
grant select on platform.installation to otklik_app;

-- Announces a follow-up job inside the caller's transaction; 25 attempts last four days, over a weekend without mail. The job learns the body from here, so nobody can announce for another.
create function platform.announce(job text, payload jsonb, job_key text default null) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(
    job, (payload || jsonb_build_object('body', platform.body()))::json,
    job_key => job_key, max_attempts => 25);
end $$;
revoke all on function platform.announce(text, jsonb, text) from public;
grant execute on function platform.announce(text, jsonb, text) to otklik_app;

-- Short codes of links: unique in the installation, because their addresses carry no body.
create table platform.short_code (
  body_id uuid not null,
  code text not null,
  kind text not null,
  thing_id uuid not null,
  primary key (body_id, code),
  unique (code)
);
select platform.guard('platform.short_code');
grant select, insert on platform.short_code to otklik_app;
create index short_code_thing on platform.short_code (body_id, thing_id);

-- Whose code this is: the one question that may be asked before the body is known.
create function platform.body_of_code(sought text) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select body_id from platform.short_code where code = sought);
revoke all on function platform.body_of_code(text) from public;
grant execute on function platform.body_of_code(text) to otklik_app;

-- Letters on their way out. The words go once the letter is sent.
create table platform.letter (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  recipient text,
  subject text,
  words text,
  made_at timestamptz not null,
  sent_at timestamptz,
  given_up_at timestamptz,
  primary key (body_id, id)
);
select platform.guard('platform.letter');
grant select, insert, update on platform.letter to otklik_app;

-- Files lie on disk by the hash of their bytes; each use is a row, so a file goes when its last use goes.
create table platform.file_use (
  body_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  owner_kind text not null,
  owner_id uuid not null,
  name text not null,
  type text not null,
  bytes bigint not null check (bytes >= 0),
  kept_at timestamptz not null,
  primary key (body_id, owner_kind, owner_id, hash)
);
select platform.guard('platform.file_use');
grant select, insert, delete on platform.file_use to otklik_app;
create index file_use_hash on platform.file_use (hash);
