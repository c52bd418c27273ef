import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import { RegisterTable } from '#platform/html/register-table.tsx'
import { KINDS, type NumberedEntry, type RegisterProcess } from '../terms.ts'

export interface RegisterView {
  /** The two lines of the order's heading. */
  heading: readonly [string, string]
  processes: readonly RegisterProcess[]
  /** The order that the sample was taken from; null when the register is the body's own. */
  sampleOf: string | null
  /** Whether this person may take the sample away. */
  mayRemove: boolean
}

/** The register in the form of the order; on paper nothing but the form, and over a sample one line that says so. */
export const registerPage =
  (view: RegisterView): Draw =>
  (frame) => (
    <DeskPage {...frame} title="Перечень точек взаимодействия" current="/desk/register">
      {view.sampleOf && <SampleNotice sampleOf={view.sampleOf} mayRemove={view.mayRemove} />}
      <h1 class="center">
        {view.heading[0]} <br />
        {view.heading[1]}
      </h1>
      {/* Above the form: below it the line could stand alone on a last sheet. */}
      {view.sampleOf && <p class="paper center small">Образец: {view.sampleOf}.</p>}
      {view.processes.length > 0 ? (
        <div class="frame">
          <RegisterTable
            caption={view.heading.join(' ')}
            beyond="Отзыв"
            processes={view.processes.map(({ name, entries }) => ({ name, rows: entries.map(rowOf) }))}
          />
        </div>
      ) : (
        <Empty title="В перечне пока нет точек">
          {view.mayRemove ? (
            <>
              Начать можно с образца: <a href="/desk/set-up">включите его в настройке</a>. Потом его можно убрать
              целиком.
            </>
          ) : (
            'Начать можно с образца: его включает администратор.'
          )}
        </Empty>
      )}
    </DeskPage>
  )

const rowOf = ({ touchpointId, name, needs, kind, code, number }: NumberedEntry) => ({
  name,
  needs: needs.map(({ words }, place) => (
    <>
      {place > 0 && <br />}
      {words}
    </>
  )),
  kind: KINDS[kind],
  beyond: (
    <>
      <a class="nowrap" href={`/e/${code}`}>
        оставить отзыв<span class="sr"> о точке {number}</span>
      </a>
      <br />
      <a class="nowrap" href={`/desk/touchpoints/${touchpointId}`}>
        код и плакат<span class="sr"> точки {number}</span>
      </a>
    </>
  ),
})

const SampleNotice = ({ sampleOf, mayRemove }: { sampleOf: string; mayRemove: boolean }) => (
  <div class="noprint">
    <Notice kind="warn" title="Это образец, а не ваш перечень">
      <p>{sampleOf}.</p>
      <p>
        Пока точками образца никто не пользовался, его можно убрать целиком.{' '}
        {mayRemove ? <a href="/desk/set-up">Убрать образец в настройке</a> : 'Это делает администратор.'}
      </p>
    </Notice>
  </div>
)
