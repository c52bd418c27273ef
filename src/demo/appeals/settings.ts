import { changeAppealSettings, changeTopics, nameTopicUnit, readAppealSettings, setNorm, TOPIC_SAMPLE } from '#appeals'
import { MINISTRY, type UNITS } from '../ministry.ts'
import { given } from '../parts.ts'
import type { Act } from '../story/acts.ts'
import type { Telling } from './one.ts'

const FIRST = 363

/** What an administrator set up before the first appeal: the classifier, who answers on what, the letterhead, a norm. */
export function settingActs({ unitIds }: Telling): Act[] {
  const unit = (key: keyof typeof UNITS) => unitIds.get(key) ?? ''
  return [
    {
      ...{ ago: FIRST, by: 'administrator', at: { hour: 9, minute: 10 } },
      do: async (work) => {
        given(await changeTopics(work, TOPIC_SAMPLE))
        given(await nameTopicUnit(work, '0003.0009.0098', unit('support')))
        given(await nameTopicUnit(work, '0003.0011.0123', unit('crops')))
        given(await nameTopicUnit(work, '0001.0002.0027', unit('appeals')))
      },
    },
    {
      ...{ ago: FIRST, by: 'administrator', at: { hour: 9, minute: 30 } },
      do: async (work) => {
        const { version, ...stands } = await readAppealSettings(work)
        const letterhead = {
          name: MINISTRY.name,
          address: '000000, Заозёрский край, город Заозёрск, улица Озёрная, 1',
          phone: '+7 999 000-00-01',
          signature: 'Заместитель министра Д. Заречная',
        }
        given(await changeAppealSettings(work, { ...stands, letterhead }, version))
        const clause = 'Приказ министерства от 12 января № 4 (вымышленный)'
        const since = work.today.toString()
        given(await setNorm(work, { topic: 'identification', since, value: { way: 'none' }, clause }))
      },
    },
  ]
}
