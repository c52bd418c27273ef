import type { Writer } from './terms.ts'

const farm = (name: string, login: string, number: number, village: string): Writer => ({
  ...{ name, segment: 'farmer', email: `${login}@pole.example`, phone: `+7 999 000-10-${number}` },
  address: `Заозёрский край, ${village}, улица Полевая, ${number}`,
})
const neighbour = (name: string, number: number, village: string): Writer => ({
  ...{ name, segment: 'smallholder', phone: `+7 999 000-20-${number}` },
  address: `Заозёрский край, ${village}, улица Овражная, ${number}`,
})
const citizen = (name: string, login: string): Writer => ({ name, segment: 'citizen', email: `${login}@dom.example` })
const firm = (name: string, contactName: string, login: string, segment: Writer['segment']): Writer => ({
  ...{ name, contactName, segment, isOrganisation: true, email: `${login}@delo.example` },
  address: 'Заозёрский край, посёлок Луговой, улица Заводская, 1',
})

/** Who writes to the invented ministry. */
export const WRITERS: readonly Writer[] = [
  farm('Травкин Егор Ильич', 'travkin', 11, 'Нижний Клевер'),
  farm('Колоскова Нина Павловна', 'koloskova', 12, 'Травостой'),
  farm('Ковылин Степан Андреевич', 'kovylin', 13, 'Гусиный Яр'),
  farm('Овсянкин Матвей Петрович', 'ovsyankin', 14, 'Сухой Овсюг'),
  farm('Ржанова Таисия Олеговна', 'rzhanova', 15, 'Медвяное'),
  neighbour('Мятликова Зоя Фёдоровна', 21, 'Большая Копна'),
  neighbour('Пырейкин Архип Савельевич', 22, 'Дальние Стожары'),
  neighbour('Гречишкина Вера Лукинична', 23, 'Кривая Межа'),
  neighbour('Копнин Тихон Егорович', 24, 'Верхний Донник'),
  citizen('Стожарова Алёна Игоревна', 'stozharova'),
  citizen('Льнянов Кирилл Денисович', 'lnyanov'),
  citizen('Чечевицына Софья Марковна', 'chechevitsyna'),
  citizen('Пажитнов Глеб Романович', 'pazhitnov'),
  firm('ООО «Заозёрский лён»', 'Полбина Раиса', 'len', 'organisation'),
  firm('СПК «Тихий Покос»', 'Выгонов Макар', 'pokos', 'cooperative'),
  firm('ООО «Медвяный сыр»', 'Люцернова Ольга', 'syr', 'processor'),
  firm('Союз пасечников Заозёрья', 'Клеверов Антон', 'pasechniki', 'ngo'),
  firm('Редакция газеты «Заозёрские вести»', 'Донникова Яна', 'vesti', 'media'),
  { name: 'Сенокосов Юрий Власович', segment: 'selfemployed', email: 'senokosov@delo.example' },
]

/** Nobody said who it was. */
export const anonymousWriter: Writer = { name: '', segment: 'citizen' }

/** The one whose name begins so, or holds it. */
export function writerCalled(...names: readonly string[]): Writer {
  const found = WRITERS.find(({ name }) => names.some((part) => name.includes(part)))
  if (!found) throw new Error(`nobody in the story is called ${names.join(', ')}`)
  return found
}
