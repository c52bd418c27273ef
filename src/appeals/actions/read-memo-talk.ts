import { dateIn } from '#platform/clock/clock.ts'
import { listFiles } from '#platform/files/list-files.ts'
import type { Work } from '#platform/work.ts'
import { numberWords } from '../rules/numbers.ts'
import { appealByCode } from '../store/find-appeal.ts'
import { wordsInBox } from '../store/memo-box.ts'
import { saidAfter } from '../store/memo-talk.ts'
import type { Appeal } from '../terms/appeal.ts'
import type { MemoWords } from '../terms/internal.ts'

export interface MemoTalk {
  /** Nothing while the first words lie in the box. */
  appeal: Appeal | undefined
  number: string | undefined
  said: readonly MemoWords[]
  isOver: boolean
}

/** What was said and answered under a code; nothing where nobody's memo has it. @clause K5.3, M13 */
export async function readMemoTalk(work: Work, codeHash: Buffer): Promise<MemoTalk | undefined> {
  const found = await appealByCode(work, codeHash)
  const appeal = found?.way === 'memo' ? found : undefined
  const boxed = await wordsInBox(work, codeHash)
  if (!appeal && boxed.length === 0) return undefined

  const said = appeal ? await saidOf(work, appeal) : []
  const waiting = boxed.map(({ on, words }) => ({ on, side: 'client' as const, words, files: [], isInBox: true }))
  const isOver = appeal !== undefined && appeal.endedAt !== null
  return { appeal, number: appeal && numberWords(appeal), said: [...said, ...waiting], isOver }
}

async function saidOf(work: Work, appeal: Appeal): Promise<MemoWords[]> {
  const later = await saidAfter(work, appeal.id)
  const idsOf = (kind: string) => later.filter((one) => one.kind === kind).map(({ id }) => id)
  const files = [
    ...(await listFiles(work, 'appeal', [appeal.id])),
    ...(await listFiles(work, 'appeal-message', idsOf('appeal-message'))),
    ...(await listFiles(work, 'appeal-answer', idsOf('appeal-answer'))),
  ]
  const withFiles = (id: string) => files.filter(({ ownerId }) => ownerId === id)
  const isInBox = false
  return [
    { on: appeal.receivedOn, side: 'client', words: appeal.words, files: withFiles(appeal.id), isInBox },
    ...later.map(({ id, at, side, words }) => ({
      on: dateIn(work.body.timeZone, at),
      ...{ side, words, files: withFiles(id), isInBox },
    })),
  ]
}
