import { CitizenPage } from '#platform/html/citizen-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { ReceiptSlip } from '#platform/html/receipt-slip.tsx'

export interface MemoSentProps {
  frame: Frame
  body: string
  at: string
  code: string
  /** «23 ноября, пн». */
  readFrom: string
}

/** The only thing that leads back to the memo. @clause M15d, K5.3 */
export const MemoSentPage = ({ frame, body, at, code, readFrom }: MemoSentProps) => (
  <CitizenPage {...frame} body={{ name: body }} home={at} title="Записка принята" width="text" rating={undefined}>
    <h1>Записка принята</h1>
    <ReceiptSlip
      code={code}
      label="Код записки"
      aside={
        <>
          <p>
            <b>Сейчас</b>
            <br />
            Записка лежит в урне, её никто не читает
          </p>
          <p>
            <b>Дальше</b>
            <br />
            {`Прочтём с ${readFrom}, тогда же она получит номер и срок ответа`}
          </p>
        </>
      }
    >
      <p>
        Запишите или сфотографируйте код: по нему вы увидите ответ и сможете дополнить сказанное. Кто вы, мы не знаем,
        поэтому напомнить код не сможем.
      </p>
    </ReceiptSlip>
    <p>
      <a href={`${at}/talk`}>Открыть ответ по коду</a>
    </p>
  </CitizenPage>
)
