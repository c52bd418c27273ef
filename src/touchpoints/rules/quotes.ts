/** Whether a quotation mark is opened and not closed, or closed and not opened, as in the order's own appendix. @clause App1 */
export function hasOpenQuote(text: string): boolean {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0
  return count(/"/g) % 2 === 1 || count(/«/g) !== count(/»/g) || count(/[„“”]/g) % 2 === 1
}
