import { bodyByCode, makeToken, onlyBody, ROLE_KEYS, type Role } from '#identity'
import { systemClock } from '#platform/clock/clock.ts'
import { openFirstBody } from '../first-start.ts'
import { inInstallation, Refused } from './in-installation.ts'

export interface TokenOptions {
  role: string
  name: string
  body?: string
  days: string
}

const COMMAND_LINE = { id: 'command line', kind: 'system' as const, roles: ['administrator'] }

/** `otklik token create`: a token for a program; the last line is the token, shown once. */
export async function createToken({ role, name, body, days }: TokenOptions, built: string): Promise<void> {
  if (!ROLE_KEYS.includes(role as Role)) throw new Refused(`Роли ${role} нет. Есть: ${ROLE_KEYS.join(', ')}`)
  const lasts = Number(days)
  await inInstallation(built, systemClock, async (installation) => {
    // Before the first start there is no body yet; the start then finds the one made here.
    await openFirstBody(installation)
    const { works } = installation
    const opening = body ? bodyByCode(body) : onlyBody()
    const act = async (work: Parameters<typeof makeToken>[0]) =>
      makeToken(work, { name, role: role as Role, days: lasts })
    const outcome = await works.open(opening, act, () => COMMAND_LINE)
    if (!outcome)
      throw new Refused(
        body ? `Органа с кодом ${body} нет` : 'Органов несколько: назовите, для какого из них токен, --body КОД',
      )
    if ('refused' in outcome) throw new Refused(outcome.refused.map(({ why }) => why).join('\n'))
    console.log(outcome.done)
  })
}
