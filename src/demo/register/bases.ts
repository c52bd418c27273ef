import type { Basis } from '#touchpoints'
import { basis, type DayAgo } from './told.ts'

/** Acts, contracts and instructions of the invented ministry; two laws are real ones. */
export const basesOf = (day: DayAgo) =>
  ({
    appeals: basis('normative', 'О порядке рассмотрения обращений граждан Российской Федерации', {
      number: '59-ФЗ',
      on: '2006-05-02',
    }),
    information: basis(
      'normative',
      'Об обеспечении доступа к информации о деятельности государственных органов и органов местного самоуправления',
      { number: '8-ФЗ', on: '2009-02-09' },
    ),
    order: basis('internal', 'Приказ о перечне точек взаимодействия', { number: '112-п', on: day(366) }),
    /** Ran out six weeks ago: nobody noticed. */
    siteContract: basis('contract', 'Сопровождение официального сайта', {
      number: '17/С',
      on: day(405),
      until: day(41),
    }),
    /** Runs out within the month. */
    phoneContract: basis('contract', 'Многоканальный телефон', { number: '9/Т', on: day(345), until: day(-18) }),
    standOrder: basis('internal', 'Распоряжение об информационном стенде', { number: '14-р', on: day(380) }),
    rules: basis('normative', 'Порядок предоставления субсидий хозяйствам', { number: '348-пп', on: day(420) }),
    districts: basis('agreement', 'О выездном приёме в районных домах культуры', {
      number: '3/С',
      on: day(350),
      until: day(-380),
    }),
    startSubsidies: basis('directive', 'Внести в перечень точки отдела мер поддержки', {
      who: 'заместитель министра',
      on: day(345),
    }),
    startOnline: basis('directive', 'Принимать предложения и отзывы на сайте', {
      who: 'заместитель министра',
      on: day(310),
    }),
    spring: basis('directive', 'Обновить часы и адреса к посевной', { who: 'заместитель министра', on: day(221) }),
    chat: basis('directive', 'Отвечать в чате получателей субсидий', { who: 'заместитель министра', on: day(186) }),
    noFax: basis('internal', 'Приказ об отказе от факсов', { number: '61-п', on: day(140) }),
    noDoubles: basis('internal', 'Протокол разбора перечня', { number: '5', on: day(62) }),
  }) satisfies Record<string, Basis>

export type Bases = ReturnType<typeof basesOf>
