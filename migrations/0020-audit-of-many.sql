-- Published: one act on several things by one actor, written down in their sequence. It runs with the caller's rights.
create function audit.record_all(kind text, actor text, at timestamptz, act text, things text[]) returns void language sql as $$
  insert into audit.entry (body_id, at, actor_kind, actor_id, act, thing)
  select platform.body(), at, kind, actor, act, thing from unnest(things) with ordinality as t (thing, place) order by place
$$;
revoke all on function audit.record_all(text, text, timestamptz, text, text[]) from public;
grant execute on function audit.record_all(text, text, timestamptz, text, text[]) to otklik_app;
