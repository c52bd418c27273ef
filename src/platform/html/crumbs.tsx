export interface Crumb {
  label: string
  /** None for the page one is on. */
  href?: string
}

export const Crumbs = ({ trail }: { trail: readonly Crumb[] }) => (
  <nav class="crumbs" aria-label="Где вы">
    <ol>
      {trail.map(({ label, href }) => (
        <li>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
      ))}
    </ol>
  </nav>
)
