import { checkSeals } from '#audit'
import { bodyByCode, bodyCodes } from '#identity'
import { systemClock } from '#platform/clock/clock.ts'
import { inInstallation, Refused } from './in-installation.ts'

const SYSTEM = { id: 'command line', kind: 'system' as const, roles: [] }

/** `otklik verify`: computes the seals of the audit anew, for every body. */
export async function verify(built: string): Promise<void> {
  await inInstallation(built, systemClock, async ({ works }) => {
    let isWhole = true
    for (const code of await bodyCodes(works)) {
      const check = await works.open(bodyByCode(code), checkSeals, () => SYSTEM)
      if (!check) continue
      isWhole &&= check.broken.length === 0
      const found = check.broken.map(({ seal, why }) => `печать ${seal}: ${why}`).join('; ') || 'цел'
      console.log(
        `${code}: журнал ${found}; печатей ${check.seals}, записей ${check.sealed}, ждут печати ${check.waiting}, последняя ${check.lastHash ?? 'нет'}`,
      )
    }
    if (!isWhole) throw new Refused('Журнал изменён в обход программы')
  })
}
