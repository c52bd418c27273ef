import { ANY_ROLE } from '#identity'
import { pngOf, qrOf, svgOf } from '#platform/documents/qr.ts'
import { type Answer, NotFound } from '#platform/http/answer.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { entryLink } from './entry-link.ts'
import { paperOf } from './papers/paper.ts'
import { drawPoster } from './papers/poster.ts'
import { drawSlips } from './papers/slips.ts'
import { fileName } from './rules/file-names.ts'
import { processesOf } from './rules/register.ts'
import { listFullEntries } from './store/list-entries.ts'
import type { FullEntry } from './terms/entries.ts'
import type { Numbered } from './terms.ts'

const PNG_SIDE = 1024
const PDF = 'application/pdf'
/** Drawing takes a tenth of a second of the whole process: nobody prints more often than this. */
const DOWNLOADS_A_MINUTE = 60

/**
 * What is printed of an entry that stands, drawn anew each time: with the address that the installation has now, in the words
 * that the entry has now. Whoever reads the register may hang out its posters.
 */
export function entryRoutes({ config: { publicUrl } }: SliceParts): Route[] {
  const of = (ending: string, answer: (entry: Numbered<FullEntry>, work: Work) => Promise<Answer> | Answer): Route => ({
    method: 'GET',
    path: `/desk/touchpoints/:touchpointId${ending}`,
    may: staff('register.read', ANY_ROLE),
    perMinute: DOWNLOADS_A_MINUTE,
    handle: async (work, { params }) => answer(await findEntry(work, params['touchpointId'] ?? ''), work),
  })
  const qr = ({ code }: FullEntry) => qrOf(entryLink(publicUrl, code).href)
  const paper = (entry: Numbered<FullEntry>, { body, now }: Work) =>
    paperOf({ body: body.name, entry, address: entry.details.whereabouts.address, publicUrl, madeAt: now })
  return [
    of('/qr.svg', (entry) => ({
      bytes: svgOf(qr(entry)),
      type: 'image/svg+xml',
      name: fileName('Код', entry, 'svg'),
    })),
    of('/qr.png', async (entry) => ({
      bytes: await pngOf(qr(entry), PNG_SIDE),
      type: 'image/png',
      name: fileName('Код', entry, 'png'),
    })),
    of('/poster.pdf', async (entry, work) => ({
      bytes: await drawPoster(paper(entry, work)),
      type: PDF,
      name: fileName('Плакат', entry, 'pdf'),
    })),
    of('/slip.pdf', async (entry, work) => ({
      bytes: await drawSlips(paper(entry, work)),
      type: PDF,
      name: fileName('Листки', entry, 'pdf'),
    })),
  ]
}

/** Its number follows from its place, so the register is read whole. */
async function findEntry(work: Work, touchpointId: string): Promise<Numbered<FullEntry>> {
  const entries = isUuid(touchpointId) ? processesOf(await listFullEntries(work)).flatMap(({ entries }) => entries) : []
  const found = entries.find((entry) => entry.touchpointId === touchpointId.toLowerCase())
  if (!found) throw new NotFound()
  return found
}
