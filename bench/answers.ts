import { Client } from 'pg'
import { load } from './load.ts'
import { medianOf } from './median.ts'
import type { Product } from './product.ts'

export interface Answers {
  /** A second. */
  answers: number
  commits: number
}

const CONNECTIONS = 16
const SECONDS = 5
const ROUNDS = 3

/** Answers taken in, and what the same server commits at most: one small row a transaction. In turn, several rounds. */
export async function answersTakenIn(product: Product, address: string, code: string): Promise<Answers> {
  const clients = Array.from({ length: CONNECTIONS }, () => new Client({ connectionString: address }))
  await Promise.all(clients.map((client) => client.connect()))
  await clients[0]?.query('create schema bench; create table bench.row (id uuid primary key, words text not null)')
  const aim = {
    url: `${product.url}/e/${code}/answers`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-encoding': 'gzip' },
    body: 'overall=4&words=%D0%9E%D1%82%D0%B2%D0%B5%D1%82%D0%B8%D0%BB%D0%B8+%D0%B7%D0%B0+%D0%B4%D0%B5%D0%BD%D1%8C',
  }
  try {
    const answers: number[] = []
    const commits: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      commits.push(await commitRate(clients))
      answers.push((await load(aim, { connections: CONNECTIONS, seconds: SECONDS }, product.pid)).perSecond)
    }
    return { answers: medianOf(answers), commits: medianOf(commits) }
  } finally {
    await clients[0]?.query('drop schema bench cascade')
    await Promise.all(clients.map((client) => client.end()))
  }
}

async function commitRate(clients: readonly Client[]): Promise<number> {
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  let committed = 0
  const insert = { name: 'row', text: "insert into bench.row values (gen_random_uuid(), 'Ответили за день')" }
  await Promise.all(
    clients.map(async (client) => {
      for (; elapsed() < SECONDS; committed++) await client.query(insert)
    }),
  )
  return committed / elapsed()
}
