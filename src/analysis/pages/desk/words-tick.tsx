import type { ShownWords } from '../../rules/shown-words.ts'

/** Somebody's words beside a box to tick. Where they are said and what they show already stands below. */
export const WordsTick = ({
  id,
  words,
  touchpoint,
  problems,
  checked,
}: ShownWords & { checked?: boolean | undefined }) => {
  const about = [touchpoint, problems.length > 0 && `уже в ${problems.join(', ')}`].filter(Boolean)
  return (
    <label class="tick">
      <input type="checkbox" name="words" value={id} checked={checked} />
      <span>
        <span class="voice">{words}</span>
        {about.length > 0 && <span class="hint">{about.join(' · ')}</span>}
      </span>
    </label>
  )
}
