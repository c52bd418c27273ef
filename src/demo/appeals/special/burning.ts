import type { Told } from '../ordinary.ts'
import { ask, draft, errand, extend, giveBack, pause, rate, redirect, register, send, step, submit } from '../steps.ts'
import { writerCalled } from '../writers.ts'
import { fromSite, LAND, onSite, toClerk, told, toSupport } from './told.ts'

/** Those that wait for somebody today, a few for each queue. */
export const burning = (): Told[] => [
  told(
    'overdue',
    [52, 10],
    { words: 'Прошу вернуть участок под сенокос, его отдали без торгов.', topic: LAND },
    toClerk,
  ),
  told(
    'overdue unassigned',
    [45, 20],
    { ...onSite('own'), words: 'Почему закрыли приём в округе?', kind: 'question' },
    step(1, 'clerk', register('own')),
  ),
  told(
    'due today',
    [30, 10],
    { words: 'Прошу помочь с ветеринарным паспортом на лошадь.', writer: writerCalled('Копнин') },
    toClerk,
  ),
  told(
    'due soon',
    [28, 10],
    { words: 'Прошу выделить технику для расчистки подъезда к ферме.', writer: writerCalled('Ковылин') },
    toSupport,
  ),
  told(
    'extended',
    [38, 13],
    {
      ...onSite('8-fz'),
      words: 'Прошу сведения о субсидиях за пять лет по районам.',
      kind: 'information',
      writer: writerCalled('Заозёрские вести'),
    },
    fromSite('8-fz'),
    step(5, 'head', extend(15, 'Собираем сведения за пять лет из архива')),
  ),
  told(
    'asked',
    [13, 18],
    {
      ...onSite('own'),
      words: 'Не могу подать заявку: страница не принимает план хозяйства.',
      kind: 'question',
      writer: writerCalled('Стожарова'),
    },
    fromSite('own'),
    step(3, 'clerk', ask('Какой размер у файла и что написано на странице? Пришлите, пожалуйста, снимок экрана.')),
  ),
  told(
    'paused',
    [18, 12],
    {
      ...onSite('own'),
      words: 'Прошу исправить площадь в реестре пасек.',
      kind: 'question',
      writer: writerCalled('Союз'),
    },
    fromSite('own'),
    step(4, 'clerk', pause('Ждём выписку из реестра', 'Регламент, п. 34')),
  ),
  told(
    'on paper',
    [7, 10],
    {
      words: 'Прошу починить мост через ручей: комбайн к полям не пройдёт.',
      writer: writerCalled('Пырейкин'),
      answerBy: 'post',
    },
    toClerk,
    step(4, 'clerk', redirect('Министерство дорожного хозяйства', 'Мостами на дорогах края ведают они')),
  ),
  told(
    'errand open',
    [16, 12],
    {
      words: 'Прошу проверить качество семян, купленных по льготе: не взошла половина.',
      writer: writerCalled('Травкин'),
    },
    toClerk,
    step(3, 'clerk', errand('crops', 6, 'Возьмите пробу семян и сообщите всхожесть.')),
  ),
  told(
    'waiting',
    [14, 12],
    {
      words: 'Считаю отказ в субсидии ошибкой: справка была приложена.',
      kind: 'complaint',
      writer: writerCalled('Овсянкин'),
    },
    toSupport,
    step(
      5,
      'support',
      draft('Справка найдена, отказ отменён, субсидию выплатим в этом месяце.', 'measures-taken', 'upheld'),
      submit,
    ),
  ),
  told(
    'returned',
    [17, 12],
    {
      words: 'Прошу объяснить, почему наш район не вошёл в программу дорог к фермам.',
      writer: writerCalled('Ковылин'),
    },
    toClerk,
    step(5, 'clerk', draft('Район не вошёл в программу.', 'explained'), submit),
    step(7, 'head', giveBack('Напишите почему и когда программа откроется снова.')),
  ),
  told(
    'rated low',
    [24, 12],
    {
      ...onSite('own'),
      words: 'Когда отремонтируют весы на приёмном пункте?',
      kind: 'question',
      writer: writerCalled('Чечевицына'),
    },
    fromSite('own'),
    step(6, 'clerk', draft('Вопрос находится на контроле.', 'explained'), send('status')),
    step(8, 'system', rate(1, 'Так и не написали, когда починят.')),
  ),
  told('unassigned', [6, 12], { words: 'Прошу помочь купить сено по цене края.', writer: writerCalled('Гречишкина') }),
  told('of yesterday', [1, 21], {
    ...onSite('own'),
    words: 'На сайте не открывается таблица ставок.',
    kind: 'question',
    writer: writerCalled('Пажитнов'),
  }),
  told('of today', [0, 0], {
    ...onSite('8-fz'),
    words: 'Пришлите порядок отбора на грант.',
    kind: 'information',
    writer: writerCalled('Заозёрский лён'),
  }),
]
