const OF_RUSSIA = 11

/**
 * A telephone number as it is kept, +74132200010, however it was written; nothing where it is no number. An inner number is left out:
 * the phone is the same. Eight before ten digits is Russia's seven.
 *
 * @clause M18b
 */
export function readPhone(written: string): string | undefined {
  const main = written.split(/доб|вн|[#;]|,\s*\d{1,4}\s*$/iu)[0] ?? ''
  if (!/^[+\d\s().–—‑-]*$/u.test(main)) return undefined
  const digits = main.replaceAll(/\D/g, '')
  if (main.trim().startsWith('+')) return digits.length >= 7 && digits.length <= 15 ? `+${digits}` : undefined
  if (digits.length === OF_RUSSIA && /^[78]/.test(digits)) return `+7${digits.slice(1)}`
  if (digits.length === OF_RUSSIA - 1) return `+7${digits}`
  return digits.length > OF_RUSSIA && digits.length <= 15 ? `+${digits}` : undefined
}
