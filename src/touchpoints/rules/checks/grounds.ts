import type { CheckLine } from '../../terms/amendments.ts'
import type { Basis } from '../../terms/details.ts'
import { blocks, type CheckFacts, type ContentFacts, fine, remark } from './facts.ts'

/** Whether the entry cites by which document or directive action it is. @clause M8, M9 */
export function entryBasis({ amendment, content: { bases }, today }: ContentFacts): CheckLine {
  const told = bases.filter(isTold)
  const lasting = told.filter(({ until }) => until === null || until >= today.toString())
  const [over] = told
  if (over === undefined)
    return remark('basis', 'bases', 'Не сказано, по какому документу или поручению работает точка')
  if (lasting.length === 0 && over.until !== null)
    return remark('basis', 'bases', `Основание «${over.title || over.number}» действовало по ${dayOf(over.until)}`)
  if (amendment.deed === 'change') return actBasis({ amendment, today })
  return fine('basis', 'bases', (lasting[0] ?? over).title || (lasting[0] ?? over).who)
}

/** Whether a change, an exclusion or a merge cites by which document it is done. @clause M6, M8 */
export function actBasis({ amendment: { grounds } }: Pick<CheckFacts, 'amendment' | 'today'>): CheckLine {
  if (grounds === null || !isTold(grounds))
    return remark('basis', 'grounds', 'Не сказано, по какому документу или поручению это делается')
  return fine('basis', 'grounds', grounds.title || grounds.who || grounds.number)
}

const isTold = ({ title, number, who }: Basis): boolean => `${title}${number}${who}`.trim() !== ''

const dayOf = (iso: string): string => iso.split('-').reverse().join('.')

/** Whether people with impairments, of age or with few digital skills are thought of. @clause M13 */
export const accessibilityTold = ({ content: { accessibility } }: ContentFacts): CheckLine =>
  accessibility.trim() === ''
    ? remark('accessibility', 'accessibility', 'Не сказано, как сюда обратиться человеку с инвалидностью или пожилому')
    : fine('accessibility', 'accessibility', 'Написано, как обратиться тем, кому труднее')

/** Whoever is authorised checks what somebody else prepared, unless the body allows otherwise. @clause M5 */
export function ownWork({ own, ownAllowed }: CheckFacts): CheckLine {
  if (!own) return fine('own', 'reason', 'Подготовили и проверяют разные люди')
  return ownAllowed
    ? fine('own', 'reason', 'Вы сами подготовили эту правку, настройка органа это разрешает')
    : blocks('own', 'reason', 'Эту правку подготовили вы. Включить её должно другое уполномоченное лицо по перечню')
}
