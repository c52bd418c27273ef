import { z } from 'zod'
import { edge } from '../act-edge.ts'
import { askClient } from '../actions/ask-client.ts'
import { assignAppeal } from '../actions/assign-appeal.ts'
import { giveErrand } from '../actions/give-errand.ts'
import { noteAppeal } from '../actions/note-appeal.ts'
import { planVisit } from '../actions/plan-visit.ts'
import { assigneeChoices, staffChoices, unitChoices } from '../choices.ts'
import { AssignmentFields, ErrandFields, VisitFields, WordsField } from '../pages/desk/appeal/work-fields.tsx'

const text = z.string().default('')

const assignment = edge({
  act: 'assign',
  path: 'assignment',
  title: 'Назначить исполнителя',
  button: 'Назначить исполнителя',
  said: 'Исполнитель назначен',
  summary: 'Gives an appeal to a person or a unit',
  words: z.object({ personId: text, unitId: text, why: text }),
  begin: async (work, appeal) => {
    const { proposed, unitId } = await assigneeChoices(work, appeal)
    return { personId: appeal.assigneeId ?? proposed?.personId ?? '', unitId }
  },
  fields: async (work, appeal, typed) => <AssignmentFields typed={typed} {...(await assigneeChoices(work, appeal))} />,
  deed: assignAppeal,
})

const note = edge({
  act: 'note',
  path: 'notes',
  title: 'Заметка для своих',
  button: 'Добавить заметку',
  said: 'Заметка добавлена',
  summary: 'Adds a note for colleagues; the client never sees it',
  words: z.object({ words: text }),
  // On the page of the appeal other forms have fields of the same name.
  read: (form) => ({ words: (form.get('words') || form.get('note')).trim() }),
  fields: (_work, _appeal, { words }) => (
    <WordsField value={words} label="Заметка" hint="Видят только те, кто работает с обращением." />
  ),
  deed: noteAppeal,
})

const question = edge({
  act: 'ask',
  path: 'questions',
  title: 'Вопрос клиенту',
  button: 'Задать вопрос',
  said: 'Вопрос задан',
  summary: 'Asks the client; it stands in the correspondence and goes by e-mail, or waits to be sent on paper',
  words: z.object({ words: text }),
  fields: (_work, _appeal, { words }) => (
    <WordsField
      value={words}
      label="Что нужно узнать"
      hint="Уйдёт на эл. почту или станет письмом для отправки. Срок идёт."
    />
  ),
  deed: (work, appealId, wish) => askClient(work, appealId, wish),
  withFiles: askClient,
})

const errand = edge({
  act: 'give-errand',
  path: 'errands',
  title: 'Дать поручение',
  button: 'Дать поручение',
  said: 'Поручение дано',
  summary: 'Asks a unit or a person to do something by a date of its own',
  words: z.object({ words: text, dueOn: text.describe('2026-11-20'), unitId: text, personId: text }),
  fields: async (work, _appeal, typed) => (
    <ErrandFields
      typed={typed}
      people={await staffChoices(work)}
      units={await unitChoices(work)}
      today={work.today.toString()}
    />
  ),
  deed: giveErrand,
})

const visit = edge({
  act: 'plan-visit',
  path: 'visits',
  title: 'Назначить выезд',
  button: 'Назначить выезд',
  said: 'Выезд назначен',
  summary: 'Plans a visit',
  words: z.object({ plannedOn: text.describe('2026-11-20'), whereabouts: text, why: text }),
  fields: (work, { author }, typed) => (
    <VisitFields
      typed={{ ...typed, whereabouts: typed.whereabouts || (author.address ?? '') }}
      today={work.today.toString()}
    />
  ),
  deed: planVisit,
})

export const workingEdges = [assignment, note, question, errand, visit]
