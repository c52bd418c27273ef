import { TypeOverrides, types } from 'pg'
import { Temporal } from 'temporal-polyfill'

/** How PostgreSQL's values arrive: moments and dates as Temporal, counts as numbers that are refused when too large to be exact. */
export const columnTypes = new TypeOverrides()
columnTypes.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text))
columnTypes.setTypeParser(types.builtins.DATE, (text) => Temporal.PlainDate.from(text))
columnTypes.setTypeParser(types.builtins.INT8, exactNumber)
// bigint[] has no name in pg's list of types.
columnTypes.setTypeParser(1016 as never, (text: string) =>
  text.slice(1, -1).split(',').filter(Boolean).map(exactNumber),
)

function exactNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large to be exact`)
  return number
}
