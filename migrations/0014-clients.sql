-- Who speaks to the body: external clients, and employees as internal ones. A client is known by what they told of themselves.
create schema clients;
grant usage on schema clients to otklik_app;

create table clients.client (
  body_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contour text not null check (contour in ('external', 'internal')),
  kind text not null check (kind in ('person', 'organisation')),
  name text not null check (name <> ''),
  name_key text not null,
  segment text,
  email text,
  phone text,
  address text,
  person_id uuid,
  made_at timestamptz not null,
  changed_at timestamptz,
  version integer not null default 1,
  check ((contour = 'internal') = (person_id is not null))
);
comment on column clients.client.name_key is 'The name as it is compared: lower case, ё as е, words in the sequence of the alphabet.';
comment on column clients.client.phone is 'Digits with the country, +74132200010.';
comment on column clients.client.person_id is 'An employee is a person of identity; their name stands there too.';
select platform.guard('clients.client');
grant select, insert, update on clients.client to otklik_app;
-- No key begins with the body: while the table is small such a key is planned with, and kept, though it then reads all clients of the body.
create unique index client_id on clients.client (id, body_id);
create index client_email on clients.client (lower(email), body_id) where email is not null;
create index client_phone on clients.client (phone, body_id) where phone is not null;
create index client_name on clients.client (name_key, body_id);
create unique index client_person on clients.client (person_id, body_id) where person_id is not null;

-- Published: the client who told this of themselves; an employee by their person, anybody else by the name together with the e-mail, the
-- telephone or the address; made where there is none. It runs with the caller's rights.
create function clients.client_for(told jsonb, at timestamptz) returns uuid language plpgsql
  -- Planned while the table is small, kept while it grows.
  set enable_seqscan = off
as $$
declare
  found uuid;
begin
  if told ->> 'personId' is not null then
    select c.id into found from clients.client c
    where c.body_id = platform.body() and c.person_id = (told ->> 'personId')::uuid;
  else
    select c.id into found from clients.client c
    where c.body_id = platform.body() and c.contour = told ->> 'contour' and c.name_key = told ->> 'nameKey'
      and (lower(c.email) = lower(told ->> 'email') or c.phone = told ->> 'phone' or lower(c.address) = lower(told ->> 'address'))
    order by c.made_at, c.id limit 1;
  end if;
  if found is null then
    insert into clients.client (body_id, contour, kind, name, name_key, segment, email, phone, address, person_id, made_at)
    values (platform.body(), told ->> 'contour', told ->> 'kind', told ->> 'name', told ->> 'nameKey', told ->> 'segment',
      told ->> 'email', told ->> 'phone', told ->> 'address', (told ->> 'personId')::uuid, at)
    returning id into found;
  end if;
  return found;
end $$;
revoke all on function clients.client_for(jsonb, timestamptz) from public;
grant execute on function clients.client_for(jsonb, timestamptz) to otklik_app;
