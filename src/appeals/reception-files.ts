import type { Config } from '#platform/config/config.ts'
import { dropFile } from '#platform/files/drop-file.ts'
import { bytesOfKind } from '#platform/files/store/uses.ts'
import type { Answer } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { listDraftFiles } from './actions/read-draft-files.ts'
import { checkFiles } from './check-files.ts'
import { keepAppealFiles } from './keep-files.ts'
import { filledIn, goOn } from './reception.ts'
import { drawKept, keepBegun, whyNotKept } from './reception-drafts.ts'
import { DRAFT_FILES, draftKeyHash, draftOwnerId } from './reception-key.ts'
import { stepPage } from './reception-page.ts'
import { whyNoMore } from './rules/reception/files.ts'
import { barredBefore, placeOf } from './rules/reception/steps.ts'
import { readFileNorm } from './store/file-norm.ts'

export interface FilesParts {
  config: Config
  key: Buffer
  folder: string
}

const HERE = placeOf('about')

/** Files are kept at once, under the draft's key, so that they outlive the steps that follow; every button of their page comes here. @clause K2.4, M15e */
export const receptionFiles =
  ({ config, key, folder }: FilesParts) =>
  async (work: Work, ask: Ask): Promise<Answer> => {
    const filled = filledIn(ask)
    const keyHash = draftKeyHash(key, work.body.id, filled.formId)
    const owner = { ownerKind: DRAFT_FILES, ownerId: draftOwnerId(keyHash) } as const
    const go = ask.form.get('go')
    if (go.startsWith('drop-')) await dropFile(work, folder, owner, go.slice(5))

    const sent = ask.fileLists['files'] ?? []
    if (go === 'later' || sent.length > 0) {
      const noPlace = await whyNotKept(work, keyHash)
      if (noPlace.length > 0) return again(noPlace)
    }
    const norm = await readFileNorm(work)
    const full = whyNoMore({ kept: await listDraftFiles(work, keyHash), sent: sizesOf(sent), all: await room() }, norm)
    if (full.length > 0 && sent.length > 0) return again(full)
    const checked = await checkFiles(config, norm, sent)
    if ('refused' in checked) return again(checked.refused)
    await keepAppealFiles(work, folder, owner, checked.done)

    const place = HERE + (STEPS[go] ?? 0)
    if (go === 'later') return drawKept(work, ask, { key, folder }, { ...filled, place: HERE })
    const { cookies } = sent.length > 0 ? await keepBegun(work, ask, { key, folder }, { ...filled, place }) : NO_COOKIES
    await goOn(work, ask, key, { ...filled, place })
    return { ...(await shown(place)), cookies }

    function room(): Promise<number> {
      return sent.length > 0 ? bytesOfKind(work, DRAFT_FILES) : Promise.resolve(0)
    }

    function again(refused: readonly Refusal[]): Promise<Answer> {
      return stepPage(work, ask, key, { ...filled, place: HERE, refused })
    }

    function shown(next: number): Promise<Answer> {
      const barred = barredBefore(next, filled.form)
      return stepPage(work, ask, key, {
        ...filled,
        place: barred?.place ?? next,
        ...(barred ? { refused: barred.refused } : {}),
      })
    }
  }

const STEPS: Readonly<Record<string, number>> = { next: 1, back: -1 }
const NO_COOKIES = { cookies: [] }

const sizesOf = (files: readonly { bytes: Buffer }[]) => files.map(({ bytes }) => ({ bytes: bytes.length }))
