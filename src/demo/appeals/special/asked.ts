import type { Told } from '../ordinary.ts'
import {
  add,
  approve,
  ask,
  assign,
  divide,
  draft,
  errand,
  extend,
  note,
  pause,
  rate,
  report,
  resume,
  send,
  step,
  submit,
  visit,
  visited,
} from '../steps.ts'
import { writerCalled } from '../writers.ts'
import { FARMING, fromSite, LAND, onSite, signed, toClerk, told, toSupport } from './told.ts'

/** Those for which more was done than writing an answer. */
export const asked = (): Told[] => [
  told(
    'errand',
    [140, 10],
    { words: 'Прошу помочь с вывозом больного скота, свой транспорт сломан.', topic: FARMING },
    toClerk,
    step(2, 'clerk', errand('veterinary', 7, 'Осмотрите стадо и сообщите, нужна ли перевозка.')),
    step(6, 'employee', report('Стадо осмотрено, двух животных изолировали, перевозка не нужна.')),
    ...signed(9, 'Стадо осмотрено, лечение назначено. Перевозка не понадобилась.'),
  ),
  told(
    'visit',
    [105, 10],
    {
      words: 'Пастбище подтопило, скот стоит в воде. Прошу посмотреть на месте.',
      topic: LAND,
      writer: writerCalled('Гречишкина'),
    },
    toClerk,
    step(2, 'clerk', visit(5, 'Кривая Межа, пастбище у реки', 'Посмотреть, откуда вода')),
    step(7, 'clerk', visited('Засорилась труба под дорогой, прочистили при нас.'), note('Снимки положены в дело.')),
    ...signed(10, 'Вода ушла: труба под дорогой прочищена. Осенью её заменят.'),
  ),
  told(
    'visit ahead',
    [8, 10],
    { words: 'Прошу осмотреть участок: сосед сдвинул изгородь на четыре метра.', topic: LAND },
    toClerk,
    step(2, 'clerk', visit(16, 'Дальние Стожары, участок у оврага', 'Сверить границу с планом')),
  ),
  told(
    'questions',
    [55, 12],
    {
      words: 'Просим починить мост, провести ветеринарный приём в Травостое и сказать, когда выплатят субсидию.',
      marks: ['collective'],
      writer: writerCalled('Колоскова'),
      extra: { coAuthors: [{ name: 'Клеверов Иван' }, { name: 'Пажитнова Раиса' }, { name: 'Выгонов Лука' }] },
    },
    step(
      1,
      'clerk',
      assign('clerk', 'appeals'),
      divide(
        { words: 'Когда выплатят субсидию', topicCode: FARMING, competence: 'own' },
        { words: 'Ветеринарный приём в Травостое', topicCode: FARMING, competence: 'own' },
        { words: 'Мост у фермы', topicCode: '0003.0009.0099', competence: 'local' },
      ),
    ),
    ...signed(14, 'Субсидия выплачена 3 числа. Ветеринар принимает в Травостое по средам. О мосте сообщили в округ.'),
  ),
  told(
    'spoken for',
    [48, 10],
    {
      words: 'За мать прошу выдать копию ответа, отправленного по старому адресу: дом снесён.',
      ...{ regime: '8-fz', kind: 'information', writer: writerCalled('Мятликова') },
      extra: { representative: { name: 'Мятликов Пётр', authority: 'Доверенность от 3 марта № 12' } },
    },
    toClerk,
    step(5, 'clerk', draft('Копию ответа отправили по новому адресу.', 'explained'), send('status')),
  ),
  told(
    'extended before',
    [180, 10],
    { words: 'Прошу пересчитать ставку субсидии за три года.', writer: writerCalled('Овсянкин') },
    toSupport,
    step(20, 'head', extend(30, 'Запросили сведения за три года у налоговой службы')),
    step(46, 'support', draft('Ставка пересчитана, доплата перечислена.', 'measures-taken'), submit),
    step(48, 'head', approve),
    step(49, 'support', send('status')),
  ),
  told(
    'paused before',
    [130, 14],
    {
      ...onSite('own'),
      words: 'Помогите оформить паспорт пасеки.',
      kind: 'question',
      writer: writerCalled('Сенокосов'),
    },
    fromSite('own'),
    step(
      3,
      'clerk',
      ask('Пришлите, пожалуйста, выписку из похозяйственной книги.'),
      pause('Ждём выписку', 'Регламент, п. 34'),
    ),
    step(9, 'citizen', add('Выписка готова, номер 18 от прошлой недели.')),
    step(10, 'clerk', resume),
    step(14, 'clerk', draft('Паспорт пасеки оформлен, он в отделе.', 'explained'), send('status')),
    step(16, 'system', rate(5, 'Всё сделали быстро.')),
  ),
]
