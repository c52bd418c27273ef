export const climb = 1
