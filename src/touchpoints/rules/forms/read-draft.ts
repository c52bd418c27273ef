import type { Refusal } from '#platform/outcome.ts'
import type { Deed } from '../../terms/amendments.ts'
import type { DraftWords } from '../../terms/draft-words.ts'
import { basisFields, readBasis } from './basis.ts'
import { contentFields, readContent } from './read-content.ts'
import { type Fields, type Read, readText, type Typed } from './typed.ts'

/** Of no unit, where a choice of units stands. */
export const NO_UNIT = 'none'

export const GROUNDS = 'grounds'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** All that the form of an amendment holds. Where it asks for no unit, the amendment stays of the one it is. @clause M6 */
export function readDraft(typed: Typed, { deed, unitId }: { deed: Deed; unitId: string | null }): Read<DraftWords> {
  const content = deed === 'include' || deed === 'change' ? readContent(typed) : { value: null, refused: [] }
  const reads = [readText(typed, 'reason'), readText(typed, 'turnTo')] as const
  const grounds = readBasis(typed, GROUNDS)
  const successor = readId(typed, 'successor', 'Выберите точку из списка')
  const unit = typed.get('unit') === NO_UNIT ? { value: null, refused: [] } : readUnit(typed, unitId)
  return {
    value: {
      content: content.value,
      reason: reads[0].value,
      grounds: grounds.value,
      successorId: successor.value,
      turnTo: reads[1].value,
      unitId: unit.value,
    },
    refused: [content, ...reads, grounds, successor, unit].flatMap(({ refused }) => refused),
  }
}

function readUnit(typed: Typed, standing: string | null): Read<string | null> {
  const { value, refused } = readId(typed, 'unit', 'Выберите подразделение из списка')
  return { value: typed.get('unit') === '' ? standing : value, refused }
}

function readId(typed: Typed, name: string, why: string): { value: string | null; refused: Refusal[] } {
  const value = typed.get(name).trim().toLowerCase()
  if (value === '') return { value: null, refused: [] }
  return UUID.test(value) ? { value, refused: [] } : { value: null, refused: [{ field: name, why }] }
}

/** What the form of an amendment is drawn with; read again it gives the same amendment. */
export const draftFields = ({ content, reason, grounds, successorId, turnTo, unitId }: DraftWords): Fields =>
  new Map([
    ...(content ? contentFields(content) : []),
    ['reason', [reason]],
    ...(grounds ? basisFields(GROUNDS, grounds) : []),
    ['successor', [successorId ?? '']],
    ['turnTo', [turnTo]],
    ['unit', [unitId ?? NO_UNIT]],
  ])
