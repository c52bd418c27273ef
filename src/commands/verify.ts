import { checkSeals } from '#audit'
import { bodyById } from '#identity'
import { systemClock } from '#platform/clock/clock.ts'
import { inInstallation, Refused } from './in-installation.ts'

const SYSTEM = { id: 'command line', kind: 'system' as const, roles: [] }

/** `otklik verify`: computes the seals of the audit anew, for every body. */
export async function verify(built: string): Promise<void> {
  await inInstallation(built, systemClock, async ({ pools, works }) => {
    let isWhole = true
    const bodies = await pools.app.query<{ id: string; code: string }>(
      'select id, code from identity.body order by code',
    )
    for (const { id, code } of bodies.rows) {
      const check = await works.open(bodyById(id), checkSeals, () => SYSTEM)
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
