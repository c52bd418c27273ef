/** What an amendment is called: «П-12». */
export const amendmentNumber = (number: number): string => `П-${number}`
