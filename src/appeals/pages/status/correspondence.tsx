import type { Temporal } from 'temporal-polyfill'
import { type Knot, Line, Says } from '#platform/html/line.tsx'
import { Voice } from '#platform/html/voice.tsx'
import { dateAndTime } from '#platform/i18n/dates.ts'
import type { Said, StatusFile } from '../../terms/status.ts'
import { DECISIONS, SAID_WORDS } from '../../text/status.ts'

interface CorrespondenceProps {
  said: readonly Said[]
  /** The page's own address. */
  status: string
  today: Temporal.PlainDate
  timeZone: string
}

/** What was said on both sides, with what was attached. @clause M13, M15c */
export const Correspondence = ({ said, status, today, timeZone }: CorrespondenceProps) => (
  <Line
    label="Переписка"
    wide
    knots={said.map((one): Knot => {
      return {
        state: 'done',
        when: dateAndTime(one.at, timeZone, today),
        title: titleOf(one),
        children: (
          <Says by={one.by === 'client' ? 'client' : 'ours'}>
            {one.decision && (
              <p>
                <b>{DECISIONS[one.decision]}</b>
              </p>
            )}
            {one.by === 'client' ? <Voice words={one.words} /> : <p class="as-typed">{one.words}</p>}
            <Files files={one.files} status={status} />
          </Says>
        ),
      }
    })}
  />
)

const titleOf = ({ kind, by }: Said): string => (kind === 'words' ? SAID_WORDS.words[by] : SAID_WORDS[kind])

const Files = ({ files, status }: { files: readonly StatusFile[]; status: string }) =>
  files.length === 0 ? null : (
    <ul class="bare" aria-label="Файлы">
      {files.map(({ hash, name, isHeld }) => (
        <li>
          {isHeld ? (
            <span class="quiet">{`${name}: проверяем, пока не открыть`}</span>
          ) : (
            <a href={`${status}/files/${hash}`} download>
              {name}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
