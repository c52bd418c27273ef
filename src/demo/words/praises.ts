import { helped } from './praises/helped.ts'
import { kind } from './praises/kind.ts'
import { online } from './praises/online.ts'
import { open } from './praises/open.ts'
import { orderly } from './praises/orderly.ts'
import { plain } from './praises/plain.ts'
import { quick } from './praises/quick.ts'
import { reached } from './praises/reached.ts'
import type { Speech, Thank } from './terms.ts'

/** How each thing people are glad of is spoken of. */
export const PRAISES: Readonly<Record<Thank, Speech>> = { quick, plain, kind, reached, online, helped, orderly, open }
