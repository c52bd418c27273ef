import { CitizenPage } from '../../html/citizen-page.tsx'
import { Empty } from '../../html/empty.tsx'
import { Facts } from '../../html/facts.tsx'
import type { Frame } from '../../html/frame.ts'
import { ListTable } from '../../html/list-table.tsx'

/** A letter as the trial shows it. */
export interface LetterView {
  id: string
  at: string
  from: string
  to: string
  subject: string
  words: string
  files: readonly string[]
}

/** Every letter that would have gone, the newest first. */
export const TrialLetters = ({ letters, ...frame }: Frame & { letters: readonly LetterView[] }) => (
  <CitizenPage {...frame} title="Письма пробной установки" width="wide">
    <h1>Письма пробной установки</h1>
    <p class="quiet">Почтовый сервер не задан, поэтому письма остаются здесь. Люди их не получают.</p>
    {letters.length === 0 ? (
      <Empty title="Писем ещё нет">Пригласите сотрудника: приглашение появится здесь.</Empty>
    ) : (
      <ListTable
        caption="Письма"
        columns={[
          { title: 'Тема', names: true, cell: ({ id, subject }) => <a href={`/dev/mail/${id}`}>{subject}</a> },
          { title: 'Кому', cell: ({ to }) => to },
          { title: 'Когда', cell: ({ at }) => at },
        ]}
        groups={[{ rows: letters }]}
      />
    )}
  </CitizenPage>
)

export const TrialLetter = ({ letter, ...frame }: Frame & { letter: LetterView }) => (
  <CitizenPage {...frame} title={letter.subject} width="text">
    <p>
      <a href="/dev/mail">Все письма</a>
    </p>
    <h1>{letter.subject}</h1>
    <Facts
      facts={[
        ['От кого', letter.from],
        ['Кому', letter.to],
        ['Когда', letter.at],
        ...(letter.files.length > 0 ? [['Вложения', letter.files.join(', ')] as [string, string]] : []),
      ]}
    />
    <p class="voice">{pieces(letter.words).map((piece) => (isLink(piece) ? <a href={piece}>{piece}</a> : piece))}</p>
  </CitizenPage>
)

const LINK = /(https?:\/\/[^\s<>«»]*[^\s<>«».,;:!?)])/

const pieces = (words: string): string[] => words.split(LINK)

const isLink = (piece: string): boolean => /^https?:\/\//.test(piece)
