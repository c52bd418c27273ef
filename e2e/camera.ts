import type { Locator } from 'playwright-core'
import { readPng } from '#test/read-png.ts'
import { readPixels } from '#test/read-qr.ts'

/** What a camera reads off the screen. */
export async function cameraReads(code: Locator): Promise<string> {
  const { pixels, width, height } = readPng(await code.screenshot())
  return readPixels(pixels, width, height) ?? 'no code'
}
