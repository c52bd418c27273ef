/** The five kinds of decision that results of feedback are considered for, in the order's sequence and words. @clause K3.6 */
export const KINDS = {
  process: {
    place: 1,
    label: 'Изменить процесс',
    law: 'создания или доработки процессов реализации функций/полномочий',
  },
  systems: {
    place: 2,
    label: 'Доработать сайт или информационную систему',
    law: 'создания или доработки подсистем, сервисов и компонентов официального сайта, информационных систем министерства',
  },
  portals: {
    place: 3,
    label: 'Предложить доработку единых порталов',
    law: 'подготовки предложений о доработке единых порталов предоставления государственных и муниципальных систем (функций), единых информационных систем',
  },
  regulation: {
    place: 4,
    label: 'Предложить изменить нормативные акты',
    law: 'подготовки предложений об изменении нормативно-правового регулирования порядка предоставления (исполнения) государственных услуг (функций, процессов)',
  },
  acts: {
    place: 5,
    label: 'Принять или изменить ведомственный акт',
    law: 'принятия и изменения ведомственных актов министерства',
  },
} as const

export type Kind = keyof typeof KINDS
export const KIND_KEYS = Object.keys(KINDS) as Kind[]
export const isKind = (typed: string): typed is Kind => Object.hasOwn(KINDS, typed)

/** Whether what was done helped, as far as one can tell. @clause K3.6 */
export const VERDICTS = {
  shown: {
    label: 'Эффект показан',
    says: 'эффект показан',
    hint: 'Видно по цифрам или по словам клиентов, что стало лучше',
  },
  'not-shown': {
    label: 'Эффект не показан',
    says: 'эффект не показан',
    hint: 'Времени прошло достаточно, улучшения не видно',
  },
  'too-early': { label: 'Рано судить', says: 'рано судить', hint: 'Скажите, когда посмотрите снова' },
  worse: { label: 'Стало хуже', says: 'стало хуже', hint: 'Так бывает; значит, понадобится другая мера' },
} as const

export type Verdict = keyof typeof VERDICTS
export const VERDICT_KEYS = Object.keys(VERDICTS) as Verdict[]
export const isVerdict = (typed: string): typed is Verdict => Object.hasOwn(VERDICTS, typed)

/** Where a measure stands. Nothing stores this word: it follows from what has happened and from the day. */
export const MEASURE_STATES = {
  overdue: 'просрочена',
  'under-way': 'в работе',
  done: 'сделана, эффект не записан',
  worse: 'сделана, стало хуже',
  'not-shown': 'сделана, эффект не показан',
  'too-early': 'сделана, рано судить',
  shown: 'сделана, эффект показан',
} as const

export type MeasureState = keyof typeof MEASURE_STATES

/** Where a problem stands: by its measures, by the reason that there are none, or it waits. Nothing stores this word. */
export const PROBLEM_STATES = {
  stated: 'ждёт решения',
  overdue: 'мера просрочена',
  'under-way': 'мера в работе',
  done: 'сделано, эффект не записан',
  worse: 'стало хуже',
  'not-shown': 'эффект не показан',
  'too-early': 'рано судить',
  shown: 'эффект показан',
  declined: 'меры не будет',
} as const

export type ProblemState = keyof typeof PROBLEM_STATES
