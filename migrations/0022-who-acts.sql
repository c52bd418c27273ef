-- What follows from who acts: the unit of a person, for a complaint about it is none of its business; and who answers for a
-- program, for four eyes are never those of a person and of their own program.
drop function identity.session_holder(bytea, timestamptz), identity.token_holder(bytea, timestamptz);

create function identity.session_holder(sought bytea, at timestamptz)
  returns table (body_id uuid, session_id uuid, person_id uuid, person_name text, roles text[], unit_id uuid)
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update identity.session s set seen_at = at
    where s.token_hash = sought and s.ends_at > at and s.seen_at < at - interval '5 minutes';
  return query select s.body_id, s.id, p.id, p.name,
      p.roles || case when p.operator_since is not null then array['operator'] else '{}' end, p.unit_id
    from identity.session s join identity.person p on p.body_id = s.body_id and p.id = s.person_id
    where s.token_hash = sought and s.ends_at > at and p.left_at is null;
end $$;

create function identity.token_holder(sought bytea, at timestamptz)
  returns table (body_id uuid, token_id uuid, roles text[], owner_id uuid, unit_id uuid)
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update identity.api_token t set used_on = (at at time zone b.time_zone)::date
    from identity.body b
    where b.id = t.body_id and t.token_hash = sought and t.revoked_at is null and t.ends_at > at
      and t.used_on is distinct from (at at time zone b.time_zone)::date;
  -- One that was made at the command line is nobody's of the staff.
  return query select t.body_id, t.id, array[t.role], p.id, p.unit_id
    from identity.api_token t left join identity.person p on p.body_id = t.body_id and p.id::text = t.made_by
    where t.token_hash = sought and t.revoked_at is null and t.ends_at > at;
end $$;

revoke all on function identity.session_holder(bytea, timestamptz), identity.token_holder(bytea, timestamptz) from public;
grant execute on function identity.session_holder(bytea, timestamptz), identity.token_holder(bytea, timestamptz) to otklik_app;
