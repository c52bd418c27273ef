-- Taking in appeals: those that come at the same moment by one actor go in one message, with all that belongs to them.

-- Each intake carries its own id and hashes, its words and dates; `by`, `at`, `day` are the work's. A form that was sent before is left as
-- it stands. Of each, in its place: the appeal's id, year and number, and whether it stood already. It runs with the caller's rights.
create function appeals.take_in(intakes jsonb, kind text, actor text, at timestamptz)
  returns table (place integer, appeal_id uuid, year smallint, number integer, was_before boolean) language plpgsql
  -- Planned while the tables are small, kept while they grow.
  set enable_seqscan = off
as $$
declare
  body constant uuid := platform.body();
  -- Known before they are looked for: row-level security keeps what is worked out on the way from being asked of an index.
  forms constant bytea[] := array(select decode(i ->> 'form', 'hex') from jsonb_array_elements(intakes) i);
  standing bytea[];
  new_places integer[];
begin
  -- The same form twice at once: the second waits here and then finds the first. In one sequence, so that nobody waits in a circle.
  -- So many at a time come out of one file, which one work alone takes; a lock for each would fill the server's room for locks.
  if jsonb_array_length(intakes) <= 200 then
    perform pg_advisory_xact_lock(hashtextextended('appeals.form ' || f.hash, 0))
    from (select i.value ->> 'form' as hash from jsonb_array_elements(intakes) i order by 1) f;
  end if;

  standing := array(select a.form_hash from appeals.appeal a where a.body_id = body and a.form_hash = any(forms));
  new_places := array(
    select i.place from jsonb_to_recordset(intakes) as i (place integer, form text)
    where decode(i.form, 'hex') <> all(standing));

  if cardinality(new_places) > 0 then
    insert into appeals.appeal (
      body_id, id, year, number, contour, way, channel, touchpoint_id, uncovered, came_to, code_hash, form_hash, regime, kind, direction,
      need, marks, client_id, segment, author, representative, against_person_id, against_unit_id, words, answer_by, answer_to,
      received_at, received_on, postmarked_on, registered_at, registered_by, acknowledged_at, due_at, due_on, legal_on, is_provisional, changed_at)
    select body, i.id, i.year, appeals.next_number(i.year), i.contour, i.way, i.channel, i.touchpoint, i.uncovered, i.came_to,
      decode(i.code, 'hex'), decode(i.form, 'hex'), i.regime, i.kind, i.direction, i.need, i.marks,
      coalesce(i.client, case when i.told is not null then clients.client_for(i.told, take_in.at) end), i.segment, i.author,
      i.representative, i.against_person, i.against_unit, i.words, i.answer_by, i.answer_to, i.received_at, i.received_on,
      i.postmarked_on, case when i.is_registered then take_in.at end, case when i.is_registered then actor end,
      i.acknowledged_at,
      (i.due ->> 'at')::timestamptz, (i.due ->> 'on')::date, (i.due ->> 'legal')::date, coalesce((i.due ->> 'provisional')::boolean, false),
      take_in.at
    from (
      select * from jsonb_to_recordset(intakes) as i (
        place integer, id uuid, year smallint, contour text, way text, channel text, touchpoint uuid, uncovered text, came_to text, code text, form text,
        regime text, kind text, direction text, need text, marks text[], client uuid, told jsonb, segment text, author jsonb,
        representative jsonb, against_person uuid, against_unit uuid, words text, answer_by text, answer_to text,
        received_at timestamptz, received_on date, postmarked_on date, is_registered boolean, acknowledged_at timestamptz, due jsonb)
      where i.place = any(new_places)
      order by i.told ->> 'nameKey', i.place
    ) i;

    insert into appeals.deadline (
      body_id, appeal_id, kind, because, given_at, due_at, due_on, legal_on, is_provisional, steps, norm, met_at)
    select body, i.id, d.kind, d.because, take_in.at, d.due_at, d.due_on, d.legal_on, d.is_provisional, d.steps, d.norm,
      case d.kind when 'registration' then case when i.is_registered then take_in.at end
        when 'acknowledgement' then i.acknowledged_at end
    from jsonb_to_recordset(intakes) as i (
        place integer, id uuid, is_registered boolean, acknowledged_at timestamptz, deadlines jsonb),
      jsonb_to_recordset(i.deadlines) as d (
        kind text, because text, due_at timestamptz, due_on date, legal_on date, is_provisional boolean, steps jsonb, norm jsonb)
    where i.place = any(new_places);

    insert into appeals.question (body_id, appeal_id, position, topic_code)
    select body, i.id, 1, i.topic
    from jsonb_to_recordset(intakes) as i (place integer, id uuid, topic text) where i.place = any(new_places);

    insert into appeals.event (body_id, appeal_id, at, by, kind)
    select body, i.id, take_in.at, actor, e.kind
    from jsonb_to_recordset(intakes) as i (place integer, id uuid, is_registered boolean),
      unnest(case when i.is_registered then array['received', 'registered'] else array['received'] end) e (kind)
    where i.place = any(new_places);

    if intakes @? '$[*].co_authors[*]' then
      insert into appeals.co_author (body_id, appeal_id, position, name, contact)
      select body, i.id, c.position, c.name, c.contact
      from jsonb_to_recordset(intakes) as i (place integer, id uuid, co_authors jsonb),
        jsonb_to_recordset(i.co_authors) as c (position integer, name text, contact text)
      where i.place = any(new_places);
    end if;

    perform touchpoints.note_all(jsonb_agg(i.note))
    from jsonb_to_recordset(intakes) as i (place integer, note jsonb) where i.place = any(new_places);

    if take_in.kind <> 'citizen' then
      perform audit.record_all(take_in.kind, actor, take_in.at, 'appeal.taken-in', array_agg('appeal:' || i.id order by i.place))
      from jsonb_to_recordset(intakes) as i (place integer, id uuid) where i.place = any(new_places);
    end if;

    insert into platform.announcement (body_id, event)
    select body, jsonb_build_object('type', 'appeal.submitted', 'appealId', i.id)
    from jsonb_to_recordset(intakes) as i (place integer, id uuid) where i.place = any(new_places);
  end if;

  return query
    select i.place, a.id, a.year, a.number, not (i.place = any(new_places))
    from appeals.appeal a
    join jsonb_to_recordset(intakes) as i (place integer, form text) on a.form_hash = decode(i.form, 'hex')
    where a.body_id = body and a.form_hash = any(forms);
end $$;
revoke all on function appeals.take_in(jsonb, text, text, timestamptz) from public;
grant execute on function appeals.take_in(jsonb, text, text, timestamptz) to otklik_app;
