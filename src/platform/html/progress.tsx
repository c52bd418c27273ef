import type { ComponentChildren } from 'preact'

export interface ProgressProps {
  label: string
  /** Of 100; none while it is not known. */
  percent?: number | undefined
  /** «Готово 340 из 1 200, ещё около минуты». */
  words: ComponentChildren
  /** Without JavaScript the page is refreshed by this link. */
  refresh?: string
}

/** How a long work goes: a number and words. */
export const Progress = ({ label, percent, words, refresh }: ProgressProps) => (
  <div class="progress stack-s">
    <p>
      <b>{label}</b>
      {percent !== undefined && <span class="num"> {percent}&nbsp;%</span>}
    </p>
    <progress value={percent} max={100} aria-label={label} />
    <p class="small quiet">
      {words}
      {refresh && (
        <>
          {' '}
          <a href={refresh}>Обновить</a>
        </>
      )}
    </p>
  </div>
)
