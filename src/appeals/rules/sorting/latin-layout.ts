const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё'
const BY_KEY = new Map([...LATIN].map((key, index) => [key, RUSSIAN[index] ?? key]))

/** Words that hardly any Russian message does without. */
const USUAL =
  /(?<![а-яё])(?:и|в|на|не|что|как|для|мне|вы|вам|вас|это|по|из|есть|или|можно|прошу|пожалуйста|подскажите|здравствуйте|добрый|день|когда|где|получить|хочу|нужно|субсиди[а-я]*|документ[а-я]*|заявк[а-я]*|заявлен[а-я]*)(?![а-яё])/g

/** What was meant by Russian words typed with the keyboard left in Latin; undefined where it is no such text. */
export function ofLatinLayout(text: string): string | undefined {
  if (/[а-яё]{3}/i.test(text) || !/[a-z]{3}/i.test(text)) return undefined
  const meant = [...text.toLowerCase()].map((key) => BY_KEY.get(key) ?? key).join('')
  const words = meant.match(/[а-яё]+/g)?.length ?? 0
  const usual = meant.match(USUAL)?.length ?? 0
  return (usual >= 1 && usual * 8 >= words) || isSpeakable(text, meant) ? meant : undefined
}

const FEWEST = 12
/** What can hardly be said in Latin letters can in Russian ones: vowels are where they belong. */
function isSpeakable(text: string, meant: string): boolean {
  const latin = text.match(/[a-z]/gi)?.length ?? 0
  const vowels = text.match(/[aeiouy]/gi)?.length ?? 0
  const russian = meant.match(/[а-яё]/g)?.length ?? 0
  const sung = meant.match(/[аеёиоуыэюя]/g)?.length ?? 0
  if (latin < FEWEST || vowels > latin * 0.25) return false
  return (
    sung > russian * 0.33 && sung < russian * 0.55 && !/[аеёиоуыэюя]{4}|[бвгджзклмнпрстфхцчшщ]{6}|(.)\1\1/.test(meant)
  )
}
