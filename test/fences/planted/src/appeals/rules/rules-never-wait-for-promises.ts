export const climb = (answer: Promise<number>) => answer
