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

export interface WordsProps {
  frame: Frame
  words: readonly { words: string; touchpoint: string | undefined }[]
  total: number
  touchpoint: { chosen: string; options: readonly { value: string; label: string }[] }
  more: string | undefined
  /** Touchpoints whose words stand without its name, because few people wrote there. */
  someUnnamed: boolean
}

/** Words one by one, in random order, apart from marks and days. @clause K3.3 */
export const WordsPage = ({ frame, words, total, touchpoint, more, someUnnamed }: WordsProps) => (
  <DeskPage {...frame} title="Слова клиентов" current="/desk/answers">
    <Heading title="Слова клиентов" tags={<Tag kind="plain">не для публикации</Tag>} />
    <AnswersTabs current="/desk/answers/words" />
    <p class="quiet small">
      Порядок случайный, дня и оценки рядом нет: так по словам нельзя узнать, кто их написал.
      {someUnnamed && ' Точка названа там, где написали хотя бы пятеро.'}
    </p>
    <Filters action="/desk/answers/words" label="Отбор">
      <Field
        kind="select"
        name="touchpoint"
        label="Точка"
        value={touchpoint.chosen}
        options={touchpoint.options}
        none="Все точки"
      />
    </Filters>
    {words.length === 0 ? (
      <Empty title="Слов пока нет">
        Люди ставят оценку и, если хотят, пишут, что исправить или сохранить. Как только напишут, прочитать можно будет
        здесь.
      </Empty>
    ) : (
      <>
        <ul class="bare stack">
          {words.map(({ words: said, touchpoint: place }) => (
            <li class="card stack-s">
              <Quote words={said} />
              {place && <p class="small quiet">{place}</p>}
            </li>
          ))}
        </ul>
        <Pager
          shown={`${number(words.length)} из ${number(total)}`}
          more={more ? { href: more, label: 'Ещё' } : undefined}
        />
      </>
    )}
  </DeskPage>
)
