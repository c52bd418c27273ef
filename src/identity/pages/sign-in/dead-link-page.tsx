import { ButtonLink, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { DEAD_LINKS } from '../../text/sign-in.ru.ts'

export const DeadLinkPage = ({ purpose, ...frame }: Frame & { purpose: keyof typeof DEAD_LINKS }) => {
  const { title, words, href, deed } = DEAD_LINKS[purpose]
  return (
    <CitizenPage {...frame} title={title} width="narrow">
      <h1>{title}</h1>
      <p>{words}</p>
      <Buttons>
        <ButtonLink kind="second" href={href}>
          {deed}
        </ButtonLink>
      </Buttons>
    </CitizenPage>
  )
}
