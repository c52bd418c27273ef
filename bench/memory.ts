import { load } from './load.ts'
import type { Product } from './product.ts'
import { residentMb } from './running.ts'

export interface Memory {
  pages: number
  resident: number | undefined
  /** In use on the JavaScript heap, in MB, as the process itself says. */
  heap: number
}

const STEPS = [0, 10_000, 20_000, 30_000]

/** A process that has answered this many public pages since its start. */
export async function memoryAfter(product: Product, code: string): Promise<Memory[]> {
  const measured: Memory[] = []
  let answered = 0
  for (const pages of STEPS) {
    for (const path of pages > answered ? ['/', `/e/${code}`] : []) {
      const aim = { url: product.url + path, headers: { 'accept-encoding': 'gzip' } }
      await load(aim, { connections: 16, amount: (pages - answered) / 2 }, product.pid)
    }
    answered = pages
    measured.push({ pages, resident: residentMb(product.pid), heap: await heapMb(product) })
  }
  return measured
}

async function heapMb({ url }: Product): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(metrics)?.[1]) / 2 ** 20
}
