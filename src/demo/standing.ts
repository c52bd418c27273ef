import { bodyCard, bodyCodes, onlyBody, workingStaff } from '#identity'
import type { WorkOpener } from '#platform/db/open-work.ts'
import type { Work } from '#platform/work.ts'
import { hasAnswers } from '#surveys'
import { listEntries } from '#touchpoints'
import type { Mark } from './mark.ts'

/** What an installation holds before the invented year is written. */
export interface Standing {
  bodies: number
  /** The only body, if there is one. */
  only?: { id: string; isNamed: boolean; people: number; hasAnswers: boolean } | undefined
}

const SYSTEM = { id: 'system', kind: 'system' as const, roles: [] }

export async function standing(works: WorkOpener): Promise<Standing> {
  const bodies = (await bodyCodes(works)).length
  return { bodies, only: await works.open(onlyBody(), readBody, () => SYSTEM) }
}

const readBody = async (work: Work) => ({
  id: work.body.id,
  isNamed: (await bodyCard(work)).namedAt !== null,
  people: (await workingStaff(work)).length,
  hasAnswers: await hasAnswers(
    work,
    (await listEntries(work)).map(({ touchpointId }) => touchpointId),
  ),
})

const ELSEWHERE = 'Возьмите для примера другую папку, например: OTKLIK_DATA=./data-demo npm run demo'

/** Why the invented year may not be written here; nothing when it may, or may be gone on with. */
export function whyNotFilled({ bodies, only }: Standing, mark: Mark | undefined): string | undefined {
  if (bodies === 0) return undefined
  if (!only)
    return `В этой установке уже несколько органов. Пример сюда не добавляем, чтобы не смешать с настоящим. ${ELSEWHERE}`
  if (mark && mark.body === only.id) {
    return mark.stage === 'begun'
      ? `Прошлый раз пример прервали в самом начале, продолжить его нельзя. Удалите эту папку данных и запустите снова. ${ELSEWHERE}`
      : undefined
  }
  if (only.isNamed || only.people > 0 || only.hasAnswers)
    return `В этой установке уже работает орган. Пример сюда не добавляем, чтобы не смешать с настоящим. ${ELSEWHERE}`
  return undefined
}
