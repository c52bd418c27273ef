import type { Client } from 'pg'
import { LAY_DOWN } from '../src/surveys/operator/take-out.ts'

const BATCH = 50_000

/** A mark of this kind of question: mostly good, now and then hard to say. */
const mark = (question: string, bias: number) =>
  `'${question}', case when random() < 0.04 then null else least(5, 1 + floor(5 * random() ^ ${bias}))::int end`

/**
 * Sheets of the last year at every touchpoint of the body, a few of them much used, made up by the database and laid down by
 * the product's own statement: sheets, rows and counters.
 */
const FILL = `
  with place as materialized (
    select touchpoint_id, channel, row_number() over (order by process_position, position) - 1 as place, count(*) over () as places
    from touchpoints.current_entry where body_id = $1
  ), edition as materialized (
    select id from surveys.edition
    where body_id = $1 and instrument = 'ext-info-v1' and closed_at is null order by number desc limit 1
  ), taken as materialized (
    select $1::uuid as body_id, (select id from edition) as edition_id, p.touchpoint_id, null::text as thing, p.channel,
      'online'::text as mode, s.day as answered_on, s.answers, s.receipt_hash
    from (
      select floor(random() ^ 2 * (select max(places) from place))::int as place,
        current_date - floor(random() * 365)::int as day,
        jsonb_build_object('purpose', jsonb_build_object('option', 'information'), ${mark('overall', 0.5)},
          ${mark('find', 0.4)}, ${mark('speed', 0.9)}, ${mark('clear', 0.6)}, ${mark('full', 0.5)}, ${mark('staff', 0.3)})
          as answers,
        sha256(uuid_send(gen_random_uuid())) as receipt_hash
      from generate_series(1, $2)
    ) s join place p using (place)
  ), ${LAY_DOWN}`

/** The product would lay past days down anew while they are being filled: they come as days that are closed. */
const CLOSE = `
  insert into surveys.closed_day (body_id, day)
  select $1, day::date from generate_series(current_date - 365, current_date, interval '1 day') day on conflict do nothing`

/** As many more, in batches of a transaction each. */
export async function fillAnswers(owner: Client, bodyId: string, sheets: number): Promise<void> {
  await owner.query(CLOSE, [bodyId])
  for (let left = sheets; left > 0; left -= BATCH) await owner.query(FILL, [bodyId, Math.min(left, BATCH)])
  for (const table of ['answer_sheet', 'answer', 'answer_month']) await owner.query(`vacuum analyze surveys.${table}`)
}
