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
  return usual >= 1 && usual * 8 >= words ? meant : undefined
}
