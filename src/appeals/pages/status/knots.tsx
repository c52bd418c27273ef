import { Temporal } from 'temporal-polyfill'
import type { Knot } from '#platform/html/line.tsx'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { Status } from '../../terms/status.ts'
import { ANSWER_COMES } from '../../text/reception.ts'
import { TURN_WORDS } from '../../text/status.ts'

interface Seen {
  today: Temporal.PlainDate
  timeZone: string
}

/** Where it stands, as one line: what has happened, what is now, by when comes what. @clause M15c */
export function statusKnots(status: Status, { today, timeZone }: Seen): Knot[] {
  const { appeal, unit, deadline, registration, turns, pause, isOverdue } = status
  const day = (on: Temporal.PlainDate) => dayAndMonth(on, today)
  const dayOf = (at: Temporal.Instant) => day(at.toZonedDateTimeISO(timeZone).toPlainDate())
  const isOpen = appeal.endedAt === null
  const past: Knot[] = [
    {
      state: 'done',
      when: day(appeal.receivedOn),
      title: appeal.way === 'site' ? 'Вы написали' : 'Получили ваше обращение',
    },
  ]
  if (appeal.registeredAt) past.push({ state: 'done', when: dayOf(appeal.registeredAt), title: 'Зарегистрировали' })
  if (appeal.assignedAt)
    past.push({
      state: 'done',
      when: dayOf(appeal.assignedAt),
      title: 'Передали тому, кто готовит ответ',
      ...(unit ? { children: unit } : {}),
    })
  for (const { kind, at } of turns) past.push({ state: 'done', when: dayOf(at), title: TURN_WORDS[kind] })
  const ended = endOf(status)
  if (ended) return [...past, { state: 'done', when: dayOf(ended.at), title: ended.title, children: ended.words }]
  if (!isOpen) return past
  const registerBy = registration && Temporal.PlainDate.compare(registration.dueOn, today) >= 0
  const now = nowOf(status, registerBy ? day(registration.dueOn) : undefined)
  const ahead: Knot = {
    state: deadline && !pause ? 'due' : 'ahead',
    when: pause || !deadline ? 'потом' : isOverdue ? `срок был ${day(deadline.dueOn)}` : `до ${day(deadline.dueOn)}`,
    title: 'Ответим',
    ...(pause
      ? { children: 'Новую дату назовём, когда срок снова пойдёт.' }
      : { children: `Ответ придёт: ${ANSWER_COMES[appeal.answerBy]}.` }),
  }
  return appeal.answerBy === 'none' ? [...past, now] : [...past, now, ahead]
}

const NOW = { state: 'now', when: 'сейчас' } as const

function nowOf({ state, asked, pause, appeal }: Status, registerBy: string | undefined): Knot {
  const answers = appeal.answerBy !== 'none'
  if (asked)
    return {
      ...NOW,
      title: 'Ждём вашего ответа на вопрос',
      children: pause ? 'Вопрос показан выше. Пока вы не ответите, срок стоит.' : 'Вопрос показан выше.',
    }
  switch (state) {
    case 'received':
      return {
        state: 'now',
        when: registerBy ? `до ${registerBy}` : 'сейчас',
        title: 'Зарегистрируем',
        children: 'Потом передадим тому, кто им займётся.',
      }
    case 'registered':
      return { ...NOW, title: answers ? 'Решаем, кто ответит' : 'Решаем, кто им займётся' }
    case 'paused':
      return {
        ...NOW,
        title: 'Срок приостановлен',
        ...(pause?.isExplained ? { children: 'Почему, сказано в переписке ниже.' } : {}),
      }
    case 'waiting':
      return { ...NOW, title: 'Ответ готов, его проверяет руководитель' }
    default:
      return { ...NOW, title: answers ? 'Готовим ответ' : 'Рассматриваем' }
  }
}

function endOf({ appeal, said }: Status): { at: Temporal.Instant; title: string; words: string } | undefined {
  const explained = (what: string) =>
    said.some(({ by, kind }) => by === 'body' && kind === 'words') ? ` ${what}, сказано в переписке.` : ''
  if (appeal.withdrawnAt)
    return {
      at: appeal.withdrawnAt,
      title: 'Вы отозвали обращение',
      words: 'Отвечать на него не будем. Текст остаётся у нас.',
    }
  if (appeal.answeredAt)
    return {
      at: appeal.answeredAt,
      title: 'Ответили',
      words: said.some(({ kind }) => kind === 'answer')
        ? 'Ответ ниже, в переписке.'
        : appeal.way === 'import'
          ? 'Ответ дан там, куда вы писали.'
          : 'Ответ дан на месте.',
    }
  if (appeal.redirectedAt)
    return {
      at: appeal.redirectedAt,
      title: 'Направили по компетенции',
      words: `Вопрос решает другой орган, он и ответит.${explained('Куда направили и почему')}`,
    }
  if (appeal.leftAt)
    return { at: appeal.leftAt, title: 'Оставили без ответа', words: explained('На каком основании').trim() }
  return undefined
}
