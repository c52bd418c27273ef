import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { QrPicture, type QrPictureProps } from '#platform/html/qr-picture.tsx'
import { groupedCode, spokenCode } from '../rules/codes.ts'
import { CHANNELS, KINDS, type NumberedEntry } from '../terms.ts'
import { EntryPapers } from './entry-papers.tsx'

export interface EntryView {
  entry: NumberedEntry
  href: string
  site: string
  /** The public address leads nowhere from another machine. */
  isLocal: boolean
  qr: Omit<QrPictureProps, 'label'>
}

/** One entry of the register, and the ways from it to its survey. @clause K2.6, K4.3 */
export const entryPage =
  ({ entry, href, site, isLocal, qr }: EntryView): Draw =>
  (frame) => (
    <DeskPage {...frame} title={`Точка ${entry.number}`} current="/desk/register">
      <Crumbs trail={[{ label: 'Перечень точек', href: '/desk/register' }, { label: `Точка ${entry.number}` }]} />
      <Heading title={entry.name} />
      <Facts
        facts={[
          ['Номер в перечне', entry.number],
          ['Процесс', entry.processName],
          ['Канал', CHANNELS[entry.channel].label],
          ['Вид', KINDS[entry.kind]],
          ['Потребности', <Needs words={entry.needs.map(({ words }) => words)} />],
        ]}
      />
      {isLocal && <LocalNotice site={site} />}
      {entry.sampleOf && (
        <Notice title="Это точка образца">
          Если убрать образец из перечня, код на бумаге перестанет открываться. Печатайте для людей, когда перечень
          станет вашим.
        </Notice>
      )}
      <section class="stack" aria-labelledby="link">
        <h2 id="link">Ссылка на отзыв</h2>
        <div class="row">
          <QrPicture {...qr} label={`QR-код: открывает ${href}`} />
          <Facts
            facts={[
              ['Адрес', <a href={`/e/${entry.code}`}>{`${site}/e/${entry.code}`}</a>],
              ['Код', <b class="num">{groupedCode(entry.code)}</b>],
              ['Как продиктовать', `Откройте сайт ${site} и наберите код, буквы латинские: ${spokenCode(entry.code)}`],
            ]}
          />
        </div>
      </section>
      <EntryPapers folder={`/desk/touchpoints/${entry.touchpointId}`} />
    </DeskPage>
  )

const Needs = ({ words }: { words: readonly string[] }) =>
  words.map((need, place) => (
    <>
      {place > 0 && <br />}
      {need}
    </>
  ))

const LocalNotice = ({ site }: { site: string }) => (
  <Notice kind="warn" title="С другого устройства код никуда не ведёт">
    <p>
      Адрес установки сейчас {site}: его понимает только эта машина. Прежде чем печатать, попросите того, кто
      устанавливал Отклик, задать настройку PUBLIC_URL — адрес, который открывается у людей, — и запустить его заново.
    </p>
  </Notice>
)
