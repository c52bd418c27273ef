import { resolve } from 'node:path'
import { acknowledgeAppeals, findAppeal, openAnswer, readAppealView, type Submitted } from '#appeals'
import { filesFolder } from '#platform/files/content.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type DemoParts, given } from '../parts.ts'
import type { Doer, People } from '../story/acts.ts'

/** What an appeal of the story is told with. */
export interface Telling {
  parts: DemoParts
  people: People
  filesFolder: string
  unitIds: ReadonlyMap<string, string>
}

/** An appeal of the story: every act finds it by its form, so the story goes on wherever it was interrupted. */
export interface One {
  telling: Telling
  /** The last that was given: whoever does it sees nothing else of the appeal. */
  errandId: string
  /** @returns the id; takes it in where it was not before */
  id(work: Work): Promise<string>
  version(work: Work): Promise<number>
  answerVersion(work: Work): Promise<number>
  view(work: Work): ReturnType<typeof readAppealView>
}

export const intakeOf = ({ parts, filesFolder }: Telling) => ({ secrets: parts.secrets, filesFolder })

export const folderOf = ({ config }: DemoParts): string => filesFolder(resolve(config.OTKLIK_DATA))

/** @param take takes it in; done again it gives the same one */
export function oneAppeal(telling: Telling, take: (work: Work) => Promise<Outcome<Submitted>>): One {
  let known = ''
  const id = async (work: Work) => {
    known ||= given(await take(work)).appealId
    return known
  }
  return {
    telling,
    errandId: '',
    id,
    version: async (work) => (await findAppeal(work, await id(work)))?.version ?? 0,
    answerVersion: async (work) => (await openAnswer(work, await id(work)))?.version ?? 0,
    view: async (work) => readAppealView(work, await id(work)),
  }
}

/** The number and the status page go to whoever left an address. */
export const acknowledge = async (work: Work, { telling, id }: One): Promise<void> =>
  acknowledgeAppeals(work, telling.parts, [await id(work)])

/** An appeal of the story, however it comes, and all that is done with it. */
export interface Taken {
  ago: number
  hour: number
  minute: number
  by: Doer
  take(work: Work): Promise<Outcome<Submitted>>
  steps: readonly { day: number; by: Doer; do(work: Work, one: One): Promise<void> }[]
}
