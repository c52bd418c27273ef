-- Whether what is known of an entry still stands: its body, its touchpoint as it was included, the edition that is asked. One
-- message for a page of the survey. It runs with the caller's rights, so row-level security binds it to the body it names.
create function surveys.entry_stands(
  body uuid, body_name text, time_zone text, touchpoint uuid, version integer, process_name text, edition uuid, instrument text
) returns boolean language plpgsql
  -- Planned while the tables are small, kept while they grow.
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  perform set_config('otklik.body', entry_stands.body::text, true);
  return exists (
      select from identity.body b
      where b.id = entry_stands.body and b.name = entry_stands.body_name and b.time_zone = entry_stands.time_zone)
    and exists (
      select from touchpoints.current_entry c
      where c.body_id = entry_stands.body and c.touchpoint_id = entry_stands.touchpoint
        and c.version = entry_stands.version and c.process_name = entry_stands.process_name)
    and entry_stands.edition = (
      select e.id from surveys.edition e
      where e.body_id = entry_stands.body and e.instrument = entry_stands.instrument and e.closed_at is null
      order by e.number desc limit 1);
end $$;
