import { type Compilable, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { db, written } from '#test/bound-db.ts'

describe('The body is in every statement', () => {
  test.each<[string, Compilable, string]>([
    [
      'a select',
      db.selectFrom('farm.field').select('name'),
      'select name from farm.field where farm.field.body_id = b0d1',
    ],
    [
      'a select with an «or»: the condition is outside of it',
      db
        .selectFrom('farm.field')
        .select('name')
        .where((on) => on.or([on('id', '=', 1), on('id', '=', 2)])),
      'select name from farm.field where ((id = 1 or id = 2)) and farm.field.body_id = b0d1',
    ],
    [
      'an alias',
      db.selectFrom('farm.field as f').select('f.name').where('f.id', '=', 1),
      'select f.name from farm.field as f where (f.id = 1) and f.body_id = b0d1',
    ],
    [
      'two tables in from',
      db.selectFrom(['farm.field as f', 'farm.crop as c']).select('f.name'),
      'select f.name from farm.field as f, farm.crop as c where f.body_id = b0d1 and c.body_id = b0d1',
    ],
    [
      'an inner join',
      db.selectFrom('farm.field as f').innerJoin('farm.crop as c', 'c.field_id', 'f.id').select('f.name'),
      'select f.name from farm.field as f inner join farm.crop as c on c.field_id = f.id and c.body_id = b0d1 where f.body_id = b0d1',
    ],
    [
      'a left join: in the join, so that rows without a pair stay',
      db.selectFrom('farm.field as f').leftJoin('farm.crop as c', 'c.field_id', 'f.id').select('c.name'),
      'select c.name from farm.field as f left join farm.crop as c on c.field_id = f.id and c.body_id = b0d1 where f.body_id = b0d1',
    ],
    [
      'a join with a condition of its own made of «or»',
      db
        .selectFrom('farm.field as f')
        .leftJoin('farm.crop as c', (join) => join.on((on) => on.or([on('c.id', '=', 1), on('c.id', '=', 2)])))
        .select('c.name'),
      'select c.name from farm.field as f left join farm.crop as c on (c.id = 1 or c.id = 2) and c.body_id = b0d1 where f.body_id = b0d1',
    ],
    [
      'a cross join',
      db.selectFrom('farm.field as f').crossJoin('farm.crop as c').select('f.name'),
      'select f.name from farm.field as f inner join farm.crop as c on c.body_id = b0d1 where f.body_id = b0d1',
    ],
    [
      'a lateral join: inside of it',
      db
        .selectFrom('farm.field as f')
        .innerJoinLateral(
          (of) => of.selectFrom('farm.crop').select('name as crop').as('c'),
          (join) => join.onTrue(),
        )
        .select('c.crop'),
      'select c.crop from farm.field as f inner join lateral (select name as crop from farm.crop where farm.crop.body_id = b0d1) as c on true where f.body_id = b0d1',
    ],
    [
      'a sub-query in where, in select and in from',
      db
        .selectFrom((of) => of.selectFrom('farm.field').select('id').as('s'))
        .select((of) => of.selectFrom('farm.crop').select('name').as('crop'))
        .where('s.id', 'in', (of) => of.selectFrom('farm.crop').select('field_id')),
      'select (select name from farm.crop where farm.crop.body_id = b0d1) as crop from (select id from farm.field where farm.field.body_id = b0d1) as s where s.id in (select field_id from farm.crop where farm.crop.body_id = b0d1)',
    ],
    [
      'a with-query: inside, not on its name',
      db
        .with('mine', (of) => of.selectFrom('farm.field').select('id'))
        .selectFrom('mine')
        .select('id'),
      'with mine as (select id from farm.field where farm.field.body_id = b0d1) select id from mine',
    ],
    [
      'a with-query that writes',
      db
        .with('gone', (of) => of.deleteFrom('farm.field').returning('id'))
        .selectFrom('gone')
        .selectAll(),
      'with gone as (delete from farm.field where farm.field.body_id = b0d1 returning id) select * from gone',
    ],
    [
      'a union',
      db.selectFrom('farm.field').select('name').union(db.selectFrom('farm.crop').select('name')),
      'select name from farm.field where farm.field.body_id = b0d1 union select name from farm.crop where farm.crop.body_id = b0d1',
    ],
    [
      'an update',
      db.updateTable('farm.field').set({ name: 'a' }),
      'update farm.field set name = a where farm.field.body_id = b0d1',
    ],
    [
      'an update by another table, with an alias and what it returns',
      db
        .updateTable('farm.field as f')
        .from('farm.crop as c')
        .set({ name: 'a' })
        .whereRef('c.field_id', '=', 'f.id')
        .returning('f.id'),
      'update farm.field as f set name = a from farm.crop as c where (c.field_id = f.id) and f.body_id = b0d1 and c.body_id = b0d1 returning f.id',
    ],
    [
      'a delete',
      db.deleteFrom('farm.field').where('id', '=', 1),
      'delete from farm.field where (id = 1) and farm.field.body_id = b0d1',
    ],
    [
      'a delete by another table',
      db.deleteFrom('farm.field as f').using('farm.crop as c').whereRef('c.field_id', '=', 'f.id'),
      'delete from farm.field as f using farm.crop as c where (c.field_id = f.id) and f.body_id = b0d1 and c.body_id = b0d1',
    ],
    [
      'an insert',
      db.insertInto('farm.field').values({ id: 1, name: 'a' }).returning('id'),
      'insert into farm.field (id, name, body_id) values (1, a, b0d1) returning id',
    ],
    [
      'an insert of many, not all whole',
      db.insertInto('farm.field').values([
        { id: 1, name: 'a' },
        { id: 2, name: sql<string>`upper('b')`, farm_id: 3 },
      ]),
      "insert into farm.field (id, name, farm_id, body_id) values (1, a, default, b0d1), (2, upper('b'), 3, b0d1)",
    ],
    [
      'an insert of what a sub-query finds',
      db.insertInto('farm.field').values((of) => ({ id: of.selectFrom('farm.crop').select('id').limit(1), name: 'a' })),
      'insert into farm.field (id, name, body_id) values ((select id from farm.crop where farm.crop.body_id = b0d1 limit 1), a, b0d1)',
    ],
    [
      'a conflict that updates: within the body',
      db
        .insertInto('farm.field')
        .values({ id: 1, name: 'a' })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: 'b' })),
      'insert into farm.field (id, name, body_id) values (1, a, b0d1) on conflict (body_id, id) do update set name = b',
    ],
    [
      'a conflict that does nothing',
      db
        .insertInto('farm.field')
        .values({ id: 1, name: 'a' })
        .onConflict((conflict) => conflict.doNothing()),
      'insert into farm.field (id, name, body_id) values (1, a, b0d1) on conflict do nothing',
    ],
  ])('%s', (_title, query, text) => expect(written(query)).toBe(text))

  test.each<[string, () => Compilable]>([
    [
      'a right join',
      () => db.selectFrom('farm.field').rightJoin('farm.crop', 'farm.crop.id', 'farm.field.id').selectAll(),
    ],
    [
      'a full join',
      () => db.selectFrom('farm.field').fullJoin('farm.crop', 'farm.crop.id', 'farm.field.id').selectAll(),
    ],
    [
      'an insert from a query',
      () =>
        db
          .insertInto('farm.crop')
          .columns(['id'])
          .expression((of) => of.selectFrom('farm.field').select('id')),
    ],
    ['an insert of nothing but defaults', () => db.insertInto('farm.crop').defaultValues()],
    [
      'a merge',
      () => db.mergeInto('farm.field').using('farm.crop', 'farm.crop.id', 'farm.field.id').whenMatched().thenDelete(),
    ],
  ])('%s cannot be bound, so it is refused', (_title, query) => expect(() => query().compile()).toThrow())
})
