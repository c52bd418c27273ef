export { changeClient } from './actions/change-client.ts'
export { clientJson, clientSchema } from './api.ts'
export { ClientCard } from './pages/client-card.tsx'
export { clientRoutes, seenClient } from './routes.ts'
export { seesClients } from './rules/changing.ts'
export { nameKey } from './rules/names.ts'
export { readPhone } from './rules/phones.ts'
export { type KeptWords, keptWords } from './rules/words.ts'
export { clientFor } from './store/client-for.ts'
export { clientOfPerson } from './store/client-of-person.ts'
export { findClients, readClient } from './store/read-clients.ts'
export {
  CLIENT_KINDS,
  type Client,
  type ClientKind,
  type ClientWords,
  CONTOURS,
  type Contour,
  SEGMENTS,
  type Segment,
} from './terms.ts'
