import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Climb {
  fence: string
  file: string
  what: string
}

/** The planted tree is shaped like src. Each of its files is named after the fence that must stop it, or is clean. */
function climbsOfThePlanted(): { fences: string[]; files: string[]; climbs: Climb[] } {
  try {
    execFileSync(process.execPath, ['scripts/fences.mjs', '--json', 'test/fences/planted'], { encoding: 'utf8' })
  } catch (stopped) {
    return JSON.parse((stopped as { stdout: string }).stdout)
  }
  throw new Error('the planted tree went through the fences')
}

const { fences, files, climbs } = climbsOfThePlanted()
const planted = files.filter((file) => file.startsWith('src/') && fenceOf(file))

function fenceOf(file: string): string | undefined {
  return fences.find((fence) => basename(file).startsWith(fence))
}

describe('the fences stand', () => {
  test.each(planted.map((file) => [fenceOf(file), file]))('%s stops %s', (fence, file) => {
    const stopped = climbs.filter((climb) => climb.file === file || climb.what.includes(`${file} →`))
    expect(stopped.map((climb) => climb.fence)).toContain(fence)
  })

  test.each(fences)('somebody climbs %s', (fence) => {
    expect(planted.map(fenceOf)).toContain(fence)
  })

  test('whoever keeps to the paths is let through', () => {
    const clean = files.filter((file) => file.startsWith('src/') && !fenceOf(file))
    expect(clean.length).toBeGreaterThan(20)
    expect(climbs.filter(({ file }) => clean.includes(file))).toEqual([])
  })
})
