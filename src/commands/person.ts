import { bodyByEmail, giveOperatorMark, restoreAccess, takeOperatorMark } from '#identity'
import { systemClock } from '#platform/clock/clock.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { inInstallation, Refused } from './in-installation.ts'

const COMMAND_LINE = { id: 'command line', kind: 'system' as const, roles: ['administrator'] }

/** `otklik person restore`: for somebody who lost the telephone and the codes, and nobody inside can help. */
export async function restorePerson(email: string, built: string): Promise<void> {
  await inInstallation(built, systemClock, async ({ works, config }) => {
    const token = await of(
      works.open(
        bodyByEmail(email),
        (work: Work) => restoreAccess(work, email),
        () => COMMAND_LINE,
      ),
    )
    console.log(`${config.publicUrl}/sign-in/reset/${token}`)
  })
}

/** `otklik person operator`: one more operator of the installation, or with `--off` one fewer. */
export async function setOperator({ email, off }: { email: string; off?: true }, built: string): Promise<void> {
  const change = off ? takeOperatorMark : giveOperatorMark
  await inInstallation(built, systemClock, async ({ works }) => {
    await of(
      works.open(
        bodyByEmail(email),
        (work: Work) => change(work, email),
        () => COMMAND_LINE,
      ),
    )
    console.log(off ? `${email} больше не оператор установки` : `${email} — оператор установки`)
  })
}

async function of<T>(asked: Promise<Outcome<T> | undefined>): Promise<T> {
  const outcome = await asked
  if (!outcome) throw new Refused('Сотрудника с таким адресом нет')
  if ('refused' in outcome) throw new Refused(outcome.refused.map(({ why }) => why).join('\n'))
  return outcome.done
}
