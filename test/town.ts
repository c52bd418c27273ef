import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { inject } from 'vitest'
import { bodyById } from '#identity'
import { readConfig } from '#platform/config/config.ts'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { Work } from '#platform/work.ts'
import { startApp } from '../src/app.ts'
import { type Installation, openInstallation } from '../src/installation.ts'
import { makeBody, type TownBody } from './bodies.ts'
import { asSuperuser, TEMPLATE, withDatabase } from './setup/template.ts'
import { browserOf, type Program, programOf, type Visitor } from './visitor.ts'

/** A whole installation for one test file: a database of its own, two bodies, people in every role, a clock that can be set. */
export interface Town {
  installation: Installation
  /** The body the stories are about. */
  body: TownBody
  /** Another body: it must see and touch nothing of the first. */
  other: TownBody
  /** Sets the clock; it then stands still. */
  at(moment: string): void
  /** A browser without a session. */
  visitor(): Visitor
  /** A browser with the session of the body's person in this role. */
  as(role: string, body?: TownBody): Promise<Visitor>
  /** A program with this token, or without one. */
  program(token?: string): Program
  /** Does something inside a body, as an actor with these roles. */
  inBody<T>(body: TownBody, act: (work: Work) => Promise<T>, roles?: readonly string[]): Promise<T>
  /** Runs SQL as the owner of the tables. */
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  server: Awaited<ReturnType<typeof startApp>>['server']
  table: Awaited<ReturnType<typeof startApp>>['table']
  dataFolder: string
  close(): Promise<void>
}

export const START = '2026-11-17T09:00:00Z'

/** Opens a town on the server that the test project provides; it is silent unless somebody reads its log, down to the last line. */
export async function openTown(logTo?: NodeJS.WritableStream): Promise<Town> {
  const superuser = inject('superuser')
  const database = `town_${randomBytes(6).toString('hex')}`
  await asSuperuser(superuser, [`create database ${database} template ${TEMPLATE} owner otklik_operator`])
  const operator = withDatabase(inject('operator'), database)
  const app = new URL(operator)
  app.username = 'otklik_app'
  let now = Temporal.Instant.from(START)
  const dataFolder = mkdtempSync(join(tmpdir(), 'otklik-town-'))
  const config = readConfig({ OTKLIK_DATA: dataFolder, LOG_LEVEL: logTo ? 'debug' : 'silent', PORT: '0' })
  const installation = await openInstallation({
    config,
    addresses: { operator, app: app.toString() },
    clock: { now: () => now },
    migrations: 'migrations',
    say: () => {},
  })
  const assets = { citizenCss: '/assets/citizen.css', deskCss: '/assets/desk.css', islands: {} }
  const { server, table } = await startApp(installation, assets, logTo)
  const inBody: Town['inBody'] = async (body, act, roles = ['administrator']) => {
    const by = { id: body.people.administrator.id, kind: 'person' as const, roles }
    const opened = await installation.works.open(
      bodyById(body.id),
      async (work) => ({ result: await act(work) }),
      () => by,
    )
    if (!opened) throw new Error('no such body')
    return opened.result
  }
  const body = await makeBody(installation, {
    code: 'ozerny',
    name: 'Министерство сельского хозяйства Заозёрского края',
    genitive: 'министерства сельского хозяйства Заозёрского края',
    timeZone: 'Asia/Magadan',
  })
  const other = await makeBody(installation, {
    code: 'lugovoy',
    name: 'Министерство лугов Приречного края',
    genitive: 'министерства лугов Приречного края',
    timeZone: 'Europe/Moscow',
  })
  return {
    installation,
    body,
    other,
    at: (moment) => {
      now = Temporal.Instant.from(moment)
    },
    visitor: () => browserOf(server),
    as: async (role, of = body) => browserOf(server, await of.signIn(role)),
    program: (token) => programOf(server, token),
    inBody,
    sql: async (text, values) => (await openOperator(installation.pools.operator).query(text, values)).rows,
    server,
    table,
    dataFolder,
    close: async () => {
      await server.close()
      await installation.close()
      await asSuperuser(superuser, [`drop database ${database} with (force)`])
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
