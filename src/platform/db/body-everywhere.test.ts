import fc from 'fast-check'
import { type Compilable, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { expect, test } from 'vitest'
import { db, type FarmTables, written } from '#test/bound-db.ts'

interface Shape {
  kind: 'select' | 'update' | 'delete'
  joins: ('inner' | 'left')[]
  within: Shape[]
}

const shapes: (depth: number) => fc.Arbitrary<Shape> = fc.memo((depth) =>
  fc.record({
    kind: fc.constantFrom<Shape['kind'][]>('select', 'update', 'delete'),
    joins: fc.array(fc.constantFrom<Shape['joins']>('inner', 'left'), { maxLength: 3 }),
    within: depth <= 1 ? fc.constant([]) : fc.array(shapes(depth - 1), { maxLength: 2 }),
  }),
)

const tablesIn = ({ kind, joins, within }: Shape): number =>
  1 +
  (kind === 'select' ? joins.length : 1) +
  within.reduce((sum, inner) => sum + tablesIn({ ...inner, kind: 'select' }), 0)

const TABLE = 'farm.field as t0'
const OTHER = 'farm.crop as t1'

/** Any statement of this shape: its tables joined, and asked again in sub-queries of sub-queries. */
function statement({ kind, joins, within }: Shape): Compilable {
  if (kind === 'select') return selectOf({ kind, joins, within })
  const among = ids(within)
  return kind === 'update'
    ? db.updateTable(TABLE).from(OTHER).set({ name: 'a' }).where(among)
    : db.deleteFrom(TABLE).using(OTHER).where(among)
}

type Fields = SelectQueryBuilder<FarmTables & { t0: FarmTables['farm.field'] }, 't0', { id: number }>

function selectOf({ joins, within }: Shape): Fields {
  const plain: Fields = db.selectFrom(TABLE).select('t0.id').where(ids(within))
  return joins.reduce((query, kind, place) => {
    const table = `farm.crop as j${place}` as const
    const joined = kind === 'left' ? query.leftJoin(table, onTrue) : query.innerJoin(table, onTrue)
    return joined as unknown as Fields
  }, plain)
}

const onTrue = <J extends { onTrue(): J }>(join: J) => join.onTrue()

const ids = (within: readonly Shape[]) =>
  sql.join<SqlBool>(
    [sql`true`, ...within.map((inner) => sql`t0.id in ${selectOf(inner)}`)],
    sql` and `,
  ) as RawBuilder<SqlBool>

test('whatever a statement is made of, each of its tables is bound to the body', () => {
  fc.assert(
    fc.property(shapes(4), (shape) => {
      const text = written(statement(shape))
      const named = text.match(/farm\.(field|crop) as \w+/g) ?? []
      const bound = text.match(/\w+\.body_id = b0d1/g) ?? []
      expect(named.length).toBe(tablesIn(shape))
      expect(bound.length).toBe(named.length)
    }),
    { numRuns: 200 },
  )
})
