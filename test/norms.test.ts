import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Norm, normOn } from '#platform/norms.ts'
import { ADDITION_NORMS } from '../src/appeals/rules/additions.ts'
import { FILE_NORMS } from '../src/appeals/rules/files.ts'
import { LOW_RATING_DAYS } from '../src/appeals/rules/low-ratings.ts'
import { RECEPTION_DRAFT_DAYS } from '../src/appeals/rules/reception/drafts.ts'
import { LIFETIMES } from '../src/identity/rules/lifetimes.ts'
import { LOCK_OUT } from '../src/identity/rules/lock-out.ts'
import { PASSWORD_LENGTH } from '../src/identity/rules/password.ts'
import { ONE_TIME_CODES } from '../src/identity/rules/second-factor.ts'
import { TOKEN_TERM } from '../src/identity/rules/tokens.ts'
import { DISCLOSURE, RELIABILITY } from '../src/platform/figures/gate.ts'
import { LONGEST_WORDS } from '../src/surveys/instruments/first-edition.ts'
import { DRAFT_DAYS } from '../src/surveys/rules/drafts.ts'

/** The product's own numbers. A norm of an order begins with the order and does not belong here. */
const OWN = {
  LIFETIMES,
  LOCK_OUT,
  PASSWORD_LENGTH,
  ONE_TIME_CODES,
  TOKEN_TERM,
  DISCLOSURE,
  RELIABILITY,
  LONGEST_WORDS,
  DRAFT_DAYS,
  ADDITION_NORMS,
  FILE_NORMS,
  LOW_RATING_DAYS,
  RECEPTION_DRAFT_DAYS,
}
/** And laws: who signs an answer, which electronic ways bring an appeal. */
const OF_AN_ORDER: readonly string[] = ['ELECTRONIC_WAYS', 'SIGNED']

const listed = readdirSync('src', { recursive: true })
  .map(String)
  .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
  .flatMap((name) => [...readFileSync(join('src', name), 'utf8').matchAll(/const (\w+): readonly Norm</g)])
  .map(([, name]) => name ?? '')

test('every list of norms is known here', () => {
  expect(listed.toSorted()).toEqual([...Object.keys(OWN), ...OF_AN_ORDER].toSorted())
})

test.each(Object.entries<readonly Norm<unknown>[]>(OWN))(
  '%s is in force on a server whose clock is wrong by a quarter of a century',
  (_name, norms) => expect(() => normOn(norms, Temporal.PlainDate.from('2000-01-01'))).not.toThrow(),
)
