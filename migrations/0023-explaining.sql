-- Whoever asks how a date comes about brings a token, and what dates follow from comes back in one message.

-- The norms of the body: one text, as the calendar is, so that whoever asks often compares it and keeps what it made of it.
create function appeals.norms_text() returns text language sql stable
  begin atomic
    select coalesce((
      select json_agg(json_build_object('topic', n.topic, 'since', n.since, 'value', n.value, 'clause', n.clause) order by n.since, n.topic)
      from appeals.norm n where n.body_id = (select platform.body())), '[]')::text;
  end;
revoke all on function appeals.norms_text() from public;
grant execute on function appeals.norms_text() to otklik_app;

-- No row for a token that does not hold. It runs with the caller's rights.
create function appeals.facts_by_token(sought bytea, at timestamptz)
  returns table (roles text[], zone text, calendar text, norms text) language plpgsql as $$
declare
  body uuid;
begin
  select h.body_id, h.roles into body, facts_by_token.roles from identity.token_holder(sought, at) h;
  if body is null then return; end if;
  perform set_config('otklik.body', body::text, true);
  return query
    select facts_by_token.roles, b.time_zone, platform.calendar_text(), appeals.norms_text() from identity.body b where b.id = body;
end $$;
revoke all on function appeals.facts_by_token(bytea, timestamptz) from public;
grant execute on function appeals.facts_by_token(bytea, timestamptz) to otklik_app;
