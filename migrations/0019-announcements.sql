-- What is announced where many things happen at once: a row each, so that no commit waits for the queue of jobs; a worker makes the
-- jobs of it within a second.
create table platform.announcement (
  body_id uuid not null,
  event jsonb not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
comment on table platform.announcement is 'No key and no time: what became jobs is deleted.';
select platform.guard('platform.announcement');
grant select, insert on platform.announcement to otklik_app;

-- Makes jobs of what was announced, and takes it out, in one transaction: which jobs follow which event is told, and of which events how
-- many of one body one job does; those are its `all`. Of others each has a job. @returns how many announcements
create function platform.make_jobs(jobs_after jsonb, together jsonb, most integer) returns integer language plpgsql
  set search_path = pg_catalog as $$
declare
  taken integer;
begin
  with gone as materialized (
    delete from platform.announcement a
    where a.ctid = any(array(select ctid from platform.announcement where jobs_after ? (event ->> 'type') limit most))
    returning a.body_id, a.event, a.event ->> 'type' as type
  ), bunched as (
    select g.*, job, (row_number() over (partition by body_id, type, job) - 1) / coalesce((together ->> type)::integer, 1) as bunch
    from gone g, jsonb_array_elements_text(jobs_after -> type) job
  ), told as (
    -- The body is the row's own, whatever the event says.
    select job, case when together ? type then jsonb_build_object('all', jsonb_agg(event - 'type')) else jsonb_agg(event) -> 0 end
      || jsonb_build_object('body', body_id, 'type', type) as payload
    from bunched group by body_id, type, job, bunch
  ), made as (
    select graphile_worker.add_jobs(array_agg((job, payload::json, null, null, 25, null, null, null)::graphile_worker.job_spec)) from told
  )
  select count(*) + 0 * (select count(*) from made) into taken from gone;
  return taken;
end $$;
revoke all on function platform.make_jobs(jsonb, jsonb, integer) from public;
