import { Button } from './button.tsx'

/** Where «Была ли страница полезна?» sends its answer, and where its visitor stands. */
export interface PageRating {
  action: string
  back: string
}

/** What a page must not lose by a side question or a setting: it goes there in the body of the form, and comes back the same way. */
export interface Kept {
  /** Where to send it to come back to the page. */
  again: string
  /** Named values: the code of a receipt. */
  fields?: Readonly<Record<string, string>>
  /** The id of the page's own form: what was typed in it goes along. */
  form?: string
}

export interface RatePageProps {
  rating: PageRating
  kept?: Kept | undefined
}

/** A line of the footer: two buttons that need no script. @clause M15f */
export const RatePage = ({ rating, kept }: RatePageProps) => {
  const form = kept?.form
  const hidden = kept ? { again: kept.again, ...kept.fields } : { back: rating.back }
  const inside = (
    <>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} form={form} />
      ))}
      <span id="useful">Была ли страница полезна?</span>
      <span class="row tight">
        {ANSWERS.map(([value, words]) => (
          <Button
            kind="second"
            little
            name="answer"
            value={value}
            describedBy="useful"
            {...(form ? { form, formaction: rating.action } : {})}
          >
            {words}
          </Button>
        ))}
      </span>
    </>
  )
  return form ? (
    <div class="row tight">{inside}</div>
  ) : (
    <form class="row tight" method="post" action={rating.action}>
      {inside}
    </form>
  )
}

const ANSWERS = [
  ['yes', 'Да'],
  ['no', 'Нет'],
] as const
