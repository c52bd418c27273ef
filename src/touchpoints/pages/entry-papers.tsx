import { ButtonLink } from '#platform/html/button.tsx'

const PAPERS = [
  {
    file: 'poster.pdf',
    button: 'Скачать плакат',
    words: 'Лист А4. Повесьте там, где ждут и откуда уходят, на высоте глаз.',
  },
  {
    file: 'slip.pdf',
    button: 'Скачать листки',
    words: 'Восемь на листе А4. Давайте в конце разговора, вкладывайте в письмо.',
  },
  { file: 'qr.svg', button: 'Скачать код в SVG', words: 'Для сайта и типографии: чёткий при любом размере.' },
  { file: 'qr.png', button: 'Скачать код в PNG', words: 'Для письма и сообщения: картинка 1024 на 1024 точки.' },
] as const

/** What can be taken from the entry to where people are. @clause K4.4 */
export const EntryPapers = ({ folder }: { folder: string }) => (
  <section class="stack" aria-labelledby="papers">
    <h2 id="papers">Напечатать и разместить</h2>
    {PAPERS.map(({ file, button, words }) => (
      <div class="row">
        <ButtonLink kind="second" href={`${folder}/${file}`} download>
          {button}
        </ButtonLink>
        <p>{words}</p>
      </div>
    ))}
  </section>
)
