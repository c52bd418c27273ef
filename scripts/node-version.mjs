// Refuses a Node that cannot run the product, in a sentence. Written for old Nodes to read.
const NEEDED = [20, 19]

export function nodeIsTooOld() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return false
  console.error(
    `Нужен Node.js ${NEEDED.join('.')} или новее, а это ${process.version}. Установите его с https://nodejs.org и запустите снова.\n` +
      `Otklik needs Node.js ${NEEDED.join('.')} or newer; this is ${process.version}. Install it from https://nodejs.org and start again.`,
  )
  process.exitCode = 1
  return true
}
