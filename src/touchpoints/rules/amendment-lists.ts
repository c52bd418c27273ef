import type { State } from '../terms/amendments.ts'

/** Where one looks for one's amendments, and what stands there while there are none. @clause M6 */
export const LISTS = {
  drafts: {
    label: 'Черновики',
    states: ['draft'],
    empty: 'Черновиков нет',
    words:
      'Новая точка, изменение или исключение начинаются с черновика. Он сохраняется сам, отправить его можно в любой день.',
  },
  returned: {
    label: 'Возвращены',
    states: ['returned'],
    empty: 'Возвращённых правок нет',
    words: 'Если проверяющий вернёт правку с замечаниями, она будет здесь. Её исправляют и отправляют ещё раз.',
  },
  submitted: {
    label: 'На проверке',
    states: ['submitted'],
    empty: 'На проверке ничего нет',
    words: 'Здесь видно правки, которые вы отправили и о которых ещё не решили.',
  },
  decided: {
    label: 'Решены',
    states: ['included', 'withdrawn'],
    empty: 'Решённых правок пока нет',
    words: 'Здесь останутся правки, которые включили в перечень или отозвали.',
  },
} as const satisfies Record<string, { label: string; states: readonly State[]; empty: string; words: string }>

export type ListKey = keyof typeof LISTS

export const readList = (typed: string | undefined): ListKey | undefined =>
  typed !== undefined && Object.hasOwn(LISTS, typed) ? (typed as ListKey) : undefined
