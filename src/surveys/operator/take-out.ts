/**
 * A batch of the box: `$1` the body, `$2` how many at most, `$3` one receipt's hash or null. One statement, so that a batch
 * is whole or not at all, and the order in which sheets came is nowhere: they are taken in random order and get random ids.
 * Counters are sums over what was really inserted.
 */
export const TAKE_OUT = `
  with picked as materialized (
    select receipt_hash from surveys.box
    where body_id = $1 and ($3::bytea is null or receipt_hash = $3) order by random() limit $2
  ), taken as (
    delete from surveys.box b using picked p where b.body_id = $1 and b.receipt_hash = p.receipt_hash returning b.*
  ), sheets as (
    insert into surveys.answer_sheet (body_id, edition_id, touchpoint_id, channel, mode, answered_on, answers, receipt_hash)
    select body_id, edition_id, touchpoint_id, channel, mode, answered_on, answers, receipt_hash from taken order by random()
    on conflict do nothing
    returning *
  ), answered as (
    select s.*, a.key as question, a.value as value from sheets s, jsonb_each(s.answers) a
  ), rows as (
    insert into surveys.answer (body_id, sheet_id, touchpoint_id, question, mark, words)
    select body_id, id, touchpoint_id, question,
      case when jsonb_typeof(value) = 'number' then (value #>> '{}')::smallint end,
      case when jsonb_typeof(value) = 'string' then value #>> '{}' end
    from answered where jsonb_typeof(value) in ('number', 'string') order by random()
  ), counters as (
    insert into surveys.mark_day as kept (body_id, touchpoint_id, channel, question, day, mark, sheets)
    select body_id, touchpoint_id, channel, question, answered_on,
      case when jsonb_typeof(value) = 'number' then (value #>> '{}')::smallint else 0 end as mark, count(*)
    from answered where jsonb_typeof(value) in ('number', 'null') group by 1, 2, 3, 4, 5, 6
    order by 2, 4, 5, 6
    on conflict (body_id, touchpoint_id, question, day, mark, channel) do update set sheets = kept.sheets + excluded.sheets
  )
  select 'taken' as part, null::uuid as touchpoint_id, null::date as day, count(*)::integer as times from taken
  union all
  select 'interaction', touchpoint_id, answered_on, count(*)::integer from sheets group by 2, 3`
