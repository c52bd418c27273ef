import { ButtonLink } from '#platform/html/button.tsx'
import type { Option } from '#platform/html/control.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Pager } from '#platform/html/pager.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { Quote } from '#platform/html/voice.tsx'
import { number } from '#platform/i18n/numbers.ts'
import { AnswersTabs } from './answers-tabs.tsx'

interface ShownWords {
  words: string
  /** Which question they answer, and where; unset where that could lead to a person. */
  question: string | undefined
  touchpoint: string | undefined
}

export interface WordsProps {
  frame: Frame
  words: readonly ShownWords[]
  /** Of the choice; unset for a search, which is not counted. */
  total: number | undefined
  typed: { touchpoint: string; question: string; text: string }
  touchpoints: readonly Option[]
  questions: readonly Option[]
  more: string | undefined
  /** So few stand behind the choice that nothing is shown. */
  isTooNarrow: boolean
  /** Touchpoints whose words stand without its name, because few people wrote there. */
  someUnnamed: boolean
}

/** Words one by one, in random order, apart from the rest of their sheet and from their day. @clause K3.3 */
export const WordsPage = ({ frame, words, total, typed, more, someUnnamed, ...choice }: WordsProps) => (
  <DeskPage {...frame} title="Слова клиентов" current="/desk/answers">
    <Heading
      title="Слова клиентов"
      tags={<Tag kind="plain">не для публикации</Tag>}
      deeds={words.length > 0 && <ButtonLink href={whereStated(typed)}>Записать проблему</ButtonLink>}
    />
    <AnswersTabs current="/desk/answers/words" />
    <p class="quiet small">
      Порядок случайный, дня и других ответов рядом нет: так по словам нельзя узнать, кто их написал.
      {someUnnamed && ' Точка названа там, где написали хотя бы пятеро.'}
    </p>
    <Filters action="/desk/answers/words" label="Отбор" clear={isAll(typed) ? undefined : '/desk/answers/words'}>
      <Field kind="search" name="text" label="Есть слова" value={typed.text} />
      <Field
        kind="select"
        name="question"
        label="Вопрос"
        value={typed.question}
        options={choice.questions}
        none="Все вопросы"
      />
      <Field
        kind="select"
        name="touchpoint"
        label="Точка"
        value={typed.touchpoint}
        options={choice.touchpoints}
        none="Все точки"
      />
    </Filters>
    {words.length === 0 ? (
      <NoWords isTooNarrow={choice.isTooNarrow} typed={typed} />
    ) : (
      <>
        <ul class="bare stack">
          {words.map((one) => (
            <li class="card stack-s">
              {one.question && <p class="small quiet">{one.question}</p>}
              <Quote words={one.words} />
              {one.touchpoint && <p class="small quiet">{one.touchpoint}</p>}
            </li>
          ))}
        </ul>
        <Pager
          shown={total === undefined ? number(words.length) : `${number(words.length)} из ${number(total)}`}
          more={more ? { href: more, label: 'Ещё' } : undefined}
        />
      </>
    )}
  </DeskPage>
)

/** Where a problem is stated, with the same words before one's eyes. */
const whereStated = ({ touchpoint, text }: WordsProps['typed']): string =>
  `/desk/problems/new?${new URLSearchParams({ text, touchpoint })}`

const isAll = ({ touchpoint, question, text }: WordsProps['typed']): boolean => `${touchpoint}${question}${text}` === ''

const NoWords = ({ isTooNarrow, typed }: Pick<WordsProps, 'isTooNarrow' | 'typed'>) => {
  if (isTooNarrow) {
    return (
      <Empty title="Здесь написали меньше пяти человек">
        На этот вопрос в этой точке ответили словами немногие, и по выбору их можно было бы узнать. Выберите или вопрос,
        или точку.
      </Empty>
    )
  }
  return isAll(typed) ? (
    <Empty title="Слов пока нет">
      Люди отвечают на вопросы и, если хотят, пишут, что исправить или сохранить. Как только напишут, прочитать можно
      будет здесь.
    </Empty>
  ) : (
    <Empty title={typed.text ? `По словам «${typed.text}» ничего нет` : 'Здесь пока ничего не написали'}>
      Попробуйте начало слова без окончания, другой вопрос или другую точку.
    </Empty>
  )
}
