import type { FileOnView } from '../../../terms/appeal-view.ts'

const HELD = { unscanned: 'ждёт проверки на вирусы', infected: 'в файле нашли угрозу, открыть нельзя' } as const

/** What came with the words: saved, never opened here. */
export const Files = ({ appealId, files }: { appealId: string; files: readonly FileOnView[] }) =>
  files.length === 0 ? null : (
    <ul class="bare small stack-s">
      {files.map(({ hash, name, bytes, held }) => (
        <li>
          {held ? name : <a href={`/desk/appeals/${appealId}/files/${hash}`}>{name}</a>}{' '}
          <span class="quiet">{held ? HELD[held] : sizeWords(bytes)}</span>
        </li>
      ))}
    </ul>
  )

const KILO = 1024

const sizeWords = (bytes: number): string =>
  bytes >= KILO * KILO
    ? `${(bytes / KILO / KILO).toFixed(1).replace('.', ',')}\u00a0МБ`
    : `${Math.max(1, Math.round(bytes / KILO))}\u00a0КБ`
