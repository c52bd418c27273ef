import { randomUUID } from 'node:crypto'
import { bodyByCode, bodyCodes, makeFirstLink, newBody, onlyBody } from '#identity'
import { openReadyEditions } from '#surveys'
import { includeSample } from '#touchpoints'
import type { Installation } from './installation.ts'

const SYSTEM = { id: 'system', kind: 'system' as const, roles: [] }

/** The body that stands until somebody names it. */
const UNNAMED = {
  code: 'organ',
  name: 'Ваш орган',
  genitive: 'вашего органа',
  timeZone: 'Europe/Moscow',
  namedAt: null,
}

/**
 * On an empty database: a body without a name and, as a sample, the register of Appendix 1. Copies that start
 * together make one: the code of a body is unique.
 */
export async function openFirstBody({ works }: Installation): Promise<void> {
  if ((await bodyCodes(works)).length > 0) return
  const unnamed = { id: randomUUID(), ...UNNAMED }
  try {
    await works.open(
      (now) => newBody(unnamed, now),
      async (work) => {
        await includeSample(work)
        await openReadyEditions(work)
      },
      () => SYSTEM,
    )
  } catch (fault) {
    if ((fault as { code?: string }).code !== UNIQUE_VIOLATION) throw fault
  }
}

/** At every start, for every body: an instrument of the product that is new or has changed opens its next edition. */
export async function openReadyEverywhere({ works }: Installation): Promise<void> {
  for (const code of await bodyCodes(works))
    await works.open(
      bodyByCode(code),
      async (work) => openReadyEditions(work),
      () => SYSTEM,
    )
}

const UNIQUE_VIOLATION = '23505'

/** The one-time link by which the first person becomes administrator; nothing once somebody has joined. */
export async function firstLink({ config, works }: Installation): Promise<string | undefined> {
  const made = await works.open(
    onlyBody(),
    async (work) => ({ token: await makeFirstLink(work) }),
    () => SYSTEM,
  )
  return made?.token && `${config.publicUrl}/sign-in/first/${made.token}`
}
