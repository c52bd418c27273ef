const Hours = Date

export const climb = () => new Hours()
