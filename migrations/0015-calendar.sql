-- The production calendar: years that an operator loads, over those that the product brings; days of a body on top.
create table platform.calendar_year (
  year smallint primary key check (year between 2000 and 2200),
  off date[] not null,
  short date[] not null,
  working date[] not null,
  source text not null,
  loaded_at timestamptz not null,
  loaded_by text not null,
  version integer not null default 1
);
comment on column platform.calendar_year.off is 'Weekdays that are days off.';
comment on column platform.calendar_year.working is 'Saturdays and Sundays that are worked.';
grant select, insert, update on platform.calendar_year to otklik_app;

create table platform.body_day (
  body_id uuid not null,
  day date not null,
  kind text not null check (kind in ('off', 'short', 'working')),
  why text not null check (why <> ''),
  made_at timestamptz not null,
  made_by text not null,
  primary key (body_id, day)
);
comment on table platform.body_day is 'A day that is another one in this body than in the country: a holiday of the region, a day of moving house.';
select platform.guard('platform.body_day');
grant select, insert, update, delete on platform.body_day to otklik_app;

-- All that is known of days beyond what the product brings: one text, so that whoever asks often compares it and keeps what it made of it.
create function platform.calendar_text() returns text language sql stable
  begin atomic
    select json_build_object(
      'years', coalesce((
        select json_agg(json_build_object('year', y.year, 'off', y.off, 'short', y.short, 'working', y.working) order by y.year)
        from platform.calendar_year y), '[]'),
      'days', coalesce((
        select json_agg(json_build_object('day', d.day, 'kind', d.kind, 'why', d.why) order by d.day)
        from platform.body_day d where d.body_id = (select platform.body())), '[]')
    )::text;
  end;
revoke all on function platform.calendar_text() from public;
grant execute on function platform.calendar_text() to otklik_app;
