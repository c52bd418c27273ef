import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { ErrorSummary } from '#platform/html/error-summary.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Voice } from '#platform/html/voice.tsx'
import { numberWords } from '../../../rules/numbers.ts'
import type { AnswerView } from '../../../terms/answer-view.ts'
import { AnswerSection } from './answer-section.tsx'

export interface AnswerPageProps {
  frame: Frame
  view: AnswerView
  /** The client's words, to be answered. */
  words: string
}

/** The answer on a page of its own: the client's words above, what was typed below, every reason. @clause M18b */
export const AnswerPage = ({ frame, view, words }: AnswerPageProps) => {
  const number = numberWords(view.number)
  const hasForm = view.may.draft || view.may.decide || view.may.send
  return (
    <DeskPage
      {...frame}
      title={`Ответ на ${number}`}
      current="/desk/appeals"
      wrong={view.refused !== undefined}
      islands={['autosave']}
    >
      <Crumbs
        trail={[
          { label: 'Обращения', href: '/desk/appeals' },
          { label: number, href: `/desk/appeals/${view.appealId}` },
          { label: 'Ответ' },
        ]}
      />
      <Heading title={`Ответ на ${number}`} />
      {view.refused && !hasForm && <ErrorSummary refused={view.refused} />}
      <div class="card">
        <Voice words={words} />
      </div>
      <AnswerSection view={view} />
    </DeskPage>
  )
}
