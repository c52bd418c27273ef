import { Facts } from '#platform/html/facts.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { QrPicture, type QrPictureProps } from '#platform/html/qr-picture.tsx'
import { groupedCode, spokenCode } from '../rules/codes.ts'
import type { RegisterEntry } from '../terms.ts'
import { EntryPapers } from './entry-papers.tsx'

export interface EntryWaysProps {
  entry: RegisterEntry
  /** The site as a person types it. */
  site: string
  /** For machines. */
  href: string
  /** The public address leads nowhere from another machine. */
  isLocal: boolean
  qr: Omit<QrPictureProps, 'label'>
}

/** The ways from an entry to its survey: the link, the code, how to say it, what to print. @clause K2.6, K4.3 */
export const EntryWays = ({ entry, href, site, isLocal, qr }: EntryWaysProps) => (
  <>
    {isLocal && <LocalNotice site={site} />}
    {entry.sampleOf && (
      <Notice title="Это точка образца">
        Если убрать образец из перечня, код на бумаге перестанет открываться. Печатайте для людей, когда перечень станет
        вашим.
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
  </>
)

const LocalNotice = ({ site }: { site: string }) => (
  <Notice kind="warn" title="С другого устройства код никуда не ведёт">
    <p>
      Адрес установки сейчас {site}: его понимает только эта машина. Прежде чем печатать, попросите того, кто
      устанавливал Отклик, задать настройку PUBLIC_URL — адрес, который открывается у людей, — и запустить его заново.
    </p>
  </Notice>
)
