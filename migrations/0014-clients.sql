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
  primary key (body_id, id),
  check ((contour = 'internal') = (person_id is not null))
);
comment on column clients.client.name_key is 'The name as it is compared: lower case, ё as е, words in the sequence of the alphabet.';
comment on column clients.client.phone is 'Digits with the country, +74132200010.';
comment on column clients.client.person_id is 'An employee is a person of identity; their name stands there too.';
select platform.guard('clients.client');
grant select, insert, update on clients.client to otklik_app;
create index client_email on clients.client (body_id, lower(email)) where email is not null;
create index client_phone on clients.client (body_id, phone) where phone is not null;
create index client_name on clients.client (body_id, name_key);
create unique index client_person on clients.client (body_id, person_id) where person_id is not null;
