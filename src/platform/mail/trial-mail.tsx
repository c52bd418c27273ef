import type { Clock } from '../clock/clock.ts'
import { dateIn } from '../clock/clock.ts'
import type { Config } from '../config/config.ts'
import { NotFound, show } from '../http/answer.ts'
import { anyone } from '../http/permission.ts'
import type { PlainRoute } from '../http/routes.ts'
import { dateAndTime } from '../i18n/dates.ts'
import { type LetterView, TrialLetter, TrialLetters } from './pages/trial-mail.tsx'
import { mailFolder, type WaitingLetter, waitingLetter, waitingLetters } from './trial-folder.ts'

const ZONE = 'Europe/Moscow'

/** Letters in the browser, only while the product is tried out: they hold links to sign in. */
export function trialMailRoutes({ config, clock }: { config: Config; clock: Clock }): PlainRoute[] {
  if (!config.trial) return []
  const folder = mailFolder(config.OTKLIK_DATA)
  const viewOf = (letter: WaitingLetter): LetterView => {
    const at = dateAndTime(letter.at, ZONE, dateIn(ZONE, clock.now()))
    return { ...letter, at: `${at} (Москва)` }
  }
  return [
    {
      method: 'GET',
      path: '/dev/mail',
      may: anyone,
      async plain() {
        const letters = (await waitingLetters(folder)).map(viewOf)
        return show((frame) => <TrialLetters {...frame} letters={letters} />)
      },
    },
    {
      method: 'GET',
      path: '/dev/mail/:letterId',
      may: anyone,
      async plain({ params }) {
        const letter = await waitingLetter(folder, params['letterId'] ?? '')
        if (!letter) throw new NotFound()
        const view = viewOf(letter)
        return show((frame) => <TrialLetter {...frame} letter={view} />)
      },
    },
  ]
}
