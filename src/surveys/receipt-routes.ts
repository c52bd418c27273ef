import { bodyWhere } from '#identity'
import type { Answer } from '#platform/http/answer.ts'
import { again, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { FindReceiptPage } from './pages/citizen/receipt.tsx'
import { receiptHash } from './receipt.ts'
import { drawReceipt } from './receipt-page.ts'
import { readReceiptCode } from './rules/receipt-code.ts'
import { bodyOfReceipt } from './store/body-of-receipt.ts'

// Sixty bits cannot be tried out, but nobody needs to try often either.
const TRIES_A_MINUTE = 60

/** By the code of a receipt anyone sees what became of the feedback. The code is a secret: it travels in the form's body. */
export function receiptRoutes({ works, secrets }: SliceParts): Route[] {
  return [
    {
      method: 'GET',
      path: '/receipt',
      may: anyone,
      plain: () => show((frame) => FindReceiptPage({ frame, typed: '' })),
    },
    { method: 'POST', path: '/receipt', may: anyone, perMinute: TRIES_A_MINUTE, plain: (ask) => openReceipt(ask) },
  ]

  async function openReceipt(ask: Ask): Promise<Answer> {
    const typed = ask.form.get('receipt')
    const code = readReceiptCode(typed)
    if (!code) return refused(typed, 'В коде 12 знаков: цифры и русские буквы. Проверьте, не пропущен ли знак')
    const citizen = { id: 'citizen', kind: 'citizen' as const, roles: [] }
    const opening = bodyWhere(bodyOfReceipt(receiptHash(secrets.receipts, code)))
    const answer = await works.open(
      opening,
      (work) => drawReceipt(work, code, secrets.receipts, 'opened'),
      () => citizen,
    )
    return answer ?? refused(typed, 'Отзыва с таким кодом нет. Проверьте знаки: легко спутать 8 и В, 3 и З')
  }
}

const refused = (typed: string, why: string): Answer =>
  again((frame) => FindReceiptPage({ frame, typed, refused: [{ field: 'receipt', why }] }))
