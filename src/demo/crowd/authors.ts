import type { Chance } from '../chance.ts'

const STEMS = [
  ...['Ряби', 'Жито', 'Пшени', 'Колос', 'Трави', 'Луго', 'Клеве', 'Ковыл', 'Сено', 'Овсю', 'Грече', 'Льня', 'Берез'],
  ...[
    'Сосно',
    'Осино',
    'Дубро',
    'Ключе',
    'Озере',
    'Речни',
    'Снего',
    'Ветро',
    'Грозо',
    'Росто',
    'Медо',
    'Пчели',
    'Овчи',
  ],
]
const JOINTS = ['', 'ви', 'го', 'ди', 'ку', 'ла', 'мо', 'не', 'ро', 'та', 'шу', 'чи', 'бе', 'са', 'ру', 'зи']
const ENDS = ['нин', 'ков', 'дин', 'лёв', 'мов', 'шин', 'тов', 'рёв', 'цов', 'чев', 'жин', 'сов']
const NAMES = ['Пётр', 'Иван', 'Семён', 'Фёдор', 'Артём', 'Николай', 'Сергей', 'Олег', 'Илья', 'Юрий', 'Антон', 'Павел']
const PATRONYMICS = [
  'Петрович',
  'Иванович',
  'Семёнович',
  'Фёдорович',
  'Олегович',
  'Ильич',
  'Юрьевич',
  'Павлович',
  'Львович',
]

export interface InventedAuthor {
  kind: 'person'
  name: string
  email: string
  phone: string
}

/** One of five thousand surnames; addresses and telephones are nobody's. */
export function someAuthor(chance: Chance): InventedAuthor {
  const surname = chance.pick(STEMS) + chance.pick(JOINTS) + chance.pick(ENDS)
  return {
    kind: 'person',
    name: `${surname} ${chance.pick(NAMES)} ${chance.pick(PATRONYMICS)}`,
    email: `u${chance.below(10_000_000)}@pochta.example`,
    phone: `+7000${String(chance.below(10_000_000)).padStart(7, '0')}`,
  }
}
