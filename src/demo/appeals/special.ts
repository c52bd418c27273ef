import { formIdOf } from './came.ts'
import type { Told } from './ordinary.ts'
import { asked } from './special/asked.ts'
import { burning } from './special/burning.ts'
import { ended } from './special/ended.ts'
import { social } from './special/social.ts'

/** Their codes are told to whoever looks around. */
const SHOWN = [
  { key: 'asked', title: 'Спросили, чего не хватает, и ждут ответа' },
  { key: 'extended', title: 'Срок ответа продлён, причина названа' },
  { key: 'rated low', title: 'Ответ дан и оценён на 1: поручено разобраться' },
] as const

/** The forms of those whose status pages are shown. */
export const shownAppeals = (seed: string) => SHOWN.map(({ key, title }) => ({ title, formId: formIdOf(seed, key) }))

/** Appeals that show what can happen: each kind of act, and each queue of the desk as it stands today. */
export const specialAppeals = (): Told[] => [...ended(), ...asked(), ...social(), ...burning()]
