/** What a recount of the sheets themselves gives, against what the counters say. */
export const RECOUNT = (column: 'day' | 'month') => `
  with said as (
    select s.*, a.key as question, case jsonb_typeof(one.value) when 'number' then one.value #>> '{}' when 'null' then 'none'
      when 'string' then 'words' else one.value ->> 'option' end as value
    from surveys.answer_sheet s, jsonb_each(s.answers) a, jsonb_array_elements(
      case jsonb_typeof(a.value) when 'array' then a.value else jsonb_build_array(a.value) end) one
  ), recount as (
    select body_id, question, date_trunc('${column}', answered_on)::date as ${column}, touchpoint_id, thing, channel, edition_id, value,
      count(*)::integer as sheets from said group by 1, 2, 3, 4, 5, 6, 7, 8
  ), kept as (
    select body_id, question, ${column}, touchpoint_id, thing, channel, edition_id, value, sheets from surveys.answer_${column}
  )
  select (select count(*)::int from (select * from recount except select * from kept) missing) as missing,
    (select count(*)::int from (select * from kept except select * from recount) more) as more,
    (select sum(sheets)::int from kept) as counted`
