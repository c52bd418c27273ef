import { TooLarge } from './faults.ts'
import { UnreadableForm } from './unreadable-form.ts'

/** All that was sent, if it is no more than this. What is more is read to its end and let go, so that the refusal arrives. */
export async function readWhole(sent: NodeJS.ReadableStream, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of sent as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length <= mostBytes) chunks.push(chunk)
      else chunks.length = 0
    }
  } catch {
    throw new UnreadableForm(400, 'Отправленное дошло не всё')
  }
  if (length > mostBytes) throw new TooLarge(mostBytes)
  return Buffer.concat(chunks, length)
}
