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
grant select, insert on touchpoints.interaction_note to otklik_app;
