import type { Regime } from '../terms.ts'

interface LeaveGround {
  label: string
  clause: string
  regimes: readonly Regime[]
  /** The law's text was read; otherwise it warns and asks for a reason. */
  isConfirmed: boolean
  /** Within how many days from registration the client is told; unset: no term, or nobody to tell. */
  noticeDays?: number
}

const APPEALS = ['59-fz'] as const
const INFORMATION = ['8-fz'] as const
const OURS = ['own', 'internal', 'social-official', 'social-comment', 'social-mention'] as const

/** On what an appeal may be left without an answer. 59-FZ, article 11, since 02.05.2006; 8-FZ, article 20, since 01.01.2010. @clause K2.4 */
export const LEAVE_GROUNDS = {
  nameless: {
    label: 'Нет фамилии или адреса для ответа',
    clause: '59-ФЗ, ст. 11, ч. 1',
    regimes: APPEALS,
    isConfirmed: true,
  },
  court: {
    label: 'Обжалуется судебное решение: возвращаем с объяснением',
    clause: '59-ФЗ, ст. 11, ч. 2',
    regimes: APPEALS,
    isConfirmed: true,
    noticeDays: 7,
  },
  abusive: {
    label: 'Оскорбления или угрозы',
    clause: '59-ФЗ, ст. 11, ч. 3',
    regimes: APPEALS,
    isConfirmed: true,
  },
  unreadable: {
    label: 'Текст не поддаётся прочтению',
    clause: '59-ФЗ, ст. 11, ч. 4',
    regimes: APPEALS,
    isConfirmed: false,
    noticeDays: 7,
  },
  unclear: {
    label: 'Нельзя понять, о чём просят',
    clause: '59-ФЗ, ст. 11, ч. 4.1',
    regimes: APPEALS,
    isConfirmed: false,
    noticeDays: 7,
  },
  published: {
    label: 'Ответ уже есть на сайте: даём ссылку',
    clause: '59-ФЗ, ст. 11, ч. 5.1',
    regimes: APPEALS,
    isConfirmed: false,
    noticeDays: 7,
  },
  secret: {
    label: 'Ответ раскрыл бы тайну, охраняемую законом',
    clause: '59-ФЗ, ст. 11, ч. 6',
    regimes: APPEALS,
    isConfirmed: false,
  },
  'not-established': {
    label: 'Нельзя установить, о чём запрос',
    clause: '8-ФЗ, ст. 20, ч. 1, п. 1',
    regimes: INFORMATION,
    isConfirmed: false,
  },
  'no-reply-address': {
    label: 'Нет адреса или телефона для ответа',
    clause: '8-ФЗ, ст. 20, ч. 1, п. 2',
    regimes: INFORMATION,
    isConfirmed: false,
  },
  restricted: {
    label: 'Доступ к этим сведениям ограничен',
    clause: '8-ФЗ, ст. 20, ч. 1, п. 3',
    regimes: INFORMATION,
    isConfirmed: false,
  },
  'not-about-us': {
    label: 'Запрос не о нашей работе',
    clause: '8-ФЗ, ст. 20, ч. 1, п. 4',
    regimes: INFORMATION,
    isConfirmed: false,
  },
  'given-before': {
    label: 'Эти сведения уже давали',
    clause: '8-ФЗ, ст. 20, ч. 1, п. 6',
    regimes: INFORMATION,
    isConfirmed: false,
  },
  analysis: {
    label: 'Просят правовую оценку или анализ',
    clause: '8-ФЗ, ст. 20, ч. 1, п. 7',
    regimes: INFORMATION,
    isConfirmed: false,
  },
  noted: {
    label: 'Приняли к сведению, ответа не требует',
    clause: 'Правила органа',
    regimes: OURS,
    isConfirmed: true,
  },
} as const satisfies Record<string, LeaveGround>

export type Ground = keyof typeof LEAVE_GROUNDS

export const groundOf = (ground: Ground): LeaveGround => LEAVE_GROUNDS[ground]
