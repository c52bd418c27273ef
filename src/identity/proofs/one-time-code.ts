import { createHmac, timingSafeEqual } from 'node:crypto'

/** The code of one step: RFC 4226, 5.3, with SHA-1, as every program for one-time codes expects. */
export function codeOf(secret: Buffer, step: number, digits: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const at = mac.readUInt8(mac.length - 1) & 0xf
  const number = mac.readUInt32BE(at) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** Which of the steps the code belongs to. Every step is compared, whatever the code. */
export function stepOf(secret: Buffer, code: string, steps: readonly number[]): number | undefined {
  return steps.filter((step) => isSame(codeOf(secret, step, code.length), code)).at(0)
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}
