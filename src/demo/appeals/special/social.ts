import type { Told } from '../ordinary.ts'
import { writerCalled } from '../writers.ts'
import { atOnce, told } from './told.ts'

/** What was said on a page of a social network, each kind by its own clock. */
export const social = (): Told[] => [
  ...(['social-official', 'social-comment', 'social-mention'] as const).map((regime, place) =>
    told(
      regime,
      [70 - place * 25, 11],
      {
        ...{ way: 'other', channel: 'vk', regime, kind: 'question', writer: writerCalled('Льнянов') },
        words:
          [
            'Когда откроют приём заявок на семена?',
            'А где таблица со ставками?',
            'Говорят, министерство закрыло линию. Правда?',
          ][place] ?? '',
      },
      atOnce('Ответили под записью: приём открыт, линия работает, таблица на главной странице.'),
    ),
  ),
]
