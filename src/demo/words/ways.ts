import type { Trouble } from './terms.ts'

/** How a second matter follows the first. */
export const AND_ALSO = [
  ...['и ещё', 'кроме того', 'плюс к этому', 'а ещё', 'заодно скажу', 'второе', 'отдельно про другое', 'да и'],
  ...['к тому же', 'помимо этого', 'ещё один момент', 'и сверх того'],
]

/** How thanks turn to a complaint, or a complaint to thanks. */
export const BUT = ['но', 'однако', 'только вот', 'правда', 'хотя', 'единственное', 'а вот', 'при этом', 'одно плохо']
export const BUT_GOOD = ['зато', 'но', 'хорошо хоть', 'справедливости ради', 'при этом', 'однако', 'а вот']

export const HELLO = [
  ...['здравствуйте', 'добрый день', 'доброго времени суток', 'день добрый', 'уважаемое министерство', 'приветствую'],
  ...[
    'здравствуйте, пишет вам житель <села>',
    'добрый день, пишу из <села>',
    'пишу второй раз',
    'меня зовут <мужчина>',
  ],
  ...['я <женщина>, у меня <хозяйство>', 'скажу коротко', 'по существу', 'хочу сказать вот что', 'пишу как есть'],
]

export const BYE = [
  ...[
    'спасибо',
    'с уважением, <мужчина>',
    'с уважением, <женщина>',
    'надеюсь на понимание',
    'разберитесь',
    'жду ответа',
  ],
  ...[
    'мой телефон <телефон>',
    'тел. <телефон>, <женщина>',
    'примите меры',
    'заранее благодарю',
    'вот и всё',
    'не серчайте',
  ],
  ...['<село>, <дата>', 'держитесь там', 'извините за ошибки', 'больше добавить нечего', 'надеюсь, прочитаете'],
]

export const SIGHS = [
  ...['обидно', 'сил нет', 'надоело', 'как так', 'печально', 'это не дело', 'руки опускаются', 'стыдно должно быть'],
  ...['разве так можно', 'неужели трудно', 'а ведь можно проще', 'куда это годится', 'одни нервы'],
]

export const CHEERS = [
  ...[
    'молодцы',
    'так держать',
    'спасибо всем',
    'приятно удивлён',
    'низкий поклон',
    'успехов вам',
    'рад',
    'здоровья вам',
  ],
  ...['пятёрка', 'всем бы так', 'дай бог здоровья', 'огромное спасибо', 'благодарствую'],
]

/** What is added in passing, so that the matter can be found. */
export const ASIDES = [
  ...['это было <дата>', 'пишу из <села>', 'заявка № <номер>', 'у меня <хозяйство>', 'хозяйство в <селе>'],
  ...['вопрос был про <цель>', 'обращался <дата>', 'речь про <цель>', 'была у вас <дата>', 'дело № <номер>'],
  ...['у нас <хозяйство>, <село>', 'история с <дата>', 'я насчёт <цели>', 'мы из <села>', 'было около <час>, <дата>'],
]

/** What often comes together: who writes much, writes of this too. */
export const BESIDES: Readonly<Record<Trouble, readonly Trouble[]>> = {
  deadline: ['incomplete', 'progress', 'unclear', 'subsidy'],
  unclear: ['documents', 'phone', 'site', 'nowhere'],
  incomplete: ['deadline', 'unclear', 'phone', 'post'],
  phone: ['queue', 'progress', 'staff', 'nowhere'],
  documents: ['queue', 'subsidy', 'unclear', 'nowhere'],
  site: ['phone', 'unclear', 'nowhere', 'documents'],
  subsidy: ['documents', 'deadline', 'progress', 'unclear'],
  staff: ['queue', 'phone', 'nowhere', 'unclear'],
  queue: ['staff', 'phone', 'stand', 'documents'],
  stand: ['queue', 'nowhere', 'phone', 'site'],
  nowhere: ['stand', 'phone', 'site', 'queue'],
  chats: ['phone', 'site', 'unclear', 'subsidy'],
  post: ['deadline', 'progress', 'documents', 'phone'],
  progress: ['deadline', 'phone', 'subsidy', 'site'],
}
