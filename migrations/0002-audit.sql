-- Who did what, when. Ids and names of fields, never personal values. Append-only, sealed in batches.
create schema audit;
grant usage on schema audit to otklik_app;

create table audit.entry (
  body_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  act text not null,
  thing text not null,
  fields text[] not null default '{}',
  primary key (body_id, id)
);
select platform.guard('audit.entry');
grant select, insert on audit.entry to otklik_app;
create index entry_at on audit.entry (body_id, at desc, id desc);

-- A seal closes a batch of entries: its hash covers them and the seal before. Rows commit out of order, so a seal names its entries.
create table audit.seal (
  body_id uuid not null,
  number integer not null check (number > 0),
  entry_ids bigint[] not null,
  previous bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (body_id, number)
);
select platform.guard('audit.seal');
grant select, insert on audit.seal to otklik_app;

create table audit.sealed (
  body_id uuid not null,
  entry_id bigint not null,
  seal_number integer not null,
  primary key (body_id, entry_id)
);
select platform.guard('audit.sealed');
grant select, insert on audit.sealed to otklik_app;

-- Even the owner can neither change nor take away what is written.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end $$;
create trigger append_only before update or delete on audit.entry for each row execute function audit.refuse_change();
create trigger append_only before update or delete on audit.seal for each row execute function audit.refuse_change();
create trigger append_only before update or delete on audit.sealed for each row execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.entry execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.seal execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.sealed execute function audit.refuse_change();
