import type { Tile } from '#platform/html/tiles.tsx'

/** From October on: the calendar of the next year has to be loaded, or its dates stay provisional. */
export const calendarTiles = (year: number | undefined): Tile[] =>
  year === undefined
    ? []
    : [
        {
          href: '/desk/calendar#load',
          number: String(year),
          words: 'год без календаря',
          more: 'загрузите, иначе сроки предварительные',
          heat: 'warm',
        },
      ]
