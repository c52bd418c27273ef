import { CitizenPage } from '#platform/html/citizen-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { LawReach } from './opening.tsx'
import type { LawWays } from './view.ts'

export interface LetterView {
  /** To whom. */
  body: string
  /** Lines about the author: name, address, telephone. */
  from: readonly string[]
  /** «Жалоба». */
  kind: string
  words: string
  /** Names of what was attached: the paper letter needs copies. */
  files: readonly string[]
  coAuthors: readonly string[]
  /** «22 ноября 2026 года». */
  on: string
  law: LawWays
  back: { href: string; label: string } | undefined
}

const RULE = '_'.repeat(28)

/** What was typed as a letter that only wants a signature. @clause K2.4, M15b */
export const LetterPage = ({ frame, letter }: { frame: Frame; letter: LetterView }) => (
  <CitizenPage {...frame} rating={undefined} title="Готовое письмо" width="text">
    <div class="noprint stack">
      <h1>Готовое письмо</h1>
      <p>
        Напечатайте эту страницу, допишите, чего не хватает, подпишите и отправьте. На бумаге останется только письмо.
        Для Госуслуг скопируйте текст.
      </p>
      <LawReach law={letter.law} />
    </div>
    <article class="letter-sheet stack">
      <div class="to stack-s">
        <p>{letter.body}</p>
        {(letter.from.length > 0 ? letter.from : [`от ${RULE}`, `адрес: ${RULE}`]).map((line) => (
          <p class="as-typed">{line}</p>
        ))}
      </div>
      <h2>{letter.kind}</h2>
      <p class="as-typed">{letter.words}</p>
      {letter.files.length > 0 && <p>{`Приложения: ${letter.files.join('; ')}.`}</p>}
      <p>{letter.on}</p>
      <p>{`Подпись ${RULE}`}</p>
      {letter.coAuthors.map((name) => (
        <p>{`${name}, подпись ${RULE}`}</p>
      ))}
    </article>
    {letter.back && (
      <p class="noprint">
        <a href={letter.back.href}>{letter.back.label}</a>
      </p>
    )}
  </CitizenPage>
)
