-- Taking in answers: those that come to an entry at the same moment are one message and one transaction, with one row each, and
-- nothing else is written with them.

-- Puts sheets into the box if everything that was known when they were checked still stands: the body's card, the touchpoint
-- as it was included, the open edition. It runs with the caller's rights, so row-level security binds it to the body it names.
-- A sheet is {receipt, mode, day, answers, draft}, hashes in hex. Of each, in the same sequence: 'new', it is in the box;
-- 'before', its receipt was given before and the first answers stay; 'stale', something has changed since.
create function surveys.take_in(
  body uuid, body_name text, time_zone text, touchpoint uuid, version integer, channel text,
  edition uuid, instrument text, sheets jsonb
) returns text[] language plpgsql
  -- Planned while the tables are small, kept while they grow: each receipt is looked for by its index (hence offset 0 below).
  set enable_seqscan = off
as $$
declare
  put bytea[];
  outcomes text[];
begin
  -- The key that whoever changes the register waits for: no touchpoint leaves it until these answers are in.
  perform set_config('otklik.body', take_in.body::text, true),
    pg_advisory_xact_lock_shared(hashtextextended('touchpoints.register ' || take_in.body, 0));
  with inserted as (
    insert into surveys.box (body_id, receipt_hash, edition_id, touchpoint_id, channel, mode, answered_on, answers)
    select take_in.body, decode(s.receipt, 'hex'), take_in.edition, take_in.touchpoint, take_in.channel, s.mode, s.day, s.answers
    from jsonb_to_recordset(take_in.sheets) as s (receipt text, mode text, day date, answers jsonb)
    where exists (
        select from identity.body b
        where b.id = take_in.body and b.name = take_in.body_name and b.time_zone = take_in.time_zone)
      and exists (
        select from touchpoints.current_entry c
        where c.body_id = take_in.body and c.touchpoint_id = take_in.touchpoint and c.version = take_in.version)
      and take_in.edition = (
        select e.id from surveys.edition e
        where e.body_id = take_in.body and e.instrument = take_in.instrument and e.closed_at is null
        order by e.number desc limit 1)
      and not exists (
        select from surveys.answer_sheet c
        where c.body_id = take_in.body and c.receipt_hash = decode(s.receipt, 'hex') offset 0)
    -- In one sequence, so that two messages with the same sheets never wait for each other in a circle.
    order by s.receipt
    on conflict do nothing
    returning receipt_hash
  )
  select array_agg(receipt_hash) into put from inserted;
  -- A sheet that was just being taken out of the box was waited for, and is counted by now: what was put in once more is
  -- dropped when its turn comes.
  select array_agg(r) into put from unnest(put) r
  where not exists (
    select from surveys.answer_sheet c where c.body_id = take_in.body and c.receipt_hash = r offset 0);
  if cardinality(put) = jsonb_array_length(take_in.sheets) then
    outcomes := array_fill('new'::text, array[cardinality(put)]);
  else
    select array_agg(case
        when s.receipt_hash = any(put) and s.times = 1 then 'new'
        when exists (
            select from surveys.box x where x.body_id = take_in.body and x.receipt_hash = s.receipt_hash)
          or exists (
            select from surveys.answer_sheet c where c.body_id = take_in.body and c.receipt_hash = s.receipt_hash)
        then 'before' else 'stale' end order by s.place)
    into outcomes
    from (
      select decode(value ->> 'receipt', 'hex') as receipt_hash, place,
        row_number() over (partition by value ->> 'receipt' order by place) as times
      from jsonb_array_elements(take_in.sheets) with ordinality as each_one (value, place)
    ) s;
  end if;
  if take_in.sheets @? '$[*].draft' then
    delete from surveys.draft d
    using jsonb_array_elements(take_in.sheets) with ordinality as s (value, place)
    where d.body_id = take_in.body and d.key_hash = decode(s.value ->> 'draft', 'hex') and outcomes[s.place] <> 'stale';
  end if;
  return outcomes;
end $$;

-- A key that is random costs more than the row it leads to, so each table keeps those that are asked by: a receipt with or
-- without its body, in one index that both find; an answer by its id where there are words to read.
drop index surveys.box_receipt;
drop index surveys.sheet_receipt;
create unique index box_receipt on surveys.box (receipt_hash, body_id);
create unique index sheet_receipt on surveys.answer_sheet (receipt_hash, body_id);
alter table surveys.box drop constraint box_pkey;
alter table surveys.answer_sheet drop constraint answer_sheet_body_id_receipt_hash_key;
-- A key that begins with the body invites plans that read all sheets of the body.
alter table surveys.answer_sheet drop constraint answer_sheet_pkey;
create unique index sheet_id on surveys.answer_sheet (id, body_id);
alter table surveys.answer drop constraint answer_pkey;
create unique index answer_words_id on surveys.answer (body_id, id) where words is not null;
