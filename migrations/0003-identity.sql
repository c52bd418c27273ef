-- Bodies, units, staff, sign-in, tokens of programs. A person on staff belongs to one body.
create schema identity;
grant usage on schema identity to otklik_app;

-- Names of bodies are public: they head the home page. Only the body itself changes its row.
create table identity.body (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
  name text not null check (name <> ''),
  genitive text not null check (genitive <> ''),
  time_zone text not null,
  made_at timestamptz not null,
  named_at timestamptz,
  version integer not null default 1
);
comment on column identity.body.named_at is 'When somebody gave the name; null while it is the one the first start gave.';
alter table identity.body enable row level security;
alter table identity.body force row level security;
create policy seen_by_all on identity.body for select using (true);
create policy own_body_made on identity.body for insert to otklik_app with check (id = (select platform.body()));
create policy own_body_changed on identity.body for update to otklik_app using (id = (select platform.body()));
create policy operator on identity.body to current_user using (true) with check (true);
grant select, insert, update on identity.body to otklik_app;

create table identity.unit (
  body_id uuid not null references identity.body,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  kind text not null check (kind in ('structural', 'subordinate')),
  made_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (body_id, id)
);
select platform.guard('identity.unit');
grant select, insert, update on identity.unit to otklik_app;
create unique index unit_name on identity.unit (body_id, lower(name)) where closed_at is null;

create table identity.person (
  body_id uuid not null references identity.body,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  email text not null check (email <> ''),
  roles text[] not null default '{}',
  unit_id uuid,
  operator_since timestamptz,
  invited_at timestamptz not null,
  joined_at timestamptz,
  left_at timestamptz,
  version integer not null default 1,
  primary key (body_id, id),
  foreign key (body_id, unit_id) references identity.unit (body_id, id),
  -- So nobody who comes back by invitation is an operator without anybody's decision.
  constraint who_left_is_no_operator check (left_at is null or operator_since is null)
);
comment on column identity.person.operator_since is 'The mark of the installation''s operator: no role of a body.';
select platform.guard('identity.person');
grant select, insert, update on identity.person to otklik_app;
create unique index person_email on identity.person (lower(email)) where left_at is null;

create table identity.credential (
  body_id uuid not null,
  person_id uuid not null,
  password_hash text not null,
  changed_at timestamptz not null,
  failures integer not null default 0,
  failed_at timestamptz,
  locked_until timestamptz,
  second_factor bytea,
  second_factor_since timestamptz,
  second_factor_step bigint,
  backup_codes bytea[] not null default '{}',
  primary key (body_id, person_id),
  foreign key (body_id, person_id) references identity.person (body_id, id)
);
comment on column identity.credential.second_factor is 'The secret of one-time codes, encrypted with a key of the installation.';
comment on column identity.credential.second_factor_step is 'The last time step a code was taken for: no code counts twice.';
select platform.guard('identity.credential');
grant select, insert, update, delete on identity.credential to otklik_app;

create table identity.session (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  token_hash bytea not null unique,
  device text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (body_id, id),
  foreign key (body_id, person_id) references identity.person (body_id, id)
);
select platform.guard('identity.session');
grant select, insert, update, delete on identity.session to otklik_app;
create index session_person on identity.session (body_id, person_id);

-- Links sent or shown once: to join by invitation, to set a new password, to become the first administrator.
create table identity.one_time_link (
  body_id uuid not null references identity.body,
  token_hash bytea not null,
  purpose text not null check (purpose in ('first', 'join', 'reset', 'second-step')),
  person_id uuid,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (body_id, token_hash),
  unique (token_hash),
  foreign key (body_id, person_id) references identity.person (body_id, id)
);
select platform.guard('identity.one_time_link');
grant select, insert, update, delete on identity.one_time_link to otklik_app;

create table identity.api_token (
  body_id uuid not null references identity.body,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  role text not null,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  made_by text not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  used_on date,
  primary key (body_id, id)
);
select platform.guard('identity.api_token');
grant select, insert, update on identity.api_token to otklik_app;

-- The questions that may be asked before the body is known. Each needs a secret or an address that the asker brings,
-- and gives back no more than whose it is.
create function identity.session_holder(sought bytea, at timestamptz)
  returns table (body_id uuid, session_id uuid, person_id uuid, person_name text, roles text[])
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update identity.session s set seen_at = at
    where s.token_hash = sought and s.ends_at > at and s.seen_at < at - interval '5 minutes';
  return query select s.body_id, s.id, p.id, p.name,
      p.roles || case when p.operator_since is not null then array['operator'] else '{}' end
    from identity.session s join identity.person p on p.body_id = s.body_id and p.id = s.person_id
    where s.token_hash = sought and s.ends_at > at and p.left_at is null;
end $$;

create function identity.token_holder(sought bytea, at timestamptz)
  returns table (body_id uuid, token_id uuid, roles text[])
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update identity.api_token t set used_on = (at at time zone b.time_zone)::date
    from identity.body b
    where b.id = t.body_id and t.token_hash = sought and t.revoked_at is null and t.ends_at > at
      and t.used_on is distinct from (at at time zone b.time_zone)::date;
  return query select t.body_id, t.id, array[t.role] from identity.api_token t
    where t.token_hash = sought and t.revoked_at is null and t.ends_at > at;
end $$;

create function identity.body_of_email(sought text) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select body_id from identity.person where lower(email) = lower(sought) and left_at is null);

create function identity.body_of_link(sought bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select body_id from identity.one_time_link where token_hash = sought);

-- How many run the installation, over all bodies. Held until the transaction ends, or two commands at once could take away the last two marks.
create function identity.hold_operators() returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(7320114003);
  return (select count(*) from identity.person where operator_since is not null);
end $$;

revoke all on function identity.session_holder(bytea, timestamptz), identity.token_holder(bytea, timestamptz),
  identity.body_of_email(text), identity.body_of_link(bytea), identity.hold_operators() from public;
grant execute on function identity.session_holder(bytea, timestamptz), identity.token_holder(bytea, timestamptz),
  identity.body_of_email(text), identity.body_of_link(bytea), identity.hold_operators() to otklik_app;
