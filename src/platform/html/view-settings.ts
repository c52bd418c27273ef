/** What a person can set about the view, with the words of the panel. The first choice is the plain one. */
export const VIEW_CHOICES = {
  size: { '100': 'Обычный', '150': 'В полтора раза', '200': 'Вдвое' },
  scheme: {
    auto: 'Как на устройстве',
    light: 'Светлые',
    dark: 'Тёмные',
    black: 'Чёрным по белому',
    white: 'Белым по чёрному',
    blue: 'Синим по голубому',
    sepia: 'Коричневым по бежевому',
  },
  face: { sans: 'Без засечек', serif: 'С засечками' },
  space: { norm: 'Обычное', wide: 'Большое' },
  pictures: { on: 'Показывать', off: 'Скрыть' },
} as const

export const VIEW_LEGENDS = {
  size: 'Размер букв',
  scheme: 'Цвета',
  face: 'Шрифт',
  space: 'Расстояние между буквами и строками',
  pictures: 'Картинки',
} as const satisfies Record<ViewSetting, string>

export type ViewSetting = keyof typeof VIEW_CHOICES
export type ViewSettings = { readonly [S in ViewSetting]: keyof (typeof VIEW_CHOICES)[S] }

export const VIEW_SETTINGS = Object.keys(VIEW_CHOICES) as readonly ViewSetting[]

export const PLAIN_VIEW: ViewSettings = { size: '100', scheme: 'auto', face: 'sans', space: 'norm', pictures: 'on' }

/** Settings out of a submitted form; what is missing or unknown becomes plain. */
export function viewFrom(fields: Readonly<Record<string, unknown>>): ViewSettings {
  const chosen = VIEW_SETTINGS.map((setting) => {
    const value = fields[setting]
    const known = typeof value === 'string' && Object.hasOwn(VIEW_CHOICES[setting], value)
    return [setting, known ? value : PLAIN_VIEW[setting]]
  })
  return Object.fromEntries(chosen) as ViewSettings
}

/** The value of the cookie: five words joined by points, safe without quoting. */
export const viewCookie = (view: ViewSettings): string => VIEW_SETTINGS.map((setting) => view[setting]).join('.')

/** Settings out of the cookie. A cookie comes from outside: anything strange in it becomes plain. */
export function viewFromCookie(cookie: string | undefined): ViewSettings {
  const values = (cookie ?? '').split('.')
  return viewFrom(Object.fromEntries(VIEW_SETTINGS.map((setting, place) => [setting, values[place]])))
}

/** Attributes of <html>; the plain choice leaves none, so the device decides. */
export function viewAttributes(view: ViewSettings): Record<string, string> {
  const changed = VIEW_SETTINGS.filter((setting) => view[setting] !== PLAIN_VIEW[setting])
  return Object.fromEntries(changed.map((setting) => [`data-${setting}`, view[setting]]))
}
