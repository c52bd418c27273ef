import { ButtonLink, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'

/** Shown once: the product keeps no more than their hashes. */
export const BackupCodesPage = ({ codes, ...frame }: Frame & { codes: readonly string[] }) => (
  <DeskPage {...frame} path="/desk/account/second-factor" title="Запасные коды" current="/desk/account">
    <Heading title="Запасные коды" />
    <p>
      Запишите их или напечатайте и храните отдельно от телефона: второй раз мы их не покажем. Каждый код открывает вход
      один раз. Прежние коды больше не действуют.
    </p>
    <ol>
      {codes.map((code) => (
        <li class="num">{code}</li>
      ))}
    </ol>
    <Buttons>
      <ButtonLink href="/desk/account">Коды записаны</ButtonLink>
    </Buttons>
  </DeskPage>
)
