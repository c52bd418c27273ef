-- What is announced where many things happen at once: a row each, so that no commit waits for the queue of jobs; a worker makes the
-- jobs of it within a second.
create table platform.announcement (
  body_id uuid not null,
  event jsonb not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
comment on table platform.announcement is 'No key and no time: what became jobs is deleted.';
select platform.guard('platform.announcement');
grant select, insert on platform.announcement to otklik_app;

-- Makes jobs of what was announced, and takes it out, in one transaction: which jobs follow which event is told. @returns how many announcements
create function platform.make_jobs(jobs_after jsonb, most integer) returns integer language plpgsql
  set search_path = pg_catalog as $$
declare
  taken integer;
begin
  with gone as materialized (
    delete from platform.announcement a
    where a.ctid = any(array(select ctid from platform.announcement where jobs_after ? (event ->> 'type') limit most))
    returning a.body_id, a.event
  ), made as (
    select graphile_worker.add_jobs(array_agg(
      (job, (event || jsonb_build_object('body', body_id))::json, null, null, 25, null, null, null)::graphile_worker.job_spec))
    from gone, jsonb_array_elements_text(jobs_after -> (event ->> 'type')) job
  )
  select count(*) + 0 * (select count(*) from made) into taken from gone;
  return taken;
end $$;
revoke all on function platform.make_jobs(jsonb, integer) from public;
