import { classes } from './classes.ts'

export interface Tile {
  href: string
  number: string
  words: string
  more?: string
  heat?: 'hot' | 'warm' | undefined
}

/** What burns: the whole tile is a link. Only the first two ever carry a colour. */
export const Tiles = ({ label, tiles }: { label: string; tiles: readonly Tile[] }) => (
  <nav aria-label={label}>
    <ul class="tiles">
      {tiles.map(({ href, number, words, more, heat }) => (
        <li>
          <a class={classes(heat)} href={href}>
            <b>{number}</b> {words}
            {more && <small>{more}</small>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
