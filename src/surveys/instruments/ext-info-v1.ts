import { CHANNELS } from '#touchpoints'
import type { MarkQuestion, Question } from '../terms.ts'
import { OVERALL } from './first-edition.ts'

/** The code of the instrument: an external client about information and appeals. */
export const EXT_INFO = 'ext-info-v1'

const S5 = ['совсем нет', 'скорее нет', 'отчасти', 'скорее да', 'полностью'] as const
const WORK = 'Как мы работали'

const parameter = (id: string, label: string): MarkQuestion => ({ id, step: WORK, type: 'mark', label, words: S5 })

/** A person who still waits for the answer cannot judge it. */
const answered = { question: 'solved', notChosen: ['waiting'] } as const

/**
 * The ready instrument for an external client: information and appeals. Ids, types, sequence, conditions and scale are
 * comparable between bodies; the wording is ours. Whether somebody wants to hear what changed is asked on a form of its
 * own with a consent of its own, so the id `loop` stays free here.
 *
 * @param longest how many characters open words may have
 * @clause K4.1, K3.1
 */
export const extInfoQuestions = (longest: number): readonly Question[] => [
  {
    id: 'purpose',
    step: 'О чём шла речь',
    type: 'one',
    label: 'С чем вы обращались?',
    required: true,
    options: [
      { id: 'information', label: 'Узнать информацию' },
      { id: 'consultation', label: 'Получить консультацию' },
      { id: 'suggestion', label: 'Подать предложение' },
      { id: 'application', label: 'Подать заявление' },
      { id: 'complaint', label: 'Подать жалобу' },
      { id: 'progress', label: 'Узнать, как идёт рассмотрение' },
      { id: 'other', label: 'Другое', longest: 200 },
    ],
  },
  {
    id: 'channel',
    step: 'О чём шла речь',
    type: 'one',
    label: 'Каким способом?',
    required: true,
    when: { channelUnknown: true },
    options: Object.entries(CHANNELS).map(([id, { label }]) => ({ id, label })),
  },
  {
    id: 'solved',
    step: 'О чём шла речь',
    type: 'one',
    label: 'Вы получили то, за чем обращались?',
    required: true,
    options: [
      { id: 'yes', label: 'Да, полностью' },
      { id: 'partly', label: 'Частично' },
      { id: 'no', label: 'Нет' },
      { id: 'waiting', label: 'Ещё жду ответа' },
    ],
  },
  parameter('find', 'Легко ли было понять, куда и как обратиться?'),
  { ...parameter('speed', 'Устроил ли вас срок ответа?'), when: answered },
  { ...parameter('clear', 'Понятно ли вам ответили?'), when: answered },
  { ...parameter('full', 'Ответили ли на все ваши вопросы?'), when: answered },
  {
    ...parameter('staff', 'Был ли сотрудник вежлив и внимателен?'),
    hint: 'Если с сотрудником вы не говорили, отметьте «Затрудняюсь ответить».',
    when: { all: [answered, { channelNot: ['site', 'stand'] }] },
  },
  {
    id: OVERALL,
    step: 'В целом',
    type: 'mark',
    label: 'Довольны ли вы в целом тем, как всё прошло?',
    required: true,
    words: S5,
  },
  {
    id: 'why',
    step: 'Ваши слова',
    type: 'words',
    label: 'Что пошло не так? Что нам исправить в первую очередь?',
    hint: 'Можно не отвечать. Имена, телефоны и адреса писать не нужно.',
    longest,
    when: { question: OVERALL, atMost: 3 },
  },
  {
    id: 'keep',
    step: 'Ваши слова',
    type: 'words',
    label: 'Что было удобно? Что стоит сохранить?',
    hint: 'Можно не отвечать. Имена, телефоны и адреса писать не нужно.',
    longest,
    when: { question: OVERALL, atLeast: 4 },
  },
  {
    id: 'times',
    step: 'Ваши слова',
    type: 'one',
    label: 'Сколько раз пришлось обратиться по этому вопросу?',
    options: [
      { id: '1', label: 'Один раз' },
      { id: '2', label: 'Два раза' },
      { id: '3plus', label: 'Три раза и больше' },
    ],
  },
  {
    id: 'seg',
    step: 'Ваши слова',
    type: 'one',
    label: 'Как кто вы обращались?',
    hint: 'По желанию.',
    options: [
      { id: 'citizen', label: 'Гражданин' },
      { id: 'selfemployed', label: 'Самозанятый' },
      { id: 'entrepreneur', label: 'Предприниматель, фермерское хозяйство' },
      { id: 'organisation', label: 'Организация' },
      { id: 'ngo', label: 'Общественная организация' },
      { id: 'authority', label: 'Орган власти' },
      { id: 'other', label: 'Другое' },
    ],
  },
]

/** The single parameters of satisfaction, as people are asked about them. @clause K3.1 */
export const PARAMETERS: readonly { id: string; label: string }[] = extInfoQuestions(1)
  .filter(({ type, step }) => type === 'mark' && step === WORK)
  .map(({ id, label }) => ({ id, label }))
