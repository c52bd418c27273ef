import { medianOf } from './median.ts'
import { newDataFolder, removeFolder, startProduct } from './product.ts'

export interface Starts {
  /** Over an empty data folder, in ms. */
  first: number[]
  later: number[]
}

const TIMES = 5

/** `npm start` of what is installed and built, until it says that it works. */
export async function startTimes(): Promise<Starts> {
  const starts: Starts = { first: [], later: [] }
  for (let time = 0; time < TIMES; time++) {
    const folder = newDataFolder()
    for (const kind of ['first', 'later'] as const) {
      const product = await startProduct(folder, { way: 'npm start' })
      starts[kind].push(product.readyMs)
      await product.stop()
    }
    removeFolder(folder)
  }
  return starts
}

export const medianSeconds = (times: readonly number[]) => (medianOf(times) / 1000).toFixed(1)
