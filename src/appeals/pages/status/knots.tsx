import type { Temporal } from 'temporal-polyfill'
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
  const { appeal, unit, state, deadline, registration, turns } = status
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
  const now = nowOf(status, registration && day(registration.dueOn))
  const ahead: Knot = {
    state: deadline ? 'due' : 'ahead',
    when: deadline ? `до ${day(deadline.dueOn)}` : 'потом',
    title: 'Ответим',
    ...(state === 'paused'
      ? { children: 'Срок стоит и пойдёт дальше, когда получим то, чего ждём.' }
      : { children: `Ответ придёт: ${ANSWER_COMES[appeal.answerBy]}.` }),
  }
  return appeal.answerBy === 'none' ? [...past, now] : [...past, now, ahead]
}

function nowOf({ state, asked }: Status, registerBy: string | undefined): Knot {
  if (asked)
    return { state: 'now', when: 'сейчас', title: 'Ждём вашего ответа на вопрос', children: 'Он показан выше.' }
  switch (state) {
    case 'received':
      return {
        state: 'now',
        when: registerBy ? `до ${registerBy}` : 'сейчас',
        title: 'Зарегистрируем и передадим тому, кто ответит',
      }
    case 'registered':
      return { state: 'now', when: 'сейчас', title: 'Решаем, кто ответит' }
    case 'paused':
      return {
        state: 'now',
        when: 'сейчас',
        title: 'Срок приостановлен',
        children: 'Почему, сказано в переписке ниже.',
      }
    case 'waiting':
      return { state: 'now', when: 'сейчас', title: 'Ответ готов, его проверяет руководитель' }
    default:
      return { state: 'now', when: 'сейчас', title: 'Готовим ответ' }
  }
}

function endOf({ appeal, said }: Status): { at: Temporal.Instant; title: string; words: string } | undefined {
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
      words: said.some(({ kind }) => kind === 'answer') ? 'Ответ ниже, в переписке.' : 'Ответ дан на месте.',
    }
  if (appeal.redirectedAt)
    return {
      at: appeal.redirectedAt,
      title: 'Направили по компетенции',
      words: 'Вопрос решает другой орган, он и ответит. Куда направили и почему, сказано в переписке.',
    }
  if (appeal.leftAt)
    return { at: appeal.leftAt, title: 'Оставили без ответа', words: 'На каком основании, сказано в переписке.' }
  return undefined
}
