import type { Basis } from '#touchpoints'
import type { Act } from '../story/acts.ts'
import { ADDED, chatEntry, onlineEntries, SUPPORT_OFFICE, subsidyEntries } from './additions.ts'
import { APPENDIX, toldOfAppendix } from './appendix.ts'
import type { Bases } from './bases.ts'
import { PLACES } from './places.ts'
import { included } from './propose.ts'
import { found, type Told, type UnitKey } from './told.ts'

/** When fax, hotline and box went: so many days before today. */
export const WENT = { fax: 130, merged: 54 } as const

/** How the invented register came to be what it is: what was included, changed, excluded and merged in its year. */
export function registerHistory(bases: Bases): Act[] {
  const appendix = toldOfAppendix(bases)
  const filled = (unit: UnitKey) =>
    appendix
      .filter((told) => told.unit === unit)
      .map(({ content, ...at }) => ({
        ...{ deed: 'change' as const, at, content, grounds: bases.order },
        reason: 'Дополнили сведениями, которых нет в форме',
      }))
  const news = (list: readonly Told[], reason: string, grounds: Basis) =>
    list.map(({ content }) => ({ deed: 'include' as const, content, reason, grounds }))
  return [
    ...included('appeals', { submitted: 364, included: 361 }, filled('appeals')),
    ...included('crops', { submitted: 364, included: 361 }, filled('crops'), [
      { check: 'quotes', reason: 'Слова взяты из приказа как есть, поправим вместе с приказом' },
      { check: 'accessibility', reason: 'Сообщества только перешли к отделу, о доступности допишем' },
      { check: 'basis', reason: 'Каналами пользуются давно, поручение готовим' },
    ]),
    ...included(
      'support',
      { submitted: 343, included: 338 },
      news(subsidyEntries(bases), 'Хозяйства приходят за субсидиями, а отдела в перечне нет', bases.startSubsidies),
      [
        { check: 'basis', reason: 'Факс остался от прежнего порядка, документа на него нет' },
        { check: 'accessibility', reason: 'Факсом пользуются только организации' },
      ],
    ),
    ...included(
      'appeals',
      { submitted: 301, included: 297 },
      news(onlineEntries(bases), 'Отзывы стали принимать на сайте', bases.startOnline),
      [
        { check: 'other-way', reason: 'Предложение на бумаге примут в любой точке первого процесса' },
        { check: 'basis', reason: 'Чат-бот пробный, поручение дадут по итогам пробы' },
        { check: 'accessibility', reason: 'Чат-бот пробный' },
      ],
    ),
    ...spring(bases),
    ...included(
      'support',
      { submitted: 181, included: 176 },
      news([chatEntry(bases)], 'Хозяйства пишут сюда с зимы', bases.chat),
    ),
    ...included('support', { submitted: WENT.fax + 4, included: WENT.fax }, [
      {
        deed: 'exclude',
        at: { process: 'subsidies', name: ADDED.fax },
        successor: { process: 'subsidies', name: ADDED.email },
        reason: 'Аппарат списали: половину листов было не прочесть',
        grounds: bases.noFax,
      },
    ]),
    ...autumn(bases),
  ]
}

function spring({ spring: grounds }: Bases): Act[] {
  const days = { submitted: 219, included: 213 }
  return [
    ...included('appeals', days, [
      ...[APPENDIX.phone, APPENDIX.answerPhone].map((at) => ({
        ...{ deed: 'change' as const, at, grounds },
        content: { whereabouts: { ...PLACES.phone, hours: 'пн–пт с 8:00 до 19:00, без обеда' } },
        reason: 'К посевной линия работает дольше',
      })),
      ...[APPENDIX.reception, APPENDIX.answerReception].map((at) => ({
        ...{ deed: 'change' as const, at, grounds },
        content: {
          whereabouts: { ...PLACES.reception, address: 'ул. Хлебная, 4, каб. 5' },
          accessibility: 'Вход без ступеней, кабинет у входа, дверь шириной 90 см. Есть кнопка вызова на крыльце',
        },
        reason: 'Кабинет переехал ближе ко входу',
      })),
    ]),
    ...included('crops', days, [
      {
        deed: 'change',
        at: APPENDIX.site,
        content: { features: 'Сроки сева и прогноз по районам стоят на первой странице' },
        reason: 'Сроки сева спрашивают чаще всего',
        grounds,
      },
    ]),
    ...included('support', days, [
      {
        deed: 'change',
        at: { process: 'subsidies', name: ADDED.office },
        content: { whereabouts: found({ address: SUPPORT_OFFICE, hours: 'пн–пт с 9:00 до 18:00' }) },
        reason: 'Приём весь день, пока принимают заявления',
        grounds,
      },
    ]),
  ]
}

function autumn({ noDoubles: grounds }: Bases): Act[] {
  const merge = (gone: string, stay: string, reason: string) => ({
    ...{ deed: 'merge' as const, reason, grounds },
    at: { process: 'subsidies' as const, name: gone },
    successor: { process: 'subsidies' as const, name: stay },
  })
  return included(
    'support',
    { submitted: WENT.merged + 4, included: WENT.merged },
    [
      merge(ADDED.hotline, ADDED.phone, 'Линию перевели на телефон отдела'),
      merge(ADDED.box, ADDED.office, 'Ящик стоит у двери кабинета, разбирает его тот же человек'),
    ],
    [{ check: 'duplicate', reason: 'Каналы разные, но место и сотрудник одни: спрос считаем вместе' }],
  )
}
