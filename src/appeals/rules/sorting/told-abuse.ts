import type { WayIn } from '#channels'
import { abuseIn } from './abusive.ts'
import { cues, type Heard, heard } from './cues.ts'

/** A clerk writes down that whoever spoke was foul-mouthed or threatened; of a member of staff it is said otherwise. */
const TOLD_OF_ABUSE = cues(
  1,
  '(?<=^ |[.!?] )([^ .?!]+ ){0,2}(материл~|матерится|ругал~ матом|выругал~|кричал~ матом|орал~ матом|обругал~|обзывал~|обзывает|обозвал~|оскорблял~|оскорбляет|оскорбил~|нецензурн~|сквернослов~|угрожал~|угрожает|грозил~|грозит)',
  '(?<=^ |[.!?] )([^ .?!]+ ){0,9}(матом|нецензурно|нецензурн~ (бран~|слов~|выраж~)|бранными словами)',
  '(?<=^ |[.!?] )([^ .?!]+ ){0,9}(обеща~|обещал~|пообещал~|грозит~|грозил~|угрожа~) ([^ .?!]+ ){0,3}(поджечь|сжечь|спалить|взорвать|убить|избить|переломать|зарезать|застрелить|разнести|расправ~|приехать и разобраться)',
)
/** Staff of whom it is told, and words of the law that are no threat. */
const NOT_ABUSE = cues(
  1,
  '(жалуюсь|жалоба)',
  '(специалист|сотрудник|сотрудница|инспектор|начальник|охранник|вахтер|ветврач|чиновник|кассир|сосед|соседка|арендатор|муж|хозяин) (снова |опять |постоянно |на меня )*(матер~|обзыва~|обозвал~|оскорб~|угрожа~|грозил~|грозит|ругал~|орал~|кричал~)',
  '(грозит|грозил~|угрожа~) … (прокуратур~|суд~|жалоб~|обрушить~|обвал~|закрыт~|штраф~|падеж~|паводк~|провал~)',
)

/** Ways in that a clerk takes down. */
const TAKEN_DOWN: readonly WayIn[] = ['phone', 'reception', 'oral']

/**
 * Abuse and threats: in the words themselves, or told of whoever spoke by whoever took it down.
 *
 * @clause K3.3
 * 59-FZ, article 11, part 3.
 */
export function abuseOf(text: string, plain: string, way: WayIn): Heard {
  const said = abuseIn(text)
  if (!TAKEN_DOWN.includes(way) || heard(NOT_ABUSE, plain).score > 0) return said
  const told = heard(TOLD_OF_ABUSE, plain)
  return { score: said.score + told.score, words: [...said.words, ...told.words].slice(0, 3) }
}
