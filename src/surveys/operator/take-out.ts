/**
 * Lays sheets down: they, their rows and the counters, all in one statement behind a `taken` that has the columns of the box.
 * `$1` is the body. Each answer tells by its form what it is: a mark, nothing to say, words, an option, several options.
 * Counters of days and months are sums over what was really inserted. A value of no known form has no counter's name, so its
 * sheet is refused with all that came along.
 */
export const LAY_DOWN = `
  sheets as (
    insert into surveys.answer_sheet
      (body_id, edition_id, touchpoint_id, thing, channel, mode, answered_on, answers, receipt_hash)
    select body_id, edition_id, touchpoint_id, thing, channel, mode, answered_on, answers, receipt_hash from taken
    order by random()
    on conflict do nothing
    returning *
  ), said as materialized (
    select s.id as sheet_id, s.touchpoint_id, s.thing, s.channel, s.edition_id, s.answered_on, a.key as question,
      jsonb_typeof(one.value) as form, one.value #>> '{}' as text,
      one.value ->> 'option' as option, one.value ->> 'text' as own_text
    from sheets s, jsonb_each(s.answers) a, jsonb_array_elements(
      case jsonb_typeof(a.value) when 'array' then a.value else jsonb_build_array(a.value) end) one
  ), rows as (
    insert into surveys.answer (body_id, sheet_id, touchpoint_id, question, mark, words, option)
    select $1, sheet_id, touchpoint_id, question, case form when 'number' then text::smallint end,
      case form when 'string' then text when 'object' then own_text end, option
    from said where form <> 'null' order by random()
  ), counted as materialized (
    select question, answered_on as day, touchpoint_id, thing, channel, edition_id,
      case form when 'number' then text when 'null' then 'none' when 'string' then 'words' when 'object' then option end
        as value, count(*)::integer as sheets
    from said group by 1, 2, 3, 4, 5, 6, 7
  ), days as (
    insert into surveys.answer_day as kept
      (body_id, question, day, touchpoint_id, thing, channel, edition_id, value, sheets)
    select $1, question, day, touchpoint_id, thing, channel, edition_id, value, sheets from counted
    order by 2, 3, 4, 5, 6, 7, 8
    on conflict (body_id, question, day, touchpoint_id, thing, channel, edition_id, value)
    do update set sheets = kept.sheets + excluded.sheets
  ), months as (
    insert into surveys.answer_month as kept
      (body_id, question, month, touchpoint_id, thing, channel, edition_id, value, sheets)
    select $1, question, date_trunc('month', day)::date, touchpoint_id, thing, channel, edition_id, value, sum(sheets)
    from counted group by 2, 3, 4, 5, 6, 7, 8 order by 2, 3, 4, 5, 6, 7, 8
    on conflict (body_id, question, month, touchpoint_id, thing, channel, edition_id, value)
    do update set sheets = kept.sheets + excluded.sheets
  )
  select 'taken' as part, null::uuid as touchpoint_id, null::date as day, count(*)::integer as times from taken
  union all
  select 'sheets', touchpoint_id, answered_on, count(*)::integer from sheets group by 2, 3`

/**
 * A batch of the box: `$1` the body, `$2` how many at most, `$3` one receipt's hash or null. One statement, so that a batch
 * is whole or not at all, and the order in which sheets came is nowhere: they are taken in random order and get random ids.
 * A sheet that cannot be laid down stays in the box.
 */
export const TAKE_OUT = `
  with picked as materialized (
    select receipt_hash from surveys.box
    where body_id = $1 and ($3::bytea is null or receipt_hash = $3) order by random() limit $2
  ), taken as (
    delete from surveys.box b using picked p where b.body_id = $1 and b.receipt_hash = p.receipt_hash returning b.*
  ), ${LAY_DOWN}`
