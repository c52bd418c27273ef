import type { Regime, Submission } from '#appeals'
import type { WayIn } from '#channels'
import type { Work } from '#platform/work.ts'
import { type Channel, listEntries } from '#touchpoints'
import { chanceOf } from '../chance.ts'
import { uuidFrom } from '../year/uuid.ts'
import type { Writer } from './terms.ts'

/** How an appeal of the story came. */
export interface Came {
  /** Its name in the story; its form's number follows from it. */
  key: string
  way: WayIn
  channel: Channel
  regime: Regime
  kind: Submission['sorting']['kind']
  marks?: Submission['sorting']['marks']
  topic: string
  words: string
  writer: Writer
  answerBy: Submission['answerBy']
  isRegistered?: boolean
  extra?: Pick<Submission, 'coAuthors' | 'representative' | 'against'>
}

export const formIdOf = (seed: string, key: string): string => uuidFrom(chanceOf('appeal', seed, key))

const ASKED = ['information', 'question']

/** What came, as it is taken in at the moment of the work. */
export const submissionOf =
  (seed: string, came: Came) =>
  async (work: Work): Promise<Submission> => {
    const { writer, way, channel, regime, kind, marks = [], topic, words, answerBy } = came
    const { segment, isOrganisation, ...author } = writer
    const entry = (await listEntries(work)).find((one) => one.channel === channel)
    return {
      message: {
        ...{ way, words, receivedAt: work.now, files: [] },
        author: { ...author, kind: isOrganisation ? 'organisation' : 'person' },
        ...(way === 'post' ? { postmarkedOn: work.today.subtract({ days: 3 }) } : {}),
      },
      contour: 'external',
      sorting: { regime, kind, marks, topicCode: topic, direction: directionOf(came) },
      formId: formIdOf(seed, came.key),
      channel,
      segment,
      ...(entry ? { touchpointId: entry.touchpointId } : {}),
      answerBy,
      isRegistered: came.isRegistered ?? false,
      ...came.extra,
    }
  }

function directionOf({ kind, regime }: Came): Submission['sorting']['direction'] {
  if (regime.startsWith('210')) return 'services'
  return ASKED.includes(kind) ? 'information' : 'appeals'
}
