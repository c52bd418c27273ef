-- Interactions as they come where many come at once: a row each, so that nobody waits for a counter; a job folds them into days.
create table touchpoints.interaction_note (
  body_id uuid not null,
  touchpoint_id uuid,
  channel text,
  address text,
  day date not null,
  kind text not null,
  source text not null,
  check ((touchpoint_id is null) <> (channel is null))
);
comment on table touchpoints.interaction_note is 'No time and no key: what is folded is deleted.';
select platform.guard('touchpoints.interaction_note');
-- One that waits to be folded is taken back where it turns out to be counted elsewhere, or nowhere.
grant select, insert, update, delete on touchpoints.interaction_note to otklik_app;

-- Published: notes many interactions; each is {touchpoint, channel, address, day, kind, source}. It runs with the caller's rights.
create function touchpoints.note_all(notes jsonb) returns void language sql as $$
  insert into touchpoints.interaction_note (body_id, touchpoint_id, channel, address, day, kind, source)
  select platform.body(), n.touchpoint, n.channel, n.address, n.day, n.kind, n.source
  from jsonb_to_recordset(notes) as n (touchpoint uuid, channel text, address text, day date, kind text, source text)
$$;
revoke all on function touchpoints.note_all(jsonb) from public;
grant execute on function touchpoints.note_all(jsonb) to otklik_app;
