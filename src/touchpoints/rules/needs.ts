import { type EntryNeed, NEEDS, type Need, type NeedObject, OBJECTS } from '../terms.ts'

/**
 * A need of an entry with its words: of several objects only those that this touchpoint serves are named.
 * Without objects, information is any information, while a submission or a result stands for all of its kinds.
 *
 * @param own the body's words for a need of no listed kind
 * @clause M10
 */
export function entryNeed(need: Need, objects: readonly NeedObject[] = [], own = ''): EntryNeed {
  return { need, objects, words: need === 'other' && own ? own : NOUNS[need](list(need, objects, 'genitive')) }
}

/** What a person can do there, in plain words that follow «здесь можно». @clause M10 */
export function canDo({ need, objects, words }: EntryNeed): string {
  return VERBS[need](list(need, objects, 'accusative'), words)
}

function list(need: Need, objects: readonly NeedObject[], grammar: 'genitive' | 'accusative'): string {
  const known: readonly NeedObject[] = NEEDS[need].objects
  const named = known.filter((object) => objects.includes(object))
  const meant = named.length === 0 && need !== 'information' ? known : named
  // Progress «of an application» takes the genitive in both.
  return meant.map((object) => OBJECTS[object][need === 'information' ? 'genitive' : grammar]).join(', ')
}

const NOUNS: Record<Need, (objects: string) => string> = {
  information: (of) => `Получение информации${of && ` о ходе рассмотрения ${of}`}`,
  consultation: () => 'Получение консультации',
  forms: () => 'Получение форм документов',
  submission: (of) => `Представление ${of}`,
  result: (of) => `Получение ${of}`,
  inspection: () => 'Предоставление объектов для осмотра (проверки)',
  feedback: () => 'Предоставление обратной связи',
  'feedback-result': () => 'Получение результата рассмотрения обратной связи',
  other: () => 'Другая потребность',
}

const VERBS: Record<Need, (objects: string, words: string) => string> = {
  information: (of) => `получить информацию${of && ` о ходе рассмотрения ${of}`}`,
  consultation: () => 'получить консультацию',
  forms: () => 'взять формы документов',
  submission: (what) => `подать ${what}`,
  result: (what) => `получить ${what}`,
  inspection: () => 'показать объект для осмотра или проверки',
  feedback: () => 'оставить отзыв',
  'feedback-result': () => 'узнать, что стало с отзывом',
  other: (_, words) => words.charAt(0).toLowerCase() + words.slice(1),
}
