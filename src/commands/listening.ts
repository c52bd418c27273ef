import type { Config } from '#platform/config/config.ts'

/** The web server got no place to listen at; the words are for whoever starts the product. */
export class CannotListen extends Error {}

/** @throws CannotListen with a sentence where the system says no */
export async function listening(begun: Promise<unknown>, { PORT, HOST }: Config): Promise<void> {
  try {
    await begun
  } catch (fault) {
    const { code = '', message } = fault as NodeJS.ErrnoException
    throw new CannotListen(WHY[code]?.(PORT, HOST) ?? `${unknown(PORT, HOST)} (${message})`)
  }
}

const ADDRESS = 'Укажите в переменной HOST адрес этой машины или 0.0.0.0, чтобы открыть Отклик всей сети'

const WHY: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) =>
    `Порт ${port} занят другой программой. Остановите её или укажите другой порт в переменной PORT, например PORT=${other(port)}`,
  EACCES: (port) =>
    `Порт ${port} системе разрешено открывать не всем. Укажите в переменной PORT порт больше 1023, например PORT=3000`,
  EADDRNOTAVAIL: (_port, host) => `У этой машины нет адреса ${host}. ${ADDRESS}`,
  ENOTFOUND: (_port, host) => `Адрес ${host} не найден. ${ADDRESS}`,
  EAI_AGAIN: (_port, host) => `Адрес ${host} не найден. ${ADDRESS}`,
}

const unknown = (port: number, host: string) =>
  `Не удалось открыть порт ${port} на адресе ${host}: проверьте переменные PORT и HOST`

const other = (port: number) => (port < 65_535 ? port + 1 : 3000)
