import type { NavGroup } from '#platform/html/side-nav.tsx'

/** Sections of the desk for someone with these roles. */
export function navFor(_roles: readonly string[]): readonly NavGroup[] {
  return []
}
