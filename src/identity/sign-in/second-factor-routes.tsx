import { toString as drawCode } from 'qrcode'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Outcome, Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { beginSecondFactor } from '../actions/begin-second-factor.ts'
import { confirmSecondFactor } from '../actions/confirm-second-factor.ts'
import { endSecondFactor } from '../actions/end-second-factor.ts'
import { readAccount, readWaitingSecret } from '../actions/read-account.ts'
import { renewBackupCodes } from '../actions/renew-backup-codes.ts'
import { BackupCodesPage } from '../pages/sign-in/backup-codes-page.tsx'
import { FactorOffPage, FactorOnPage, FactorWaitingPage } from '../pages/sign-in/second-factor-page.tsx'
import { ownAccount, PASSWORDS_A_MINUTE } from './account-routes.tsx'

const HERE = '/desk/account/second-factor'

/** Codes from a telephone after the password: on, off, backup codes. */
export function secondFactorRoutes({ secrets }: SliceParts): Route[] {
  const key = secrets['second-factor']
  const showAgain = (work: Work, refused?: readonly Refusal[]) => showFactor(work, key, refused)
  return [
    { method: 'GET', path: HERE, may: ownAccount, handle: (work) => showAgain(work) },
    {
      method: 'POST',
      path: HERE,
      may: ownAccount,
      perMinute: PASSWORDS_A_MINUTE,
      handle: async (work, { form }) => {
        const outcome = await beginSecondFactor(work, form.get('factor-password'), key)
        return 'done' in outcome ? see(HERE) : showAgain(work, outcome.refused)
      },
    },
    {
      method: 'POST',
      path: `${HERE}/confirmation`,
      may: ownAccount,
      handle: async (work, { form }) => showCodes(work, key, await confirmSecondFactor(work, form.get('code'), key)),
    },
    {
      method: 'POST',
      path: '/desk/account/backup-codes',
      may: ownAccount,
      perMinute: PASSWORDS_A_MINUTE,
      handle: async (work, { form }) =>
        showCodes(work, key, await renewBackupCodes(work, form.get('codes-password'), key)),
    },
    {
      method: 'POST',
      path: `${HERE}/removal`,
      may: ownAccount,
      perMinute: PASSWORDS_A_MINUTE,
      handle: (work, ask) => turnOff(work, ask, key),
    },
  ]
}

async function showFactor(work: Work, key: Buffer, refused?: readonly Refusal[]): Promise<Answer> {
  const { factor, entrant } = await readAccount(work)
  const draw = refused ? again : show
  const secret = await readWaitingSecret(work, key)
  if (secret !== undefined) {
    const picture = await pictureOf(secret, entrant.email)
    return draw((frame) => <FactorWaitingPage {...frame} picture={picture} secret={secret} refused={refused} />)
  }
  const Page = factor.state === 'on' ? FactorOnPage : FactorOffPage
  return draw((frame) => <Page {...frame} refused={refused} />)
}

async function showCodes(work: Work, key: Buffer, outcome: Outcome<string[]>): Promise<Answer> {
  if ('refused' in outcome) return showFactor(work, key, outcome.refused)
  return show((frame) => <BackupCodesPage {...frame} codes={outcome.done} />)
}

async function turnOff(work: Work, { form }: Ask, key: Buffer): Promise<Answer> {
  const outcome = await endSecondFactor(work, form.get('off-password'))
  return 'done' in outcome ? see('/desk/account?said=factor') : showFactor(work, key, outcome.refused)
}

/** What the telephone reads: the secret and whose it is. */
async function pictureOf(secret: string, email: string): Promise<string> {
  const uri = `otpauth://totp/${encodeURIComponent(`Отклик:${email}`)}?secret=${secret}&issuer=${encodeURIComponent('Отклик')}`
  const svg = await drawCode(uri, { type: 'svg', margin: 2 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
