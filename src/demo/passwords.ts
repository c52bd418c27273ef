import { keyedHash } from '#platform/keyed-hash.ts'

const WORDS = [
  ...['копна', 'роса', 'улей', 'межа', 'сноп', 'ковыль', 'донник', 'плуг', 'борона', 'тын', 'овин', 'гумно', 'клевер'],
  ...['рожь', 'лён', 'гречка', 'просо', 'стог', 'выгон', 'табун', 'сеялка', 'жито', 'колос', 'мельница', 'пасека'],
  ...['ручей', 'омут', 'ветла', 'осока', 'камыш', 'паром', 'брод', 'калитка', 'изба', 'крыльцо', 'колодец', 'ведро'],
  ...[
    'телега',
    'хомут',
    'подкова',
    'лукошко',
    'туесок',
    'самовар',
    'грядка',
    'тыква',
    'репа',
    'укроп',
    'хмель',
    'мята',
  ],
  ...['дрозд', 'скворец', 'журавль', 'аист', 'чибис', 'жаворонок', 'перепел', 'сойка', 'иволга', 'ласточка', 'удод'],
  ...['стриж', 'выпь', 'кулик', 'цапля'],
]

/**
 * The password of an invented person: words that the installation's own key picks, so it is another one in every
 * installation, and can be told again to whoever runs this one.
 */
export function passwordOf(email: string, key: Buffer): string {
  const bytes = keyedHash(key, 'demo password', email)
  const words = [0, 1, 2, 3].map((place) => WORDS[(bytes[place] ?? 0) % WORDS.length])
  return `${words.join('-')}-${10 + ((bytes[4] ?? 0) % 90)}`
}
