export const climb = process['env']
