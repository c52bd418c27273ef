const { random } = Math

export const climb = random
