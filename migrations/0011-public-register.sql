-- A body's home page in one message: the body's card and the register as it stands. Without a code, the only body of the
-- installation; null where there is none or several. It runs with the caller's rights: what it reads is the body's it has set.
create function touchpoints.public_register(body_code text) returns json language plpgsql
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
    'entries', coalesce((
      select json_agg(json_build_object(
        'touchpointId', touchpoint_id, 'code', code, 'processId', process_id, 'processName', process_name,
        'name', name, 'channel', channel, 'kind', kind, 'needs', needs,
        'isKey', is_key, 'version', version, 'sampleOf', sample_of
      ) order by process_position, position)
      from touchpoints.current_entry where body_id = found.id), '[]'));
end $$;
