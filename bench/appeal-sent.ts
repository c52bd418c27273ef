import { randomInt, randomUUID } from 'node:crypto'

const WORDS =
  'В марте мы подали документы на субсидию на содержание коров, но до сих пор не знаем, рассмотрели ли их. По телефону отвечают, что ' +
  'решение будет на следующей неделе, и так уже третий раз. Прошу сообщить, в каком состоянии наше заявление, каких документов не хватает ' +
  'и когда ждать выплату. Хозяйство небольшое, двадцать голов, корма куплены в долг, и откладывать ремонт коровника дальше нельзя. ' +
  'Приезжать в город за каждой справкой далеко: дорога занимает день. Ответ пришлите на электронную почту.'

const SURNAMES = ['Нивин', 'Полевая', 'Рощина', 'Колосов', 'Ключева', 'Лесная', 'Озеров', 'Луговая']

/** An appeal as a program brings it: each under an id of its own, by one of ten thousand people. */
export function appealSent(touchpointId: string): string {
  const person = randomInt(10_000)
  const author = { name: `${SURNAMES[person % SURNAMES.length]} ${person}`, email: `client${person}@example.ru` }
  return JSON.stringify({
    id: randomUUID(),
    way: 'site',
    author,
    words: WORDS,
    regime: '59-fz',
    kind: 'application',
    direction: 'services',
    touchpointId,
    segment: 'farmer',
    answerBy: 'email',
  })
}
