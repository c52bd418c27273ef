import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { stopwatch } from '#platform/clock/clock.ts'

/** The server of DATABASE_URL does not let us in; the words are for whoever starts the product. */
export class DatabaseUnreachable extends Error {}

const PATIENCE_MS = 30_000
const PAUSE_MS = 500

/**
 * Copies often start beside their database and are ready before it: they wait, and say so once. What waiting does
 * not mend is told at once. @throws DatabaseUnreachable
 */
export async function untilServerAnswers(
  url: string,
  say: (line: string) => void,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const waited = stopwatch()
  for (let tries = 0; ; tries++) {
    const fault = await whyNoAnswer(url)
    if (!fault) return
    if (!isStarting(fault) || waited() > patienceMs) throw new DatabaseUnreachable(sentence(new URL(url), fault))
    if (tries === 0) say(`База данных ${placeOf(new URL(url))} ещё не отвечает, ждём до ${patienceMs / 1000} секунд`)
    await pause(PAUSE_MS)
  }
}

interface Fault {
  code: string
  message: string
}

async function whyNoAnswer(url: string): Promise<Fault | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  // What breaks while it is being closed is of no interest: it has answered.
  client.on('error', () => {})
  try {
    await client.connect()
    return undefined
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string }
    return { code, message: message || code }
  } finally {
    await client.end().catch(() => {})
  }
}

/** Nobody listens there yet, or whoever does is starting up or recovering. */
const isStarting = ({ code, message }: Fault): boolean =>
  ['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', '57P03'].includes(code) ||
  /timeout expired|Connection terminated/.test(message)

function sentence(url: URL, fault: Fault): string {
  const place = placeOf(url)
  const known = WHY[fault.code]?.(url)
  if (known) return `${known} (DATABASE_URL: ${place})`
  if (isStarting(fault))
    return `База данных ${place} не отвечает (${fault.message}). Запустите её и проверьте адрес в переменной DATABASE_URL`
  return `К базе данных ${place} не подключиться (${fault.message}). Проверьте переменную DATABASE_URL`
}

const WHY: Readonly<Record<string, (url: URL) => string>> = {
  ENOTFOUND: ({ hostname }) => `Сервер базы данных ${hostname} не найден. Проверьте имя сервера`,
  '28P01': ({ username }) => `База данных не приняла пароль роли ${decoded(username)}. Проверьте имя и пароль`,
  '28000': ({ username }) =>
    `Сервер базы данных не пускает роль ${decoded(username)}. Проверьте, есть ли она и разрешает ли ей вход pg_hba.conf`,
  '3D000': ({ pathname, username }) =>
    `Базы данных ${nameIn(pathname)} на сервере нет. Создайте её: create database ${nameIn(pathname)} owner ${decoded(username)};`,
  '42501': ({ username }) => `Роли ${decoded(username)} нельзя подключаться к этой базе данных. Дайте ей право connect`,
  '53300': () => 'На сервере базы данных заняты все подключения. Освободите их или увеличьте max_connections',
}

/** Where it is, without the password. */
const placeOf = ({ host, pathname }: URL): string => `${host || 'localhost'}/${nameIn(pathname)}`
const nameIn = (pathname: string): string => decoded(pathname.slice(1))

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
