export async function climb(steps: AsyncIterable<number>) {
  for await (const step of steps) return step
  return 0
}
