-- Taking in an answer: one call is one message, one transaction and one row, and nothing else is written with it.

-- Puts a sheet into the box if everything that was known when it was checked still stands: the body's card, the touchpoint
-- as it was included, the open edition. It runs with the caller's rights, so row-level security binds it to the body it names.
-- 'new': in the box. 'before': this receipt was given before, and its first answers stay. 'stale': something has changed since.
create function surveys.take_in(
  body uuid, body_name text, time_zone text,
  touchpoint_id uuid, touchpoint_version integer, thing text, channel text,
  edition_id uuid, instrument text,
  receipt_hash bytea, mode text, answered_on date, answers jsonb, draft_key_hash bytea
) returns text language plpgsql as $$
declare
  outcome text;
begin
  -- The same key as whoever changes the register waits for: no touchpoint leaves it until this answer is in.
  perform set_config('otklik.body', take_in.body::text, true),
    pg_advisory_xact_lock_shared(hashtextextended('touchpoints.register ' || take_in.body, 0));
  insert into surveys.box
    (body_id, receipt_hash, edition_id, touchpoint_id, thing, channel, mode, answered_on, answers)
  select take_in.body, take_in.receipt_hash, take_in.edition_id, take_in.touchpoint_id, take_in.thing, take_in.channel,
    take_in.mode, take_in.answered_on, take_in.answers
  where exists (
      select from identity.body b
      where b.id = take_in.body and b.name = take_in.body_name and b.time_zone = take_in.time_zone)
    and (take_in.touchpoint_id is null or exists (
      select from touchpoints.current_entry c
      where c.body_id = take_in.body and c.touchpoint_id = take_in.touchpoint_id and c.version = take_in.touchpoint_version))
    and take_in.edition_id = (
      select e.id from surveys.edition e
      where e.body_id = take_in.body and e.instrument = take_in.instrument and e.closed_at is null
      order by e.number desc limit 1)
    and not exists (
      select from surveys.answer_sheet s where s.body_id = take_in.body and s.receipt_hash = take_in.receipt_hash)
  on conflict do nothing;
  if found then
    outcome := 'new';
  elsif exists (select from surveys.box x where x.body_id = take_in.body and x.receipt_hash = take_in.receipt_hash)
    or exists (select from surveys.answer_sheet s where s.body_id = take_in.body and s.receipt_hash = take_in.receipt_hash)
  then
    outcome := 'before';
  else
    return 'stale';
  end if;
  if take_in.draft_key_hash is not null then
    delete from surveys.draft d where d.body_id = take_in.body and d.key_hash = take_in.draft_key_hash;
  end if;
  return outcome;
end $$;

-- A key that is random costs more than the row it leads to, so each table keeps those that are asked by. A receipt is unique
-- in the installation; an answer is asked for by its id where there are words to read.
alter table surveys.box drop constraint box_pkey;
alter table surveys.answer_sheet drop constraint answer_sheet_body_id_receipt_hash_key;
alter table surveys.answer drop constraint answer_pkey;
create unique index answer_words_id on surveys.answer (body_id, id) where words is not null;
