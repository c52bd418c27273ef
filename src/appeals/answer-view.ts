import type { Config } from '#platform/config/config.ts'
import { listFiles } from '#platform/files/list-files.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { signingOf } from './actions/signing-of.ts'
import { addressFor, chosenWay, isOwnAnswer, resultKeys, wantsApproval } from './rules/answering.ts'
import { meterOf } from './rules/plain-language/meter.ts'
import { acceptOf } from './rules/reception/files.ts'
import { answersOf } from './store/answers.ts'
import { readFileNorm } from './store/file-norm.ts'
import { surveyOf } from './survey-offer.ts'
import type { AnswerWithFiles, AnswerWords } from './terms/answer.ts'
import type { AnswerView } from './terms/answer-view.ts'
import type { AppealView } from './terms/appeal-view.ts'
import { FILE_TYPES } from './terms/files.ts'
import type { AnswerWay } from './terms.ts'

/** What a form brought that was not taken. */
export interface NotTaken {
  typed?: AnswerWords
  way?: AnswerWay
  refused: readonly Refusal[]
}

const NOTHING: AnswerWords = { words: '', results: {}, decision: null }

/** The section of the answer for whoever works the appeal; nothing where there is none and none can be. */
export async function answerView(
  work: Work,
  view: AppealView,
  { config, notTaken }: { config: Pick<Config, 'publicUrl'>; notTaken?: NotTaken | undefined },
): Promise<AnswerView | undefined> {
  const { appeal, acts, questions } = view
  const all = await withFiles(work, appeal.id)
  const answer = all.find(({ sentAt }) => sentAt === null)
  const may = {
    draft: acts.includes('draft-answer'),
    submit: acts.includes('submit-answer'),
    decide: acts.includes('approve-answer'),
    send: acts.includes('send-answer'),
  }
  if (all.length === 0 && !may.draft) return undefined
  const typed = notTaken?.typed ?? answer ?? NOTHING
  const isOther = answer !== undefined && typed.words !== answer.words
  const way = notTaken?.way ?? chosenWay(appeal)
  const { types } = await readFileNorm(work)
  const signing = may.decide && answer ? await signingOf(work) : undefined
  return {
    appealId: appeal.id,
    number: appeal,
    answer,
    sent: all.filter(({ sentAt }) => sentAt !== null),
    typed,
    stands: isOther ? answer.words : undefined,
    version: answer?.version ?? 0,
    keys: resultKeys(appeal, questions),
    isComplaint: appeal.kind === 'complaint',
    meter: meterOf(typed.words),
    may,
    ownWords: signing && answer && isOwnAnswer(answer, signing.hands) ? { maySign: signing.ownAllowed } : undefined,
    isWaiting: view.state === 'waiting',
    wantsApproval: wantsApproval(appeal.regime, work.today),
    way,
    address: addressFor(appeal, way),
    wantsConsent: appeal.regime === '59-fz',
    survey: await surveyOf(work, config, appeal),
    accept: acceptOf(types.map((type) => FILE_TYPES[type].endings)),
    names: view.names,
    refused: notTaken?.refused,
    today: work.today,
    timeZone: work.body.timeZone,
  }
}

async function withFiles(work: Work, appealId: string): Promise<AnswerWithFiles[]> {
  const answers = await answersOf(work, appealId)
  const files = await listFiles(
    work,
    'appeal-answer',
    answers.map(({ id }) => id),
  )
  return answers.map((answer) => ({ ...answer, files: files.filter(({ ownerId }) => ownerId === answer.id) }))
}
