export { identityDoors } from './doors.ts'
export { identityRoutes } from './routes.ts'
export { bodyByCode, bodyById, bodyByShortCode, everyBody, onlyBody } from './store/openings.ts'
export { ANY_ROLE, OPERATOR, ROLE_KEYS, ROLES, type Role, UNIT_KINDS, type UnitKind } from './terms.ts'
