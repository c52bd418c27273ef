import { Button } from './button.tsx'

/** Where «Была ли страница полезна?» sends its answer, and where its visitor stands. */
export interface PageRating {
  action: string
  back: string
}

/** A line of the footer: a form of two buttons that needs no script. @clause M15f */
export const RatePage = ({
  rating,
  keeps,
}: {
  rating: PageRating
  keeps?: Readonly<Record<string, string>> | undefined
}) => (
  <form class="row tight" method="post" action={rating.action}>
    {Object.entries({ back: rating.back, ...keeps }).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <span id="useful">Была ли страница полезна?</span>
    <Button kind="second" little name="answer" value="yes" describedBy="useful">
      Да
    </Button>
    <Button kind="second" little name="answer" value="no" describedBy="useful">
      Нет
    </Button>
  </form>
)
