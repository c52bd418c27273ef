/** Addresses of what a page loads, with the hash of their content; made by the build. */
export interface Assets {
  citizenCss: string
  deskCss: string
  islands: Readonly<Record<string, string>>
}
