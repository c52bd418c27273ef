export { actorNow } from './actions/actor-now.ts'
export { becomeFirst } from './actions/become-first.ts'
export { bodyCodes } from './actions/body-codes.ts'
export { giveOperatorMark } from './actions/give-operator-mark.ts'
export { invitePerson } from './actions/invite-person.ts'
export { join } from './actions/join.ts'
export { lastChange } from './actions/last-change.ts'
export { makeFirstLink } from './actions/make-first-link.ts'
export { makeInvitationLink } from './actions/make-invitation-link.ts'
export { makeToken } from './actions/make-token.ts'
export { makeUnit } from './actions/make-unit.ts'
export { type BodyChange, nameBody } from './actions/name-body.ts'
export { type OpenUnit, openUnits, ownUnit } from './actions/open-units.ts'
export { restoreAccess } from './actions/restore-access.ts'
export { takeOperatorMark } from './actions/take-operator-mark.ts'
export type { AdministrationParts } from './administration-routes.ts'
export { identityDoors } from './doors.ts'
export { forgetExpired } from './operator/forget-expired.ts'
export { zonesOf } from './operator/zones-of.ts'
export { identityRoutes } from './routes.ts'
export { zoneChoices } from './rules/time-zones.ts'
export { bodyCard } from './store/bodies.ts'
export { isOnlyBody } from './store/only-body.ts'
export {
  bodyByCode,
  bodyByEmail,
  bodyById,
  bodyByShortCode,
  bodyWhere,
  everyBody,
  newBody,
  onlyBody,
} from './store/openings.ts'
export { ownHands } from './store/own-hands.ts'
export { type StaffAddress, staffAddresses, staffNames, workingStaff } from './store/staff.ts'
export { actorNames, thingNames } from './store/thing-names.ts'
export { ANY_ROLE, OPERATOR, ROLE_KEYS, ROLES, type Role, UNIT_KINDS, type UnitKind } from './terms.ts'
