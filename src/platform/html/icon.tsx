const PATHS = {
  eye: 'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Zm7 0a3 3 0 1 0 6 0 3 3 0 0 0-6 0',
  paper: 'M6 3h9l4 4v14H6zm3.5 9h6m-6 4h6m-1-13v4.5H19',
  ask: 'M3 12a9 9 0 1 0 18 0 9 9 0 0 0-18 0m6.3-2.6a2.8 2.8 0 1 1 4.2 2.5c-.9.5-1.5 1.1-1.5 2.1m0 3v.2',
  pen: 'M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l2.5 2.5',
  line: 'M6.5 12h6M1.5 12a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0',
  phone:
    'M6.5 3.5h3l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A17.5 17.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2Z',
  letter: 'M3 5.5h18v13H3zm0 1 9 7 9-7',
  place: 'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21Zm-2.5-11.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0',
  screen: 'M3 4.5h18v12H3zm5.5 15.5h7M12 16.5V20',
  menu: 'M4 7h16M4 12h16M4 17h16',
  person: 'M8 8a4 4 0 1 0 8 0 4 4 0 0 0-8 0M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  warning: 'M12 3.5 22 20.5H2ZM12 10v5m0 2.6v.2',
  done: 'M4.5 12.5 10 18 19.5 6.5',
} as const

export type IconName = keyof typeof PATHS

/** A picture beside words that already say it; never alone, so always hidden from a screen reader. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
    {name === 'line' && <circle cx="17" cy="12" r="4.5" fill="currentColor" />}
  </svg>
)

/** The mark of the product: said, answered. */
export const Logo = () => (
  <svg viewBox="0 0 40 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.2">
    <path d="M13 8h14" />
    <circle cx="8" cy="8" r="5.2" />
    <circle cx="32" cy="8" r="5.2" fill="currentColor" />
  </svg>
)
