import type { Author } from '#channels'
import { heard } from './cues.ts'
import type { SortingFacts } from './facts.ts'
import { SAYS_NO_NAME } from './mark-cues.ts'

/** What people write where a name is asked for and they give none. */
const NO_NAME =
  /^(?:аноним(?:но|ный)?|без имени|неизвестн(?:ый|ая|о)|доброжелател[ьи]|гость|жител(?:ь|и|ьница)|гражданин|гражданка|клиент|житель села|не указано|нет|никто|заявитель(?:ница)?|фермер|пенсионер(?:ка)?|test|тест|[-–—.\s?*]+)$/i
/** Where a name and an address are written down; a program that hands a message over knows whose it is. */
const WRITTEN = ['site', 'post', 'stand', 'other']

/**
 * Why a word counts as anonymous: whoever speaks says so, no surname, or nowhere to answer to. A call and a visit are answered where
 * they are.
 *
 * @clause K5.3
 * 59-FZ, article 11, part 1.
 */
export function whyAnonymous({ author, contour, way, answerTo }: SortingFacts, plain: string): string | undefined {
  if (contour === 'internal') return undefined
  const unsaid = heard(SAYS_NO_NAME, plain)
  if (unsaid.score > 0 && !(isNamed(author.name) && author.address)) return `Себя не называют: «${unsaid.words[0]}»`
  if (way === 'reception' && !isNamed(author.name)) return 'Не названа фамилия'
  if (!WRITTEN.includes(way)) return undefined
  if (!isNamed(author.name)) return 'Не названа фамилия'
  const address = author.address || author.email || answerTo || author.phone
  return !address?.trim() ? 'Не указано, куда ответить' : undefined
}

export const isNamed = (name: string): boolean => {
  const said = name.trim()
  return /\p{L}{2}/u.test(said) && !NO_NAME.test(said)
}

/** «Жители деревни Ключи», «Нивин, Полевая и Рощина», «Нивин П. И. и другие». */
export const speaksForMany = ({ kind, name }: Author): boolean =>
  kind === 'person' &&
  (/(?:^|\s)(?:жители|жильцы|собственники|пайщики|дачники|садоводы|пенсионеры|родители|фермеры|соседи|коллектив|группа|семьи|и др\.?|и другие|всего \d+|\d+ (?:человек|чел|сотрудник\S*|подпис\S*|семей|жител\S*))(?=\s|$|,|\.)/i.test(
    name,
  ) ||
    areNames(name.split(/\sи\s/), 2) ||
    areNames(name.split(/,|;|\sи\s/), 3))

/** Two names with a comma may be a name and where it is from: «Юлия, телеканал», «Отдел животноводства, Ракитина». */
const areNames = (parts: readonly string[], least: number): boolean =>
  parts.length >= least && parts.every((one) => /^\s*\p{Lu}\p{Ll}+/u.test(one))
