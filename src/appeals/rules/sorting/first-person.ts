import type { WayIn } from '#channels'

type Turn = readonly [forms: RegExp, said: string]
const turn = (forms: string, said: string): Turn => [new RegExp(` (?:${forms})(?= )`, 'g'), ` ${said}`]

/** What is written of somebody is what they said themselves: «просит прислать» is «прошу прислать». */
const NOW: readonly Turn[] = [
  turn('просит|просят|просим|просьба|просила бы|просил бы|попрошу|убедительно прошу|очень прошу', 'прошу'),
  turn('жалуется|жалуются|жалуемся', 'жалуюсь'),
  turn('запрашивает|запрашивают|запрашиваем|запросил|запросила', 'запрашиваю'),
  turn('предлагаем|предлагает|предлагают', 'предлагаю'),
  turn('благодарит|благодарят|благодарим', 'благодарю'),
  turn('требует|требуют|требуем', 'требую'),
  turn('спрашивает|спрашивают|интересуется|интересуются|уточняет|узнает', 'спрашиваю'),
  turn('хочет|хотят|хотим|хотел|хотела|хотели|хотелось', 'хочу'),
  turn('считает|считаем|считают|полагает|полагаем|полагаю', 'считаю'),
  turn('сообщаем|уведомляем|информируем', 'сообщаю'),
]

/** A clerk writes down what was said: the past tense is the client's own then. */
const WRITTEN_DOWN: readonly Turn[] = [
  turn('попросил|попросила|попросили|просил|просила|просили', 'прошу'),
  turn('пожаловался|пожаловалась|пожаловались|жаловался|жаловалась', 'жалуюсь'),
  turn('предложил|предложила|предложили', 'предлагаю'),
  turn('поблагодарил|поблагодарила|поблагодарили|поблагодарить|благодарил|благодарила', 'благодарю'),
  turn('потребовал|потребовала|требовал|требовала', 'требую'),
  turn('спросил|спросила|спросили|спрашивал|спрашивала|интересовался|интересовалась|уточнил|уточнила', 'спрашиваю'),
  turn('сообщил|сообщила|сообщили|сообщает|сообщают', 'сообщаю'),
]
const TOLD_WAYS: readonly WayIn[] = ['phone', 'reception', 'oral', 'stand', 'import', 'internal', 'other']

/** Plain words as the client would say them. */
export function inFirstPerson(plain: string, way: WayIn): string {
  const turns = TOLD_WAYS.includes(way) ? [...NOW, ...WRITTEN_DOWN] : NOW
  return turns.reduce((text, [forms, said]) => text.replace(forms, said), plain)
}
