import type { Package } from './open-package.ts'
import { readXml } from './read-xml.ts'

/** Where one part of a package points to, by the ids of the pointers. */
export interface Pointer {
  type: string
  target: string
}

/** What a part points to. */
export async function pointersOf(file: Package, part: string): Promise<Map<string, Pointer>> {
  const [, folder = '', name = ''] = /^(.*?)([^/]*)$/.exec(part) ?? []
  const pointers = new Map<string, Pointer>()
  const rels = `${folder}_rels/${name}.rels`
  if (!file.has(rels)) return pointers
  await readXml(file.read(rels), {
    open: (element, tag) => {
      if (element !== 'Relationship' || tag.attribute('TargetMode') === 'External') return
      const target = placed(folder, tag.attribute('Target') ?? '')
      pointers.set(tag.attribute('Id') ?? '', { type: tag.attribute('Type') ?? '', target })
    },
    close: () => {},
    text: () => {},
  })
  return pointers
}

/** The document itself: programs may call it as they like, the package says which it is. */
export async function mainPart(file: Package, usual: string): Promise<string> {
  if (file.has(usual)) return usual
  const pointers = await pointersOf(file, '')
  return [...pointers.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? usual
}

/** A path inside the package; one that leads out of it names no part, so nothing is found. */
function placed(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
