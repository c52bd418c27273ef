import { z } from 'zod'
import type { Work } from '#platform/work.ts'
import { DIRECTIONS, NEEDS } from '#touchpoints'
import { edge } from '../act-edge.ts'
import { divideAppeal } from '../actions/divide-appeal.ts'
import { linkAppeal } from '../actions/link-appeal.ts'
import { moveAppeal } from '../actions/move-appeal.ts'
import { registerAppeal } from '../actions/register-appeal.ts'
import { requalifyAppeal } from '../actions/requalify-appeal.ts'
import { regimeChoices, staffChoices, touchpointChoices, unitChoices } from '../choices.ts'
import { LinkFields } from '../pages/desk/appeal/ending-fields.tsx'
import { Reason } from '../pages/desk/appeal/parts.tsx'
import { DivisionFields, RegistrationFields, SortingFields } from '../pages/desk/appeal/sorting-fields.tsx'
import { likelyDated } from '../rules/acting/dated-marks.ts'
import { MOST_QUESTIONS } from '../rules/acting/requalifying.ts'
import { likelyTopics } from '../rules/sorting/topics.ts'
import { questionsOf } from '../store/appeal-questions.ts'
import { openTopics } from '../store/topics.ts'
import { DATED_MARKS, type DatedMark } from '../terms.ts'

const NEED_OPTIONS = Object.entries(NEEDS).map(([value, { law }]) => ({ value, label: law }))
const text = z.string().default('')
/** What was sent on stays as it was. */
const questionsHere = async (work: Work, appealId: string) =>
  (await questionsOf(work, appealId)).filter(({ redirectedTo }) => redirectedTo === null)

const EMPTY = { id: '', words: '', topicCode: '', competence: 'own' }
const SPARE = 2

const registration = edge({
  act: 'register',
  path: 'registration',
  title: 'Зарегистрировать обращение',
  button: 'Зарегистрировать',
  said: 'Обращение зарегистрировано',
  summary: 'Registers an appeal at its real moment; its dates follow',
  words: z.object({
    registeredAt: text.describe('local time of the body, 2026-11-17T10:30; empty: now'),
    unitId: text,
    regime: text,
    reason: text.describe('asked where the regime becomes another'),
    override: text,
    migration: text.describe('yes or no: about breaches in matters of migration; empty: as it stands'),
    media: text.describe('yes or no: a request of the mass media; empty: as it stands'),
  }),
  begin: (_work, appeal) => {
    const likely = likelyDated(appeal)
    const is = (mark: DatedMark) => (mark in likely || appeal.marks.includes(mark) ? 'yes' : 'no')
    return { regime: appeal.regime, unitId: appeal.unitId ?? '', migration: is('migration'), media: is('media') }
  },
  fields: async (work, appeal, typed) => (
    <RegistrationFields
      typed={typed}
      regimes={regimeChoices(appeal)}
      units={await unitChoices(work)}
      likely={likelyDated(appeal)}
      asked={DATED_MARKS.filter((mark) => mark in likelyDated(appeal) || appeal.marks.includes(mark))}
      isOpen={typed.registeredAt !== '' || typed.reason !== '' || typed.regime !== appeal.regime}
    />
  ),
  deed: registerAppeal,
})

const sorting = edge({
  act: 'requalify',
  path: 'sorting',
  title: 'Вид и закон',
  button: 'Сохранить разбор',
  said: 'Разбор сохранён',
  summary: 'Confirms or changes how an appeal is understood; another regime changes its dates',
  words: z.object({
    regime: text,
    kind: text,
    direction: text,
    marks: z.array(z.string()).default([]),
    touchpointId: text.describe('of the register; empty: what stands is kept'),
    need: text.describe('one of the nine needs; empty: what stands is kept'),
    againstPersonId: text,
    againstUnitId: text,
    reason: text,
    override: text,
  }),
  begin: (_work, { regime, kind, direction, marks, touchpointId, need, againstPersonId, againstUnitId }) => ({
    regime,
    kind,
    direction,
    marks: [...marks],
    touchpointId: touchpointId ?? '',
    need: need ?? '',
    againstPersonId: againstPersonId ?? '',
    againstUnitId: againstUnitId ?? '',
  }),
  fields: async (work, appeal, typed) => (
    <SortingFields
      typed={typed}
      regimes={regimeChoices(appeal)}
      directions={DIRECTIONS}
      needs={NEED_OPTIONS}
      likely={likelyDated(appeal)}
      touchpoints={await touchpointChoices(work, appeal)}
      people={await staffChoices(work)}
      units={await unitChoices(work)}
    />
  ),
  deed: requalifyAppeal,
})

const question = z.object({ id: text, words: text, topicCode: text, competence: z.string().default('own') })

const division = edge({
  act: 'divide',
  path: 'division',
  title: 'Вопросы обращения',
  button: 'Сохранить вопросы',
  said: 'Вопросы сохранены',
  summary: 'Writes the questions of an appeal anew, each with topic and competence',
  words: z.object({ questions: z.array(question).default([]) }),
  read: (form) => ({
    questions: Array.from({ length: MOST_QUESTIONS + SPARE }, (_, place) => place + 1)
      .filter((number) => form.has(`q${number}-words`))
      .map((number) => ({
        id: form.get(`q${number}-id`),
        words: form.get(`q${number}-words`).trim(),
        topicCode: form.get(`q${number}-topicCode`).trim(),
        competence: form.get(`q${number}-competence`),
      })),
  }),
  begin: async (work, appeal) => ({
    questions: [
      ...(await questionsHere(work, appeal.id)).map(({ id, words, topicCode, competence }) => ({
        id,
        words,
        topicCode: topicCode ?? '',
        competence,
      })),
      ...Array.from({ length: SPARE }, () => EMPTY),
    ],
  }),
  fields: async (work, appeal, { questions }) => {
    const topics = await openTopics(work)
    const likely = likelyTopics(appeal.words, topics).flatMap((code) => topics.filter((topic) => topic.code === code))
    return <DivisionFields questions={questions} topics={topics} likely={likely} />
  },
  deed: divideAppeal,
})

const repetition = edge({
  act: 'link',
  path: 'repetition',
  title: 'Повторное или дубликат',
  button: 'Сохранить отметку',
  said: 'Отметка сохранена',
  summary: 'Marks an appeal as said before and leads to the earlier one; `none` takes that back',
  words: z.object({ mark: text.describe('repeated, duplicate or none'), number: text.describe('of the earlier one') }),
  fields: (_work, _appeal, typed) => <LinkFields typed={typed} />,
  deed: linkAppeal,
})

const contour = edge({
  act: 'move',
  path: 'contour',
  title: 'Обращение не отсюда',
  button: 'Передать',
  said: 'Обращение передано',
  summary: 'Moves an appeal between external clients and employees, where it came in by mistake',
  words: z.object({ reason: text }),
  fields: (_work, { contour: of }, { reason }) => (
    <>
      <p>
        {of === 'external'
          ? 'Обращение станет внутренним: с ним работают те, кто отвечает сотрудникам, а здесь его больше не будет.'
          : 'Обращение станет внешним: с ним работают те, кто отвечает клиентам, а здесь его больше не будет.'}
      </p>
      <Reason value={reason} label="Почему оно не отсюда" />
    </>
  ),
  deed: moveAppeal,
})

export const sortingEdges = [registration, sorting, division, repetition, contour]
