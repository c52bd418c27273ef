import { FOREIGN } from '../matters.ts'
import type { Told } from '../ordinary.ts'
import { approve, assign, draft, leave, redirect, register, send, step, submit, withdraw } from '../steps.ts'
import { anonymousWriter, writerCalled } from '../writers.ts'
import { fromSite, onSite, told } from './told.ts'

/** Those that ended otherwise than with a letter: sent on, left, withdrawn, said at once. */
export const ended = (): Told[] => [
  ...FOREIGN.map(({ words, topic, to, reason }, place) =>
    told(`foreign ${place}`, [300 - place * 120, 11], { words, topic }, step(3, 'clerk', redirect(to, reason))),
  ),
  told(
    'nameless',
    [210, 10],
    { words: 'Разберитесь с рынком, там обвешивают.', writer: anonymousWriter, marks: ['anonymous'] },
    step(2, 'head', leave('nameless', 'Нет фамилии и адреса, ответить некуда. Сведения переданы на рынок.')),
  ),
  told(
    'abusive',
    [170, 12],
    { words: 'Все вы там жулики и вредители, гнать вас поганой метлой.', kind: 'complaint', marks: ['abusive'] },
    step(2, 'head', leave('abusive', 'В письме только оскорбления. Просим написать, что случилось.')),
  ),
  told(
    'withdrawn',
    [90, 19],
    { ...onSite('own'), words: 'Не пришла субсидия на семена.', kind: 'question', writer: writerCalled('Травкин') },
    fromSite('own'),
    step(4, 'citizen', withdraw),
  ),
  told(
    'refusal',
    [120, 15],
    {
      ...{ way: 'reception', channel: 'reception', regime: '210-fz-refusal', kind: 'complaint' },
      words: 'В приёме документов на субсидию отказали, потому что печать на доверенности бледная.',
      writer: writerCalled('Ржанова'),
    },
    step(0, 'clerk', assign('clerk', 'appeals')),
    step(1, 'clerk', draft('Отказ отменён, документы приняты в тот же день.', 'measures-taken', 'upheld'), submit),
    step(1, 'head', approve),
    step(2, 'clerk', send('status')),
  ),
  told(
    'spoken',
    [75, 11],
    {
      ...{ way: 'phone', channel: 'phone', regime: 'own', kind: 'question', answerBy: 'phone' },
      words: 'Спрашивает, до какого числа принимают заявки на удобрения.',
      writer: writerCalled('Копнин'),
    },
    step(
      0,
      'clerk',
      assign('clerk', 'appeals'),
      draft('Заявки принимают до 15 числа, подать можно и в округе.', 'explained'),
      send('phone'),
    ),
  ),
  told(
    'oral',
    [66, 16],
    {
      ...{ way: 'oral', channel: 'reception', regime: 'own', kind: 'suggestion' },
      words: 'На ярмарке просили поставить второй водяной бак для скота.',
      writer: writerCalled('Мятликова'),
    },
    step(1, 'clerk', register('own'), assign('support', 'support')),
    step(5, 'support', draft('Второй бак поставим к весенней ярмарке.', 'supported'), send('status')),
  ),
]
