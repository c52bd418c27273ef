import { create, toBuffer } from 'qrcode'

/** Light squares around the code: readers find its corners by them. */
export const QUIET = 4

/** Modules that stand together in one row. */
interface Run {
  x: number
  y: number
  length: number
}

/** A QR code in modules, before anybody decides how large it is and on what. */
export interface Qr {
  address: string
  /** Modules along one side, without the quiet zone. */
  side: number
  runs: readonly Run[]
}

/** Survives that 15 % of it is soiled or torn: paper hangs where people walk. */
const CORRECTION = { errorCorrectionLevel: 'M' } as const

/** @clause K4.3 */
export function qrOf(address: string): Qr {
  const { modules } = create(address, CORRECTION)
  const rows = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => (modules.get(y, x) ? '#' : ' ')).join(''),
  )
  const runs = rows.flatMap((row, y) =>
    [...row.matchAll(/#+/g)].map(({ index, 0: dark }) => ({ x: index, y, length: dark.length })),
  )
  return { address, side: modules.size, runs }
}

/** One outline for the whole code: squares drawn one by one let hairlines through. */
export const outlineOf = ({ runs }: Qr): string =>
  runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('')

/** A file of its own, sharp at any size. The address is ASCII that a URL has escaped, so nothing of it can be markup. */
export function svgOf(qr: Qr): string {
  const whole = qr.side + 2 * QUIET
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${whole} ${whole}" width="${whole * 10}" height="${whole * 10}" shape-rendering="crispEdges" role="img">
<title>${qr.address}</title>
<path fill="#fff" d="M${-QUIET} ${-QUIET}h${whole}v${whole}h-${whole}z"/>
<path d="${outlineOf(qr)}"/>
</svg>
`
}

/** For programs that take no vector pictures. */
export const pngOf = ({ address }: Qr, pixels: number): Promise<Buffer> =>
  toBuffer(address, { ...CORRECTION, type: 'png', margin: QUIET, width: pixels })
