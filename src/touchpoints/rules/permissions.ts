import type { Role } from '#identity'
import type { Refusal } from '#platform/outcome.ts'
import type { Actor } from '#platform/work.ts'

const EVERYBODY = [
  'administrator',
  'registrar',
  'unit-editor',
  'clerk',
  'internal-clerk',
  'analyst',
  'head',
  'employee',
] as const
const EDITORS = ['unit-editor', 'registrar'] as const

/**
 * Who may do what with the register. Units propose, the authorised person decides, everybody reads.
 *
 * @clause M5, M6
 */
export const REGISTER_ACTS = {
  'register.read': EVERYBODY,
  'amendment.see': EVERYBODY,
  'amendment.make': EDITORS,
  'amendment.change': EDITORS,
  'amendment.submit': EDITORS,
  'amendment.withdraw': EDITORS,
  'amendment.include': ['registrar'],
  'amendment.return': ['registrar'],
  'settings.read': ['registrar', 'administrator'],
  'settings.change': ['registrar', 'administrator'],
  'own-inclusion.allow': ['administrator'],
  'sample.adopt': ['registrar', 'administrator'],
  'import.make': EDITORS,
  'import.see': EDITORS,
  'import.submit': EDITORS,
  'import.remove': EDITORS,
  'journal.read': EVERYBODY,
  'journal.write': ['clerk', 'unit-editor', 'registrar'],
  'journal.undo': ['clerk', 'unit-editor', 'registrar', 'administrator'],
} as const satisfies Record<string, readonly Role[]>

export type RegisterAct = keyof typeof REGISTER_ACTS

/** Whoever acts. A program belongs to no unit and names any. */
export interface By extends Pick<Actor, 'id' | 'kind' | 'roles'> {
  /** The unit that the person belongs to. */
  unitId: string | null
}

/** What the act is about; whatever is left out plays no part in it. */
export interface About {
  /** The unit that an amendment or an import is of. */
  unitId?: string | null
  /** The units of the entries that it changes. */
  entryUnitIds?: readonly (string | null)[]
  /** Who made and who submitted it. */
  madeBy?: string | null
  submittedBy?: string | null
  /** It has become part of an entry's history. */
  isIncluded?: boolean
  /** The body lets people include what they proposed themselves. */
  ownAllowed?: boolean
}

/** Whether one of the roles carries the act at all; whose unit it is comes on top. @clause M5, M6 */
export const mayDo = (act: RegisterAct, roles: readonly string[]): boolean =>
  REGISTER_ACTS[act].some((role) => roles.includes(role))

/**
 * Why this may not be done by this person or program; an empty list means it may. An editor acts for the own unit, on its
 * entries and on those of no unit; nobody includes an amendment of their own unless the body allows it.
 *
 * @clause M5, M6
 */
export function whyNotPermitted(act: RegisterAct, by: By, about: About = {}): Refusal[] {
  if (!mayDo(act, by.roles)) return [refusal('', 'Ваша роль этого не позволяет. Попросите того, у кого она есть')]
  switch (act) {
    case 'amendment.see':
      return about.isIncluded || actsForUnit(by, about)
        ? []
        : [refusal('', 'Эту правку видят её подразделение и уполномоченное лицо')]
    case 'amendment.make':
    case 'amendment.change':
    case 'amendment.submit':
    case 'amendment.withdraw':
    case 'import.make':
    case 'import.see':
    case 'import.submit':
    case 'import.remove':
      return whyNotOfUnit(by, about)
    case 'amendment.include':
      return isOwn(by, about) && !about.ownAllowed
        ? [refusal('', 'Свою правку включает другой человек. Разрешить иное может администратор в настройках перечня')]
        : []
    case 'journal.undo':
      return about.madeBy === by.id || by.roles.some((role) => role === 'registrar' || role === 'administrator')
        ? []
        : [refusal('', 'Отменить запись может тот, кто её сделал, уполномоченное лицо или администратор')]
    default:
      return []
  }
}

const actsForUnit = (by: By, { unitId = null }: About) =>
  by.roles.includes('registrar') || (by.roles.includes('unit-editor') && (by.kind === 'token' || by.unitId === unitId))

function whyNotOfUnit(by: By, about: About): Refusal[] {
  if (by.roles.includes('registrar') || by.kind === 'token') return []
  const refusals: Refusal[] = []
  if (about.unitId !== undefined && about.unitId !== by.unitId)
    refusals.push(refusal('unit', 'Предлагать правки можно только от своего подразделения'))
  if ((about.entryUnitIds ?? []).some((unitId) => unitId !== null && unitId !== by.unitId))
    refusals.push(
      refusal('touchpoint', 'Эта точка другого подразделения. Попросите его редактора или уполномоченное лицо'),
    )
  return refusals
}

/** A merge changes the entry that stays too: it is of the own unit, or of none. @clause M6, M12 */
export const whyNotMergeInto = (by: By, stay: { unitId: string | null }): Refusal[] =>
  whyNotPermitted('amendment.make', by, { entryUnitIds: [stay.unitId] }).map(({ why }) => refusal('successor', why))

const isOwn = ({ id }: By, { madeBy, submittedBy }: About) => madeBy === id || submittedBy === id

const refusal = (field: string, why: string): Refusal => ({ field, why })
