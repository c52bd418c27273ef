import type { CheckLine, Deed } from '../terms/amendments.ts'

/** What including will do, said before the button is pressed. @clause M5, M6 */
export function inclusionPromise(deed: Deed, { name, stay, day }: { name: string; stay: string; day: string }): string {
  switch (deed) {
    case 'include':
      return `Точка «${name}» встанет в перечень ${day}, в конец своего процесса, и получит код и QR.`
    case 'change':
      return `Точка «${name}» будет стоять в перечне в новых словах с ${day}. Прежние слова останутся в истории.`
    case 'exclude':
      return `Точка «${name}» уйдёт из перечня ${day}. Её код будет работать и скажет, куда обратиться теперь.`
    case 'merge':
      return `Точка «${name}» уйдёт из перечня ${day}, её код и QR поведут к точке «${stay}».`
  }
}

/** The button that includes. */
export const INCLUDE_BUTTON: Readonly<Record<Deed, string>> = {
  include: 'Включить точку',
  change: 'Включить изменение',
  exclude: 'Исключить точку',
  merge: 'Объединить точки',
}

/** What whoever decides says to have understood, where nothing brings the entry back. @clause M6, M12 */
export const UNDERSTOOD: Readonly<Partial<Record<Deed, string>>> = {
  exclude: 'Понимаю: точка уйдёт из перечня',
  merge: 'Понимаю: разъединить точки потом нельзя',
}

/** What the decision does to the register. */
export const INCLUDE_TITLE: Readonly<Record<Deed, string>> = {
  include: 'Включить в перечень',
  change: 'Включить в перечень',
  exclude: 'Исключить из перечня',
  merge: 'Объединить в перечне',
}

/** What to do where there is no button that includes: what is wrong with the amendment goes back, one's own waits for another. @clause M5 */
export const whyNoButton = (lines: readonly CheckLine[]): string =>
  lines.every(({ check, verdict }) => verdict !== 'blocks' || check === 'own')
    ? 'Вам включить нельзя: эту правку подготовили вы. Она ждёт другое уполномоченное лицо по перечню.'
    : 'Включить нельзя: в проверке выше сказано, что мешает. Верните правку с замечаниями.'
