import { createHmac } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const STEP_SECONDS = 30

/** What a person's telephone shows for the secret it was given: RFC 6238, written here a second time to check the product. */
export function telephoneShows(secret: string, stepsAhead = 0): string {
  const bits = [...secret.replaceAll(/\s/g, '')]
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const step = Math.floor(performance.timeOrigin / 1000 / STEP_SECONDS + performance.now() / 1000 / STEP_SECONDS)
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step + stepsAhead))
  const mac = createHmac('sha1', key).update(counter).digest()
  const at = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
