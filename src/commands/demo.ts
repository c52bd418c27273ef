import { resolve } from 'node:path'
import { dateIn, stopwatch, systemClock } from '#platform/clock/clock.ts'
import { filesFolder } from '#platform/files/content.ts'
import { checkMarker } from '#platform/files/operator/marker.ts'
import { fillCrowd } from '../demo/crowd/fill-crowd.ts'
import { type Filling, fillDemo, firstDay } from '../demo/fill.ts'
import { goodbye } from '../demo/goodbye.ts'
import { readMark } from '../demo/mark.ts'
import { MINISTRY } from '../demo/ministry.ts'
import { storyClock } from '../demo/parts.ts'
import { progressBar, progressLine, spaced } from '../demo/progress.ts'
import { standing, whyNotFilled } from '../demo/standing.ts'
import { openFirstBody } from '../first-start.ts'
import { inInstallation, Refused } from './in-installation.ts'

export interface DemoOptions {
  answers: string | true
  appeals: string | true
  seed: string | true
}

export const DEMO_ANSWERS = '12000'
export const DEMO_SEED = 'заозёрье'

const FEWEST = 300
const MOST = 20_000_000
const MOST_APPEALS = 5_000_000

/** `otklik demo`: an invented ministry with a year of life, in the data folder that `npm start` then opens. */
export async function demo(options: DemoOptions, rest: readonly string[], built: string): Promise<void> {
  const { answers, appeals, seed } = readOptions(options, rest)
  const clock = storyClock(MINISTRY.timeZone, systemClock.now())
  const today = dateIn(MINISTRY.timeZone, systemClock.now())
  await inInstallation(built, clock, async (installation) => {
    const { config, works, secrets, pools } = installation
    const folder = resolve(config.OTKLIK_DATA)
    const found = readMark(folder)
    const before = await standing(works)
    const why = whyNotFilled(before, found)
    if (why) throw new Refused(why)
    const mark = before.bodies > 0 && found?.body === before.only?.id ? found : undefined
    const keys = { publicUrl: config.publicUrl, sessions: secrets.sessions, receipts: secrets.receipts }
    const parts = { config, works, secrets, clock, operator: pools.operator }
    const told = mark?.stage === 'told' ? mark : undefined
    if (told) console.log('Пример здесь уже есть.')
    else {
      clock.set(firstDay(today), 9)
      // Answers of the story carry files: the folder is marked before the first of them, as a start would.
      await checkMarker(pools.operator, filesFolder(folder))
      await openFirstBody(installation)
    }
    const filled = told ?? (await fillDemo(parts, { folder, seed, answers, today }, mark, telling()))
    if (appeals > 0) {
      console.log(`Добавляем обращения: ${spaced(appeals)}`)
      const aMinute = await fillCrowd(parts, filled, { folder, appeals, loaded: telling().loaded })
      console.log(`Обращений в минуту: ${spaced(aMinute)}`)
    }
    console.log(`\n${goodbye(filled, keys)}`)
  })
}

/** What cannot be read is answered in words: nobody should have to look up what a parser means. */
export function readOptions(
  { answers, appeals, seed }: DemoOptions,
  rest: readonly string[],
): { answers: number; appeals: number; seed: string } {
  if (rest.length > 0)
    throw new Refused(`Не понимаем «${rest.join(' ')}». Что можно указать, покажет npm run demo -- --help`)
  const count = typeof answers === 'string' && /^\d{1,9}$/.test(answers) ? Number(answers) : Number.NaN
  if (!(count >= FEWEST && count <= MOST))
    throw new Refused(
      `После --answers напишите, сколько ответов придумать: целое число от ${FEWEST} до ${MOST}, например --answers 100000`,
    )
  const further = typeof appeals === 'string' && /^\d{1,9}$/.test(appeals) ? Number(appeals) : Number.NaN
  if (!(further <= MOST_APPEALS))
    throw new Refused(
      `После --appeals напишите, сколько обращений добавить: целое число до ${MOST_APPEALS}, например --appeals 10000`,
    )
  if (typeof seed !== 'string' || seed.trim() === '')
    throw new Refused('После --seed напишите слово, из которого вырастет год, например --seed весна')
  return { answers: count, appeals: further, seed }
}

/** A bar where somebody looks on, lines where a file does. */
function telling(): Filling {
  const elapsed = stopwatch()
  const { stdout } = process
  let told = -1
  return {
    says: (line) => console.log(line),
    loaded: (done, of) => {
      const progress = { done, of, ms: elapsed() }
      if (stdout.isTTY) {
        stdout.write(`\r${progressBar(progress)}\u001B[K${done >= of ? '\n' : ''}`)
        return
      }
      const tenth = Math.floor((done / of) * 10)
      if (tenth === told) return
      told = tenth
      console.log(progressLine(progress))
    },
  }
}
