import { z } from 'zod'
import { bodyByShortCode } from '#identity'
import type { WorkOpener } from '#platform/db/open-work.ts'
import { NotFound } from '#platform/http/answer.ts'
import { anyone } from '#platform/http/permission.ts'
import { Gone, Refused } from '#platform/http/problems.ts'
import type { ApiRoute, DirectApiRoute, Given } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { CITIZEN, type Work } from '#platform/work.ts'
import { goneByCode, readCode } from '#touchpoints'
import { type IntakeParts, takeAtEntry } from './actions/take-at-entry.ts'
import { type Entry, entryByCode } from './known-entries.ts'
import { readAnswer } from './questions/kinds.tsx'
import { checkAnswers } from './rules/check-answers.ts'
import type { Question } from './terms.ts'

const params = z.object({ code: z.string().max(40).describe('the short code of a touchpoint') })

const questionSchema = z.object({
  id: z.string().describe('stable across editions'),
  type: z.enum(['mark', 'words', 'one', 'several']),
  label: z.string(),
  hint: z.string().optional(),
  required: z.boolean(),
  when: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('when it is asked; unset: always. An answer to a question that is not asked is dropped'),
  words: z.array(z.string()).optional().describe('what the marks 1 to 5 mean'),
  longest: z.int().optional().describe('characters that words may have'),
  options: z
    .array(z.object({ id: z.string(), label: z.string(), longest: z.int().optional().describe('of words of its own') }))
    .optional(),
  most: z.int().optional().describe('how many options may be chosen; unset: all'),
})

const entrySchema = z
  .object({
    edition: z.object({ id: z.uuid(), instrument: z.string(), number: z.int() }),
    body: z.object({ code: z.string(), name: z.string() }),
    touchpoint: z.object({ id: z.uuid(), name: z.string(), process: z.string(), channel: z.string() }),
    questions: z.array(questionSchema),
  })
  .describe('what is asked at a touchpoint now')

const MOST_ANSWERS = 200

const sentSchema = z
  .strictObject({
    id: z.uuidv4().describe('made by the client at random: the same id is the same answer, however often it is sent'),
    answers: z
      .record(z.string().max(100), z.unknown())
      .refine((answers) => Object.keys(answers).length <= MOST_ANSWERS, `at most ${MOST_ANSWERS} answers`)
      .describe(
        'by the id of the question. A mark: 1 to 5, or null for «затрудняюсь ответить». One of: the id of the option, or ' +
          '{"option": …, "text": …}. Several of: an array of those. Words: a string',
      ),
  })
  .describe('an anonymous answer')

const receiptSchema = z
  .object({ receipt: z.string().describe('by it anybody who has it sees what became of the answer') })
  .describe('taken before: the first answer stands, whatever was sent now')

/** What programs may do at an entry: see what is asked, send an anonymous answer. Without a token and without a cookie. @clause K4.1 K4.2 */
export const entryApi = ({ config, works }: SliceParts, intake: IntakeParts): (ApiRoute | DirectApiRoute)[] => [
  {
    method: 'GET',
    path: '/api/v1/entries/:code',
    may: anyone,
    perMinute: config.ANSWERS_PER_MINUTE,
    summary: 'What is asked at a touchpoint',
    params,
    reply: entrySchema,
    body: (given) => {
      const code = codeIn(given)
      return code === undefined ? undefined : bodyByShortCode(code)
    },
    answer: async (work, given) => {
      const entry = await entryByCode(work, codeIn(given) ?? '')
      if (!entry) throw await whyNoEntry(work, codeIn(given) ?? '')
      return entryJson(entry)
    },
  },
  {
    method: 'POST',
    path: '/api/v1/entries/:code/answers',
    may: anyone,
    perMinute: config.ANSWERS_PER_MINUTE,
    summary: 'Send an anonymous answer',
    params,
    sent: sentSchema,
    reply: receiptSchema,
    made: 'taken: it is kept from here on, whatever happens',
    direct: async (given) => {
      const { id, answers } = given.sent as z.output<typeof sentSchema>
      const code = codeIn(given)
      const fill = ({ edition: { questions }, touchpoint: { channel } }: Entry) =>
        checkAnswers(questions, answers, { read: readAnswer, channel })
      const taken = code === undefined ? undefined : await takeAtEntry(intake, code, { mode: 'api', formId: id, fill })
      if (!taken) throw (await inBodyOf(works, code, whyNoEntry)) ?? new NotFound()
      if ('refused' in taken)
        throw new Refused(taken.refused.map(({ field, why }) => ({ field: `answers.${field}`, why })))
      return 'before' in taken
        ? { status: 200, reply: { receipt: taken.before } }
        : { status: 201, reply: { receipt: taken.done.receipt } }
    },
  },
]

/** An entry that stands no more says where to turn; whatever else the code may be, there is nothing. @clause M6 */
async function whyNoEntry(work: Work, code: string): Promise<Error> {
  const gone = await goneByCode(work, code)
  if (!gone) return new NotFound()
  const { successor, turnTo } = gone
  return new Gone({
    ...(successor ? { instead: `/api/v1/entries/${successor.code}` } : {}),
    ...(turnTo ? { words: turnTo } : {}),
  })
}

const inBodyOf = async <T>(
  works: WorkOpener,
  code: string | undefined,
  act: (work: Work, code: string) => Promise<T>,
): Promise<T | undefined> =>
  code === undefined
    ? undefined
    : works.open(
        bodyByShortCode(code),
        (work) => act(work, code),
        () => CITIZEN,
      )

const codeIn = ({ params: { code } }: Given): string | undefined => readCode(String(code))

function entryJson({ edition, body, touchpoint }: Entry): z.input<typeof entrySchema> {
  const { id, name, process, channel } = touchpoint
  return {
    edition: { id: edition.id, instrument: edition.instrument, number: edition.number },
    body: { code: body.code, name: body.name },
    touchpoint: { id, name, process, channel },
    questions: edition.questions.map(questionJson),
  }
}

const questionJson = (question: Question): z.input<typeof questionSchema> => ({
  id: question.id,
  type: question.type,
  label: question.label,
  required: question.required === true,
  ...(question.hint === undefined ? {} : { hint: question.hint }),
  ...(question.when === undefined ? {} : { when: { ...question.when } }),
  ...('words' in question ? { words: [...question.words] } : {}),
  ...('longest' in question ? { longest: question.longest } : {}),
  ...('options' in question ? { options: question.options.map((option) => ({ ...option })) } : {}),
  ...('most' in question && question.most !== undefined ? { most: question.most } : {}),
})
