import type { Channel, Need } from '../terms.ts'
import type { Direction } from './details.ts'

/** What a register can lack, the most painful first: why it matters to people, and by which clause. */
export const FINDING_KINDS = {
  uncovered: {
    clause: 'M11',
    short: 'Нет в перечне',
    title: 'Сюда обращаются, а в перечне этого нет',
    why: 'Люди уже пользуются этим способом. Пока его нет в перечне, за ним никто не смотрит. Обращения не по компетенции органа сюда не входят',
  },
  'no-way': {
    clause: 'M13',
    short: 'Один способ',
    title: 'Процессы с одним способом',
    why: 'Онлайн удобнее большинству, а офлайн нужен тем, кому трудно с техникой. В процессе должно быть и то и другое',
  },
  'unserved-need': {
    clause: 'M10',
    short: 'Потребности',
    title: 'Потребности, за которыми некуда прийти',
    why: 'Порядок называет эту потребность, а ни одна точка её не удовлетворяет',
  },
  'no-key': {
    clause: 'K1.2',
    short: 'Ключевые точки',
    title: 'Направления без ключевой точки',
    why: 'По ключевым точкам судят, как органу удаётся направление. Без такой точки судить не по чему',
  },
  'no-feedback': {
    clause: 'K2.6',
    short: 'Отзывы',
    title: 'Точки, где нельзя оставить отзыв',
    why: 'В каждой точке клиент должен мочь сказать, как прошло. Ссылка и плакат есть на странице точки',
  },
  'basis-ended': {
    clause: 'M8',
    short: 'Сроки оснований',
    title: 'Основания, срок которых вышел или выходит',
    why: 'Точка работает по документу. Когда он перестаёт действовать, нужен новый',
  },
  silent: {
    clause: 'M7',
    short: 'Никто не приходит',
    title: 'Точки, через которые никто не приходит',
    why: 'Точки с малым спросом тоже остаются в перечне. Посмотрите, живёт ли точка и верно ли указано, как её считают',
  },
  'no-basis': {
    clause: 'M8',
    short: 'Без основания',
    title: 'Точки без основания',
    why: 'У точки должен быть документ или поручение, по которому она работает',
  },
  'no-accessibility': {
    clause: 'M13',
    short: 'Доступность',
    title: 'Точки, о доступности которых ничего не сказано',
    why: 'Людям с инвалидностью и пожилым нужно заранее знать, смогут ли они воспользоваться точкой',
  },
  'no-direction': {
    clause: 'K1.2',
    short: 'Направления',
    title: 'Точки без направления деятельности',
    why: 'Без направления не видно, все ли направления обеспечены',
  },
  'open-quote': {
    clause: 'App1',
    short: 'Кавычки',
    title: 'Незакрытые кавычки',
    why: 'Слова взяты из файла как есть. Поправьте их, когда будет удобно',
  },
  'passed-over': {
    clause: 'M5',
    short: 'Другие замечания',
    title: 'Другие замечания, с которыми точку включили',
    why: 'При включении замечание оставили и объяснили почему. Проверьте, верно ли это до сих пор',
  },
} as const satisfies Record<string, { clause: string; short: string; title: string; why: string }>

export type FindingKind = keyof typeof FINDING_KINDS

/** What an amendment is to begin with. */
export interface Proposal {
  deed: 'include' | 'change' | 'exclude'
  touchpoint?: string
  process?: string
  channel?: Channel
  address?: string
  need?: Need
  direction?: Direction
  key?: Direction
}

export interface FindingAct {
  /** On the button. */
  label: string
  proposal: Proposal
}

/** Who included an entry in spite of a remark, when, and why. */
export interface PassedOver {
  by: string | null
  /** The local date of the body. */
  on: string
  reason: string
}

/** What a finding is about. */
export interface FindingThing {
  touchpointId?: string
  /** «1.2». */
  number?: string
  name?: string
  /** Whose entry it is: an editor amends those of the own unit. */
  unitId?: string | null
  process?: string
  channel?: Channel
  /** As it was noted; empty where none was told. */
  address?: string
  need?: Need
  direction?: Direction
}

/** One thing that the register lacks. */
export interface Finding {
  kind: FindingKind
  clause: string
  /** What was found, in a sentence. */
  words: string
  thing: FindingThing
  /** Interactions where they tell, otherwise how much it presses; the largest of a kind comes first. */
  weight: number
  passedOver: PassedOver | null
  acts: readonly FindingAct[]
}
